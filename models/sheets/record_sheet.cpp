// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sheets/record_sheet.h"

#include "models/figure/dossier_words.h"
#include "models/figure/row_words.h"
#include "models/sheets/series_span.h"
#include "models/sheets/short_name.h"
#include "models/sheets/source_origins.h"
#include "models/wording/sentence_form.h"

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// The most rows of a section; more would be a table.
constexpr std::size_t mostRows = 200;

QString standingWords(Standing standing, const Wording &wording)
{
    switch (standing) {
    case Standing::Process: return wording.say("Record", "Process metric");
    case Standing::Verified: return wording.say("Record", "Verified victim count");
    case Standing::Potential: return wording.say("Record", "Potential victims: not verified");
    case Standing::Asserted: return wording.say("Record", "Number of a claim: no method published");
    case Standing::Context: return wording.say("Record", "Estimate or context");
    }
    return {};
}

enum class Place : std::uint8_t { Page, Aside };

void addSection(RecordSheet &sheet, const QString &heading, std::vector<RecordRow> rows, const Wording &wording, Place place = Place::Page)
{
    if (rows.empty())
        return;
    const std::size_t more = rows.size() > mostRows ? rows.size() - mostRows : 0;
    if (more > 0) {
        rows.resize(mostRows);
        rows.push_back({wording.say("Record", "and %n more", nullptr, static_cast<int>(more)), {}, {}});
    }
    sheet.sections.push_back({heading, std::move(rows), more, place == Place::Aside});
}

/// Returns the figures of a dossier as rows, the latest first.
std::vector<RecordRow> figureRows(const DossierWords &words, bool withMeasure)
{
    std::vector<const Observation *> figures;
    for (const Observation &observation : words.dossier().observations)
        figures.push_back(&observation);
    std::ranges::stable_sort(figures, [](const Observation *a, const Observation *b) {
        return (a->period.end ? a->period.lastDay() : QDate()) > (b->period.end ? b->period.lastDay() : QDate());
    });
    std::vector<RecordRow> rows;
    for (const Observation *figure : figures) {
        const Measure *measure = words.measure(figure->measure);
        QStringList letters;
        for (const char letter : figure->status.letters()) {
            if (letter != 'A')
                letters += words.wording().status(letter);
        }
        const QString number = figure->valueText.isEmpty() ? words.wording().say("Record", "no number") : figure->valueText;
        rows.push_back({joinedByDots({number, withMeasure && measure ? measure->label() : QString(), words.period(*figure), figure->area}),
                        joinedByDots({withMeasure ? QString() : words.shortSource(figure->source), letters.join(u", "_s)}), figure->id});
    }
    return rows;
}

std::vector<RecordRow> claimRows(const std::vector<Claim> &claims, const DossierWords &words)
{
    std::vector<RecordRow> rows;
    rows.reserve(claims.size());
    for (const Claim &claim : claims)
        rows.push_back({asSaid(claim.statement, claim.wording == ClaimWording::Verbatim),
                        joinedByDots({shortName(words.organisation(claim.claimant)), claim.statedOn ? words.wording().shortDate(*claim.statedOn) : QString()}), claim.id});
    return rows;
}

RecordRow sourceRow(const Source &source, const DossierWords &words)
{
    return {source.title, joinedByDots({shortName(words.publisher(source)), source.published ? words.wording().shortDate(*source.published) : QString(), words.wording().directness(source.directness)}), source.id};
}

QString sourceOf(const SourceId &id, const DossierWords &words)
{
    const Source *source = words.source(id);
    if (!source)
        return id.isEmpty() ? QString() : words.shortSource(id);
    const QString publisher = words.organisation(source->publisher);
    return words.shortSource(id).replace(publisher, shortName(publisher));
}

/// Returns for which periods something holds: "for 2017, 2018 and 2019"; of many the first and the last.
QString heldFor(const QStringList &periods, const Wording &wording)
{
    constexpr qsizetype mostNamed = 6;
    if (periods.isEmpty())
        return {};
    if (periods.size() > mostNamed)
        return wording.say("Record", "for %n periods, from %1 to %2", nullptr, static_cast<int>(periods.size())).arg(periods.front(), periods.back());
    return wording.say("Record", "for %1", "periods").arg(periods.join(u", "_s));
}

/// The sentence of a break stands first: it says what its kind only names.
std::vector<RecordRow> breakRows(const Dossier &dossier, const DossierWords &words)
{
    std::vector<RecordRow> rows;
    for (const SeriesBreak &seriesBreak : dossier.breaks)
        rows.push_back({asSentence(capitalised(seriesBreak.description)),
                        joinedByDots({words.wording().say("Record", "from %1 on", "the day of a break").arg(words.wording().date(seriesBreak.at)), words.wording().breakKind(seriesBreak.kind), sourceOf(seriesBreak.source, words)}), {}});
    return rows;
}

/// What several figures share is said once, with the periods for which it holds.
std::vector<RecordRow> cautionRows(const Dossier &dossier, const DossierWords &words)
{
    struct Shared {
        const Caution *first;
        std::vector<const Observation *> figures;
    };
    std::vector<Shared> shared;
    for (const Caution &caution : dossier.cautions) {
        const auto found = std::ranges::find_if(shared, [&caution](const Shared &other) { return other.first->text == caution.text && other.first->source == caution.source; });
        Shared &group = found == shared.end() ? shared.emplace_back(Shared{&caution, {}}) : *found;
        if (const Observation *figure = findById(dossier.observations, caution.observation))
            group.figures.push_back(figure);
    }
    std::vector<RecordRow> rows;
    for (Shared &group : shared) {
        std::ranges::stable_sort(group.figures, {}, [](const Observation *figure) { return figure->period.end ? figure->period.lastDay() : QDate(); });
        QStringList periods;
        for (const Observation *figure : group.figures)
            periods += words.period(*figure);
        periods.removeDuplicates();
        rows.push_back({asSentence(capitalised(group.first->text)), joinedByDots({heldFor(periods, words.wording()), sourceOf(group.first->source, words)}),
                        group.figures.empty() ? ViewSubject() : ViewSubject(group.figures.front()->id)});
    }
    return rows;
}

}  // namespace

std::optional<RecordSheet> composeMeasureSheet(const RecordDossier &record, const MeasureId &id, const Wording &wording)
{
    const Dossier &dossier = record.dossier;
    const Measure *measure = findById(dossier.measures, id);
    if (!measure)
        return std::nullopt;
    const DossierWords words(dossier, wording);
    RecordSheet sheet;
    sheet.standing = standingOf(*measure);
    sheet.kicker = standingWords(*sheet.standing, wording);
    sheet.title = measure->name;
    sheet.lead = measure->definition;
    if (const Source *source = words.source(measure->definitionSource))
        sheet.leadNote = wording.say("Record", "Definition from %1").arg(words.citation(*source));
    sheet.doesNotSay = measure->doesNotSay;

    QString verified = wording.verification(measure->verification);
    if (measure->verificationBasis)
        verified = wording.say("Lane", "%1 %2", "identified victims, by published criteria").arg(verified, wording.verificationBasis(*measure->verificationBasis));
    PassportLines facts(wording);
    facts.add(wording.say("Passport", "Counts"), countsPersons(measure->statisticalUnit) ? wording.unit(measure->statisticalUnit)
                                                                                         : wording.say("Passport", "%1, not people").arg(wording.unit(measure->statisticalUnit)));
    if (!isCount(*measure))
        facts.add(wording.say("Passport", "Given as"), wording.unitOfMeasure(measure->unitOfMeasure));
    facts.add(wording.say("Record", "Of whom"), measure->population);
    facts.add(wording.say("Record", "Where"), measure->area);
    facts.add(wording.say("Record", "How it adds up"), joinedByDots({wording.accumulation(measure->accumulation), measure->periodKind ? wording.periodKind(*measure->periodKind) : QString()}));
    facts.add(wording.say("Record", "How verified"), verified);
    facts.add(wording.say("Passport", "Counted by"), organisationInFull(measure->producer, words));
    facts.addIfStated(wording.say("Record", "Note"), measure->note);
    sheet.facts = facts.take();

    sheet.compared = id;
    sheet.span = composeSeriesSpan(*measure, dossier, wording);
    addSection(sheet, wording.say("Record", "Figures"), figureRows(words, false), wording);
    // Beside the chart stand first the sentences that explain it; relations, which are long, come last.
    addSection(sheet, wording.say("Record", "Breaks of the series"), breakRows(dossier, words), wording, Place::Aside);
    addSection(sheet, wording.say("Record", "Bears on"), claimRows(record.claims, words), wording, Place::Aside);
    std::vector<RecordRow> gaps;
    for (const Gap &gap : dossier.gaps)
        gaps.push_back({gap.question, wording.gapKind(gap.kind), gap.id});
    addSection(sheet, wording.say("Record", "Missing"), std::move(gaps), wording, Place::Aside);
    addSection(sheet, wording.say("Record", "Keep in mind"), cautionRows(dossier, words), wording, Place::Aside);
    std::vector<RecordRow> relations;
    for (const Relation &relation : dossier.relations) {
        if (relation.measureA == id || relation.measureB == id)
            relations.push_back({relationInFull(relation, words), {}, relation.measureA == id ? relation.measureB : relation.measureA});
    }
    addSection(sheet, wording.say("Record", "Related measures"), std::move(relations), wording, Place::Aside);
    return sheet;
}

std::optional<RecordSheet> composeSourceSheet(const RecordDossier &record, const SourceId &id, const Wording &wording)
{
    const Dossier &dossier = record.dossier;
    const Source *source = findById(dossier.sources, id);
    if (!source)
        return std::nullopt;
    const DossierWords words(dossier, wording);
    RecordSheet sheet;
    sheet.kicker = capitalised(wording.sourceKind(source->kind));
    sheet.title = source->title;
    sheet.lead = joinedByDots({words.publisher(*source), source->published ? wording.date(*source->published) : wording.say("Passport", "date not stated")});
    sheet.cited = citedSource(*source, findById(dossier.organisations, source->publisher), true);
    PassportLines facts(wording);
    facts.addIfStated(wording.say("Record", "Made as"), wording.purpose(source->purpose));
    sheet.facts = facts.take();
    // The addresses have a card of their own.
    const auto isAddress = [source](const QString &text) { return text == source->url || text == source->archiveUrl || text == source->viaUrl; };
    for (PassportLine &line : sourceLines(*source, words)) {
        if (!isAddress(line.text))
            sheet.facts.push_back(std::move(line));
    }

    const auto addAddress = [&sheet](const QString &label, const QString &url) {
        if (!url.isEmpty())
            sheet.addresses.push_back({label, url, parseWebAddress(url)});
    };
    addAddress({}, source->url);
    addAddress(wording.say("Record", "Archived copy"), source->archiveUrl);
    if (source->viaUrl != source->url && source->viaUrl != source->archiveUrl)
        addAddress(wording.say("Record", "Where it was read"), source->viaUrl);
    if (source->archiveUrl.isEmpty())
        sheet.noArchive = wording.say("Record", "No archive address is noted. If the page changes, what it said can no longer be checked.");

    sheet.ladder = directnessLadder(*source, wording);
    addOrigins(sheet, record, id, words);
    // A page that repeats another is no second confirmation.
    std::vector<RecordRow> origins;
    for (const Source *origin = words.source(source->origin); origin && origins.size() < mostRows; origin = words.source(origin->origin))
        origins.push_back(sourceRow(*origin, words));
    addSection(sheet, wording.say("Record", "Goes back to"), std::move(origins), wording);
    std::vector<RecordRow> repeats;
    std::vector<RecordRow> siblings;
    for (const Source &other : dossier.sources) {
        if (other.origin == id)
            repeats.push_back(sourceRow(other, words));
        else if (other.id != id && !source->origin.isEmpty() && other.origin == source->origin)
            siblings.push_back(sourceRow(other, words));
    }
    addSection(sheet, wording.say("Record", "Repeated by: not independent of it"), std::move(repeats), wording);
    addSection(sheet, wording.say("Record", "Go back to the same: not independent of each other"), std::move(siblings), wording);
    addSection(sheet, wording.say("Record", "Figures that rest on it"), figureRows(words, true), wording);
    addSection(sheet, wording.say("Record", "Claims that it makes or reviews"), claimRows(record.claims, words), wording);
    if (dossier.observations.empty() && record.claims.empty())
        sheet.sections.push_back({wording.say("Record", "What rests on it"), {{wording.say("Record", "No figure and no claim of this library."), {}, {}}}, 0});
    return sheet;
}

std::optional<RecordSheet> composeGapSheet(const RecordDossier &record, const GapId &id, const Wording &wording)
{
    const Dossier &dossier = record.dossier;
    const Gap *gap = findById(dossier.gaps, id);
    if (!gap)
        return std::nullopt;
    const DossierWords words(dossier, wording);
    RecordSheet sheet;
    sheet.kicker = wording.say("Record", "What is missing");
    sheet.title = gap->question;
    sheet.mayBeAsked = true;
    sheet.lead = capitalised(joinedByDots({wording.gapKind(gap->kind), gap->scope ? wording.gapScope(*gap->scope) : QString()}));
    const Measure *measure = words.measure(gap->measure);
    PassportLines facts(wording);
    facts.addIfStated(wording.say("Record", "Where"), gap->area);
    if (gap->period.end)
        facts.add(wording.say("Record", "When"), wording.period(gap->period, measure ? measure->periodKind : std::nullopt, measure ? words.yearStart(*measure) : std::nullopt));
    facts.add(wording.say("Record", "Searched in"), gap->searched);
    facts.add(wording.say("Record", "Searched on"), gap->searchedOn ? wording.date(*gap->searchedOn) : QString());
    facts.addIfStated(wording.say("Record", "Note"), gap->note);
    sheet.facts = facts.take();
    if (measure)
        addSection(sheet, wording.say("Record", "Measure"), {{measure->name, joinedByDots({wording.unit(measure->statisticalUnit), shortName(words.organisation(measure->producer))}), measure->id}}, wording);
    addSection(sheet, wording.say("Record", "Bears on"), claimRows(record.claims, words), wording);
    if (const Source *source = words.source(gap->source))
        addSection(sheet, wording.say("Record", "Source"), {sourceRow(*source, words)}, wording);
    return sheet;
}

}  // namespace countercheck
