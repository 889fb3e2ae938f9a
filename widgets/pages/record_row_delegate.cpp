// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/record_row_delegate.h"

#include "models/items/record_list_model.h"
#include "widgets/controls/appearance.h"
#include "widgets/controls/list_row.h"
#include "widgets/controls/standing_sign.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

#include <cmath>

namespace countercheck {

namespace {

constexpr QMargins linePadding(10, 7, 12, 7);
constexpr int nameLines = 2;
/// No line shows more; measuring a long text would take too long.
constexpr qsizetype longestName = 600;

constexpr int groupTop = 10;
constexpr int groupBottom = 4;
constexpr int signRoom = 18;

int heightOfRow(const Theme &theme)
{
    return nameLines * QFontMetrics(theme.font(FontRole::LaneTitle)).height() + QFontMetrics(theme.font(FontRole::Small)).height() + 2 + linePadding.top() + linePadding.bottom();
}

QFont headingFont(const Theme &theme)
{
    QFont font = theme.font(FontRole::Small);
    font.setWeight(QFont::DemiBold);
    return font;
}

/// A heading stands at the bottom of its row, near to what it is over.
void paintGroupHeading(QPainter *painter, const Theme &theme, const QRect &row, const QModelIndex &index)
{
    const QFont font = headingFont(theme);
    const QFontMetricsF metrics(font);
    const QRectF line(row.left() + linePadding.left(), row.bottom() + 1 - groupBottom - metrics.height(), row.width() - linePadding.left() - linePadding.right(), metrics.height());
    const QString count = index.data(RecordListModel::CountRole).toString();
    const double countWidth = std::ceil(metrics.horizontalAdvance(count)) + 1;
    painter->setFont(font);
    painter->setPen(theme.colour(ColourRole::MutedInk));
    painter->drawText(line, Qt::AlignRight | Qt::TextSingleLine, count);
    const double words = line.width() - countWidth - 10;
    painter->drawText(QRectF(line.left(), line.top(), words, line.height()), Qt::AlignLeft | Qt::TextSingleLine,
                      metrics.elidedText(index.data().toString().left(longestName).simplified(), Qt::ElideMiddle, words));
}

}  // namespace

int RecordRowDelegate::headingHeight()
{
    return groupTop + QFontMetrics(headingFont(currentTheme())).height() + groupBottom;
}

QSize RecordRowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const bool isLow = !m_isUniform && index.data(RecordListModel::IsHeadingRole).toBool();
    return {120, isLow ? headingHeight() : heightOfRow(currentTheme())};
}

void RecordRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme theme = currentTheme();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.data(RecordListModel::IsHeadingRole).toBool()) {
        paintGroupHeading(painter, theme, option.rect, index);
        painter->restore();
        return;
    }
    paintRowGround(*painter, QRectF(option.rect).adjusted(0, 1, -2, -1), option.state);
    QRectF inner = QRectF(option.rect.marginsRemoved(linePadding));
    const QFont strong = theme.font(FontRole::LaneTitle);
    const QFontMetricsF strongMetrics(strong);
    if (const QVariant standing = index.data(RecordListModel::StandingRole); standing.isValid()) {
        drawStandingSign(painter, QPointF(inner.left() + scaled(4), inner.top() + strongMetrics.height() / 2), static_cast<Standing>(standing.toInt()), theme);
        inner.setLeft(inner.left() + scaled(signRoom));
    }
    const QString name = index.data().toString().left(longestName).simplified();
    QTextLayout layout(name, strong);
    QTextOption wrapped;
    wrapped.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(wrapped);
    layout.beginLayout();
    double top = inner.top();
    painter->setFont(strong);
    painter->setPen(theme.colour(ColourRole::Ink));
    for (int number = 0; number < nameLines; ++number) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(inner.width());
        const QString rest = name.mid(line.textStart());
        const QString shown = number + 1 < nameLines ? rest.left(line.textLength()) : strongMetrics.elidedText(rest, Qt::ElideRight, inner.width());
        painter->drawText(QRectF(inner.left(), top, inner.width(), strongMetrics.height()), Qt::AlignLeft | Qt::TextSingleLine, shown);
        top += strongMetrics.height();
    }
    layout.endLayout();
    const QFont small = theme.font(FontRole::Small);
    const QFontMetricsF smallMetrics(small);
    const QRectF detail(inner.left(), top + 2, inner.width(), smallMetrics.height());
    painter->setFont(small);
    painter->setPen(theme.colour(ColourRole::MutedInk));
    const QString count = index.data(RecordListModel::CountRole).toString();
    painter->drawText(detail, Qt::AlignRight | Qt::TextSingleLine, count);
    const double words = detail.width() - (count.isEmpty() ? 0 : std::ceil(smallMetrics.horizontalAdvance(count)) + 10);
    painter->drawText(QRectF(detail.left(), detail.top(), words, detail.height()), Qt::AlignLeft | Qt::TextSingleLine,
                      elidedLine(smallMetrics, index.data(RecordListModel::DetailRole).toString().left(longestName), words));
    painter->restore();
}

bool RecordRowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return false;
    QToolTip::showText(event->globalPos(), toolTipOf(index.data(Qt::AccessibleTextRole).toString().left(2000)), view->viewport());
    return true;
}

}  // namespace countercheck
