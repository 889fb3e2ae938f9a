// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/linter/published_number.h"

#include <QRegularExpression>

#include <array>
#include <utility>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr auto boundWords = std::to_array<std::pair<QStringView, PublishedBound>>({
    {u"more than", PublishedBound::Lower}, {u"over", PublishedBound::Lower},
    {u"at least", PublishedBound::Lower}, {u"no fewer than", PublishedBound::Lower},
    {u"upwards of", PublishedBound::Lower}, {u">", PublishedBound::Lower},
    {u"≥", PublishedBound::Lower}, {u"fewer than", PublishedBound::Upper},
    {u"less than", PublishedBound::Upper}, {u"under", PublishedBound::Upper},
    {u"up to", PublishedBound::Upper}, {u"at most", PublishedBound::Upper},
    {u"no more than", PublishedBound::Upper}, {u"<", PublishedBound::Upper},
    {u"≤", PublishedBound::Upper}, {u"about", PublishedBound::Nearly},
    {u"around", PublishedBound::Nearly}, {u"approximately", PublishedBound::Nearly},
    {u"roughly", PublishedBound::Nearly}, {u"nearly", PublishedBound::Nearly},
    {u"almost", PublishedBound::Nearly}, {u"some", PublishedBound::Nearly},
    {u"~", PublishedBound::Nearly},
});

constexpr auto units = std::to_array<QStringView>({u"%", u"per cent", u"percent", u"million", u"billion", u"thousand"});

}  // namespace

PublishedBound publishedBound(QStringView text)
{
    PublishedBound bound = PublishedBound::Point;
    text = text.trimmed();
    for (const auto &[words, meaning] : boundWords) {
        if (text.startsWith(words, Qt::CaseInsensitive)) {
            bound = meaning;
            text = text.sliced(words.size()).trimmed();
            break;
        }
    }
    if (text.isEmpty() || !isDigit(text.front()))
        return PublishedBound::Unclear;
    const auto belongsToNumber = [](QChar character) { return isDigit(character) || character == u',' || character == u'.' || character == u' '; };
    while (!text.isEmpty() && belongsToNumber(text.front()))
        text = text.sliced(1);
    if (text.startsWith(u'+')) {
        if (bound == PublishedBound::Upper)
            return PublishedBound::Unclear;
        bound = PublishedBound::Lower;
        text = text.sliced(1).trimmed();
    }
    for (const QStringView unit : units) {
        if (text.compare(unit, Qt::CaseInsensitive) == 0)
            return bound;
    }
    return text.isEmpty() ? bound : PublishedBound::Unclear;
}

std::vector<double> publishedNumbers(const QString &text)
{
    static const QRegularExpression number(u"(\\d(?:[\\d.,'\\s\u2019]*\\d)?)\\s*(thousand|million|billion|[kmb]\\b)?"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    std::vector<double> numbers;
    for (QRegularExpressionMatchIterator matches = number.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString scaleWord = match.captured(2).left(1).toLower();
        const double scale = scaleWord == "t"_L1 || scaleWord == "k"_L1 ? 1e3 : scaleWord == "m"_L1 ? 1e6 : scaleWord == "b"_L1 ? 1e9 : 1;
        const QString digitsAndMarks = match.captured(1);
        // A separator groups digits or begins the decimals; which one is told by no single number.
        for (const QChar decimal : {u'.', u',', u' '}) {
            QString digits;
            for (const QChar character : digitsAndMarks)
                digits += character == decimal ? u"."_s : isDigit(character) ? QString(character) : QString();
            bool isNumber = false;
            const double value = digits.toDouble(&isNumber);
            if (!isNumber)
                continue;
            numbers.push_back(value);
            if (scale > 1)
                numbers.push_back(value * scale);
        }
    }
    return numbers;
}

}  // namespace countercheck
