// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sheets/sentence_parts.h"

#include "models/domain/linter/published_number.h"
#include "models/domain/standing.h"
#include "models/wording/sentence_form.h"

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

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

/// Returns what the words before the number say about its precision.
PublishedBound boundBeforeNumber(const QString &printed)
{
    const auto digit = std::ranges::find_if(printed, isDigit);
    return digit == printed.end() ? PublishedBound::Unclear : publishedBound(QString(printed.first(digit - printed.begin()) + u'1'));
}

QString judgement(char letter, const Wording &wording)
{
    switch (letter) {
    case 'B': return wording.say("SafeSentence", "cannot be set against the earlier numbers of its series", "this number …");
    case 'D': return wording.say("SafeSentence", "follows another definition than the others of its series", "this number …");
    case 'U': return wording.say("SafeSentence", "is not reliable", "this number …");
    case 'V': return wording.say("SafeSentence", "has not been confirmed", "this number …");
    default: return QString();
    }
}

QString identifiedBy(const Measure &measure, Statement statement, const Wording &wording)
{
    const bool byCourt = measure.verification == Verification::Adjudicated;
    if (!measure.verificationBasis)
        return byCourt ? wording.say("SafeSentence", "Victims as found by a court.")
                       : wording.say("SafeSentence", "They are called identified victims; on what grounds is not stated.");
    switch (*measure.verificationBasis) {
    case VerificationBasis::PublishedCriteria:
        return byCourt ? wording.say("SafeSentence", "Victims as found by a court, by published criteria.")
                       : wording.say("SafeSentence", "The criteria by which they were identified as victims are published.");
    case VerificationBasis::AgencyStatement:
        if (statement == Statement::OfOthers)
            return byCourt ? wording.say("SafeSentence", "They are said to be victims as found by a court.")
                           : wording.say("SafeSentence", "They are said to be identified victims.");
        return byCourt ? wording.say("SafeSentence", "Victims as found by a court, as the agency itself states.")
                       : wording.say("SafeSentence", "The agency itself calls them identified victims.");
    case VerificationBasis::ThirdParty:
        return byCourt ? wording.say("SafeSentence", "Victims as found by a court, counted by another body.")
                       : wording.say("SafeSentence", "The victims were identified by others than those who counted them.");
    }
    return QString();
}

}  // namespace

QString valueInText(const Quantity &quantity, UnitOfMeasure unit, const Wording &wording)
{
    if (!quantity.isStated())
        return wording.quantity(quantity);
    switch (unit) {
    case UnitOfMeasure::Percent: return wording.say("SafeSentence", "%1 per cent").arg(wording.amount(quantity));
    case UnitOfMeasure::PercentChange: return changeInWords(quantity, wording);
    case UnitOfMeasure::OneIn:
    case UnitOfMeasure::Count: break;
    }
    return wording.quantityInText(quantity, unit);
}

bool isRoundNumberSaidPlainly(const Observation &observation)
{
    return observation.quantity.qualifier == Qualifier::About && boundBeforeNumber(observation.valueText) == PublishedBound::Point
        && publishedBound(observation.valueText) != PublishedBound::Lower; // 4,000+
}

QString valueInSpeech(const Observation &observation, UnitOfMeasure unit, const Wording &wording)
{
    Quantity quantity = observation.quantity;
    if (isRoundNumberSaidPlainly(observation))
        quantity.qualifier = Qualifier::Exact;
    const QString value = valueInText(quantity, unit, wording);
    const bool isVagueRange = quantity.qualifier == Qualifier::Between && boundBeforeNumber(observation.valueText) == PublishedBound::Nearly;
    return isVagueRange ? wording.say("Quantity", "about %1").arg(value) : value;
}

QStringList countSentences(const Observation &observation, const Measure &measure, Statement statement, const QString &library, const Wording &wording)
{
    if (!countsPersons(measure.statisticalUnit) || measure.verification == Verification::NotApplicable)
        return {wording.say("SafeSentence", "Not a count of victims.")};
    QString sentence;
    switch (measure.verification) {
    case Verification::NotApplicable: break;
    case Verification::Asserted: sentence = capitalised(filled(wording.say("SafeSentence", "%1 records no method.", "the library"), {library})); break;
    case Verification::Potential: sentence = wording.say("SafeSentence", "Possible victims, not verified."); break;
    case Verification::Presumed: sentence = wording.say("SafeSentence", "Confirmed or presumed victims; not every one was verified."); break;
    case Verification::Estimated: sentence = wording.say("SafeSentence", "An estimate, not a count."); break;
    case Verification::Identified:
    case Verification::Adjudicated: sentence = identifiedBy(measure, statement, wording); break;
    }
    // The criteria are those of the measure; a number by another definition does not follow them.
    if (measure.verification == Verification::Identified && measure.verificationBasis == VerificationBasis::PublishedCriteria
        && std::ranges::count(observation.status.letters(), 'D') > 0)
        sentence.clear();
    const bool isOfOthers = measure.stage == Stage::Context && measure.verification != Verification::Asserted && measure.verification != Verification::Estimated;
    if (!isOfOthers)
        return {sentence};
    // Whose victims these are, and by what criteria, would be read as said of those whom the library is about.
    if (measure.population.isEmpty())
        return {wording.say("SafeSentence", "A number for context.")};
    return {filled(wording.say("SafeSentence", "A number for context: it counts %1.", "the population of the measure"), {measure.population})};
}

QStringList statusSentences(const Observation &observation, const Measure &measure, const QString &library, const Wording &wording)
{
    QStringList sentences;
    QStringList judgements;
    for (const char letter : observation.status.letters()) {
        if (const QString judged = judgement(letter, wording); !judged.isEmpty())
            judgements += judged;
        else if (letter == 'E' && measure.verification != Verification::Estimated)
            sentences += wording.say("SafeSentence", "The number is an estimate.");
        else if (letter != 'A' && letter != 'E')
            sentences += asSentence(capitalised(wording.status(letter)));
    }
    if (!judgements.isEmpty())
        sentences += filled(wording.say("SafeSentence", "The editors of %1 judge that this number %2.", "the library, verbs"), {library, wording.list(judgements)});
    return sentences;
}

}  // namespace countercheck
