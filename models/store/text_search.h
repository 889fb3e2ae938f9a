// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>

#include <span>
#include <string>
#include <vector>

namespace SQLite {
class Statement;
}

// Looking for what a person types, in the full-text tables of a library.
namespace countercheck {

/// The words of a text as FTS5 expressions, each a quoted prefix. Quoting makes operators and punctuation mere text. A whole
/// number from 1,000 on is looked for with and without its commas, however it is typed. Words without a letter or digit are
/// passed over; a text of nothing but pictures is one expression that matches nothing.
std::vector<std::string> searchExpressions(const QString &text);

/// One condition a word: a word of the row, or of the name of the organisation that its column refers to, begins so. The
/// parameters are ?1, ?2, ….
std::string textCondition(QLatin1StringView table, QLatin1StringView organisationColumn, std::size_t words);

void bindWords(SQLite::Statement &statement, const std::vector<std::string> &expressions);

/// A list of numbers as one parameter, for json_each().
std::string jsonOf(std::span<const qint64> rows);

}  // namespace countercheck
