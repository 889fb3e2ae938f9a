// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sheets/preview_sheet.h"

#include "models/figure/compose.h"
#include "models/figure/dossier_words.h"
#include "models/figure/row_words.h"
#include "models/wording/sentence_form.h"

#include <algorithm>

namespace countercheck {
namespace {

/// The most rows of a section in a preview.
constexpr std::size_t mostPreviewed = 4;

/// Adds a section, unless it has no rows.
void addRows(RecordSheet &sheet, const QString &heading, std::vector<RecordRow> rows)
{
    if (!rows.empty())
        sheet.sections.push_back({heading, std::move(rows), 0});
}

/// Returns a row for each reviewer, with all ratings that it gave.
std::vector<RecordRow> reviewerRows(const ClaimHeader &header, const Wording &wording)
{
    std::vector<RecordRow> rows;
    for (const ReviewerLines &reviewer : header.reviewers) {
        QStringList ratings;
        for (const ReviewLine &review : reviewer.reviews) {
            const QString rating = review.secondHand.isEmpty() ? review.words : wording.say("Record", "%1, %2", "a rating, how it is known").arg(review.words, review.secondHand);
            if (!ratings.contains(rating))
                ratings += rating;
        }
        rows.push_back({reviewer.name, capitalised(joinedByDots({ratings.join(QStringLiteral("; ")), reviewer.pages})), {}});
    }
    return rows;
}

/// Returns a row for each figure of the evidence: first what was claimed and what that traces to, last what is context.
std::vector<RecordRow> evidenceRows(const DossierWords &words)
{
    std::vector<const EvidenceLink *> links;
    for (const EvidenceLink &link : words.dossier().evidence)
        links.push_back(&link);
    std::ranges::stable_sort(links, {}, &EvidenceLink::role);
    std::vector<RecordRow> rows;
    for (const EvidenceLink *link : links) {
        if (const Observation *figure = words.observation(link->observation))
            rows.push_back({words.name(*figure), capitalised(evidenceInFull(*link, words)), figure->id});
    }
    return rows;
}

std::vector<RecordRow> asRows(const QStringList &lines)
{
    std::vector<RecordRow> rows;
    for (const QString &text : lines)
        rows.push_back({text, {}, {}});
    return rows;
}

}  // namespace

std::optional<RecordSheet> composeClaimSheet(const Dossier &dossier, const Wording &wording)
{
    const std::optional<ClaimHeader> header = composeClaimHeader(dossier, wording);
    if (!header)
        return std::nullopt;
    const DossierWords words(dossier, wording);
    RecordSheet sheet;
    sheet.kicker = wording.say("Record", "Claim");
    sheet.title = header->statement;
    sheet.lead = header->saidLine;
    sheet.leadNote = header->undefinedLine;
    for (const ClaimSlot &slot : header->slots)
        sheet.facts.push_back({capitalised(slot.label), slot.text, slot.defined});
    if (!header->finding.isEmpty())
        addRows(sheet, wording.say("Record", "What the evidence shows"), {{header->finding, {}, {}}});
    addRows(sheet, header->reviewCounts, reviewerRows(*header, wording));
    addRows(sheet, wording.say("Record", "Evidence"), evidenceRows(words));
    addRows(sheet, wording.say("Window", "Keep in mind"), asRows(header->cautions));
    addRows(sheet, wording.say("Window", "What was looked for and is not there"), asRows(header->gaps));
    return sheet;
}

RecordSheet previewOf(RecordSheet sheet, const Wording &wording)
{
    sheet.ladder.clear();
    sheet.origins.clear();
    sheet.moreOrigins.clear();
    sheet.cited.reset();
    sheet.addresses.clear();
    for (RecordSection &section : sheet.sections) {
        if (section.leftOut > 0)
            section.rows.pop_back();
        const std::size_t all = section.rows.size() + section.leftOut;
        // One more row takes no more room than saying that there is one.
        if (all <= mostPreviewed + 1)
            continue;
        section.rows.resize(mostPreviewed);
        section.leftOut = all - mostPreviewed;
        section.rows.push_back({wording.say("Record", "and %n more", nullptr, static_cast<int>(section.leftOut)), {}, {}});
    }
    return sheet;
}

}  // namespace countercheck
