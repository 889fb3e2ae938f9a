// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/package.h"

#include "models/domain/code_lists.h"
#include "models/domain/edtf_date.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestCell = 100'000;

bool isSlug(const QString &text)
{
    static const QRegularExpression pattern(u"\\A[a-z0-9]+(-[a-z0-9]+)*\\z"_s);
    return pattern.match(text).hasMatch();
}

/// Accepts one spelling for each number, with no more digits than a double keeps: what is read back is what was written.
bool isNumber(const QString &text)
{
    static const QRegularExpression pattern(u"\\A(0|-?[1-9][0-9]*|-?(0|[1-9][0-9]*)\\.[0-9]*[1-9])\\z"_s);
    return pattern.match(text).hasMatch() && std::ranges::count_if(text, [](QChar character) { return character.isDigit(); }) <= 15;
}

bool isAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1) && !url.host().isEmpty()
        && std::ranges::none_of(text, [](QChar character) { return character.isSpace(); });
}

bool isCountry(const QString &text)
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

Fault fault(FaultKind kind, const QString &found, const QString &expected = {})
{
    return {.kind = kind, .found = shortened(found), .expected = expected};
}

std::optional<Fault> faultOfText(const QString &cell)
{
    if (cell.size() > longestCell)
        return fault(FaultKind::CellTooLong, QString::number(cell.size()), QString::number(longestCell));
    if (const auto found = std::ranges::find_if(cell, isForbiddenControl); found != cell.end())
        return fault(FaultKind::ControlCharacter, u"U+%1"_s.arg(found->unicode(), 4, 16, QLatin1Char('0')));
    if (cell.front().isSpace() || cell.back().isSpace())
        return fault(FaultKind::SurroundingSpace, cell);
    return std::nullopt;
}

}  // namespace

QString shortened(const QString &text)
{
    constexpr qsizetype readable = 80;
    return text.size() <= readable ? text : text.first(readable) + u'\u2026';
}

std::optional<Fault> faultOfCell(const ColumnSchema &column, const QString &cell)
{
    if (cell.isEmpty())
        return column.required ? std::optional(fault(FaultKind::RequiredCellEmpty, {})) : std::nullopt;
    if (const std::optional<Fault> found = faultOfText(cell))
        return found;
    const auto unless = [&cell](bool holds, FaultKind kind, const QString &expected = {}) {
        return holds ? std::nullopt : std::optional(fault(kind, cell, expected));
    };
    switch (column.kind) {
    case ColumnKind::Identifier:
    case ColumnKind::Reference: return unless(isSlug(cell), FaultKind::NoSlug);
    case ColumnKind::Number: return unless(isNumber(cell), FaultKind::NoNumber);
    case ColumnKind::Date: return unless(EdtfDate::parse(cell).has_value(), FaultKind::NoDate);
    case ColumnKind::Address: return unless(isAddress(cell), FaultKind::NoAddress);
    case ColumnKind::Code: return unless(column.codes.contains(cell), FaultKind::UnknownCode, listOf(column.codes));
    case ColumnKind::Status: return unless(ObservationStatus::parse(cell).has_value(), FaultKind::NoStatus);
    case ColumnKind::Country: return unless(isCountry(cell), FaultKind::NoCountry);
    case ColumnKind::Month: return unless(monthOf(cell).has_value(), FaultKind::NoMonth);
    case ColumnKind::Phrase: return unless(cell.count("{value}"_L1) == 1, FaultKind::NoPhrase);
    case ColumnKind::Text: break;
    }
    return std::nullopt;
}

}  // namespace countercheck
