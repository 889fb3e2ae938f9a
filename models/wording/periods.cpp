// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/year_start.h"
#include "models/wording/wording.h"

namespace countercheck {

using namespace Qt::StringLiterals;

QString Wording::when(const EdtfDate &date) const
{
    if (date.isApproximate())
        return say("Date", "around %1", "a day, month or year").arg(this->date(*EdtfDate::parse(date.toString().chopped(1))));
    return date.precision() == EdtfDate::Precision::Day ? say("Date", "on %1", "a day").arg(this->date(date))
                                                        : say("Date", "in %1", "a month or year").arg(this->date(date));
}

QString Wording::yearName(QDate firstDay) const
{
    const auto year = [this](QDate day) { return date(day, u"yyyy"); };
    if (firstDay.month() == 1)
        return year(firstDay);
    const QDate next = firstDay.addYears(1);
    constexpr int firstMonthNamedByItsEnd = 7;
    return firstDay.month() >= firstMonthNamedByItsEnd ? year(next) : u"%1/%2"_s.arg(year(firstDay), m_locale.toString(next, u"yy"));
}

QString Wording::fullYearsInWords(const Period &period, std::optional<PeriodKind> kind, std::optional<int> yearStart, bool inText) const
{
    // What is only about a year keeps its sign.
    if (period.start->isApproximate() || period.end->isApproximate())
        return QString();
    const bool isFiscal = fullYears(period, 1) == 0 && kind == PeriodKind::FiscalYear && yearStart;
    const int years = fullYears(period, isFiscal ? *yearStart : 1);
    if (years == 0)
        return QString();
    const QString first = yearName(period.firstDay());
    const QString last = yearName(period.firstDay().addYears(years - 1));
    if (years == 1)
        return isFiscal ? say("Period", "fiscal year %1").arg(first) : first;
    const QString range = inText ? say("Period", "%1 to %2", "from a date to a date").arg(first, last)
                                 : say("Period", "%1 – %2", "from a date to a date").arg(first, last);
    return isFiscal ? say("Period", "fiscal years %1", "two years: from, to").arg(range) : range;
}

QString Wording::missingTime(QDate first, QDate last, bool isNewest) const
{
    const QString from = date(first, first.dayOfYear() == 1 ? u"yyyy" : u"MMM yyyy");
    if (isNewest && last.day() != last.daysInMonth())
        return say("Period", "from %1", "year or month from which figures are missing").arg(from);
    if (first.dayOfYear() == 1 && last.dayOfYear() == last.daysInYear())
        return first.year() == last.year() ? from : say("Period", "%1–%2", "years").arg(from, date(last, u"yyyy"));
    const QString beginning = date(first, u"MMM yyyy");
    const QString end = date(last, u"MMM yyyy");
    return beginning == end ? end : say("Period", "%1 to %2", "from a date to a date").arg(beginning, end);
}

QString Wording::period(const Period &period, std::optional<PeriodKind> kind, std::optional<int> yearStart) const
{
    if (!period.end) {
        if (period.start)
            return say("Period", "since %1, end not stated").arg(shortDate(*period.start));
        return say("Period", "date not stated");
    }
    if (!period.start)
        return kind == PeriodKind::Span ? say("Period", "up to %1, start not stated").arg(shortDate(*period.end))
                                        : say("Period", "as of %1").arg(shortDate(*period.end));
    if (const QString years = fullYearsInWords(period, kind, yearStart, false); !years.isEmpty())
        return years;
    if (*period.start == *period.end)
        return kind == PeriodKind::AsOf ? say("Period", "as of %1").arg(shortDate(*period.end)) : shortDate(*period.end);
    return say("Period", "%1 – %2", "from a date to a date").arg(shortDate(*period.start), shortDate(*period.end));
}

QString Wording::rangeInText(const EdtfDate &first, const EdtfDate &last) const
{
    const bool isAlike = first.precision() == last.precision() && first.isApproximate() == last.isApproximate() && first.year() == last.year();
    if (!isAlike || first.precision() == EdtfDate::Precision::Year)
        return say("Period", "%1 to %2", "from a date to a date").arg(date(first), date(last));
    // What both dates share is said once: 4 to 13 August 2022.
    QStringView format = u"MMMM";
    if (first.precision() == EdtfDate::Precision::Day)
        format = first.month() == last.month() ? u"d" : u"d MMMM";
    const QString begin = m_locale.toString(first.firstDay(), format);
    const QString range = say("Period", "%1 to %2", "from a date to a date")
                              .arg(begin, date(last.isApproximate() ? *EdtfDate::parse(last.toString().chopped(1)) : last));
    return last.isApproximate() ? say("Date", "about %1").arg(range) : range;
}

QString Wording::periodInText(const Period &period, std::optional<PeriodKind> kind, std::optional<int> yearStart) const
{
    if (!period.end) {
        if (period.start)
            return say("Period", "since %1, end not stated").arg(date(*period.start));
        return say("Period", "period not stated");
    }
    if (!period.start)
        return kind == PeriodKind::Span ? say("Period", "up to %1, start not stated").arg(date(*period.end))
                                        : say("Period", "as of %1").arg(date(*period.end));
    if (const QString years = fullYearsInWords(period, kind, yearStart, true); !years.isEmpty())
        return years;
    if (*period.start == *period.end)
        return kind == PeriodKind::AsOf ? say("Period", "as of %1").arg(date(*period.end)) : date(*period.end);
    return rangeInText(*period.start, *period.end);
}

QString Wording::changeInText(const Period &period, std::optional<PeriodKind> kind, std::optional<int> yearStart) const
{
    if (!period.isComplete() || *period.start == *period.end)
        return periodInText(period, kind, yearStart);
    const auto from = [this](const QString &first, const QString &last) { return say("Period", "from %1 to %2", "a change").arg(first, last); };
    for (const int month : {1, yearStart.value_or(1)}) {
        const int years = fullYears(period, month);
        if (years == 1)
            return periodInText(period, kind, yearStart);
        if (years > 1 && (month == 1 || kind == PeriodKind::FiscalYear)) {
            const Period first{EdtfDate::fromDay(period.firstDay()), EdtfDate::fromDay(period.firstDay().addYears(1).addDays(-1))};
            const Period last{EdtfDate::fromDay(period.lastDay().addDays(1).addYears(-1)), EdtfDate::fromDay(period.lastDay())};
            return from(periodInText(first, kind, yearStart), periodInText(last, kind, yearStart));
        }
    }
    return from(date(*period.start), date(*period.end));
}

}  // namespace countercheck
