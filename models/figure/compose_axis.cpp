// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/compose_parts.h"

#include <algorithm>
#include <map>
#include <tuple>

// The scales of lanes, and the measures that the reader has put on one axis against the verdict.
namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

bool follows(const Lane &lane, const MeasureId &measure)
{
    return lane.measure == measure || std::ranges::find(lane.also, measure) != lane.also.end();
}

struct LanePosition {
    std::size_t column = 0;
    std::size_t index = 0;
};

/// Returns the first lane of a measure that has marks on a value axis.
std::optional<LanePosition> laneOf(const ComparisonFigure &figure, const MeasureId &measure)
{
    for (std::size_t column = 0; column < 2; ++column) {
        const std::vector<Lane> &lanes = figure.column(column).lanes;
        for (std::size_t index = 0; index < lanes.size(); ++index) {
            const bool hasAxis = lanes[index].axis == AxisKind::Count || lanes[index].axis == AxisKind::Percent;
            if (follows(lanes[index], measure) && hasAxis && !lanes[index].marks.empty())
                return LanePosition{column, index};
        }
    }
    return std::nullopt;
}

QString letter(std::size_t series)
{
    return QString(QChar(static_cast<char16_t>(u'A' + series)));
}

/// Names each measure of a shared axis by a letter, in its title and in its labels.
class Lettered {
public:
    Lettered(Lane &lane, const DossierWords &words) : m_lane(lane), m_words(words) {}

    void apply()
    {
        const Wording &wording = m_words.wording();
        const auto prefixed = [&wording](std::size_t series, const QString &text) {
            return wording.say("Lane", "%1: %2", "letter of a measure on a shared axis: its label").arg(letter(series), text);
        };
        QStringList titles;
        QStringList units;
        std::vector<MeasureId> measures{m_lane.measure};
        measures.insert(measures.end(), m_lane.also.begin(), m_lane.also.end());
        for (std::size_t series = 0; series < measures.size(); ++series) {
            const Measure *measure = m_words.measure(measures[series]);
            titles += prefixed(series, measure->label());
            if (const QString unit = wording.unitNote(*measure); !units.contains(unit))
                units += unit;
        }
        m_lane.title = m_lane.shortTitle = titles.join(u"  "_s);
        m_lane.unitNote = units.join(u" / "_s);
        m_lane.basisNote.clear();
        for (Mark &mark : m_lane.marks)
            mark.label = prefixed(mark.series, mark.label);
        for (GapBand &gap : m_lane.gaps)
            gap.reason = prefixed(0, gap.reason);
        for (BreakLine &line : m_lane.breaks) {
            const SeriesBreak *seriesBreak = findById(m_words.dossier().breaks, line.seriesBreak);
            const auto series = seriesBreak ? std::ranges::find(measures, seriesBreak->measure) - measures.begin() : 0;
            line.words = prefixed(static_cast<std::size_t>(series), line.words);
        }
    }

private:
    Lane &m_lane;
    const DossierWords &m_words;
};

void merge(Lane &into, Lane from, std::size_t hue, const DossierWords &words)
{
    const auto series = static_cast<std::uint8_t>(into.also.size() + 1);
    for (Mark &mark : from.marks) {
        mark.series = static_cast<std::uint8_t>(mark.series + series);
        if (!mark.hue)
            mark.hue = hue;
        into.marks.push_back(std::move(mark));
    }
    orderMarks(into.marks);
    into.also.push_back(from.measure);
    into.also.insert(into.also.end(), from.also.begin(), from.also.end());
    into.axisMaximum = std::max(into.axisMaximum, from.axisMaximum);
    into.axisLowest = std::min(into.axisLowest, from.axisLowest);
    into.isPlot = true;
    into.lines.insert(into.lines.end(), from.lines.begin(), from.lines.end());
    std::erase_if(into.lines, [](const FigureLine &line) { return line.mark.has_value(); });
    into.flags.insert(into.flags.end(), from.flags.begin(), from.flags.end());
    into.potential = into.potential || from.potential;
    for (const GapBand &gap : from.gaps)
        // A gap band would cover figures of the other measure.
        into.notes += words.wording().say("Lane", "%1, %2 to %3: %4", "measure, first day, last day, why nothing is there")
                          .arg(from.shortTitle, words.wording().date(gap.first), words.wording().date(gap.last), gap.reason);
    into.breaks.insert(into.breaks.end(), from.breaks.begin(), from.breaks.end());
    std::ranges::stable_sort(into.breaks, {}, &BreakLine::at);
    into.undated.insert(into.undated.end(), from.undated.begin(), from.undated.end());
    into.care += from.care;
    into.care.removeDuplicates();
    into.notes += from.notes;
}

}  // namespace

bool canShareAxis(const ComparisonFigure &figure, const MeasurePair &pair)
{
    const auto a = laneOf(figure, pair.a);
    const auto b = laneOf(figure, pair.b);
    return a && b && figure.column(a->column).lanes[a->index].axis == figure.column(b->column).lanes[b->index].axis;
}

void applyOverrides(ComparisonFigure &figure, const std::vector<MeasurePair> &pairs, const Ties &ties, const DossierWords &words)
{
    const Wording &wording = words.wording();
    for (const MeasurePair &pair : pairs) {
        if (pair.a == pair.b || !canShareAxis(figure, pair))
            continue;
        const Measure &a = *words.measure(pair.a);
        const Measure &b = *words.measure(pair.b);
        const Comparison comparison = compare(a, b, ties);
        figure.overrides.push_back({pair, comparison.verdict,
                                    wording.say("Override", "On one axis by the reader's choice: “%1” and “%2”. Verdict: %3. %4",
                                                "measure, measure, verdict, reasons")
                                        .arg(a.label(), b.label(), wording.verdict(comparison.verdict),
                                             definitionsDetail(a, b, comparison, words))
                                        .trimmed()});
        LanePosition into = *laneOf(figure, pair.a);
        LanePosition from = *laneOf(figure, pair.b);
        if (into.column == from.column && into.index == from.index)
            continue; // already on one axis, through a third measure
        if (std::pair(from.column, from.index) < std::pair(into.column, into.index))
            std::swap(into, from);
        std::vector<Lane> &source = from.column == 0 ? figure.process.lanes : figure.victims.lanes;
        Lane moved = std::move(source[from.index]);
        source.erase(source.begin() + static_cast<std::ptrdiff_t>(from.index));
        if (source.empty())
            // The column is not empty for want of figures: its last lane was moved away.
            (from.column == 0 ? figure.process : figure.victims).emptyWords =
                wording.say("Override", "This lane was moved to an axis of the other column, by the reader's choice.");
        std::vector<Lane> &target = into.column == 0 ? figure.process.lanes : figure.victims.lanes;
        merge(target[into.index], std::move(moved), from.column, words);
    }
    for (LaneColumn *column : {&figure.process, &figure.victims}) {
        for (Lane &lane : column->lanes) {
            if (!lane.also.empty())
                Lettered(lane, words).apply();
        }
    }
}

void applyScale(ComparisonFigure &figure, ScaleMode mode, const DossierWords &words)
{
    const Wording &wording = words.wording();
    figure.scale = mode;
    int unplaced = 0; // figures that a scale by powers of ten cannot show
    for (LaneColumn *column : {&figure.process, &figure.victims}) {
        // A lane of several measures has several units: it shares its scale with no other.
        const auto isScaled = [](const Lane &lane) { return lane.isPlot && lane.axis == AxisKind::Count && !lane.marks.empty(); };
        const auto unitOf = [&words](const Lane &lane) { return words.measure(lane.measure)->statisticalUnit; };
        std::map<StatisticalUnit, std::pair<double, double>> ends; // the lowest and the highest number of each unit
        for (Lane &lane : column->lanes) {
            if (!isScaled(lane) || !lane.also.empty())
                continue;
            auto &[lowest, highest] = ends[unitOf(lane)];
            lowest = std::min(lowest, lane.axisLowest);
            highest = std::max(highest, lane.axisMaximum);
        }
        for (Lane &lane : column->lanes) {
            if (!isScaled(lane))
                continue;
            if (mode == ScaleMode::Same && lane.also.empty())
                std::tie(lane.axisLowest, lane.axisMaximum) = ends[unitOf(lane)];
            if (mode != ScaleMode::Log)
                continue;
            lane.logarithmic = true;
            lane.unitNote = wording.say("UnitNote", "%1, log scale", "reports to date, log scale").arg(lane.unitNote);
            for (Mark &mark : lane.marks) {
                // Columns, stems and changes would have to begin at zero, which a scale by powers of ten does not have.
                if (mark.kind == MarkKind::Column || mark.kind == MarkKind::Point || mark.kind == MarkKind::Change)
                    mark.kind = MarkKind::Dot;
                mark.isOnColumn = false;
                for (const double number : {mark.quantity.smallestPrinted(), mark.quantity.largestPrinted()}) {
                    if (number > 0)
                        lane.axisMinimum = lane.axisMinimum > 0 ? std::min(lane.axisMinimum, number) : number;
                }
                if (mark.quantity.largestPrinted() <= 0 && mark.kind != MarkKind::Span)
                    ++unplaced;
            }
        }
    }
    switch (mode) {
    case ScaleMode::Own:
        figure.scaleNote = wording.say("Figure", "Each plot has its own scale: compare shapes, not heights.");
        figure.shortScaleNote = wording.say("Figure", "Each plot has its own scale.");
        break;
    case ScaleMode::Same:
        figure.scaleNote = wording.say("Figure", "In each column, plots of the same unit share a scale; compare all others by shape only.");
        figure.shortScaleNote = wording.say("Figure", "One scale for each unit in a column.");
        break;
    case ScaleMode::Log:
        figure.scaleNote = wording.say("Figure", "Each plot has its own log scale: equal steps mean equal ratios.");
        figure.shortScaleNote = wording.say("Figure", "Each plot has its own log scale.");
        break;
    }
    if (unplaced > 0)
        figure.undrawn += wording.say("Figure", "%n figures of zero or less have no place on a log scale.", nullptr, unplaced);
}

void tellTimeShown(ComparisonFigure &figure, const TimeExtent &shown, const Wording &wording)
{
    int outside = 0;
    for (const LaneColumn *column : {&figure.process, &figure.victims}) {
        for (const Lane &lane : column->lanes)
            outside += static_cast<int>(std::ranges::count_if(lane.marks, [&shown](const Mark &mark) {
                return mark.last < shown.first || mark.first > shown.last;
            }));
    }
    if (outside == 0)
        return;
    figure.outside = static_cast<std::size_t>(outside);
    const bool areWholeYears = shown.first.dayOfYear() == 1 && shown.last.month() == 12 && shown.last.day() == 31;
    figure.notes += areWholeYears
        ? wording.say("Figure", "Only the years %1 to %2 are shown; %n figures lie outside.", "first year, last year", outside)
              .arg(shown.first.year()).arg(shown.last.year())
        : wording.say("Figure", "Only the days from %1 to %2 are shown; %n figures lie outside.", "first day, last day", outside)
              .arg(wording.date(shown.first), wording.date(shown.last));
}

std::optional<ClaimStrip> composeAssertedStrip(const std::vector<LaneGroup> &groups, const DossierWords &words)
{
    const Wording &wording = words.wording();
    ClaimStrip strip;
    QStringList said;
    for (const LaneGroup &group : groups) {
        if (standingOf(*group.measure) != Standing::Asserted)
            continue;
        QStringList numbers;
        for (const auto *tellings : {&group.figures, &group.undated, &group.misreports}) {
            for (const Telling &telling : *tellings) {
                const QString number = wording.shortQuantity(telling.observation->quantity, group.measure->unitOfMeasure);
                numbers.removeAll(number);
                numbers += number;
                strip.observation = telling.observation->id;
            }
        }
        if (numbers.isEmpty())
            continue;
        said += wording.say("Strip", "%1: %2", "what was claimed: the number").arg(group.measure->label(), numbers.takeLast());
        strip.otherTellings += numbers;
    }
    if (said.isEmpty())
        return std::nullopt;
    strip.heading = wording.say("Strip", "As claimed");
    strip.subheading = wording.say("Strip", "claimed, no method published");
    strip.words = said.join(u"; "_s);
    return strip;
}

}  // namespace countercheck
