// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/library.h"
#include "tests/support/library.h"
#include "tests/support/print.h"

#include <SQLiteCpp/SQLiteCpp.h>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

/// A library that another program has changed against its rules.
struct Tampered {
    explicit Tampered(const char *sql)
    {
        const QString path = folder.library();
        {
            SQLite::Database database(path.toStdString(), SQLite::OPEN_READWRITE);
            database.exec("PRAGMA foreign_keys = 0");
            database.exec("PRAGMA ignore_check_constraints = 1");
            BOOST_REQUIRE(database.exec(sql) > 0);
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
    Tampered::checkDamaged(tampered.library->quickCheck(), {u"refers to a row of measures"_s});
    Tampered::checkDamaged(tampered.library->dossier(rescued), {u"measures children-rescued-as-claimed"_s});
}

BOOST_AUTO_TEST_CASE(a_claim_without_its_source_is_damaged)
{
    Tampered tampered("DELETE FROM sources WHERE id = (SELECT source_id FROM claims WHERE id = 'claim-62000-rescued')");
    Tampered::checkDamaged(tampered.library->quickCheck(), {u"refers to a row of sources"_s});
    Tampered::checkDamaged(tampered.library->dossier(rescued), {u"sources "_s});
}

BOOST_AUTO_TEST_CASE(a_claim_without_its_evidence_or_its_claimant_is_damaged)
{
    Tampered observation("DELETE FROM observations WHERE id = (SELECT observation_id FROM evidence"
                         " WHERE claim_id = 'claim-62000-rescued' ORDER BY id LIMIT 1)");
    Tampered::checkDamaged(observation.library->quickCheck(), {u"refers to a row of observations"_s});
    Tampered::checkDamaged(observation.library->dossier(rescued), {u"observations "_s});

    Tampered claimant("DELETE FROM organisations WHERE id = (SELECT claimant_id FROM claims WHERE id = 'claim-62000-rescued')");
    Tampered::checkDamaged(claimant.library->dossier(rescued), {u"organisations "_s});
    const Result<std::vector<qint64>> rows = claimant.library->claimRows({});
    BOOST_REQUIRE(bool(rows));
    Tampered::checkDamaged(claimant.library->claimSummaries(*rows), {u"claims "_s, u"claimant_id"_s});
}

BOOST_AUTO_TEST_CASE(a_cell_that_holds_what_it_may_not_is_found_with_its_row)
{
    Tampered wording("UPDATE claims SET wording = 'shouted' WHERE id = 'claim-62000-rescued'");
    Tampered::checkDamaged(wording.library->quickCheck(), {u"claims claim-62000-rescued"_s, u"wording"_s});
    Tampered qualifier("UPDATE claims SET qualifier = 'perhaps' WHERE id = 'claim-62000-rescued'");
    Tampered::checkDamaged(qualifier.library->quickCheck(), {u"claims claim-62000-rescued"_s, u"qualifier"_s});
    Tampered date("UPDATE claims SET stated_on = '2025-13-40' WHERE id = 'claim-62000-rescued'");
    Tampered::checkDamaged(date.library->quickCheck(), {u"claims claim-62000-rescued"_s, u"stated_on"_s});
    Tampered::checkDamaged(date.library->dossier(rescued), {u"claims claim-62000-rescued"_s, u"stated_on"_s});
    Tampered kind("UPDATE breaks SET kind = 'none' WHERE row = 1");
    Tampered::checkDamaged(kind.library->quickCheck(), {u"breaks "_s, u"kind"_s});
}

BOOST_AUTO_TEST_SUITE_END()
