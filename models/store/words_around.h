// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>

// The words of a row around what was searched for, as a list of results shows them.
namespace countercheck {

/// Returns an SQL expression for a part of a column of the full text, with marks around what was found. `column` is its number, or -1 for the
/// first that holds any of it.
std::string markedSnippet(const std::string &search, const std::string &column);

/// Returns such a part as it is shown: it begins a few words before the first match, so that the match is in view where there is little room. Names, which
/// stood in lines of their own, are whole and divided by dots. The marks are gone.
QString wordsAroundMatch(const QString &marked);

}  // namespace countercheck
