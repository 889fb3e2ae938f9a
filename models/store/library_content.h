// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/files/regular_file.h"
#include "models/store/connection.h"
#include "models/store/library.h"

#include <memory>
#include <optional>

namespace countercheck {

/// What stands behind a Library.
struct Library::Content {
    QString path;
    std::optional<PrivateCopy> copy; ///< what is read instead of the file, where there is one; outlives the connection
    std::unique_ptr<Connection> connection;

    SQLite::Statement prepare(const std::string &sql) { return SQLite::Statement(connection->database, sql); }
};

}  // namespace countercheck
