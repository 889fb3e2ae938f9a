// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/importing/table_reading.h"

namespace countercheck {

/// Guesses how the sheets of a workbook are read: the sheet that holds the largest table first.
TableReading guessReading(const Workbook &workbook);

/// Guesses how one of its sheets is read. Looks at no more than some thousand rows.
TableReading guessReading(const Workbook &workbook, qsizetype sheet);

}  // namespace countercheck
