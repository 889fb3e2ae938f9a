// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/label_placement.h"
#include "models/figure/lane_layout.h"

#include <vector>

namespace countercheck {

/// Gives the marks of a lane their numbers, as many as find room. A number stands nearest to its own mark, or has a line to
/// it; none is shortened.
class MarkLabels {
public:
    /// `drawn` says which of the lane's marks each laid-out mark is. All three outlive this.
    /// `walls` are where the breaks of the series stand: no number close to its mark lies on the other side of one.
    MarkLabels(LaidOutLane &laidOut, const std::vector<const Mark *> &drawn, std::vector<double> walls, LabelPlacement &placement,
               const TextMeasure &measure);

    /// The evidence of the claim, close to its marks.
    void placeEvidence();
    /// The evidence that found no room, further off.
    void placeEvidenceFurtherOff();
    /// The rest of the series; of its ends, its largest, and of short series all, further off where there is no room close by.
    void placeOthers();
    /// Counts what has none.
    void countDropped();

private:
    bool placeClose(std::size_t position);
    bool placeInside(std::size_t position);
    bool placeFurtherOff(std::size_t position);
    void append(std::size_t position, const QRectF &box, ColourRole ink);
    QString labelOf(std::size_t position) const;
    bool isNearest(const QRectF &label, std::size_t own) const;
    bool isOverAnother(const QRectF &label, std::size_t own) const;
    bool isBehindWall(const QRectF &label, std::size_t own) const;
    std::optional<int> stemsCrossed(QLineF leader, std::size_t own) const;
    template <class Check>
    bool none(double left, double right, Check check) const;

    LaidOutLane &m_laidOut;
    const std::vector<const Mark *> &m_drawn;
    std::vector<double> m_walls;
    LabelPlacement &m_placement;
    const TextMeasure &m_measure;
    std::vector<std::size_t> m_byX;       ///< laid-out marks by the x of their heads: only neighbours are asked
    double m_reach = 0;                   ///< how far a mark reaches from its head at most
    std::vector<std::size_t> m_order;     ///< who gets a label first
    std::vector<bool> m_isLabelled;
    std::vector<std::size_t> m_evidence;  ///< those of them that are still without one
};

}  // namespace countercheck
