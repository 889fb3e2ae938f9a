// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace countercheck {

/// A text dialect says how a file of text holds rows and cells. As it is made, it is the one of RFC 4180, in UTF-8.
///
/// Source of the properties: Table Dialect, version 2 (datapackage.org), with those of CSV Dialect 1.2, which are the same.
struct TextDialect {
    QString encoding = QStringLiteral("utf-8"); ///< one that isKnownEncoding() knows
    QString delimiter = QStringLiteral(",");    ///< between two cells; one character or more
    /// What ends a row. Empty: a line feed, a carriage return, or both.
    QString lineTerminator;
    QString quoteChar = QStringLiteral("\""); ///< around a cell; one character, or empty where nothing is quoted
    bool doubleQuote = true;                  ///< whether two of them within a quoted cell mean one
    QString escapeChar;                       ///< takes its meaning from the character behind it; one character, or empty
    QString commentChar;                      ///< a row that begins with it is left out; empty if none is
    bool skipInitialSpace = false;            ///< whether blanks and tabs before a cell are left out
    /// Whether a quotation mark within a cell that does not begin with one is text, as spreadsheets read it. Else it is a problem, as RFC 4180 has it.
    bool keepsInnerQuotes = false;

    friend bool operator==(const TextDialect &, const TextDialect &) = default;
};

}  // namespace countercheck
