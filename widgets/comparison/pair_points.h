// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sheets/side_by_side.h"
#include "models/wording/wording.h"

#include <QWidget>

namespace countercheck {

/// The pair points say on which points two measures agree or differ: each with its sign and name, and as much of the reason as has room.
class PairPoints final : public QWidget {
    Q_OBJECT

public:
    explicit PairPoints(const Wording &wording, QWidget *parent = nullptr);

    /// Shows the points of a pair; none hides them.
    void setPoints(const std::optional<SideBySide> &findings);
    bool isEmpty() const { return m_points.empty(); }
    /// Returns the room that all points need at the least if they may be so high; 0 if they do not fit in any width.
    int leastWidth(int height) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, 0}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Point {
        QString name;
        QString reason;
        Agreement agreement = Agreement::Unknown;
    };

    int columnsFor(int height) const;
    QRect placeOf(std::size_t point) const;

    Wording m_wording;
    std::vector<Point> m_points;
};

}  // namespace countercheck
