// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layout/shown_time.h"

#include <algorithm>
#include <cmath>

namespace countercheck {
namespace {

double dayNumber(const QDate &day)
{
    return static_cast<double>(day.toJulianDay());
}

/// The day of a number, within the years that can be asked for.
QDate dayOf(double number)
{
    const double first = dayNumber(QDate(1, 1, 1));
    const double last = dayNumber(QDate(9998, 12, 31));
    return QDate::fromJulianDay(static_cast<qint64>(std::clamp(number, first, last)));
}

}  // namespace

TimeWindow timeWindow(const ShownTime &time, const ComparisonFigure &figure)
{
    TimeWindow window = time.fit == TimeFit::All ? fullWindow(figure) : evidenceWindow(figure);
    if (time.first)
        window.first = dayNumber(*time.first);
    if (time.last)
        window.last = dayNumber(*time.last) + 1;
    if (window.last <= window.first && time.first)
        window.last = dayNumber(time.first->addYears(1));
    else if (window.last <= window.first)
        window.first = dayNumber(time.last->addYears(-1)) + 1;
    return window;
}

ShownTime daysOf(const TimeWindow &window)
{
    const QDate first = dayOf(std::floor(window.first));
    return {first, std::max(first, dayOf(std::ceil(window.last) - 1)), TimeFit::Evidence};
}

ShownTime shownTime(const TimeWindow &window, const ComparisonFigure &figure)
{
    if (window == evidenceWindow(figure))
        return ShownTime();
    return window == fullWindow(figure) ? ShownTime{{}, {}, TimeFit::All} : daysOf(window);
}

ShownTime wholeYears(const ShownTime &time)
{
    ShownTime years{{}, {}, time.fit};
    if (time.first)
        years.first = QDate(time.first->year(), 1, 1);
    if (time.last)
        years.last = QDate(time.last->year(), 12, 31);
    return years;
}

}  // namespace countercheck
