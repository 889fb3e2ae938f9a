// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sheets/coverage_sheet.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>

using namespace countercheck;
using namespace Qt::StringLiterals;

BOOST_AUTO_TEST_SUITE(coverage_sheet)

BOOST_AUTO_TEST_CASE(every_cell_says_what_is_known_and_none_that_nobody_has_looked)
{
    CoverageCell missing;
    missing.kind = CoverageKind::Missing;
    missing.gapKind = GapKind::NotFound;
    missing.searchedOn = EdtfDate::parse(u"2026-11-22"_s);
    CoverageCell bound;
    bound.kind = CoverageKind::Bound;
    bound.figures = 2;
    const Coverage coverage{{{MeasureId(u"b"_s), u"Victims"_s, Standing::Verified, {{2012, missing}, {2014, bound}}, {2014}}, {MeasureId(u"a"_s), u"Calls"_s, Standing::Process, {{2013, bound}}, {}}}, 2};
    const CoverageSheet sheet = composeCoverage(coverage, 5, Wording());
    BOOST_TEST(sheet.years == (std::vector{2012, 2013, 2014}), boost::test_tools::per_element());
    QStringList labels;
    for (const CoverageLine &line : sheet.lines)
        labels += line.label;
    BOOST_TEST(labels == (QStringList{u"Process metrics"_s, u"Calls"_s, u"Verified victim counts"_s, u"Victims"_s}), boost::test_tools::per_element());
    const CoverageLine &victims = sheet.lines.back();
    BOOST_TEST(victims.years[0].words == u"Victims, 2012: searched, not found, 22 November 2026"_s);
    BOOST_TEST(victims.years[0].letter == u"F"_s);
    BOOST_TEST(victims.years[1].words == u"Victims, 2013: not searched for this library"_s);
    BOOST_TEST(victims.years[1].letter == u"?"_s);
    BOOST_TEST(victims.years[2].words == u"Victims, 2014: 2 figures, a bound. The series changes here."_s);
    BOOST_TEST(victims.years[2].letter.isEmpty());
    BOOST_TEST(sheet.lines.front().years.empty());
}

BOOST_AUTO_TEST_CASE(measures_are_chosen_by_their_gaps_or_by_the_claims_that_they_are_evidence_of)
{
    CoverageCell missing;
    missing.kind = CoverageKind::Missing;
    missing.gapKind = GapKind::Suppressed;
    const CoverageCell figure;
    const Coverage coverage{{{MeasureId(u"a"_s), u"Calls"_s, Standing::Process, {{2012, figure}}, {}, true}, {MeasureId(u"b"_s), u"Victims"_s, Standing::Verified, {{2014, missing}}, {}}}, 2};
    const auto shown = [&coverage](CoverageChoice choice) {
        QStringList labels;
        for (const CoverageLine &line : composeCoverage(coverage, 1, Wording(), choice).lines) {
            if (!line.measure.isEmpty())
                labels += line.label;
        }
        return labels.join(u' ');
    };
    BOOST_TEST(shown(CoverageChoice::All) == u"Calls Victims"_s);
    BOOST_TEST(shown(CoverageChoice::WithGaps) == u"Victims"_s);
    BOOST_TEST(shown(CoverageChoice::OfClaims) == u"Calls"_s);
    // Years without a cell of what is shown are no columns.
    BOOST_TEST(composeCoverage(coverage, 1, Wording(), CoverageChoice::WithGaps).years == std::vector{2014}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(reasons_have_letters_of_their_own)
{
    QStringList letters;
    for (const Code<GapKind> &entry : codeList<GapKind>())
        letters += letterOf(entry.value);
    BOOST_TEST(letters.removeDuplicates() == 0);
}

BOOST_AUTO_TEST_CASE(a_library_without_gaps_says_so)
{
    const CoverageSheet sheet = composeCoverage({}, 0, Wording());
    BOOST_TEST(sheet.lines.empty());
    BOOST_TEST(sheet.years.empty());
    BOOST_TEST(sheet.note == u"This library notes no gaps. That is not the same as none."_s);
}

BOOST_AUTO_TEST_SUITE_END()
