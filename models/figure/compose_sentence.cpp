// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/compose_parts.h"

#include "models/wording/sentence_form.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace countercheck {
namespace {

/// Returns the verified figure of the evidence that favours the claim most: first by unit of measure, then by what is
/// counted, then by area, then by size.
const Observation *mostFavourableVerified(const DossierWords &words, const Figure &claimed)
{
    const Observation *best = nullptr;
    std::tuple<bool, bool, bool, double> bestRank;
    for (const EvidenceLink &link : words.dossier().evidence) {
        const Observation *observation = words.observation(link.observation);
        const Measure *measure = observation ? words.measure(observation->measure) : nullptr;
        // The measure of the claim itself is left out: a number would be compared with its own retelling.
        if (!measure || !observation->quantity.isStated() || measure == claimed.measure || standingOf(*measure) != Standing::Verified)
            continue;
        const std::tuple rank(measure->unitOfMeasure == claimed.measure->unitOfMeasure, measure->statisticalUnit == claimed.measure->statisticalUnit,
                              observation->area == claimed.observation->area, observation->quantity.largestPrinted());
        if (!best || rank > bestRank) {
            best = observation;
            bestRank = rank;
        }
    }
    return best;
}

/// Returns whether any lane of victims shows rates or changes.
bool holdsVerifiedRate(const DossierWords &words)
{
    return std::ranges::any_of(words.dossier().observations, [&words](const Observation &observation) {
        const Measure *measure = words.measure(observation.measure);
        return measure && standingOf(*measure) == Standing::Verified && measure->unitOfMeasure != UnitOfMeasure::Count;
    });
}

/// Returns a retelling of the same number with a date, if the one at hand has none.
const Observation *datedTelling(const DossierWords &words, const Observation &undated)
{
    if (undated.period.end)
        return &undated;
    const auto found = std::ranges::find_if(words.dossier().observations, [&undated](const Observation &other) {
        return other.measure == undated.measure && other.area == undated.area && other.period.end && other.quantity.agreesWith(undated.quantity);
    });
    return found != words.dossier().observations.end() ? &*found : &undated;
}

}  // namespace

QString comparisonHeadline(Verdict verdict, const QString &a, const QString &b, const Wording &wording)
{
    switch (verdict) {
    case Verdict::Comparable: return wording.say("Sentence", "%1 and %2 can be compared.").arg(a, b);
    case Verdict::ComparableWithCare: return wording.say("Sentence", "%1 and %2 can be compared with care.").arg(a, b);
    case Verdict::RelatedNotComparable: return wording.say("Sentence", "%1 and %2 are related, but cannot be compared.").arg(a, b);
    case Verdict::CannotTell: return wording.say("Sentence", "The sources do not say enough to compare %1 and %2.").arg(a, b);
    case Verdict::NotComparable: return wording.say("Sentence", "%1 and %2 cannot be compared.").arg(a, b);
    }
    return QString();
}

QString comparisonDetail(const Comparison &comparison, const Wording &wording)
{
    QStringList sentences;
    const QStringList differs = dimensionsWith(comparison, Agreement::Differs, wording);
    const QStringList unknown = dimensionsWith(comparison, Agreement::Unknown, wording);
    const QStringList compatible = dimensionsWith(comparison, Agreement::Compatible, wording);
    if (!differs.isEmpty())
        sentences += wording.say("Sentence", "They differ in %1.").arg(wording.list(differs));
    if (!unknown.isEmpty())
        sentences += wording.say("Sentence", "Not stated: %1.").arg(wording.list(unknown));
    if (differs.isEmpty() && unknown.isEmpty() && !compatible.isEmpty())
        sentences += wording.say("Sentence", "To keep in mind: %1.").arg(wording.list(compatible));
    if (comparison.publishedIsStricter)
        sentences += wording.say("Sentence", "A source says so itself: %1").arg(comparison.published->reason);
    return sentences.join(u' ');
}

QString changesInWords(std::span<const SeriesChanges> changes, bool withKinds, const Wording &wording)
{
    QStringList breaks;
    QStringList years;
    const auto add = [](QStringList &list, const QString &words) {
        if (!list.contains(words))
            list += words;
    };
    for (const SeriesChanges &series : changes) {
        for (const SeriesBreak *seriesBreak : series.breaks) {
            const QDate at = seriesBreak->at.firstDay();
            const QString date = at.dayOfYear() == 1 ? wording.date(at, u"yyyy") : wording.date(seriesBreak->at);
            add(breaks, withKinds ? wording.say("Sentence", "%1 (%2)", "date of a break, its kind").arg(date, wording.breakKind(seriesBreak->kind)) : date);
        }
        for (const FlaggedYears &flagged : series.otherDefinition)
            add(years, flagged.first == flagged.last ? QString::number(flagged.first) : wording.say("Span", "%1 to %2", "years").arg(flagged.first).arg(flagged.last));
    }
    QStringList sentences;
    if (!breaks.isEmpty())
        sentences += wording.say("Sentence", "No arithmetic across the breaks of %1.", nullptr, static_cast<int>(breaks.size())).arg(wording.list(breaks));
    if (!years.isEmpty())
        sentences += wording.say("Sentence", "Another definition in %1.", "years").arg(wording.list(years));
    return sentences.join(u' ');
}

QString definitionsDetail(const Measure &a, const Measure &b, const Comparison &comparison, const DossierWords &words)
{
    const Wording &wording = words.wording();
    if (comparison.verdict != Verdict::ComparableWithCare)
        return comparisonDetail(comparison, wording);
    QStringList sentences;
    const Finding &definitions = comparison.finding(Dimension::Concept);
    const bool areRelated = definitions.agreement() == Agreement::Compatible;
    if (areRelated)
        sentences += wording.finding(definitions, {&a, nullptr, nullptr}, {&b, nullptr, nullptr}, words.dossier());
    // The relation says already in which way the groups of people differ.
    const bool arePartsOfAWhole = definitions.rule == Rule::ConceptPartOf || definitions.rule == Rule::ConceptOnePartition || definitions.rule == Rule::ConceptPartsOfOneWhole;
    QStringList others;
    for (const Finding &finding : comparison.findings) {
        const bool isSaid = finding.dimension == Dimension::Concept || finding.awaitsFigures()
            || (arePartsOfAWhole && (finding.rule == Rule::UnitChildIsPerson || finding.rule == Rule::PopulationRelated));
        if (finding.agreement() == Agreement::Compatible && !isSaid)
            others += wording.dimension(finding.dimension);
    }
    if (!others.isEmpty())
        sentences += wording.say("Sentence", "To keep in mind: %1.").arg(wording.list(others));
    const SeriesChanges changes[] = {changesOfSeries(a, words.dossier()), changesOfSeries(b, words.dossier())};
    if (const QString said = changesInWords(changes, false, wording); !said.isEmpty())
        sentences += said;
    if (sentences.isEmpty())
        sentences += wording.say("Sentence", "Periods and values are judged when two figures are compared.");
    if (comparison.published && comparison.publishedIsStricter)
        sentences += wording.say("Sentence", "A source says so itself: %1").arg(comparison.published->reason);
    return sentences.join(u' ');
}

QStringList dimensionsWith(const Comparison &comparison, Agreement agreement, const Wording &wording)
{
    QStringList names;
    for (const Finding &finding : comparison.findings) {
        if (finding.agreement() == agreement && !finding.awaitsFigures())
            names += wording.dimension(finding.dimension);
    }
    return names;
}

std::optional<VerdictSentence> composeSentence(const FigureSelection &selection, const Ties &ties, const DossierWords &words)
{
    const Wording &wording = words.wording();
    const bool pairSelected = !selection.observation.isEmpty() && !selection.beside.isEmpty();
    const Observation *a = pairSelected ? words.observation(selection.observation) : words.asClaimed();
    const Observation *b = pairSelected ? words.observation(selection.beside) : nullptr;
    if (!pairSelected && !words.dossier().claim)
        return std::nullopt;
    if (!a) {
        VerdictSentence sentence;
        sentence.headline = wording.say("Sentence", "The claim gives no number of its own that could be set beside a count.");
        return sentence;
    }
    // A count is judged with its date, whichever source tells it; a claimed number is judged as it was stated.
    if (!pairSelected && !words.figure(*a).claim)
        a = datedTelling(words, *a);
    const Figure first = words.figure(*a);
    if (!b)
        b = mostFavourableVerified(words, first);
    if (b && !pairSelected)
        b = datedTelling(words, *b);
    if (!b) {
        VerdictSentence sentence;
        sentence.lacksCount = true;
        sentence.a = a->id;
        sentence.headline = holdsVerifiedRate(words)
            ? wording.say("Sentence", "For this claim the library holds only rates and changes of verified victims, no count.")
            : wording.say("Sentence", "The library holds no verified victim count to set beside this claim.");
        return sentence;
    }

    const Figure second = words.figure(*b);
    const Comparison comparison = compare(first, second, ties);
    const QString nameA = pairSelected ? words.name(*a) : words.nameInPair(*a);
    VerdictSentence sentence;
    sentence.verdict = comparison.verdict;
    sentence.headline = capitalised(comparisonHeadline(comparison.verdict, nameA, words.name(*b), wording));
    sentence.detail = comparisonDetail(comparison, wording);
    for (const Finding &finding : comparison.findings) {
        if (finding.agreement() != Agreement::Same)
            sentence.findings += wording.finding(finding, first, second, words.dossier());
    }
    sentence.a = a->id;
    sentence.b = b->id;
    return sentence;
}

/// Returns how many pairs of a comparison of more than two measures have each verdict: "All 3 pairs: 2 related, not comparable; 1 cannot be compared.".
/// Empty for two measures.
QString verdictsOfPairs(const std::vector<Measure> &measures, const Ties &ties, const Wording &wording)
{
    if (measures.size() < 3)
        return QString();
    std::map<Verdict, int> counts;
    int pairs = 0;
    for (std::size_t first = 0; first < measures.size(); ++first) {
        for (std::size_t second = first + 1; second < measures.size(); ++second, ++pairs)
            ++counts[compare(measures[first], measures[second], ties).verdict];
    }
    QStringList words;
    for (const auto &[verdict, count] : counts)
        words += counts.size() == 1 ? wording.verdict(verdict) : wording.say("Sentence", "%1 %2", "a number of pairs, their verdict").arg(count).arg(wording.verdict(verdict));
    return asSentence(wording.say("Sentence", "All %n pairs: %1", nullptr, pairs).arg(words.join(u"; "_s)));
}

std::optional<VerdictSentence> composePairSentence(const MeasurePair &pair, const Ties &ties, const DossierWords &words)
{
    const Measure *a = words.measure(pair.a);
    const Measure *b = words.measure(pair.b);
    if (!a || !b)
        return std::nullopt;
    const Wording &wording = words.wording();
    const Comparison comparison = compare(*a, *b, ties);
    const auto named = [&wording](const Measure &measure) { return wording.say("Sentence", "“%1”", "the name of a measure").arg(measure.label()); };
    VerdictSentence sentence;
    sentence.verdict = comparison.verdict;
    sentence.headline = asSentences({capitalised(comparisonHeadline(comparison.verdict, named(*a), named(*b), wording)), verdictsOfPairs(words.dossier().measures, ties, wording)});
    sentence.detail = definitionsDetail(*a, *b, comparison, words);
    for (const Finding &finding : comparison.findings) {
        if (finding.agreement() != Agreement::Same && !finding.awaitsFigures())
            sentence.findings += wording.finding(finding, {a, nullptr, nullptr}, {b, nullptr, nullptr}, words.dossier());
    }
    return sentence;
}

}  // namespace countercheck
