// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/linter/linter_parts.h"

#include "models/domain/comparability/comparability.h"
#include "models/domain/quantity_arithmetic.h"

#include <QSet>

#include <algorithm>

namespace countercheck {
namespace {

/// Smaller numbers are equal by chance.
constexpr double smallestTelling = 300;

Directness directnessOf(const Observation &observation, const WholeLibrary &library)
{
    const Source *source = findById(library.sources, observation.source);
    return source ? source->directness.value_or(Directness::Tertiary) : Directness::Tertiary;
}

/// Ranks the figures of one measure, area and period: the others retell the first. Reliable figures come before
/// unreliable ones, direct sources before indirect ones.
auto rankOf(const Observation *observation, const WholeLibrary &library)
{
    return std::tuple(isUnreliable(*observation), directnessOf(*observation, library), observation->id);
}

/// One measure in one area at one time: figures that agree in it tell one number, or contradict one another.
using Place = std::tuple<MeasureId, QString, QDate, QDate>;

/// Returns the place of a figure, if its period has an end.
std::optional<Place> placeOf(const Observation &figure)
{
    if (!figure.period.end)
        return std::nullopt;
    return Place(figure.measure, figure.area, figure.period.firstDay(), figure.period.lastDay());
}

/// Counts the digits of a number without its trailing zeros: 65,000 has two, 8,759 four.
int significantDigits(double value)
{
    QString digits = QString::number(value, 'f', 0);
    while (digits.endsWith(u'0'))
        digits.chop(1);
    return static_cast<int>(digits.size());
}

/// Returns two figures, one of each list, whose periods overlap; nothing if there are none. A period without a start reaches back
/// without limit; one without an end overlaps none. Each list is ordered by first day.
std::optional<std::pair<const Observation *, const Observation *>> meeting(const Series &a, const Series &b)
{
    const auto beginsBefore = [](const Observation *first, const Observation *second) {
        return std::tuple(first->period.start.has_value(), first->period.firstDay()) < std::tuple(second->period.start.has_value(), second->period.firstDay());
    };
    const Observation *longestA = nullptr; // of those that began so far, the one that ends last
    const Observation *longestB = nullptr;
    const auto take = [](const Observation *figure, const Observation *&longest, const Observation *other) {
        if (!longest || longest->period.lastDay() < figure->period.lastDay())
            longest = figure;
        return other && (!figure->period.start || figure->period.firstDay() <= other->period.lastDay());
    };
    for (std::size_t i = 0, j = 0; i < a.size() || j < b.size();) {
        const bool takesA = j == b.size() || (i < a.size() && !beginsBefore(b[j], a[i]));
        if (takesA && take(a[i], longestA, longestB))
            return std::pair(a[i], longestB);
        if (!takesA && take(b[j], longestB, longestA))
            return std::pair(longestA, b[j]);
        ++(takesA ? i : j);
    }
    return std::nullopt;
}

class LinkLinter {
public:
    LinkLinter(const WholeLibrary &library, const SeriesOfMeasures &series, const std::stop_token &stop, LintFindings &findings)
        : m_library(library), m_ties(library.ties()), m_series(series), m_stop(stop), m_findings(findings)
    {
        for (const EvidenceLink &link : library.evidence) {
            m_evidence[link.claim].push_back(link);
            m_evidenced.insert(link.observation);
        }
        for (const Caution &caution : library.cautions) {
            m_cautionedClaims.insert(caution.claim);
            m_cautionedFigures.insert(caution.observation);
        }
        for (const Observation &figure : library.observations) {
            if (m_stop.stop_requested())
                return;
            if (const std::optional<Place> place = placeOf(figure))
                m_places[*place].push_back(&figure);
        }
    }

    void lintPartitions()
    {
        std::map<std::tuple<MeasureId, QString>, std::vector<MeasureId>> partitions;
        for (const Relation &relation : m_library.relations) {
            if (relation.kind == RelationKind::PartOf && !relation.partition.isEmpty())
                partitions[{relation.measureB, relation.partition}].push_back(relation.measureA);
        }
        for (const auto &[key, parts] : partitions) {
            const MeasureId &whole = std::get<MeasureId>(key);
            for (auto place = m_places.lower_bound(Place(whole, {}, {}, {})); place != m_places.end() && std::get<MeasureId>(place->first) == whole; ++place) {
                if (m_stop.stop_requested())
                    return;
                lintPartition(parts, place->first);
            }
        }
    }

    void lintClaims()
    {
        for (const Claim &claim : m_library.claims) {
            const auto links = m_evidence.find(claim.id);
            if (links == m_evidence.end() || m_stop.stop_requested())
                continue;
            const std::vector<Figure> claimed = claimedFigures(claim, links->second, m_library.measures, m_library.observations);
            if (claimed.empty())
                continue;
            for (const EvidenceLink &link : links->second) {
                const bool isSetAgainst = link.role == EvidenceRole::Supports || link.role == EvidenceRole::Contradicts;
                const Observation *figure = isSetAgainst ? findById(m_library.observations, link.observation) : nullptr;
                const Measure *measure = figure ? findById(m_library.measures, figure->measure) : nullptr;
                const auto isOf = [measure](const Figure &number) { return measure && number.measure->id == measure->id; };
                if (!measure || std::ranges::any_of(claimed, isOf) || hasWord(link, claimed, *figure))
                    continue;
                const auto [number, other] = nearest(claimed, std::vector{Figure{measure, figure, nullptr}}, m_ties);
                if (compare(number, other, m_ties).verdict == Verdict::NotComparable)
                    m_findings.push_back({LintRule::ClaimAgainstIncomparable, rowOf(link), {rowOf(claim), rowOf(*figure)},
                                          {measure->label()}});
            }
        }
    }

    void lintSecondarySources()
    {
        using Telling = std::tuple<QDate, QDate, Qualifier, std::optional<double>, std::optional<double>, std::optional<double>>;
        const auto tellingOf = [](const Observation &figure) {
            const Quantity &quantity = figure.quantity;
            return Telling(figure.period.firstDay(), figure.period.lastDay(), quantity.qualifier, quantity.value, quantity.lower, quantity.upper);
        };
        for (const auto &[key, series] : m_series) {
            if (m_stop.stop_requested())
                return;
            std::map<Telling, const Observation *> primary; // the first figure of each number that its producer published
            for (const Observation *figure : series) {
                if (figure->period.end && directnessOf(*figure, m_library) == Directness::Primary)
                    primary.emplace(tellingOf(*figure), figure);
            }
            for (const Observation *figure : series) {
                // A retelling that is evidence of a claim is there on purpose: it shows how the claim came about.
                const bool isMeant = !figure->period.end || m_evidenced.contains(figure->id) || isUnreliable(*figure);
                if (isMeant || directnessOf(*figure, m_library) == Directness::Primary)
                    continue;
                if (const auto found = primary.find(tellingOf(*figure)); found != primary.end())
                    m_findings.push_back({LintRule::SecondaryBesidePrimary, rowOf(*figure), {rowOf(*found->second)}, {figure->valueText}});
            }
        }
    }

    void lintLabels()
    {
        // Figures of one number in one area, those of each measure for themselves.
        std::map<std::pair<double, QString>, std::map<MeasureId, Series>> equals;
        for (const Observation &figure : m_library.observations) {
            if (m_stop.stop_requested())
                return;
            if (mayTellOneNumber(figure))
                equals[{*figure.quantity.value, figure.area}][figure.measure].push_back(&figure);
        }
        std::map<std::pair<MeasureId, MeasureId>, Coincidence> coincidences;
        considerClaims(coincidences);
        for (auto &[number, measures] : equals) {
            if (measures.size() < 2)
                continue;
            if (m_stop.stop_requested())
                return;
            for (auto &[measure, figures] : measures) {
                std::erase_if(figures, [](const Observation *figure) { return !figure->period.end; });
                std::ranges::sort(figures, {}, [this](const Observation *figure) {
                    return std::tuple(figure->period.start.has_value(), figure->period.firstDay(), rankOf(figure, m_library));
                });
            }
            for (auto first = measures.cbegin(); first != measures.cend(); ++first) {
                for (auto second = std::next(first); second != measures.cend(); ++second)
                    consider(*first, *second, coincidences);
            }
        }
        for (const auto &[measures, coincidence] : coincidences)
            report(measures, coincidence);
    }

private:
    /// The equal numbers of two measures, each once.
    struct Coincidence {
        std::vector<std::pair<const Observation *, const Observation *>> pairs;
        bool isTied = false; ///< true if the library ties the two measures, or if both figures are evidence of one claim
    };

    /// The figure of a place: the best of them, or nullptr if there is none.
    const Observation *best(const Place &place) const
    {
        const auto figures = m_places.find(place);
        const Observation *found = nullptr;
        if (figures == m_places.end())
            return found;
        for (const Observation *figure : figures->second) {
            if (!isMisreport(*figure) && (!found || rankOf(figure, m_library) < rankOf(found, m_library)))
                found = figure;
        }
        return found;
    }

    void lintPartition(const std::vector<MeasureId> &parts, const Place &place)
    {
        const Observation *const wholeFigure = best(place);
        if (parts.size() < 2 || !wholeFigure)
            return;
        const Observation &whole = *wholeFigure;
        Derived total{Quantity::exact(0)};
        std::vector<RowReference> rows;
        std::vector<Quantity> summands;
        for (const MeasureId &part : parts) {
            const Measure *measure = findById(m_library.measures, part);
            Place ofPart = place;
            std::get<MeasureId>(ofPart) = part;
            const Observation *figure = best(ofPart);
            if (!measure || measure->unitOfMeasure != UnitOfMeasure::Count || !figure || !total)
                return;
            total = sum(*total.quantity, figure->quantity);
            rows.push_back(rowOf(*figure));
            summands.push_back(figure->quantity);
        }
        if (!total)
            return;
        const std::partial_ordering found = order(*total.quantity, whole.quantity);
        if (found != std::partial_ordering::greater && found != std::partial_ordering::less)
            return;
        LintRule rule = LintRule::PartsMissWhole;
        if (found == std::partial_ordering::greater)
            rule = isNoted(whole, *total.quantity, place) ? LintRule::PartsExceedWholeNoted : LintRule::PartsExceedWhole;
        m_findings.push_back({rule, rowOf(whole), rows, {summands, *total.quantity, whole.quantity}});
    }

    /// Returns whether the library already notes the excess: it holds the sum beside the whole, or a caution about the
    /// figure.
    bool isNoted(const Observation &whole, const Quantity &total, const Place &place) const
    {
        return m_cautionedFigures.contains(whole.id)
            || std::ranges::any_of(m_places.at(place), [&](const Observation *other) { return other->quantity.agreesWith(total); });
    }

    /// Returns whether anything in the library says how the claim and the figure are related.
    bool hasWord(const EvidenceLink &link, const std::vector<Figure> &claimed, const Observation &figure) const
    {
        const auto isJudged = [&](const Figure &number) { return m_ties.published(number.measure->id, figure.measure) != nullptr; };
        return !link.note.isEmpty() || std::ranges::any_of(claimed, isJudged) || m_cautionedClaims.contains(link.claim)
            || m_cautionedFigures.contains(figure.id);
    }

    bool mayTellOneNumber(const Observation &figure) const
    {
        const Measure *measure = findById(m_library.measures, figure.measure);
        return measure && measure->unitOfMeasure == UnitOfMeasure::Count && figure.quantity.value
            && *figure.quantity.value >= smallestTelling && !isMisreport(figure);
    }

    void consider(const std::pair<const MeasureId, Series> &a, const std::pair<const MeasureId, Series> &b,
                  std::map<std::pair<MeasureId, MeasureId>, Coincidence> &found) const
    {
        const Tie tie = m_ties.tie(a.first, b.first);
        const bool isTied = tie.relation || tie.isOnePartition() || tie.published;
        const auto sharp = [](Series figures) {
            std::erase_if(figures, [](const Observation *figure) {
                return !figure->period.isComplete() || !figure->quantity.isExact() || significantDigits(*figure->quantity.value) < 3;
            });
            return figures;
        };
        if (const auto pair = isTied ? meeting(a.second, b.second) : meeting(sharp(a.second), sharp(b.second)))
            add(*pair->first, *pair->second, isTied, found);
    }

    /// Two numbers that bear on one claim are looked at whenever they were counted.
    void considerClaims(std::map<std::pair<MeasureId, MeasureId>, Coincidence> &found) const
    {
        for (const auto &[claim, links] : m_evidence) {
            if (m_stop.stop_requested())
                return;
            std::map<std::pair<double, QString>, std::map<MeasureId, const Observation *>> equals;
            for (const EvidenceLink &link : links) {
                const Observation *figure = findById(m_library.observations, link.observation);
                if (!figure || !mayTellOneNumber(*figure))
                    continue;
                const Observation *&best = equals[{*figure->quantity.value, figure->area}][figure->measure];
                if (!best || rankOf(figure, m_library) < rankOf(best, m_library))
                    best = figure;
            }
            for (const auto &[number, measures] : equals) {
                for (auto first = measures.cbegin(); first != measures.cend(); ++first) {
                    for (auto second = std::next(first); second != measures.cend(); ++second)
                        add(*first->second, *second->second, true, found);
                }
            }
        }
    }

    /// Adds two figures of one number, of two measures in their order.
    static void add(const Observation &first, const Observation &second, bool isTied, std::map<std::pair<MeasureId, MeasureId>, Coincidence> &found)
    {
        Coincidence &coincidence = found[{first.measure, second.measure}];
        coincidence.isTied = coincidence.isTied || isTied;
        const bool isKnown = std::ranges::any_of(coincidence.pairs, [&](const auto &pair) {
            return pair.first->quantity.value == first.quantity.value;
        });
        if (!isKnown)
            coincidence.pairs.emplace_back(&first, &second);
    }

    void report(const std::pair<MeasureId, MeasureId> &measures, const Coincidence &coincidence)
    {
        // If nothing ties the two measures, one equal number must be unlikely by chance, or two numbers must be equal.
        const bool isChance = !coincidence.isTied && coincidence.pairs.size() < 2
            && significantDigits(*coincidence.pairs.front().first->quantity.value) < 4;
        const Measure *first = findById(m_library.measures, measures.first);
        const Measure *second = findById(m_library.measures, measures.second);
        if (isChance || !first || !second)
            return;
        const Relation *relation = m_ties.relation(measures.first, measures.second);
        const bool isEquivalent = relation && relation->kind == RelationKind::Equivalent;
        LintFinding finding{isEquivalent ? LintRule::OneNumberEquivalent : LintRule::OneNumberTwoLabels,
                            rowOf(*coincidence.pairs.front().first), {}, {}};
        std::vector<Quantity> valuesOfFirst;
        std::vector<Quantity> valuesOfSecond;
        for (const auto &[a, b] : coincidence.pairs) {
            if (!valuesOfFirst.empty())
                finding.others.push_back(rowOf(*a));
            finding.others.push_back(rowOf(*b));
            valuesOfFirst.push_back(a->quantity);
            valuesOfSecond.push_back(b->quantity);
        }
        finding.parameters = {valuesOfFirst, first->label(), valuesOfSecond, second->label()};
        m_findings.push_back(std::move(finding));
    }

    const WholeLibrary &m_library;
    const Ties m_ties;
    const SeriesOfMeasures &m_series;
    const std::stop_token m_stop;
    std::map<Place, Series> m_places;
    std::map<ClaimId, std::vector<EvidenceLink>> m_evidence;
    QSet<ObservationId> m_evidenced;
    QSet<ClaimId> m_cautionedClaims;
    QSet<ObservationId> m_cautionedFigures;
    LintFindings &m_findings;
};

}  // namespace

void lintLinks(const WholeLibrary &library, const SeriesOfMeasures &series, const std::stop_token &stop, LintFindings &findings)
{
    if (stop.stop_requested())
        return;
    LinkLinter linter(library, series, stop, findings);
    linter.lintPartitions();
    linter.lintClaims();
    linter.lintSecondarySources();
    linter.lintLabels();
}

}  // namespace countercheck
