// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/reviews.h"
#include "models/figure/compose_parts.h"
#include "models/figure/passport_lines.h"
#include "models/figure/row_words.h"
#include "models/wording/sentence_form.h"

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

QString quoted(const Claim &claim, const Wording &wording)
{
    return claim.wording == ClaimWording::Verbatim ? wording.say("Claim", "“%1”", "words that were said as they stand").arg(claim.statement)
                                                   : claim.statement;
}

/// Returns what is known of a claim beside its words and slots: who made it, its source and its topic.
std::vector<PassportLine> composeClaimLines(const Claim &claim, const DossierWords &words)
{
    PassportLines lines(words.wording());
    lines.addIfStated(words.wording().say("Passport", "Said by"), organisationInFull(claim.claimant, words));
    lines.addIfStated(words.wording().say("Passport", "Who that is"), organisationNote(claim.claimant, words));
    lines.addIfStated(words.wording().say("Claim", "Topic"), claim.topic);
    if (const Source *source = words.source(claim.source)) {
        lines.add(words.wording().say("Claim", "Source"), words.citation(*source));
        std::vector<PassportLine> taken = lines.take();
        std::ranges::move(sourceLines(*source, words), std::back_inserter(taken));
        return taken;
    }
    return lines.take();
}

/// Returns the sources that no figure and not the claim itself come from: those of reviews, gaps, cautions, breaks, judgements and
/// definitions, and the origins of others.
std::vector<SourceInFull> composeOtherSources(const DossierWords &words)
{
    std::vector<SourceInFull> sources;
    for (const Source &source : words.dossier().sources) {
        const bool isOfFigure = std::ranges::any_of(words.dossier().observations, [&source](const Observation &figure) { return figure.source == source.id; });
        if (!isOfFigure && words.dossier().claim->source != source.id)
            sources.push_back({words.citation(source), source.url, sourceLines(source, words)});
    }
    return sources;
}

std::vector<ClaimSlot> composeSlots(const Claim &claim, const Wording &wording)
{
    std::vector<ClaimSlot> slotList;
    const auto add = [&](const char *label, const QString &text) {
        const bool defined = !text.isEmpty();
        slotList.push_back({wording.say("Claim", label), defined ? text : wording.say("Claim", "not defined by the claimant"), defined});
    };
    add(QT_TRANSLATE_NOOP("Claim", "what is counted"), claim.statisticalUnit ? wording.unit(*claim.statisticalUnit) : QString());
    add(QT_TRANSLATE_NOOP("Claim", "of whom"), claim.population);
    add(QT_TRANSLATE_NOOP("Claim", "where"), claim.area);
    add(QT_TRANSLATE_NOOP("Claim", "in which period"), claim.period);
    add(QT_TRANSLATE_NOOP("Claim", "how many"), claim.valueText);
    return slotList;
}

}  // namespace

std::optional<ClaimHeader> composeClaimHeader(const Dossier &dossier, const Wording &wording)
{
    if (!dossier.claim)
        return std::nullopt;
    const DossierWords words(dossier, wording);
    const Claim &claim = *dossier.claim;
    ClaimHeader header;
    header.statement = quoted(claim, wording);
    const QString claimant = words.organisation(claim.claimant);
    QStringList said{claimant};
    said += claim.statedOn ? wording.date(*claim.statedOn) : wording.say("Claim", "date not stated");
    header.shortSaidLine = said.join(u", "_s);
    if (!claim.venue.isEmpty())
        said += claim.venue;
    if (claim.wording)
        said += claim.wording == ClaimWording::Verbatim ? wording.say("Claim", "verbatim") : wording.say("Claim", "paraphrase");
    header.saidLine = asSentence(said.join(u", "_s));

    header.slots = composeSlots(claim, wording);
    QStringList undefined;
    for (const ClaimSlot &slot : header.slots) {
        if (!slot.defined)
            undefined += slot.label;
    }
    const Observation *claimed = words.asClaimed();
    const bool onlyAsserted = !claimed || words.figure(*claimed).claim;
    if (!claim.action.isEmpty() && onlyAsserted)
        undefined.prepend(wording.say("Claim", "what “%1” means").arg(claim.action));
    // A claim without a number has nothing to define.
    if (!undefined.isEmpty() && !claim.valueText.isEmpty())
        header.undefinedLine = wording.say("Claim", "Not defined by the claimant: %1.").arg(wording.list(undefined));

    header.reviewers = composeReviewers(words);
    header.reviewCounts = wording.reviewCounts(countsOf(reviewersOf(dossier)));
    header.ratings = composeRatings(words);
    header.reviews = pagesByReviewer(words);
    for (const Caution &caution : dossier.cautions) {
        if (caution.claim == claim.id)
            header.cautions += cautionInFull(caution, words);
    }
    for (const Gap &gap : dossier.gaps) {
        if (gap.claim == claim.id)
            header.gaps += gapInFull(gap, words);
    }
    header.sources = composeOtherSources(words);
    header.finding = claim.finding;
    header.lines = composeClaimLines(claim, words);
    header.note = claim.note;
    return header;
}

}  // namespace countercheck
