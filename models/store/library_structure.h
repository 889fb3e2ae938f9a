// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <SQLiteCpp/Database.h>

namespace countercheck {

/// Refuses a database that does not hold exactly the tables, columns and indexes of a library of this version.
/// Error UnexpectedStructure for `path`, with the first thing that is missing or too much.
Result<Done> judgeStructure(const SQLite::Database &database, const QString &path);

}  // namespace countercheck
