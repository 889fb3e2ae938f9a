// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/lanes.h"

#include "models/domain/quantity_arithmetic.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <string_view>
#include <tuple>

namespace countercheck {
namespace {

using namespace std::string_view_literals;

/// Ranks the figures that may stand for a telling, the best first: see foldRetellings().
auto distance(const Observation &observation, const Dossier &dossier)
{
    const Source *source = findById(dossier.sources, observation.source);
    const auto isEvidence = std::ranges::any_of(dossier.evidence, [&observation](const EvidenceLink &link) { return link.observation == observation.id; });
    return std::tuple(source ? source->directness : Directness::Tertiary, observation.status.contains('U'), !isEvidence,
                      !observation.derivation.isEmpty(), observation.published ? observation.published->firstDay() : QDate(9999, 1, 1));
}

/// A raid or sweep lasts days; it is drawn as an event, whose length is not seen.
constexpr qint64 longestEvent = 31;

/// Returns whether two figures of one measure may be drawn on one scale. A quarter and a year may not. What the lane says in words
/// may differ: a break of the series, who gave the number, and the length of events.
bool mayShareLane(const Measure &measure, const Observation &x, const Observation &y, const Ties &ties)
{
    const bool areEvents = x.period.days().value_or(1) <= longestEvent && y.period.days().value_or(1) <= longestEvent;
    const Comparison comparison = compare({&measure, &x, nullptr}, {&measure, &y, nullptr}, ties);
    return std::ranges::all_of(comparison.findings, [&](const Finding &finding) {
        const Agreement agreement = finding.agreement();
        if (agreement == Agreement::Same || agreement == Agreement::Compatible)
            return true;
        const bool isLength = finding.rule == Rule::PeriodWithin || finding.rule == Rule::PeriodDiffers;
        // Changes over equally long times stand around one zero line, each over its own base.
        constexpr qint64 tolerance = 3; // days
        const bool areChangesOfOneLength = finding.rule == Rule::PeriodOtherChange && x.period.days() && y.period.days()
            && std::abs(*x.period.days() - *y.period.days()) <= tolerance;
        return finding.dimension == Dimension::Continuity || finding.dimension == Dimension::Producer || finding.rule == Rule::ConceptAsserted
            || (isLength && areEvents) || areChangesOfOneLength;
    });
}

/// Finds a lane for each figure in which it may stand beside all others, without comparing it with all of them.
class LanePlaces {
public:
    LanePlaces(const Measure &measure, const Ties &ties) : m_measure(measure), m_ties(ties) {}

    /// Returns the position of the first lane that takes the figure, or of a new one. Figures come in the order of their last days.
    std::size_t placeFor(const Observation &figure)
    {
        const auto found = std::ranges::find_if(m_lanes, [&](const Members &lane) { return fits(lane, figure); });
        const std::size_t position = static_cast<std::size_t>(found - m_lanes.begin());
        if (found == m_lanes.end())
            m_lanes.emplace_back();
        m_lanes[position].add(figure);
        return position;
    }

private:
    struct Members {
        std::vector<const Observation *> dated; ///< those with both days, in the order of their last days
        const Observation *shortest = nullptr;
        const Observation *longest = nullptr;
        const Observation *withoutStart = nullptr;

        void add(const Observation &figure)
        {
            if (!figure.period.start) {
                withoutStart = &figure;
                return;
            }
            if (!shortest || figure.period.days() < shortest->period.days())
                shortest = &figure;
            if (!longest || figure.period.days() > longest->period.days())
                longest = &figure;
            dated.push_back(&figure);
        }
    };

    bool fits(const Members &lane, const Observation &figure) const
    {
        const auto mayShare = [&](const Observation *other) { return !other || mayShareLane(m_measure, *other, figure, m_ties); };
        if (!mayShare(lane.shortest) || !mayShare(lane.longest) || !mayShare(lane.withoutStart))
            return false;
        // A count of a part of a time may not stand beside that of the whole. Only periods that overlap can be so.
        if (!figure.period.start || m_measure.accumulation == Accumulation::Cumulative || m_measure.accumulation == Accumulation::Stock)
            return true;
        for (auto other = lane.dated.rbegin(); other != lane.dated.rend() && (*other)->period.lastDay() >= figure.period.firstDay(); ++other) {
            if (!mayShare(*other))
                return false;
        }
        return true;
    }

    const Measure &m_measure;
    const Ties &m_ties;
    std::vector<Members> m_lanes;
};

void judgeCare(LaneGroup &lane, const Ties &ties)
{
    // Comparing neighbours is enough: breaks and revisions lie between neighbours, and the other dimensions do not
    // depend on how far two figures are apart.
    std::array<bool, ruleCount> found{};
    for (std::size_t position = 1; position < lane.figures.size(); ++position) {
        const Comparison comparison = compare({lane.measure, lane.figures[position - 1].observation, nullptr},
                                              {lane.measure, lane.figures[position].observation, nullptr}, ties);
        for (const Finding &finding : comparison.findings) {
            if (finding.agreement() != Agreement::Same)
                found[static_cast<std::size_t>(finding.rule)] = true;
        }
    }
    for (const RuleEntry &entry : comparabilityRules()) {
        if (found[static_cast<std::size_t>(entry.rule)])
            lane.care.push_back(entry.rule);
    }
}

/// Returns the figure into which an observation is folded, since it says that figure again and has no date that the figure lacks; nullptr
/// if it stands for itself.
const Observation *foldedInto(const Observation &observation, const Ties &ties)
{
    const Observation *original = ties.original(observation);
    const bool isOfLane = original && original->measure == observation.measure && original->area == observation.area && original->quantity.isStated() && !isMisreport(*original);
    return isOfLane && (original->period.end || !observation.period.end) ? original : nullptr;
}

/// Returns how far the true number may lie from what is printed: 0 for an exact one, infinite for a bound.
double vagueness(const Quantity &quantity)
{
    if (quantity.isLowerBound() || quantity.isUpperBound())
        return std::numeric_limits<double>::infinity();
    // "About" states no interval: it is vaguer than any that is stated.
    return quantity.qualifier == Qualifier::About ? std::numeric_limits<double>::max() : quantity.largestPrinted() - quantity.smallestPrinted();
}

/// Folds rounded numbers into a more precise one of the same days, if both may be true: "more than 800" says no more than 818. Side by
/// side they would look like two halves of a year. The one that is evidence stands for both; two pieces of evidence stay apart.
void foldRounded(std::vector<Telling> &tellings, const Dossier &dossier)
{
    const auto isEvidence = [&dossier](const Telling &telling) {
        return std::ranges::any_of(dossier.evidence, [&telling](const EvidenceLink &link) {
            return link.observation == telling.observation->id || std::ranges::find(telling.retellings, link.observation, &Observation::id) != telling.retellings.end();
        });
    };
    const auto isRevision = [&dossier](const Observation &figure) {
        return !figure.revises.isEmpty() || std::ranges::find(dossier.observations, figure.id, &Observation::revises) != dossier.observations.end();
    };
    const auto isOneNumber = [&](const Telling &a, const Telling &b) {
        const Observation &x = *a.observation;
        const Observation &y = *b.observation;
        const auto isFlaggedAlike = [&](char letter) { return x.status.contains(letter) == y.status.contains(letter); };
        return x.period.firstDay() == y.period.firstDay() && x.period.lastDay() == y.period.lastDay() && x.quantity.isStated() && y.quantity.isStated()
            && vagueness(x.quantity) != vagueness(y.quantity) && mayBothBeTrue(x.quantity, y.quantity) && std::ranges::all_of("DUPV"sv, isFlaggedAlike)
            && (!isEvidence(a) || !isEvidence(b)) && !isRevision(x) && !isRevision(y);
    };
    // Figures of the same days lie near one another: the order is that of their last days.
    for (std::size_t first = 0; first < tellings.size(); ++first) {
        for (std::size_t second = first + 1; second < tellings.size() && tellings[second].observation->period.lastDay() == tellings[first].observation->period.lastDay();) {
            Telling &a = tellings[first];
            Telling &b = tellings[second];
            if (!isOneNumber(a, b)) {
                ++second;
                continue;
            }
            const bool isFirstBetter = isEvidence(a) != isEvidence(b) ? isEvidence(a) : vagueness(a.observation->quantity) < vagueness(b.observation->quantity);
            if (!isFirstBetter)
                std::swap(a.observation, b.observation);
            a.retellings.push_back(b.observation);
            a.retellings.insert(a.retellings.end(), b.retellings.begin(), b.retellings.end());
            tellings.erase(tellings.begin() + static_cast<std::ptrdiff_t>(second));
        }
    }
}

/// Adds figures to the tellings of those that they say again.
void addRetellings(std::vector<Telling> &tellings, const std::multimap<const Observation *, const Observation *> &repeats)
{
    for (Telling &telling : tellings) {
        std::vector<const Observation *> originals = telling.retellings;
        originals.push_back(telling.observation);
        for (const Observation *original : originals) {
            const auto [first, last] = repeats.equal_range(original);
            for (auto retelling = first; retelling != last; ++retelling)
                telling.retellings.push_back(retelling->second);
        }
    }
}

}  // namespace

std::vector<Telling> foldRetellings(std::vector<const Observation *> observations, const Dossier &dossier)
{
    std::ranges::stable_sort(observations, [&dossier](const Observation *a, const Observation *b) {
        return std::tuple(a->period.lastDay(), distance(*a, dossier), a->id)
            < std::tuple(b->period.lastDay(), distance(*b, dossier), b->id);
    });
    std::vector<Telling> tellings;
    std::size_t runStart = 0; // the first telling with the same end; only these can be retellings of each other
    for (const Observation *observation : observations) {
        while (runStart < tellings.size()
               && tellings[runStart].observation->period.lastDay() != observation->period.lastDay())
            ++runStart;
        const auto told = std::find_if(tellings.begin() + static_cast<std::ptrdiff_t>(runStart), tellings.end(),
                                       [observation](const Telling &telling) {
            const Observation &other = *telling.observation;
            return other.period.firstDay() == observation->period.firstDay()
                && other.quantity.agreesWith(observation->quantity);
        });
        if (told != tellings.end())
            told->retellings.push_back(observation);
        else
            tellings.push_back({observation, {}});
    }
    return tellings;
}

std::vector<LaneGroup> groupIntoLanes(const Dossier &dossier, const Ties &ties)
{
    using Key = std::tuple<Stage, MeasureId, QString>;
    struct Run {
        std::vector<const Observation *> dated, undated, misreports, missing;
        std::multimap<const Observation *, const Observation *> repeats; ///< by the figure that they say again
    };
    std::map<Key, Run> runs;
    for (const Observation &observation : dossier.observations) {
        const Measure *measure = findById(dossier.measures, observation.measure);
        if (!measure)
            continue;
        Run &run = runs[{measure->stage.value_or(Stage::Context), measure->id, observation.area}];
        if (!observation.quantity.isStated())
            run.missing.push_back(&observation);
        else if (isMisreport(observation))
            run.misreports.push_back(&observation);
        else if (const Observation *original = foldedInto(observation, ties))
            run.repeats.emplace(original, &observation);
        else if (!observation.period.end)
            run.undated.push_back(&observation);
        else
            run.dated.push_back(&observation);
    }

    std::vector<LaneGroup> lanes;
    for (auto &[key, run] : runs) {
        const Measure *measure = findById(dossier.measures, std::get<MeasureId>(key));
        const QString &area = std::get<QString>(key);
        const std::size_t firstLane = lanes.size();
        LanePlaces places(*measure, ties);
        std::vector<Telling> dated = foldRetellings(std::move(run.dated), dossier);
        addRetellings(dated, run.repeats);
        foldRounded(dated, dossier);
        for (Telling &telling : dated) {
            const std::size_t place = firstLane + places.placeFor(*telling.observation);
            if (place == lanes.size())
                lanes.push_back({.measure = measure, .area = area});
            lanes[place].figures.push_back(std::move(telling));
        }
        if (lanes.size() == firstLane)
            lanes.push_back({.measure = measure, .area = area});
        for (std::size_t index = firstLane; index < lanes.size(); ++index)
            lanes[index].standsAlone = lanes.size() - firstLane > 1;
        lanes[firstLane].missing = std::move(run.missing);
        lanes[firstLane].undated = foldRetellings(std::move(run.undated), dossier);
        addRetellings(lanes[firstLane].undated, run.repeats);
        lanes[firstLane].misreports = foldRetellings(std::move(run.misreports), dossier);
    }
    for (LaneGroup &lane : lanes)
        judgeCare(lane, ties);
    return lanes;
}

}  // namespace countercheck
