// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/cell_reading.h"

#include "models/domain/linter/table_rows.h"
#include "models/exchange/formula_guard.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr const char *monthNames[] = {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"};

/// The parts of a format: a letter after a percent sign, or the text between two such.
QStringList partsOf(const QString &format)
{
    QStringList parts;
    const QString spelled = QString(format).replace(u"%F"_s, u"%Y-%m-%d"_s);
    for (qsizetype at = 0; at < spelled.size(); ++at) {
        if (spelled.at(at) == u'%' && at + 1 < spelled.size())
            parts.append(spelled.sliced(at++, 2));
        else
            parts.append(spelled.sliced(at, 1));
    }
    return parts;
}

/// Takes so many digits from the front of a text, at least `least`.
std::optional<int> takeDigits(QStringView &text, qsizetype least, qsizetype most)
{
    qsizetype count = 0;
    while (count < text.size() && count < most && text.at(count) >= u'0' && text.at(count) <= u'9')
        ++count;
    if (count < least)
        return std::nullopt;
    const int number = text.first(count).toInt();
    text = text.sliced(count);
    return number;
}

std::optional<int> takeMonth(QStringView &text, bool isShort)
{
    for (int month = 12; month >= 1; --month) {
        const QLatin1StringView name = QLatin1StringView(monthNames[month - 1]);
        const QLatin1StringView wanted = isShort ? name.first(3) : name;
        if (text.startsWith(wanted, Qt::CaseInsensitive)) {
            text = text.sliced(wanted.size());
            return month;
        }
    }
    return std::nullopt;
}

/// Whether groups of digits are such as people write: three digits in the last, two or three in those before, up to three in the first.
bool areGroups(const QStringList &groups)
{
    const auto areDigits = [](const QString &text) { return !text.isEmpty() && std::ranges::all_of(text, [](QChar sign) { return sign >= u'0' && sign <= u'9'; }); };
    if (!std::ranges::all_of(groups, areDigits))
        return false;
    if (groups.size() == 1)
        return true;
    const bool areInner = std::all_of(groups.begin() + 1, groups.end() - 1, [](const QString &group) { return group.size() == 2 || group.size() == 3; });
    return areInner && groups.last().size() == 3 && groups.first().size() <= 3;
}

/// Takes away what may stand around a number without changing it: currencies, percent signs, blanks.
QString bare(const QString &cell)
{
    static const QRegularExpression around(u"^(?:[\\p{Sc}%\u2030\\s]|[A-Z]{3}(?![A-Z]))*(-?)(?:[\\p{Sc}\\s]|[A-Z]{3}(?![A-Z]))*(\\d(?:.*\\d)?)(?:[\\p{Sc}%\u2030\\s]|[A-Z]{3}(?![A-Z]))*$"_s,
                                           QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = around.match(cell);
    return match.hasMatch() ? match.captured(1) + match.captured(2) : cell;
}

}  // namespace

bool canReadDate(const QString &format)
{
    QStringList letters;
    for (const QString &part : partsOf(format)) {
        if (part.size() == 2)
            letters.append(part == "%B"_L1 || part == "%b"_L1 ? u"%m"_s : part);
        else if (part == "%"_L1 || part.front().isDigit())
            return false;
    }
    letters.sort();
    return letters == QStringList{u"%Y"_s} || letters == QStringList{u"%Y"_s, u"%m"_s} || letters == QStringList{u"%Y"_s, u"%d"_s, u"%m"_s};
}

CellReader::CellReader(const ColumnSchema &column, const FieldReading &field, const std::optional<QString> &nullSequence)
    : m_kind(column.kind),
      m_field(field),
      m_isGuarded(column.kind == ColumnKind::Text || column.kind == ColumnKind::Phrase)
{
    if (nullSequence)
        m_field.missing.append(*nullSequence);
    m_field.missing.removeAll(QString());
    m_hasMissing = !m_field.missing.isEmpty();
    const bool isNumber = m_kind == ColumnKind::Number && (field.decimalChar != "."_L1 || !field.groupChar.isEmpty() || !field.bareNumber);
    m_isPlain = !isNumber && (m_kind != ColumnKind::Date || field.dateFormat.isEmpty());
}

CellReader::Outcome CellReader::read(const QString &cell) const
{
    if (m_hasMissing && m_field.missing.contains(cell))
        return {};
    if (m_isPlain || cell.isEmpty())
        return {m_isGuarded ? unguarded(cell) : cell, {}, {}};
    return m_kind == ColumnKind::Number ? number(cell) : date(cell);
}

CellReader::Outcome CellReader::number(const QString &cell) const
{
    QString text = m_field.bareNumber ? cell : bare(cell);
    const bool isNegative = text.startsWith(u'-');
    if (isNegative)
        text.remove(0, 1);
    const qsizetype point = text.indexOf(m_field.decimalChar);
    const QString whole = point < 0 ? text : text.first(point);
    const QString fraction = point < 0 ? QString() : text.sliced(point + m_field.decimalChar.size());
    const QStringList groups = m_field.groupChar.isEmpty() ? QStringList{whole} : whole.split(m_field.groupChar);
    const bool isFraction = point < 0 || areGroups({fraction});
    if (areGroups(groups) && isFraction)
        return {(isNegative ? u"-"_s : QString()) + groups.join(QString()) + (point < 0 ? QString() : u'.' + fraction), {}, {}};
    QStringList how{u"decimalChar “%1”"_s.arg(m_field.decimalChar)};
    if (!m_field.groupChar.isEmpty())
        how.append(u"groupChar “%1”"_s.arg(m_field.groupChar));
    if (!m_field.bareNumber)
        how.append(u"bareNumber false, which lets currencies and percent signs stand around it"_s);
    return {cell, FaultKind::NumberNotAsDeclared, how.join(u", "_s)};
}

CellReader::Outcome CellReader::date(const QString &cell) const
{
    const bool isApproximate = cell.endsWith(u'~');
    QStringView rest = QStringView(cell).chopped(isApproximate ? 1 : 0);
    std::optional<int> year;
    std::optional<int> month;
    std::optional<int> day;
    bool matches = true;
    for (const QString &part : partsOf(m_field.dateFormat)) {
        if (part == "%Y"_L1)
            matches = matches && (year = takeDigits(rest, 4, 4));
        else if (part == "%m"_L1)
            matches = matches && (month = takeDigits(rest, 1, 2));
        else if (part == "%d"_L1)
            matches = matches && (day = takeDigits(rest, 1, 2));
        else if (part.size() == 2)
            matches = matches && (month = takeMonth(rest, part == "%b"_L1));
        else if ((matches = matches && rest.startsWith(part)))
            rest = rest.sliced(1);
    }
    if (!matches || !rest.isEmpty() || !year || !QDate::isValid(*year, month.value_or(1), day.value_or(1)))
        return {cell, FaultKind::DateNotAsDeclared, m_field.dateFormat};
    QString date = u"%1"_s.arg(*year, 4, 10, QLatin1Char('0'));
    for (const std::optional<int> &part : {month, day})
        date += part ? u"-%1"_s.arg(*part, 2, 10, QLatin1Char('0')) : QString();
    return {isApproximate ? date + u'~' : date, {}, {}};
}

}  // namespace countercheck
