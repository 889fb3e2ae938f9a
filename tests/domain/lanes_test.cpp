// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/lanes.h"
#include "tests/support/evidence.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>
#include <rapidcheck.h>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

/// The lanes as text: measure and area, then its figures by id; retellings in brackets.
QStringList described(const Dossier &dossier)
{
    QStringList lines;
    const auto names = [](const std::vector<Telling> &tellings) {
        QStringList words;
        for (const Telling &telling : tellings) {
            QString word = telling.observation->id.slug;
            for (const Observation *retelling : telling.retellings)
                word += u'(' + retelling->id.slug + u')';
            words += word;
        }
        return words.join(u' ');
    };
    for (const LaneGroup &lane : groupIntoLanes(dossier, Ties(dossier)))
        lines += u"%1 | %2 | %3 | undated %4 | misreports %5"_s.arg(lane.measure->id.slug, lane.area, names(lane.figures),
                                                                    names(lane.undated), names(lane.misreports));
    return lines;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(lanes)

BOOST_AUTO_TEST_CASE(lanes_follow_the_stages_and_hold_one_measure_in_one_area)
{
    Measure victims = test::measure(u"a-victims"_s);
    Measure calls = test::measure(u"z-calls"_s);
    calls.stage = Stage::Contact;
    calls.statisticalUnit = StatisticalUnit::Call;
    calls.verification = Verification::NotApplicable;
    Dossier dossier;
    dossier.measures = {victims, calls};
    dossier.observations = {test::observation(victims, u"2021-01-01", u"2021-12-31", 1, u"v21"_s),
                            test::observation(victims, u"2020-01-01", u"2020-12-31", 2, u"v20"_s),
                            test::observation(calls, u"2020-01-01", u"2020-12-31", 3, u"c20"_s),
                            test::observation(victims, u"2020-01-01", u"2020-12-31", 4, u"state"_s)};
    dossier.observations.back().area = u"United States: Minnesota"_s;
    dossier = test::ordered(dossier);
    const QStringList expected{u"z-calls | United States | c20 | undated  | misreports "_s,
                               u"a-victims | United States | v20 v21 | undated  | misreports "_s,
                               u"a-victims | United States: Minnesota | state | undated  | misreports "_s};
    BOOST_TEST(described(dossier) == expected);
}

BOOST_AUTO_TEST_CASE(the_most_direct_telling_stands_for_its_retellings_and_a_conflict_stands_beside_it)
{
    const Measure victims = test::measure();
    Dossier dossier;
    dossier.measures = {victims};
    dossier.sources = {Source{.id = SourceId(u"primary"_s), .directness = Directness::Primary},
                       Source{.id = SourceId(u"secondary"_s), .directness = Directness::Secondary}};
    const auto told = [&](const QString &slug, const QString &source, double value) {
        Observation observation = test::observation(victims, u"2021-01-01", u"2021-12-31", value, slug);
        observation.source = SourceId(source);
        dossier.observations.push_back(observation);
    };
    told(u"a-quoted"_s, u"secondary"_s, 100);
    told(u"b-own"_s, u"primary"_s, 100);
    told(u"c-other"_s, u"secondary"_s, 107);
    const QStringList expected{u"victims | United States | b-own(a-quoted) c-other | undated  | misreports "_s};
    BOOST_TEST(described(test::ordered(dossier)) == expected);
}

BOOST_AUTO_TEST_CASE(a_lost_bound_is_a_retelling)
{
    const Measure victims = test::measure();
    Dossier dossier;
    dossier.measures = {victims};
    dossier.observations = {test::observation(victims, u"", u"2025-07-24", 59000, u"a"_s),
                            test::observation(victims, u"", u"2025-07-24", 59000, u"b"_s)};
    dossier.observations.front().quantity = Quantity::bounded(Qualifier::MoreThan, 59000);
    BOOST_TEST(described(dossier).front() == u"victims | United States | a(b) | undated  | misreports "_s);
}

BOOST_AUTO_TEST_CASE(a_figure_without_a_value_has_no_height)
{
    const Measure victims = test::measure();
    Dossier dossier;
    dossier.measures = {victims};
    dossier.observations = {test::observation(victims, u"2021-01-01", u"2021-12-31", 1, u"stated"_s),
                            test::observation(victims, u"2022-01-01", u"2022-12-31", 0, u"missing"_s)};
    dossier.observations.back().quantity = Quantity();
    dossier.observations.back().status = *ObservationStatus::parse(u"O");
    const std::vector<LaneGroup> lanes = groupIntoLanes(dossier, Ties(dossier));
    BOOST_REQUIRE(lanes.size() == 1U);
    BOOST_TEST(lanes.front().figures.size() == 1U);
    BOOST_REQUIRE(lanes.front().missing.size() == 1U);
    BOOST_TEST(lanes.front().missing.front()->id.slug == u"missing"_s);
}

BOOST_AUTO_TEST_CASE(undated_figures_and_misreports_stand_beside_the_lane)
{
    const Measure victims = test::measure();
    Dossier dossier;
    dossier.measures = {victims};
    dossier.observations = {test::observation(victims, u"2021-01-01", u"2021-12-31", 1, u"dated"_s),
                            test::observation(victims, u"", u"", 2, u"undated"_s),
                            test::observation(victims, u"2020-01-01", u"2020-12-31", 3, u"wrong"_s)};
    dossier.observations.back().retelling = Retelling::Misreported;
    const QStringList expected{u"victims | United States | dated | undated undated | misreports wrong"_s};
    BOOST_TEST(described(test::ordered(dossier)) == expected);
}

BOOST_AUTO_TEST_CASE(figures_of_an_area_without_a_fixed_set_share_no_axis)
{
    const Measure victims = test::measure();
    Dossier dossier;
    dossier.measures = {victims};
    dossier.observations = {test::observation(victims, u"2020-01-01", u"2020-12-31", 1, u"a"_s),
                            test::observation(victims, u"2021-01-01", u"2021-12-31", 2, u"b"_s)};
    for (Observation &observation : dossier.observations)
        observation.area = u"Several countries"_s;
    const std::vector<LaneGroup> lanes = groupIntoLanes(dossier, Ties(dossier));
    BOOST_REQUIRE(lanes.size() == 2);
    BOOST_TEST(lanes[0].standsAlone);
    BOOST_TEST(lanes[1].standsAlone);
}

BOOST_AUTO_TEST_CASE(the_care_of_a_lane_names_what_differs_along_it)
{
    const Measure victims = test::measure();
    Dossier dossier;
    dossier.measures = {victims};
    dossier.breaks = {test::seriesBreak(victims, u"2021")};
    dossier.observations = {test::observation(victims, u"2020-01-01", u"2020-12-31", 1, u"a"_s),
                            test::observation(victims, u"2021-01-01", u"2021-12-31", 2, u"b"_s)};
    const std::vector<LaneGroup> lanes = groupIntoLanes(dossier, Ties(dossier));
    BOOST_REQUIRE(lanes.size() == 1);
    BOOST_TEST((lanes[0].care == std::vector{Rule::ContinuityBreak}));
}

/// Figures of one measure with any periods, speakers and breaks.
Dossier anySeries()
{
    const auto below = [](int limit) { return *rc::gen::inRange(0, limit); };
    Dossier dossier;
    Measure measure = test::measure();
    measure.accumulation = static_cast<Accumulation>(below(5));
    measure.verification = below(3) == 0 ? Verification::Asserted : Verification::Identified;
    dossier.measures = {measure};
    const std::vector<int> lengths{1, 20, 31, 89, 91, 181, 182, 184, 360, 365, 366, 371, 395, 400, 430, 730, 731};
    for (int figure = 0; figure < 12; ++figure) {
        const QDate first = QDate(2010, 1, 1).addMonths(3 * below(40));
        const int days = lengths[static_cast<std::size_t>(below(static_cast<int>(lengths.size())))];
        Observation observation = test::observation(measure, first.toString(Qt::ISODate), first.addDays(days - 1).toString(Qt::ISODate), 100 + below(3000),
                                                    u"figure-%1"_s.arg(figure, 2, 10, QChar(u'0')));
        if (below(4) == 0)
            observation.period.start.reset();
        if (below(4) == 0)
            observation.statedBy = OrganisationId(u"speaker-%1"_s.arg(below(2)));
        dossier.observations.push_back(observation);
    }
    for (int number = below(3); number > 0; --number) {
        dossier.breaks.push_back(test::seriesBreak(measure, QString::number(2011 + below(8)), u"break-%1"_s.arg(number)));
        dossier.breaks.back().kind = static_cast<BreakKind>(below(5));
    }
    return test::ordered(dossier);
}

/// Whatever keeps two figures of one scale apart is a break between them, or who said them: the lane says so in words.
BOOST_AUTO_TEST_CASE(any_two_figures_on_one_scale_differ_in_what_the_lane_says_only)
{
    const auto unlike = [](const LaneGroup &lane, const Ties &ties) {
        QStringList pairs;
        for (const Telling &x : lane.figures) {
            for (const Telling &y : lane.figures) {
                const bool areEvents = x.observation->period.days().value_or(1) <= 31 && y.observation->period.days().value_or(1) <= 31;
                const bool areOfOneLength = std::abs(x.observation->period.days().value_or(0) - y.observation->period.days().value_or(9999)) <= 3;
                for (const Finding &finding : compare({lane.measure, x.observation, nullptr}, {lane.measure, y.observation, nullptr}, ties).findings) {
                    const bool isSaid = finding.dimension == Dimension::Continuity || finding.dimension == Dimension::Producer
                        || finding.rule == Rule::ConceptAsserted || (areEvents && finding.dimension == Dimension::Period)
                        || (areOfOneLength && finding.rule == Rule::PeriodOtherChange);
                    if (!isSaid && (finding.agreement() == Agreement::Differs || finding.agreement() == Agreement::Unknown))
                        pairs += x.observation->id.slug + u' ' + y.observation->id.slug + u' ' + entryOf(finding.rule).id;
                }
            }
        }
        return pairs;
    };
    BOOST_TEST(rc::check("any series", [&unlike] {
        const Dossier dossier = anySeries();
        const Ties ties(dossier);
        for (const LaneGroup &lane : groupIntoLanes(dossier, ties))
            RC_ASSERT(unlike(lane, ties) == QStringList());
    }));
}

BOOST_AUTO_TEST_SUITE_END()
