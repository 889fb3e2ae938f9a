// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QStyle>

#include <memory>
#include <vector>

namespace countercheck {

/// A flow layout puts items in reading order and starts a new row when a row is full. No item is wider than the layout, and what is
/// lower than its row stands at the middle of it.
class FlowLayout final : public QLayout {
    Q_OBJECT

public:
    explicit FlowLayout(int gap = 8, QWidget *parent = nullptr);
    ~FlowLayout() override;

    /// Sets the gap between rows, which is that between items until then.
    void setRowGap(int gap);
    /// Moves all but the first item to the right end, as long as one row holds them.
    void setFirstApart(bool isApart) { m_isFirstApart = isApart; }

    void addItem(QLayoutItem *item) override;
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    int arrange(const QRect &rect, bool move) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
    int m_gap;
    int m_rowGap;
    bool m_isFirstApart = false;
};

}  // namespace countercheck
