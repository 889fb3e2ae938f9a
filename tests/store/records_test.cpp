// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/number_origins.h"
#include "models/store/library.h"
#include "tests/support/bundled_library.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <functional>
#include <map>

// The lists of rows of any kind, and what the page of one record is made of.
using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

const std::map<SearchedKind, const char *> tables{{SearchedKind::Claims, "claims"}, {SearchedKind::Measures, "measures"}, {SearchedKind::Figures, "observations"},
                                                  {SearchedKind::Sources, "sources"}, {SearchedKind::Gaps, "gaps"}};

std::vector<RecordLine> linesOf(Library &library, SearchedKind kind)
{
    const Result<QList<qint64>> rows = library.recordRows(kind, {});
    BOOST_REQUIRE(rows);
    const Result<std::vector<RecordLine>> lines = library.recordLines(kind, *rows);
    BOOST_REQUIRE(lines);
    return *lines;
}

qint64 countOf(const QString &sql)
{
    const SQLite::Database database(bundledLibrary().toStdString(), SQLite::OPEN_READONLY);
    SQLite::Statement statement(database, sql.toStdString());
    statement.executeStep();
    return statement.getColumn(0).getInt64();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(records)

BOOST_AUTO_TEST_CASE(a_section_lists_every_row_once_and_says_what_its_table_says)
{
    Library library = test::openBundledLibrary();
    for (const auto &[kind, table] : tables) {
        const std::vector<RecordLine> lines = linesOf(library, kind);
        BOOST_TEST(static_cast<qint64>(lines.size()) == rowsOfBundled(table), table);
        std::vector<QString> ids;
        for (const RecordLine &line : lines) {
            BOOST_TEST(!line.title.isEmpty(), line.id);
            const Result<qint64> row = library.recordRow(kind, line.id);
            BOOST_REQUIRE(row);
            BOOST_TEST(*row == line.row);
            ids.push_back(line.id);
        }
        std::ranges::sort(ids);
        BOOST_TEST((std::ranges::adjacent_find(ids) == ids.end()), table);
        const Result<qint64> none = library.recordRow(kind, u"no-such-row"_s);
        BOOST_REQUIRE(!none);
        BOOST_TEST((none.error().code == ErrorCode::NoSuchRow));
        const QList<qint64> beyond{1'000'000'000};
        BOOST_TEST((library.recordLines(kind, beyond).error().code == ErrorCode::NoSuchRow));
    }
}

BOOST_AUTO_TEST_CASE(reviews_and_figures_are_counted_as_elsewhere)
{
    Library library = test::openBundledLibrary();
    const Result<QList<qint64>> rows = library.recordRows(SearchedKind::Claims, {});
    BOOST_REQUIRE(rows);
    BOOST_TEST(*rows == *library.claimRows({}), boost::test_tools::per_element());
    const Result<std::vector<ClaimSummary>> summaries = library.claimSummaries(*rows);
    BOOST_REQUIRE(summaries);
    const std::vector<RecordLine> claims = linesOf(library, SearchedKind::Claims);
    for (std::size_t place = 0; place < claims.size(); ++place) {
        BOOST_TEST((claims[place].ratedBy == (*summaries)[place].ratedBy), claims[place].id);
        BOOST_TEST(claims[place].reviewers == (*summaries)[place].reviewers);
        BOOST_TEST(claims[place].who == (*summaries)[place].claimant);
    }
    qint64 ofMeasures = 0;
    for (const RecordLine &line : linesOf(library, SearchedKind::Measures))
        ofMeasures += line.figures;
    qint64 ofSources = 0;
    for (const RecordLine &line : linesOf(library, SearchedKind::Sources))
        ofSources += line.figures;
    BOOST_TEST(ofMeasures == rowsOfBundled("observations"));
    BOOST_TEST(ofSources == rowsOfBundled("observations"));
}

BOOST_AUTO_TEST_CASE(a_record_brings_all_that_it_refers_to)
{
    Library library = test::openBundledLibrary();
    for (const RecordLine &line : linesOf(library, SearchedKind::Measures)) {
        const Result<RecordDossier> record = library.recordDossier(MeasureId(line.id));
        BOOST_REQUIRE_MESSAGE(record, line.id.toStdString());
        BOOST_TEST(static_cast<qint64>(record->dossier.observations.size()) == line.figures, line.id);
        for (const Relation &relation : record->dossier.relations)
            BOOST_TEST((findById(record->dossier.measures, relation.measureA) && (findById(record->dossier.measures, relation.measureB) || findById(record->dossier.wholes, relation.measureB))), line.id);
        for (const Claim &claim : record->claims)
            BOOST_TEST(findById(record->dossier.organisations, claim.claimant), claim.id.slug);
        BOOST_TEST(static_cast<qint64>(record->claims.size())
                   == countOf(u"SELECT COUNT(DISTINCT claim_id) FROM evidence JOIN observations ON observations.id = observation_id WHERE measure_id = '%1'"_s.arg(line.id)));
    }
    for (const RecordLine &line : linesOf(library, SearchedKind::Sources)) {
        const Result<RecordDossier> record = library.recordDossier(SourceId(line.id));
        BOOST_REQUIRE_MESSAGE(record, line.id.toStdString());
        BOOST_TEST(static_cast<qint64>(record->dossier.observations.size()) == line.figures, line.id);
        for (const Source *source = findById(record->dossier.sources, SourceId(line.id)); source; source = findById(record->dossier.sources, source->origin)) {
            if (source->origin.isEmpty())
                break;
            BOOST_TEST(findById(record->dossier.sources, source->origin), line.id);
        }
    }
    for (const RecordLine &line : linesOf(library, SearchedKind::Gaps)) {
        const Result<RecordDossier> record = library.recordDossier(GapId(line.id));
        BOOST_REQUIRE_MESSAGE(record, line.id.toStdString());
        BOOST_REQUIRE(record->dossier.gaps.size() == 1U);
        const Gap &gap = record->dossier.gaps.front();
        BOOST_TEST((gap.measure.isEmpty() || findById(record->dossier.measures, gap.measure)), line.id);
        BOOST_TEST(record->claims.size() == (gap.claim.isEmpty() ? 0U : 1U), line.id);
    }
    BOOST_TEST((library.recordDossier(MeasureId(u"none"_s)).error().code == ErrorCode::NoSuchRow));
    BOOST_TEST((library.recordDossier(SourceId(u"none"_s)).error().code == ErrorCode::NoSuchRow));
    BOOST_TEST((library.recordDossier(GapId(u"none"_s)).error().code == ErrorCode::NoSuchRow));
    BOOST_TEST((library.measureOf(ObservationId(u"none"_s)).error().code == ErrorCode::NoSuchRow));
    BOOST_TEST(library.measureOf(ObservationId(u"unodc-us-detected-children-2022"_s))->slug == u"unodc-us-detected-children"_s);
}

BOOST_AUTO_TEST_CASE(the_pages_that_print_a_number_are_found_as_the_whole_library_has_them)
{
    Library library = test::openBundledLibrary();
    const Result<WholeLibrary> whole = library.whole();
    BOOST_REQUIRE(whole);
    std::size_t numbers = 0;
    for (const Source &source : whole->sources) {
        const Result<RecordDossier> record = library.recordDossier(source.id);
        BOOST_REQUIRE(record);
        std::vector<Observation> figures = record->dossier.observations;
        figures.insert(figures.end(), record->sameNumbers.begin(), record->sameNumbers.end());
        std::ranges::sort(figures, {}, &Observation::id);
        const std::vector<NumberOrigins> found = numberOrigins(source.id, figures, whole->measures, record->dossier.sources);
        BOOST_TEST((found == numberOrigins(source.id, whole->observations, whole->measures, whole->sources)), source.id);
        numbers += found.size();
    }
    BOOST_TEST(numbers > 20U);
}

BOOST_AUTO_TEST_CASE(every_order_lists_each_row_once_and_its_groups_hold_what_they_say)
{
    Library library = test::openBundledLibrary();
    const Result<WholeLibrary> whole = library.whole();
    BOOST_REQUIRE(whole);
    const auto keyOf = [&whole](SearchedKind kind, RecordOrder order, const QString &id) -> QString {
        const auto year = [](const std::optional<EdtfDate> &date) { return date ? date->toString().left(4) : QString(); };
        if (kind == SearchedKind::Measures)
            return code(findById(whole->measures, MeasureId(id))->stage);
        if (kind == SearchedKind::Gaps) {
            const Gap *gap = findById(whole->gaps, GapId(id));
            return order == RecordOrder::Reason ? QString(code(gap->kind)) : order == RecordOrder::OfClaims ? (gap->claim.isEmpty() ? QString() : u"claim"_s) : year(gap->searchedOn);
        }
        const Source *source = findById(whole->sources, SourceId(id));
        if (order == RecordOrder::Closeness)
            return code(source->directness);
        const Organisation *publisher = findById(whole->organisations, source->publisher);
        return order == RecordOrder::Newest ? year(source->published) : publisher ? publisher->name : QString();
    };
    for (const SearchedKind kind : searchedKinds) {
        const QList<qint64> all = *library.recordRows(kind, {});
        for (const RecordOrder order : ordersOf(kind)) {
            const auto context = std::string(tables.at(kind)) + ' ' + orderCode(order).latin1();
            BOOST_TEST((orderFromCode(kind, QString(orderCode(order))) == order), context);
            const Result<GroupedRows> listed = library.listedRows(kind, {}, order);
            BOOST_REQUIRE_MESSAGE(static_cast<bool>(listed), context);
            QList<qint64> rows = listed->rows;
            const std::vector<RecordLine> lines = *library.recordLines(kind, rows);
            std::ranges::sort(rows);
            QList<qint64> expected = all;
            std::ranges::sort(expected);
            BOOST_TEST((rows == expected), context);
            if (order == RecordOrder::MostFigures)
                BOOST_TEST(std::ranges::is_sorted(lines, std::greater(), &RecordLine::figures), context);
            if (order == RecordOrder::Name)
                BOOST_TEST(std::ranges::is_sorted(lines, [](const RecordLine &a, const RecordLine &b) { return a.title.compare(b.title, Qt::CaseInsensitive) < 0; }), context);
            if (listed->groups.empty())
                continue;
            BOOST_TEST(listed->groups.size() > 1U, context);
            BOOST_TEST(listed->groups.front().first == 0U, context);
            std::vector<QString> keys;
            for (std::size_t group = 0; group < listed->groups.size(); ++group) {
                const std::size_t end = group + 1 < listed->groups.size() ? listed->groups[group + 1].first : lines.size();
                BOOST_TEST(listed->groups[group].first < end, context);
                keys.push_back(listed->groups[group].key);
                for (std::size_t row = listed->groups[group].first; row < end; ++row)
                    BOOST_TEST(keyOf(kind, order, lines[row].id) == keys.back(), context + ' ' + lines[row].id.toStdString());
            }
            // No group comes twice, and what is not stated comes last.
            BOOST_TEST((std::ranges::find(keys, QString()) == keys.end() || keys.back().isEmpty()), context);
            std::ranges::sort(keys);
            BOOST_TEST((std::ranges::adjacent_find(keys) == keys.end()), context);
        }
        // A query narrows a list, and does not change its order.
        for (const RecordOrder order : ordersOf(kind)) {
            const QList<qint64> inOrder = library.listedRows(kind, {}, order)->rows;
            const SearchQuery query = parseSearch(u"unodc"_s);
            QList<qint64> expected = *library.recordRows(kind, query);
            std::ranges::sort(expected);
            QList<qint64> kept;
            std::ranges::copy_if(inOrder, std::back_inserter(kept), [&expected](qint64 row) { return std::ranges::binary_search(expected, row); });
            BOOST_TEST((library.listedRows(kind, query, order)->rows == kept), tables.at(kind));
        }
        BOOST_TEST((orderFromCode(kind, u"no such order"_s) == ordersOf(kind).front()));
    }
}

BOOST_AUTO_TEST_CASE(claims_stand_by_who_said_them_and_those_without_a_review_are_found)
{
    Library library = test::openBundledLibrary();
    const std::vector<ClaimSummary> byWho = *library.claimSummaries(*library.claimRows({}, {}, allRows, RecordOrder::Who));
    BOOST_TEST(static_cast<qint64>(byWho.size()) == rowsOfBundled("claims"));
    BOOST_TEST(std::ranges::is_sorted(byWho, [](const ClaimSummary &a, const ClaimSummary &b) { return a.claimant.compare(b.claimant, Qt::CaseInsensitive) < 0; }));

    ClaimQuery query;
    query.withoutReview = true;
    const std::vector<ClaimSummary> unreviewed = *library.claimSummaries(*library.claimRows(query));
    BOOST_TEST(std::ranges::all_of(unreviewed, [](const ClaimSummary &claim) { return claim.reviewers == 0; }));
    BOOST_TEST(static_cast<qint64>(unreviewed.size()) == std::ranges::count(byWho, 0, &ClaimSummary::reviewers));
    BOOST_TEST(*library.claimsWithoutReview() == static_cast<qint64>(unreviewed.size()));
    // With a rating, those that either selects.
    query.ratings = {Rating::NotSupported};
    ClaimQuery rated;
    rated.ratings = query.ratings;
    BOOST_TEST(library.claimRows(query)->size() == unreviewed.size() + library.claimRows(rated)->size());
}

BOOST_AUTO_TEST_CASE(publishers_whose_names_differ_in_case_alone_are_two_groups)
{
    ScratchFolder folder;
    const QString path = folder.library();
    {
        // Every second source is published by one whose name is that of another in capitals.
        SQLite::Database database(path.toStdString(), SQLite::OPEN_READWRITE);
        database.exec("INSERT INTO organisations (id, name, kind) SELECT 'zz-capitals', upper(name), kind FROM organisations WHERE id = 'unodc'");
        database.exec("UPDATE sources SET publisher_id = CASE row % 2 WHEN 0 THEN 'unodc' ELSE 'zz-capitals' END");
    }
    Result<Library> library = Library::open(path);
    BOOST_REQUIRE(library);
    const Result<GroupedRows> listed = library->listedRows(SearchedKind::Sources, {}, RecordOrder::Who);
    BOOST_REQUIRE(listed);
    BOOST_TEST(listed->groups.size() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
