// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/number_origins.h"
#include "models/store/library.h"
#include "tests/support/bundled_library.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
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

BOOST_AUTO_TEST_SUITE_END()
