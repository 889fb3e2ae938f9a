// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/compose_parts.h"

#include "models/wording/sentence_form.h"

#include <algorithm>
#include <set>
#include <tuple>

// The two columns: which lanes they hold, in which order, and what they say when they hold none.
namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

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

/// Returns how near a lane is to the claim, by the nearest of its figures.
int distanceFromClaim(const Lane &lane, const std::optional<VerdictSentence> &sentence)
{
    constexpr int ofSentence = 2;
    constexpr int rest = 7;
    int distance = lane.role ? distanceFromClaim(*lane.role) : rest;
    forEachFigure(lane, [&](const ObservationId &id) {
        if (sentence && (id == sentence->a || id == sentence->b))
            distance = std::min(distance, ofSentence);
    });
    return distance;
}

}  // namespace

int distanceFromClaim(EvidenceRole role)
{
    switch (role) {
    case EvidenceRole::AsClaimed: return 0;
    case EvidenceRole::TracesTo: return 1;
    case EvidenceRole::Contradicts: return 3;
    case EvidenceRole::Supports: return 4;
    case EvidenceRole::ConfusedWith: return 5;
    case EvidenceRole::Context: break;
    }
    return 6;
}

LaneColumn emptyColumn(Standing standing, const Wording &wording)
{
    LaneColumn column;
    column.standing = standing;
    if (standing == Standing::Process) {
        column.heading = wording.say("Column", "Process metrics");
        column.subheading = wording.say("Column", "counts what agencies handled");
        column.emptyWords = wording.say("Column", "The evidence holds no process metric.");
    } else {
        column.heading = wording.say("Column", "Verified victim counts");
        column.subheading = wording.say("Column", "counts people identified as victims");
        column.emptyWords = wording.say("Column", "The evidence holds no verified victim count.");
    }
    return column;
}

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

void orderLanes(LaneColumn &column, const std::optional<VerdictSentence> &sentence, const DossierWords &words)
{
    for (Lane &lane : column.lanes) {
        forEachFigure(lane, [&](const ObservationId &id) {
            const std::optional<EvidenceRole> role = words.role(id);
            if (role && (!lane.role || distanceFromClaim(*role) < distanceFromClaim(*lane.role)))
                lane.role = role;
        });
    }
    std::ranges::stable_sort(column.lanes, {}, [&](const Lane &lane) {
        return std::tuple(lane.potential, words.dossier().claim ? distanceFromClaim(lane, sentence) : 0, lane.badge, lane.axis != AxisKind::Count);
    });
}

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

std::vector<Search> searchesFor(const DossierWords &words)
{
    std::vector<Search> searches;
    if (!words.dossier().claim)
        return searches;
    const auto add = [&](const Gap &gap) {
        QStringList lookedFor;
        if (!gap.searched.isEmpty())
            lookedFor += words.wording().say("Column", "Looked for in %1", "where").arg(gap.searched);
        lookedFor += words.wording().gapKind(gap.kind);
        searches.push_back({asSentence(gap.question), asSentence(capitalised(lookedFor.join(u": "_s))), asSentence(capitalised(words.wording().gapKind(gap.kind)))});
    };
    // First what was asked about the claim, then whether what was counted for it can be broken down, then how it was defined.
    const auto isOfEvidence = [&words](const Gap &gap) {
        return std::ranges::any_of(words.dossier().evidence, [&](const EvidenceLink &link) {
            const Observation *observation = words.observation(link.observation);
            return observation && observation->measure == gap.measure;
        });
    };
    const auto addEach = [&](const auto &isAsked) {
        for (const Gap &gap : words.dossier().gaps) {
            if (isAsked(gap))
                add(gap);
        }
    };
    const ClaimId &claim = words.dossier().claim->id;
    addEach([&](const Gap &gap) { return gap.claim == claim; });
    for (const GapScope scope : {GapScope::Breakdown, GapScope::Definition})
        addEach([&](const Gap &gap) { return gap.claim != claim && gap.scope == scope && isOfEvidence(gap); });
    return searches;
}

void namePlaces(ComparisonFigure &figure, const DossierWords &words)
{
    std::set<QString> areas;
    std::set<QString> places;
    for (const LaneColumn *column : {&figure.process, &figure.victims}) {
        for (const Lane &lane : column->lanes) {
            areas.insert(lane.area);
            places.insert(lane.area.section(u':', 0, 0)); // the area "A: B" is the part B of A
        }
    }
    // Where no lane says it, the foot does: a number without a place reads as one of the world.
    const bool areOfOnePlace = places.size() == 1 && !places.begin()->isEmpty();
    // A part of that place is named at its lane.
    if (figure.isOfClaim && areOfOnePlace)
        figure.placeNote = words.wording().say("Figure", "All figures: %1.", "area").arg(areas.size() == 1 ? *areas.begin() : *places.begin());
    if (areas.size() < 2)
        return;
    for (LaneColumn *column : {&figure.process, &figure.victims}) {
        for (Lane &lane : column->lanes) {
            // Of one place only its parts are named, by their own names.
            const QString area = areOfOnePlace ? lane.area.section(u':', 1).trimmed() : lane.area;
            if (area.isEmpty() || lane.shortTitle.contains(area, Qt::CaseInsensitive))
                continue;
            for (QString *title : {&lane.shortTitle, &lane.label})
                *title = words.wording().say("Lane", "%1, %2", "measure, area").arg(*title, area);
        }
    }
}

}  // namespace countercheck
