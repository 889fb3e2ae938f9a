// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sheets/preview_sheet.h"
#include "tests/support/bundled_library.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

// What is shown of a record beside the list in which it stands.
using namespace countercheck;
using namespace Qt::StringLiterals;

BOOST_AUTO_TEST_SUITE(preview_sheet)

BOOST_AUTO_TEST_CASE(every_claim_is_told_with_its_gaps_its_reviewers_and_its_evidence)
{
    Library library = test::openBundledLibrary();
    const Wording wording;
    const std::vector<Claim> claims = library.claims().value();
    for (const Claim &claim : claims) {
        const Dossier dossier = library.dossier(claim.id).value();
        const RecordSheet sheet = composeClaimSheet(dossier, wording).value();
        BOOST_TEST(sheet.title.contains(claim.statement));
        BOOST_TEST(sheet.facts.size() == 5U);
        const auto evidence = std::ranges::find(sheet.sections, u"Evidence"_s, &RecordSection::heading);
        BOOST_TEST((evidence == sheet.sections.end() ? 0U : evidence->rows.size()) == dossier.evidence.size());
    }
    BOOST_TEST(!composeClaimSheet(Dossier(), wording));
}

BOOST_AUTO_TEST_CASE(a_preview_says_how_many_rows_it_leaves_out)
{
    const auto sheetOf = [](std::size_t rows) {
        RecordSheet sheet;
        sheet.title = u"A measure"_s;
        sheet.sections.push_back({u"Figures"_s, std::vector<RecordRow>(rows, RecordRow{u"1"_s, {}, {}}), 0});
        return sheet;
    };
    const Wording wording;
    // One more row takes no more room than saying that there is one.
    BOOST_TEST((previewOf(sheetOf(5), wording) == sheetOf(5)));
    const RecordSection cut = previewOf(sheetOf(6), wording).sections.front();
    BOOST_TEST(cut.rows.size() == 5U);
    BOOST_TEST(cut.rows.back().text == u"and 2 more"_s);
    // A page that leaves out rows itself says so in its last row.
    RecordSheet page = sheetOf(10);
    page.sections.front().rows.back().text = u"and 90 more"_s;
    page.sections.front().leftOut = 90;
    BOOST_TEST(previewOf(page, wording).sections.front().rows.back().text == u"and 95 more"_s);
}

BOOST_AUTO_TEST_SUITE_END()
