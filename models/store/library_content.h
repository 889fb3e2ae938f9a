// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/files/regular_file.h"
#include "models/store/connection.h"
#include "models/store/facet_values.h"
#include "models/store/library.h"

#include <memory>
#include <optional>

namespace countercheck {

/// The content of a Library: its file and the connection to it.
struct Library::Content {
    QString path;
    std::optional<PrivateCopy> copy; ///< the copy that is read instead of the file, if any; must outlive the connection
    std::shared_ptr<Connection> connection;
    std::unique_ptr<FacetIndex> facets; ///< what facets were asked for; reads by the connection

    SQLite::Statement prepare(const std::string &sql) { return SQLite::Statement(connection->database, sql); }
};

}  // namespace countercheck
