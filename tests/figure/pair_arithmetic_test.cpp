// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sheets/compare_parts.h"
#include "models/sheets/pair_arithmetic.h"
#include "models/store/library.h"
#include "tests/support/evidence.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>
#include <rapidcheck.h>

#include <QRegularExpression>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

/// Two years of one series, which cases change.
struct Pair {
    Dossier dossier;
    Measure m = test::measure(u"victims"_s);
    Measure n = m;
    Observation x = test::observation(m, u"2021-01-01", u"2021-12-31", 100, u"x"_s);
    Observation y = test::observation(m, u"2022-01-01", u"2022-12-31", 120, u"y"_s);

    void becomePartAndWhole()
    {
        n = test::measure(u"whole"_s);
        y.measure = n.id;
        y.period = x.period;
        dossier.relations = {test::relation(m, n, RelationKind::PartOf)};
    }

    PairArithmetic arithmetic(bool swapped = false) const
    {
        Dossier all = dossier;
        all.measures = {m, n};
        all.observations = {x, y};
        all = test::ordered(std::move(all));
        const Wording wording;
        const DossierWords words(all, wording);
        const Ties ties(all);
        const Figure a{&m, &x, nullptr};
        const Figure b{&n, &y, nullptr};
        return swapped ? composeArithmetic(b, a, ties, words) : composeArithmetic(a, b, ties, words);
    }

    /// The sentence of a calculation; empty where it is not offered.
    QString sentence(const QString &label) const
    {
        for (const ArithmeticLine &line : arithmetic().lines) {
            if (line.label == label)
                return line.sentence;
        }
        return QString();
    }
};

Quantity moreThan(double number) { return Quantity::bounded(Qualifier::MoreThan, number); }
Quantity about(double number) { return Quantity::bounded(Qualifier::About, number); }

}  // namespace

BOOST_AUTO_TEST_SUITE(pair_arithmetic)

BOOST_AUTO_TEST_CASE(two_exact_numbers_of_a_series_bear_all_of_it)
{
    const Pair pair;
    BOOST_TEST(pair.sentence(u"Difference"_s) == u"120 (victims, 2022) is larger than 100 (victims, 2021) by 20 persons."_s);
    BOOST_TEST(pair.sentence(u"Change"_s) == u"From 100 (victims, 2021) to 120 (victims, 2022) the number rises by 20 %."_s);
    BOOST_TEST(pair.sentence(u"Ratio"_s) == u"120 (victims, 2022) is 1.2 times 100 (victims, 2021)."_s);
    BOOST_TEST(pair.sentence(u"Sum"_s)
               == u"100 (victims, 2021) and 120 (victims, 2022) are 220 persons together. "
                  "Yearly counts added: one person may be counted in more than one year."_s);
    BOOST_TEST(pair.sentence(u"Share"_s).isEmpty());
    BOOST_TEST(pair.arithmetic().note.isEmpty());
    BOOST_TEST(pair.arithmetic().text.endsWith(u"Sources of the numbers: source; computed by Countercheck."_s));
}

BOOST_AUTO_TEST_CASE(a_fall_is_said_as_a_fall_whichever_figure_comes_first)
{
    Pair pair;
    pair.y.quantity = Quantity::exact(64);
    BOOST_TEST(pair.sentence(u"Change"_s) == u"From 100 (victims, 2021) to 64 (victims, 2022) the number falls by 36 %."_s);
    BOOST_TEST(pair.sentence(u"Difference"_s) == u"100 (victims, 2021) is larger than 64 (victims, 2022) by 36 persons."_s);
    const PairArithmetic there = pair.arithmetic();
    const PairArithmetic back = pair.arithmetic(true);
    for (std::size_t line = 0; line + 1 < there.lines.size(); ++line) // the sum names the figures in their order, so it is left out
        BOOST_TEST(there.lines[line].sentence == back.lines[line].sentence);
}

BOOST_AUTO_TEST_CASE(a_result_keeps_its_qualifier)
{
    Pair pair;
    pair.y.quantity = moreThan(120);
    BOOST_TEST(pair.sentence(u"Difference"_s) == u"More than 120 (victims, 2022) is larger than 100 (victims, 2021) by more than 20 persons."_s);
    BOOST_TEST(pair.sentence(u"Change"_s).endsWith(u"the number rises by more than 20 %."_s));
    BOOST_TEST(pair.sentence(u"Sum"_s).contains(u"more than 220 persons together"_s));
    BOOST_TEST(pair.arithmetic().note == u"To keep in mind: precision of the value."_s);
    pair.y.quantity = moreThan(80);
    BOOST_TEST(pair.sentence(u"Change"_s).endsWith(u"the number falls by less than 20 %, or it rises."_s));
    BOOST_TEST(pair.sentence(u"Difference"_s).endsWith(u"by fewer than 20 persons, or it is smaller."_s));
    pair.y.quantity = Quantity::between(90, 130);
    BOOST_TEST(pair.sentence(u"Change"_s).endsWith(u"the number may rise by at most 30 %, or fall by at most 10 %."_s));
    BOOST_TEST(pair.sentence(u"Ratio"_s) == u"90 to 130 (victims, 2022) is 0.9 to 1.3 times 100 (victims, 2021)."_s);
}

BOOST_AUTO_TEST_CASE(where_nothing_follows_it_is_said)
{
    Pair pair;
    pair.x.quantity = about(50000);
    pair.y.quantity = about(47000);
    const PairArithmetic rounded = pair.arithmetic();
    for (const ArithmeticLine &line : rounded.lines)
        BOOST_TEST(line.follows == (line.label == u"Sum"_s), line.sentence);
    BOOST_TEST(pair.sentence(u"Change"_s).startsWith(u"Nothing follows: “about”"_s));
    pair.x.quantity = moreThan(50000);
    pair.y.quantity = moreThan(47000);
    BOOST_TEST(pair.sentence(u"Difference"_s) == u"Nothing follows: the bounds leave every result possible."_s);
}

BOOST_AUTO_TEST_CASE(rounding_for_a_reader_says_no_more_than_is_known)
{
    Pair pair;
    pair.x.quantity = Quantity::exact(3578);
    pair.y.quantity = Quantity::exact(4849);
    BOOST_TEST(pair.sentence(u"Change"_s).endsWith(u"rises by about 35.5 %."_s));
    BOOST_TEST(pair.sentence(u"Ratio"_s).contains(u"is about 1.36 times"_s));
    pair.y.quantity = moreThan(4849); // 35.52… is rounded down for a lower bound and up for an upper one
    BOOST_TEST(pair.sentence(u"Ratio"_s).contains(u"is more than 1.35 times"_s));
    pair.y.quantity = Quantity::bounded(Qualifier::AtMost, 4849);
    BOOST_TEST(pair.sentence(u"Ratio"_s).contains(u"is at most 1.36 times"_s));
    BOOST_TEST(pair.sentence(u"Change"_s).contains(u"rises by at most 35.6 %, or it falls"_s));
}

BOOST_AUTO_TEST_CASE(a_part_is_a_share_of_its_whole_and_leaves_a_rest)
{
    Pair pair;
    pair.becomePartAndWhole();
    pair.y.quantity = Quantity::exact(400);
    BOOST_TEST(pair.sentence(u"Share"_s) == u"100 (victims, 2021) is 25 % of 400 (whole, 2021)."_s);
    BOOST_TEST(pair.sentence(u"Remainder"_s) == u"400 (whole, 2021) without 100 (victims, 2021) leaves 300 persons."_s);
    BOOST_TEST(pair.sentence(u"Ratio"_s).isEmpty());
    BOOST_TEST(pair.arithmetic().note.contains(u"To keep in mind"_s));
    pair.x.quantity = moreThan(100);
    BOOST_TEST(pair.sentence(u"Share"_s) == u"More than 100 (victims, 2021) is more than 25 % of 400 (whole, 2021)."_s);
    BOOST_TEST(pair.sentence(u"Remainder"_s).endsWith(u"leaves fewer than 300 persons."_s));
    pair.y.quantity = moreThan(400);
    BOOST_TEST(pair.sentence(u"Share"_s).startsWith(u"Nothing follows"_s));
    pair.x.quantity = Quantity::exact(100);
    pair.y.quantity = Quantity::exact(90);
    BOOST_TEST(pair.sentence(u"Share"_s) == u"Nothing follows: the part is larger than its whole."_s);
}

BOOST_AUTO_TEST_CASE(parts_that_do_not_overlap_make_persons)
{
    Pair pair;
    const Measure whole = test::measure(u"whole"_s);
    pair.m.statisticalUnit = StatisticalUnit::Child;
    pair.n = test::measure(u"adults"_s);
    pair.y.measure = pair.n.id;
    pair.y.period = pair.x.period;
    pair.dossier.relations = {test::relation(pair.m, whole, RelationKind::PartOf, u"age"_s, u"r1"_s),
                              test::relation(pair.n, whole, RelationKind::PartOf, u"age"_s, u"r2"_s)};
    BOOST_TEST(pair.sentence(u"Sum"_s) == u"100 (victims, 2021) and 120 (adults, 2021) are 220 persons together."_s);
    BOOST_TEST(pair.arithmetic().lines.size() == 1U);
}

BOOST_AUTO_TEST_CASE(percentages_differ_in_points)
{
    Pair pair;
    pair.m.unitOfMeasure = pair.n.unitOfMeasure = UnitOfMeasure::Percent;
    pair.x.quantity = Quantity::exact(20.1);
    pair.y.quantity = Quantity::exact(27.3);
    BOOST_TEST(pair.sentence(u"Difference"_s) == u"27.3 % (victims, 2022) is larger than 20.1 % (victims, 2021) by 7.2 percentage points."_s);
    BOOST_TEST(pair.arithmetic().lines.size() == 1U);
}

BOOST_AUTO_TEST_CASE(where_none_is_offered_a_short_sentence_says_why)
{
    const auto note = [](const std::function<void(Pair &)> &change) {
        Pair pair;
        change(pair);
        const PairArithmetic arithmetic = pair.arithmetic();
        BOOST_TEST(arithmetic.lines.empty());
        BOOST_TEST(arithmetic.text.isEmpty());
        BOOST_TEST(arithmetic.note.startsWith(u"No arithmetic is offered"_s), arithmetic.note);
        return arithmetic.note;
    };
    BOOST_TEST(note([](Pair &p) { p.y.area = u"World"_s; }) == u"No arithmetic is offered: the two differ in area."_s);
    BOOST_TEST(note([](Pair &p) { p.y.period = {}; }) == u"No arithmetic is offered: the sources do not say whether the two agree in period."_s);
    BOOST_TEST(note([](Pair &p) { p.dossier.breaks = {test::seriesBreak(p.m, u"2022")}; }).contains(u"The series breaks between them (2022, other cases counted): another group is counted. No arithmetic across it."_s));
    BOOST_TEST(note([](Pair &p) { p.y.period = p.x.period; }).endsWith(u"A conflict, not a change."_s));
    BOOST_TEST(note([](Pair &p) { p.m.unitOfMeasure = p.n.unitOfMeasure = UnitOfMeasure::OneIn; }).contains(u"one in so many"_s));
    BOOST_TEST(note([](Pair &p) {
        p.m.accumulation = p.n.accumulation = Accumulation::Stock;
        p.y.status = *ObservationStatus::parse(u"P");
    }).contains(u"only with care, because of"_s));
    BOOST_TEST(note([](Pair &p) {
        p.becomePartAndWhole();
        p.y.period = {EdtfDate::parse(u"2022-01-01"), EdtfDate::parse(u"2022-12-31")};
    }) == u"No arithmetic is offered: one is a part of the other, but not in the same period."_s);
    for (const Verdict verdict : {Verdict::ComparableWithCare, Verdict::NotComparable})
        BOOST_TEST(note([verdict](Pair &p) {
            p.m.accumulation = p.n.accumulation = Accumulation::Stock; // no sum either
            p.dossier.comparisons = {{PublishedComparisonId(u"p"_s), p.m.id, p.n.id, verdict, u"Its reason."_s, {}}};
        }).endsWith(u"Its reason."_s));
}

BOOST_AUTO_TEST_CASE(whatever_the_numbers_a_sentence_never_loses_what_is_bounded)
{
    BOOST_TEST(rc::check("a bound among the operands is a bound, a doubt or nothing in each result", [] {
        const auto quantity = [] {
            const double number = *rc::gen::inRange(0, 5000);
            switch (*rc::gen::inRange(0, 6)) {
            case 0: return Quantity::bounded(Qualifier::MoreThan, number);
            case 1: return Quantity::bounded(Qualifier::AtLeast, number);
            case 2: return Quantity::bounded(Qualifier::LessThan, number + 1);
            case 3: return Quantity::bounded(Qualifier::AtMost, number);
            case 4: return Quantity::bounded(Qualifier::About, number);
            default: return Quantity::between(number, number + *rc::gen::inRange(1, 500));
            }
        };
        Pair pair;
        pair.x.quantity = quantity();
        for (const ArithmeticLine &line : pair.arithmetic().lines) {
            static const QRegularExpression qualified(
                u"(more than|at least|fewer than|less than|at most|about|up to|[0-9] to|Nothing follows)"_s);
            // The two numbers have qualifiers as well: only the text outside their names is checked.
            QString result = line.sentence;
            const Wording wording;
            result.remove(wording.quantity(pair.x.quantity) + u" (victims, 2021)"_s, Qt::CaseInsensitive);
            RC_ASSERT(qualified.match(result).hasMatch());
        }
    }));
}

BOOST_AUTO_TEST_CASE(of_the_bundled_evidence_what_the_rules_permit_and_no_more)
{
    const Dossier dossier = test::bundledDossier(ClaimId(u"claim-62000-rescued"_s));
    const Wording wording;
    const DossierWords words(dossier, wording);
    const Ties ties(dossier);
    const auto arithmetic = [&](const QString &a, const QString &b) {
        return composeArithmetic(words.figure(*words.observation(ObservationId(a))), words.figure(*words.observation(ObservationId(b))), ties, words);
    };
    const PairArithmetic years = arithmetic(u"unodc-us-detected-children-2021"_s, u"unodc-us-detected-children-2022"_s);
    BOOST_TEST(years.lines.size() == 4U);
    BOOST_TEST(years.text.contains(u"children"_s));
    const PairArithmetic claimed = arithmetic(u"children-rescued-as-claimed-2025-12-07"_s, u"unodc-us-detected-children-2022"_s);
    BOOST_TEST(claimed.lines.empty());
    BOOST_TEST(claimed.note.startsWith(u"No arithmetic is offered: the two differ in verification"_s), claimed.note);
}

BOOST_AUTO_TEST_SUITE_END()
