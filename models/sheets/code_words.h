// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/library_schema.h"
#include "models/wording/wording.h"

namespace countercheck {

/// Returns a value of a closed list in words: "at least" for the code `at_least` of the qualifier of a figure. Empty for a column without a list and for a word
/// that is not on it.
QString codeInWords(const TableSchema &table, const ColumnSchema &column, QStringView code, const Wording &wording);

}  // namespace countercheck
