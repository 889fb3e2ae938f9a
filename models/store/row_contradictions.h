// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/linter/table_rows.h"

#include <SQLiteCpp/Database.h>

#include <stop_token>
#include <string>
#include <vector>

namespace countercheck {

/// Returns what rows say against each other, and what a row alone does not show: ids that stand twice, references to rows that are
/// missing, references in a circle, figures in gaps. `database` has the tables of librarySchema(), whatever they hold, with a column
/// `row` by which the faults call each row. Ends early, with what was found so far, if a stop is requested. Throws
/// SQLite::Exception.
std::vector<RowFault> contradictionsOfRows(const SQLite::Database &database, const std::stop_token &stop);

/// Returns those of them that some rows have a part in. `some` is a table with the columns `tbl` and `row`. It takes as long as looking at these rows
/// and at those beside them, not as looking at all.
std::vector<RowFault> contradictionsOfRows(const SQLite::Database &database, const std::stop_token &stop, const std::string &some);

}  // namespace countercheck
