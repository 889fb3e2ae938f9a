// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/library_sql.h"

#include <SQLiteCpp/Database.h>

#include <QString>

#include <functional>

namespace countercheck {

/// Tells the id of each row whose derived cell is not what the tables give, until a function returns false. Throws like a statement.
void visitOtherCells(const SQLite::Database &database, const DerivedCells &cells, const std::function<bool(const QString &)> &visit);

}  // namespace countercheck
