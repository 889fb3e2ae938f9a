// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/edtf_date.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace countercheck {

/// Which number comes first where a day is written as 3/4/2020.
enum class DayOrder : std::uint8_t { Unknown, DayFirst, MonthFirst };

/// What two years as 2018/19 are.
enum class PairOfYears : std::uint8_t {
    OneYear,  ///< a fiscal or school year that begins in the first
    AllYears, ///< the time from the first to the last
};

/// How the periods of a table are written, where a single cell does not tell.
struct PeriodFormat {
    std::optional<int> yearStart; ///< the month in which a fiscal or school year begins
    DayOrder dayOrder = DayOrder::Unknown;
    PairOfYears pairs = PairOfYears::OneYear;
    bool isPairInDoubt = false;   ///< whether 2011-12 may be a month as well as a pair of years
    bool areMonths = false;       ///< whether it is one: December 2011
    bool areShortYears = false;   ///< whether Jan-20 is a month of 2020, and not a day

    friend bool operator==(const PeriodFormat &, const PeriodFormat &) = default;
};

/// What kind of period a text is.
enum class PeriodForm : std::uint8_t {
    Year,       ///< 2018
    NamedYear,  ///< FY2021: a year that need not begin in January
    PairOfYears,///< 2018/19
    Years,      ///< 2015–2019
    Half,
    Quarter,
    Month,
    Months,     ///< January to March 2020, Q1–Q3 2025, year ended 30 June 2020
    Day,
    PartOfYear, ///< Q3, March: the year stands elsewhere
};

enum class PeriodVerdict : std::uint8_t {
    Period,
    Empty,
    Ambiguous,  ///< a period that can be read in several ways; `doubt` says what would tell
    Unreadable,
};

/// What would settle the reading of a period.
enum class PeriodDoubt : std::uint8_t { YearStart, DayOrder, MonthOrYears, ShortYear };

/// A period as it was read from a cell or a head.
struct ReadPeriod {
    PeriodVerdict verdict = PeriodVerdict::Empty;
    PeriodForm form = PeriodForm::Year;
    Period period;
    std::optional<PeriodDoubt> doubt;
    int firstMonth = 0; ///< of a PartOfYear
    int lastMonth = 0;
    int year = 0;       ///< the first year that is named; 0 if none is
    std::optional<DayOrder> evidence; ///< the order of a day that tells it itself, as 25/3/2020 does
    QString mark;       ///< a footnote mark behind it
};

/// Reads a period as published: 2018, FY2021, 2018-19, Q3 2020, January 2020, year ended 30 June 2020, c. 2014, 31.12.2019.
ReadPeriod readPeriod(const QString &text, const PeriodFormat &format);

/// Returns the period of a date that a workbook holds as one.
ReadPeriod periodOfDay(QDate day);

/// Joins a year with a part of it that stands in another cell: 2020 and Q3.
ReadPeriod partOf(const ReadPeriod &year, const ReadPeriod &part);

}  // namespace countercheck
