// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forms/stated_number.h"

#include "models/domain/linter/published_number.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// Which of two bounds a wording means: with the number itself, or without it.
bool includesNumber(const QString &text)
{
    static constexpr std::array words{u"at least", u"no fewer than", u"≥", u"at most", u"up to", u"no more than", u"≤"};
    const QString trimmed = text.trimmed();
    return trimmed.contains(u'+') || std::ranges::any_of(words, [&trimmed](const char16_t *word) { return trimmed.startsWith(QStringView(word), Qt::CaseInsensitive); });
}

std::optional<Qualifier> qualifierOf(const QString &text)
{
    switch (publishedBound(text)) {
    case PublishedBound::Point: return Qualifier::Exact;
    case PublishedBound::Lower: return includesNumber(text) ? Qualifier::AtLeast : Qualifier::MoreThan;
    case PublishedBound::Upper: return includesNumber(text) ? Qualifier::AtMost : Qualifier::LessThan;
    case PublishedBound::Nearly: return Qualifier::About;
    case PublishedBound::Unclear: break;
    }
    return std::nullopt;
}

/// The number as a reader of that language takes it.
std::optional<double> readingIn(const QString &text, const QString &language)
{
    static const QRegularExpression number(u"\\d[\\d.,'\\s\u2019\u00a0\u202f]*"_s);
    QString digits = number.match(text).captured().trimmed();
    digits.replace(u'\u202f', u' ').replace(u'\u00a0', u' ');
    const QLocale locale(language);
    if (locale.groupSeparator().front().isSpace())
        digits.remove(u' ');
    bool isNumber = false;
    const double value = locale.toDouble(digits, &isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

/// What follows the minus sign of a negative number; empty for any other text. A dash may stand for no number, and brackets for a note.
QString withoutMinus(const QString &text)
{
    const QString trimmed = text.trimmed();
    const bool hasMinus = trimmed.startsWith(u'-') || trimmed.startsWith(u'\u2212');
    return hasMinus && trimmed.size() > 1 && isDigit(trimmed.at(1)) ? trimmed.sliced(1) : QString();
}

}  // namespace

StatedNumber readStatedNumber(const QString &text, const QString &language)
{
    StatedNumber stated;
    if (const QString digits = withoutMinus(text); !digits.isEmpty()) {
        stated = readStatedNumber(digits, language);
        // Of a negative number that is a bound nobody can say to which side it lies.
        if (stated.quantity && stated.quantity->qualifier != Qualifier::Exact)
            return {};
        if (stated.quantity)
            stated.quantity->value = 0.0 - *stated.quantity->value;
        for (double &reading : stated.readings)
            reading = 0.0 - reading;
        std::ranges::reverse(stated.readings);
        return stated;
    }
    const std::optional<Qualifier> qualifier = qualifierOf(text);
    std::vector<double> readings = publishedNumbers(text);
    std::ranges::sort(readings);
    const auto repeated = std::ranges::unique(readings);
    readings.erase(repeated.begin(), repeated.end());
    if (!qualifier || readings.empty())
        return stated;
    if (readings.size() == 1) {
        stated.quantity = Quantity{*qualifier, readings.front(), {}, {}};
        return stated;
    }
    stated.readings = readings;
    if (const std::optional<double> reading = readingIn(text, language)) {
        // A word of scale, as in 1.5 million, multiplies what the digits say.
        for (const double scale : {1.0, 1e3, 1e6, 1e9}) {
            const auto found = std::ranges::find_if(readings, [&](double candidate) { return qFuzzyCompare(candidate, *reading * scale); });
            const bool hasScale = publishedNumbers(u"1"_s + text.mid(text.lastIndexOf(QRegularExpression(u"\\d"_s)) + 1)).back() == scale;
            if (found != readings.end() && hasScale) {
                stated.quantity = Quantity{*qualifier, *found, {}, {}};
                break;
            }
        }
    }
    return stated;
}

}  // namespace countercheck
