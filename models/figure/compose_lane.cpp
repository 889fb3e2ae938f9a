// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/compose_parts.h"

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// A hole shorter than this between two periods is a matter of dates, not of missing figures.
constexpr qint64 shortestHole = 180;

MarkKind markKind(const Measure &measure, const Period &period)
{
    switch (measure.unitOfMeasure) {
    case UnitOfMeasure::Percent: return MarkKind::Dot;
    case UnitOfMeasure::PercentChange: return MarkKind::Bracket;
    case UnitOfMeasure::OneIn: return MarkKind::Words;
    case UnitOfMeasure::Count: break;
    }
    if (measure.periodKind == PeriodKind::Operation)
        return MarkKind::OperationStem;
    return measure.periodKind == PeriodKind::AsOf || period.isInstant() ? MarkKind::Stem : MarkKind::Column;
}

FillStyle fillStyle(const Measure &measure)
{
    switch (measure.verification) {
    case Verification::Identified:
    case Verification::Adjudicated: return FillStyle::Solid;
    case Verification::Potential:
    case Verification::Presumed: return FillStyle::Hatched;
    case Verification::Asserted: return FillStyle::Ghost;
    case Verification::NotApplicable:
    case Verification::Estimated: break;
    }
    return FillStyle::Pale;
}

AxisKind axisKind(UnitOfMeasure unit)
{
    switch (unit) {
    case UnitOfMeasure::Percent: return AxisKind::Percent;
    case UnitOfMeasure::PercentChange: return AxisKind::Change;
    case UnitOfMeasure::OneIn: return AxisKind::Words;
    case UnitOfMeasure::Count: break;
    }
    return AxisKind::Count;
}

QString spokenFigure(const Observation &observation, const Measure &measure, const DossierWords &words)
{
    const Wording &wording = words.wording();
    return wording.say("Figure", "%1: %2 %3, %4, %5, %6. Source: %7.", "measure: value unit, period, area, verification; source")
        .arg(measure.name, wording.quantity(observation.quantity, measure.unitOfMeasure), wording.unit(measure.statisticalUnit),
             words.period(observation), observation.area, wording.verification(measure.verification),
             words.shortSource(observation.source));
}

std::vector<ObservationId> idsOf(const std::vector<const Observation *> &observations)
{
    std::vector<ObservationId> ids;
    for (const Observation *observation : observations)
        ids.push_back(observation->id);
    return ids;
}

bool isLinked(const Telling &telling, const DossierWords &words)
{
    return words.role(telling.observation->id).has_value()
        || std::ranges::any_of(telling.retellings, [&words](const Observation *retelling) {
               return words.role(retelling->id).has_value();
           });
}

Mark composeMark(const Telling &telling, const Measure &measure, const DossierWords &words)
{
    const Observation &observation = *telling.observation;
    Mark mark;
    mark.observation = observation.id;
    mark.retellings = idsOf(telling.retellings);
    mark.kind = markKind(measure, observation.period);
    mark.fill = fillStyle(measure);
    mark.last = observation.period.lastDay();
    mark.first = mark.kind == MarkKind::Stem || !observation.period.start ? mark.last : observation.period.firstDay();
    mark.quantity = observation.quantity;
    mark.label = words.wording().shortQuantity(observation.quantity, measure.unitOfMeasure);
    mark.spoken = spokenFigure(observation, measure, words);
    for (const char letter : observation.status.letters()) {
        if (u"DUPV"_s.contains(QLatin1Char(letter)))
            mark.statusLetters += QLatin1Char(letter);
    }
    mark.linked = isLinked(telling, words);
    const bool yearly = measure.periodKind == PeriodKind::CalendarYear || measure.periodKind == PeriodKind::FiscalYear;
    mark.partOfYear = yearly && observation.period.days().value_or(366) < 360;
    return mark;
}

/// The linked figures first, then the last, the largest, the first, then the others.
void rankLabels(std::vector<Mark> &marks)
{
    if (marks.empty())
        return;
    for (Mark &mark : marks)
        mark.labelRank = mark.linked ? 0 : 4;
    const auto promote = [](Mark &mark, int rank) { mark.labelRank = std::min(mark.labelRank, rank); };
    promote(marks.back(), 1);
    promote(*std::ranges::max_element(marks, {}, [](const Mark &mark) { return mark.quantity.largestPrinted(); }), 2);
    promote(marks.front(), 3);
}

std::vector<GapBand> composeGaps(const LaneGroup &group, const DossierWords &words)
{
    const Wording &wording = words.wording();
    std::vector<GapBand> bands;
    for (const Gap &gap : words.dossier().gaps) {
        const bool matches = gap.measure == group.measure->id && gap.scope == GapScope::Value
            && (gap.area.isEmpty() || gap.area == group.area);
        // A gap without a day on either side has no place on the axis; it stands among the notes.
        if (!matches || !gap.period.start || !gap.period.end)
            continue;
        bands.push_back({gap.period.firstDay(), gap.period.lastDay(), wording.gapKind(gap.kind), gap.id,
                         gap.kind == GapKind::NotApplicable});
    }
    return bands;
}

/// Holes between yearly figures that no gap row explains.
void addUnexplainedHoles(Lane &lane, const Measure &measure, const Wording &wording)
{
    const bool yearly = measure.periodKind == PeriodKind::CalendarYear || measure.periodKind == PeriodKind::FiscalYear;
    if (!yearly)
        return;
    std::vector<std::pair<QDate, QDate>> covered;
    for (const Mark &mark : lane.marks)
        covered.emplace_back(mark.first, mark.last);
    for (const GapBand &band : lane.gaps)
        covered.emplace_back(band.first, band.last);
    if (lane.marks.empty())
        return;
    const QDate end = lane.marks.back().last;
    std::ranges::sort(covered);
    QDate reached = lane.marks.front().first.addDays(-1);
    for (const auto &[first, last] : covered) {
        if (first > end)
            break;
        if (reached.daysTo(first) > shortestHole)
            lane.gaps.push_back({reached.addDays(1), first.addDays(-1), wording.say("Gap", "nobody has looked"), {}, false});
        reached = std::max(reached, last);
    }
    std::ranges::sort(lane.gaps, {}, &GapBand::first);
}

QString careWords(Rule rule, const Wording &wording)
{
    switch (rule) {
    case Rule::ValueQualified: return wording.say("Care", "bounds or rounded");
    case Rule::StatusFlagged: return wording.say("Care", "flagged");
    case Rule::PeriodOtherLength: return wording.say("Care", "unequal periods");
    case Rule::AccumulationOtherStart: return wording.say("Care", "start not stated");
    case Rule::SamePeriodRevision: return wording.say("Care", "revised values");
    case Rule::SamePeriodConflict: return wording.say("Care", "two values for one period");
    case Rule::ContinuityBreak: return wording.say("Care", "no arithmetic across a break");
    // That the periods of a series follow one another needs no word.
    default: return QString();
    }
}

QString basisNote(const Measure &measure, const Wording &wording)
{
    if (!countsPersons(measure.statisticalUnit) || measure.verification == Verification::NotApplicable)
        return QString();
    const QString verification = wording.verification(measure.verification);
    if (!measure.verificationBasis)
        return wording.say("Lane", "%1, basis not stated").arg(verification);
    return wording.say("Lane", "%1 %2", "identified victims, by published criteria")
        .arg(verification, wording.verificationBasis(*measure.verificationBasis));
}

}  // namespace

Lane composeLane(const LaneGroup &group, const DossierWords &words)
{
    const Wording &wording = words.wording();
    const Measure &measure = *group.measure;
    Lane lane;
    lane.measure = measure.id;
    lane.area = group.area;
    const bool otherArea = !measure.area.isEmpty() && measure.area != group.area;
    // Where no two figures may share an axis, lanes of one measure are told apart by their period.
    const bool standsAlone = group.standsAlone && !group.figures.empty();
    const auto titled = [&](QString title) {
        if (otherArea)
            title = wording.say("Lane", "%1, %2", "measure, area").arg(title, group.area);
        return standsAlone ? wording.say("Lane", "%1, %2", "measure, period").arg(title, words.period(*group.figures.front().observation))
                           : title;
    };
    lane.title = titled(measure.name);
    lane.shortTitle = titled(measure.shortName);
    lane.unitNote = wording.unitNote(measure);
    lane.basisNote = basisNote(measure, wording);
    lane.axis = axisKind(measure.unitOfMeasure);
    lane.potential = standingOf(measure) == Standing::Potential;

    for (const Telling &telling : group.figures) {
        lane.marks.push_back(composeMark(telling, measure, words));
        lane.axisMaximum = std::max(lane.axisMaximum, telling.observation->quantity.largestPrinted());
    }
    rankLabels(lane.marks);
    for (const Telling &telling : group.undated) {
        const Observation &observation = *telling.observation;
        lane.undated.push_back({observation.id, idsOf(telling.retellings),
                                wording.shortQuantity(observation.quantity, measure.unitOfMeasure),
                                spokenFigure(observation, measure, words), isLinked(telling, words)});
    }
    lane.gaps = composeGaps(group, words);
    addUnexplainedHoles(lane, measure, wording);
    for (const SeriesBreak &seriesBreak : words.dossier().breaks) {
        if (seriesBreak.measure == measure.id)
            lane.breaks.push_back({seriesBreak.at.firstDay(), wording.breakKind(seriesBreak.kind), seriesBreak.description,
                                   seriesBreak.id});
    }
    std::ranges::sort(lane.breaks, {}, &BreakLine::at);

    for (const Rule rule : group.care) {
        const QString care = careWords(rule, wording);
        if (!care.isEmpty())
            lane.care += care;
    }
    for (const Telling &telling : group.misreports) {
        lane.notes += wording.say("Lane", "Not drawn, a misreport: %1 (%2).")
                          .arg(wording.quantity(telling.observation->quantity, measure.unitOfMeasure),
                               words.shortSource(telling.observation->source));
    }
    for (const Gap &gap : words.dossier().gaps) {
        if (gap.measure == measure.id && gap.scope && gap.scope != GapScope::Value)
            lane.notes += wording.say("Lane", "%1: %2", "kind of gap: the question").arg(wording.gapKind(gap.kind), gap.question);
    }
    return lane;
}

}  // namespace countercheck
