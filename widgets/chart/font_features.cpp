// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart/font_features.h"

#include <QtEndian>

#include <optional>

namespace countercheck {
namespace {

/// Reads big-endian numbers; returns nothing beyond the end of the font.
template <class Number>
std::optional<Number> numberAt(const QByteArray &font, qsizetype position)
{
    if (position < 0 || position + qsizetype(sizeof(Number)) > font.size())
        return std::nullopt;
    return qFromBigEndian<Number>(font.constData() + position);
}

/// Returns where a table of the font begins.
std::optional<qsizetype> tableAt(const QByteArray &font, const char *tag)
{
    constexpr qsizetype headerSize = 12;
    constexpr qsizetype recordSize = 16;
    const auto count = numberAt<quint16>(font, 4).value_or(0);
    for (qsizetype table = 0; table < count; ++table) {
        const qsizetype record = headerSize + table * recordSize;
        if (QByteArrayView(font).sliced(std::min(record, font.size())).startsWith(tag)) {
            const auto offset = numberAt<quint32>(font, record + 8);
            return offset ? std::optional(qsizetype(*offset)) : std::nullopt;
        }
    }
    return std::nullopt;
}

}  // namespace

QByteArray withoutContextualAlternates(QByteArray font)
{
    constexpr qsizetype recordSize = 6;
    const std::optional<qsizetype> substitutions = tableAt(font, "GSUB");
    const auto listOffset = substitutions ? numberAt<quint16>(font, *substitutions + 6) : std::nullopt;
    if (!listOffset)
        return font;
    const qsizetype list = *substitutions + *listOffset;
    const auto count = numberAt<quint16>(font, list).value_or(0);
    for (qsizetype feature = 0; feature < count; ++feature) {
        const qsizetype record = list + 2 + feature * recordSize;
        if (record + recordSize <= font.size() && QByteArrayView(font).sliced(record).startsWith("calt"))
            font.replace(record, 4, "calz"); // keeps the list in alphabetical order
    }
    return font;
}

}  // namespace countercheck
