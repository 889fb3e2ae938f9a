// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sheets/side_by_side.h"
#include "models/wording/wording.h"

#include <QWidget>

class QPainter;

namespace countercheck {

/// A point on which a pair agrees or differs.
struct PairPoint {
    QString name;
    QString reason;
    std::optional<Agreement> agreement; ///< nothing if it is judged only when two figures are compared
    QString judgement;                  ///< the agreement in a word
};

/// Returns the points of the findings on a pair, in their order.
std::vector<PairPoint> pairPoints(const std::optional<SideBySide> &findings);

/// Draws the sign of a point: a dash where nothing can be judged yet.
void drawPointSign(QPainter *painter, const std::optional<Agreement> &agreement, const QRectF &box);

/// The pair points say on which points two measures agree or differ: each with its sign and name, and as much of the reason as has room. Where not all
/// points have room, those stand that ask for care or do not agree.
class PairPoints final : public QWidget {
    Q_OBJECT

public:
    explicit PairPoints(const Wording &wording, QWidget *parent = nullptr);

    /// Shows the points of a pair; none hides them.
    void setPoints(const std::optional<SideBySide> &findings);
    bool isEmpty() const { return m_all.empty(); }
    std::size_t shownCount() const { return m_points.size(); }
    /// The height at which the points that ask for care or do not agree stand in one column, unless there are many.
    int heightOfColumn() const;
    /// Shows all points if they have room, else those that ask for care or do not agree. Returns the room that these need at the least; 0 for no room.
    int leastWidth(int height, int width);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, 0}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    int columnsFor(int height) const;
    int neededWidth(int height) const;
    QRect placeOf(std::size_t point) const;

    Wording m_wording;
    std::vector<PairPoint> m_all;
    std::vector<PairPoint> m_points; ///< those that have room
};

}  // namespace countercheck
