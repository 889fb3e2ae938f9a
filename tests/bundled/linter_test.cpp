// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/linter/linter.h"
#include "models/wording/wording.h"
#include "tests/bundled/bundled.h"
#include "tests/support/print.h"

using namespace countercheck;
using namespace Qt::StringLiterals;

BOOST_AUTO_TEST_SUITE(bundled_linter)

/// Each finding was checked against the data. A new finding is either a new fault of the evidence or a rule that finds
/// too much.
BOOST_AUTO_TEST_CASE(the_bundled_library_has_these_faults_and_no_others)
{
    QStringList found;
    for (const LintFinding &finding : lint(test::bundled()))
        found += QString(entryOf(finding.rule).id) + u' ' + finding.where.id;
    const QStringList expected{
        u"definition.unsourced uac-located-statements"_s,
        u"number.round children-rescued-as-claimed-undated-365claims"_s,
        u"series.calendars-mixed ovc-clients-served"_s,
        u"series.calendars-mixed ovc-new-clients"_s,
        u"partition.exceeds-noted orr-backlog-reports-2025-05-27"_s,
        u"number.two-labels children-rescued-as-claimed-2025-12-07"_s,
        u"number.two-labels dhs-trafficking-arrests-fy2023"_s,
        u"number.two-labels hotline-likely-victims-2017"_s,
        u"number.two-labels hsi-investigations-fy2017"_s,
        u"number.two-labels oig-missed-or-unserved-fy2019-2023"_s,
        u"number.two-labels orr-backlog-reports-2025-03"_s,
        u"number.two-labels orr-hotline-calls-unanswered-undated-free-press"_s,
        u"number.two-labels ovc-clients-served-2016-17"_s,
        u"number.two-labels uac-lost-as-claimed-2026-03-03"_s,
        u"number.equivalent-labels doj-convicted-fy2020"_s,
        u"number.equivalent-labels doj-defendants-fy2014"_s,
        u"number.equivalent-labels hotline-cases-2017-first"_s,
    };
    for (const QString &line : found)
        BOOST_TEST(expected.contains(line), line);
    BOOST_TEST(found == expected);
    BOOST_TEST((gravest(lint(test::bundled())) == Gravity::Warning));
}

BOOST_AUTO_TEST_CASE(a_finding_is_told_in_a_sentence_without_holes)
{
    for (const LintFinding &finding : lint(test::bundled())) {
        const QString sentence = Wording().lint(finding);
        BOOST_TEST(!sentence.contains(u'%'), sentence);
        BOOST_TEST(sentence.endsWith(u'.'), sentence);
    }
}

BOOST_AUTO_TEST_SUITE_END()
