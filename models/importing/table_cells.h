// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/importing/table_reading.h"

#include <vector>

// What the cells of a sheet look like, each by itself, before anything is known of the table: the ground of all guesses.
namespace countercheck {

/// What a cell looks like.
struct CellLook {
    bool isEmpty = true;
    bool isNumber = false;    ///< a number in any style; a plain year as well
    bool isMissing = false;   ///< a mark in the place of a number
    bool isPeriod = false;    ///< a period in any form; a plain year as well
    bool isPlainYear = false; ///< four digits that may be a year or a number
    bool isText = false;      ///< none of these
};

CellLook lookOf(const Cell &cell);

/// What a row looks like.
struct RowLook {
    qsizetype filled = 0;
    qsizetype numbers = 0;  ///< without plain years
    qsizetype years = 0;    ///< plain years
    qsizetype periods = 0;  ///< other periods
    qsizetype missing = 0;
    qsizetype texts = 0;
    qsizetype first = -1;   ///< the first filled column
    bool isPeriodHead = false; ///< a row of heads that are periods

    bool isEmpty() const { return filled == 0; }
    /// Whether it can hold figures.
    bool isData() const;
    /// Whether it can be a row of heads.
    bool isHead() const { return isPeriodHead || (filled >= 2 && numbers == 0 && texts >= 1 && !isData()); }
};

RowLook lookOfRow(const Sheet &sheet, qsizetype row);

/// Where the table of a sheet lies. Rows count from 0.
struct TablePlace {
    qsizetype firstHead = 0;
    qsizetype firstRow = 0;
    qsizetype endRow = 0;
    qsizetype numbers = 0; ///< cells with numbers: what the largest table has most of
    std::vector<ExcludedRow> excluded; ///< headings within it, and heads that are repeated
};

/// Finds the largest table of a sheet. A sheet without one gives an empty place.
TablePlace findTablePlace(const Sheet &sheet);

}  // namespace countercheck
