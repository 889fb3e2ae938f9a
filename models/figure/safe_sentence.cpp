// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/safe_sentence.h"

#include "models/domain/claim_verbs.h"
#include "models/domain/standing.h"
#include "models/figure/compose_parts.h"
#include "models/wording/sentence_form.h"

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// Where the number of a phrase goes.
constexpr QLatin1StringView valueMark = "{value}"_L1;
/// A phrase with these words takes the speaker in the middle of them.
constexpr QLatin1StringView saidTo = " said to "_L1;

/// Returns a change in per cent as a verb: "rose by 25 per cent", "fell by more than 11 per cent", "did not change".
QString changeInWords(const Quantity &quantity, const Wording &wording)
{
    const auto percent = [&wording](const Quantity &amount) { return wording.say("SafeSentence", "%1 per cent").arg(wording.amount(amount)); };
    const double smallest = quantity.smallestPrinted();
    const double largest = quantity.largestPrinted();
    if (quantity.isExact() && largest == 0)
        return wording.say("SafeSentence", "did not change");
    const bool canFall = smallest < 0 || quantity.isUpperBound();
    const bool canRise = largest > 0 || quantity.isLowerBound();
    if (canFall && canRise)
        return wording.say("SafeSentence", "changed by %1", "an amount that may be above or below zero").arg(percent(quantity));
    if (!canFall)
        return wording.say("SafeSentence", "rose by %1").arg(percent(quantity));
    Quantity amount = quantity;
    switch (quantity.qualifier) {
    case Qualifier::Between: amount = Quantity::between(-largest, -smallest); break;
    case Qualifier::LessThan: amount = Quantity::bounded(Qualifier::MoreThan, -largest); break;
    case Qualifier::AtMost: amount = Quantity::bounded(Qualifier::AtLeast, -largest); break;
    default: amount = Quantity::bounded(quantity.qualifier, -largest); break;
    }
    return wording.say("SafeSentence", "fell by %1").arg(percent(amount));
}

QString valueInWords(const Observation &observation, const Measure &measure, const Wording &wording)
{
    const Quantity &quantity = observation.quantity;
    if (!quantity.isStated())
        return wording.quantity(quantity);
    switch (measure.unitOfMeasure) {
    case UnitOfMeasure::Percent: return wording.say("SafeSentence", "%1 per cent").arg(wording.amount(quantity));
    case UnitOfMeasure::PercentChange: return changeInWords(quantity, wording);
    case UnitOfMeasure::OneIn:
    case UnitOfMeasure::Count: break;
    }
    return wording.quantity(quantity, measure.unitOfMeasure);
}

/// Makes the parts of the sentence on one figure.
class FigureSentence {
public:
    FigureSentence(const Observation &observation, const Measure &measure, const DossierWords &words)
        : m_observation(observation), m_measure(measure), m_words(words), m_wording(words.wording())
    {
    }

    /// Who gave the number, what happened to how many, where and when; without a full stop.
    QString core() const
    {
        if (!m_observation.quantity.isStated())
            return prefix() + m_wording.say("SafeSentence", "No value was published for “%1”; printed was “%2”", "name of the measure, what stands in its place")
                                  .arg(m_measure.name, m_observation.valueText) + place();
        const QString value = valueInWords(m_observation, m_measure, m_wording);
        if (m_measure.phrase.isEmpty())
            return prefix() + m_wording.say("SafeSentence", "%1 %2: “%3”", "number, unit, name of the measure")
                                  .arg(value, m_wording.unit(m_measure.statisticalUnit), m_measure.name) + place();
        QString phrase = m_measure.phrase;
        const bool takesSpeaker = phrase.contains(saidTo) && m_observation.derivation.isEmpty();
        // What is put in may hold a mark itself: the places are found first, and filled from the back.
        const qsizetype at = phrase.indexOf(valueMark);
        const qsizetype speakerAt = takesSpeaker ? phrase.indexOf(saidTo) : -1;
        if (speakerAt > at)
            phrase.replace(speakerAt, saidTo.size(), saidBy());
        const bool isSingle = at == 0 && m_measure.unitOfMeasure == UnitOfMeasure::Count && m_observation.quantity == Quantity::exact(1);
        if (isSingle)
            phrase = m_wording.say("SafeSentence", "1 of these: %1", "a phrase in the plural").arg(phrase.sliced(valueMark.size()).trimmed());
        else
            phrase.replace(at, valueMark.size(), value);
        if (speakerAt >= 0 && speakerAt < at)
            phrase.replace(speakerAt, saidTo.size(), saidBy());
        return takesSpeaker ? capitalised(phrase) + place() : prefix() + capitalised(phrase) + place();
    }

    /// What the number is not, and what its status says.
    QStringList cautions() const
    {
        QStringList cautions;
        if (!m_observation.quantity.isStated()) {
            for (const char letter : m_observation.status.letters())
                cautions += asSentence(capitalised(m_wording.status(letter)));
            return cautions;
        }
        if (!countsPersons(m_measure.statisticalUnit) || m_measure.verification == Verification::NotApplicable)
            cautions += m_wording.say("SafeSentence", "Not a count of victims.");
        else if (m_measure.verification == Verification::Asserted)
            cautions += m_wording.say("SafeSentence", "No method is recorded in this library.");
        else if (m_measure.verification == Verification::Potential || m_measure.verification == Verification::Presumed)
            cautions += m_wording.say("SafeSentence", "Possible victims, not verified.");
        else if (m_measure.verification == Verification::Estimated)
            cautions += m_wording.say("SafeSentence", "An estimate, not a count.");
        else if (m_measure.verificationBasis)
            cautions += asSentence(capitalised(m_wording.say("Lane", "%1 %2", "identified victims, by published criteria")
                                                   .arg(m_wording.verification(m_measure.verification), m_wording.verificationBasis(*m_measure.verificationBasis))));
        QStringList flags;
        for (const char letter : m_observation.status.letters()) {
            if (letter != 'A')
                flags += m_wording.status(letter);
        }
        if (!flags.isEmpty())
            cautions += asSentence(m_wording.say("SafeSentence", "Flagged: %1").arg(m_wording.list(flags)));
        return cautions;
    }

    /// Who printed the number: the one who said it, or the publisher of its source.
    QString printedBy() const
    {
        if (const QString said = m_words.organisation(m_observation.statedBy); !said.isEmpty())
            return said;
        return publisher();
    }

private:
    QString publisher() const
    {
        const Source *source = m_words.source(m_observation.source);
        const QString name = source ? m_words.organisation(source->publisher) : QString();
        return name.isEmpty() && source ? m_wording.say("Source", "“%1”", "a title in quotation marks").arg(source->title) : name;
    }

    std::optional<EdtfDate> saidOn() const
    {
        const Source *source = m_words.source(m_observation.source);
        return m_observation.published || !source ? m_observation.published : source->published;
    }

    /// Who said the number, from the row alone; empty if the source names nobody.
    QString speaker() const
    {
        const bool isAsserted = m_measure.verification == Verification::Asserted;
        const OrganisationId &id = !m_observation.statedBy.isEmpty() ? m_observation.statedBy : isAsserted ? OrganisationId() : m_measure.producer;
        const Organisation *organisation = findById(m_words.dossier().organisations, id);
        return organisation && organisation->kind != OrganisationKind::Several ? organisation->name : QString();
    }

    QString saidBy() const
    {
        QString named = speaker();
        if (named.isEmpty())
            named = m_wording.say("SafeSentence", "a speaker whom the source does not name");
        const std::optional<EdtfDate> date = saidOn();
        if (!date)
            return u' ' + m_wording.say("SafeSentence", "said by %1 to", "somebody; have happened").arg(named) + u' ';
        const QString words = date->precision() == EdtfDate::Precision::Day
            ? m_wording.say("SafeSentence", "said by %1 on %2 to", "somebody, day; have happened")
            : m_wording.say("SafeSentence", "said by %1 in %2 to", "somebody, month or year; have happened");
        return u' ' + words.arg(named, m_wording.date(*date)) + u' ';
    }

    QString prefix() const
    {
        const Source *source = m_words.source(m_observation.source);
        QStringList document;
        if (source && source->kind)
            document += m_wording.sourceKind(source->kind);
        if (const std::optional<EdtfDate> date = saidOn())
            document += m_wording.date(*date);
        const QString from = document.isEmpty() ? QString() : u" ("_s + document.join(u", "_s) + u')';
        const QString given = publisher();
        if (const QString &derivation = m_observation.derivation; !derivation.isEmpty()) {
            const bool isSum = derivation.contains(u" + ") || derivation.startsWith("sum"_L1, Qt::CaseInsensitive);
            const QString words = isSum ? m_wording.say("SafeSentence", "Added up from numbers of %1%2; calculation: %3. ", "publisher, document, how")
                                        : m_wording.say("SafeSentence", "Computed from numbers of %1%2; calculation: %3. ", "publisher, document, how");
            return words.arg(given, from, derivation);
        }
        const QString named = speaker();
        if (named.isEmpty())
            return m_wording.say("SafeSentence", "As given by %1%2: ", "publisher, document").arg(given, from);
        if (named == given)
            return named + from + u": "_s;
        return m_wording.say("SafeSentence", "%1, as given by %2%3: ", "who said it, publisher, document").arg(named, given, from);
    }

    /// The area and period. What a claimant left undefined is not filled in.
    QString place() const
    {
        QStringList parts;
        if (m_measure.verification != Verification::Asserted) {
            parts = {m_observation.area, m_words.period(m_observation)};
        } else if (const std::optional<Claim> &claim = m_words.dossier().claim; claim && m_words.role(m_observation.id) == EvidenceRole::AsClaimed) {
            parts = {claim->area, claim->period};
        }
        parts.removeAll(QString());
        return parts.isEmpty() ? QString() : u" ("_s + parts.join(u", "_s) + u')';
    }

    const Observation &m_observation;
    const Measure &m_measure;
    const DossierWords &m_words;
    const Wording &m_wording;
};

/// Returns the figure and its cautions as sentences. A retelling is told as its original, with who printed it.
QStringList sentencesOn(const Observation &observation, const Measure &measure, const DossierWords &words)
{
    const Wording &wording = words.wording();
    const FigureSentence own(observation, measure, words);
    const Ties ties(words.dossier());
    const Observation *original = ties.original(observation);
    const Measure *originalMeasure = original ? words.measure(original->measure) : nullptr;
    if (isMisreport(observation)) {
        QStringList sentences{wording.say("SafeSentence", "%1 printed “%2” with another value or meaning than its original.", "who printed it, the number as printed")
                                  .arg(own.printedBy(), observation.valueText)};
        if (originalMeasure)
            sentences += asSentence(wording.say("SafeSentence", "Original: %1", "the sentence on the original").arg(FigureSentence(*original, *originalMeasure, words).core()));
        return sentences + (originalMeasure ? FigureSentence(*original, *originalMeasure, words).cautions() : own.cautions());
    }
    if (!originalMeasure || !observation.retelling)
        return QStringList{asSentence(own.core())} + own.cautions();
    const FigureSentence told(*original, *originalMeasure, words);
    const QString core = observation.retelling == Retelling::Faithful
        ? wording.say("SafeSentence", "%1, quoted by %2", "the sentence on the original, who quotes it").arg(told.core(), own.printedBy())
        : wording.say("SafeSentence", "%1, printed by %2 as “%3”", "the sentence on the original, who printed it, the number as printed")
              .arg(told.core(), own.printedBy(), observation.valueText);
    return QStringList{asSentence(core)} + told.cautions();
}

/// Returns what the long form says more: what the number does not say, and the cautions about this figure.
QStringList longForm(const Observation &observation, const Measure &measure, const DossierWords &words)
{
    QStringList sentences{asSentence(measure.doesNotSay)};
    for (const Caution &caution : words.dossier().cautions) {
        if (caution.observation == observation.id)
            sentences += asSentence(caution.text);
    }
    return sentences;
}

QString sourceSentence(const QList<const Observation *> &observations, const DossierWords &words, SentenceForm form)
{
    QStringList sources;
    for (const Observation *observation : observations) {
        const Source *source = words.source(observation->source);
        QString named = form == SentenceForm::Short || !source ? words.shortSource(observation->source) : words.citation(*source);
        if (source && source->directness && source->directness != Directness::Primary && form == SentenceForm::Short)
            named = words.wording().say("SafeSentence", "%1 (%2)", "publisher and year, secondary source").arg(named, words.wording().directness(source->directness));
        if (!sources.contains(named))
            sources += named;
    }
    return asSentence(words.wording().say("SafeSentence", "Source: %1").arg(sources.join(u"; "_s)));
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

std::optional<SafeSentence> composeSafeSentence(const Dossier &dossier, const ObservationId &id, const Wording &wording, SentenceForm form)
{
    const DossierWords words(dossier, wording);
    const Observation *observation = words.observation(id);
    const Measure *measure = observation ? words.measure(observation->measure) : nullptr;
    if (!measure)
        return std::nullopt;
    SafeSentence sentence;
    QStringList sentences = sentencesOn(*observation, *measure, words);
    if (form == SentenceForm::Long)
        sentences += longForm(*observation, *measure, words);
    sentences += sourceSentence({observation}, words, form);
    sentence.sentence = asSentences(sentences);
    warn(*observation, *measure, words, sentence);
    return sentence;
}

std::optional<SafeSentence> composeSafeSentence(const Dossier &dossier, const ObservationId &a, const ObservationId &b,
                                                const Wording &wording, SentenceForm form)
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
    QStringList sentences = sentencesOn(*first, *measureA, words) + sentencesOn(*second, *measureB, words);
    sentences += asSentence(capitalised(verdictClause(comparison, wording)));
    if (form == SentenceForm::Long)
        sentences += longForm(*first, *measureA, words) + longForm(*second, *measureB, words);
    sentences += sourceSentence({first, second}, words, form);
    sentences.removeDuplicates();
    sentence.sentence = asSentences(sentences);
    warn(*first, *measureA, words, sentence);
    warn(*second, *measureB, words, sentence);
    return sentence;
}

}  // namespace countercheck
