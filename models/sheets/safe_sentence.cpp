// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sheets/safe_sentence.h"

#include "models/domain/claim_verbs.h"
#include "models/domain/standing.h"
#include "models/figure/compose_parts.h"
#include "models/sheets/figure_sentence.h"
#include "models/sheets/sentence_parts.h"
#include "models/wording/sentence_form.h"

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// The figures that a sentence on one figure tells: the number that a retelling repeats, and the figure itself.
struct Told {
    const Observation *observation = nullptr;
    const Measure *measure = nullptr;
    const Observation *original = nullptr; ///< nullptr unless the original is told
    const Measure *originalMeasure = nullptr;

    /// The measure whose number is told.
    const Measure &subject() const { return originalMeasure ? *originalMeasure : *measure; }
    QList<const Observation *> figures() const
    {
        return originalMeasure ? QList<const Observation *>{original, observation} : QList<const Observation *>{observation};
    }
};

/// Returns nothing if the dossier does not hold the figure and its measure.
std::optional<Told> toldBy(const ObservationId &id, const DossierWords &words)
{
    Told told;
    told.observation = words.observation(id);
    told.measure = told.observation ? words.measure(told.observation->measure) : nullptr;
    if (!told.measure)
        return std::nullopt;
    if (told.observation->retelling)
        told.original = Ties(words.dossier()).original(*told.observation);
    told.originalMeasure = told.original ? words.measure(told.original->measure) : nullptr;
    return told;
}

QStringList cautionsOn(const Observation &observation, const DossierWords &words)
{
    QStringList sentences;
    for (const Caution &caution : words.dossier().cautions) {
        if (caution.observation == observation.id)
            sentences += asSentence(caution.text);
    }
    return sentences;
}

/// Whether two numbers are one. A bound that was dropped makes no other number: then it is the meaning that differs.
bool isSameNumber(const Quantity &a, const Quantity &b)
{
    return a.isStated() && b.isStated() && a.smallestPrinted() == b.smallestPrinted() && a.largestPrinted() == b.largestPrinted();
}

/// Says who printed a number with another value or meaning, then the original, and what the curators say about it.
QStringList misreportSentences(const Told &told, const DossierWords &words)
{
    const Wording &wording = words.wording();
    const Observation &observation = *told.observation;
    const FigureSentence own(observation, *told.measure, words);
    const QString printed = observation.valueText.isEmpty() ? wording.quantity(observation.quantity) : observation.valueText;
    const QStringList said{own.printedBy(), printed, own.printedWhen()};
    if (!told.originalMeasure)
        return QStringList{filled(wording.say("SafeSentence", "%1 printed “%2”%3 with another value or meaning than its original.", "who printed it, the number as printed, when"), said)}
            + cautionsOn(observation, words) + own.cautions();
    const FigureSentence original(*told.original, *told.originalMeasure, words);
    QStringList sentences;
    if (isSameNumber(observation.quantity, told.original->quantity))
        sentences += filled(wording.say("SafeSentence", "%1 printed “%2”%3 with another meaning.", "who printed it, the number as printed, when"), said);
    else
        sentences += filled(wording.say("SafeSentence", "%1 printed “%2”%3; the original has %4.", "who printed it, the number as printed, when, the number of the original"),
                            said + QStringList{valueInText(told.original->quantity, told.originalMeasure->unitOfMeasure, wording)});
    sentences += original.takesSpeaker()
        ? asSentence(wording.say("SafeSentence", "In the original, %1", "the sentence on the original, without a capital").arg(original.core(false)))
        : asSentence(wording.say("SafeSentence", "Original: %1", "the sentence on the original").arg(original.core()));
    return sentences + cautionsOn(observation, words) + cautionsOn(*told.original, words) + original.cautions();
}

/// Returns the figure and its cautions as sentences. A retelling is told as its original, with who printed it.
QStringList sentencesOn(const Told &told, const DossierWords &words)
{
    const Wording &wording = words.wording();
    const Observation &observation = *told.observation;
    if (isMisreport(observation))
        return misreportSentences(told, words);
    const FigureSentence own(observation, *told.measure, words);
    if (!told.originalMeasure)
        return QStringList{asSentence(own.core())} + own.cautions() + cautionsOn(observation, words);
    const FigureSentence original(*told.original, *told.originalMeasure, words);
    const bool isFaithful = observation.retelling == Retelling::Faithful || observation.valueText.isEmpty();
    const QString repeated = isFaithful
        ? wording.say("SafeSentence", "%1 repeated the number.", "who repeats it").arg(own.printedBy())
        : filled(wording.say("SafeSentence", "%1 printed it as “%2”.", "who printed it, the number as printed"), {own.printedBy(), observation.valueText});
    return QStringList{asSentence(original.core()), repeated} + original.cautions() + cautionsOn(*told.original, words) + cautionsOn(observation, words);
}

/// Returns what the long form says more: what the number replaced, and what it does not say.
QStringList longForm(const Told &told, const DossierWords &words)
{
    const Observation *first = told.figures().constFirst();
    return FigureSentence(*first, told.subject(), words).replaced() + QStringList{asSentence(told.subject().doesNotSay)};
}

QString sourceSentence(const QList<Told> &figures, const DossierWords &words, SentenceForm form)
{
    QStringList sources;
    for (const Told &told : figures) {
        for (const Observation *observation : told.figures()) {
            const Source *source = words.source(observation->source);
            const Measure &measure = observation == told.observation ? *told.measure : *told.originalMeasure;
            QString named = form == SentenceForm::Short || !source ? FigureSentence(*observation, measure, words).shortSource() : words.citation(*source);
            if (named.endsWith(u'.'))
                named.chop(1);
            if (!sources.contains(named))
                sources += named;
        }
    }
    const QString named = sources.join(u"; "_s);
    return asSentence(sources.size() == 1 ? words.wording().say("SafeSentence", "Source: %1").arg(named)
                                          : words.wording().say("SafeSentence", "Sources: %1").arg(named));
}

void warn(const Told &told, const DossierWords &words, SafeSentence &sentence)
{
    const Wording &wording = words.wording();
    const Measure &measure = told.subject();
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
    for (const Observation *figure : told.figures()) {
        const Source *source = words.source(figure->source);
        if (const QString citation = source ? words.citation(*source) : QString(); source && !sentence.citations.contains(citation))
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

std::optional<SafeSentence> composeSafeSentence(const Dossier &dossier, const ObservationId &id, const Wording &wording, SentenceForm form)
{
    const DossierWords words(dossier, wording);
    const std::optional<Told> told = toldBy(id, words);
    if (!told)
        return std::nullopt;
    SafeSentence sentence;
    QStringList sentences = sentencesOn(*told, words);
    if (form == SentenceForm::Long)
        sentences += longForm(*told, words);
    sentences += sourceSentence({*told}, words, form);
    sentences.removeDuplicates();
    sentence.sentence = asSentences(sentences);
    warn(*told, words, sentence);
    return sentence;
}

std::optional<SafeSentence> composeSafeSentence(const Dossier &dossier, const ObservationId &a, const ObservationId &b,
                                                const Wording &wording, SentenceForm form)
{
    const DossierWords words(dossier, wording);
    const std::optional<Told> first = toldBy(a, words);
    const std::optional<Told> second = toldBy(b, words);
    if (!first || !second)
        return std::nullopt;
    const Comparison comparison = compare(words.figure(*first->observation), words.figure(*second->observation), Ties(dossier));
    SafeSentence sentence;
    QStringList sentences = sentencesOn(*first, words) + sentencesOn(*second, words);
    sentences += asSentence(capitalised(verdictClause(comparison, wording)));
    if (form == SentenceForm::Long)
        sentences += longForm(*first, words) + longForm(*second, words);
    sentences += sourceSentence({*first, *second}, words, form);
    sentences.removeDuplicates();
    sentence.sentence = asSentences(sentences);
    warn(*first, words, sentence);
    warn(*second, words, sentence);
    return sentence;
}

}  // namespace countercheck
