// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace countercheck {

/// Returns a text from valid UTF-8, with all of its characters: QString::fromUtf8() leaves out a U+FEFF at the start, which it takes for a byte order mark.
inline QString textFromUtf8(QByteArrayView bytes)
{
    constexpr QByteArrayView mark("\xef\xbb\xbf");
    QString marks;
    for (; bytes.startsWith(mark); bytes = bytes.sliced(mark.size()))
        marks += QChar(QChar::ByteOrderMark);
    return marks.isEmpty() ? QString::fromUtf8(bytes) : marks + QString::fromUtf8(bytes);
}

}  // namespace countercheck
