// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/linter_parts.h"

#include "models/domain/comparability.h"
#include "models/domain/quantity_arithmetic.h"

#include <algorithm>
#include <set>

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

bool coverOneTime(const Period &p, const Period &q)
{
    return p.end && q.end && p.firstDay() == q.firstDay() && p.lastDay() == q.lastDay();
}

class LinkLinter {
public:
    LinkLinter(const WholeLibrary &library, LintFindings &findings)
        : m_library(library), m_ties(library.ties()), m_series(seriesOf(library)), m_findings(findings)
    {
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
            std::set<std::tuple<QString, QDate, QDate>> seen;
            for (const Observation &figure : m_library.observations) {
                const bool isNew = figure.measure == whole && figure.period.end
                    && seen.insert({figure.area, figure.period.firstDay(), figure.period.lastDay()}).second;
                if (isNew)
                    lintPartition(parts, figure);
            }
        }
    }

    void lintClaims()
    {
        for (const Claim &claim : m_library.claims) {
            const std::optional<Figure> claimed
                = claimedFigure(claim, m_library.evidence, m_library.measures, m_library.observations);
            if (!claimed)
                continue;
            for (const EvidenceLink &link : m_library.evidence) {
                const bool isSetAgainst = link.claim == claim.id
                    && (link.role == EvidenceRole::Supports || link.role == EvidenceRole::Contradicts);
                const Observation *figure = isSetAgainst ? findById(m_library.observations, link.observation) : nullptr;
                const Measure *measure = figure ? findById(m_library.measures, figure->measure) : nullptr;
                const bool isItsOwn = measure && measure->id == claimed->measure->id;
                if (!measure || isItsOwn || hasWord(link, claim, *claimed->measure, *figure))
                    continue;
                const Verdict verdict = compare(*claimed, Figure{measure, figure, nullptr}, m_ties).verdict;
                if (verdict == Verdict::NotComparable)
                    m_findings.push_back({LintRule::ClaimAgainstIncomparable, rowOf(link), {rowOf(claim), rowOf(*figure)},
                                          {measure->label()}});
            }
        }
    }

    void lintSecondarySources()
    {
        for (const auto &[key, series] : m_series) {
            for (const Observation *figure : series) {
                // A retelling that is evidence of a claim is there on purpose: it shows how the claim came about.
                if (directnessOf(*figure, m_library) == Directness::Primary || isEvidence(figure->id) || isUnreliable(*figure))
                    continue;
                const auto primary = std::ranges::find_if(series, [&](const Observation *other) {
                    return coverOneTime(figure->period, other->period) && figure->quantity == other->quantity
                        && directnessOf(*other, m_library) == Directness::Primary;
                });
                if (primary != series.end())
                    m_findings.push_back({LintRule::SecondaryBesidePrimary, rowOf(*figure), {rowOf(**primary)}, {figure->valueText}});
            }
        }
    }

    void lintLabels()
    {
        std::map<double, Series> byValue;
        for (const Observation &figure : m_library.observations) {
            const Measure *measure = findById(m_library.measures, figure.measure);
            const bool counts = measure && measure->unitOfMeasure == UnitOfMeasure::Count && figure.quantity.value;
            if (counts && *figure.quantity.value >= smallestTelling && !isMisreport(figure))
                byValue[*figure.quantity.value].push_back(&figure);
        }
        std::map<std::pair<MeasureId, MeasureId>, Coincidence> coincidences;
        for (auto &[value, figures] : byValue) {
            std::ranges::sort(figures, {}, [this](const Observation *figure) { return rankOf(figure, m_library); });
            for (std::size_t i = 0; i < figures.size(); ++i) {
                for (std::size_t j = i + 1; j < figures.size(); ++j)
                    consider(*figures[i], *figures[j], coincidences);
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

    /// The figure of a measure for the area and the time of another figure: the best of them, or nullptr if there is none.
    const Observation *best(const MeasureId &measure, const Observation &like) const
    {
        const auto series = m_series.find({measure, like.area});
        const Observation *found = nullptr;
        if (series == m_series.end())
            return found;
        for (const Observation *figure : series->second) {
            const bool fits = coverOneTime(figure->period, like.period) && !isMisreport(*figure);
            if (fits && (!found || rankOf(figure, m_library) < rankOf(found, m_library)))
                found = figure;
        }
        return found;
    }

    void lintPartition(const std::vector<MeasureId> &parts, const Observation &like)
    {
        const Observation *const wholeFigure = best(like.measure, like);
        if (parts.size() < 2 || !wholeFigure)
            return;
        const Observation &whole = *wholeFigure;
        Derived total{Quantity::exact(0)};
        std::vector<RowReference> rows;
        std::vector<Quantity> summands;
        for (const MeasureId &part : parts) {
            const Measure *measure = findById(m_library.measures, part);
            const Observation *figure = best(part, whole);
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
            rule = isNoted(whole, *total.quantity) ? LintRule::PartsExceedWholeNoted : LintRule::PartsExceedWhole;
        m_findings.push_back({rule, rowOf(whole), rows, {summands, *total.quantity, whole.quantity}});
    }

    /// Returns whether the library already notes the excess: it holds the sum beside the whole, or a caution about the
    /// figure.
    bool isNoted(const Observation &whole, const Quantity &total) const
    {
        return std::ranges::any_of(m_library.observations,
                                   [&](const Observation &other) {
                                       return other.measure == whole.measure && other.area == whole.area
                                           && coverOneTime(other.period, whole.period) && other.quantity.agreesWith(total);
                                   })
            || std::ranges::any_of(m_library.cautions, [&](const Caution &caution) { return caution.observation == whole.id; });
    }

    /// Returns whether anything in the library says how the claim and the figure are related.
    bool hasWord(const EvidenceLink &link, const Claim &claim, const Measure &claimed, const Observation &figure) const
    {
        return !link.note.isEmpty() || m_ties.published(claimed.id, figure.measure)
            || std::ranges::any_of(m_library.cautions, [&](const Caution &caution) {
                   return (!caution.claim.isEmpty() && caution.claim == claim.id)
                       || (!caution.observation.isEmpty() && caution.observation == figure.id);
               });
    }

    bool isEvidence(const ObservationId &id) const
    {
        return std::ranges::any_of(m_library.evidence, [&id](const EvidenceLink &link) { return link.observation == id; });
    }

    bool shareClaim(const ObservationId &a, const ObservationId &b) const
    {
        return std::ranges::any_of(m_library.evidence, [&](const EvidenceLink &first) {
            return first.observation == a && std::ranges::any_of(m_library.evidence, [&](const EvidenceLink &second) {
                return second.observation == b && second.claim == first.claim;
            });
        });
    }

    /// Returns whether two periods overlap. A period without a start reaches back without limit; one without an end
    /// overlaps none.
    static bool overlap(const Period &p, const Period &q)
    {
        return p.end && q.end && (!p.start || p.firstDay() <= q.lastDay()) && (!q.start || q.firstDay() <= p.lastDay());
    }

    /// Counts the digits of a number without its trailing zeros: 65,000 has two, 8,759 four.
    static int significantDigits(double value)
    {
        QString digits = QString::number(value, 'f', 0);
        while (digits.endsWith(u'0'))
            digits.chop(1);
        return static_cast<int>(digits.size());
    }

    void consider(const Observation &a, const Observation &b, std::map<std::pair<MeasureId, MeasureId>, Coincidence> &found) const
    {
        if (a.measure == b.measure || a.area != b.area)
            return;
        const Tie tie = m_ties.tie(a.measure, b.measure);
        const bool meet = overlap(a.period, b.period);
        const bool isTied = shareClaim(a.id, b.id) || (meet && (tie.relation || tie.isOnePartition() || tie.published));
        const bool isSharp = meet && a.period.isComplete() && b.period.isComplete() && a.quantity.isExact()
            && b.quantity.isExact() && significantDigits(*a.quantity.value) >= 3;
        if (!isTied && !isSharp)
            return;
        const bool inOrder = a.measure < b.measure;
        const Observation &first = inOrder ? a : b;
        const Observation &second = inOrder ? b : a;
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
    const SeriesOfMeasures m_series;
    LintFindings &m_findings;
};

}  // namespace

void lintLinks(const WholeLibrary &library, LintFindings &findings)
{
    LinkLinter linter(library, findings);
    linter.lintPartitions();
    linter.lintClaims();
    linter.lintSecondarySources();
    linter.lintLabels();
}

}  // namespace countercheck
