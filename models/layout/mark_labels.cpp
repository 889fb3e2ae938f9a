// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layout/mark_labels.h"

#include "models/layout/shapes.h"
#include "models/layout/text_layout.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace countercheck {
namespace {

constexpr double headReach = 5;     ///< pixels between a leader line and the heads of other marks
constexpr double widestStem = 10;
constexpr int mostStemsCrossed = 3;
constexpr std::size_t mostTried = 400;     ///< labels that are tried; more would find no room anyway
constexpr std::size_t mostFurtherOff = 24; ///< leader lines in a lane
constexpr std::size_t shortSeries = 12;    ///< the length up to which every figure may have a leader line
constexpr int plainRank = 4;
constexpr double longestLeader = 150;      ///< pixels, for evidence
constexpr double longestPlainLeader = 70;

double distance(const QRectF &box, QPointF point)
{
    const double dx = std::max({box.left() - point.x(), 0.0, point.x() - box.right()});
    const double dy = std::max({box.top() - point.y(), 0.0, point.y() - box.bottom()});
    return std::hypot(dx, dy);
}

/// Returns the leader line from the nearest side of a label to just before the head.
QLineF leaderOf(const QRectF &label, const LaidOutMark &own)
{
    QPointF from(label.center().x() < own.head.x() ? label.right() + 1 : label.left() - 1, label.center().y());
    if (own.head.x() > label.left() && own.head.x() < label.right())
        from = QPointF(own.head.x(), label.bottom() < own.head.y() ? label.bottom() + 1 : label.top() - 1);
    QLineF line(from, own.head);
    constexpr double headRadius = 4;
    const bool hasHead = own.box.width() <= widestStem;
    if (hasHead && line.length() > headRadius + 2)
        line.setLength(line.length() - headRadius);
    return line;
}

}  // namespace

MarkLabels::MarkLabels(LaidOutLane &laidOut, const std::vector<DrawnMark> &drawn, std::vector<double> walls, std::vector<QRectF> bands, LabelPlacement &placement,
                       const TextMeasure &measure)
    : m_laidOut(laidOut), m_drawn(drawn), m_walls(std::move(walls)), m_bands(std::move(bands)), m_placement(placement), m_measure(measure), m_byX(drawn.size()), m_isLabelled(drawn.size(), false)
{
    std::iota(m_byX.begin(), m_byX.end(), std::size_t(0));
    std::ranges::stable_sort(m_byX, {}, [this](std::size_t position) { return m_laidOut.marks[position].head.x(); });
    for (const LaidOutMark &mark : m_laidOut.marks)
        m_reach = std::max({m_reach, mark.head.x() - mark.box.left(), mark.box.right() - mark.head.x()});
    for (std::size_t position = 0; position < drawn.size(); ++position) {
        // A crowd gets a number only for an end or the largest of its series.
        const LaidOutMark &mark = m_laidOut.marks[position];
        if (mark.members == 1 || (m_drawn[position].mark->labelRank > 0 && m_drawn[position].mark->labelRank < plainRank))
            m_order.push_back(position);
    }
    // Of equal rank the tallest comes first: its number fits only above it, that of a lower mark also beside it.
    std::ranges::stable_sort(m_order, {}, [this](std::size_t position) {
        return std::tuple(m_drawn[position].mark->labelRank, m_laidOut.marks[position].head.y());
    });
    if (m_order.size() > mostTried)
        m_order.resize(mostTried);
}

template <class Check>
bool MarkLabels::none(double left, double right, Check check) const
{
    auto at = std::ranges::lower_bound(m_byX, left, {}, [this](std::size_t position) { return m_laidOut.marks[position].head.x(); });
    for (; at != m_byX.end() && m_laidOut.marks[*at].head.x() <= right; ++at) {
        if (check(*at))
            return false;
    }
    return true;
}

QString MarkLabels::labelOf(std::size_t position) const
{
    // Posts and slides have no room to say what a letter means.
    const bool hasLetters = m_measure.scale() == TypeScale::Window || m_measure.scale() == TypeScale::Page;
    return hasLetters ? m_drawn[position].mark->label + raisedLetters(m_drawn[position].mark->statusLetters) : m_drawn[position].mark->label;
}

bool MarkLabels::isBelowZero(std::size_t position) const
{
    const bool reachesToZero = m_drawn[position].mark->kind != MarkKind::Dot && m_drawn[position].mark->kind != MarkKind::RevisedTick;
    return reachesToZero && m_drawn[position].mark->quantity.largestPrinted() < 0 && m_laidOut.marks[position].members == 1;
}

/// The distance of a label from the head of a mark. One below zero may have its number over the zero line as well.
double MarkLabels::distanceTo(const QRectF &label, std::size_t position) const
{
    const LaidOutMark &mark = m_laidOut.marks[position];
    const double toHead = distance(label, mark.head);
    return isBelowZero(position) ? std::min(toHead, distance(label, {mark.head.x(), mark.box.top()})) : toHead;
}

/// Returns whether a label stands nearest to its own mark, as a reader would assume. No other head may be nearer, and no
/// other mark as near.
bool MarkLabels::isNearest(const QRectF &label, std::size_t own) const
{
    const QPointF head = m_laidOut.marks[own].head;
    const double near = distanceTo(label, own);
    const double across = std::abs(label.center().x() - head.x());
    return none(label.left() - near - 4, label.right() + near + 4, [&](std::size_t position) {
        if (position == own)
            return false;
        const QPointF other = m_laidOut.marks[position].head;
        const double otherNear = distanceTo(label, position);
        return otherNear < near || (otherNear < near + 4 && std::abs(label.center().x() - other.x()) < across);
    });
}

/// Returns whether a number stands on top of another mark. A reader would take it for the other's, even with a leader
/// line.
bool MarkLabels::isOverAnother(const QRectF &label, std::size_t own) const
{
    constexpr double tolerated = 2;
    constexpr double justAbove = 14; ///< pixels between the foot of a number and the top of the mark below it
    const auto covered = [&label](const LaidOutMark &mark) { return std::min(label.right(), mark.box.right()) - std::max(label.left(), mark.box.left()); };
    const auto gap = [&label](const LaidOutMark &mark) { return mark.box.top() - label.bottom(); };
    const LaidOutMark &mine = m_laidOut.marks[own];
    const double coveredOfMine = gap(mine) >= -tolerated && gap(mine) <= justAbove ? covered(mine) : 0;
    return !none(label.left() - m_reach, label.right() + m_reach, [&](std::size_t position) {
        const LaidOutMark &other = m_laidOut.marks[position];
        return position != own && gap(other) >= -tolerated && gap(other) <= justAbove && covered(other) > std::max(tolerated, coveredOfMine);
    });
}

/// Returns whether a number stands over the days of another mark, at whatever height.
bool MarkLabels::isAboveAnother(const QRectF &label, std::size_t own) const
{
    return !none(label.left() - m_reach, label.right() + m_reach, [&](std::size_t position) {
        const QRectF &other = m_laidOut.marks[position].box;
        return position != own && std::min(label.right(), other.right()) - std::max(label.left(), other.left()) > 2;
    });
}

/// Returns whether most of a label stands in a time without a figure, which would seem to have its number.
bool MarkLabels::isInBand(const QRectF &label, std::size_t own) const
{
    constexpr double tolerated = 0.25; // of its width
    return std::ranges::any_of(m_bands, [&](const QRectF &band) {
        const double inside = std::min(label.right(), band.right()) - std::max(label.left(), band.left());
        return label.bottom() > band.top() && inside > tolerated * label.width() && !band.intersects(m_laidOut.marks[own].box.adjusted(1, 0, -1, 0));
    });
}

/// Returns whether other columns of the same days stand beside a column: each has a part of their width.
bool MarkLabels::isSideBySide(std::size_t own) const
{
    return m_drawn[own].mark->kind == MarkKind::Column && m_drawn[own].neighbours > 1;
}

/// Returns whether a number close to a bar stands over it, as near to its middle as makes no doubt. One at the edge of the plot may be moved
/// inwards as far as the bar reaches. Of columns side by side each may have its number over its outer edge, as long as that covers the column.
bool MarkLabels::isOverItsOwn(const QRectF &label, std::size_t own) const
{
    const LaidOutMark &mark = m_laidOut.marks[own];
    const bool isBar = m_drawn[own].mark->kind == MarkKind::Column || m_drawn[own].mark->kind == MarkKind::Change;
    if (!isBar || mark.members > 1)
        return true;
    constexpr double leastOff = 3;
    constexpr double mostOff = 0.25; // of its width
    const double off = std::abs(label.center().x() - mark.box.center().x());
    const bool isAtEdge = label.left() <= m_laidOut.plot.left() + 1 || label.right() >= m_laidOut.plot.right() - 1;
    const bool coversOwn = label.left() <= mark.box.left() + 1 && label.right() >= mark.box.right() - 1;
    return off <= std::max(leastOff, mostOff * mark.box.width()) || (isAtEdge && off <= mark.box.width() / 2) || (coversOwn && isSideBySide(own));
}

bool MarkLabels::isBehindWall(const QRectF &label, std::size_t own) const
{
    const double head = m_laidOut.marks[own].head.x();
    const double middle = label.center().x();
    return std::ranges::any_of(m_walls, [&](double wall) { return (head < wall) != (middle < wall); });
}

/// Counts the thin stems that a leader line crosses. Nothing if it runs through the head of another mark or through a
/// column, whose number the label would seem to give.
std::optional<int> MarkLabels::stemsCrossed(QLineF leader, std::size_t own) const
{
    // If heads overlap, every way to the own head ends close to others: its last pixels do not count.
    constexpr double lastPixels = 3;
    if (leader.length() > 2 * lastPixels)
        leader.setLength(leader.length() - lastPixels);
    int stems = 0;
    const double left = std::min(leader.x1(), leader.x2());
    const double right = std::max(leader.x1(), leader.x2());
    const double room = std::max(m_reach, headReach);
    const bool isClear = none(left - room, right + room, [&](std::size_t position) {
        if (position == own)
            return false;
        const LaidOutMark &other = m_laidOut.marks[position];
        const QRectF head(other.head.x() - headReach, other.head.y() - headReach, 2 * headReach, 2 * headReach);
        const bool isBar = m_drawn[position].mark->kind == MarkKind::Column || m_drawn[position].mark->kind == MarkKind::Change || other.box.width() > widestStem;
        if (!isBar && touches(leader, head))
            return true;
        if (!touches(leader, other.box))
            return false;
        return isBar || ++stems > mostStemsCrossed;
    });
    return isClear ? std::optional(stems) : std::nullopt;
}

void MarkLabels::append(std::size_t position, const QRectF &box, ColourRole ink)
{
    const Mark &mark = *m_drawn[position].mark;
    m_laidOut.labels.push_back({box, labelOf(position), mark.observation});
    m_laidOut.over.push_back(textShape(labelOf(position), box, mark.linked ? FontRole::LabelStrong : FontRole::Label, ink, Qt::AlignCenter));
    m_isLabelled[position] = true;
}

bool MarkLabels::placeClose(std::size_t position)
{
    const Mark &mark = *m_drawn[position].mark;
    const LaidOutMark &drawn = m_laidOut.marks[position];
    const FontRole font = mark.linked ? FontRole::LabelStrong : FontRole::Label;
    const QSizeF size(std::ceil(m_measure.width(font, labelOf(position))), m_measure.lineHeight(font) - 2);
    const bool isBelow = isBelowZero(position);
    const bool hasChevron = !isBelow && drawn.box.top() < drawn.head.y() - 6;
    const double clearance = hasChevron ? drawn.head.y() - drawn.box.top() + 1 : mark.kind == MarkKind::Column || mark.kind == MarkKind::Change ? 2 : 6.5 * lengthsOf(m_measure.scale()).stroke; // past the head
    std::vector<QPointF> corners = isBelow ? cornersBelow(drawn.box, size, clearance) : cornersAround(drawn.head, size, clearance);
    // A label at the edge of the plot is moved inwards rather than dropped.
    const QRectF &plot = m_laidOut.plot;
    const double inside = std::clamp(corners.front().x(), plot.left(), std::max(plot.left(), plot.right() - size.width()));
    corners.insert(corners.begin() + 1, QPointF(inside, corners.front().y()));
    if (!isBelow && isSideBySide(position)) {
        for (const double left : {drawn.box.right() - size.width(), drawn.box.left()})
            corners.emplace_back(left, corners.front().y());
    }
    const auto box = m_placement.place(size, corners, [&](const QRectF &candidate) {
        return isOverItsOwn(candidate, position) && isNearest(candidate, position) && !isOverAnother(candidate, position) && !isBehindWall(candidate, position) && !isInBand(candidate, position)
            && m_placement.isClear(QLineF(candidate.center(), drawn.head));
    });
    if (!box)
        return placeInside(position);
    append(position, *box, mark.revisedBy.isEmpty() ? ColourRole::Ink : ColourRole::MutedInk);
    return true;
}

/// Places a number inside its own column, under the top, if the column is wide and not hatched.
bool MarkLabels::placeInside(std::size_t position)
{
    const Mark &mark = *m_drawn[position].mark;
    const LaidOutMark &drawn = m_laidOut.marks[position];
    if (mark.kind != MarkKind::Column || mark.fill == FillStyle::Hatched || mark.series > 0 || drawn.members > 1
        || mark.quantity.qualifier == Qualifier::Between || mark.quantity.isUpperBound())
        return false;
    const FontRole font = mark.linked ? FontRole::LabelStrong : FontRole::Label;
    const QSizeF size(std::ceil(m_measure.width(font, labelOf(position))), m_measure.lineHeight(font) - 2);
    const QRectF box(QPointF(drawn.head.x() - size.width() / 2, drawn.head.y() + 2), size);
    if (!m_placement.isFreeWithin(box.adjusted(-2, 0, 2, 1), drawn.box))
        return false;
    m_placement.blockWords(box);
    append(position, box, mark.fill == FillStyle::Solid ? ColourRole::Panel : ColourRole::Ink);
    m_laidOut.labels.back().isInside = true;
    return true;
}

bool MarkLabels::placeFurtherOff(std::size_t position)
{
    const Mark &mark = *m_drawn[position].mark;
    const LaidOutMark &drawn = m_laidOut.marks[position];
    const FontRole font = mark.linked ? FontRole::LabelStrong : FontRole::Label;
    const QSizeF size(std::ceil(m_measure.width(font, labelOf(position))), m_measure.lineHeight(font) - 2);
    const QRectF room = m_laidOut.plot.adjusted(0, -lengthsOf(m_measure.scale()).labelRoom, 0, 0);
    std::optional<std::pair<int, QRectF>> best;
    for (const QPointF corner : cornersFurtherOff(drawn.head, size, room, mark.linked ? longestLeader : longestPlainLeader)) {
        const QRectF box(corner, size);
        if (!m_placement.isFree(box) || isOverAnother(box, position) || isBehindWall(box, position) || isInBand(box, position))
            continue;
        if (mark.kind == MarkKind::Column && !mark.linked && isAboveAnother(box, position))
            continue; // one of two numbers of a period
        const QLineF leader = leaderOf(box, drawn);
        const std::optional<int> stems = m_placement.isClear(leader) ? stemsCrossed(leader, position) : std::nullopt;
        if (stems && (!best || *stems < best->first))
            best = {*stems, box};
        if (best && best->first == 0)
            break;
    }
    if (!best)
        return false;
    const QLineF leader = leaderOf(best->second, drawn);
    m_placement.blockWords(best->second);
    m_placement.blockLine(leader);
    m_laidOut.over.push_back(lineShape(leader.p1(), leader.p2(), ColourRole::MutedInk, 0.8));
    append(position, best->second, mark.revisedBy.isEmpty() ? ColourRole::Ink : ColourRole::MutedInk);
    return true;
}

void MarkLabels::placeEvidence()
{
    for (const std::size_t position : m_order) {
        if (m_drawn[position].mark->labelRank == 0 && !placeClose(position))
            m_evidence.push_back(position);
    }
}

void MarkLabels::placeEvidenceFurtherOff()
{
    for (std::size_t index = 0; index < std::min(m_evidence.size(), mostFurtherOff); ++index)
        placeFurtherOff(m_evidence[index]);
}

/// Returns whether a figure is the first, the last or the largest of its series.
bool MarkLabels::isEnd(std::size_t position) const
{
    return m_drawn[position].mark->labelRank > 0 && m_drawn[position].mark->labelRank < plainRank;
}

/// Returns whether a value was replaced by one that is drawn without a number: then it has none either.
bool MarkLabels::isReplacedByUnnumbered(std::size_t position) const
{
    const ObservationId &successor = m_drawn[position].mark->revisedBy;
    return !successor.isEmpty() && std::ranges::find(m_laidOut.labels, successor, &LaidOutLabel::observation) == m_laidOut.labels.end()
        && std::ranges::find(m_laidOut.marks, successor, &LaidOutMark::observation) != m_laidOut.marks.end();
}

void MarkLabels::placeEnds()
{
    for (const std::size_t position : m_order) {
        if (isEnd(position) && !isReplacedByUnnumbered(position))
            placeClose(position);
    }
}

void MarkLabels::placeOthers()
{
    std::vector<std::size_t> left;
    for (const std::size_t position : m_order) {
        if (m_drawn[position].mark->labelRank == 0 || m_isLabelled[position] || isReplacedByUnnumbered(position) || placeClose(position))
            continue;
        // A leader line to one column among many is hard to follow: only evidence gets one, and numbers that differ for one period.
        const bool isKnownBy = isEnd(position) || m_order.size() <= shortSeries;
        const bool isBar = m_drawn[position].mark->kind == MarkKind::Column || m_drawn[position].mark->kind == MarkKind::Change;
        if (isKnownBy && (!isBar || isSideBySide(position)))
            left.push_back(position);
    }
    for (std::size_t index = 0; index < std::min(left.size(), mostFurtherOff); ++index)
        placeFurtherOff(left[index]);
}

std::vector<const Mark *> MarkLabels::evidenceWithoutNumber() const
{
    std::vector<const Mark *> evidence;
    for (const std::size_t position : m_evidence) {
        if (!m_isLabelled[position])
            evidence.push_back(m_drawn[position].mark);
    }
    return evidence;
}

void MarkLabels::countDropped()
{
    for (std::size_t position = 0; position < m_drawn.size(); ++position)
        m_laidOut.droppedLabels += m_laidOut.marks[position].members - (m_isLabelled[position] ? 1 : 0);
}

}  // namespace countercheck
