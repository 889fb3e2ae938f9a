// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/compose_parts.h"
#include "models/figure/row_words.h"
#include "models/wording/sentence_form.h"

#include <algorithm>
#include <map>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// A hole between two periods that is shorter than this comes from how dates are stated, not from a missing figure.
constexpr qint64 shortestHole = 180;

MarkKind markKind(const Measure &measure, const Period &period)
{
    switch (measure.unitOfMeasure) {
    case UnitOfMeasure::Percent: return MarkKind::Dot;
    case UnitOfMeasure::PercentChange: return MarkKind::Change;
    case UnitOfMeasure::OneIn: return MarkKind::Words;
    case UnitOfMeasure::Count: break;
    }
    if (measure.accumulation == Accumulation::Change)
        return MarkKind::Change;
    if (measure.periodKind == PeriodKind::Operation)
        return MarkKind::Point;
    // A day is a period like any other where its count begins and ends with it.
    const bool isTotal = measure.periodKind == PeriodKind::AsOf || !period.start || (period.isInstant() && measure.accumulation != Accumulation::PerPeriod);
    return isTotal ? MarkKind::Point : MarkKind::Column;
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

/// Returns the status letters that change how a number is to be read.
QString statusLetters(const Observation &observation)
{
    QString letters;
    for (const char letter : observation.status.letters()) {
        if (u"DUPV"_s.contains(QLatin1Char(letter)))
            letters += QLatin1Char(letter);
    }
    return letters;
}

bool isYearly(const Measure &measure)
{
    return measure.periodKind == PeriodKind::CalendarYear || measure.periodKind == PeriodKind::FiscalYear;
}

/// Says what is said of a figure alone, then who else told it, and how it bears on the claim.
QString spokenTelling(const Telling &telling, const Measure &measure, const DossierWords &words)
{
    const Wording &wording = words.wording();
    QStringList said{spokenFigure(*telling.observation, measure, words)};
    QStringList others;
    for (const Observation *retelling : telling.retellings) {
        // A page that rounds is said to have printed what it printed.
        const QString source = words.shortSource(retelling->source);
        const QString told = retelling->quantity.agreesWith(telling.observation->quantity) ? source : wording.say("Figure", "%1 as “%2”", "source, number as printed").arg(source, retelling->valueText);
        if (!others.contains(told))
            others += told;
    }
    if (!others.isEmpty())
        said += wording.say("Figure", "Also told by %1.", "pages that repeat a figure").arg(wording.list(others));
    for (const EvidenceLink &link : words.dossier().evidence) {
        const bool isOfIt = link.observation == telling.observation->id
            || std::ranges::find(telling.retellings, link.observation, &Observation::id) != telling.retellings.end();
        if (isOfIt && !link.note.isEmpty())
            said += asSentence(capitalised(evidenceInFull(link, words)));
    }
    return said.join(u' ');
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
    const bool isInstant = !observation.period.start || (mark.kind == MarkKind::Point && measure.periodKind != PeriodKind::Operation);
    mark.first = isInstant ? mark.last : observation.period.firstDay();
    mark.quantity = observation.quantity;
    mark.label = words.wording().shortQuantity(observation.quantity, measure.unitOfMeasure);
    mark.linked = isLinked(telling, words);
    mark.spoken = mark.linked || !telling.retellings.empty() ? spokenTelling(telling, measure, words) : spokenFigure(observation, measure, words);
    mark.statusLetters = statusLetters(observation);
    return mark;
}

/// Draws the latest value of each period; a value that it replaced becomes a tick. None is dropped: a revision is
/// evidence.
void markRevisions(std::vector<Mark> &marks, const std::vector<Telling> &tellings, const Measure &measure, const DossierWords &words)
{
    const auto revises = [](const Telling &telling) {
        std::vector<ObservationId> revised{telling.observation->revises};
        for (const Observation *retelling : telling.retellings)
            revised.push_back(retelling->revises);
        std::erase_if(revised, [](const ObservationId &id) { return id.isEmpty(); });
        return revised;
    };
    std::map<ObservationId, const Observation *> replacedBy;
    for (const Telling &telling : tellings) {
        for (const ObservationId &id : revises(telling))
            replacedBy.emplace(id, telling.observation);
    }
    if (replacedBy.empty())
        return;
    for (Mark &mark : marks) {
        std::vector<ObservationId> tellingIds = mark.retellings;
        tellingIds.insert(tellingIds.begin(), mark.observation);
        for (const ObservationId &id : tellingIds) {
            const auto found = replacedBy.find(id);
            if (found == replacedBy.end() || found->second->id == mark.observation || !mark.revisedBy.isEmpty())
                continue;
            // Two figures that revise each other are a fault of the library: both are drawn.
            const auto back = replacedBy.find(found->second->id);
            if (back != replacedBy.end() && back->second->id == mark.observation)
                continue;
            mark.revisedBy = found->second->id;
            mark.isOnColumn = mark.kind == MarkKind::Column;
            if (mark.kind != MarkKind::Change && mark.kind != MarkKind::Words)
                mark.kind = MarkKind::RevisedTick;
            mark.spoken = words.wording().say("Figure", "%1 Later revised to %2.", "sentence on a figure; value")
                              .arg(mark.spoken, words.wording().quantity(found->second->quantity, measure.unitOfMeasure));
        }
    }
}

std::vector<GapBand> composeGaps(const LaneGroup &group, const DossierWords &words)
{
    const Wording &wording = words.wording();
    std::vector<GapBand> bands;
    for (const Gap &gap : words.dossier().gaps) {
        const bool matches = gap.measure == group.measure->id && gap.scope == GapScope::Value
            && (gap.area.isEmpty() || gap.area == group.area);
        // A gap without dates has no place on the axis: it goes into the notes.
        if (!matches || !gap.period.start || !gap.period.end)
            continue;
        bands.push_back({gap.period.firstDay(), gap.period.lastDay(), wording.gapKind(gap.kind), gap.id,
                         gap.kind == GapKind::NotApplicable, wording.shortGapKind(gap.kind)});
    }
    for (const Observation *missing : group.missing) {
        const auto letter = std::ranges::find_if(missing->status.letters(), saysWhyMissing);
        if (missing->period.isComplete() && letter != missing->status.letters().end())
            bands.push_back({missing->period.firstDay(), missing->period.lastDay(), wording.status(*letter), {}, false});
    }
    return bands;
}

/// A hole that no gap of the library explains: nobody has looked for a figure. That is another thing than one that is published and not in the
/// library.
GapBand unexplainedHole(QDate first, QDate last, const Wording &wording)
{
    return {first, last, wording.notSearched(), {}, false, wording.say("Gap", "not searched")};
}

/// Finds holes between yearly figures that no gap of the library explains.
void addUnexplainedHoles(Lane &lane, const Measure &measure, const Wording &wording)
{
    if (!isYearly(measure))
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
            lane.gaps.push_back(unexplainedHole(reached.addDays(1), first.addDays(-1), wording));
        reached = std::max(reached, last);
    }
    std::ranges::sort(lane.gaps, {}, &GapBand::first);
}

QString careWords(Rule rule, const Wording &wording)
{
    switch (rule) {
    case Rule::ValueQualified: return wording.say("Care", "bounds or rounded");
    case Rule::StatusFlagged: return wording.say("Care", "some marked with a status letter");
    case Rule::PeriodWithin:
    case Rule::PeriodDiffers:
    case Rule::PeriodOtherLength: return wording.say("Care", "unequal periods");
    case Rule::AccumulationOtherStart: return wording.say("Care", "start of the count not stated");
    case Rule::PeriodOnlyMonth: return wording.say("Care", "dated only by month or year");
    case Rule::EditionOther: return wording.say("Care", "editions of one data set");
    case Rule::SamePeriodRevision: return wording.say("Care", "revised values");
    case Rule::SamePeriodRounded:
    case Rule::SamePeriodQualifierLost:
    case Rule::SamePeriodAgrees:
    case Rule::SamePeriodConflict: return wording.say("Care", "two values for one period");
    case Rule::ContinuityWording:
    case Rule::ContinuityUnexplained:
    case Rule::ContinuityFlagged:
    case Rule::ContinuityBreak: return wording.say("Care", "no arithmetic across a break");
    // A series of consecutive periods needs no word of care.
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

/// Says who gives a number, or that it was computed from others.
QString givenBy(const Observation &observation, const DossierWords &words)
{
    return observation.derivation.isEmpty() ? words.shortSource(observation.source) : words.wording().say("Lane", "computed", "a number that its source does not print");
}

/// Names who gives each number where several figures of one period differ: both are evidence.
void nameConflicts(Lane &lane, const DossierWords &words)
{
    constexpr qsizetype mostNotes = 3;
    const Wording &wording = words.wording();
    qsizetype notes = 0;
    for (auto mark = lane.marks.cbegin(); mark != lane.marks.cend();) {
        const auto end = std::find_if(mark, lane.marks.cend(), [&](const Mark &other) { return other.first != mark->first || other.last != mark->last; });
        std::vector<std::pair<const Mark *, QString>> told;
        for (; mark != end; ++mark) {
            const Observation *observation = mark->revisedBy.isEmpty() && mark->kind != MarkKind::Words ? words.observation(mark->observation) : nullptr;
            if (observation)
                told.emplace_back(&*mark, givenBy(*observation, words));
        }
        if (told.size() < 2)
            continue;
        QStringList named;
        for (const auto &[conflicting, source] : told) {
            lane.givenBy.emplace(conflicting->observation, source);
            named += wording.say("Lane", "%1 (%2)", "number, source").arg(conflicting->label, source);
        }
        if (notes++ < mostNotes)
            lane.notes += wording.say("Lane", "More than one number for one period: %1.").arg(wording.list(named));
    }
}

/// Returns the days from the first to the last figure or gap of a lane; nothing without either.
std::optional<TimeExtent> accountedDays(const Lane &lane)
{
    std::optional<TimeExtent> days;
    const auto add = [&days](QDate first, QDate last) {
        days = days ? TimeExtent{std::min(days->first, first), std::max(days->last, last)} : TimeExtent{first, last};
    };
    for (const Mark &mark : lane.marks)
        add(mark.first, mark.last);
    for (const GapBand &band : lane.gaps)
        add(band.first, band.last);
    return days;
}

/// Says when figures are missing.
void nameTimes(Lane &lane, const Wording &wording)
{
    const std::optional<TimeExtent> days = accountedDays(lane);
    for (GapBand &band : lane.gaps)
        band.time = wording.missingTime(band.first, band.last, band.last == days->last);
}

}  // namespace

void closeSeries(ComparisonFigure &figure, const DossierWords &words)
{
    const auto isSeries = [&words](const Lane &lane) { return lane.isPlot && lane.also.empty() && isYearly(*words.measure(lane.measure)); };
    // Both columns have one axis.
    std::optional<TimeExtent> all;
    for (const LaneColumn *column : {&figure.process, &figure.victims}) {
        for (const Lane &lane : column->lanes) {
            const std::optional<TimeExtent> days = isSeries(lane) ? accountedDays(lane) : std::nullopt;
            if (days)
                all = all ? TimeExtent{std::min(all->first, days->first), std::max(all->last, days->last)} : days;
        }
    }
    for (LaneColumn *column : {&figure.process, &figure.victims}) {
        for (Lane &lane : column->lanes) {
            if (!isSeries(lane) || !all)
                continue;
            const std::optional<TimeExtent> days = accountedDays(lane);
            if (days && all->first.daysTo(days->first) > shortestHole)
                lane.gaps.insert(lane.gaps.begin(), unexplainedHole(all->first, days->first.addDays(-1), words.wording()));
            if (days && days->last.daysTo(all->last) > shortestHole)
                lane.gaps.push_back(unexplainedHole(days->last.addDays(1), all->last, words.wording()));
        }
    }
    for (LaneColumn *column : {&figure.process, &figure.victims}) {
        for (Lane &lane : column->lanes)
            nameTimes(lane, words.wording());
    }
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
    ids.reserve(observations.size());
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

/// Ranks marks for labels: evidence first, then the last, the largest and the first figure, then the others, then revised
/// ones.
void orderMarks(std::vector<Mark> &marks)
{
    std::ranges::stable_sort(marks, {}, [](const Mark &mark) { return std::pair(mark.last, mark.first); });
    Mark *first = nullptr;
    Mark *last = nullptr;
    Mark *largest = nullptr;
    for (Mark &mark : marks) {
        const bool isRevised = !mark.revisedBy.isEmpty();
        mark.labelRank = mark.linked ? 0 : isRevised ? 5 : 4;
        if (isRevised)
            continue;
        first = first ? first : &mark;
        last = &mark;
        largest = largest && largest->quantity.largestPrinted() >= mark.quantity.largestPrinted() ? largest : &mark;
    }
    const auto promote = [](Mark *mark, int rank) {
        if (mark)
            mark->labelRank = std::min(mark->labelRank, rank);
    };
    promote(last, 1);
    promote(largest, 2);
    promote(first, 3);
}

Lane composeLane(const LaneGroup &group, const DossierWords &words, const std::stop_token &stop)
{
    const Wording &wording = words.wording();
    const Measure &measure = *group.measure;
    Lane lane;
    lane.measure = measure.id;
    lane.area = group.area;
    const bool otherArea = !measure.area.isEmpty() && measure.area != group.area;
    // Lanes of one measure that may not share an axis are told apart by their period.
    const bool standsAlone = group.standsAlone && !group.figures.empty();
    const auto titled = [&](QString title) {
        if (otherArea)
            title = wording.say("Lane", "%1, %2", "measure, area").arg(title, group.area);
        return standsAlone ? wording.say("Lane", "%1, %2", "measure, period").arg(title, words.period(*group.figures.front().observation))
                           : title;
    };
    lane.title = titled(measure.name);
    lane.shortTitle = titled(measure.label());
    lane.label = otherArea ? wording.say("Lane", "%1, %2", "measure, area").arg(measure.label(), group.area) : measure.label();
    lane.unitNote = wording.unitNote(measure);
    lane.basisNote = basisNote(measure, wording);
    lane.axis = axisKind(measure.unitOfMeasure);
    lane.potential = standingOf(measure) == Standing::Potential;

    for (const Telling &telling : group.figures) {
        if (stop.stop_requested())
            return lane;
        lane.marks.push_back(composeMark(telling, measure, words));
        lane.axisMaximum = std::max(lane.axisMaximum, telling.observation->quantity.largestPrinted());
        lane.axisLowest = std::min(lane.axisLowest, telling.observation->quantity.smallestPrinted());
    }
    markRevisions(lane.marks, group.figures, measure, words);
    orderMarks(lane.marks);
    for (const Telling &telling : group.undated) {
        const Observation &observation = *telling.observation;
        lane.undated.push_back({observation.id, idsOf(telling.retellings),
                                wording.shortQuantity(observation.quantity, measure.unitOfMeasure),
                                spokenTelling(telling, measure, words), isLinked(telling, words), statusLetters(observation)});
    }
    lane.gaps = composeGaps(group, words);
    addUnexplainedHoles(lane, measure, wording);
    for (const SeriesBreak &seriesBreak : words.dossier().breaks) {
        if (seriesBreak.measure == measure.id)
            lane.breaks.push_back({seriesBreak.at.firstDay(), wording.breakKind(seriesBreak.kind), seriesBreak.description, seriesBreak.kind,
                                   seriesBreak.id});
    }
    std::ranges::sort(lane.breaks, {}, &BreakLine::at);

    for (const Rule rule : group.care) {
        const QString care = careWords(rule, wording);
        if (!care.isEmpty() && !lane.care.contains(care)) // several rules may say the same
            lane.care += care;
    }
    for (const Telling &telling : group.misreports) {
        lane.notes += wording.say("Lane", "Not drawn, a misreport: %1 (%2).")
                          .arg(wording.quantity(telling.observation->quantity, measure.unitOfMeasure),
                               words.shortSource(telling.observation->source));
    }
    nameConflicts(lane, words);
    for (const Gap &gap : words.dossier().gaps) {
        if (gap.measure == measure.id && gap.scope && gap.scope != GapScope::Value)
            lane.notes += wording.say("Lane", "%1: %2", "kind of gap: the question").arg(wording.gapKind(gap.kind), gap.question);
    }
    return lane;
}

}  // namespace countercheck
