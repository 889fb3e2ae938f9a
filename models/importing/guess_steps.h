// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/importing/table_reading.h"

#include <vector>

// The steps of guessReading(), in their order. Each adds to a reading what it finds.
namespace countercheck {

/// The rows of a table that a guess looks at: some thousand from its beginning, without those that are excluded.
std::vector<qsizetype> sampledRows(const Sheet &sheet, const TableReading &reading);

/// Reads the heads above each column.
void guessHeads(const Sheet &sheet, TableReading &reading);

/// Says what each column is.
void guessRoles(const Sheet &sheet, TableReading &reading);

/// Says how numbers and periods are written, and what has to be asked.
void guessFormats(const Sheet &sheet, TableReading &reading);

/// Leaves out rows and columns that hold sums of others.
void guessSums(const Sheet &sheet, TableReading &reading);

}  // namespace countercheck
