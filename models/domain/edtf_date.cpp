// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/edtf_date.h"

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// Reads digits 0 to 9 only. QStringView::toInt would also accept signs, blanks and digits of other scripts.
std::optional<int> parseDigits(QStringView text)
{
    int number = 0;
    for (const QChar character : text) {
        if (character < u'0' || character > u'9')
            return std::nullopt;
        number = number * 10 + (character.unicode() - u'0');
    }
    return number;
}

}  // namespace

std::optional<EdtfDate> EdtfDate::parse(QStringView text)
{
    const bool approximate = text.endsWith(u'~');
    if (approximate)
        text.chop(1);

    Precision precision;
    switch (text.size()) {
    case 4: precision = Precision::Year; break;
    case 7: precision = Precision::Month; break;
    case 10: precision = Precision::Day; break;
    default: return std::nullopt;
    }
    const bool hasMonth = precision != Precision::Year;
    const bool hasDay = precision == Precision::Day;
    if ((hasMonth && text.at(4) != u'-') || (hasDay && text.at(7) != u'-'))
        return std::nullopt;

    const std::optional<int> year = parseDigits(text.first(4));
    const std::optional<int> month = hasMonth ? parseDigits(text.sliced(5, 2)) : 1;
    const std::optional<int> day = hasDay ? parseDigits(text.sliced(8, 2)) : 1;
    if (!year || !month || !day || *year < 1)
        return std::nullopt;
    const QDate first(*year, *month, *day);
    if (!first.isValid())
        return std::nullopt;
    return EdtfDate(first, precision, approximate);
}

EdtfDate EdtfDate::fromDay(QDate day)
{
    return EdtfDate(day, Precision::Day, false);
}

QDate EdtfDate::lastDay() const
{
    return shifted(1).addDays(-1);
}

QDate EdtfDate::earliest() const
{
    return m_approximate ? shifted(-1) : m_first;
}

QDate EdtfDate::latest() const
{
    return m_approximate ? shifted(2).addDays(-1) : lastDay();
}

QString EdtfDate::toString() const
{
    QString text = u"%1"_s.arg(m_first.year(), 4, 10, QLatin1Char('0'));
    if (m_precision != Precision::Year)
        text += u"-%1"_s.arg(m_first.month(), 2, 10, QLatin1Char('0'));
    if (m_precision == Precision::Day)
        text += u"-%1"_s.arg(m_first.day(), 2, 10, QLatin1Char('0'));
    if (m_approximate)
        text += u'~';
    return text;
}

QDate EdtfDate::shifted(int units) const
{
    switch (m_precision) {
    case Precision::Year: return m_first.addYears(units);
    case Precision::Month: return m_first.addMonths(units);
    case Precision::Day: break;
    }
    return m_first.addDays(units);
}

std::optional<qint64> Period::days() const
{
    if (!isComplete())
        return std::nullopt;
    return firstDay().daysTo(lastDay()) + 1;
}

}  // namespace countercheck
