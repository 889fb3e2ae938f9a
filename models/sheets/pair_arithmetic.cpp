// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sheets/pair_arithmetic.h"

#include "models/domain/comparability/permitted_operations.h"
#include "models/figure/compose_parts.h"
#include "models/sheets/compare_parts.h"
#include "models/wording/sentence_form.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// The digits to which a ratio or rate is rounded. More would pretend to a precision that counts do not have.
constexpr int significantDigits = 3;

double scaleOf(double value)
{
    const int digitsBefore = value == 0 ? 1 : static_cast<int>(std::floor(std::log10(std::abs(value)))) + 1;
    return std::pow(10.0, std::clamp(significantDigits - digitsBefore, 0, 6));
}

/// Rounds a result for reading, without saying more than is known.
Quantity rounded(const Quantity &quantity)
{
    const auto nearest = [](double value) { return std::round(value * scaleOf(value)) / scaleOf(value); };
    // A number that is round apart from floating-point error must not move to the next.
    const auto isRound = [&](double value) { return std::abs(nearest(value) - value) <= 1e-9 * std::max(1.0, std::abs(value)); };
    const auto down = [&](double value) { return isRound(value) ? nearest(value) : std::floor(value * scaleOf(value)) / scaleOf(value); };
    const auto up = [&](double value) { return isRound(value) ? nearest(value) : std::ceil(value * scaleOf(value)) / scaleOf(value); };
    if (quantity.qualifier == Qualifier::Between)
        return Quantity::between(down(*quantity.lower), up(*quantity.upper));
    const double value = *quantity.value;
    if (quantity.isLowerBound())
        return Quantity::bounded(quantity.qualifier, down(value));
    if (quantity.isUpperBound())
        return Quantity::bounded(quantity.qualifier, up(value));
    return isRound(value) && quantity.isExact() ? Quantity::exact(nearest(value)) : Quantity::bounded(Qualifier::About, nearest(value));
}

/// Returns a quantity with the opposite sign.
Quantity negated(const Quantity &quantity)
{
    switch (quantity.qualifier) {
    case Qualifier::Between: return Quantity::between(-*quantity.upper, -*quantity.lower);
    case Qualifier::MoreThan: return Quantity::bounded(Qualifier::LessThan, -*quantity.value);
    case Qualifier::AtLeast: return Quantity::bounded(Qualifier::AtMost, -*quantity.value);
    case Qualifier::LessThan: return Quantity::bounded(Qualifier::MoreThan, -*quantity.value);
    case Qualifier::AtMost: return Quantity::bounded(Qualifier::AtLeast, -*quantity.value);
    case Qualifier::Exact:
    case Qualifier::About: break;
    }
    return Quantity::bounded(quantity.qualifier, -*quantity.value);
}

/// A number that may be above or below zero, without a sign: so much more, so much less, or either.
struct Move {
    enum class Way { None, Up, Down, UpOrDown, DownOrUp, Either } way = Way::None;
    Quantity size;
    Quantity other; ///< with Either: how much less; `size` is how much more
};

Move moveOf(const Quantity &quantity)
{
    const Interval interval = *intervalOf(quantity, Range::Any);
    if (interval.lower == 0 && interval.upper == 0)
        return {};
    if (interval.lower >= 0)
        return {Move::Way::Up, quantity, {}};
    if (interval.upper <= 0)
        return {Move::Way::Down, negated(quantity), {}};
    if (quantity.isUpperBound())
        return {Move::Way::UpOrDown, quantity, {}};
    if (quantity.isLowerBound())
        return {Move::Way::DownOrUp, negated(quantity), {}};
    return {Move::Way::Either, Quantity::exact(interval.upper), Quantity::exact(-interval.lower)};
}

/// Makes the lines on one pair, in the order in which they are offered.
class Calculation {
public:
    Calculation(const Figure &a, const Figure &b, const Ties &ties, const DossierWords &words)
        : m_a(a), m_b(b), m_ties(ties), m_words(words), m_wording(words.wording())
    {
    }

    std::vector<ArithmeticLine> lines(const PermittedOperations &permitted)
    {
        if (permitted.difference)
            addDifference();
        if (permitted.change)
            addChange();
        if (permitted.ratio)
            addRatio();
        if (permitted.share)
            addShare();
        if (permitted.sum)
            addSum(permitted.mayCountTwice);
        return std::move(m_lines);
    }

private:
    QString name(const Figure &figure) const { return m_words.name(*figure.observation); }
    static const Quantity &number(const Figure &figure) { return figure.observation->quantity; }

    QString counted(const Quantity &quantity, StatisticalUnit unit) const
    {
        if (m_a.measure->unitOfMeasure == UnitOfMeasure::Percent)
            return m_wording.say("Arithmetic", "%1 percentage points").arg(m_wording.amount(quantity));
        return m_wording.say("Arithmetic", "%1 %2", "a number of children").arg(m_wording.quantity(quantity), m_wording.unit(unit));
    }
    QString percent(const Quantity &quantity) const { return m_wording.quantity(rounded(quantity), UnitOfMeasure::Percent); }

    void add(const QString &label, const QString &sentence)
    {
        m_lines.push_back({label, capitalised(sentence), true});
    }
    void addNothing(const QString &label, NothingFollows reason) { m_lines.push_back({label, m_wording.nothingFollows(reason), false}); }

    void addDifference()
    {
        const QString label = m_wording.say("Arithmetic", "Difference");
        const Derived result = difference(number(m_a), number(m_b));
        if (!result)
            return addNothing(label, result.reason);
        const Move move = moveOf(*result.quantity);
        QString larger = name(m_a);
        QString smaller = name(m_b);
        if (move.way == Move::Way::Down || move.way == Move::Way::DownOrUp)
            std::swap(larger, smaller);
        const auto size = [&](const Quantity &quantity) { return counted(quantity, m_a.measure->statisticalUnit); };
        switch (move.way) {
        case Move::Way::None: return add(label, m_wording.say("Arithmetic", "%1 and %2 are equal.").arg(larger, smaller));
        case Move::Way::Up:
        case Move::Way::Down: return add(label, m_wording.say("Arithmetic", "%1 is larger than %2 by %3.").arg(larger, smaller, size(move.size)));
        case Move::Way::UpOrDown:
        case Move::Way::DownOrUp:
            return add(label, m_wording.say("Arithmetic", "%1 is larger than %2 by %3, or it is smaller.").arg(larger, smaller, size(move.size)));
        case Move::Way::Either:
            return add(label, m_wording.say("Arithmetic", "%1 may be larger than %2 by up to %3, or smaller by up to %4.")
                                  .arg(larger, smaller, size(move.size), size(move.other)));
        }
    }

    void addChange()
    {
        const QString label = m_wording.say("Arithmetic", "Change");
        const bool inOrder = m_a.observation->period.lastDay() <= m_b.observation->period.lastDay();
        const Figure &earlier = inOrder ? m_a : m_b;
        const Figure &later = inOrder ? m_b : m_a;
        const Derived result = percentageChange(number(earlier), number(later));
        if (!result)
            return addNothing(label, result.reason);
        const Move move = moveOf(*result.quantity);
        const QString from = name(earlier);
        const QString to = name(later);
        switch (move.way) {
        case Move::Way::None: return add(label, m_wording.say("Arithmetic", "From %1 to %2 the number does not change.").arg(from, to));
        case Move::Way::Up:
            return add(label, m_wording.say("Arithmetic", "From %1 to %2 the number rises by %3.").arg(from, to, percent(move.size)));
        case Move::Way::Down:
            return add(label, m_wording.say("Arithmetic", "From %1 to %2 the number falls by %3.").arg(from, to, percent(move.size)));
        case Move::Way::UpOrDown:
            return add(label, m_wording.say("Arithmetic", "From %1 to %2 the number rises by %3, or it falls.").arg(from, to, percent(move.size)));
        case Move::Way::DownOrUp:
            return add(label, m_wording.say("Arithmetic", "From %1 to %2 the number falls by %3, or it rises.").arg(from, to, percent(move.size)));
        case Move::Way::Either:
            // Both ends are rounded outwards, so that the range only gets wider.
            const auto atMost = [&](const Quantity &end) { return percent(Quantity::bounded(Qualifier::AtMost, *end.value)); };
            return add(label, m_wording.say("Arithmetic", "From %1 to %2 the number may rise by %3, or fall by %4.")
                                  .arg(from, to, atMost(move.size), atMost(move.other)));
        }
    }

    void addRatio()
    {
        const bool isSmaller = number(m_a).largestPrinted() < number(m_b).largestPrinted();
        const Figure &larger = isSmaller ? m_b : m_a;
        const Figure &smaller = isSmaller ? m_a : m_b;
        const QString label = m_wording.say("Arithmetic", "Ratio");
        const Derived result = ratio(number(larger), number(smaller));
        if (!result)
            return addNothing(label, result.reason);
        add(label, m_wording.say("Arithmetic", "%1 is %2 times %3.", "a figure, a number, a figure")
                       .arg(name(larger), m_wording.amount(rounded(*result.quantity)), name(smaller)));
    }

    void addShare()
    {
        const bool isPartFirst = m_ties.relation(m_a.measure->id, m_b.measure->id)->measureA == m_a.measure->id;
        const Figure &part = isPartFirst ? m_a : m_b;
        const Figure &whole = isPartFirst ? m_b : m_a;
        const QString label = m_wording.say("Arithmetic", "Share");
        if (order(number(part), number(whole)) == std::partial_ordering::greater) {
            m_lines.push_back({label, m_wording.say("Arithmetic", "Nothing follows: the part is larger than its whole."), false});
            return;
        }
        if (const Derived share = shareOf(number(part), number(whole)))
            add(label, m_wording.say("Arithmetic", "%1 is %2 of %3.", "a part, a percentage, its whole")
                           .arg(name(part), percent(*share.quantity), name(whole)));
        else
            addNothing(label, share.reason);
        const QString restLabel = m_wording.say("Arithmetic", "Remainder");
        if (const Derived rest = remainder(number(part), number(whole)))
            add(restLabel, m_wording.say("Arithmetic", "%2 without %1 leaves %3.", "a part, its whole, the rest")
                               .arg(name(part), name(whole), counted(*rest.quantity, whole.measure->statisticalUnit)));
        else
            addNothing(restLabel, rest.reason);
    }

    /// Returns the share in per cent, at most 100: a part is no more than its whole.
    static Derived shareOf(const Quantity &part, const Quantity &whole)
    {
        const Derived found = ratio(part, whole);
        if (!found)
            return found;
        const Interval share = *intervalOf(*found.quantity);
        if (share.lower == 0 && share.upper > 1)
            return {{}, NothingFollows::OpenOnBothSides};
        const Quantity &quantity = *found.quantity;
        if (quantity.qualifier != Qualifier::Between)
            return {Quantity::bounded(quantity.qualifier, *quantity.value * 100)};
        return {share.upper > 1 ? Quantity::bounded(Qualifier::AtLeast, share.lower * 100)
                                : Quantity::between(share.lower * 100, share.upper * 100)};
    }

    /// Returns the rest of a whole without its part, which is at least zero.
    static Derived remainder(const Quantity &part, const Quantity &whole)
    {
        const Derived found = difference(whole, part);
        if (!found)
            return found;
        const Interval rest = *intervalOf(*found.quantity, Range::Any);
        if (rest.lower >= 0)
            return found;
        if (rest.upper == std::numeric_limits<double>::infinity())
            return {{}, NothingFollows::OpenOnBothSides};
        return {Quantity::bounded(rest.upperClosed ? Qualifier::AtMost : Qualifier::LessThan, rest.upper)};
    }

    void addSum(bool mayCountTwice)
    {
        const QString label = m_wording.say("Arithmetic", "Sum");
        const Derived result = sum(number(m_a), number(m_b));
        if (!result)
            return addNothing(label, result.reason);
        // Children and adults together are persons.
        const StatisticalUnit unit = m_a.measure->statisticalUnit == m_b.measure->statisticalUnit ? m_a.measure->statisticalUnit
                                                                                                  : StatisticalUnit::Person;
        QString sentence = m_wording.say("Arithmetic", "%1 and %2 are %3 together.").arg(name(m_a), name(m_b), counted(*result.quantity, unit));
        if (mayCountTwice)
            sentence = m_wording.say("Arithmetic", "%1 %2", "two sentences").arg(sentence, doubtOfSum());
        add(label, sentence);
    }

    QString doubtOfSum() const
    {
        const std::optional<PeriodKind> kind = m_a.measure->periodKind;
        return kind == PeriodKind::CalendarYear || kind == PeriodKind::FiscalYear
            ? m_wording.say("Arithmetic", "Yearly counts added: one person may be counted in more than one year.")
            : m_wording.say("Arithmetic", "Counts of two periods added: one person may be counted in both.");
    }

    const Figure &m_a;
    const Figure &m_b;
    const Ties &m_ties;
    const DossierWords &m_words;
    const Wording &m_wording;
    std::vector<ArithmeticLine> m_lines;
};

/// Says why no arithmetic is offered. It asks the same questions as permittedOperations(), in the same order.
QString whyNone(const Comparison &comparison, const Figure &a, const Figure &b, const DossierWords &words)
{
    const Wording &wording = words.wording();
    const auto dimensions = [&](Agreement agreement) { return wording.list(dimensionsWith(comparison, agreement, wording)); };
    const auto because = [&](Dimension dimension) {
        return wording.say("Arithmetic", "No arithmetic is offered. %1", "a sentence that says why")
            .arg(wording.finding(comparison.finding(dimension), a, b, words.dossier()));
    };
    if (comparison.publishedIsStricter)
        return wording.say("Arithmetic", "No arithmetic is offered. A source has judged the two itself (%1): %2", "verdict, reason")
            .arg(wording.verdict(comparison.verdict), comparison.published->reason);
    switch (comparison.verdict) {
    case Verdict::NotComparable:
        return wording.say("Arithmetic", "No arithmetic is offered: the two differ in %1.").arg(dimensions(Agreement::Differs));
    case Verdict::CannotTell:
        return wording.say("Arithmetic", "No arithmetic is offered: the sources do not say whether the two agree in %1.").arg(dimensions(Agreement::Unknown));
    case Verdict::RelatedNotComparable:
        if (comparison.finding(Dimension::Concept).rule == Rule::ConceptPartOf)
            return wording.say("Arithmetic", "No arithmetic is offered: one is a part of the other, but not in the same period.");
        for (const Finding &finding : comparison.findings) {
            if (finding.agreement() == Agreement::Differs || finding.rule == Rule::StatusReplaced)
                return because(finding.dimension);
        }
        return because(Dimension::Concept);
    case Verdict::Comparable:
    case Verdict::ComparableWithCare: break;
    }
    if (a.claim || b.claim)
        return wording.say("Arithmetic", "No arithmetic is offered: one of the numbers is only claimed.");
    if (comparison.finding(Dimension::Continuity).agreement() != Agreement::Same)
        return because(Dimension::Continuity);
    if (comparison.finding(Dimension::SamePeriod).rule != Rule::SamePeriodNo)
        return because(Dimension::SamePeriod);
    const UnitOfMeasure unit = a.measure->unitOfMeasure;
    if (unit == UnitOfMeasure::PercentChange)
        return wording.say("Arithmetic", "No arithmetic is offered: changes in per cent cannot be subtracted or divided.");
    if (unit == UnitOfMeasure::OneIn)
        return wording.say("Arithmetic", "No arithmetic is offered: numbers given as “one in so many” cannot be subtracted or divided.");
    return wording.say("Arithmetic", "No arithmetic is offered: the two can be compared only with care, because of %1.").arg(dimensions(Agreement::Compatible));
}

/// Counts below this make large percentages of small differences.
constexpr double smallNumber = 10;

/// Returns what a reader of the results must know.
QStringList notesOn(const Comparison &comparison, const Figure &a, const Figure &b, const DossierWords &words)
{
    const Wording &wording = words.wording();
    QStringList notes;
    if (comparison.verdict != Verdict::Comparable)
        notes += comparisonDetail(comparison, wording);
    if (const Finding &edition = comparison.finding(Dimension::Edition); edition.rule == Rule::EditionOther)
        notes += wording.finding(edition, a, b, words.dossier());
    const auto isSmall = [](const Figure &figure) { return isCount(*figure.measure) && std::abs(figure.observation->quantity.smallestPrinted()) < smallNumber; };
    if (isSmall(a) || isSmall(b))
        notes += wording.say("Arithmetic", "Small numbers: one more or less changes the result a lot.");
    return notes;
}

}  // namespace

PairArithmetic composeArithmetic(const Figure &a, const Figure &b, const Ties &ties, const DossierWords &words)
{
    const Wording &wording = words.wording();
    const Comparison comparison = compare(a, b, ties);
    const PermittedOperations permitted = permittedOperations(comparison, a, b);
    PairArithmetic arithmetic;
    arithmetic.lines = Calculation(a, b, ties, words).lines(permitted);
    if (arithmetic.lines.empty()) {
        arithmetic.note = whyNone(comparison, a, b, words);
        return arithmetic;
    }
    arithmetic.note = notesOn(comparison, a, b, words).join(u' ');
    QStringList sentences;
    for (const ArithmeticLine &line : arithmetic.lines)
        sentences += line.follows ? line.sentence : wording.say("Arithmetic", "%1: %2", "name of a calculation, why it has no result").arg(line.label, line.sentence);
    if (!arithmetic.note.isEmpty())
        sentences += arithmetic.note;
    QStringList sources;
    for (const Figure *figure : {&a, &b}) {
        if (const QString source = words.shortSource(figure->observation->source); !sources.contains(source))
            sources += source;
    }
    sentences += wording.say("Arithmetic", "Sources of the numbers: %1; computed by Countercheck.").arg(sources.join(u"; "_s));
    arithmetic.text = sentences.join(u' ');
    return arithmetic;
}

}  // namespace countercheck
