// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/linter/table_rows.h"

#include "models/domain/code_lists.h"
#include "models/domain/edtf_date.h"
#include "models/domain/linter/published_number.h"

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

bool isAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1) && !url.host().isEmpty()
        && std::ranges::none_of(text, [](QChar character) { return character.isSpace(); });
}

/// Returns whether a text names a time before the year 1, as ISO 8601 does ("-0043", "0000-07") or in words ("44 BC").
bool isBeforeYearOne(const QString &text)
{
    static const QRegularExpression iso(u"^(?:[-\u2212]\\d+|0000)(?:-\\d\\d){0,2}~?$"_s);
    static const QRegularExpression words(u"\\d\\s*b\\.?\\s*c\\.?(?:\\s*e\\.?)?$"_s, QRegularExpression::CaseInsensitiveOption);
    return iso.match(text).hasMatch() || words.match(text).hasMatch();
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
    case ColumnKind::Date: return unless(EdtfDate::parse(cell).has_value(), isBeforeYearOne(cell) ? LintRule::CellBeforeYearOne : LintRule::CellNoDate);
    case ColumnKind::Address: return unless(isAddress(cell), LintRule::CellNoAddress);
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
