// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>
#include <vector>

namespace countercheck::test {

/// Changes a library file as a program does that heeds none of its rules: types, references, constraints. The definitions of the
/// tables stay as they were. Returns how many rows were changed.
inline int tamper(const QString &path, const std::vector<std::string> &statements)
{
    SQLite::Database database(path.toStdString(), SQLite::OPEN_READWRITE);
    database.exec("PRAGMA synchronous = OFF");
    database.exec("PRAGMA journal_mode = MEMORY");
    database.exec("PRAGMA foreign_keys = 0");
    database.exec("PRAGMA ignore_check_constraints = 1");
    database.exec("CREATE TEMP TABLE definitions AS SELECT name, sql FROM sqlite_schema WHERE sql LIKE '% STRICT'");
    database.exec("PRAGMA writable_schema = 1");
    database.exec("UPDATE sqlite_schema SET sql = replace(substr(sql, 1, length(sql) - 7), ' TEXT NOT NULL', ' TEXT') WHERE sql LIKE '% STRICT'");
    database.exec("PRAGMA writable_schema = RESET");
    int changed = 0;
    for (const std::string &sql : statements)
        changed += database.exec(sql);
    database.exec("PRAGMA writable_schema = 1");
    database.exec("UPDATE sqlite_schema AS entry SET sql = (SELECT sql FROM definitions WHERE definitions.name = entry.name)"
                  " WHERE name IN (SELECT name FROM definitions)");
    database.exec("PRAGMA writable_schema = RESET");
    return changed;
}

}  // namespace countercheck::test
