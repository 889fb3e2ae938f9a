// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/compose_parts.h"
#include "models/sheets/compare_parts.h"
#include "models/sheets/comparison_matrix.h"

#include <algorithm>
#include <array>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// The slots of a claim, in the order in which a reader takes them in.
constexpr std::array dissectedDimensions{Dimension::StatisticalUnit, Dimension::Population, Dimension::Area, Dimension::Period,
                                Dimension::Verification, Dimension::Producer};

/// The number of columns at most. The passport and the table of figures list all figures.
constexpr std::size_t mostFigures = 6;

const char *labelOf(Dimension dimension)
{
    switch (dimension) {
    case Dimension::StatisticalUnit: return QT_TRANSLATE_NOOP("Dissection", "What is counted");
    case Dimension::Population: return QT_TRANSLATE_NOOP("Dissection", "Of whom");
    case Dimension::Area: return QT_TRANSLATE_NOOP("Dissection", "Where");
    case Dimension::Period: return QT_TRANSLATE_NOOP("Dissection", "In which period");
    case Dimension::Verification: return QT_TRANSLATE_NOOP("Dissection", "How verified");
    default: return QT_TRANSLATE_NOOP("Dissection", "Who counted");
    }
}

SideCell claimCell(Dimension dimension, const Claim &claim, const Figure *claimed, const DossierWords &words)
{
    const Wording &wording = words.wording();
    const bool isOnlyAsserted = !claimed || claimed->claim;
    SideCell cell;
    switch (dimension) {
    case Dimension::StatisticalUnit: cell.text = claim.statisticalUnit ? wording.unit(*claim.statisticalUnit) : QString(); break;
    case Dimension::Population: cell.text = claim.population; break;
    case Dimension::Area: cell.text = claim.area; break;
    case Dimension::Period: cell.text = claim.period; break;
    case Dimension::Verification: cell.text = isOnlyAsserted ? QString() : dimensionValue(dimension, *claimed, words); break;
    case Dimension::Producer:
        cell.text = isOnlyAsserted ? QString() : dimensionValue(dimension, *claimed, words);
        cell.detail = wording.say("Dissection", "said by %1").arg(words.organisation(claim.claimant));
        break;
    default: break;
    }
    cell.isStated = !cell.text.isEmpty();
    if (!cell.isStated)
        cell.text = wording.say("Claim", "not defined by the claimant");
    return cell;
}

/// Returns one figure for each measure of the claim's evidence, ordered by role: those that the claim traces to come
/// first.
std::vector<const EvidenceLink *> figuresSetAgainst(const DossierWords &words, const Observation *claimed)
{
    std::vector<const EvidenceLink *> links;
    for (const EvidenceLink &link : words.dossier().evidence) {
        const Observation *observation = words.observation(link.observation);
        if (observation && link.role != EvidenceRole::AsClaimed && (!claimed || observation->id != claimed->id))
            links.push_back(&link);
    }
    std::ranges::stable_sort(links, {}, &EvidenceLink::role);
    std::vector<MeasureId> seen;
    std::erase_if(links, [&](const EvidenceLink *link) {
        const MeasureId measure = words.observation(link->observation)->measure;
        const bool isKnown = std::ranges::find(seen, measure) != seen.end();
        seen.push_back(measure);
        return isKnown || !words.measure(measure);
    });
    return links;
}

}  // namespace

std::optional<SideBySide> composeDissection(const Dossier &dossier, const Wording &wording)
{
    if (!dossier.claim)
        return std::nullopt;
    const DossierWords words(dossier, wording);
    const Ties ties(dossier);
    const Claim &claim = *dossier.claim;
    const Observation *asClaimed = words.asClaimed();
    std::optional<Figure> claimed;
    if (asClaimed && words.measure(asClaimed->measure))
        claimed = words.figure(*asClaimed);

    SideBySide page;
    page.title = wording.say("Dissection", "Where the claim departs from its evidence");
    page.subtitle = claim.wording == ClaimWording::Verbatim ? wording.say("Claim", "“%1”", "words that were said as they stand").arg(claim.statement)
                                                            : claim.statement;
    page.columns.push_back({wording.say("Dissection", "The claim"), words.claimedNumber(), Standing::Asserted, false});
    std::vector<const EvidenceLink *> links = figuresSetAgainst(words, asClaimed);
    if (links.size() > mostFigures) {
        page.detail = wording.say("Dissection", "%n more figures of the evidence are in the table of the claim.", nullptr,
                                  static_cast<int>(links.size() - mostFigures));
        links.resize(mostFigures);
    }
    if (!claimed)
        page.detail = wording.say("Dissection", "The claim gives no number, so no rule can judge it: its words are shown beside the figures.")
            + (page.detail.isEmpty() ? QString() : u' ' + page.detail);

    std::vector<Figure> figures;
    std::vector<std::optional<Comparison>> comparisons;
    for (const EvidenceLink *link : links) {
        const Observation &observation = *words.observation(link->observation);
        const Figure figure = words.figure(observation);
        figures.push_back(figure);
        comparisons.push_back(claimed ? std::optional(compare(*claimed, figure, ties)) : std::nullopt);
        page.columns.push_back({wording.say("Dissection", "%1 %2", "number, what it counts")
                                    .arg(wording.quantity(observation.quantity, figure.measure->unitOfMeasure), figure.measure->label()),
                                wording.role(link->role), standingOf(*figure.measure), false});
    }
    std::vector<bool> isMarked(figures.size());
    for (const Dimension dimension : dissectedDimensions) {
        SideRow row{wording.say("Dissection", labelOf(dimension)), {claimCell(dimension, claim, claimed ? &*claimed : nullptr, words)}};
        const bool isDefined = row.cells.front().isStated;
        for (std::size_t index = 0; index < figures.size(); ++index) {
            SideCell cell;
            cell.text = dimensionValue(dimension, figures[index], words);
            cell.isStated = !cell.text.isEmpty();
            if (!cell.isStated)
                cell.text = wording.say("Findings", "not stated");
            if (comparisons[index]) {
                const Agreement agreement = comparisons[index]->finding(dimension).agreement();
                // Measures that do not count persons cannot differ in verification, and an undefined slot agrees with
                // nothing.
                cell.agreement = !isDefined && agreement == Agreement::Same && dimension != Dimension::Verification ? Agreement::Unknown : agreement;
                cell.agreementWords = wording.agreement(*cell.agreement);
                const bool departs = *cell.agreement == Agreement::Differs || *cell.agreement == Agreement::Unknown;
                if (departs && !isMarked[index]) {
                    isMarked[index] = true;
                    cell.mark = *cell.agreement == Agreement::Differs ? wording.say("Dissection", "Here the claim departs from this figure.")
                                                                      : wording.say("Dissection", "From here on the claim cannot be checked.");
                }
            }
            row.cells.push_back(cell);
        }
        page.rows.push_back(std::move(row));
    }
    SideRow verdicts{wording.say("Dissection", "Verdict"), {SideCell()}};
    for (const std::optional<Comparison> &comparison : comparisons) {
        SideCell cell;
        if (comparison)
            cell.text = wording.verdict(comparison->verdict);
        verdicts.cells.push_back(cell);
    }
    if (claimed && !figures.empty())
        page.rows.push_back(std::move(verdicts));
    return page;
}

}  // namespace countercheck
