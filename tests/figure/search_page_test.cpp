// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sheets/figure_cells.h"
#include "models/sheets/record_sheet.h"
#include "models/sheets/record_words.h"
#include "models/sheets/search_page.h"
#include "tests/support/any_evidence.h"
#include "tests/support/bundled_library.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

// The page of a search, and the pages of single records, as values.
using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

QStringList partsFound(const QString &text, const QString &typed)
{
    QStringList parts;
    for (const FoundRange &range : foundRanges(text, parseSearch(typed)))
        parts += text.mid(range.start, range.length);
    return parts;
}

SearchAnswer answerWith(qint64 count, std::size_t listed)
{
    SearchAnswer answer;
    for (const SearchedKind kind : searchedKinds) {
        SearchGroup group{kind, kind == SearchedKind::Figures ? count : 0, {}};
        for (std::size_t hit = 0; kind == SearchedKind::Figures && hit < listed; ++hit) {
            SearchHit found;
            found.id = u"figure-%1"_s.arg(hit);
            found.title = u"62,000"_s;
            found.measure = u"Children located"_s;
            group.hits.push_back(found);
        }
        answer.groups.push_back(group);
    }
    return answer;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(search_page)

BOOST_AUTO_TEST_CASE(what_was_searched_for_is_found_in_a_text)
{
    BOOST_TEST(partsFound(u"Over 62,000 children rescued"_s, u"62000"_s) == QStringList{u"62,000"_s}, boost::test_tools::per_element());
    BOOST_TEST(partsFound(u"62K kids, 62 000 children, 162,000, 62 thousand, 62kg"_s, u"62,000"_s) == (QStringList{u"62K"_s, u"62 000"_s, u"62 thousand"_s}), boost::test_tools::per_element());
    BOOST_TEST(partsFound(u"Rescued children: a rescue"_s, u"resc CHILD"_s) == (QStringList{u"Resc"_s, u"child"_s, u"resc"_s}), boost::test_tools::per_element());
    BOOST_TEST(partsFound(u"São Paulo, Sao Tomé"_s, u"são"_s) == (QStringList{u"São"_s, u"Sao"_s}), boost::test_tools::per_element());
    BOOST_TEST(partsFound(u"the border czar, a czar"_s, u"\"border czar\""_s) == QStringList{u"border czar"_s}, boost::test_tools::per_element());
    BOOST_TEST(partsFound(u"hotline"_s, u"-hotline"_s).isEmpty());
    BOOST_TEST(partsFound(u"unrescued"_s, u"rescued"_s).isEmpty());
}

BOOST_AUTO_TEST_CASE(found_parts_lie_in_the_text_apart_from_each_other)
{
    BOOST_TEST(rc::check([] {
        const auto text = [](const std::vector<char16_t> &units) { return QString::fromUtf16(units.data(), static_cast<qsizetype>(units.size())); };
        const auto letters = rc::gen::container<std::vector<char16_t>>(rc::gen::oneOf(rc::gen::arbitrary<char16_t>(), rc::gen::elementOf(std::u16string(u"aAäÄ e62,000k -\".:"))));
        const QString searched = text(*letters);
        qsizetype end = 0;
        for (const FoundRange &range : foundRanges(searched, parseSearch(text(*letters)))) {
            RC_ASSERT(range.start >= end);
            RC_ASSERT(range.length > 0);
            end = range.start + range.length;
        }
        RC_ASSERT(end <= searched.size());
    }));
}

BOOST_AUTO_TEST_CASE(a_page_counts_all_and_says_what_is_not_listed)
{
    const Wording wording;
    const SearchQuery query = parseSearch(u"62000"_s);
    SearchPage page = composeSearchPage(u" 62000 "_s, query, answerWith(8, 5), {}, {}, wording);
    BOOST_TEST(page.title == u"8 results for “62000”"_s);
    BOOST_REQUIRE(page.sections.size() == 1U);
    BOOST_TEST(page.sections.front().heading == u"Figures"_s);
    BOOST_TEST(page.sections.front().more == u"All 8 figures"_s);
    BOOST_TEST(page.sections.front().lines.size() == 5U);
    page = composeSearchPage(u"62000"_s, query, answerWith(2, 2), {}, {}, wording);
    BOOST_TEST(page.sections.front().more.isEmpty());
    // Limited to a kind, the head counts that kind and all, and a chip leads back; limited to one that has none, nothing is listed.
    page = composeSearchPage(u"62000"_s, query, answerWith(8, 5), {}, SearchedKind::Figures, wording);
    BOOST_TEST(page.title == u"8 of 8 results"_s);
    BOOST_REQUIRE(page.chips.size() == 1U);
    BOOST_TEST(page.chips.front().isKind);
    BOOST_TEST(page.chips.front().value == u"Figures"_s);
    page = composeSearchPage(u"62000"_s, query, answerWith(1, 1), {}, SearchedKind::Gaps, wording);
    BOOST_TEST(page.title == u"0 of 1 result"_s);
    BOOST_TEST(page.sections.empty());
    BOOST_TEST(composeSearchPage(u"year:2022"_s, parseSearch(u"year:2022"_s), answerWith(8, 5), {}, SearchedKind::Figures, wording).title == u"8 of 8 results"_s);
    BOOST_TEST(composeSearchPage(u"\"border czar\""_s, parseSearch(u"\"border czar\""_s), answerWith(8, 5), {}, {}, wording).title == u"8 results for \"border czar\""_s);
    SearchAnswer none = answerWith(0, 0);
    none.reliefs = {{u"omaha"_s, {}, u"zebra"_s, 0}, {u"zebra"_s, {}, u"omaha"_s, 12}, {u"zebra"_s, u"zero"_s, u"omaha zero"_s, 3}};
    page = composeSearchPage(u"omaha zebra"_s, parseSearch(u"omaha zebra"_s), none, {}, {}, wording);
    BOOST_TEST(page.title == u"Nothing found for “omaha zebra”"_s);
    // A word that was meant comes first, then what would find something; what would not is left out.
    BOOST_REQUIRE(page.suggestions.size() == 2U);
    const std::vector<SearchSuggestion> &instead = page.suggestions.front().lines;
    BOOST_REQUIRE(instead.size() == 2U);
    BOOST_TEST(instead.front().words == u"Search for “zero” in place of “zebra”"_s);
    BOOST_TEST(instead.back().words == u"Search without “zebra”"_s);
    BOOST_TEST(instead.back().query == u"omaha"_s);
    BOOST_TEST(instead.back().result == u"12 results"_s);
    BOOST_TEST((page.suggestions.back().form == SuggestionForm::Example));
    // If nothing would, it is said of each.
    none.reliefs = {{u"omaha"_s, {}, u"zebra"_s, 0}, {{}, {}, u"omaha"_s, 0, u"omaha"_s}};
    page = composeSearchPage(u"omaha zebra"_s, parseSearch(u"omaha zebra"_s), none, {}, {}, wording, {u"62000"_s, u"omaha zebra"_s});
    BOOST_REQUIRE(page.suggestions.size() == 3U);
    BOOST_TEST(page.suggestions.front().lines.front().result == u"still nothing"_s);
    BOOST_TEST(page.suggestions.front().lines.back().words == u"Search for “omaha” alone"_s);
    BOOST_TEST(page.suggestions[1].heading == u"Last searches"_s);
    BOOST_TEST(page.suggestions[1].lines.size() == 1U);
    // Until they are known, the page says that they are being looked for.
    BOOST_TEST(!page.note.contains(u"Looking for"_s));
    none.reliefs.clear();
    none.areReliefsDue = true;
    page = composeSearchPage(u"omaha zebra"_s, parseSearch(u"omaha zebra"_s), none, {}, {}, wording);
    BOOST_TEST(page.note.endsWith(u"Looking for what would be found instead…"_s), page.note);
}

BOOST_AUTO_TEST_CASE(a_page_says_how_the_query_was_read)
{
    const Wording wording;
    const auto readings = [&](const QString &typed) { return composeSearchPage(typed, parseSearch(typed), answerWith(8, 5), {}, {}, wording).readings.join(u'|'); };
    BOOST_TEST(readings(u"62000"_s) == u"62000 is read as a number: 62,000, 62 000 and 62K are found too."_s);
    BOOST_TEST(readings(u"62k"_s) == u"62k is read as a number: 62000, 62,000 and 62 000 are found too."_s);
    BOOST_TEST(readings(u"2022"_s).isEmpty());
    BOOST_TEST(readings(u"731 children -62000"_s).isEmpty());
    BOOST_TEST(readings(u"7 Dec 2025"_s).startsWith(u"7 Dec 2025 is read as a date"_s));
}

BOOST_AUTO_TEST_CASE(reasons_are_for_words_and_not_for_filters)
{
    const Wording wording;
    const auto page = [&](const QString &typed) { return composeSearchPage(typed, parseSearch(typed), answerWith(8, 5), {}, {}, wording); };
    BOOST_TEST(page(u"62000"_s).reasonHeading == u"Why it is here"_s);
    BOOST_TEST(!page(u"62000"_s).sections.front().lines.front().reason.isEmpty());
    for (const QString &typed : {u"year:2022"_s, u"-hotline counts:children"_s}) {
        BOOST_TEST(page(typed).reasonHeading.isEmpty(), typed);
        BOOST_TEST(page(typed).sections.front().lines.front().reason.isEmpty(), typed);
    }
}

BOOST_AUTO_TEST_CASE(what_was_searched_for_stands_near_the_beginning_of_the_words_around_it)
{
    const Wording wording;
    Library library = test::openBundledLibrary();
    std::size_t withContext = 0;
    for (const QString &typed : {u"62000"_s, u"UNODC"_s, u"Factually"_s, u"hotline"_s, u"Homan"_s}) {
        const SearchQuery query = parseSearch(typed);
        const Result<SearchAnswer> answer = library.find(query, 100);
        BOOST_REQUIRE(answer);
        for (const SearchSection &section : composeSearchPage(typed, query, *answer, {}, {}, wording).sections) {
            for (const SearchLine &line : section.lines) {
                if (line.context.isEmpty()) {
                    BOOST_TEST((!line.foundInTitle.empty() || !line.foundInDetail.empty() || section.kind == SearchedKind::Measures), typed + u": "_s + line.id);
                    continue;
                }
                ++withContext;
                BOOST_TEST(!line.foundInContext.empty(), typed + u": "_s + line.context);
                if (!line.foundInContext.empty() && line.reason != u"its evidence"_s)
                    BOOST_TEST(line.foundInContext.front().start <= 75, typed + u": "_s + line.context);
            }
        }
    }
    BOOST_TEST(withContext > 20U);
}

BOOST_AUTO_TEST_CASE(measures_and_figures_bear_the_column_in_which_they_stand)
{
    Library library = test::openBundledLibrary();
    const Result<QList<qint64>> rows = library.recordRows(SearchedKind::Figures, {});
    BOOST_REQUIRE(rows);
    const Result<std::vector<RecordLine>> lines = library.recordLines(SearchedKind::Figures, *rows);
    const Result<std::vector<ObservationRecord>> records = library.figureRecords(*rows);
    BOOST_REQUIRE((lines && records && lines->size() == records->size()));
    for (std::size_t place = 0; place < lines->size(); ++place)
        BOOST_TEST(((*lines)[place].standing == standingOf((*records)[place].measure)), (*lines)[place].id);
    const SearchQuery query = parseSearch(u"62000"_s);
    const Result<SearchAnswer> answer = library.find(query, 5);
    BOOST_REQUIRE(answer);
    for (const SearchSection &section : composeSearchPage(u"62000"_s, query, *answer, {}, {}, Wording()).sections) {
        for (const SearchLine &line : section.lines)
            BOOST_TEST(line.standing.has_value() == (section.kind == SearchedKind::Measures || section.kind == SearchedKind::Figures), line.id);
    }
}

BOOST_AUTO_TEST_CASE(a_figure_in_a_list_says_its_period_as_the_table_of_figures_does)
{
    const Wording wording;
    RecordLine line;
    line.title = u"4,849"_s;
    line.measure = u"Children"_s;
    const auto title = [&](const char *start, const char *end, std::optional<PeriodKind> kind, std::optional<int> yearStart = {}) {
        line.period = {EdtfDate::parse(QString::fromLatin1(start)), EdtfDate::parse(QString::fromLatin1(end))};
        line.periodKind = kind;
        line.yearStart = yearStart;
        return recordTitle(SearchedKind::Figures, line, wording);
    };
    BOOST_TEST(title("2022-01-01", "2022-12-31", PeriodKind::CalendarYear) == u"4,849 · Children, 2022"_s);
    BOOST_TEST(title("2022-10-01", "2023-09-30", PeriodKind::FiscalYear, 10) == u"4,849 · Children, fiscal year 2023"_s);
    BOOST_TEST(title("", "2025-03-03", PeriodKind::AsOf) == u"4,849 · Children, as of 3 Mar 2025"_s);
    BOOST_TEST(title("", "", {}) == u"4,849 · Children, date not stated"_s);
    Library library = test::openBundledLibrary();
    const Result<QList<qint64>> rows = library.recordRows(SearchedKind::Figures, {});
    BOOST_REQUIRE(rows);
    const Result<std::vector<RecordLine>> lines = library.recordLines(SearchedKind::Figures, *rows);
    const Result<std::vector<ObservationRecord>> records = library.figureRecords(*rows);
    BOOST_REQUIRE((lines && records && lines->size() == records->size() && !lines->empty()));
    for (std::size_t place = 0; place < lines->size(); ++place) {
        const FigureCells cells = composeFigureCells((*records)[place], wording);
        BOOST_TEST(recordTitle(SearchedKind::Figures, (*lines)[place], wording).simplified().endsWith(u", "_s + cells.text(FigureColumn::Period)), (*lines)[place].id);
    }
}

BOOST_AUTO_TEST_CASE(a_table_of_figures_says_what_it_leaves_out)
{
    const Wording wording;
    const auto head = [&wording](const QString &searched, qint64 shown, qint64 found, qint64 all) { return composeFiguresHead({searched, shown, found, all}, wording); };
    const auto note = [&head](qint64 shown, qint64 found, qint64 all) { return head({}, shown, found, all).note; };
    BOOST_TEST(head({}, 25, 25, 25).title.contains(u"25"_s));
    BOOST_TEST(head(u"omaha"_s, 25, 25, 25).title.contains(u"omaha"_s));
    BOOST_TEST(note(25, 25, 25).isEmpty());
    BOOST_TEST(!note(0, 0, 0).isEmpty());
    BOOST_TEST(note(0, 0, 0) != note(0, 0, 25));
    BOOST_TEST(note(7, 7, 25) == u"of 25 in this library"_s);
    BOOST_TEST(note(1'000'000, 5'000'000, 5'000'000) == u"the table has the first 1,000,000, a file that you export has all"_s);
    BOOST_TEST(note(1'000'000, 4'000'000, 5'000'000) == u"of 5,000,000 in this library · the table has the first 1,000,000, a file that you export has all"_s);
    BOOST_TEST(head({}, 1'000'000, 5'000'000'000, 5'000'000'000).title.contains(u"5,000,000,000"_s));
}

BOOST_AUTO_TEST_CASE(a_page_of_any_record_leads_only_to_what_is_there)
{
    const Wording wording;
    for (unsigned seed = 1; seed <= 60; ++seed) {
        RecordDossier record;
        record.dossier = test::AnyEvidence(seed).make();
        if (record.dossier.claim)
            record.claims.push_back(*record.dossier.claim);
        const auto check = [&](const std::optional<RecordSheet> &sheet) {
            BOOST_REQUIRE(sheet);
            for (const PassportLine &fact : sheet->facts)
                BOOST_TEST((!fact.label.isEmpty() && !fact.text.isEmpty()));
            for (const RecordSection &section : sheet->sections) {
                BOOST_TEST((!section.heading.isEmpty() && !section.rows.empty()));
                for (const RecordRow &row : section.rows) {
                    BOOST_TEST(!row.text.isEmpty(), section.heading);
                    if (const auto *figure = std::get_if<ObservationId>(&row.target))
                        BOOST_TEST(findById(record.dossier.observations, *figure), figure->slug);
                    if (const auto *source = std::get_if<SourceId>(&row.target))
                        BOOST_TEST(findById(record.dossier.sources, *source), source->slug);
                }
            }
        };
        for (const Measure &measure : record.dossier.measures)
            check(composeMeasureSheet(record, measure.id, wording));
        for (const Source &source : record.dossier.sources)
            check(composeSourceSheet(record, source.id, wording));
        for (const Gap &gap : record.dossier.gaps)
            check(composeGapSheet(record, gap.id, wording));
        BOOST_TEST(!composeMeasureSheet(record, MeasureId(u"none"_s), wording));
    }
}

BOOST_AUTO_TEST_SUITE_END()
