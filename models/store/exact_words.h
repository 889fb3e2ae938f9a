// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/edtf_date.h"

#include <string>
#include <vector>

// Numbers and dates as words of the full text. In a text, "62,000" is the two words 62 and 000, so that a search for it would find other numbers
// as well. Each searched row therefore has its numbers and dates once more as exact words, which begin with a character that nobody types.
namespace countercheck {

/// Returns the exact word for a number, of 15 significant digits.
std::string exactWord(double number);

/// Returns the exact word for a month or a day.
std::string exactWord(const EdtfDate &date);

/// Returns an SQL expression for the exact words of columns with numbers and of columns with dates, which may be NULL. A day is found by its
/// month as well. It calls nothing but functions of SQLite itself: it stands in the structure of a library.
std::string exactWordsExpression(const std::vector<std::string> &numbers, const std::vector<std::string> &dates);

/// Returns an SQL condition that a word is an exact word.
std::string isExactWord(const std::string &word);

}  // namespace countercheck
