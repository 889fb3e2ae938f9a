// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/compose_parts.h"

#include "models/wording/sentence_form.h"

#include <algorithm>
#include <set>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

TimeExtent extentOf(const ComparisonFigure &figure)
{
    TimeExtent extent;
    const auto include = [&extent](QDate day) {
        if (!day.isValid())
            return;
        extent.first = extent.first.isValid() ? std::min(extent.first, day) : day;
        extent.last = extent.last.isValid() ? std::max(extent.last, day) : day;
    };
    if (figure.strip) {
        include(figure.strip->saidOn);
        include(figure.strip->saidUntil);
    }
    for (const LaneColumn *column : {&figure.process, &figure.victims}) {
        for (const Lane &lane : column->lanes) {
            for (const Mark &mark : lane.marks) {
                include(mark.first);
                include(mark.last);
            }
        }
    }
    return extent;
}

FigureRow composeRow(const Observation &observation, const Measure &measure, const DossierWords &words)
{
    const Wording &wording = words.wording();
    FigureRow row;
    row.observation = observation.id;
    row.measure = measure.id;
    row.standing = standingOf(measure);
    row.period = words.period(observation);
    row.value = wording.quantity(observation.quantity, measure.unitOfMeasure);
    row.counts = wording.unit(measure.statisticalUnit);
    row.measureName = measure.area == observation.area ? measure.label()
                                                       : wording.say("Lane", "%1, %2", "measure, area").arg(measure.label(), observation.area);
    row.verification = wording.verification(measure.verification);
    row.source = words.shortSource(observation.source);
    if (const auto role = words.role(observation.id)) {
        row.linked = true;
        row.role = wording.role(*role);
    }
    row.sortDate = observation.period.lastDay();
    row.sortValue = observation.quantity.largestPrinted();
    return row;
}

/// Makes the rows of the table: the evidence of the claim in the order of the library, then the rest, lane by lane.
std::vector<FigureRow> composeRows(const std::vector<LaneGroup> &groups, const DossierWords &words, const std::stop_token &stop)
{
    std::vector<FigureRow> rows;
    std::set<ObservationId> listed;
    const auto add = [&](const Observation *observation) {
        const Measure *measure = observation ? words.measure(observation->measure) : nullptr;
        if (measure && !stop.stop_requested() && listed.insert(observation->id).second)
            rows.push_back(composeRow(*observation, *measure, words));
    };
    for (const EvidenceLink &link : words.dossier().evidence)
        add(words.observation(link.observation));
    for (const LaneGroup &group : groups) {
        for (const auto *tellings : {&group.figures, &group.undated, &group.misreports}) {
            for (const Telling &telling : *tellings) {
                add(telling.observation);
                std::ranges::for_each(telling.retellings, add);
            }
        }
    }
    return rows;
}

/// Returns the measures that are set side by side, in the order in which they were picked.
std::vector<const Measure *> pickedMeasures(const std::vector<MeasureId> &order, const DossierWords &words)
{
    std::vector<const Measure *> measures;
    for (const MeasureId &id : order) {
        if (const Measure *measure = words.measure(id))
            measures.push_back(measure);
    }
    if (measures.empty()) {
        for (const Measure &measure : words.dossier().measures)
            measures.push_back(&measure);
    }
    return measures;
}

/// Says whether the measures that are set side by side may be compared: of two by their names, of more by the number of pairs. Of one it
/// is the name.
QString composeTitle(const std::vector<MeasureId> &order, const Ties &ties, const DossierWords &words)
{
    const Wording &wording = words.wording();
    const std::vector<const Measure *> measures = pickedMeasures(order, words);
    if (measures.empty())
        return wording.say("Figure", "No measure picked");
    if (measures.size() == 1)
        return measures.front()->label();
    if (measures.size() == 2)
        return capitalised(comparisonHeadline(compare(*measures[0], *measures[1], ties).verdict, measures[0]->label(), measures[1]->label(), wording));
    int pairs = 0;
    int comparable = 0;
    bool needsCare = false;
    for (std::size_t first = 0; first < measures.size(); ++first) {
        for (std::size_t second = first + 1; second < measures.size(); ++second, ++pairs) {
            const Verdict verdict = compare(*measures[first], *measures[second], ties).verdict;
            comparable += verdict == Verdict::Comparable || verdict == Verdict::ComparableWithCare ? 1 : 0;
            needsCare = needsCare || verdict == Verdict::ComparableWithCare;
        }
    }
    if (comparable == 0)
        return wording.say("Figure", "None of the %n pairs of these measures can be compared.", nullptr, pairs);
    //: %1 is how many of the %n pairs
    return needsCare ? wording.say("Figure", "%1 of the %n pairs of these measures can be compared, with care.", nullptr, pairs).arg(wording.number(comparable))
                     : wording.say("Figure", "%1 of the %n pairs of these measures can be compared.", nullptr, pairs).arg(wording.number(comparable));
}

/// Says what each measure counts and where, and which measures have no figure to show.
QString composeSubtitle(const std::vector<MeasureId> &order, const DossierWords &words)
{
    const Wording &wording = words.wording();
    QStringList units;
    QStringList areas;
    QStringList empty;
    const std::vector<const Measure *> measures = pickedMeasures(order, words);
    for (const Measure *picked : measures) {
        const Measure &measure = *picked;
        const QString unit = wording.unitNote(measure);
        // One measure is named by the title.
        units += measures.size() == 1 ? unit : wording.say("Figure", "%1: %2", "measure: its unit").arg(measure.label(), unit);
        bool hasFigure = false;
        for (const Observation &observation : words.dossier().observations) {
            if (observation.measure != measure.id)
                continue;
            hasFigure = true;
            if (!areas.contains(observation.area))
                areas += observation.area;
        }
        if (!hasFigure)
            empty += measure.label();
    }
    constexpr qsizetype mostAreas = 4;
    if (areas.size() > mostAreas)
        areas = {wording.say("Figure", "%n areas", nullptr, static_cast<int>(areas.size()))};
    QStringList parts;
    if (!units.isEmpty())
        parts += units.join(measures.size() == 1 ? u", "_s : u"; "_s);
    if (!areas.isEmpty())
        parts += areas.join(u", "_s);
    if (!empty.isEmpty())
        parts += wording.say("Figure", "without a figure in this library: %1").arg(wording.list(empty));
    return parts.join(u" · "_s);
}

/// Keeps the lanes that were asked for.
void chooseLanes(LaneColumn &column, const LaneChoice &choice)
{
    std::erase_if(column.lanes, [&choice](const Lane &lane) {
        if (!choice.measures.empty())
            return std::ranges::find(choice.measures, lane.measure) == choice.measures.end();
        return choice.onlyEvidence && !lane.role;
    });
}

}  // namespace

ObservationId firstObservation(const Dossier &dossier)
{
    const auto isShown = [&](const ObservationId &id) { return findById(dossier.observations, id) != nullptr; };
    for (const EvidenceRole role : {EvidenceRole::AsClaimed, EvidenceRole::TracesTo, EvidenceRole::Supports,
                                    EvidenceRole::Contradicts, EvidenceRole::ConfusedWith, EvidenceRole::Context}) {
        for (const EvidenceLink &link : dossier.evidence) {
            if (link.role == role && isShown(link.observation))
                return link.observation;
        }
    }
    return dossier.observations.empty() ? ObservationId() : dossier.observations.front().id;
}

ComparisonFigure composeFigure(const Dossier &dossier, const FigureSelection &selection, const Wording &wording,
                               const FigureOptions &options, const std::stop_token &stop)
{
    const Ties ties(dossier);
    const DossierWords words(dossier, wording);
    std::vector<LaneGroup> groups = groupIntoLanes(dossier, ties);
    joinSpans(groups);

    ComparisonFigure figure;
    figure.process = emptyColumn(Standing::Process, wording);
    figure.victims = emptyColumn(Standing::Verified, wording);
    if (const auto header = composeClaimHeader(dossier, wording)) {
        figure.isOfClaim = true;
        // A finding says what the evidence shows; the claim alone would be the headline of its own check.
        figure.title = header->finding.isEmpty() ? header->statement : header->finding;
        figure.claim = header->finding.isEmpty() ? QString() : header->statement;
        figure.ratings = header->ratings;
        figure.ratingsHeading = wording.say("Figure", "Claim rated", "before ratings such as “false”");
        figure.reviews = header->reviews;
        figure.subtitle = header->saidLine;
        figure.shortSubtitle = header->shortSaidLine;
        figure.leavesOpen = header->undefinedLine;
        figure.strip = composeStrip(groups, words);
    } else {
        const ViewWords &own = options.words;
        figure.title = own.title.isEmpty() ? composeTitle(options.order, ties, words) : own.title;
        figure.subtitle = own.subtitle.isEmpty() ? composeSubtitle(options.order, words) : own.subtitle;
        figure.credit = own.credit;
        figure.strip = composeAssertedStrip(groups, words);
        figure.process.emptyWords = wording.say("Column", "None of these measures is a process metric.");
        figure.victims.emptyWords = wording.say("Column", "None of these measures is a verified victim count.");
    }
    for (const LaneGroup &group : groups) {
        if (stop.stop_requested())
            return figure;
        if (isSuperfluous(group, groups, words))
            continue;
        switch (standingOf(*group.measure)) {
        case Standing::Process: figure.process.lanes.push_back(composeLane(group, words, stop)); break;
        case Standing::Verified:
        case Standing::Potential: figure.victims.lanes.push_back(composeLane(group, words, stop)); break;
        case Standing::Asserted:
        case Standing::Context: break;
        }
    }
    figure.sentence = options.pair ? composePairSentence(*options.pair, ties, words) : composeSentence(selection, ties, words);
    // The order is that of the claim, whatever figure is in view.
    const std::optional<VerdictSentence> ofClaim = composeSentence({}, ties, words);
    numberLanes(figure);
    for (LaneColumn *column : {&figure.process, &figure.victims})
        orderLanes(*column, ofClaim, words);
    for (LaneColumn *column : {&figure.process, &figure.victims})
        chooseLanes(*column, options.lanes);
    figure.process.searches = figure.victims.searches = searchesFor(words);
    namePlaces(figure, words);

    figure.context = composeContext(groups, figure, options, words);

    figure.extent = extentOf(figure);
    figure.evidence = evidenceExtent(figure, words);
    for (LaneColumn *column : {&figure.process, &figure.victims}) {
        for (Lane &lane : column->lanes) {
            formLane(lane, options.time.value_or(figure.evidence), words);
            lane.lines = composeLines(lane, figure, words);
            // An undated figure that no row shows is only in the data.
            std::erase_if(lane.undated, [&lane](const UndatedFigure &undated) {
                return std::ranges::find(lane.lines, undated.observation, &FigureLine::observation) == lane.lines.end();
            });
        }
    }
    applyOverrides(figure, options.oneAxis, ties, words);
    closeSeries(figure, words);
    applyScale(figure, options.scale, words);
    for (LaneColumn *column : {&figure.process, &figure.victims}) {
        for (Lane &lane : column->lanes)
            lane.index = indexSeries(lane.marks);
    }
    figure.rows = composeRows(groups, words, stop);
    if (stop.stop_requested())
        return figure;
    figure.statusLetters = lettersOf(figure);
    figure.notes = composeNotes(figure, words);
    if (!dossier.claim && !options.words.note.isEmpty()) {
        figure.shortNotes += asSentence(options.words.note);
        figure.notes.prepend(figure.shortNotes.constLast());
    }
    tellUndrawn(figure, groups, words);
    figure.publishers = composePublishers(figure, words);
    figure.sourceLine = composeSourceLine(figure.publishers, wording);
    figure.libraryLine = wording.say("Figure", "%1, version %2, %3", "library title, version, date")
                             .arg(dossier.library.title, dossier.library.version, dossier.library.created);
    figure.shortLibraryLine = wording.say("Figure", "Library %1", "version").arg(dossier.library.version);
    figure.spokenSummary = composeSummary(figure, words);
    return figure;
}

}  // namespace countercheck
