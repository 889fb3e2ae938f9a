// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/found_text.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace countercheck {

void drawFoundText(QPainter *painter, const QRectF &box, const QString &text, const std::vector<FoundRange> &found, const QFont &font, const QColor &ink, const QColor &mark)
{
    // No line shows more; measuring a long text would take too long.
    constexpr qsizetype longest = 600;
    const QString shown = QFontMetricsF(font).elidedText(text.left(longest), Qt::ElideRight, box.width());
    QTextLayout layout(shown, font);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    const qsizetype end = shown == text ? shown.size() : std::max<qsizetype>(0, shown.size() - 1);
    for (const FoundRange &range : found) {
        const qsizetype length = std::min(range.start + range.length, end) - range.start;
        if (length <= 0)
            continue;
        QTextLayout::FormatRange format;
        format.start = static_cast<int>(range.start);
        format.length = static_cast<int>(length);
        format.format.setBackground(mark);
        formats.append(format);
    }
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid())
        line.setLineWidth(box.width());
    layout.endLayout();
    painter->setPen(ink);
    layout.draw(painter, box.topLeft());
}

}  // namespace countercheck
