// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/library.h"
#include "models/store/words_around.h"
#include "tests/support/library.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <cmath>

// The search over everything, on the bundled library.
using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

Library opened()
{
    Result<Library> library = Library::open(bundledLibrary());
    BOOST_REQUIRE(library);
    return std::move(library).value();
}

SearchAnswer find(const QString &typed, std::size_t most = 1000)
{
    Library library = opened();
    const Result<SearchAnswer> answer = library.find(parseSearch(typed), most);
    BOOST_REQUIRE_MESSAGE(answer, typed.toStdString());
    return *answer;
}

const SearchGroup &groupOf(const SearchAnswer &answer, SearchedKind kind)
{
    return answer.groups.at(static_cast<std::size_t>(kind));
}

const SearchHit *hit(const SearchAnswer &answer, SearchedKind kind, const QString &id)
{
    const std::vector<SearchHit> &hits = groupOf(answer, kind).hits;
    const auto found = std::ranges::find(hits, id, &SearchHit::id);
    return found == hits.end() ? nullptr : &*found;
}

qint64 countOf(const std::string &sql)
{
    const SQLite::Database database(bundledLibrary().toStdString(), SQLite::OPEN_READONLY);
    SQLite::Statement statement(database, sql);
    statement.executeStep();
    return statement.getColumn(0).getInt64();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(find_everything)

BOOST_AUTO_TEST_CASE(what_a_journalist_comes_with_is_found)
{
    // A publisher, a reviewer, a place and numbers, none of which the claim itself holds.
    for (const QString &typed : {u"Townhall"_s, u"Omaha"_s, u"4,849"_s, u"4849"_s, u"24,400"_s, u"24400"_s, u"62k"_s, u"62 000"_s, u"62000"_s, u"7 Dec 2025"_s})
        BOOST_TEST(hit(find(typed), SearchedKind::Claims, u"claim-62000-rescued"_s), typed);
    BOOST_TEST(hit(find(u"PolitiFact"_s), SearchedKind::Claims, u"claim-450000-lost"_s));
    BOOST_TEST(hit(find(u"Townhall"_s), SearchedKind::Sources, u"townhall-2025-12"_s));
}

BOOST_AUTO_TEST_CASE(a_hit_says_why_it_is_there)
{
    const SearchAnswer evidence = find(u"24,400"_s);
    const SearchHit *claim = hit(evidence, SearchedKind::Claims, u"claim-62000-rescued"_s);
    BOOST_REQUIRE(claim);
    BOOST_TEST((claim->foundIn == FoundIn::Evidence));
    BOOST_TEST(claim->context.contains(u"24,400"_s), claim->context);
    // The claim whose own number it is stands before it.
    const std::vector<SearchHit> &claims = groupOf(evidence, SearchedKind::Claims).hits;
    BOOST_TEST(claims.front().id == u"claim-24400-located"_s);
    BOOST_TEST((claims.front().foundIn == FoundIn::OwnNumber));
    BOOST_TEST(std::ranges::is_sorted(claims, {}, &SearchHit::foundIn));
    const SearchAnswer number = find(u"4849"_s);
    const SearchHit *figure = hit(number, SearchedKind::Figures, u"unodc-us-detected-children-2022"_s);
    BOOST_REQUIRE(figure);
    BOOST_TEST((figure->foundIn == FoundIn::OwnNumber));
}

BOOST_AUTO_TEST_CASE(a_round_number_is_found_as_newspapers_shorten_it)
{
    const SearchAnswer bare = find(u"62000"_s);
    for (const QString &typed : {u"62K"_s, u"62k"_s, u"62,000"_s, u"62 000"_s}) {
        const SearchAnswer answer = find(typed);
        for (const SearchedKind kind : searchedKinds)
            BOOST_TEST(groupOf(answer, kind).count == groupOf(bare, kind).count, typed);
    }
    BOOST_TEST(std::ranges::any_of(groupOf(bare, SearchedKind::Sources).hits, [](const SearchHit &source) { return source.title.contains(u"62K"_s) && !source.title.contains(u"62,000"_s); }));
}

BOOST_AUTO_TEST_CASE(words_that_are_nowhere_together_are_offered_alone)
{
    const SearchAnswer answer = find(u"rescude xyzzy"_s);
    const auto alone = std::ranges::find_if(answer.reliefs, [](const SearchRelief &relief) { return !relief.alone.isEmpty(); });
    BOOST_REQUIRE((alone != answer.reliefs.end()));
    BOOST_TEST(alone->rest == u"rescued"_s);
    BOOST_TEST(alone->count == find(u"rescued"_s, 1).count());
    BOOST_TEST(alone->count > 0);
    // Several words that are misspelt, or a filter beside one, are met together.
    const auto offers = [](const SearchAnswer &found, const QString &rest) { return std::ranges::any_of(found.reliefs, [&rest](const SearchRelief &relief) { return relief.rest == rest && relief.count > 0; }); };
    BOOST_TEST(offers(find(u"rescude trafikcing"_s), u"rescued trafficking"_s));
    BOOST_TEST(offers(find(u"omahha hotels how-close:primary"_s), u"omaha hotels"_s));
    // Where one of them can be dropped, that is enough.
    BOOST_TEST(std::ranges::none_of(find(u"rescued xyzzy"_s).reliefs, [](const SearchRelief &relief) { return !relief.alone.isEmpty(); }));
}

BOOST_AUTO_TEST_CASE(the_words_around_a_match_begin_a_few_words_before_it)
{
    const auto around = [](QString text) { return wordsAroundMatch(text.replace(u'[', QChar(1)).replace(u']', QChar(2))); };
    BOOST_TEST(around(u"one two three four five [six] seven eight nine ten eleven"_s) == u"…three four five six seven eight nine ten eleven"_s);
    BOOST_TEST(around(u"[six] seven"_s) == u"six seven"_s);
    // At the end of a text more words stand before it.
    BOOST_TEST(around(u"one two three four five six seven eight nine [ten]"_s) == u"…three four five six seven eight nine ten"_s);
    // Names stand in lines of their own.
    BOOST_TEST(around(u"Detected, years together\nUnited Nations Office on Drugs and Crime ([UNODC])\nOther"_s) == u"United Nations Office on Drugs and Crime (UNODC) · Other"_s);
    BOOST_TEST(around(QString(u'w').repeated(100) + u" and [match]"_s) == u"…and match"_s);
    BOOST_TEST(around(QString()).isEmpty());
    const QString many = QString(u"word "_s).repeated(40);
    BOOST_TEST(around(many + u"[match] "_s + many).startsWith(u"…word word word match word"_s));
    BOOST_TEST(around(u"[match] "_s + many).endsWith(u"word…"_s));
    // What a line may have room for is given: where it is cut is up to the page.
    const QString sentence = u"[UNODC] published a rise of 31 per cent in detected child victims; it measures detection, not how many there are"_s;
    BOOST_TEST(around(sentence).endsWith(u"not how many there are"_s));
}

BOOST_AUTO_TEST_CASE(every_number_of_the_library_finds_its_figure)
{
    Library library = opened();
    std::vector<ObservationRecord> records;
    BOOST_REQUIRE(library.visitObservations([&records](const ObservationRecord &record) {
        if (record.observation.quantity.value)
            records.push_back(record);
        return true;
    }));
    BOOST_REQUIRE(records.size() > 500U);
    int tried = 0;
    for (std::size_t place = 0; place < records.size(); place += 7) {
        const double value = *records[place].observation.quantity.value;
        const QString id = records[place].observation.id.slug;
        const Result<SearchAnswer> answer = library.find(parseSearch(QString::number(value, 'f', value == std::floor(value) ? 0 : 1)), 1000);
        BOOST_REQUIRE(answer);
        BOOST_TEST((value < 0 || hit(*answer, SearchedKind::Figures, id)), id << ": " << value);
        ++tried;
    }
    BOOST_TEST(tried > 80);
}

BOOST_AUTO_TEST_CASE(filters_count_what_plain_sql_counts)
{
    const auto count = [](const QString &typed, SearchedKind kind) { return groupOf(find(typed, 1), kind).count; };
    BOOST_TEST(count(u"verdict:false"_s, SearchedKind::Claims) == countOf("SELECT COUNT(DISTINCT claim_id) FROM assessments WHERE rating = 'false'"));
    BOOST_TEST(count(u"counts:reports"_s, SearchedKind::Measures) == countOf("SELECT COUNT(*) FROM measures WHERE statistical_unit = 'report'"));
    BOOST_TEST(count(u"value:50000..70000"_s, SearchedKind::Figures)
               == countOf("SELECT COUNT(*) FROM observations WHERE COALESCE(upper, value) >= 50000 AND COALESCE(lower, value) <= 70000"));
    BOOST_TEST(count(u"is:primary"_s, SearchedKind::Sources) == countOf("SELECT COUNT(*) FROM sources WHERE directness = 'primary'"));
    BOOST_TEST(count(u"-is:primary"_s, SearchedKind::Sources) == countOf("SELECT COUNT(*) FROM sources WHERE directness IS NOT 'primary'"));
    BOOST_TEST(count(u"published-by:factually"_s, SearchedKind::Sources)
               == countOf("SELECT COUNT(*) FROM sources JOIN organisations ON organisations.id = publisher_id WHERE name LIKE '%factually%'"));
    BOOST_TEST(count(u"year:2019..2022"_s, SearchedKind::Sources) == countOf("SELECT COUNT(*) FROM sources WHERE CAST(substr(published, 1, 4) AS INTEGER) BETWEEN 2019 AND 2022"));
    // What a kind has no such property for is not found.
    BOOST_TEST(count(u"verdict:false"_s, SearchedKind::Sources) == 0);
    BOOST_TEST(count({}, SearchedKind::Gaps) == countOf("SELECT COUNT(*) FROM gaps"));
}

BOOST_AUTO_TEST_CASE(phrases_and_exclusions_narrow)
{
    const qint64 words = groupOf(find(u"children located"_s), SearchedKind::Claims).count;
    const qint64 phrase = groupOf(find(u"\"children located\""_s), SearchedKind::Claims).count;
    BOOST_TEST(phrase <= words);
    const qint64 without = groupOf(find(u"children located -Noem"_s), SearchedKind::Claims).count;
    BOOST_TEST(without < words);
    const SearchAnswer none = find(u"children zebra"_s);
    BOOST_TEST(none.count() == 0);
    BOOST_REQUIRE(none.reliefs.size() == 2U);
    BOOST_TEST(none.reliefs[0].count == 0);
    BOOST_TEST(none.reliefs[1].dropped == u"zebra"_s);
    BOOST_TEST(none.reliefs[1].rest == u"children"_s);
    BOOST_TEST(none.reliefs[1].count == find(u"children"_s, 1).count());
}

BOOST_AUTO_TEST_CASE(what_must_not_be_there_takes_away_exactly_what_it_finds)
{
    // Claims and measures are left out: they are found by their figures as well, which an exclusion does not ask.
    for (const QString &word : {u"children"_s, u"trafficking"_s, u"united"_s}) {
        const SearchAnswer all = find(word);
        for (const QString &other : {u"999999"_s, u"2022"_s, u"4849"_s, u"0.5"_s, u"2031-01"_s, u"2022-12"_s, u"hotline"_s, u"\"united states\""_s, u"zzzz"_s}) {
            const SearchAnswer with = find(word + u' ' + other);
            const SearchAnswer without = find(word + u" -"_s + other);
            for (const SearchedKind kind : {SearchedKind::Figures, SearchedKind::Sources, SearchedKind::Gaps})
                BOOST_TEST(groupOf(all, kind).count == groupOf(with, kind).count + groupOf(without, kind).count, word + u" -"_s + other);
            // A claim without a number is not one with that number.
            for (const SearchedKind kind : searchedKinds)
                BOOST_TEST((other != u"999999"_s || groupOf(all, kind).count == groupOf(without, kind).count), word + u" -"_s + other);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_typing_error_is_met_with_the_nearest_word)
{
    const std::pair<QString, QString> errors[] = {{u"Omahha"_s, u"omaha"_s}, {u"Townhlal"_s, u"townhall"_s}, {u"PolitFact"_s, u"politifact"_s}, {u"trafikcing"_s, u"trafficking"_s},
                                                  {u"Newsmx"_s, u"newsmax"_s}};
    for (const auto &[typed, meant] : errors) {
        const SearchAnswer answer = find(typed);
        BOOST_TEST(answer.count() == 0, typed);
        BOOST_REQUIRE_MESSAGE(!answer.reliefs.empty(), typed.toStdString());
        BOOST_TEST(answer.reliefs.front().nearest == meant);
        BOOST_TEST(answer.reliefs.front().rest == meant);
        BOOST_TEST(answer.reliefs.front().count == find(meant, 1).count());
    }
    // Beside another word, both ways out are named.
    const SearchAnswer two = find(u"omahha hotel"_s);
    BOOST_TEST(std::ranges::any_of(two.reliefs, [](const SearchRelief &relief) { return relief.rest == u"omaha hotel"_s; }));
    BOOST_TEST(std::ranges::any_of(two.reliefs, [](const SearchRelief &relief) { return relief.rest == u"hotel"_s; }));
    // What is near to nothing has no suggestion, and neither has a short word.
    BOOST_TEST(find(u"xylophonist"_s).reliefs.empty());
    BOOST_TEST(find(u"zqx"_s).reliefs.empty());
}

BOOST_AUTO_TEST_CASE(a_measure_is_found_by_its_numbers)
{
    const SearchAnswer number = find(u"4,849"_s);
    const SearchHit *measure = hit(number, SearchedKind::Measures, u"unodc-us-detected-children"_s);
    BOOST_REQUIRE(measure);
    BOOST_TEST((measure->foundIn == FoundIn::Evidence));
}

BOOST_AUTO_TEST_CASE(no_text_breaks_the_search)
{
    QString numbers;
    for (int number = 61'000; number < 61'040; ++number)
        numbers += QString::number(number) + u' ';
    for (const QString &typed : {numbers, u"AND OR NOT ( \" ' *"_s, u"NEAR(a b)"_s, u"statement:x"_s, u"%_\\"_s, u"said-by:%"_s, u"area:'; DROP TABLE claims"_s, u"^62 -\"\""_s, QString(10'000, u'x'),
                                 u"62,000 "_s.repeated(500), u"\u202Eabc\u0007"_s, u"👨‍👩‍👧"_s, u"value:..-5"_s, u"value:1e308"_s}) {
        Library library = opened();
        BOOST_TEST(static_cast<bool>(library.find(parseSearch(typed), 10)), typed.left(40));
    }
}

BOOST_AUTO_TEST_CASE(names_are_found_by_what_stands_within_their_words)
{
    Library library = opened();
    const auto calledBy = [](SearchedKind kind, const RecordLine &line) { return kind == SearchedKind::Figures ? line.title + u' ' + line.measure : line.title; };
    for (const SearchedKind kind : searchedKinds) {
        const Result<QList<qint64>> rows = library.recordRows(kind, {});
        BOOST_REQUIRE(rows);
        const Result<std::vector<RecordLine>> all = library.recordLines(kind, *rows);
        BOOST_REQUIRE(all);
        for (const QString &typed : {u"ocat"_s, u"LOCAT"_s, u"hild eport"_s, u"62,0"_s, u"100%"_s, u"_"_s, u"'"_s, u"\\"_s, u"no such name"_s}) {
            const Result<std::vector<RecordLine>> found = library.namedLike(kind, typed, 1000);
            BOOST_REQUIRE(found);
            // Told in another way: by reading all names.
            QStringList expected;
            for (const RecordLine &line : *all) {
                const QString name = calledBy(kind, line);
                if (std::ranges::all_of(typed.split(u' '), [&name](const QString &word) { return name.contains(word, Qt::CaseInsensitive); }))
                    expected += line.id;
            }
            QStringList ids;
            bool hasBegun = true;
            for (const RecordLine &line : *found) {
                ids += line.id;
                const bool begins = line.title.startsWith(typed.section(u' ', 0, 0), Qt::CaseInsensitive);
                BOOST_TEST((hasBegun || !begins), typed);
                hasBegun = begins;
            }
            ids.sort();
            expected.sort();
            BOOST_TEST(ids == expected, typed);
            BOOST_TEST(library.namedLike(kind, typed, 2)->size() == std::min<std::size_t>(2, found->size()), typed);
        }
        BOOST_TEST(library.namedLike(kind, u"  "_s, 10)->empty());
        BOOST_TEST(bool(library.namedLike(kind, QString(9'000, u'x'), 10)));
        std::stop_source stop;
        stop.request_stop();
        BOOST_TEST((library.namedLike(kind, u"a"_s, 10, stop.get_token()).error().code == ErrorCode::Cancelled));
    }
}

BOOST_AUTO_TEST_SUITE_END()
