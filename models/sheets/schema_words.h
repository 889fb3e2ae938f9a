// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/library_schema.h"
#include "models/wording/wording.h"

#include <array>

namespace countercheck {

/// All kinds of columns.
inline constexpr std::array columnKinds{ColumnKind::Text, ColumnKind::Phrase, ColumnKind::Identifier, ColumnKind::Reference, ColumnKind::Number, ColumnKind::Date,
                                        ColumnKind::Address, ColumnKind::Code, ColumnKind::Status, ColumnKind::Country, ColumnKind::Month};

/// Returns what the cells of a kind are: "number".
QString kindInWords(ColumnKind kind, const Wording &wording);
/// Returns how a cell of a kind is written.
QString formInWords(ColumnKind kind, const Wording &wording);

/// Returns a value of a closed list in words: "at least" for the code `at_least` of the qualifier of a figure. Empty for a column without a list and for a word
/// that is not on it.
QString codeInWords(const TableSchema &table, const ColumnSchema &column, QStringView code, const Wording &wording);

}  // namespace countercheck
