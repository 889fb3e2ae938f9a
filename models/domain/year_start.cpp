// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/year_start.h"

namespace countercheck {

std::optional<int> yearStart(const Measure &measure, const std::vector<Observation> &observations)
{
    if (measure.periodKind == PeriodKind::CalendarYear)
        return 1;
    if (measure.periodKind != PeriodKind::FiscalYear || measure.yearStart)
        return measure.periodKind == PeriodKind::FiscalYear ? measure.yearStart : std::nullopt;
    std::optional<int> month;
    for (const Observation &observation : observations) {
        if (observation.measure != measure.id || !observation.period.isComplete())
            continue;
        const int begins = observation.period.firstDay().month();
        if (fullYears(observation.period, begins) != 1)
            continue;
        if (month && *month != begins)
            return std::nullopt;
        month = begins;
    }
    return month;
}

int fullYears(const Period &period, int month)
{
    if (!period.isComplete())
        return 0;
    const QDate first = period.firstDay();
    const QDate next = period.lastDay().addDays(1);
    const bool isWhole = first.month() == month && first.day() == 1 && next.month() == month && next.day() == 1;
    return isWhole && next > first ? next.year() - first.year() : 0;
}

QDate beginningOfYear(QDate day, int month)
{
    const QDate sameYear(day.year(), month, 1);
    return sameYear <= day ? sameYear : sameYear.addYears(-1);
}

}  // namespace countercheck
