// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/library_schema.h"

#include <vector>

namespace countercheck {

/// A line of a form: the columns whose fields stand side by side.
using FormLine = std::vector<const ColumnSchema *>;

/// How the columns of a table stand in its form.
struct FormArrangement {
    std::vector<FormLine> lines; ///< what most rows need, in the order in which it is filled in
    std::vector<FormLine> more;  ///< what few rows need; folded until it is asked for or holds something
};

/// Returns the arrangement of a table: every column of it once. A column that the arrangements do not name yet stands with what few rows need.
FormArrangement arrangementOf(const TableSchema &table);

/// Returns whether a field holds sentences, so that it has several lines.
bool holdsSentences(const ColumnSchema &column);

}  // namespace countercheck
