// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/comparability/comparison_grounds.h"
#include "models/domain/comparability/permitted_operations.h"
#include "models/figure/compose.h"
#include "models/sheets/passport.h"
#include "models/store/library.h"
#include "tests/bundled/bundled.h"
#include "tests/support/library.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>
#include <rapidcheck.h>

#include <algorithm>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

/// Two ids of the bundled library (figures, measures or claims), the verdict on them and one rule that they show.
struct Row {
    QStringView a;
    QStringView b;
    Verdict verdict;
    const char *rule;
};

// clang-format off
const Row rows[] = {
    {u"unodc-us-detected-children-2021", u"unodc-us-detected-children-2022", Verdict::ComparableWithCare, "edition.other"},
    {u"unodc-us-detected-children-2012", u"unodc-us-detected-children-2013", Verdict::RelatedNotComparable, "continuity.break"},
    {u"unodc-us-detected-children-2014", u"unodc-us-detected-children-2016", Verdict::Comparable, "period.one-series"},
    {u"unodc-us-detected-children-2016", u"unodc-us-detected-children-2022", Verdict::ComparableWithCare, "edition.other"},
    {u"orr-backlog-reports-2025-05-27", u"hotline-cases-2021", Verdict::NotComparable, "unit.differs"},
    {u"orr-backlog-processed-2025-07-24", u"hotline-cases-2021", Verdict::NotComparable, "unit.differs"},
    {u"claim-62000-rescued", u"unodc-us-detected-children-2022", Verdict::NotComparable, "population.not-defined"},
    {u"claim-62000-rescued", u"uac-located-dhs-tally-2025-11-14", Verdict::NotComparable, "verification.differs"},
    {u"claim-62000-rescued", u"orr-backlog-processed-2025-07-24", Verdict::NotComparable, "unit.differs"},
    {u"claim-62000-rescued", u"interpol-operation-victims-spartacus-iii", Verdict::NotComparable, "verification.differs"},
    {u"claim-62000-rescued", u"hsi-victims-identified-fy2021", Verdict::NotComparable, "verification.differs"},
    {u"claim-62000-rescued", u"hotline-likely-victims-2021", Verdict::NotComparable, "verification.differs"},
    {u"claim-62000-rescued", u"claim-omaha-27", Verdict::NotComparable, "verification.differs"},
    {u"claim-backlog-65000", u"claim-65000-calls", Verdict::NotComparable, "unit.differs"},
    {u"claim-129143-located", u"claim-145000-located", Verdict::CannotTell, "area.not-defined"},
    {u"claim-unodc-children-31", u"claim-unodc-all-25", Verdict::ComparableWithCare, "unit.child-is-person"},
    {u"claim-minnesota-3364", u"claim-24400-located", Verdict::NotComparable, "concept.differs"},
    {u"unodc-us-prosecuted-2014", u"doj-defendants-fy2014", Verdict::ComparableWithCare, "concept.equivalent"},
    {u"unodc-us-prosecuted-2020", u"doj-defendants-fy2020", Verdict::ComparableWithCare, "concept.equivalent"},
    {u"unodc-us-convicted-2018", u"doj-convicted-fy2018", Verdict::ComparableWithCare, "concept.equivalent"},
    {u"hotline-cases-2017", u"hotline-cases-fy2017", Verdict::ComparableWithCare, "concept.equivalent"},
    {u"hotline-cases-2019", u"hotline-cases-fy2019", Verdict::ComparableWithCare, "concept.equivalent"},
    {u"hotline-likely-victims-2019", u"hotline-potential-victims-fy2017", Verdict::NotComparable, "concept.differs"},
    {u"ovc-clients-served-2016-17", u"unodc-us-detected-total-2017", Verdict::NotComparable, "verification.differs"},
    {u"ovc-clients-served-2012", u"ovc-clients-served-2015-16", Verdict::RelatedNotComparable, "concept.redefined"},
    {u"ovc-clients-served-2016-17", u"ovc-clients-served-2017-18", Verdict::Comparable, "period.one-series"},
    {u"hotline-likely-victims-2021", u"unodc-us-detected-total-2021", Verdict::NotComparable, "verification.differs"},
    {u"hotline-likely-victims-2021", u"hotline-likely-victims-2023", Verdict::Comparable, "period.one-series"},
    {u"orr-backlog-processed-2025-07-24", u"orr-backlog-leads-2025-07-24", Verdict::RelatedNotComparable, "concept.next-stage"},
    {u"orr-backlog-leads-2025-07-24", u"orr-backlog-referrals-2025-05-27", Verdict::RelatedNotComparable, "concept.next-stage"},
    {u"orr-backlog-processed-2025-07-24", u"orr-backlog-referrals-2025-05-27", Verdict::NotComparable, "unit.differs"},
    {u"orr-backlog-processed-2025-07-24", u"orr-backlog-reports-2025-05-27", Verdict::RelatedNotComparable, "concept.part-of"},
    {u"orr-backlog-remaining-2025-05-27", u"orr-backlog-reports-2025-05-27", Verdict::ComparableWithCare, "concept.part-of"},
    {u"orr-backlog-notifications-of-concern-2025-05-27", u"orr-backlog-trafficking-reports-2025-05-27", Verdict::ComparableWithCare, "concept.one-partition"},
    {u"orr-backlog-reports-2025-05-27", u"orr-hotline-calls-unanswered-2023-08-to-2025-01", Verdict::NotComparable, "unit.differs"},
    {u"orr-backlog-reports-2025-03", u"orr-backlog-reports-2025-05-27", Verdict::NotComparable, "producer.differs"},
    {u"orr-backlog-reports-2025-05-27", u"orr-backlog-reports-2025-05-27-sum", Verdict::ComparableWithCare, "status.flagged"},
    {u"orr-backlog-processed-2025-07-24", u"orr-backlog-processed-2025-07-24-factually-adcddb", Verdict::ComparableWithCare, "producer.witnesses"},
    {u"orr-backlog-processed-2025-07-24", u"orr-backlog-processed-share-2025-05-27", Verdict::NotComparable, "measure-unit.differs"},
    {u"unodc-us-detected-total-2020", u"tip-world-victims-2020", Verdict::NotComparable, "concept.differs"},
    {u"unodc-us-detected-total-2018", u"unodc-world-detected-2018", Verdict::NotComparable, "concept.differs"},
    {u"unodc-world-detected-2018", u"unodc-world-detected-2020", Verdict::ComparableWithCare, "value.qualified"},
    {u"unodc-us-detected-children-2021", u"unodc-us-detected-total-2021", Verdict::ComparableWithCare, "unit.child-is-person"},
    {u"unodc-us-detected-children-2021", u"unodc-us-detected-adults-2021", Verdict::ComparableWithCare, "unit.child-is-person"},
    {u"unodc-us-detected-children-2021", u"unodc-us-detected-total-2022", Verdict::RelatedNotComparable, "concept.part-of"},
    {u"unodc-us-prosecuted-2021", u"unodc-us-convicted-2021", Verdict::RelatedNotComparable, "concept.next-stage"},
    {u"unodc-us-formal-contact-2021", u"unodc-us-prosecuted-2021", Verdict::RelatedNotComparable, "concept.next-stage"},
    {u"hti-new-cases-2022-first", u"hti-new-cases-2022", Verdict::ComparableWithCare, "same-period.revision"},
    {u"hti-new-cases-2022", u"hti-new-cases-2023", Verdict::Comparable, "period.one-series"},
    {u"hotline-cases-2017-first", u"hotline-cases-2017", Verdict::ComparableWithCare, "same-period.revision"},
    {u"hotline-cases-2019-rounded", u"hotline-cases-2019", Verdict::ComparableWithCare, "value.qualified"},
    {u"hsi-victims-identified-fy2018-first", u"hsi-victims-identified-fy2018", Verdict::ComparableWithCare, "same-period.revision"},
    {u"hsi-victims-identified-fy2017", u"hsi-victims-identified-fy2018", Verdict::Comparable, "period.one-series"},
    {u"hsi-victims-identified-fy2019", u"dhs-victims-assisted-fy2022", Verdict::NotComparable, "concept.same-concept"},
    {u"dhs-victims-assisted-fy2022", u"dhs-victims-assisted-fy2023", Verdict::Comparable, "period.one-series"},
    {u"uac-located-dhs-tally-2025-07-24", u"uac-located-dhs-tally-2025-11-14", Verdict::ComparableWithCare, "period.as-of-one-series"},
    {u"uac-located-dhs-tally-2025-11-14", u"uac-located-dhs-tally-2025-12-19", Verdict::RelatedNotComparable, "continuity.break"},
    {u"uac-located-dhs-tally-2025-12-19", u"uac-located-dhs-tally-2025-12-22", Verdict::ComparableWithCare, "status.flagged"},
    {u"uac-located-dhs-tally-2025-11-14", u"uac-located-statements-2025-11-18", Verdict::NotComparable, "concept.differs"},
    {u"uac-located-dhs-tally-2025-11-14", u"uac-located-orr-2025-09", Verdict::NotComparable, "producer.differs"},
    {u"uac-located-statements-2025-12-05", u"uac-located-statements-2026-02-12-minnesota", Verdict::NotComparable, "area.differs"},
    {u"uac-located-address-review-2025-07-23", u"sponsor-addresses-reviewed-2025-07-23", Verdict::RelatedNotComparable, "concept.next-stage"},
    {u"uac-located-by-investigators-2025-07", u"uac-located-orr-2025-07", Verdict::CannotTell, "accumulation.start-unknown"},
    {u"uac-door-knocks-2025-09-14", u"uac-located-dhs-tally-2025-11-14", Verdict::NotComparable, "unit.differs"},
    {u"sponsor-arrests-2025-07-23", u"sponsor-arrests-2025-09", Verdict::NotComparable, "producer.differs"},
    {u"fbi-occ-minors-xi", u"fbi-occ-minors-xii", Verdict::RelatedNotComparable, "period.differs"},
    {u"fbi-occ-minors-vii", u"fbi-occ-minors-vii-headline", Verdict::CannotTell, "status.misreport"},
    {u"omaha-victims-2025-08", u"omaha-children-2025-08", Verdict::ComparableWithCare, "unit.child-is-person"},
    {u"fbi-independence-day-recovered-2019-07", u"fbi-independence-day-identified-2019-07", Verdict::NotComparable, "verification.differs"},
    {u"interpol-operation-victims-spartacus-iii", u"fbi-occ-minors-x", Verdict::NotComparable, "verification.differs"},
    {u"oig-missed-hearing-fy2019-2023", u"oig-no-notice-2024-05", Verdict::NotComparable, "period.differs"},
    {u"oig-no-notice-2024-05", u"oig-no-notice-2025-01", Verdict::ComparableWithCare, "value.qualified"},
    {u"oig-missed-hearing-fy2019-2023", u"oig-missed-hearing-2024-10", Verdict::ComparableWithCare, "period.other-length"},
    {u"oig-missed-or-unserved-fy2019-2023", u"uac-lost-as-claimed-2024-12-vance", Verdict::NotComparable, "concept.differs"},
    {u"bjs-referred-fy2022", u"bjs-prosecuted-fy2022", Verdict::RelatedNotComparable, "concept.next-stage"},
    {u"bjs-prosecuted-fy2021", u"bjs-prosecuted-fy2022", Verdict::Comparable, "period.one-series"},
    {u"bjs-state-prison-2020-12-31", u"bjs-state-prison-2021-12-31", Verdict::Comparable, "period.one-series"},
    {u"bjs-charged-core-fy2022", u"bjs-charged-all-fy2022", Verdict::ComparableWithCare, "concept.part-of"},
    {u"bjs-prosecuted-fy2020", u"doj-defendants-fy2020", Verdict::NotComparable, "producer.differs"},
    {u"tip-world-prosecutions-2022", u"tip-world-convictions-2022", Verdict::RelatedNotComparable, "concept.next-stage"},
    {u"tip-world-victims-2022", u"tip-world-victims-2023", Verdict::ComparableWithCare, "status.flagged"},
    {u"ncmec-cybertipline-2021", u"ncmec-cybertipline-2022", Verdict::Comparable, "period.one-series"},
    {u"ncmec-cybertipline-2023", u"ncmec-cybertipline-2024", Verdict::RelatedNotComparable, "continuity.break"},
    {u"ncmec-runaway-share-2016", u"ncmec-runaway-share-2017", Verdict::ComparableWithCare, "continuity.wording"},
    {u"unodc-world-change-2019-2020", u"unodc-world-change-2019-2022", Verdict::NotComparable, "period.other-change"},
    {u"unodc-world-children-change-2019-2022", u"unodc-world-change-2019-2022", Verdict::ComparableWithCare, "unit.child-is-person"},
    {u"unodc-file-sum-children-2018", u"unodc-file-sum-detected-2018", Verdict::ComparableWithCare, "unit.child-is-person"},
    {u"unodc-file-sum-detected-2017", u"unodc-file-sum-detected-2018", Verdict::ComparableWithCare, "value.qualified"},
    {u"hhs-child-eligibility-letters-fy2014", u"hhs-child-eligibility-letters-2021", Verdict::NotComparable, "producer.differs"},
    {u"hotline-cases-cumulative-2018-12-31", u"hotline-cases-cumulative-2016-12-31", Verdict::ComparableWithCare, "period.other-length"},
    {u"hotline-signals-cumulative-2016-12-31", u"hotline-cases-cumulative-2016-12-31", Verdict::RelatedNotComparable, "concept.next-stage"},
    {u"fbi-children-located-ytd-2025-08-09", u"fbi-restore-justice-children", Verdict::NotComparable, "verification.differs"},
    {u"hsi-child-exploitation-victims", u"hsi-victims-identified", Verdict::NotComparable, "concept.differs"},
    {u"unodc-us-detected-children", u"unodc-us-detected-total", Verdict::ComparableWithCare, "unit.child-is-person"},
    {u"hotline-cases", u"hotline-likely-victims", Verdict::RelatedNotComparable, "concept.next-stage"},
};
// clang-format on

/// The figure of an id; without an observation for a measure.
Figure figureOf(QStringView id)
{
    const WholeLibrary &library = test::bundled();
    const QString slug = id.toString();
    if (const Observation *observation = findById(library.observations, ObservationId(slug)))
        return {findById(library.measures, observation->measure), observation, nullptr};
    if (const Measure *measure = findById(library.measures, MeasureId(slug)))
        return {measure, nullptr, nullptr};
    const Claim *claim = findById(library.claims, ClaimId(slug));
    BOOST_REQUIRE_MESSAGE(claim, slug.toStdString());
    const std::vector<Figure> figures = claimedFigures(*claim, library.evidence, library.measures, library.observations);
    BOOST_REQUIRE_MESSAGE(!figures.empty(), slug.toStdString());
    return figures.front();
}

Comparison compared(const Figure &a, const Figure &b)
{
    static const Ties ties = test::bundled().ties();
    return a.observation && b.observation ? compare(a, b, ties) : compare(*a.measure, *b.measure, ties);
}

Comparison compared(QStringView a, QStringView b)
{
    return compared(figureOf(a), figureOf(b));
}

Figure randomFigure()
{
    const WholeLibrary &library = test::bundled();
    const Observation &observation = library.observations[*rc::gen::inRange<std::size_t>(0, library.observations.size())];
    return {findById(library.measures, observation.measure), &observation, nullptr};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(bundled_comparability)

BOOST_AUTO_TEST_CASE(pairs_of_the_bundled_library_are_judged_as_a_statistician_would)
{
    for (const Row &row : rows) {
        BOOST_TEST_CONTEXT(row.a.toString() << " / " << row.b.toString())
        {
            const Comparison comparison = compared(row.a, row.b);
            BOOST_TEST(comparison.verdict == row.verdict);
            const bool isShown = std::ranges::any_of(comparison.findings, [&row](Finding finding) {
                return entryOf(finding.rule).id == QLatin1StringView(row.rule);
            });
            BOOST_TEST(isShown, row.rule);
            const Comparison back = compared(row.b, row.a);
            BOOST_TEST(back.verdict == comparison.verdict);
            BOOST_TEST((back.findings == comparison.findings));
        }
    }
}

BOOST_AUTO_TEST_CASE(any_two_figures_are_judged_alike_from_both_sides)
{
    BOOST_TEST(rc::check("symmetric", [] {
        const Figure a = randomFigure();
        const Figure b = randomFigure();
        const Comparison there = compared(a, b);
        const Comparison back = compared(b, a);
        RC_ASSERT(there.verdict == back.verdict);
        RC_ASSERT(there.findings == back.findings);
        // No arithmetic where the verdict forbids it.
        if (there.verdict > Verdict::ComparableWithCare)
            RC_ASSERT(!permittedOperations(there, a, b).any());
    }));
}

BOOST_AUTO_TEST_CASE(the_claim_leaves_its_population_undefined_and_the_finding_says_where)
{
    const Ties ties = test::bundled().ties();
    const Figure claim = figureOf(u"claim-62000-rescued");
    const Figure children = figureOf(u"unodc-us-detected-children-2022");
    const Comparison comparison = compare(claim, children, ties);
    const Finding population = comparison.finding(Dimension::Population);
    BOOST_TEST((population.agreement() == Agreement::Unknown));
    const Grounds grounds = groundsOf(population, claim, children, ties);
    BOOST_REQUIRE(grounds.fields.size() == 1U);
    BOOST_TEST(QString(grounds.fields.front()) == u"claims.population"_s);
    BOOST_TEST(grounds.rows.front().id == u"claim-62000-rescued"_s);
    BOOST_TEST(grounds.sources.front().slug == u"townhall-2025-12"_s);
}

BOOST_AUTO_TEST_CASE(a_finding_names_the_rows_and_sources_that_it_rests_on)
{
    const Ties ties = test::bundled().ties();
    const Figure processed = figureOf(u"orr-backlog-processed-2025-07-24");
    const Figure leads = figureOf(u"orr-backlog-leads-2025-07-24");
    const Grounds next = groundsOf(compare(processed, leads, ties).finding(Dimension::Concept), processed, leads, ties);
    BOOST_TEST(next.rows.front().id == u"rel-next-orr-backlog-processed-orr-backlog-leads"_s);
    BOOST_TEST(next.sources.front().slug == u"dhs-2025-07"_s);

    const Figure before = figureOf(u"unodc-us-detected-children-2012");
    const Figure after = figureOf(u"unodc-us-detected-children-2013");
    const Grounds broken = groundsOf(compare(before, after, ties).finding(Dimension::Continuity), before, after, ties);
    BOOST_REQUIRE(broken.rows.size() == 1U);
    BOOST_TEST(QString(broken.rows.front().table) == u"breaks"_s);

    // Every finding that is not "same" names at least one field.
    for (const Row &row : rows) {
        const Figure a = figureOf(row.a);
        const Figure b = figureOf(row.b);
        for (const Finding &finding : compared(a, b).findings)
            BOOST_TEST(!groundsOf(finding, a, b, ties).fields.empty());
    }
}

BOOST_AUTO_TEST_CASE(arithmetic_is_permitted_only_where_it_can_be_defended)
{
    const auto permitted = [](QStringView a, QStringView b) {
        const Figure first = figureOf(a);
        const Figure second = figureOf(b);
        return permittedOperations(compared(first, second), first, second);
    };
    const PermittedOperations years = permitted(u"unodc-us-detected-children-2021", u"unodc-us-detected-children-2022");
    BOOST_TEST(years.difference);
    BOOST_TEST(years.change);
    BOOST_TEST(years.sum);
    BOOST_TEST(years.mayCountTwice);
    BOOST_TEST(!years.share);
    const PermittedOperations part = permitted(u"unodc-us-detected-children-2021", u"unodc-us-detected-total-2021");
    BOOST_TEST(part.share);
    BOOST_TEST(!part.ratio);
    BOOST_TEST(!part.sum);
    const PermittedOperations parts = permitted(u"unodc-us-detected-children-2021", u"unodc-us-detected-adults-2021");
    BOOST_TEST(parts.sum);
    BOOST_TEST(!parts.mayCountTwice);
    // A stock is never summed, whatever its dates.
    const PermittedOperations stock = permitted(u"bjs-state-prison-2020-12-31", u"bjs-state-prison-2021-12-31");
    BOOST_TEST(stock.difference);
    BOOST_TEST(!stock.sum);
    for (const auto &[a, b] : {std::pair(u"unodc-us-detected-children-2012"_s, u"unodc-us-detected-children-2013"_s), // a break
                               std::pair(u"hti-new-cases-2022-first"_s, u"hti-new-cases-2022"_s),                     // a revision
                               std::pair(u"ncmec-runaway-share-2016"_s, u"ncmec-runaway-share-2017"_s),               // one in N
                               std::pair(u"unodc-world-change-2019-2022"_s, u"unodc-world-children-change-2019-2022"_s),
                               std::pair(u"uac-located-dhs-tally-2025-07-24"_s, u"uac-located-dhs-tally-2025-11-14"_s),
                               std::pair(u"claim-62000-rescued"_s, u"unodc-us-detected-children-2022"_s)})
        BOOST_TEST(!permitted(a, b).any(), a + u" / "_s + b);
}

BOOST_AUTO_TEST_CASE(the_pair_list_of_a_passport_names_the_figure_that_it_leads_to)
{
    Result<Library> library = Library::open(bundledLibrary());
    BOOST_REQUIRE(bool(library));
    const Wording wording;
    int lines = 0;
    for (const Claim &claim : test::bundled().claims) {
        const Result<Dossier> dossier = library->dossier(claim.id);
        BOOST_REQUIRE(bool(dossier));
        for (const EvidenceLink &link : dossier->evidence) {
            const std::optional<Passport> passport = composePassport(*dossier, {link.observation, {}}, wording);
            BOOST_REQUIRE(passport);
            for (const BesideLine &line : passport->beside) {
                const Observation &figure = *findById(dossier->observations, line.observation);
                const QString number = wording.quantity(figure.quantity, findById(dossier->measures, figure.measure)->unitOfMeasure);
                const QString asClaimed = wording.say("Sentence", "%1 as claimed").section(u' ', 1);
                const bool isClaim = line.words.endsWith(asClaimed);
                BOOST_TEST((isClaim || line.words.contains(number)), claim.id.slug << ", " << line.observation.slug << ": " << line.words);
                if (isClaim)
                    BOOST_TEST((line.words.contains(claim.valueText)), line.words);
                ++lines;
            }
        }
    }
    BOOST_TEST(lines > 500);
}

BOOST_AUTO_TEST_SUITE_END()
