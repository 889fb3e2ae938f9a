// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/row_words.h"

#include "models/wording/sentence_form.h"

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// Returns words that name a source; empty for an empty id.
QString sourceWords(const SourceId &id, const DossierWords &words)
{
    return id.isEmpty() ? QString() : words.wording().say("Rows", "Source: %1.").arg(words.shortSource(id));
}

QString inBrackets(const QString &text, const QStringList &details, const Wording &wording)
{
    QStringList stated = details;
    stated.removeAll(QString());
    return stated.isEmpty() ? text : wording.say("Rows", "%1 (%2)", "a name, details").arg(text, stated.join(u", "_s));
}

}  // namespace

std::vector<PassportLine> sourceLines(const Source &source, const DossierWords &words)
{
    const Wording &wording = words.wording();
    std::vector<PassportLine> lines;
    const auto add = [&](const char *label, const QString &text) {
        if (!text.isEmpty())
            lines.push_back({wording.say("Rows", label), text, true});
    };
    add(QT_TRANSLATE_NOOP("Rows", "Publisher"), organisationInFull(source.publisher, words));
    add(QT_TRANSLATE_NOOP("Rows", "Who that is"), organisationNote(source.publisher, words));
    add(QT_TRANSLATE_NOOP("Rows", "Authors"), source.authors);
    add(QT_TRANSLATE_NOOP("Rows", "Repeats"), source.origin.isEmpty() ? QString() : words.shortSource(source.origin));
    add(QT_TRANSLATE_NOOP("Rows", "Address"), source.url);
    add(QT_TRANSLATE_NOOP("Rows", "Archived at"), source.archiveUrl);
    add(QT_TRANSLATE_NOOP("Rows", "Read at"), source.viaUrl);
    add(QT_TRANSLATE_NOOP("Rows", "Read on"), source.accessed ? wording.date(*source.accessed) : QString());
    add(QT_TRANSLATE_NOOP("Rows", "Licence"), source.licence);
    add(QT_TRANSLATE_NOOP("Rows", "Note"), source.note);
    return lines;
}

std::vector<PassportLine> libraryLines(const LibraryDescription &library, const Wording &wording)
{
    const std::optional<EdtfDate> created = EdtfDate::parse(library.created);
    return {{wording.say("Rows", "Title"), library.title, true},
            {wording.say("Rows", "Description"), library.description, true},
            {wording.say("Rows", "Version"), library.version, true},
            {wording.say("Rows", "Made on"), created ? wording.date(*created) : library.created, true},
            {wording.say("Rows", "Language"), library.language, true},
            {wording.say("Rows", "Licence"), library.licence, true},
            {wording.say("Rows", "Publisher"), library.publisher.isEmpty() ? wording.say("Passport", "not stated") : library.publisher, !library.publisher.isEmpty()}};
}

QString organisationInFull(const OrganisationId &id, const DossierWords &words)
{
    if (id.isEmpty())
        return QString();
    const Organisation *organisation = findById(words.dossier().organisations, id);
    if (!organisation)
        return id.slug;
    return inBrackets(organisation->name, {words.wording().organisationKind(organisation->kind), organisation->country}, words.wording());
}

QString organisationNote(const OrganisationId &id, const DossierWords &words)
{
    const Organisation *organisation = findById(words.dossier().organisations, id);
    return organisation ? organisation->note : QString();
}

QString gapInFull(const Gap &gap, const DossierWords &words)
{
    const Wording &wording = words.wording();
    QStringList about{wording.gapKind(gap.kind)};
    if (gap.scope)
        about += wording.gapScope(*gap.scope);
    if (!gap.area.isEmpty())
        about += gap.area;
    if (gap.period.start || gap.period.end)
        about += wording.period(gap.period, PeriodKind::Span);
    QStringList sentences{inBrackets(gap.question, about, wording)};
    if (!gap.searched.isEmpty() && gap.searchedOn)
        sentences += wording.say("Rows", "Searched on %1: %2").arg(wording.date(*gap.searchedOn), gap.searched);
    else if (!gap.searched.isEmpty())
        sentences += wording.say("Rows", "Searched: %1").arg(gap.searched);
    else if (gap.searchedOn)
        sentences += wording.say("Rows", "Searched on %1.").arg(wording.date(*gap.searchedOn));
    sentences += gap.note;
    sentences += sourceWords(gap.source, words);
    return asSentences(sentences);
}

QString cautionInFull(const Caution &caution, const DossierWords &words)
{
    return asSentences({caution.text, sourceWords(caution.source, words)});
}

QString breakInFull(const SeriesBreak &seriesBreak, const DossierWords &words)
{
    const Wording &wording = words.wording();
    return asSentences({wording.say("Passport", "%1, %2: %3", "date, kind of break: description")
                            .arg(wording.date(seriesBreak.at), wording.breakKind(seriesBreak.kind), seriesBreak.description),
                        sourceWords(seriesBreak.source, words)});
}

QString evidenceInFull(const EvidenceLink &link, const DossierWords &words)
{
    const QString role = words.wording().role(link.role);
    return link.note.isEmpty() ? role : words.wording().say("Rows", "%1: %2", "role of a figure for a claim, the reason").arg(role, link.note);
}

QString relationInFull(const Relation &relation, const DossierWords &words)
{
    const Wording &wording = words.wording();
    const auto name = [&words](const MeasureId &id) {
        const Measure *measure = words.measure(id);
        return words.wording().say("Sentence", "“%1”", "the name of a measure").arg(measure ? measure->label() : id.slug);
    };
    QStringList sentences{wording.relation(relation.kind, name(relation.measureA), name(relation.measureB))};
    if (!relation.partition.isEmpty())
        sentences += wording.say("Rows", "Parts of the split “%1” do not overlap.").arg(relation.partition);
    sentences += relation.reason;
    sentences += sourceWords(relation.source, words);
    return asSentences(sentences);
}

}  // namespace countercheck
