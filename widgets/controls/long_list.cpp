// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/long_list.h"

#include <QAbstractItemDelegate>
#include <QCoreApplication>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>

namespace countercheck {
namespace {

QModelIndex choosableFrom(QModelIndex index, int direction)
{
    while (index.isValid() && !index.flags().testFlag(Qt::ItemIsEnabled))
        index = index.siblingAtRow(index.row() + direction);
    return index;
}

}  // namespace

/// The heading that stays over the first rows in view. It is painted as the row itself is.
class HeldHeading final : public QWidget {
public:
    explicit HeldHeading(LongList *list) : QWidget(list), m_list(list) { hide(); }

    void setHeading(const QModelIndex &heading)
    {
        m_heading = heading;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (!m_heading.isValid())
            return;
        QPainter painter(this);
        const QWidget *ground = m_list->viewport()->autoFillBackground() ? m_list->viewport() : m_list->window();
        painter.fillRect(rect(), ground->palette().color(ground->backgroundRole()));
        QStyleOptionViewItem option;
        option.initFrom(m_list);
        option.rect = rect();
        option.widget = m_list;
        m_list->itemDelegate()->paint(&painter, option, m_heading);
    }

    // It scrolls as the rows under it do.
    void wheelEvent(QWheelEvent *event) override { QCoreApplication::sendEvent(m_list->viewport(), event); }

private:
    LongList *m_list;
    QPersistentModelIndex m_heading;
};

LongList::LongList(QWidget *parent) : QListView(parent), m_held(new HeldHeading(this)) {}

void LongList::setHeadings(std::function<int(int)> headingOver, std::function<int()> height)
{
    m_headingOver = std::move(headingOver);
    m_headingHeight = std::move(height);
}

QModelIndex LongList::headingOver(const QModelIndex &index) const
{
    const int row = m_headingOver && index.isValid() ? m_headingOver(index.row()) : -1;
    return row < 0 ? QModelIndex() : index.siblingAtRow(row);
}

int LongList::heldHeight() const
{
    return m_held->isHidden() ? 0 : std::max(0, m_held->geometry().bottom() + 1 - viewport()->geometry().top());
}

/// Shows the heading of the first row in view, unless that heading is in view itself; the heading that comes next pushes it out.
void LongList::holdHeading()
{
    if (m_isHolding || !m_headingOver || !model())
        return;
    m_isHolding = true;
    const QModelIndex first = indexAt(QPoint(1, 0));
    const QModelIndex heading = headingOver(first);
    const int height = m_headingHeight();
    const bool isHeld = heading.isValid() && visualRect(heading).bottom() + 1 < height;
    if (isHeld) {
        int top = 0;
        const QModelIndex next = headingOver(indexAt(QPoint(1, height)));
        if (next.isValid() && next != heading)
            top = std::min(0, visualRect(next).bottom() + 1 - 2 * height);
        const QRect view = viewport()->geometry();
        m_held->setGeometry(view.left(), view.top() + top, view.width(), height);
        m_held->setHeading(heading);
    }
    m_held->setVisible(isHeld);
    m_isHolding = false;
}

void LongList::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    if (uniformItemSizes())
        QAbstractItemView::dataChanged(topLeft, bottomRight, roles);
    else
        QListView::dataChanged(topLeft, bottomRight, roles);
}

void LongList::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    const int before = verticalScrollBar()->value();
    QListView::scrollTo(index, hint);
    if (!index.isValid())
        return;
    holdHeading();
    const auto scrollBy = [this](int distance) { verticalScrollBar()->setValue(verticalScrollBar()->value() + distance); };
    // A row is not seen under the heading that stays.
    if (const int under = heldHeight() - visualRect(index).top(); under > 0)
        scrollBy(-under);
    if (verticalScrollBar()->value() == before)
        return;
    const int edge = heldHeight();
    const QModelIndex first = indexAt(QPoint(1, edge));
    const QRect row = first.isValid() ? visualRect(first) : QRect();
    if (!first.isValid() || row.top() >= edge)
        return;
    const int onward = row.bottom() + 1 - edge;
    scrollBy(visualRect(index).top() - onward >= edge ? onward : row.top() - edge);
}

QModelIndex LongList::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex next = QListView::moveCursor(action, modifiers);
    if (!next.isValid() || next.flags().testFlag(Qt::ItemIsEnabled))
        return next;
    const bool isForward = action == MoveHome || action == MoveDown || action == MoveNext || action == MoveRight || action == MovePageDown;
    const QModelIndex onward = choosableFrom(next, isForward ? 1 : -1);
    return onward.isValid() ? onward : choosableFrom(next, isForward ? -1 : 1);
}

void LongList::scrollContentsBy(int dx, int dy)
{
    QListView::scrollContentsBy(dx, dy);
    holdHeading();
}

void LongList::updateGeometries()
{
    QListView::updateGeometries();
    holdHeading();
}

void LongList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    holdHeading();
}

void setUpList(QListView *list, QAbstractItemModel *model, QAbstractItemDelegate *delegate, const QString &accessibleName)
{
    list->setModel(model);
    list->setItemDelegate(delegate);
    list->setFrameShape(QFrame::NoFrame);
    list->setUniformItemSizes(true);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setMouseTracking(true);
    list->setResizeMode(QListView::Adjust);
    list->setAccessibleName(accessibleName);
}

}  // namespace countercheck
