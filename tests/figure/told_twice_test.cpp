// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/lanes.h"
#include "models/figure/compose.h"
#include "models/layout/layout.h"
#include "tests/figure/fixed_text_measure.h"
#include "tests/support/evidence.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>
#include <rapidcheck.h>

#include <algorithm>
#include <set>

// One number that several pages tell, and several numbers of one period.
using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

/// Three years before 2023, and more figures of the same measure: enough for a plot.
Dossier threeYearsAnd(const std::vector<Observation> &more)
{
    const Measure victims = test::measure();
    Dossier dossier;
    dossier.measures = {victims};
    for (int year = 2020; year < 2023; ++year)
        dossier.observations.push_back(test::observation(victims, u"%1-01-01"_s.arg(year), u"%1-12-31"_s.arg(year), 10 * (year - 2019), u"y%1"_s.arg(year)));
    dossier.observations.insert(dossier.observations.end(), more.begin(), more.end());
    return test::ordered(dossier);
}

Observation of2023(double value, const QString &slug)
{
    return test::observation(test::measure(), u"2023-01-01", u"2023-12-31", value, slug);
}

LaidOutFigure pageOf(const ComparisonFigure &figure)
{
    const test::FixedTextMeasure measure(6, 14);
    const TimeWindow window = fullWindow(figure);
    return layOut(figure, {preferredSize(figure, 1200, window, measure, Wording()), window, 0, true, true, true}, measure, Wording());
}

QString textOf(const LaidOutLane &lane)
{
    QStringList texts;
    for (const Shape &shape : lane.over)
        texts += shape.text;
    return texts.join(u' ');
}

}  // namespace

BOOST_AUTO_TEST_SUITE(told_twice)

BOOST_AUTO_TEST_CASE(a_retelling_is_folded_into_its_original_whatever_it_prints)
{
    Observation rounded = of2023(51'600, u"rounded"_s);
    rounded.quantity = Quantity::bounded(Qualifier::MoreThan, 51'600);
    rounded.valueText = u"over 51,600"_s;
    rounded.retells = ObservationId(u"original"_s);
    rounded.retelling = Retelling::Rounded;
    Observation undated = test::observation(test::measure(), u"", u"", 51'667, u"undated"_s);
    undated.retells = ObservationId(u"rounded"_s);
    undated.retelling = Retelling::Faithful;
    const ComparisonFigure figure = composeFigure(threeYearsAnd({of2023(51'667, u"original"_s), rounded, undated}), {}, Wording());
    const Lane &lane = figure.victims.lanes.at(0);
    BOOST_TEST(lane.marks.size() == 4U);
    BOOST_TEST(lane.undated.empty());
    const std::vector<ObservationId> retellings{ObservationId(u"rounded"_s), ObservationId(u"undated"_s)};
    BOOST_TEST((lane.marks.back().retellings == retellings));
    // What a page rounded is said as that page printed it.
    BOOST_TEST(lane.marks.back().spoken.contains(u"as “over 51,600”"_s), lane.marks.back().spoken);
}

BOOST_AUTO_TEST_CASE(a_rounded_number_is_folded_into_the_precise_one_of_its_days)
{
    Observation bound = of2023(800, u"bound"_s);
    bound.quantity = Quantity::bounded(Qualifier::MoreThan, 800);
    bound.valueText = u"over 800"_s;
    Observation about = of2023(820, u"about"_s);
    about.quantity = Quantity::bounded(Qualifier::About, 820);
    const auto marksOf = [](const Dossier &dossier) { return composeFigure(dossier, {}, Wording()).victims.lanes.at(0).marks; };
    const std::vector<Mark> marks = marksOf(threeYearsAnd({bound, of2023(818, u"precise"_s), about}));
    BOOST_TEST(marks.size() == 4U);
    BOOST_TEST(marks.back().observation == ObservationId(u"precise"_s));
    BOOST_TEST(marks.back().retellings.size() == 2U);
    // Numbers of which only one can be true stay apart, and so do those with another status.
    BOOST_TEST(marksOf(threeYearsAnd({bound, of2023(790, u"precise"_s)})).size() == 5U);
    Observation unclear = of2023(818, u"precise"_s);
    unclear.status = *ObservationStatus::parse(u"U");
    BOOST_TEST(marksOf(threeYearsAnd({bound, unclear})).size() == 5U);
}

BOOST_AUTO_TEST_CASE(a_dated_page_that_repeats_an_undated_number_keeps_its_date)
{
    Observation dated = of2023(40, u"dated"_s);
    dated.retells = ObservationId(u"undated"_s);
    dated.retelling = Retelling::Faithful;
    const ComparisonFigure figure = composeFigure(threeYearsAnd({test::observation(test::measure(), u"", u"", 40, u"undated"_s), dated}), {}, Wording());
    BOOST_TEST(figure.victims.lanes.at(0).marks.back().observation.slug == u"dated"_s);
}

BOOST_AUTO_TEST_CASE(no_figure_is_lost_however_pages_repeat_one_another)
{
    // Also in circles, and across measures that are not there.
    const bool passed = rc::check("every figure is drawn, folded or a misreport", [] {
        const int count = *rc::gen::inRange(1, 12);
        Dossier dossier;
        dossier.measures = {test::measure()};
        for (int position = 0; position < count; ++position) {
            Observation figure = of2023(*rc::gen::inRange(1, 4), u"f%1"_s.arg(position));
            if (*rc::gen::arbitrary<bool>())
                figure.period = {};
            if (const int other = *rc::gen::inRange(-1, count + 1); other >= 0 && other != position) {
                figure.retells = ObservationId(u"f%1"_s.arg(other));
                figure.retelling = *rc::gen::element(Retelling::Faithful, Retelling::Rounded, Retelling::Misreported);
            }
            dossier.observations.push_back(figure);
        }
        dossier = test::ordered(dossier);
        std::multiset<ObservationId> told;
        for (const LaneGroup &lane : groupIntoLanes(dossier, Ties(dossier))) {
            for (const auto *tellings : {&lane.figures, &lane.undated, &lane.misreports}) {
                for (const Telling &telling : *tellings) {
                    told.insert(telling.observation->id);
                    for (const Observation *retelling : telling.retellings)
                        told.insert(retelling->id);
                }
            }
        }
        RC_ASSERT(told.size() == dossier.observations.size());
        RC_ASSERT(std::set<ObservationId>(told.begin(), told.end()).size() == told.size());
    });
    BOOST_TEST(passed);
}

BOOST_AUTO_TEST_CASE(numbers_that_differ_for_one_period_are_both_written_and_who_gives_them_is_said)
{
    Observation summed = of2023(499, u"summed"_s);
    summed.derivation = u"Added up from parts."_s;
    Dossier dossier = threeYearsAnd({of2023(449, u"printed"_s), summed});
    dossier.sources = {Source{.id = SourceId(u"source"_s), .title = u"A page"_s}};
    for (Observation &observation : dossier.observations)
        observation.source = dossier.sources.front().id;
    const ComparisonFigure figure = composeFigure(dossier, {}, Wording());
    const Lane &lane = figure.victims.lanes.at(0);
    BOOST_TEST(lane.givenBy.size() == 2U);
    BOOST_TEST(lane.givenBy.at(ObservationId(u"summed"_s)) == u"computed"_s);
    BOOST_TEST(lane.notes.join(u' ').contains(u"More than one number for one period"_s));
    const LaidOutFigure page = pageOf(figure);
    for (const QString &slug : {u"printed"_s, u"summed"_s})
        BOOST_TEST(std::ranges::count(page.lanes.at(0).labels, ObservationId(slug), &LaidOutLabel::observation) == 1, slug);
}

BOOST_AUTO_TEST_CASE(a_value_that_was_replaced_is_a_line_over_its_successor_alone)
{
    Observation later = of2023(120, u"later"_s);
    later.revises = ObservationId(u"first"_s);
    const LaidOutFigure page = pageOf(composeFigure(threeYearsAnd({of2023(60, u"first"_s), later, of2023(200, u"other"_s)}), {}, Wording()));
    const LaidOutMark *line = page.find(ObservationId(u"first"_s));
    const LaidOutMark *successor = page.find(ObservationId(u"later"_s));
    const LaidOutMark *other = page.find(ObservationId(u"other"_s));
    BOOST_REQUIRE((line && successor && other));
    BOOST_TEST(line->box.center().x() == successor->box.center().x(), boost::test_tools::tolerance(1.0));
    constexpr double overhang = 3;
    BOOST_TEST(std::min(line->box.right(), other->box.right()) - std::max(line->box.left(), other->box.left()) <= overhang);
}

BOOST_AUTO_TEST_CASE(a_number_that_was_said_without_a_method_has_a_tag)
{
    Measure located = test::measure(u"located"_s);
    located.verification = Verification::NotApplicable;
    located.periodKind = PeriodKind::AsOf;
    located.accumulation = Accumulation::Cumulative;
    Observation said = test::observation(located, u"", u"2025-12-05", 62'000, u"said"_s);
    said.status = *ObservationStatus::parse(u"V");
    Dossier dossier;
    dossier.measures = {located};
    dossier.observations = {said};
    const auto words = [&dossier] { return textOf(pageOf(composeFigure(dossier, {}, Wording())).lanes.at(0)); };
    BOOST_TEST(words().contains(u"statement, no method"_s), words());
    // A figure that is not validated, but has a published definition, is no mere statement.
    dossier.measures.front().definitionSource = SourceId(u"source"_s);
    BOOST_TEST(!words().contains(u"statement, no method"_s), words());
}

BOOST_AUTO_TEST_CASE(numbers_that_the_finding_names_come_first)
{
    Measure operation = test::measure(u"operation"_s);
    operation.periodKind = PeriodKind::Operation;
    Dossier dossier;
    dossier.measures = {operation};
    const double values[] = {2'700, 14'414, 4'414, 3'222};
    for (std::size_t position = 0; position < std::size(values); ++position) {
        const QString day = u"202%1-06-01"_s.arg(position);
        dossier.observations.push_back(test::observation(operation, day, day, values[position], u"o%1"_s.arg(position)));
    }
    Claim claim;
    claim.id = ClaimId(u"claim"_s);
    claim.finding = u"Operations report 2,700 and 4,414 persons."_s;
    dossier.claim = claim;
    for (const Observation &observation : dossier.observations)
        dossier.evidence.push_back({EvidenceId(observation.id.slug), claim.id, observation.id, EvidenceRole::Supports, {}});
    const std::vector<FigureLine> lines = composeFigure(test::ordered(dossier), {}, Wording()).victims.lanes.at(0).lines;
    QStringList numbers;
    for (const FigureLine &line : lines)
        numbers += line.number;
    BOOST_TEST(numbers == QStringList({u"4,414"_s, u"2,700"_s, u"3,222"_s, u"14,414"_s}));
}

BOOST_AUTO_TEST_SUITE_END()
