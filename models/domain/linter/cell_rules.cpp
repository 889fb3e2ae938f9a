// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/linter/table_rows.h"

#include "models/domain/code_lists.h"
#include "models/domain/edtf_date.h"
#include "models/domain/linter/published_number.h"

#include <QDate>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestCell = 100'000;
/// A double keeps every number of so many digits: what is read back is what was written.
constexpr qsizetype mostDigits = 15;

bool isSlug(QStringView text)
{
    const auto isLetter = [](QChar character) { return (character >= u'a' && character <= u'z') || isDigit(character); };
    return isLetter(text.front()) && isLetter(text.back()) && !text.contains("--"_L1)
        && std::ranges::all_of(text, [&](QChar character) { return character == u'-' || isLetter(character); });
}

/// Accepts one spelling for each number: no plus sign, no needless zero, no exponent.
bool isNumber(QStringView text)
{
    const bool isNegative = text.startsWith(u'-');
    const QStringView bare = text.sliced(isNegative ? 1 : 0);
    const qsizetype point = bare.indexOf(u'.');
    const QStringView whole = point < 0 ? bare : bare.first(point);
    const QStringView fraction = point < 0 ? QStringView() : bare.sliced(point + 1);
    const auto areDigits = [](QStringView digits) { return !digits.isEmpty() && std::ranges::all_of(digits, isDigit); };
    if (!areDigits(whole) || (whole.size() > 1 && whole.front() == u'0'))
        return false;
    if (point >= 0 && (!areDigits(fraction) || fraction.back() == u'0'))
        return false;
    const bool isZero = whole == u"0" && point < 0;
    return !(isNegative && isZero) && whole.size() + fraction.size() <= mostDigits;
}

/// Returns the address as it is sent: with a scheme in small letters, and signs that no address has as percent and two digits. Empty if it is none.
QString sentAddress(const QString &text)
{
    const QUrl url(text, QUrl::TolerantMode);
    const bool isWeb = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (!url.isValid() || !isWeb || url.host().isEmpty() || std::ranges::any_of(text, [](QChar character) { return character.isSpace(); }))
        return {};
    const bool isSpelled = text.startsWith(url.scheme() + u':') && QUrl(text, QUrl::StrictMode).isValid();
    return isSpelled ? text : QString::fromLatin1(url.toEncoded());
}

/// Returns whether a text names a time before the year 1, as ISO 8601 does ("-0043", "0000-07") or in words ("44 BC").
bool isBeforeYearOne(const QString &text)
{
    static const QRegularExpression iso(u"^(?:[-\u2212]\\d+|0000)(?:-\\d\\d){0,2}~?$"_s);
    static const QRegularExpression words(u"\\d\\s*b\\.?\\s*c\\.?(?:\\s*e\\.?)?$"_s, QRegularExpression::CaseInsensitiveOption);
    return iso.match(text).hasMatch() || words.match(text).hasMatch();
}

/// Returns when a period begins and ends that is written as a code, such as a fiscal year or a quarter; empty for what is none. Where the month in which the
/// year begins is not known, it is an example.
QString periodOfCode(const QString &text)
{
    static const QRegularExpression years(u"^(?:FY ?)?(\\d{4}) ?[-\u2013/] ?(\\d{2}|\\d{4})$"_s);
    static const QRegularExpression fiscal(u"^FY ?'?(\\d{2}|\\d{4})$"_s);
    static const QRegularExpression quarter(u"^(?:(\\d{4})[- ]?([QH])([1-4])|([QH])([1-4])[- /]?(\\d{4}))$"_s);
    static const QRegularExpression decade(u"^(\\d{3})(?:[Xx]|0s)$"_s);
    static const QRegularExpression week(u"^(\\d{4})-?W(\\d{2})$"_s);
    const auto month = [](int year, int number) { return u"%1-%2"_s.arg(year, 4, 10, QLatin1Char('0')).arg(number, 2, 10, QLatin1Char('0')); };
    if (const QRegularExpressionMatch match = years.match(text); match.hasMatch()) {
        const int first = match.capturedView(1).toInt();
        const int written = match.capturedView(2).toInt();
        const int last = written > 99 ? written : first - first % 100 + written + (written < first % 100 ? 100 : 0);
        if (last == first + 1)
            return month(first, 7) + u" and "_s + month(last, 6);
        // Two digits that are no year soon after are a month that there is not.
        constexpr int longestSpan = 10;
        const bool areYears = last > first && (written > 99 || last - first <= longestSpan);
        return areYears ? u"%1 and %2"_s.arg(first, 4, 10, QLatin1Char('0')).arg(last, 4, 10, QLatin1Char('0')) : QString();
    }
    if (const QRegularExpressionMatch match = fiscal.match(text); match.hasMatch()) {
        const int year = match.capturedView(1).toInt();
        const int last = year > 99 ? year : 2000 + year;
        return month(last - 1, 10) + u" and "_s + month(last, 9);
    }
    if (const QRegularExpressionMatch match = quarter.match(text); match.hasMatch()) {
        const bool isYearFirst = match.hasCaptured(1);
        const int year = match.capturedView(isYearFirst ? 1 : 6).toInt();
        const int months = match.capturedView(isYearFirst ? 2 : 4) == u"Q" ? 3 : 6;
        const int number = match.capturedView(isYearFirst ? 3 : 5).toInt();
        return number * months > 12 ? QString() : month(year, (number - 1) * months + 1) + u" and "_s + month(year, number * months);
    }
    if (const QRegularExpressionMatch match = decade.match(text); match.hasMatch())
        return u"%10 and %19"_s.replace(u"%1"_s, match.captured(1));
    if (const QRegularExpressionMatch match = week.match(text); match.hasMatch()) {
        // The fourth of January is in the first week.
        const QDate inFirst(match.capturedView(1).toInt(), 1, 4);
        const QDate monday = inFirst.addDays(1 - inFirst.dayOfWeek() + 7 * (match.capturedView(2).toInt() - 1));
        return monday.toString(Qt::ISODate) + u" and "_s + monday.addDays(6).toString(Qt::ISODate);
    }
    return {};
}

std::optional<CellFault> faultOfDate(const QString &cell)
{
    if (EdtfDate::parse(cell))
        return std::nullopt;
    if (isBeforeYearOne(cell))
        return CellFault{LintRule::CellBeforeYearOne, shortened(cell), {}};
    const QString period = periodOfCode(cell);
    return CellFault{period.isEmpty() ? LintRule::CellNoDate : LintRule::CellPeriodCode, shortened(cell), period};
}

std::optional<CellFault> faultOfAddress(const QString &cell)
{
    const QString sent = sentAddress(cell);
    if (sent == cell)
        return std::nullopt;
    return CellFault{sent.isEmpty() ? LintRule::CellNoAddress : LintRule::CellAddressSpelling, shortened(cell), shortened(sent)};
}

bool isCountry(QStringView text)
{
    return text.size() == 2 && std::ranges::all_of(text, [](QChar letter) { return letter >= u'A' && letter <= u'Z'; });
}

bool isForbiddenControl(QChar character)
{
    return character.category() == QChar::Other_Control && character != u'\n' && character != u'\t';
}

QString listOf(const QList<QLatin1StringView> &codes)
{
    QStringList list;
    for (const QLatin1StringView code : codes)
        list.append(code);
    return list.join(u", ");
}

std::optional<CellFault> faultOfText(const QString &cell)
{
    if (cell.size() > longestCell)
        return CellFault{LintRule::CellTooLong, QString::number(cell.size()), QString::number(longestCell)};
    if (const auto found = std::ranges::find_if(cell, isForbiddenControl); found != cell.end())
        return CellFault{LintRule::CellControlCharacter, u"U+%1"_s.arg(found->unicode(), 4, 16, QLatin1Char('0')), {}};
    if (cell.front().isSpace() || cell.back().isSpace())
        return CellFault{LintRule::CellSurroundingSpace, shortened(cell), {}};
    return std::nullopt;
}

}  // namespace

QString shortened(const QString &text)
{
    constexpr qsizetype readable = 80;
    return text.size() <= readable ? text : text.first(readable) + u'\u2026';
}

std::optional<CellFault> faultOfCell(const ColumnSchema &column, const QString &cell)
{
    if (cell.isEmpty())
        return column.required ? std::optional(CellFault{LintRule::CellRequired, {}, {}}) : std::nullopt;
    if (const std::optional<CellFault> found = faultOfText(cell))
        return found;
    const auto unless = [&cell](bool holds, LintRule rule, const QString &expected = {}) {
        return holds ? std::nullopt : std::optional(CellFault{rule, shortened(cell), expected});
    };
    switch (column.kind) {
    case ColumnKind::Identifier:
    case ColumnKind::Reference: return unless(isSlug(cell), LintRule::CellNoIdentifier);
    case ColumnKind::Number: return unless(isNumber(cell), LintRule::CellNoNumber);
    case ColumnKind::Date: return faultOfDate(cell);
    case ColumnKind::Address: return faultOfAddress(cell);
    case ColumnKind::Code: {
        const bool isKnown = column.codes.contains(cell);
        return unless(isKnown, LintRule::CellUnknownCode, isKnown ? QString() : listOf(column.codes));
    }
    case ColumnKind::Status: return unless(ObservationStatus::parse(cell).has_value(), LintRule::CellNoStatus);
    case ColumnKind::Country: return unless(isCountry(cell), LintRule::CellNoCountry);
    case ColumnKind::Month: return unless(monthOf(cell).has_value(), LintRule::CellNoMonth);
    case ColumnKind::Phrase: return unless(cell.count("{value}"_L1) == 1, LintRule::CellNoPhrase);
    case ColumnKind::Text: break;
    }
    return std::nullopt;
}

}  // namespace countercheck
