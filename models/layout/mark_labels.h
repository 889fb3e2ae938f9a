// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layout/label_placement.h"
#include "models/layout/lane_layout.h"

#include <vector>

namespace countercheck {

/// A drawn mark is the mark that a laid-out mark stands for.
struct DrawnMark {
    const Mark *mark = nullptr;
    std::size_t neighbours = 1; ///< the figures of its days that stand side by side, with itself; 1 for a crowd
};

/// Mark labels give the marks of a lane their numbers, as many as find room. A number stands nearest to its own mark, or
/// has a line to it. None is shortened.
class MarkLabels {
public:
    /// `drawn` holds the mark of each laid-out mark. `walls` are the x of series breaks: a number may not stand on the
    /// other side of one from its mark. `bands` are times without a figure, in which no number may stand. All references must outlive this object.
    MarkLabels(LaidOutLane &laidOut, const std::vector<DrawnMark> &drawn, std::vector<double> walls, std::vector<QRectF> bands, LabelPlacement &placement,
               const TextMeasure &measure);

    /// Places the numbers of evidence close to their marks.
    void placeEvidence();
    /// Places the numbers of evidence that found no room, further off.
    void placeEvidenceFurtherOff();
    /// Places the numbers of the ends and of the largest figure close to their marks.
    void placeEnds();
    /// Places the numbers of other figures. The ends, the largest, and all of a short series may stand further off too.
    void placeOthers();
    /// Returns the evidence that has no number.
    std::vector<const Mark *> evidenceWithoutNumber() const;
    /// Counts the marks that have no number.
    void countDropped();

private:
    bool isEnd(std::size_t position) const;
    bool isReplacedByUnnumbered(std::size_t position) const;
    bool placeClose(std::size_t position);
    bool placeInside(std::size_t position);
    bool placeFurtherOff(std::size_t position);
    void append(std::size_t position, const QRectF &box, ColourRole ink);
    QString labelOf(std::size_t position) const;
    bool isBelowZero(std::size_t position) const;
    double distanceTo(const QRectF &label, std::size_t position) const;
    bool isNearest(const QRectF &label, std::size_t own) const;
    bool isAboveAnother(const QRectF &label, std::size_t own) const;
    bool isSideBySide(std::size_t own) const;
    bool isOverItsOwn(const QRectF &label, std::size_t own) const;
    bool isOverAnother(const QRectF &label, std::size_t own) const;
    bool isInBand(const QRectF &label, std::size_t own) const;
    bool isBehindWall(const QRectF &label, std::size_t own) const;
    std::optional<int> stemsCrossed(QLineF leader, std::size_t own) const;
    template <class Check>
    bool none(double left, double right, Check check) const;

    LaidOutLane &m_laidOut;
    const std::vector<DrawnMark> &m_drawn;
    std::vector<double> m_walls;
    std::vector<QRectF> m_bands;
    LabelPlacement &m_placement;
    const TextMeasure &m_measure;
    std::vector<std::size_t> m_byX;       ///< laid-out marks by the x of their heads, so that only neighbours are looked at
    double m_reach = 0;                   ///< the greatest distance that a mark reaches from its head
    std::vector<std::size_t> m_order;     ///< the order in which marks get labels
    std::vector<bool> m_isLabelled;
    std::vector<std::size_t> m_evidence;  ///< evidence without a label
};

}  // namespace countercheck
