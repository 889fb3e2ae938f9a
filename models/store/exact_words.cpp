// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/exact_words.h"

#include <sqlite3.h>

#include <algorithm>
#include <memory>

namespace countercheck {
namespace {

// FTS5 takes characters of private use for letters.
constexpr const char *numberSign = "\xEE\x80\x80"; // U+E000
constexpr const char *dateSign = "\xEE\x80\x81";   // U+E001
constexpr const char *numberSignInSql = "char(57344)";
constexpr const char *dateSignInSql = "char(57345)";

}  // namespace

std::string exactWord(double number)
{
    // The same function of SQLite that wrote the words of the rows; minus zero is zero.
    const std::unique_ptr<char, decltype(&sqlite3_free)> written(sqlite3_mprintf("%.15g", number == 0 ? 0 : number), sqlite3_free);
    std::string digits = written ? written.get() : "";
    std::erase(digits, '+');
    std::ranges::replace(digits, '.', 'x');
    std::ranges::replace(digits, '-', 'm');
    return numberSign + digits;
}

std::string exactWord(const EdtfDate &date)
{
    return dateSign + date.toString().remove(u'~').remove(u'-').toStdString();
}

std::string exactWordsExpression(const std::vector<std::string> &numbers, const std::vector<std::string> &dates)
{
    std::string words = "''";
    for (const std::string &number : numbers)
        words += " || CASE WHEN " + number + " IS NULL THEN '' ELSE " + numberSignInSql + " || replace(replace(replace(printf('%.15g', " + number + " + 0.0), '.', 'x'), '-', 'm'), '+', '') || ' ' END";
    for (const std::string &date : dates) {
        const std::string digits = "replace(rtrim(" + date + ", '~'), '-', '')";
        words += " || CASE WHEN length(" + digits + ") >= 6 THEN " + dateSignInSql + " || substr(" + digits + ", 1, 6) || ' ' ELSE '' END || CASE WHEN length(" + digits + ") = 8 THEN " + dateSignInSql + " || "
            + digits + " || ' ' ELSE '' END";
    }
    return words;
}

std::string isExactWord(const std::string &word)
{
    return "substr(" + word + ", 1, 1) IN (" + numberSignInSql + ", " + dateSignInSql + ")";
}

}  // namespace countercheck
