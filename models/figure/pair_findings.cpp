// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/comparison_grounds.h"
#include "models/figure/compare_parts.h"
#include "models/figure/comparison_matrix.h"
#include "models/figure/compose_parts.h"

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// Dimensions that two definitions have. The others are of figures: nothing can be said of them here.
bool isOfDefinitions(Dimension dimension)
{
    return dimension != Dimension::Continuity && dimension != Dimension::Status && dimension != Dimension::SamePeriod;
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

}  // namespace

QString asHeading(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

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
    const Comparison comparison = compare(*a, *b, ties);
    const Figure first{a, nullptr, nullptr};
    const Figure second{b, nullptr, nullptr};

    SideBySide page;
    page.title = wording.say("Findings", "%1 beside %2", "two measures").arg(a->shortName, b->shortName);
    page.subtitle = wording.say("Findings", "What the two definitions say, dimension by dimension. What only two figures can show is said as such.");
    page.verdict = comparison.verdict;
    page.headline = asHeading(comparisonHeadline(comparison.verdict, wording.say("Sentence", "“%1”", "the name of a measure").arg(a->shortName),
                                                 wording.say("Sentence", "“%1”", "the name of a measure").arg(b->shortName), wording));
    page.detail = comparisonDetail(comparison, wording);
    if (comparison.published)
        page.published = wording.say("Findings", "Published judgement (%1): %2. %3", "source: verdict. reason")
                             .arg(words.shortSource(comparison.published->source), wording.verdict(comparison.published->verdict),
                                  comparison.published->reason);
    page.columns = {{a->name, wording.unitNote(*a), standingOf(*a), false},
                    {b->name, wording.unitNote(*b), standingOf(*b), false},
                    {wording.say("Findings", "Finding"), {}, Standing::Context, true}};
    for (const Finding finding : comparison.findings) {
        if (!isOfDefinitions(finding.dimension))
            continue;
        const auto cell = [&](const Figure &figure) {
            SideCell made;
            made.text = dimensionValue(finding.dimension, figure, words);
            made.isStated = !made.text.isEmpty();
            if (!made.isStated)
                made.text = finding.dimension == Dimension::Value ? wording.say("Findings", "of each figure") : wording.say("Findings", "not stated");
            return made;
        };
        SideCell why;
        why.text = wording.finding(finding, first, second, dossier);
        why.agreement = finding.agreement();
        why.agreementWords = wording.agreement(finding.agreement());
        why.detail = wording.say("Findings", "Rule %1 · %2", "id of a rule, sources")
                         .arg(QString(entryOf(finding.rule).id), sourcesOf(groundsOf(finding, first, second, ties), words));
        page.rows.push_back({asHeading(wording.dimension(finding.dimension)), {cell(first), cell(second), why}});
    }
    return page;
}

}  // namespace countercheck
