// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/library.h"
#include "tests/support/planted_library.h"
#include "tests/support/print.h"
#include "tests/support/tamper.h"

#include <chrono>
#include <set>
#include <thread>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

/// A change of a library file by another program, which heeds none of its rules, and the finding that names it.
struct PlantedFault {
    std::string sql;
    LintRule rule;
    QString table;
    QString column; ///< empty if the row as a whole is meant
};

std::string set(const TableSchema &table, const ColumnSchema &column, const std::string &value, int row = 1)
{
    return std::string("UPDATE ") + table.name.latin1() + " SET " + column.name.latin1() + " = " + value + " WHERE row = " + std::to_string(row);
}

/// What a column of a kind may not hold, with the rule that says so.
std::vector<std::pair<std::string, LintRule>> wrongCells(const ColumnSchema &column)
{
    std::vector<std::pair<std::string, LintRule>> wrong{{column.kind == ColumnKind::Number ? "'sixty'" : "x'ff'", LintRule::CellOfOtherType}};
    if (column.required) {
        wrong.emplace_back("NULL", LintRule::CellRequired);
        wrong.emplace_back("''", LintRule::CellRequired);
    }
    switch (column.kind) {
    case ColumnKind::Text:
        wrong.emplace_back("CAST(x'41ff42' AS TEXT)", LintRule::CellNotUtf8);
        wrong.emplace_back("' before and after '", LintRule::CellSurroundingSpace);
        wrong.emplace_back("'a bell' || char(7) || 'rings'", LintRule::CellControlCharacter);
        break;
    case ColumnKind::Identifier: wrong.emplace_back("'Not A Slug'", LintRule::CellNoIdentifier); break;
    case ColumnKind::Reference:
        wrong.emplace_back("'nowhere'", LintRule::CellLeadsNowhere);
        wrong.emplace_back("'Not A Slug'", LintRule::CellNoIdentifier);
        break;
    case ColumnKind::Number: wrong.emplace_back("1e308", LintRule::CellNoNumber); break;
    case ColumnKind::Date:
        wrong.emplace_back("'2025-13'", LintRule::CellNoDate);
        wrong.emplace_back("'last week'", LintRule::CellNoDate);
        wrong.emplace_back("'2015-Q3'", LintRule::CellPeriodCode);
        wrong.emplace_back("'-0044'", LintRule::CellBeforeYearOne);
        break;
    case ColumnKind::Address:
        wrong.emplace_back("'ftp://host/path'", LintRule::CellNoAddress);
        wrong.emplace_back("'https://host/100%'", LintRule::CellAddressSpelling);
        break;
    case ColumnKind::Code: wrong.emplace_back("'nonsense'", LintRule::CellUnknownCode); break;
    case ColumnKind::Status: wrong.emplace_back("'aa'", LintRule::CellNoStatus); break;
    case ColumnKind::Country: wrong.emplace_back("'usa'", LintRule::CellNoCountry); break;
    case ColumnKind::Month: wrong.emplace_back("'13'", LintRule::CellNoMonth); break;
    case ColumnKind::Phrase: wrong.emplace_back("'nobody was counted'", LintRule::CellNoPhrase); break;
    }
    return wrong;
}

std::vector<PlantedFault> plantedFaults()
{
    std::vector<PlantedFault> faults;
    for (const TableSchema &table : librarySchema()) {
        for (const ColumnSchema &column : table.columns) {
            for (const auto &[value, rule] : wrongCells(column))
                faults.push_back({set(table, column, value), rule, table.name, column.name});
        }
        if (table.hasFullText())
            faults.push_back({std::string("UPDATE ") + table.name.latin1() + " SET names = 'somebody else' WHERE row = 1", LintRule::CellNotDerived, table.name, u"names"_s});
    }
    for (const char *column : {"said_by", "evidence_text"})
        faults.push_back({std::string("UPDATE claims SET ") + column + " = 'somebody else' WHERE row = 1", LintRule::CellNotDerived, u"claims"_s, QString::fromLatin1(column)});
    const std::vector<PlantedFault> rows{
        {"INSERT INTO library SELECT 2, title, description, version, created, language, licence, publisher FROM library", LintRule::RowNotOne, u"library"_s, {}},
        {"UPDATE observations SET value = NULL WHERE row = 1", LintRule::RowValueMissing, u"observations"_s, u"value"_s},
        {"UPDATE observations SET value = NULL, qualifier = NULL WHERE row = 1", LintRule::RowReasonMissing, u"observations"_s, u"status"_s},
        {"UPDATE observations SET value = 7 WHERE row = 5", LintRule::RowValueBesideRange, u"observations"_s, u"value"_s},
        {"UPDATE observations SET upper = NULL WHERE row = 5", LintRule::RowRangeIncomplete, u"observations"_s, u"upper"_s},
        {"UPDATE observations SET lower = 5 WHERE row = 1", LintRule::RowRangeWithoutBetween, u"observations"_s, u"lower"_s},
        {"UPDATE observations SET lower = 9000, upper = 5 WHERE row = 5", LintRule::RowRangeReversed, u"observations"_s, u"lower"_s},
        {"UPDATE observations SET qualifier = NULL WHERE row = 1", LintRule::RowQualifierMissing, u"observations"_s, u"qualifier"_s},
        {"UPDATE observations SET excerpt = 'a b c d e f g h i j k l m n o p' WHERE row = 1", LintRule::RowExcerptTooLong, u"observations"_s, u"excerpt"_s},
        {"UPDATE observations SET revises_id = id WHERE row = 3", LintRule::RowRefersToItself, u"observations"_s, u"revises_id"_s},
        {"UPDATE observations SET revises_id = 'observations-4' WHERE row = 3", LintRule::RowRefersInCircle, u"observations"_s, u"revises_id"_s},
        {"UPDATE observations SET retells_id = id WHERE row = 6", LintRule::RowRefersToItself, u"observations"_s, u"retells_id"_s},
        {"UPDATE observations SET retells_id = 'observations-6' WHERE row = 2", LintRule::RowRefersInCircle, u"observations"_s, u"retells_id"_s},
        {"UPDATE sources SET origin_id = id WHERE row = 1", LintRule::RowRefersToItself, u"sources"_s, u"origin_id"_s},
        {"UPDATE observations SET revises_id = 'observations-2' WHERE row = 4", LintRule::RowRevisesOtherSeries, u"observations"_s, u"revises_id"_s},
        {"UPDATE observations SET retells_id = NULL WHERE row = 6", LintRule::RowRetellingWithoutOriginal, u"observations"_s, u"retells_id"_s},
        {"UPDATE observations SET period_start = '2022-01-01' WHERE row = 1", LintRule::PeriodReversed, u"observations"_s, u"period_end"_s},
        {"UPDATE gaps SET period_start = '2022-01-01' WHERE row = 2", LintRule::PeriodReversed, u"gaps"_s, u"period_end"_s},
        {"UPDATE gaps SET period_end = '2021-12-31' WHERE row = 2", LintRule::GapOverValue, u"gaps"_s, u"measure_id"_s},
        {"UPDATE measures SET year_start = '04' WHERE row = 3", LintRule::RowYearStartWithoutFiscalYear, u"measures"_s, u"year_start"_s},
        {"UPDATE measures SET verification = 'identified' WHERE row = 3", LintRule::RowVerificationWithoutPersons, u"measures"_s, u"verification"_s},
        {"UPDATE measures SET verification_basis = 'third_party' WHERE row = 3", LintRule::RowBasisWithoutVerification, u"measures"_s, u"verification_basis"_s},
        {"UPDATE relations SET kind = 'next_stage' WHERE row = 1", LintRule::RowPartitionWithoutPartOf, u"relations"_s, u"partition"_s},
        {"UPDATE relations SET measure_b_id = measure_a_id WHERE row = 1", LintRule::RowPairedWithItself, u"relations"_s, u"measure_b_id"_s},
        {"UPDATE comparisons SET measure_b_id = measure_a_id WHERE row = 1", LintRule::RowPairedWithItself, u"comparisons"_s, u"measure_b_id"_s},
        {"INSERT INTO relations (id, measure_a_id, measure_b_id, kind, reason) SELECT 'again', measure_b_id, measure_a_id, 'equivalent', reason FROM relations",
         LintRule::RowPairRepeated, u"relations"_s, {}},
        {"INSERT INTO evidence (id, claim_id, observation_id, role) SELECT 'again', claim_id, observation_id, role FROM evidence WHERE row = 1",
         LintRule::RowLinkRepeated, u"evidence"_s, {}},
        {"UPDATE cautions SET claim_id = NULL WHERE row = 1", LintRule::RowTiedToNothing, u"cautions"_s, {}},
        {"UPDATE claims SET qualifier = NULL WHERE row = 1", LintRule::RowQualifierMissing, u"claims"_s, u"qualifier"_s},
        {"UPDATE claims SET value = NULL WHERE row = 1", LintRule::RowValueMissing, u"claims"_s, u"value"_s},
        {"UPDATE claims SET qualifier = 'between' WHERE row = 1", LintRule::RowValueBesideRange, u"claims"_s, u"value"_s},
        {"UPDATE observations SET value = -5 WHERE row = 1", LintRule::NumberNegative, u"observations"_s, {}},
        {"UPDATE observations SET value_text = '26,000', derivation = NULL WHERE row = 1", LintRule::NumberOtherThanPrinted, u"observations"_s, {}},
        {"UPDATE observations SET value = 7.5, value_text = '7.5' WHERE row = 1", LintRule::NumberBroken, u"observations"_s, {}},
        {"UPDATE observations SET value = 62000, value_text = '62,000', derivation = NULL WHERE row = 1", LintRule::NumberRound, u"observations"_s, {}},
        {"UPDATE observations SET value_text = 'more than 7,101', derivation = NULL WHERE row = 1", LintRule::PointPrintedAsBound, u"observations"_s, {}},
        {"UPDATE observations SET published = '2031' WHERE row = 1", LintRule::PeriodInFuture, u"observations"_s, {}},
        {"UPDATE measures SET definition = NULL WHERE row = 1", LintRule::DefinitionMissing, u"measures"_s, {}},
    };
    faults.insert(faults.end(), rows.begin(), rows.end());
    return faults;
}

Result<LibraryCheck> checked(const QString &path, std::stop_token stop = {}, const Progress &progress = {})
{
    Result<Library> library = Library::open(path);
    BOOST_REQUIRE_MESSAGE(bool(library), (library ? QString() : library.error().detail).toStdString());
    return library->check(std::move(stop), progress);
}

QStringList told(const LibraryCheck &check)
{
    QStringList lines;
    for (const LintFinding &finding : check.findings)
        lines += QString(entryOf(finding.rule).id) + u' ' + finding.where.table + u' ' + finding.where.id + u' ' + finding.column;
    return lines;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(checking)

BOOST_AUTO_TEST_CASE(each_planted_fault_is_found_and_names_its_place)
{
    const ScratchFolder folder;
    test::PlantedLibrary().writeTo(folder.path(u"sound"_s));
    const QByteArray sound = readFile(folder.path(u"sound"_s));
    const Result<LibraryCheck> nothing = checked(folder.path(u"sound"_s));
    BOOST_REQUIRE(bool(nothing));
    BOOST_TEST(nothing->isIntact());
    BOOST_TEST((gravest(nothing->findings) != Gravity::Grave), told(*nothing));

    const std::vector<PlantedFault> faults = plantedFaults();
    BOOST_TEST(faults.size() >= 150u);
    BOOST_TEST_MESSAGE(faults.size() << " planted faults");
    const QString path = folder.path(u"faulty"_s);
    std::set<LintRule> found;
    for (const PlantedFault &fault : faults) {
        BOOST_TEST_CONTEXT(fault.sql)
        {
            putFile(path, sound);
            BOOST_REQUIRE_MESSAGE(test::tamper(path, {fault.sql}) > 0, fault.sql);
            const Result<LibraryCheck> check = checked(path);
            BOOST_REQUIRE(bool(check));
            const bool isFound = std::ranges::any_of(check->findings, [&fault](const LintFinding &finding) {
                return finding.rule == fault.rule && finding.where.table == fault.table && finding.column == fault.column;
            });
            BOOST_TEST(isFound, entryOf(fault.rule).id.latin1() << " is not among " << told(*check));
            BOOST_TEST((check->findings.size() > nothing->findings.size()));
            found.insert(fault.rule);
        }
    }
    for (const LintRuleEntry &entry : lintRules()) {
        const bool needsBytes = entry.rule == LintRule::CellNotUnique || entry.rule == LintRule::CellTooLong;
        if (isRuleOfRows(entry.rule) && !needsBytes)
            BOOST_TEST(found.contains(entry.rule), entry.id.latin1());
    }
}

BOOST_AUTO_TEST_CASE(an_id_that_comes_twice_and_a_cell_without_end_are_found)
{
    const ScratchFolder folder;
    const QString path = folder.path(u"twice"_s);
    test::PlantedLibrary().writeTo(path);
    QByteArray bytes = readFile(path);
    putFile(path, bytes.replace("sources-8", "sources-7")); // in table and index alike
    const Result<LibraryCheck> twice = checked(path);
    BOOST_REQUIRE(bool(twice));
    BOOST_TEST(told(*twice).contains(u"cell.not-unique sources sources-7 id"_s), told(*twice));

    test::PlantedLibrary().writeTo(path);
    test::tamper(path, {"UPDATE claims SET note = replace(hex(zeroblob(60000)), '0', 'x') WHERE row = 1"});
    const Result<LibraryCheck> endless = checked(path);
    BOOST_REQUIRE(bool(endless));
    BOOST_TEST(told(*endless).contains(u"cell.too-long claims claim-1 note"_s), told(*endless));
}

BOOST_AUTO_TEST_CASE(a_search_that_finds_other_words_than_the_tables_hold_is_damage)
{
    const ScratchFolder folder;
    for (const TableSchema &table : librarySchema()) {
        if (!table.hasFullText())
            continue;
        const QString path = folder.path(QString(table.name));
        test::PlantedLibrary().writeTo(path);
        {
            SQLite::Database database(path.toStdString(), SQLite::OPEN_READWRITE);
            const std::string search = std::string(table.name.latin1()) + "_search";
            database.exec("INSERT INTO " + search + " (rowid, names) VALUES (77, 'a row that the table lacks')");
        }
        const Result<LibraryCheck> check = checked(path);
        BOOST_REQUIRE(bool(check));
        BOOST_TEST(!check->isIntact());
        BOOST_TEST(check->damage->detail.contains(table.name), check->damage->detail);
    }
}

BOOST_AUTO_TEST_CASE(a_list_of_words_that_is_not_that_of_the_search_is_damage)
{
    const ScratchFolder folder;
    for (const char *change : {"DELETE FROM search_words WHERE searched = 'sources_search'", "UPDATE search_words SET rows = rows + 1 WHERE searched = 'sources_search'",
                               "INSERT INTO search_words VALUES ('sources_search', 'zzzz', 1)"}) {
        const QString path = folder.path(u"words"_s);
        test::PlantedLibrary().writeTo(path);
        {
            SQLite::Database database(path.toStdString(), SQLite::OPEN_READWRITE);
            database.exec(change);
        }
        const Result<LibraryCheck> check = checked(path);
        BOOST_REQUIRE(bool(check));
        BOOST_TEST(!check->isIntact(), change);
        BOOST_TEST((check->damage && check->damage->detail.contains(u"sources"_s)), change);
    }
}

BOOST_AUTO_TEST_CASE(a_check_reports_how_far_it_is_and_ends_when_it_is_stopped)
{
    std::vector<double> told;
    BOOST_REQUIRE(bool(checked(bundledLibrary(), {}, [&told](double fraction) { told.push_back(fraction); })));
    BOOST_TEST(std::ranges::is_sorted(told));
    BOOST_TEST(told.size() >= 5u);
    BOOST_TEST(told.back() == 1.0);
    // Stopped at each point at which it tells how far it is.
    for (std::size_t at = 0; at + 1 < told.size(); ++at) {
        std::stop_source stop;
        std::size_t heard = 0;
        const Result<LibraryCheck> check = checked(bundledLibrary(), stop.get_token(), [&](double) {
            if (heard++ == at)
                stop.request_stop();
        });
        BOOST_REQUIRE(!check);
        BOOST_TEST((check.error().code == ErrorCode::Cancelled));
    }
}

/// COUNTERCHECK_LIBRARY=FILE measures another library: a large one is asked to stop in the midst of each part.
BOOST_AUTO_TEST_CASE(a_check_that_is_stopped_at_any_moment_ends_within_a_fifth_of_a_second)
{
    using Clock = std::chrono::steady_clock;
    const QString path = qEnvironmentVariable("COUNTERCHECK_LIBRARY", bundledLibrary());
    const Clock::time_point begin = Clock::now();
    BOOST_REQUIRE(bool(checked(path)));
    const Clock::duration whole = Clock::now() - begin;
    Clock::duration longest{};
    for (int moment = 1; moment < 20; ++moment) {
        std::stop_source stop;
        Clock::time_point asked{};
        std::thread asking([&] {
            std::this_thread::sleep_for(whole * moment / 20);
            asked = Clock::now();
            stop.request_stop();
        });
        const Result<LibraryCheck> check = checked(path, stop.get_token());
        const Clock::time_point ended = Clock::now();
        asking.join();
        if (check)
            continue;
        longest = std::max(longest, ended - asked);
        BOOST_TEST_MESSAGE("stopped at " << moment * 5 << " %: " << std::chrono::duration_cast<std::chrono::milliseconds>(ended - asked).count() << " ms");
    }
    const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(longest).count();
    BOOST_TEST_MESSAGE("at most " << milliseconds << " ms after the request, of " << std::chrono::duration_cast<std::chrono::milliseconds>(whole).count());
    BOOST_TEST(milliseconds < 200);
}

BOOST_AUTO_TEST_SUITE_END()
