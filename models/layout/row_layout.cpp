// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layout/row_layout.h"

#include "models/layout/lane_bands.h"
#include "models/layout/shapes.h"
#include "models/layout/sign_shapes.h"
#include "models/layout/text_layout.h"
#include "models/layout/visible_marks.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr double tagPadding = 7;
constexpr double wordGap = 0.55; ///< between number and words, as a share of the size of the words

/// Returns how far below the middle of its line the base line of a font lies further than that of a smaller one, in Inter.
double baselineShift(TypeScale scale, FontRole large, FontRole small)
{
    constexpr double share = 0.364; // ascent less half of the line height
    return share * (fontSize(scale, large).pixels - fontSize(scale, small).pixels);
}

/// Draws a row's rule of time with its marks and words.
class TimeRule {
public:
    TimeRule(LaidOutLane &laidOut, const Lane &lane, const LanePlace &place, double top, const TextMeasure &measure)
        : m_laidOut(laidOut), m_lane(lane), m_place(place), m_measure(measure), m_lengths(lengthsOf(measure.scale())),
          m_track(place.plotLeft, top, place.plotRight - place.plotLeft, m_lengths.rowTrack), m_time{place.window, m_track.left(), m_track.right()},
          m_y(top + m_lengths.rule), m_placement(m_track.united(bandRoom()))
    {
    }

    void appendBand()
    {
        for (const GapBand &band : m_lane.gaps) {
            QRectF box = bandBox(band, bandRoom(), m_time);
            if (box.width() <= 0)
                continue;
            m_laidOut.under.push_back(bandShape(band, box));
            m_bands.push_back(box);
            m_laidOut.hints.push_back({box, band.reason});
        }
    }

    /// Two strokes cut the rule where the series of its small marks changes.
    void appendBreaks()
    {
        const double reach = 1.5 * m_lengths.tick;
        for (const BreakLine &line : m_lane.breaks) {
            const double x = m_time.x(line.at);
            if (x < m_track.left() + 4 || x > m_track.right() - 4 || m_lane.marks.size() < 2)
                continue;
            for (const double beside : {-2.0, 2.0})
                m_laidOut.under.push_back(lineShape({x + beside - 2, m_y + reach}, {x + beside + 2, m_y - reach}, ColourRole::Break, m_lengths.stroke));
            m_laidOut.hints.push_back({QRectF(x - 4, m_track.top(), 8, m_track.height()), u"%1: %2"_s.arg(line.words, line.description)});
        }
    }

    void appendClaim()
    {
        if (!m_place.claim)
            return;
        // A month or year is a band between two lines, unless it is so narrow that the two would look like one.
        const double first = m_time.x(m_place.claim->first);
        const double last = m_time.x(m_place.claim->last);
        const bool isDay = last - first < narrowestClaimBand;
        for (const double x : isDay ? std::vector{(first + last) / 2} : std::vector{first, last}) {
            if (!isInside(x, m_track))
                continue;
            m_claims.push_back(x);
            m_placement.block(QRectF(x - 1, m_track.top(), 2, m_track.height()));
        }
        const double left = std::max(first, m_track.left());
        const double right = std::min(last, m_track.right());
        if (!isDay && right > left)
            m_laidOut.under.push_back(rectangleShape(QRectF(left, m_track.top(), right - left, m_track.height()), ColourRole::ClaimFill));
    }

    void appendOthers(const std::set<std::uint32_t> &written)
    {
        std::optional<SeriesIndex> own;
        if (m_lane.index.order.size() != m_lane.marks.size())
            own = indexSeries(m_lane.marks);
        const SeriesIndex &index = own ? *own : m_lane.index;
        for (const VisibleMark &found : visibleMarks(index, m_time)) {
            const Mark &mark = m_lane.marks[found.mark];
            // Evidence for which there is no row of its own is a small mark: without it, the rule would seem to have no figure there.
            if (!found.isCrowd && written.contains(found.mark))
                continue;
            std::optional<LaidOutMark> drawn = found.isCrowd ? std::optional(crowd(mark, found)) : appendTrackMark(m_laidOut.over, mark, place(), m_lengths.smallDot);
            if (!drawn)
                continue;
            drawn->members = found.members;
            m_placement.block(ringAround(drawn->box).adjusted(-1, 0, 1, 0));
            m_others.push_back(drawn->box);
            m_laidOut.marks.push_back(*drawn);
            m_hasEvidence = m_hasEvidence || mark.linked;
            const Mark &least = m_lane.marks[found.isCrowd ? found.least : found.mark];
            if (!m_largest || mark.quantity.largestPrinted() > m_largest->quantity.largestPrinted())
                m_largest = &mark;
            if (!m_least || least.quantity.smallestPrinted() < m_least->quantity.smallestPrinted())
                m_least = &least;
            m_laidOut.droppedLabels += found.members;
        }
    }

    /// Draws the mark of the figure that the row is for, and its date beside it. `row` is where a click selects it.
    void appendOwn(const FigureLine &line, const QRectF &row)
    {
        if (!line.mark) {
            appendDate(line.date, m_track.right() + 6, m_track.right() + 6);
            return;
        }
        const Mark &mark = m_lane.marks[*line.mark];
        const double start = m_time.x(mark.first);
        const double end = m_time.x(mark.last.addDays(1));
        std::optional<LaidOutMark> drawn = appendTrackMark(m_laidOut.over, mark, place(), m_lengths.dot);
        if (!drawn) {
            // Outside the time in view: the date stands at the side on which the figure lies.
            const bool isBefore = end <= m_track.left();
            const QString date = isBefore ? u"‹ "_s + line.date : line.date + u" ›"_s;
            const double edge = isBefore ? m_track.left() - 6 : m_track.right() + 6;
            appendDate(date, edge, edge);
            return;
        }
        m_placement.block(ringAround(drawn->box).adjusted(-1, 0, 1, 0));
        // A line through the mark itself would look like dirt on it; the time axis shows the day as well.
        std::erase_if(m_claims, [&](double x) { return x > drawn->box.left() - 2 && x < drawn->box.right() + 2 && drawn->box.width() <= 2 * m_lengths.dot + 1; });
        m_hasMark = true;
        drawn->hitBox = row;
        m_laidOut.marks.push_back(*drawn);
        const double from = std::min(drawn->box.left(), std::max(start, m_track.left()));
        const double to = std::max(drawn->box.right(), std::min(end, m_track.right()));
        if (line.givenBy.isEmpty() || !placeDate(u"%1 · %2"_s.arg(line.date, line.givenBy), from, to))
            appendDate(line.date, from, to);
    }

    void appendReasons(UnplacedWords &unplaced)
    {
        const double height = m_measure.lineHeight(FontRole::Small);
        for (const GapBand &band : m_lane.gaps) {
            const QRectF box = bandBox(band, bandRoom(), m_time);
            if (box.width() <= 0)
                continue;
            unplaced.add(band, placeReason(box, height, band.reason) || (!band.shortReason.isEmpty() && placeReason(box, height, band.shortReason)));
        }
    }

    /// Draws the rule itself, wherever no word stands, and the ticks and the line of the claim on it.
    void finish()
    {
        const auto isCovered = [](const std::vector<QRectF> &boxes, double x) {
            return std::ranges::any_of(boxes, [x](const QRectF &box) { return x > box.left() - 4 && x < box.right() + 4; });
        };
        for (const TimeTick &at : m_place.ticks ? *m_place.ticks : std::vector<TimeTick>()) {
            if (const double x = m_time.x(at.day); isInside(x, m_track) && !isCovered(m_words, x) && !isCovered(m_bands, x))
                m_laidOut.under.push_back(lineShape({x, m_y - m_lengths.tick}, {x, m_y + m_lengths.tick}, ColourRole::Axis, m_lengths.stroke * 0.8));
        }
        for (const QRectF &band : m_bands)
            m_words.push_back(band.adjusted(4, 0, -4, 0));
        std::ranges::sort(m_words, {}, [](const QRectF &box) { return box.left(); });
        double x = m_track.left();
        for (const QRectF &words : m_words) {
            if (words.left() - 4 > x)
                m_laidOut.under.push_back(lineShape({x, m_y}, {words.left() - 4, m_y}, ColourRole::Axis, m_lengths.stroke * 0.8));
            x = std::max(x, words.right() + 4);
        }
        if (x < m_track.right())
            m_laidOut.under.push_back(lineShape({x, m_y}, {m_track.right(), m_y}, ColourRole::Axis, m_lengths.stroke * 0.8));
        for (const double claim : m_claims)
            m_laidOut.under.push_back(lineShape({claim, m_track.top()}, {claim, m_track.bottom()}, ColourRole::Claim, 1.2 * m_lengths.stroke, DashKind::Dotted));
    }

    /// The date that found no room on the rule; empty if it did.
    const QString &lateDate() const { return m_late; }
    /// The least and the largest number of the small marks, which have no number of their own; empty if there are none.
    QString othersRange(const Wording &wording) const
    {
        if (!hasOthers())
            return QString();
        return m_least->quantity == m_largest->quantity ? m_largest->label : wording.say("Row", "%1 to %2", "the least and the largest number").arg(m_least->label, m_largest->label);
    }
    bool hasOthers() const { return m_least && m_largest; }
    bool hasEvidenceAmongOthers() const { return m_hasEvidence; }
    bool hasMark() const { return m_hasMark; }

private:
    /// Where bands of missing figures and words on the rule stand: around its line.
    QRectF bandRoom() const
    {
        const double height = std::max(m_measure.lineHeight(FontRole::Small), m_lengths.rowTrack - 2);
        return QRectF(m_track.left(), m_y - height / 2, m_track.width(), height);
    }

    MarkPlace place() const { return {m_track, nullptr, m_time, 0, 1, m_place.column, m_measure.scale(), m_y}; }

    LaidOutMark crowd(const Mark &mark, const VisibleMark &found)
    {
        const double left = std::max(m_track.left(), found.x);
        const double right = std::min(m_track.right(), found.x + found.width);
        const QRectF box(left, m_y - m_lengths.smallDot, std::max(0.5, right - left), 2 * m_lengths.smallDot);
        const ColourRole hue = mark.hue.value_or(m_place.column) == 0 ? ColourRole::Process : ColourRole::Victims;
        m_laidOut.over.push_back(rectangleShape(box, hue));
        LaidOutMark drawn{mark.observation, box, box.adjusted(-2, -2, 2, 2), box.center(), found.members, {}};
        drawn.least = m_lane.marks[found.least].observation;
        return drawn;
    }

    /// Writes a date beside a mark that reaches from `from` to `to`, or else behind the words, above the rule.
    void appendDate(const QString &date, double from, double to)
    {
        if (!placeDate(elide(date, m_track.width(), FontRole::Small, m_measure), from, to))
            m_late = date;
    }

    /// Writes words beside a mark that reaches from `from` to `to`: on the left if there is room, else on the right. They stand nearer to that
    /// mark than to any other, and not in the room of what is missing. Returns whether there was room.
    bool placeDate(const QString &shown, double from, double to)
    {
        constexpr double clearance = 6;
        constexpr double furthest = 26;
        const double height = m_measure.lineHeight(FontRole::Small);
        const double width = std::ceil(m_measure.width(FontRole::Small, shown));
        const double top = m_y - height / 2;
        std::vector<QPointF> corners;
        for (double away = clearance; away < furthest * m_lengths.stroke; away += 4) {
            corners.emplace_back(from - away - width, top);
            corners.emplace_back(to + away, top);
        }
        const auto gapTo = [](const QRectF &candidate, double left, double right) { return std::max({0.0, left - candidate.right(), candidate.left() - right}); };
        const auto isItsOwn = [&](const QRectF &candidate) {
            const double own = gapTo(candidate, from, to);
            // A claim's line between them would seem to be what is dated.
            const auto isBetween = [&](double claim) { return (claim > to && claim < candidate.left()) || (claim < from && claim > candidate.right()); };
            return std::ranges::none_of(m_claims, isBetween) && std::ranges::none_of(m_bands, [&candidate](const QRectF &band) { return band.intersects(candidate); })
                && std::ranges::none_of(m_others, [&](const QRectF &other) { return gapTo(candidate, other.left(), other.right()) < own + 2; });
        };
        const std::optional<QRectF> box = m_placement.place({width, height}, corners, isItsOwn);
        if (!box)
            return false;
        m_laidOut.over.push_back(textShape(shown, *box, FontRole::Small, ColourRole::MutedInk));
        m_words.push_back(*box);
        return true;
    }

    /// Writes a reason into its band: in the middle, else as near to it as the other things on the rule allow. Returns whether there was room.
    bool placeReason(const QRectF &box, double height, const QString &reason)
    {
        const double width = std::ceil(m_measure.width(FontRole::Small, reason));
        if (width + 6 > box.width())
            return false;
        const double top = m_y - height / 2;
        const double middle = box.center().x() - width / 2;
        constexpr double step = 8;
        std::vector<QPointF> corners{{middle, top}};
        for (double away = step; away < (box.width() - width) / 2 - 3; away += step) {
            corners.emplace_back(middle - away, top);
            corners.emplace_back(middle + away, top);
        }
        corners.emplace_back(box.left() + 3, top);
        corners.emplace_back(box.right() - 3 - width, top);
        const std::optional<QRectF> words = m_placement.place({width, height}, corners);
        if (!words)
            return false;
        m_laidOut.over.push_back(textShape(reason, *words, FontRole::Small, ColourRole::GapInk, Qt::AlignCenter));
        m_words.push_back(*words);
        return true;
    }

    LaidOutLane &m_laidOut;
    const Lane &m_lane;
    const LanePlace &m_place;
    const TextMeasure &m_measure;
    const Lengths &m_lengths;
    QRectF m_track;
    TimeScale m_time;
    double m_y;
    LabelPlacement m_placement;
    std::vector<double> m_claims;
    std::vector<QRectF> m_bands;
    std::vector<QRectF> m_others; ///< the other marks on the rule
    std::vector<QRectF> m_words;
    const Mark *m_least = nullptr;   ///< of those, the one with the smallest number
    const Mark *m_largest = nullptr; ///< and the one with the largest
    QString m_late;
    bool m_hasMark = false;
    bool m_hasEvidence = false; ///< some of the small marks are evidence
};

/// Returns where the words of a row begin, behind its number.
double wordsLeft(const FigureLine &line, const LanePlace &place, const TextMeasure &measure)
{
    const double indent = line.badge > 0 ? badgeRoom(measure.scale()) : 0;
    const double left = place.frame.left() + indent;
    const double width = std::ceil(measure.width(FontRole::Number, elide(line.number, place.frame.right() - left, FontRole::Number, measure)));
    return std::max(left, place.numberRight - width) + width + wordGap * fontSize(measure.scale(), FontRole::Body).pixels;
}

/// The room between two words of a row.
double wordSpace(const TextMeasure &measure)
{
    return std::ceil(measure.width(FontRole::Body, u" "_s)) + 1;
}

/// Returns whether the words of a row, without its date, take two lines. This does not depend on the time in view.
bool isWrapped(const FigureLine &line, const LanePlace &place, const TextMeasure &measure)
{
    if (!place.wrapsWords || (place.asPlot && line.mark)) // the title of a plot is one line
        return false;
    const double words = measure.width(FontRole::Body, line.before) + measure.width(FontRole::LaneTitle, line.unit + line.letters)
        + measure.width(FontRole::Body, line.after) + 3 * wordSpace(measure);
    return wordsLeft(line, place, measure) + words > place.frame.right();
}

/// The width of a tag with its pill.
double tagPillWidth(const QString &tag, const TextMeasure &measure)
{
    return std::ceil(measure.width(FontRole::Small, tag)) + 2 * tagPadding;
}

/// The width of the words of a row, with a tag and room for a date behind it. A tag that is there for a status letter takes its place.
double rowWordsWidth(const FigureLine &line, const QString &tag, const TextMeasure &measure)
{
    const double space = wordSpace(measure);
    const QString letters = tag.isEmpty() || line.isTagNeeded ? line.letters : QString();
    return measure.width(FontRole::Body, line.before) + measure.width(FontRole::LaneTitle, line.unit + letters) + measure.width(FontRole::Body, line.after) + 3 * space
        + (tag.isEmpty() ? 0 : tagPillWidth(tag, measure) + space);
}

/// Returns the tag for which a row has room beside its words and its date. It is shortened for the date, and gives way to it where a letter
/// says the same; a tag that corrects a heading comes before the date and before the words behind the unit.
QString tagBeside(const FigureLine &line, const QString &date, double room, const TextMeasure &measure)
{
    if (line.tag.isEmpty())
        return QString();
    QStringList forms{line.tag};
    if (!line.shortTag.isEmpty())
        forms += line.shortTag;
    const double dateWidth = measure.width(FontRole::Body, date);
    for (const QString &tag : forms) {
        if (rowWordsWidth(line, tag, measure) + dateWidth <= room)
            return tag;
    }
    if (!line.isTagNeeded && !date.isEmpty() && rowWordsWidth(line, {}, measure) + dateWidth <= room)
        return QString();
    const double space = wordSpace(measure);
    const double ahead = measure.width(FontRole::Body, line.before) + (line.before.isEmpty() ? 0 : space) + measure.width(FontRole::LaneTitle, line.unit) + 2 * space
        + (line.isTagNeeded ? 0 : measure.width(FontRole::Body, line.after) + space);
    for (const QString &tag : forms) {
        if (ahead + tagPillWidth(tag, measure) <= room)
            return tag;
    }
    return QString();
}

/// Writes words behind one another in one line.
class WordLine {
public:
    WordLine(LaidOutLane &laidOut, const QRectF &room, const TextMeasure &measure) : m_laidOut(laidOut), m_room(room), m_measure(measure), m_x(room.left()) {}

    double x() const { return m_x; }
    /// What stands at the end keeps its room: half a date would be another date.
    void keepRoom(const QString &words, FontRole font)
    {
        if (!words.isEmpty())
            keepRoom(std::ceil(m_measure.width(font, words)));
    }
    void keepRoom(double width) { m_room.setRight(m_room.right() - width - wordSpace(m_measure)); }
    void freeRoom(double right) { m_room.setRight(right); }
    bool hasRoom(double width) const { return m_x + width <= m_room.right(); }
    void joinComma() { m_x -= wordSpace(m_measure); }

    void add(const QString &text, FontRole font, ColourRole ink)
    {
        if (text.isEmpty() || m_x >= m_room.right())
            return;
        const QString shown = elide(text, m_room.right() - m_x, font, m_measure);
        const double width = std::ceil(m_measure.width(font, shown));
        if (m_x + width > m_room.right() + 0.5)
            return;
        m_laidOut.over.push_back(textShape(shown, QRectF(m_x, m_room.top(), width, m_room.height()), font, ink));
        m_x += width + wordSpace(m_measure);
    }

    /// Adds words that are shown in full or not at all, and returns whether they are shown.
    bool addWhole(const QString &text, FontRole font, ColourRole ink)
    {
        const bool fits = hasRoom(std::ceil(m_measure.width(font, text)));
        if (fits)
            add(text, font, ink);
        return fits;
    }

    void addTag(const QString &text, double width)
    {
        const double height = m_measure.lineHeight(FontRole::Small) + 1;
        const QRectF pill(m_x, m_room.center().y() - height / 2, width, height);
        m_laidOut.over.push_back(roundedShape(pill, height / 2, ColourRole::None, ColourRole::MutedInk));
        m_laidOut.over.push_back(textShape(text, pill, FontRole::Small, ColourRole::MutedInk, Qt::AlignCenter));
        m_x += width + wordSpace(m_measure);
    }

private:
    LaidOutLane &m_laidOut;
    QRectF m_room;
    const TextMeasure &m_measure;
    double m_x;
};

}  // namespace

double badgeRoom(const Lane &lane, const TextMeasure &measure)
{
    const bool hasBadge = lane.badge > 0 || std::ranges::any_of(lane.lines, [](const FigureLine &line) { return line.badge > 0; });
    return hasBadge ? badgeRoom(measure.scale()) : 0;
}

double numberWidth(const Lane &lane, const TextMeasure &measure)
{
    double widest = 0;
    for (const FigureLine &line : lane.lines)
        widest = std::max(widest, std::ceil(measure.width(FontRole::Number, line.number)));
    return widest;
}

RowWords appendRowWords(LaidOutLane &laidOut, const FigureLine &line, const QString &extra, const QString &others, const LanePlace &place, double top, const TextMeasure &measure)
{
    const TypeScale scale = measure.scale();
    const Lengths &lengths = lengthsOf(scale);
    const double left = place.frame.left();
    const double right = place.frame.right();
    if (line.badge > 0)
        appendBadge(laidOut.over, line.badge, left, top + lengths.rowText / 2, scale);
    const double indent = line.badge > 0 ? badgeRoom(scale) : 0;
    const QString number = elide(line.number, right - left - indent, FontRole::Number, measure);
    const double width = std::ceil(measure.width(FontRole::Number, number));
    const QRectF box(std::max(left + indent, place.numberRight - width), top, width, lengths.rowText);
    laidOut.over.push_back(textShape(number, box, FontRole::Number, ColourRole::Ink));

    bool areOthersSaid = false;
    const double wordsTop = top + baselineShift(scale, FontRole::Number, FontRole::Body);
    const double wordsStart = wordsLeft(line, place, measure);
    const double space = wordSpace(measure);
    const bool isInTwo = isWrapped(line, place, measure);
    WordLine words(laidOut, QRectF(wordsStart, wordsTop, right - wordsStart, lengths.rowText), measure);
    const QString tag = isInTwo ? line.tag : tagBeside(line, extra, right - wordsStart, measure);
    const double tagWidth = tagPillWidth(tag, measure);
    const bool hasTag = !isInTwo && !tag.isEmpty();
    // A date that would cut what is counted is left to the axis: "as stated" changes what a number says.
    const bool isDateLeftToAxis = !isInTwo && rowWordsWidth(line, tag, measure) + measure.width(FontRole::Body, extra) > right - wordsStart;
    const QString &date = isDateLeftToAxis ? QString() : extra;
    if (!isInTwo)
        words.keepRoom(date, FontRole::Body);
    words.add(line.before, FontRole::Body, ColourRole::Ink);
    // The letters stand at the unit, where no lack of room cuts them off. Posts and slides have no room to say what they mean.
    const bool hasLetters = scale == TypeScale::Window || scale == TypeScale::Page;
    const bool isLetterSaid = hasTag && !line.isTagNeeded; // the tag of a role says nothing of a letter
    words.add(hasLetters && !isLetterSaid ? line.unit + line.letters : line.unit, FontRole::LaneTitle, ColourRole::Ink);
    if (line.after.startsWith(u',') && words.x() > wordsStart + space)
        words.joinComma();
    if (isInTwo) {
        // As many whole words as fit stand in the first line.
        const QStringList parts = wrap(line.after, std::max(0.0, right - words.x()), FontRole::Body, measure);
        const bool fits = !parts.isEmpty() && line.after.startsWith(parts.front()) && words.hasRoom(measure.width(FontRole::Body, parts.front())) && !parts.front().endsWith(u'·');
        const QString first = fits && (parts.size() == 1 || line.after.at(parts.front().size()) == u' ') ? parts.front() : QString();
        words.add(first, FontRole::Body, ColourRole::Ink);
        const QString rest = line.after.mid(first.size()).trimmed();
        WordLine second(laidOut, QRectF(wordsStart, wordsTop + measure.lineHeight(FontRole::Body), right - wordsStart, lengths.rowText), measure);
        const QString end = second.hasRoom(measure.width(FontRole::Body, rest) + space + measure.width(FontRole::Body, extra)) ? extra : QString();
        second.keepRoom(end, FontRole::Body);
        second.add(rest.startsWith(u'·') && !first.isEmpty() ? rest : rest.startsWith(u"· "_s) ? rest.mid(2) : rest, FontRole::Body, ColourRole::Ink);
        second.freeRoom(right);
        if (line.isTagNeeded && second.hasRoom(tagWidth))
            second.addTag(tag, tagWidth);
        second.add(end, FontRole::Body, ColourRole::MutedInk);
        areOthersSaid = second.addWhole(others, FontRole::Small, ColourRole::MutedInk);
    } else {
        if (hasTag)
            words.keepRoom(tagWidth);
        words.add(line.after, FontRole::Body, ColourRole::Ink);
        words.freeRoom(right);
        if (hasTag)
            words.addTag(tag, tagWidth);
        words.add(date, FontRole::Body, ColourRole::MutedInk);
        areOthersSaid = words.addWhole(others, FontRole::Small, ColourRole::MutedInk);
    }
    // The digits of a number are three quarters as high as its size.
    const double height = 0.75 * fontSize(scale, FontRole::Number).pixels;
    return {QRectF(box.left(), box.center().y() - height / 2, box.width(), height), areOthersSaid};
}

double rowHeight(const FigureLine &line, const LanePlace &place, const TextMeasure &measure)
{
    const Lengths &lengths = lengthsOf(measure.scale());
    return lengths.rowText + (isWrapped(line, place, measure) ? measure.lineHeight(FontRole::Body) : 0) + lengths.rowTrack + place.rowGap;
}

double rowsHeight(const Lane &lane, const LanePlace &place, const TextMeasure &measure)
{
    double height = 0;
    std::size_t shown = 0;
    for (const FigureLine &line : lane.lines) {
        if ((!place.asPlot || !line.mark) && shown++ < place.mostLines)
            height += rowHeight(line, place, measure);
    }
    return height;
}

double appendRows(LaidOutLane &laidOut, const Lane &lane, const LanePlace &place, double top, const TextMeasure &measure, const Wording &wording,
                  UnplacedWords &unplaced)
{
    const Lengths &lengths = lengthsOf(measure.scale());
    std::set<std::uint32_t> written;
    std::size_t shown = 0;
    const auto isShown = [&](const FigureLine &line) { return !place.asPlot || !line.mark; };
    for (const FigureLine &line : lane.lines) {
        if (isShown(line) && shown++ < place.mostLines && line.mark)
            written.insert(*line.mark);
    }
    shown = 0;
    bool isFirst = !place.asPlot;
    for (const FigureLine &line : lane.lines) {
        if (!isShown(line))
            continue;
        if (shown++ >= place.mostLines)
            break;
        const double height = rowHeight(line, place, measure);
        const QRectF row(place.frame.left(), top, place.frame.width(), height - place.rowGap);
        TimeRule rule(laidOut, lane, place, row.bottom() - lengths.rowTrack, measure);
        if (isFirst) {
            rule.appendBand();
            rule.appendBreaks();
        }
        rule.appendClaim();
        if (isFirst)
            rule.appendOthers(written);
        rule.appendOwn(line, row);
        if (isFirst)
            rule.appendReasons(unplaced);
        rule.finish();
        const auto [number, areOthersSaid] = appendRowWords(laidOut, line, rule.lateDate(), rule.hasOthers() ? wording.say("Row", "others: %1", "the numbers of the small marks").arg(rule.othersRange(wording)) : QString(), place, top, measure);
        if (rule.hasEvidenceAmongOthers() && !areOthersSaid)
            laidOut.unsaidNumbers = wording.say("Row", "%1: %2", "a measure, the numbers of its small marks").arg(lane.shortTitle, rule.othersRange(wording));
        // Without a mark, the number stands for its figure.
        if (!rule.hasMark())
            laidOut.marks.push_back({line.observation, number, row, number.center(), 1, {}});
        laidOut.labels.push_back({number, line.number, line.observation});
        top += height;
        isFirst = false;
    }
    return top;
}

}  // namespace countercheck
