// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

#include <cstdint>
#include <optional>

// The words of published tables in several languages: what heads, totals, months and marks are called. They are clues for a guess, which
// is shown with its evidence and can be changed; nothing is understood by them alone.
namespace countercheck {

/// What a word of a table tells of the column or row that it heads.
enum class TableWord : std::uint8_t {
    Period,      ///< year, period, date
    PeriodStart, ///< from, start
    PeriodEnd,   ///< to, until, end
    PartOfYear,  ///< quarter, month: a part of the year that stands in another column
    Area,        ///< country, county, region
    Source,      ///< where it was published
    Note,        ///< remark, comment, flag
    Series,      ///< what is counted: indicator, category, age group
    Value,       ///< value, count, number: what says nothing of what is counted
    Identifier,  ///< code, number of a row, address
    Unit,        ///< unit of measure
    Total,       ///< total, sum, all
    Missing,     ///< n/a, not available: no number is published
};

/// Returns what a text is called in tables, if it is one of the words that are known, whatever its case and its marks.
std::optional<TableWord> tableWord(const QString &text);

/// Returns whether a text begins with a word for a total: "Total, all ages".
bool beginsWithTotal(const QString &text);

/// Returns whether a cell says that no number is published: "n/a", "..", ":", "–".
bool isMissingMark(QStringView text);

/// Returns the month, 1 to 12, whose name or short name a text is in one of the languages that are known; nothing otherwise.
std::optional<int> monthNamed(QStringView text);

/// Returns the language, as in BCP 47, most of whose words stand in these texts; empty where that cannot be told.
QString languageOf(const QStringList &texts);

/// Returns whether a text is the name of a country or territory, in English or in its own language.
bool isCountryName(const QString &text);

}  // namespace countercheck
