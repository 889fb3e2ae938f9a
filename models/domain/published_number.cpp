// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/published_number.h"

#include <QString>

#include <array>
#include <utility>

namespace countercheck {
namespace {

constexpr auto boundWords = std::to_array<std::pair<QStringView, PublishedBound>>({
    {u"more than", PublishedBound::Lower}, {u"over", PublishedBound::Lower},
    {u"at least", PublishedBound::Lower}, {u"no fewer than", PublishedBound::Lower},
    {u"upwards of", PublishedBound::Lower}, {u">", PublishedBound::Lower},
    {u"≥", PublishedBound::Lower}, {u"fewer than", PublishedBound::Upper},
    {u"less than", PublishedBound::Upper}, {u"under", PublishedBound::Upper},
    {u"up to", PublishedBound::Upper}, {u"at most", PublishedBound::Upper},
    {u"no more than", PublishedBound::Upper}, {u"<", PublishedBound::Upper},
    {u"≤", PublishedBound::Upper},
});

constexpr auto units = std::to_array<QStringView>({u"%", u"per cent", u"percent", u"million", u"billion", u"thousand"});

bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

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

}  // namespace countercheck
