// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/comparability/comparison_grounds.h"

#include "models/figure/compose_parts.h"
#include "models/figure/row_words.h"
#include "models/sheets/compare_parts.h"
#include "models/sheets/comparison_matrix.h"
#include "models/wording/sentence_form.h"

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// Returns whether definitions have the dimension. The others are about figures only.
bool isOfDefinitions(Dimension dimension)
{
    return dimension != Dimension::Continuity && dimension != Dimension::Edition && dimension != Dimension::Status && dimension != Dimension::SamePeriod;
}

QString sourcesOf(const Grounds &grounds, const DossierWords &words)
{
    QStringList sources;
    for (const SourceId &id : grounds.sources) {
        const QString source = words.shortSource(id);
        if (!sources.contains(source))
            sources += source;
    }
    return sources.isEmpty() ? words.wording().say("Findings", "as the library defines it") : sources.join(u"; "_s);
}

/// Says what a finding rests on for one of the two figures.
SideCell cellOf(const Finding &finding, const Figure &figure, const DossierWords &words)
{
    const Wording &wording = words.wording();
    SideCell cell;
    // The finding itself says better what a claim leaves open, and what status letters mean.
    const bool isOfFinding = figure.claim || finding.dimension == Dimension::Status;
    cell.text = isOfFinding ? wording.findingValue(finding, figure, words.dossier()) : dimensionValue(finding.dimension, figure, words);
    const bool isOfPair = !isOfDefinitions(finding.dimension) && finding.dimension != Dimension::Status;
    cell.isStated = isOfPair || !cell.text.isEmpty();
    if (isOfPair)
        cell.text = wording.say("Findings", "judged for the pair");
    else if (!cell.isStated)
        cell.text = finding.dimension == Dimension::Value ? wording.say("Findings", "depends on the figures") : wording.say("Findings", "not stated");
    return cell;
}

/// The row on what changes in the series of two definitions.
SideRow breaksRow(const Measure &a, const Measure &b, const DossierWords &words)
{
    const Wording &wording = words.wording();
    const SeriesChanges changes[] = {changesOfSeries(a, words.dossier()), changesOfSeries(b, words.dossier())};
    SideRow row{wording.say("Findings", "Breaks"), {}};
    for (const SeriesChanges &series : changes) {
        SideCell cell;
        cell.text = changesInWords({&series, 1}, true, wording);
        cell.isStated = !cell.text.isEmpty();
        if (!cell.isStated)
            cell.text = wording.say("Findings", "none recorded");
        row.cells.push_back(cell);
    }
    SideCell why;
    const bool isAny = !changes[0].isEmpty() || !changes[1].isEmpty();
    why.text = isAny ? changesInWords(changes, true, wording) : wording.say("Findings", "No break of either series is recorded.");
    why.agreement = isAny ? Agreement::Compatible : Agreement::Same;
    why.agreementWords = wording.agreement(*why.agreement);
    row.cells.push_back(why);
    return row;
}

/// Makes a page with the verdict and one row for each dimension. The caller fills in the heads of the columns. Two
/// definitions have fewer dimensions than two figures.
SideBySide findingsOf(const Comparison &comparison, const Figure &a, const Figure &b, const QString &nameA, const QString &nameB, const Ties &ties,
                      const DossierWords &words)
{
    const Wording &wording = words.wording();
    SideBySide page;
    page.verdict = comparison.verdict;
    page.headline = capitalised(comparisonHeadline(comparison.verdict, nameA, nameB, wording));
    page.detail = a.observation ? comparisonDetail(comparison, wording) : definitionsDetail(*a.measure, *b.measure, comparison, words);
    if (comparison.published)
        page.published = wording.say("Findings", "Published judgement (%1): %2. %3", "source: verdict. reason")
                             .arg(words.shortSource(comparison.published->source), wording.verdict(comparison.published->verdict),
                                  comparison.published->reason);
    const Tie tie = ties.tie(a.measure->id, b.measure->id);
    for (const Relation *relation : {tie.relation, tie.partOfA, tie.partOfB}) {
        if (relation)
            page.relations += relationInFull(*relation, words);
    }
    page.columns = {{{}, {}, standingOf(*a.measure), false},
                    {{}, {}, standingOf(*b.measure), false},
                    {wording.say("Findings", "Finding"), {}, Standing::Context, true}};
    for (const Finding &finding : comparison.findings) {
        if (!a.observation && !isOfDefinitions(finding.dimension))
            continue;
        SideCell why;
        why.text = wording.finding(finding, a, b, words.dossier());
        why.awaitsFigures = finding.awaitsFigures();
        if (why.awaitsFigures) {
            why.agreementWords = wording.say("Findings", "not judged yet");
        } else {
            why.agreement = finding.agreement();
            why.agreementWords = wording.agreement(finding.agreement());
        }
        why.detail = wording.say("Findings", "Rule %1 · %2", "id of a rule, sources")
                         .arg(QString(entryOf(finding.rule).id), sourcesOf(groundsOf(finding, a, b, ties), words));
        SideRow row{capitalised(wording.dimension(finding.dimension)), {cellOf(finding, a, words), cellOf(finding, b, words), why}};
        // Where one row names no speaker, the producers of the measures are compared: the cells show what was compared.
        const auto lacksSpeaker = [](const Figure &figure) { return !figure.observation || figure.observation->statedBy.isEmpty(); };
        if (finding.dimension == Dimension::Producer && (lacksSpeaker(a) || lacksSpeaker(b))) {
            row.cells[0].text = words.organisation(a.measure->producer);
            row.cells[1].text = words.organisation(b.measure->producer);
        }
        page.rows.push_back(std::move(row));
        // The series that are compared may break, which no field of a definition says.
        if (!a.observation && finding.dimension == Dimension::Accumulation)
            page.rows.push_back(breaksRow(*a.measure, *b.measure, words));
    }
    return page;
}

}  // namespace

QString dimensionValue(Dimension dimension, const Figure &figure, const DossierWords &words)
{
    const Wording &wording = words.wording();
    const Measure &measure = *figure.measure;
    switch (dimension) {
    case Dimension::StatisticalUnit: return wording.unit(measure.statisticalUnit);
    case Dimension::UnitOfMeasure: return wording.unitOfMeasure(measure.unitOfMeasure);
    case Dimension::Verification:
        return measure.verificationBasis ? wording.say("Lane", "%1 %2", "identified victims, by published criteria")
                                               .arg(wording.verification(measure.verification),
                                                    wording.verificationBasis(*measure.verificationBasis))
                                         : wording.verification(measure.verification);
    case Dimension::Concept: return measure.definition.isEmpty() ? measure.name : measure.definition;
    case Dimension::Population: return measure.population;
    case Dimension::Producer: return words.organisation(measure.producer);
    case Dimension::Area: return figure.observation ? figure.observation->area : measure.area;
    case Dimension::Period: return figure.observation ? words.period(*figure.observation) : wording.unitNote(measure);
    case Dimension::Accumulation: return wording.accumulation(measure.accumulation);
    case Dimension::Value:
        return figure.observation ? wording.quantity(figure.observation->quantity, measure.unitOfMeasure) : QString();
    case Dimension::Status:
    case Dimension::Continuity:
    case Dimension::Edition:
    case Dimension::SamePeriod: break;
    }
    return QString();
}

std::optional<SideBySide> composeFindings(const Dossier &dossier, const MeasureId &idA, const MeasureId &idB, const Wording &wording)
{
    const DossierWords words(dossier, wording);
    const Measure *a = words.measure(idA);
    const Measure *b = words.measure(idB);
    if (!a || !b || a == b)
        return std::nullopt;
    const Ties ties(dossier);
    const auto name = [&wording](const Measure &measure) { return wording.say("Sentence", "“%1”", "the name of a measure").arg(measure.label()); };
    SideBySide page = findingsOf(compare(*a, *b, ties), {a, nullptr, nullptr}, {b, nullptr, nullptr}, name(*a), name(*b), ties, words);
    page.title = wording.say("Findings", "%1 beside %2", "two measures").arg(a->label(), b->label());
    page.subtitle = wording.say("Findings", "What the two definitions say, point by point. Some points depend on the figures that are compared; those say so.");
    page.columns[0].heading = a->name;
    page.columns[1].heading = b->name;
    page.columns[0].subheading = wording.unitNote(*a);
    page.columns[1].subheading = wording.unitNote(*b);
    return page;
}

std::optional<SideBySide> composeFindings(const Dossier &dossier, const ObservationId &idA, const ObservationId &idB, const Wording &wording)
{
    const DossierWords words(dossier, wording);
    const Observation *x = words.observation(idA);
    const Observation *y = words.observation(idB);
    if (!x || !y || x == y)
        return std::nullopt;
    const Figure a = words.figure(*x);
    const Figure b = words.figure(*y);
    if (!a.measure || !b.measure)
        return std::nullopt;
    const Ties ties(dossier);
    const auto name = [&](const Figure &figure) { return words.nameInPair(*figure.observation); };
    SideBySide page = findingsOf(compare(a, b, ties), a, b, name(a), name(b), ties, words);
    const auto number = [&](const Figure &figure) { return wording.quantity(figure.observation->quantity, figure.measure->unitOfMeasure); };
    page.title = wording.say("Findings", "%1 beside %2", "two figures").arg(capitalised(number(a)), number(b));
    page.subtitle = wording.say("Findings", "What is known about the two figures, point by point.");
    page.columns[0].heading = capitalised(name(a));
    page.columns[1].heading = capitalised(name(b));
    page.columns[0].subheading = words.shortSource(x->source);
    page.columns[1].subheading = words.shortSource(y->source);
    page.arithmetic = composeArithmetic(a, b, ties, words);
    return page;
}

}  // namespace countercheck
