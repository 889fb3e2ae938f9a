// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

#include <functional>

class QAbstractItemDelegate;

namespace countercheck {

class HeldHeading;

/// A list of which there may be millions of rows, all of one height: where the text of a row has come, that row is painted anew. QListView would
/// lay out all rows, which takes a tenth of a second for a million. A key that leads to a row that cannot be chosen, such as a heading, leads on to the
/// next that can. The heading of a group stays at the top while its rows scroll, and where the list is led to a row, the first row in view is whole.
class LongList final : public QListView {
public:
    explicit LongList(QWidget *parent = nullptr);

    /// Says which row is the heading over a row, and how high a heading is where it stays at the top; -1 for a row without a heading.
    void setHeadings(std::function<int(int)> headingOver, std::function<int()> height);
    /// How much of the top is taken by the heading that stays there, in pixels.
    int heldHeight() const;

    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles = {}) override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void scrollContentsBy(int dx, int dy) override;
    void updateGeometries() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    friend HeldHeading;

    QModelIndex headingOver(const QModelIndex &index) const;
    void holdHeading();

    std::function<int(int)> m_headingOver;
    std::function<int()> m_headingHeight;
    HeldHeading *m_held;
    bool m_isHolding = false;
};

/// Sets a list up as all lists of rows are: without a frame, scrolling smoothly, its rows painted by a delegate.
void setUpList(QListView *list, QAbstractItemModel *model, QAbstractItemDelegate *delegate, const QString &accessibleName);

}  // namespace countercheck
