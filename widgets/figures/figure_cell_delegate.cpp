// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figures/figure_cell_delegate.h"

#include "models/domain/standing.h"
#include "widgets/controls/appearance.h"
#include "widgets/controls/standing_sign.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace countercheck {

namespace {

constexpr int cellLeft = 12;
constexpr int cellRight = 6;
constexpr int squareRoom = 16;

}  // namespace

FigureCellDelegate::FigureCellDelegate(int countsColumn, int standingRole, std::set<int> muted, QObject *parent)
    : QStyledItemDelegate(parent), m_countsColumn(countsColumn), m_standingRole(standingRole), m_muted(std::move(muted))
{
}

void FigureCellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme theme = currentTheme();
    // A table that scrolls cuts words short with dots: half of a period would name other days.
    QRect rect = option.rect;
    if (const auto *table = qobject_cast<const QAbstractItemView *>(option.widget)) {
        rect.setLeft(std::max(rect.left(), table->viewport()->rect().left()));
        rect.setRight(std::min(rect.right(), table->viewport()->rect().right()));
    }
    if ((option.state & QStyle::State_Selected) != 0) {
        QColor fill = theme.colour(ColourRole::Victims);
        fill.setAlphaF(0.13F);
        painter->fillRect(rect, fill);
        // In high contrast a tint cannot be seen: the row has an edge above and below.
        if (theme.name() == ThemeName::HighContrast) {
            painter->fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), theme.colour(ColourRole::Victims));
            painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.colour(ColourRole::Victims));
        }
    }
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    QRect inner = rect.adjusted(cellLeft, 0, -cellRight, 0);
    if (const QVariant standing = index.column() == m_countsColumn ? index.data(m_standingRole) : QVariant(); standing.isValid()) {
        drawStandingSign(painter, QPointF(inner.left() + scaled(4), rect.center().y() + 0.5), static_cast<Standing>(standing.toInt()), theme);
        inner.setLeft(inner.left() + scaled(squareRoom));
    }
    painter->setFont(item.font);
    painter->setPen(theme.colour(m_muted.contains(index.column()) ? ColourRole::MutedInk : ColourRole::Ink));
    const QString text = item.fontMetrics.elidedText(index.data().toString().left(500).simplified(), Qt::ElideRight, inner.width());
    const Qt::Alignment alignment = (item.displayAlignment & Qt::AlignRight) != 0 ? Qt::AlignRight : Qt::AlignLeft;
    painter->drawText(inner, static_cast<int>(alignment) | Qt::AlignVCenter | Qt::TextSingleLine, text);
}

QSize FigureCellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    return {item.fontMetrics.horizontalAdvance(item.text) + cellLeft + cellRight + 2, scaled(26)};
}

bool FigureCellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return false;
    // The tool tip is set here, since one from the model would be rendered as markup.
    const QString description = index.data(Qt::AccessibleDescriptionRole).toString();
    const QString words = index.data().toString().left(2000);
    QToolTip::showText(event->globalPos(), toolTipOf(description.isEmpty() || index.column() == m_countsColumn ? words : words + u'\n' + description), view->viewport());
    return true;
}

}  // namespace countercheck

#include "moc_figure_cell_delegate.cpp"
