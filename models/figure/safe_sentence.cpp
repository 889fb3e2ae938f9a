// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/safe_sentence.h"

#include "models/domain/claim_verbs.h"
#include "models/domain/standing.h"
#include "models/figure/compose_parts.h"
#include "models/wording/sentence_form.h"

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

QString numberWithUnit(const Observation &observation, const Measure &measure, const Wording &wording)
{
    const QString number = wording.quantity(observation.quantity, measure.unitOfMeasure);
    const QString unit = wording.unit(measure.statisticalUnit);
    switch (measure.unitOfMeasure) {
    case UnitOfMeasure::Percent: return wording.say("SafeSentence", "%1 of %2", "a percentage of children").arg(number, unit);
    case UnitOfMeasure::PercentChange: return wording.say("SafeSentence", "a change of %1 in %2", "a percentage in children").arg(number, unit);
    case UnitOfMeasure::Count:
    case UnitOfMeasure::OneIn: break;
    }
    return wording.say("SafeSentence", "%1 %2", "a number of children").arg(number, unit);
}

QString sourceInBrackets(const Observation &observation, const DossierWords &words)
{
    const Wording &wording = words.wording();
    const Source *source = words.source(observation.source);
    if (source && source->directness != Directness::Primary)
        return wording.say("SafeSentence", "(%1: %2)", "secondary source: publisher, year")
            .arg(wording.directness(source->directness), words.shortSource(observation.source));
    return wording.say("SafeSentence", "(source: %1)").arg(words.shortSource(observation.source));
}

/// Returns the sentence on a figure without its full stop.
QString clause(const Observation &observation, const Measure &measure, const DossierWords &words)
{
    const Wording &wording = words.wording();
    QString number = numberWithUnit(observation, measure, wording);
    if (!measure.population.isEmpty())
        number = wording.say("SafeSentence", "%1 (%2)", "number, population").arg(number, measure.population);
    QStringList parts{number, observation.area, words.period(observation)};
    if (measure.accumulation != Accumulation::PerPeriod && measure.unitOfMeasure == UnitOfMeasure::Count)
        parts += wording.accumulation(measure.accumulation);
    QString verified = wording.verification(measure.verification);
    if (measure.verificationBasis)
        verified = wording.say("Lane", "%1 %2", "identified victims, by published criteria")
                       .arg(verified, wording.verificationBasis(*measure.verificationBasis));
    parts += verified;
    return parts.join(u", "_s) + u' ' + sourceInBrackets(observation, words);
}

void warn(const Observation &observation, const Measure &measure, const DossierWords &words, SafeSentence &sentence)
{
    const Wording &wording = words.wording();
    const auto add = [&sentence](const QString &warning) {
        if (!sentence.warnings.contains(warning))
            sentence.warnings += warning;
    };
    const std::optional<Claim> &claim = words.dossier().claim;
    if (claim && verbSupport(claim->action, measure) == VerbSupport::NotCarried)
        add(wording.say("SafeSentence", "“%1” is the claim's word: this number counts %2 at the stage of %3, and %4.",
                        "verb, unit, stage, what is done about verification")
                .arg(claim->action, wording.unit(measure.statisticalUnit), wording.stage(measure.stage),
                     standingOf(measure) == Standing::Verified ? wording.say("SafeSentence", "establishes no more than that")
                                                               : wording.say("SafeSentence", "does not establish that they are victims")));
    for (const char letter : observation.status.letters()) {
        if (letter != 'A')
            add(wording.say("SafeSentence", "The figure is flagged: %1.").arg(wording.status(letter)));
    }
    if (const Source *source = words.source(observation.source)) {
        if (const QString citation = words.citation(*source); !sentence.citations.contains(citation))
            sentence.citations += citation;
    }
}

QString verdictClause(const Comparison &comparison, const Wording &wording)
{
    const auto dimensions = [&](Agreement agreement) { return wording.list(dimensionsWith(comparison, agreement, wording)); };
    const QString differs = dimensions(Agreement::Differs);
    const QString unknown = dimensions(Agreement::Unknown);
    const QString care = dimensions(Agreement::Compatible);
    switch (comparison.verdict) {
    case Verdict::Comparable: return wording.say("SafeSentence", "the two can be compared");
    case Verdict::ComparableWithCare: return wording.say("SafeSentence", "the two can be compared with care, because of %1").arg(care);
    case Verdict::RelatedNotComparable: return wording.say("SafeSentence", "the two are related, but cannot be compared");
    case Verdict::CannotTell:
        return unknown.isEmpty() ? wording.say("SafeSentence", "the sources do not tell whether the two can be compared")
                                 : wording.say("SafeSentence", "the sources do not tell whether the two can be compared: %1 is not stated").arg(unknown);
    case Verdict::NotComparable:
        return differs.isEmpty() ? wording.say("SafeSentence", "the two cannot be compared")
                                 : wording.say("SafeSentence", "the two cannot be compared: they differ in %1").arg(differs);
    }
    return QString();
}

}  // namespace

std::optional<SafeSentence> composeSafeSentence(const Dossier &dossier, const ObservationId &id, const Wording &wording)
{
    const DossierWords words(dossier, wording);
    const Observation *observation = words.observation(id);
    const Measure *measure = observation ? words.measure(observation->measure) : nullptr;
    if (!measure)
        return std::nullopt;
    SafeSentence sentence;
    sentence.sentence = asSentence(capitalised(clause(*observation, *measure, words)));
    warn(*observation, *measure, words, sentence);
    return sentence;
}

std::optional<SafeSentence> composeSafeSentence(const Dossier &dossier, const ObservationId &a, const ObservationId &b,
                                                const Wording &wording)
{
    const DossierWords words(dossier, wording);
    const Observation *first = words.observation(a);
    const Observation *second = words.observation(b);
    const Measure *measureA = first ? words.measure(first->measure) : nullptr;
    const Measure *measureB = second ? words.measure(second->measure) : nullptr;
    if (!measureA || !measureB)
        return std::nullopt;
    const Comparison comparison = compare(words.figure(*first), words.figure(*second), Ties(dossier));
    SafeSentence sentence;
    sentence.sentence = capitalised(wording.say("SafeSentence", "%1; %2; %3.", "two figures and whether they can be compared")
                                        .arg(clause(*first, *measureA, words), clause(*second, *measureB, words),
                                             verdictClause(comparison, wording)));
    warn(*first, *measureA, words, sentence);
    warn(*second, *measureB, words, sentence);
    return sentence;
}

}  // namespace countercheck
