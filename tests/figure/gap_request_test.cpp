// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sheets/gap_request.h"
#include "tests/support/evidence.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>

// The draft of a request about a gap.
using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

RecordDossier recordOf(const Gap &gap)
{
    RecordDossier record;
    record.dossier.measures = {test::measure()};
    record.dossier.gaps = {gap};
    return record;
}

Gap wholeGap()
{
    Gap gap;
    gap.id = GapId(u"gap"_s);
    gap.question = u"How many were identified in 2012?"_s;
    gap.measure = test::measure().id;
    gap.area = u"Ruritania"_s;
    gap.period = {EdtfDate::parse(u"2012-01-01"), EdtfDate::parse(u"2012-12-31")};
    gap.scope = GapScope::Value;
    gap.searched = u"public pages"_s;
    gap.searchedOn = EdtfDate::parse(u"2026-11-22");
    return gap;
}

QString requestOf(const Gap &gap, RequestKind kind = RequestKind::FreedomOfInformation, const RequestPoints &points = {})
{
    return composeGapRequest(recordOf(gap), gap.id, kind, points, Wording()).value_or(QString());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(gap_request)

BOOST_AUTO_TEST_CASE(it_is_made_of_what_the_library_notes)
{
    const Gap gap = wholeGap();
    const QString text = requestOf(gap);
    for (const QString &part : {gap.question, test::measure().name, u"Ruritania"_s, u"2012"_s, u"public pages"_s, u"22 November 2026"_s, u"searched, not found"_s, u"[your name]"_s})
        BOOST_TEST(text.contains(part), part << " in " << text);
    // A definition has no unit and no breakdown.
    Gap definition = gap;
    definition.scope = GapScope::Definition;
    BOOST_TEST(!requestOf(definition).contains(u"Please state"_s), requestOf(definition));
    // Each kind asks another office and in other words.
    BOOST_TEST(requestOf(gap, RequestKind::PressOffice) != text);
    BOOST_TEST(requestOf(gap, RequestKind::Statistician) != requestOf(gap, RequestKind::PressOffice));
    // No address is made up.
    BOOST_TEST(!text.contains(u'@'));
    BOOST_TEST(!text.contains(u"http"_s));
}

BOOST_AUTO_TEST_CASE(each_point_is_a_line_of_its_own)
{
    constexpr bool RequestPoints::*points[] = {&RequestPoints::unit, &RequestPoints::verification, &RequestPoints::breakdown, &RequestPoints::revisions, &RequestPoints::file};
    RequestPoints none;
    for (const auto point : points)
        none.*point = false;
    const QString bare = requestOf(wholeGap(), RequestKind::FreedomOfInformation, none);
    BOOST_TEST(!bare.contains(u"Please state"_s), bare);
    for (const auto point : points) {
        RequestPoints one = none;
        one.*point = true;
        BOOST_TEST(requestOf(wholeGap(), RequestKind::FreedomOfInformation, one).count(u"\n– "_s) == 1);
    }
}

BOOST_AUTO_TEST_CASE(what_is_not_noted_is_left_out_or_for_the_reader)
{
    Gap gap;
    gap.id = GapId(u"bare"_s);
    gap.question = u"Is there a list? <b>%1</b>"_s;
    const QString text = requestOf(gap);
    BOOST_TEST(text.contains(gap.question), text);
    BOOST_TEST(text.contains(u"[who could answer]"_s), text);
    for (const QString &absent : {u"When:"_s, u"Where:"_s, u"Already searched"_s, u"What is counted:"_s})
        BOOST_TEST(!text.contains(absent), absent << " in " << text);
    BOOST_TEST(!composeGapRequest(recordOf(gap), GapId(u"other"_s), RequestKind::PressOffice, {}, Wording()));
}

BOOST_AUTO_TEST_SUITE_END()
