// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/library_schema.h"
#include "models/store/library.h"
#include "tests/support/library.h"
#include "tests/support/print.h"

#include <SQLiteCpp/SQLiteCpp.h>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

/// Lets a connection store any type in the columns of a table: the word STRICT stands only in the schema's text.
void relax(SQLite::Database &database, bool isRelaxed)
{
    database.exec("PRAGMA writable_schema = 1");
    database.exec(isRelaxed ? "UPDATE sqlite_schema SET sql = substr(sql, 1, length(sql) - 7) WHERE sql LIKE '% STRICT'"
                            : "UPDATE sqlite_schema SET sql = sql || ' STRICT' WHERE type = 'table' AND sql LIKE 'CREATE TABLE%row INTEGER%'");
    database.exec("PRAGMA writable_schema = RESET");
}

/// A library that another program has changed without heeding its rules.
struct Tampered {
    explicit Tampered(const std::string &sql)
    {
        const QString path = folder.library();
        {
            SQLite::Database database(path.toStdString(), SQLite::OPEN_READWRITE);
            database.exec("PRAGMA foreign_keys = 0");
            database.exec("PRAGMA ignore_check_constraints = 1");
            relax(database, true);
            BOOST_REQUIRE_MESSAGE(database.exec(sql) > 0, sql);
            relax(database, false);
        }
        Result<Library> opened = Library::open(path);
        BOOST_REQUIRE(bool(opened));
        library = std::make_unique<Library>(std::move(opened).value());
    }

    template <class T>
    static void checkDamaged(const Result<T> &answer, const QStringList &names)
    {
        BOOST_REQUIRE(!answer);
        BOOST_TEST((answer.error().code == ErrorCode::Damaged));
        for (const QString &name : names)
            BOOST_TEST(answer.error().detail.contains(name), answer.error().detail << " lacks " << name);
    }

    ScratchFolder folder;
    std::unique_ptr<Library> library;
};

const ClaimId rescued(u"claim-62000-rescued"_s);

}  // namespace

BOOST_AUTO_TEST_SUITE(soundness)

BOOST_AUTO_TEST_CASE(a_library_without_a_measure_is_damaged)
{
    Tampered tampered("DELETE FROM measures WHERE id = 'children-rescued-as-claimed'");
    Tampered::checkDamaged(tampered.library->checkIntegrity(), {u"refers to measures "_s});
    Tampered::checkDamaged(tampered.library->dossier(rescued), {u"measures children-rescued-as-claimed"_s});
}

BOOST_AUTO_TEST_CASE(a_claim_without_its_source_is_damaged)
{
    Tampered tampered("DELETE FROM sources WHERE id = (SELECT source_id FROM claims WHERE id = 'claim-62000-rescued')");
    Tampered::checkDamaged(tampered.library->checkIntegrity(), {u"refers to sources "_s});
    Tampered::checkDamaged(tampered.library->dossier(rescued), {u"sources "_s});
}

BOOST_AUTO_TEST_CASE(a_claim_without_its_evidence_or_its_claimant_is_damaged)
{
    Tampered observation("DELETE FROM observations WHERE id = (SELECT observation_id FROM evidence"
                         " WHERE claim_id = 'claim-62000-rescued' ORDER BY id LIMIT 1)");
    Tampered::checkDamaged(observation.library->checkIntegrity(), {u"refers to observations "_s});
    Tampered::checkDamaged(observation.library->dossier(rescued), {u"observations "_s});

    Tampered claimant("DELETE FROM organisations WHERE id = (SELECT claimant_id FROM claims WHERE id = 'claim-62000-rescued')");
    Tampered::checkDamaged(claimant.library->dossier(rescued), {u"organisations "_s});
    const Result<QList<qint64>> rows = claimant.library->claimRows({});
    BOOST_REQUIRE(bool(rows));
    Tampered::checkDamaged(claimant.library->claimSummaries(*rows), {u"claims "_s, u"claimant_id"_s});
}

BOOST_AUTO_TEST_CASE(a_cell_that_holds_what_it_may_not_is_found_with_its_row)
{
    Tampered wording("UPDATE claims SET wording = 'shouted' WHERE id = 'claim-62000-rescued'");
    Tampered::checkDamaged(wording.library->checkIntegrity(), {u"claims claim-62000-rescued"_s, u"wording"_s});
    Tampered qualifier("UPDATE claims SET qualifier = 'perhaps' WHERE id = 'claim-62000-rescued'");
    Tampered::checkDamaged(qualifier.library->checkIntegrity(), {u"claims claim-62000-rescued"_s, u"qualifier"_s});
    Tampered date("UPDATE claims SET stated_on = '2025-13-40' WHERE id = 'claim-62000-rescued'");
    Tampered::checkDamaged(date.library->checkIntegrity(), {u"claims claim-62000-rescued"_s, u"stated_on"_s});
    Tampered::checkDamaged(date.library->dossier(rescued), {u"claims claim-62000-rescued"_s, u"stated_on"_s});
    Tampered kind("UPDATE breaks SET kind = 'none' WHERE row = 1");
    Tampered::checkDamaged(kind.library->checkIntegrity(), {u"breaks "_s, u"kind"_s});
}

BOOST_AUTO_TEST_CASE(a_reference_that_leads_nowhere_is_damage_wherever_it_stands)
{
    for (const TableSchema &table : librarySchema()) {
        for (const ColumnSchema &column : table.columns) {
            if (column.kind != ColumnKind::Reference)
                continue;
            const QString where = u"%1 %2"_s.arg(table.name, column.name);
            BOOST_TEST_CONTEXT(where.toStdString()) {
                const std::string name = table.name.latin1();
                Tampered tampered("UPDATE " + name + " SET " + column.name.latin1() + " = 'nowhere' WHERE row = 3");
                Tampered::checkDamaged(tampered.library->checkReferences(), {QString(table.name) + u' ', QString(column.references)});
                const QStringList names{QString(table.name) + u' ', column.name + u" refers to "_s + column.references + u" nowhere"_s};
                Library &library = *tampered.library;
                Tampered::checkDamaged(library.whole(), names);
                Tampered::checkDamaged(library.checkIntegrity(), names);
                if (table.name == "claims"_L1)
                    Tampered::checkDamaged(library.claims(), names);
                if (table.name == "measures"_L1)
                    Tampered::checkDamaged(library.measures(), names);
                if (table.name == "sources"_L1)
                    Tampered::checkDamaged(library.sources(), names);
                if (table.name == "assessments"_L1)
                    Tampered::checkDamaged(library.assessments(), names);
                if (table.name == "gaps"_L1)
                    Tampered::checkDamaged(library.gaps(), names);
                if (table.name == "observations"_L1)
                    Tampered::checkDamaged(library.visitObservations([](const ObservationRecord &) { return true; }), names);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(no_row_is_left_out_of_a_list_because_another_is_missing)
{
    Tampered tampered("DELETE FROM organisations WHERE id = (SELECT producer_id FROM measures WHERE id = 'children-rescued-as-claimed')");
    const Result<QList<qint64>> rows = tampered.library->measureRows({});
    BOOST_REQUIRE(bool(rows));
    Tampered::checkDamaged(tampered.library->measureSummaries(*rows), {u"measures "_s, u"producer_id"_s});
}

BOOST_AUTO_TEST_CASE(a_dossier_has_no_gap_or_break_whose_measure_is_missing)
{
    Tampered gap("UPDATE gaps SET measure_id = 'nowhere', claim_id = 'claim-62000-rescued' WHERE row = 1");
    Tampered::checkDamaged(gap.library->dossier(rescued), {u"gaps "_s, u"measures nowhere"_s});
    Tampered relation("UPDATE relations SET measure_a_id = 'nowhere', measure_b_id = 'children-rescued-as-claimed' WHERE row = 1");
    Tampered::checkDamaged(relation.library->dossier(MeasureSelection{{MeasureId(u"nowhere"_s), MeasureId(u"children-rescued-as-claimed"_s)}}),
                           {u"relations "_s, u"measures nowhere"_s});
}

BOOST_AUTO_TEST_CASE(a_cell_of_another_type_is_damage_and_never_a_zero)
{
    for (const TableSchema &table : librarySchema()) {
        for (const ColumnSchema &column : table.columns) {
            const bool isNumber = column.kind == ColumnKind::Number;
            const std::string name = table.name.latin1();
            BOOST_TEST_CONTEXT(name << '.' << column.name.latin1()) {
                Tampered tampered("UPDATE " + name + " SET " + column.name.latin1() + (isNumber ? " = 'sixty'" : " = x'ff'") + " WHERE row = 1");
                const QStringList names{table.name == "library"_L1 ? QString() : QString(table.name), column.name};
                Tampered::checkDamaged(tampered.library->whole(), names);
                Tampered::checkDamaged(tampered.library->checkIntegrity(), names);
            }
        }
    }
    Tampered value("UPDATE observations SET value = 'sixty' WHERE id = 'bjs-convicted-fy2019'");
    const QStringList names{u"observations bjs-convicted-fy2019"_s, u"value"_s};
    Tampered::checkDamaged(value.library->visitObservations([](const ObservationRecord &) { return true; }), names);
    Tampered::checkDamaged(value.library->checkIntegrity(), names);
}

BOOST_AUTO_TEST_CASE(an_index_that_contradicts_its_table_and_names_that_are_not_derived_are_damage)
{
    // An index that another program filled with other rows.
    const ScratchFolder folder;
    const QString path = folder.library();
    {
        SQLite::Database database(path.toStdString(), SQLite::OPEN_READWRITE);
        database.exec("PRAGMA writable_schema = 1");
        database.exec("UPDATE sqlite_schema SET sql = replace(sql, 'claim_id, rating', 'claim_id, assessor_id') WHERE name = 'assessments_by_claim'");
        database.exec("PRAGMA writable_schema = RESET");
        database.exec("REINDEX assessments_by_claim");
        database.exec("PRAGMA writable_schema = 1");
        database.exec("UPDATE sqlite_schema SET sql = replace(sql, 'claim_id, assessor_id', 'claim_id, rating') WHERE name = 'assessments_by_claim'");
        database.exec("PRAGMA writable_schema = RESET");
    }
    Result<Library> library = Library::open(path);
    BOOST_REQUIRE(bool(library));
    Tampered::checkDamaged(library->checkIntegrity(), {u"assessments_by_claim"_s});

    Tampered names("UPDATE claims SET names = 'Somebody else' WHERE id = 'claim-62000-rescued'");
    Tampered::checkDamaged(names.library->checkIntegrity(), {u"claims claim-62000-rescued"_s, u"names"_s});
    Tampered lower("UPDATE observations SET qualifier = 'between', value = NULL, lower = 9, upper = 5 WHERE id = 'bjs-convicted-fy2019'");
    Tampered::checkDamaged(lower.library->checkIntegrity(), {u"observations bjs-convicted-fy2019"_s, u"qualifier"_s});
}

BOOST_AUTO_TEST_CASE(an_id_that_comes_twice_is_damage)
{
    const ScratchFolder folder;
    const QString path = folder.library();
    QByteArray bytes = readFile(path);
    BOOST_REQUIRE(bytes.contains("unodc-us-detected-children-2021"));
    // In table and index alike, so that SQLite's own check finds nothing.
    putFile(path, bytes.replace("unodc-us-detected-children-2021", "unodc-us-detected-children-2022"));
    Result<Library> library = Library::open(path);
    BOOST_REQUIRE(bool(library));
    Tampered::checkDamaged(library->whole(), {u"observations unodc-us-detected-children-2022: id"_s});
}

BOOST_AUTO_TEST_SUITE_END()
