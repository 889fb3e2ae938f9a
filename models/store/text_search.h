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

// The search for words in the full-text tables of a library.
namespace countercheck {

/// Returns the words of a text as FTS5 expressions, each a quoted prefix; the quotes make operators and punctuation mere
/// text. A whole number from 1,000 on is found with and without its commas. Words without a letter or digit are ignored;
/// a text of nothing but pictures gives one expression that matches nothing.
std::vector<std::string> searchExpressions(const QString &text);

/// Returns an SQL condition for that many words: each must begin a word of the row or of its derived names. The parameters are ?1, ?2, ….
/// The full text must be ready, see Connection::prepareSearch().
std::string textCondition(QLatin1StringView table, std::size_t words);

/// Binds the expressions to the parameters of textCondition().
void bindWords(SQLite::Statement &statement, const std::vector<std::string> &expressions);

/// Returns a list of numbers as one parameter for json_each().
std::string jsonOf(std::span<const qint64> rows);

}  // namespace countercheck
