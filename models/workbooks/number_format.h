// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/importing/sheet.h"

#include <QDate>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace countercheck {

/// From which day a workbook counts.
enum class DateSystem : std::uint8_t { From1900, From1904 };

/// A number as its format prints it, and what it is by that: a number, a date, or the text of a time of day.
struct PrintedNumber {
    CellKind kind = CellKind::Number;
    QString text;
    QDate date; ///< of a date
};

/// A piece of the format of a number.
struct FormatPiece {
    enum Kind : std::uint8_t { Literal, Digit, Point, Comma, Percent, Exponent, DatePart, Elapsed, HalfOfDay, TextPlace, General };
    Kind kind = Literal;
    QString text;  ///< of a literal; otherwise the letter, once
    int count = 1; ///< how often the letter stands there
};

/// How a workbook in the format of Office prints numbers: "#,##0.00", "0.0%", "yyyy-mm-dd". Thousands are grouped by a comma, whatever the country of the
/// reader, and the decimal sign is a point. A format that is not understood, such as fractions and conditions, prints the shortest digits.
class NumberFormat {
public:
    /// "General".
    NumberFormat() = default;
    explicit NumberFormat(const QString &code);

    /// The formats that every workbook has by their numbers, as far as they are the same in all countries.
    static NumberFormat builtIn(int number);

    PrintedNumber print(double number, DateSystem system) const;

    /// What a date is printed as: the day, or the month or year only, if the format shows no more.
    QString printDay(QDate day) const;
    bool isDate() const;

private:
    using Section = std::vector<FormatPiece>;

    std::vector<Section> m_sections; ///< empty if it is General or not understood
};

/// A number in the fewest digits, fifteen at most, as spreadsheets keep them.
QString shortestDigits(double number);

/// A number as the pieces of a section print it, without its sign. Nothing if they are not understood.
std::optional<QString> printedByPieces(const std::vector<FormatPiece> &pieces, double magnitude);

/// How much of a date is printed.
struct DateParts {
    bool hasYear = false;
    bool hasMonth = false;
    bool isMonthNamed = false;
    bool hasDay = false;
    bool hasTime = false;
};

/// Prints a date so that nobody can take the day for the month: 2020-01-31, 2020-01, January 2020 or 2020.
QString printedDate(QDate day, const DateParts &parts);

}  // namespace countercheck
