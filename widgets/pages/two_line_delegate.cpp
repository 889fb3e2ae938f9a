// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/two_line_delegate.h"

#include "widgets/controls/appearance.h"
#include "widgets/controls/list_row.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

namespace countercheck {

namespace {

constexpr QMargins linePadding(10, 7, 12, 7);
constexpr int nameLines = 2;
/// No line shows more; measuring a long text would take too long.
constexpr qsizetype longestName = 600;

}  // namespace

TwoLineDelegate::TwoLineDelegate(int detailRole, QObject *parent) : QStyledItemDelegate(parent), m_detailRole(detailRole) {}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const Theme theme = currentTheme();
    return {120, nameLines * QFontMetrics(theme.font(FontRole::LaneTitle)).height() + QFontMetrics(theme.font(FontRole::Small)).height() + 2 + linePadding.top() + linePadding.bottom()};
}

void TwoLineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme theme = currentTheme();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintRowGround(*painter, QRectF(option.rect).adjusted(0, 1, -2, -1), option.state);
    const QRectF inner = QRectF(option.rect.marginsRemoved(linePadding));
    const QFont strong = theme.font(FontRole::LaneTitle);
    const QFontMetricsF strongMetrics(strong);
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
    painter->setFont(small);
    painter->setPen(theme.colour(ColourRole::MutedInk));
    painter->drawText(QRectF(inner.left(), top + 2, inner.width(), QFontMetricsF(small).height()), Qt::AlignLeft | Qt::TextSingleLine,
                      elidedLine(QFontMetricsF(small), index.data(m_detailRole).toString().left(longestName), inner.width()));
    painter->restore();
}

bool TwoLineDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return false;
    QToolTip::showText(event->globalPos(), toolTipOf(index.data(Qt::AccessibleTextRole).toString().left(2000)), view->viewport());
    return true;
}

}  // namespace countercheck
