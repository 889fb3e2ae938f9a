// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/compose_parts.h"

#include "models/wording/sentence_form.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// The number of publishers that the source line names before it counts the rest. The table has them all.
constexpr qsizetype namedPublishers = 8;

ClaimStrip composeStrip(const std::vector<LaneGroup> &groups, const DossierWords &words)
{
    const Wording &wording = words.wording();
    const Claim &claim = *words.dossier().claim;
    ClaimStrip strip;
    strip.heading = wording.say("Strip", "As claimed");
    const Observation *claimed = words.asClaimed();
    strip.subheading = claimed && !words.figure(*claimed).claim ? wording.say("Strip", "as it was said; the count is shown below")
                                                                 : wording.say("Strip", "claimed, no method published");
    const QString number = words.claimedNumber();
    const QString said = number.isEmpty() ? wording.say("Strip", "no number given") : number;
    strip.words = claim.statedOn ? wording.say("Strip", "%1: %2", "date: what was claimed").arg(wording.shortDate(*claim.statedOn), said)
                                 : wording.say("Strip", "%1, date not stated").arg(said);
    if (claim.statedOn) {
        strip.saidOn = claim.statedOn->firstDay();
        strip.saidUntil = claim.statedOn->lastDay();
    }
    if (claimed)
        strip.observation = claimed->id;

    std::map<double, QString> tellings;
    for (const LaneGroup &group : groups) {
        if (standingOf(*group.measure) != Standing::Asserted)
            continue;
        for (const auto *tellingsOfGroup : {&group.figures, &group.undated, &group.misreports}) {
            for (const Telling &telling : *tellingsOfGroup) {
                const Observation &observation = *telling.observation;
                if (!claimed || !observation.quantity.agreesWith(claimed->quantity))
                    tellings.emplace(observation.quantity.largestPrinted(),
                                     wording.quantity(observation.quantity, group.measure->unitOfMeasure));
            }
        }
    }
    for (const auto &[value, telling] : tellings)
        strip.otherTellings += telling;

    strip.tracesHeading = wording.say("Strip", "traces to");
    strip.confusedHeading = wording.say("Strip", "confused with");
    std::set<MeasureId> traced;
    for (const EvidenceLink &link : words.dossier().evidence) {
        const Observation *observation = words.observation(link.observation);
        const Measure *measure = observation ? words.measure(observation->measure) : nullptr;
        if (!measure)
            continue;
        const QString value = wording.shortQuantity(observation->quantity, measure->unitOfMeasure);
        if (link.role == EvidenceRole::TracesTo && traced.insert(measure->id).second)
            strip.traces.push_back({observation->id, wording.say("Strip", "%1 (%2)", "measure, number").arg(measure->label(), value)});
        if (link.role == EvidenceRole::ConfusedWith)
            strip.confusedWith.push_back({observation->id, wording.say("Strip", "%1 %2", "number, unit")
                                                               .arg(value, wording.unit(measure->statisticalUnit))});
    }
    std::ranges::stable_sort(strip.traces, {}, [&words](const Tracing &tracing) { return words.measure(words.observation(tracing.observation)->measure)->stage; });
    for (std::size_t position = 0; position < strip.traces.size(); ++position)
        strip.traces[position].badge = static_cast<int>(position) + 1;
    return strip;
}

LaneColumn emptyColumn(Standing standing, const Wording &wording)
{
    LaneColumn column;
    column.standing = standing;
    if (standing == Standing::Process) {
        column.heading = wording.say("Column", "Process metrics");
        column.subheading = wording.say("Column", "what agencies handled: reports, calls, leads, visits, court cases");
        column.emptyWords = wording.say("Column", "The evidence holds no process metric.");
    } else {
        column.heading = wording.say("Column", "Verified victim counts");
        column.subheading = wording.say("Column", "people identified as victims; possible victims are shown apart, hatched");
        column.emptyWords = wording.say("Column", "The evidence holds no verified victim count.");
    }
    return column;
}

/// Calls `visit` with each figure that a lane shows: as a mark, as a retelling or without a date.
template <class Visit>
void forEachFigure(const Lane &lane, Visit visit)
{
    const auto visitDrawn = [&visit](const auto &drawn) {
        visit(drawn.observation);
        std::ranges::for_each(drawn.retellings, visit);
    };
    std::ranges::for_each(lane.marks, visitDrawn);
    std::ranges::for_each(lane.undated, visitDrawn);
}

/// Returns how near a lane is to the claim: what the claim traces to, the figures of the sentence, what contradicts or supports it,
/// what is confused with it, context, the rest.
int distanceFromClaim(const Lane &lane, const std::optional<VerdictSentence> &sentence, const DossierWords &words)
{
    constexpr int rest = 7;
    int distance = rest;
    forEachFigure(lane, [&](const ObservationId &id) {
        if (sentence && (id == sentence->a || id == sentence->b))
            distance = std::min(distance, 2);
        const std::optional<EvidenceRole> role = words.role(id);
        if (!role)
            return;
        switch (*role) {
        case EvidenceRole::AsClaimed: distance = std::min(distance, 0); break;
        case EvidenceRole::TracesTo: distance = std::min(distance, 1); break;
        case EvidenceRole::Contradicts: distance = std::min(distance, 3); break;
        case EvidenceRole::Supports: distance = std::min(distance, 4); break;
        case EvidenceRole::ConfusedWith: distance = std::min(distance, 5); break;
        case EvidenceRole::Context: distance = std::min(distance, 6); break;
        }
    });
    return distance;
}

/// Orders lanes: verified before potential, the nearest to the claim first, counts before rates. The order of stages stays within each.
void orderLanes(LaneColumn &column, const std::optional<VerdictSentence> &sentence, const DossierWords &words)
{
    std::ranges::stable_sort(column.lanes, {}, [&](const Lane &lane) {
        return std::tuple(lane.potential, words.dossier().claim ? distanceFromClaim(lane, sentence, words) : 0, lane.badge, lane.axis != AxisKind::Count);
    });
}

/// Numbers the lanes of what the claim traces to as its strip does.
void numberLanes(ComparisonFigure &figure)
{
    if (!figure.strip)
        return;
    for (LaneColumn *column : {&figure.process, &figure.victims}) {
        for (Lane &lane : column->lanes) {
            forEachFigure(lane, [&](const ObservationId &id) {
                const auto traced = std::ranges::find(figure.strip->traces, id, &Tracing::observation);
                if (traced != figure.strip->traces.end() && lane.badge == 0)
                    lane.badge = traced->badge;
            });
        }
    }
}

/// Says what was asked about a claim and where an answer was looked for: what an empty column has to show.
QStringList searchesFor(const DossierWords &words)
{
    QStringList searches;
    if (!words.dossier().claim)
        return searches;
    for (const Gap &gap : words.dossier().gaps) {
        if (gap.claim != words.dossier().claim->id)
            continue;
        QStringList lookedFor;
        if (!gap.searched.isEmpty())
            lookedFor += words.wording().say("Column", "Looked for in %1", "where").arg(gap.searched);
        lookedFor += words.wording().gapKind(gap.kind);
        searches += asSentences({asSentence(gap.question), asSentence(capitalised(lookedFor.join(u": "_s)))});
    }
    return searches;
}

/// Adds the area to the short titles of lanes if the chart has lanes of several areas. A national series beside a claim
/// about the world would otherwise read as the world's.
void namePlaces(ComparisonFigure &figure, const DossierWords &words)
{
    std::set<QString> places;
    for (const LaneColumn *column : {&figure.process, &figure.victims}) {
        for (const Lane &lane : column->lanes)
            places.insert(lane.area.section(u':', 0, 0)); // the area "A: B" is the part B of A
    }
    if (places.size() < 2)
        return;
    for (LaneColumn *column : {&figure.process, &figure.victims}) {
        for (Lane &lane : column->lanes) {
            if (!lane.area.isEmpty() && !lane.shortTitle.contains(lane.area))
                lane.shortTitle = words.wording().say("Lane", "%1, %2", "measure, area").arg(lane.shortTitle, lane.area);
        }
    }
}

/// Returns whether a lane is left out: its area is not a fixed set of countries, so that each figure has a lane of its
/// own, and none of its figures is evidence of the claim.
bool isSuperfluous(const LaneGroup &group, const std::vector<LaneGroup> &groups, const DossierWords &words)
{
    if (!words.dossier().claim)
        return false;
    const auto sameSeries = [&group](const LaneGroup &other) {
        return other.measure == group.measure && other.area == group.area;
    };
    const auto hasLinked = [&words](const LaneGroup &candidate) {
        return std::ranges::any_of(candidate.figures, [&words](const Telling &telling) {
            return words.role(telling.observation->id).has_value();
        });
    };
    return std::ranges::count_if(groups, sameSeries) > 1 && !hasLinked(group);
}

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

/// Returns each publisher of the chart's sources once, with the years of publication; those of the claim's evidence come
/// first.
QStringList composePublishers(const ComparisonFigure &figure, const DossierWords &words)
{
    std::set<ObservationId> drawn;
    for (const ObservationId &observation : readingOrder(figure))
        drawn.insert(observation);
    std::vector<std::pair<QString, std::set<int>>> publishers;
    for (const FigureRow &row : figure.rows) {
        const Observation *observation = words.observation(row.observation);
        if (!observation || !(row.linked || drawn.contains(row.observation)))
            continue;
        const Source *source = words.source(observation->source);
        const QString name = source ? words.organisation(source->publisher) : observation->source.slug;
        auto found = std::ranges::find(publishers, name, &std::pair<QString, std::set<int>>::first);
        if (found == publishers.end())
            found = publishers.insert(found, {name, {}});
        if (source && source->published)
            found->second.insert(source->published->year());
    }
    QStringList lines;
    for (const auto &[name, years] : publishers) {
        QStringList parts{name};
        for (const int year : years)
            parts += QString::number(year);
        lines += parts.join(u", "_s);
    }
    return lines;
}

QString composeSourceLine(QStringList publishers, const Wording &wording)
{
    const qsizetype unnamed = publishers.size() - namedPublishers;
    if (unnamed > 0) {
        publishers.resize(namedPublishers);
        publishers += wording.say("Figure", "and %n more in the file's metadata", nullptr, static_cast<int>(unnamed));
    }
    return wording.say("Figure", "Sources: %1").arg(publishers.join(u"; "_s));
}

QStringList composeNotes(const ComparisonFigure &figure, const DossierWords &words)
{
    const Wording &wording = words.wording();
    QStringList notes{figure.scaleNote};
    QString letters;
    bool hasBound = false;
    bool hasRevision = false;
    const auto addLetters = [&letters](const QString &added) {
        for (const QChar letter : added) {
            if (!letters.contains(letter))
                letters += letter;
        }
    };
    for (const LaneColumn *column : {&figure.process, &figure.victims}) {
        for (const Lane &lane : column->lanes) {
            for (const Mark &mark : lane.marks) {
                addLetters(mark.statusLetters);
                hasBound = hasBound || mark.quantity.isLowerBound() || mark.quantity.isUpperBound();
                hasRevision = hasRevision || mark.kind == MarkKind::RevisedTick;
            }
            for (const TrayItem &item : lane.undated)
                addLetters(item.statusLetters);
        }
    }
    if (hasBound)
        notes += wording.say("Figure", "An arrowhead marks a bound: the true number lies beyond it.");
    if (hasRevision)
        notes += wording.say("Figure", "A thin tick is an earlier value that was revised.");
    for (const AxisOverride &axisOverride : figure.overrides)
        notes.prepend(axisOverride.words);
    std::ranges::sort(letters);
    for (const QChar letter : std::as_const(letters))
        notes += wording.say("Figure", "%1: %2.", "status letter: its meaning").arg(raisedLetters(letter), wording.status(letter.toLatin1()));

    return notes;
}

/// Says which figures the library holds and the chart does not draw: misreports by name, the rest by number.
void tellUndrawn(ComparisonFigure &figure, const std::vector<LaneGroup> &groups, const DossierWords &words)
{
    const Wording &wording = words.wording();
    QStringList misreports;
    std::set<ObservationId> told = toldIn(figure);
    for (const LaneGroup &group : groups) {
        if (standingOf(*group.measure) == Standing::Asserted)
            continue;
        for (const Telling &telling : group.misreports) {
            told.insert(telling.observation->id);
            for (const Observation *retelling : telling.retellings)
                told.insert(retelling->id);
            misreports += wording.say("Figure", "%1 (%2)", "number, source")
                              .arg(wording.quantity(telling.observation->quantity, group.measure->unitOfMeasure), words.shortSource(telling.observation->source));
        }
    }
    const qsizetype namedMisreports = misreports.size();
    if (!misreports.isEmpty()) {
        constexpr qsizetype named = 2;
        if (misreports.size() > named)
            misreports = misreports.first(named) << wording.say("Figure", "and %n more", nullptr, static_cast<int>(misreports.size() - named));
        figure.undrawn += wording.say("Figure", "Not drawn because they seem to be misreports: %1.").arg(misreports.join(u"; "_s));
    }
    const auto untold = std::ranges::count_if(figure.rows, [&](const FigureRow &row) {
        return row.standing != Standing::Asserted && !told.contains(row.observation);
    });
    if (untold > 0)
        figure.undrawn += wording.say("Figure", "Only in the data, not drawn: %n figures (context, estimates, other places).", nullptr, static_cast<int>(untold));
    if (const auto undrawn = untold + namedMisreports; undrawn > 0)
        figure.shortUndrawn = wording.say("Figure", "Not drawn: %n figures of the data.", nullptr, static_cast<int>(undrawn));
}

QString composeSummary(const ComparisonFigure &figure, const DossierWords &words)
{
    const Wording &wording = words.wording();
    QStringList sentences{figure.title};
    if (!figure.claim.isEmpty())
        sentences += wording.say("Summary", "The claim: %1").arg(figure.claim);
    if (figure.strip)
        sentences += wording.say("Summary", "As claimed, %1").arg(figure.strip->words);
    sentences += reviewSentence(words);
    for (const LaneColumn *column : {&figure.process, &figure.victims}) {
        QStringList lanes;
        QStringList potential;
        for (const Lane &lane : column->lanes) {
            const auto latest = std::find_if(lane.marks.rbegin(), lane.marks.rend(), [](const Mark &mark) { return mark.revisedBy.isEmpty(); });
            if (latest != lane.marks.rend())
                (lane.potential ? potential : lanes) += wording.say("Summary", "%1, latest %2", "measure, value").arg(lane.shortTitle, latest->label);
        }
        sentences += lanes.isEmpty() ? column->emptyWords
                                     : wording.say("Summary", "%1: %2", "heading: lanes").arg(column->heading, lanes.join(u"; "_s));
        if (!potential.isEmpty())
            sentences += wording.say("Summary", "%1: %2", "heading: lanes").arg(wording.say("Column", "Potential victims: not verified"), potential.join(u"; "_s));
    }
    if (figure.context) {
        QStringList rows;
        for (const ContextRow &row : figure.context->rows)
            rows += wording.say("Summary", "%1 (%2)", "value, what it is").arg(row.value, row.words);
        sentences += wording.say("Summary", "%1: %2", "heading: lanes").arg(figure.context->heading, rows.join(u"; "_s));
    }
    if (figure.sentence)
        sentences += figure.sentence->headline;
    for (const AxisOverride &axisOverride : figure.overrides)
        sentences += axisOverride.words;
    return asSentences(sentences);
}

/// Returns the names of the measures that are set side by side.
QString composeTitle(const std::vector<MeasureId> &order, const DossierWords &words)
{
    QStringList names;
    for (const MeasureId &id : order) {
        if (const Measure *measure = words.measure(id))
            names += measure->label();
    }
    if (names.isEmpty()) {
        for (const Measure &measure : words.dossier().measures)
            names += measure.label();
    }
    return names.isEmpty() ? words.wording().say("Figure", "No measure picked") : names.join(u" · "_s);
}

/// Says what is counted and where, and which measures have no figure to show.
QString composeSubtitle(const DossierWords &words)
{
    const Wording &wording = words.wording();
    QStringList units;
    QStringList areas;
    QStringList empty;
    for (const Measure &measure : words.dossier().measures) {
        if (const QString unit = wording.unitNote(measure); !units.contains(unit))
            units += unit;
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
        parts += units.join(u", "_s);
    if (!areas.isEmpty())
        parts += areas.join(u", "_s);
    if (!empty.isEmpty())
        parts += wording.say("Figure", "without a figure in this library: %1").arg(wording.list(empty));
    return parts.join(u" · "_s);
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
    const std::vector<LaneGroup> groups = groupIntoLanes(dossier, ties);

    ComparisonFigure figure;
    figure.process = emptyColumn(Standing::Process, wording);
    figure.victims = emptyColumn(Standing::Verified, wording);
    if (const auto header = composeClaimHeader(dossier, wording)) {
        // A finding says what the evidence shows; the claim alone would be the headline of its own check.
        figure.title = header->finding.isEmpty() ? header->statement : header->finding;
        figure.claim = header->finding.isEmpty() ? QString() : header->statement;
        figure.ratings = composeRatings(words);
        figure.reviews = pagesByReviewer(words);
        figure.subtitle = header->undefinedLine.isEmpty()
            ? header->saidLine
            : wording.say("Figure", "%1 %2", "two sentences").arg(header->saidLine, header->undefinedLine);
        figure.strip = composeStrip(groups, words);
    } else {
        const ViewWords &own = options.words;
        figure.title = own.title.isEmpty() ? composeTitle(options.order, words) : own.title;
        figure.subtitle = own.subtitle.isEmpty() ? composeSubtitle(words) : own.subtitle;
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
    figure.process.searches = figure.victims.searches = searchesFor(words);
    namePlaces(figure, words);

    if (options.withContext)
        figure.context = composeContext(groups, words);

    applyOverrides(figure, options.oneAxis, ties, words);
    applyScale(figure, options.scale, words);
    for (LaneColumn *column : {&figure.process, &figure.victims}) {
        for (Lane &lane : column->lanes)
            lane.index = indexSeries(lane.marks);
    }
    figure.rows = composeRows(groups, words, stop);
    if (stop.stop_requested())
        return figure;
    figure.extent = extentOf(figure);
    figure.notes = composeNotes(figure, words);
    if (!dossier.claim && !options.words.note.isEmpty())
        figure.notes.prepend(asSentence(options.words.note));
    tellUndrawn(figure, groups, words);
    if (figure.strip && figure.strip->saidOn.isValid())
        figure.keyNote = wording.say("Figure", "Dashed line across all lanes: when the claim was made. Bold: evidence about the claim.");
    figure.publishers = composePublishers(figure, words);
    figure.sourceLine = composeSourceLine(figure.publishers, wording);
    figure.libraryLine = wording.say("Figure", "%1, version %2, %3", "library title, version, date")
                             .arg(dossier.library.title, dossier.library.version, dossier.library.created);
    figure.spokenSummary = composeSummary(figure, words);
    return figure;
}

}  // namespace countercheck
