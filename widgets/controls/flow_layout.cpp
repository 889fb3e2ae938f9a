// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/flow_layout.h"

#include <QWidget>

#include <algorithm>

namespace countercheck {

FlowLayout::FlowLayout(int gap, QWidget *parent) : QLayout(parent), m_gap(gap), m_rowGap(gap)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::setRowGap(int gap)
{
    m_rowGap = gap;
    invalidate();
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
    invalidate();
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_items[static_cast<std::size_t>(index)].release();
    m_items.erase(m_items.begin() + index);
    invalidate();
    return item;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::sizeHint() const
{
    QSize size(0, 0);
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        size.rwidth() += item->sizeHint().width() + m_gap;
        size.setHeight(std::max(size.height(), item->sizeHint().height()));
    }
    return size;
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto &item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool move) const
{
    const bool rightToLeft = parentWidget() && parentWidget()->isRightToLeft();
    int x = 0;
    int y = 0;
    int rowHeight = 0;
    const int spare = m_isFirstApart ? std::max(0, rect.width() - (sizeHint().width() - m_gap)) : 0;
    std::vector<std::pair<QLayoutItem *, QRect>> row;
    // What is lower than its row stands at the middle of it.
    const auto endRow = [&] {
        for (const auto &[item, box] : row) {
            if (move)
                item->setGeometry(box.translated(0, (rowHeight - box.height()) / 2));
        }
        row.clear();
    };
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize hint = item->sizeHint();
        const int width = std::min(hint.width(), rect.width());
        if (x > 0 && x + width > rect.width()) {
            endRow();
            x = 0;
            y += rowHeight + m_rowGap;
            rowHeight = 0;
        }
        const int left = rightToLeft ? rect.right() + 1 - x - width : rect.left() + x;
        row.emplace_back(item.get(), QRect(left, rect.top() + y, width, hint.height()));
        if (x == 0 && y == 0)
            x += spare;
        x += width + m_gap;
        rowHeight = std::max(rowHeight, hint.height());
    }
    endRow();
    return y + rowHeight;
}

}  // namespace countercheck

#include "moc_flow_layout.cpp"
