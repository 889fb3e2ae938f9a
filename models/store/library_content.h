// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"
#include "models/store/library.h"

#include <QTemporaryDir>

#include <memory>

namespace countercheck {

/// What stands behind a Library.
struct Library::Content {
    QString path;
    std::unique_ptr<QTemporaryDir> privateFolder; ///< holds the private copy, where there is one; outlives the connection
    std::unique_ptr<Connection> connection;

    SQLite::Statement prepare(const std::string &sql) { return SQLite::Statement(connection->database, sql); }
};

}  // namespace countercheck
