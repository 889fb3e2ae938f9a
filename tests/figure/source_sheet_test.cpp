// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sheets/record_sheet.h"
#include "models/sheets/source_origins.h"
#include "tests/support/any_evidence.h"
#include "tests/support/bundled_library.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>

// The page of a source: how close it is, which other pages print its numbers, where it can be read.
using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

RecordSheet sheetOf(const QString &source)
{
    const Result<RecordDossier> record = test::openBundledLibrary().recordDossier(SourceId(source));
    BOOST_REQUIRE(record);
    const std::optional<RecordSheet> sheet = composeSourceSheet(*record, SourceId(source), Wording());
    BOOST_REQUIRE(sheet);
    return *sheet;
}

QStringList textsOf(const std::vector<RecordRow> &rows)
{
    QStringList texts;
    for (const RecordRow &row : rows)
        texts += row.text;
    return texts;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(source_sheet)

BOOST_AUTO_TEST_CASE(the_steps_of_closeness_have_the_words_that_other_pages_have)
{
    Source source;
    const Wording wording;
    const std::vector<DirectnessStep> steps = directnessLadder(source, wording);
    const auto kinds = codeList<Directness>();
    BOOST_REQUIRE(steps.size() == kinds.size());
    for (std::size_t place = 0; place < steps.size(); ++place)
        BOOST_TEST(wording.directness(kinds[place].value).startsWith(steps[place].name.toLower()), steps[place].name);
}

BOOST_AUTO_TEST_CASE(pages_that_print_one_number_stand_under_their_origin)
{
    const RecordSheet sheet = sheetOf(u"townhall-2025-12"_s);
    BOOST_REQUIRE(sheet.origins.size() == 1U);
    const OriginsOfNumber &number = sheet.origins.front();
    BOOST_TEST(number.number == u"over 62,000 · Rescued, as claimed · as of 7 Dec 2025"_s);
    BOOST_TEST(number.sentence == u"7 pages print this number. They go back to 1 known origin."_s);
    BOOST_TEST(number.note.endsWith(u"1 page does not say where it has it from: it is not counted as an origin."_s));
    BOOST_REQUIRE(number.branches.size() == 2U);
    BOOST_TEST(number.branches[0].origin->text == u"Townhall · 8 Dec 2025 · this page"_s);
    BOOST_TEST((number.branches[0].origin->target == ViewSubject()));
    BOOST_TEST(number.branches[0].pages.size() == 5U);
    BOOST_TEST(textsOf(number.branches[0].pages).contains(u"Voz · 7 Dec 2025 · prints “more than 60,000” · rounds it"_s));
    BOOST_TEST(!number.branches[1].origin);
    BOOST_TEST(textsOf(number.branches[1].pages) == QStringList{u"365claims · date not stated · prints “62,000”"_s});
    // From the page of a reteller the same is told, and leads back.
    const RecordSheet other = sheetOf(u"voz-2025-12"_s);
    BOOST_TEST(other.origins.front().sentence == number.sentence);
    BOOST_TEST((other.origins.front().branches[0].origin->target == ViewSubject(SourceId(u"townhall-2025-12"_s))));
}

BOOST_AUTO_TEST_CASE(every_source_has_its_step_of_the_ladder_and_its_addresses)
{
    Library library = test::openBundledLibrary();
    const auto sources = library.sources();
    BOOST_REQUIRE(sources);
    for (const Source &source : *sources) {
        const RecordSheet sheet = sheetOf(source.id.slug);
        BOOST_TEST(sheet.ladder.size() == 3U);
        BOOST_TEST(std::ranges::count_if(sheet.ladder, &DirectnessStep::isHere) == (source.directness ? 1 : 0), source.id);
        BOOST_TEST(!sheet.addresses.empty(), source.id);
        for (const RecordAddress &address : sheet.addresses)
            BOOST_TEST(address.web.has_value(), address.text);
        BOOST_TEST(sheet.noArchive.isEmpty() == !source.archiveUrl.isEmpty());
        BOOST_TEST(sheet.cited.has_value());
        for (const OriginsOfNumber &number : sheet.origins) {
            BOOST_TEST(!number.sentence.contains(u'%'), number.sentence);
            BOOST_TEST(!number.branches.empty());
        }
    }
}

BOOST_AUTO_TEST_CASE(a_source_of_which_nothing_is_known_has_a_page)
{
    RecordDossier record;
    Source source;
    source.id = SourceId(u"bare"_s);
    source.url = u"file:///etc/passwd"_s;
    record.dossier.sources = {source};
    const std::optional<RecordSheet> sheet = composeSourceSheet(record, source.id, Wording());
    BOOST_REQUIRE(sheet);
    BOOST_TEST(std::ranges::none_of(sheet->ladder, &DirectnessStep::isHere));
    BOOST_TEST(sheet->origins.empty());
    BOOST_REQUIRE(sheet->addresses.size() == 1U);
    BOOST_TEST(!sheet->addresses.front().web);
}

BOOST_AUTO_TEST_CASE(any_library_has_pages_of_its_sources)
{
    for (unsigned seed = 0; seed < 60; ++seed) {
        RecordDossier record;
        record.dossier = test::AnyEvidence(seed).make();
        // Every source goes back to the next one, the last to the first.
        for (std::size_t index = 0; index < record.dossier.sources.size(); ++index)
            record.dossier.sources[index].origin = record.dossier.sources[(index + 1) % record.dossier.sources.size()].id;
        for (std::size_t index = 1; index < record.dossier.observations.size(); ++index) {
            record.dossier.observations[index].source = record.dossier.sources[index % record.dossier.sources.size()].id;
            record.dossier.observations[index].retells = record.dossier.observations[index - 1].id;
        }
        for (const Source &source : record.dossier.sources) {
            const std::optional<RecordSheet> sheet = composeSourceSheet(record, source.id, Wording());
            BOOST_REQUIRE(sheet);
            for (const OriginsOfNumber &number : sheet->origins)
                BOOST_TEST(!number.sentence.isEmpty());
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
