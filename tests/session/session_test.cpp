// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/session.h"
#include "models/domain/library_schema.h"
#include "models/store/library_builder.h"
#include "tests/support/library.h"
#include "tests/support/patience.h"
#include "tests/support/print.h"

#include <QTest>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

/// A library of a few claims without evidence, named by its title.
QString writeLibrary(const ScratchFolder &folder, const QString &title, int claims)
{
    LibraryBuilder builder;
    const auto add = [&builder](QLatin1StringView table, QStringList cells) {
        cells.resize(findTable(table)->columns.size());
        builder.add(*findTable(table), cells);
    };
    add("library"_L1, {title, u"Description"_s, u"1"_s, u"2026"_s, u"en"_s, u"CC0-1.0"_s, title});
    add("organisations"_L1, {u"speaker"_s, u"Speaker"_s, u"person"_s});
    add("sources"_L1, {u"source"_s, u"news"_s, u"Source"_s, u"speaker"_s, {}, {}, u"2026-01-01"_s, {}, {}, u"primary"_s, {}, {}, u"journalism"_s});
    for (int number = 0; number < claims; ++number) {
        add("claims"_L1, {title.toLower() + u"-%1"_s.arg(number), u"Claim %1 of %2"_s.arg(number).arg(title), {}, u"paraphrase"_s, u"speaker"_s, {}, {},
                          u"source"_s, u"topic"_s});
    }
    const QString path = folder.path(title + u".countercheck"_s);
    const Result<Done> written = builder.writeTo(path);
    BOOST_REQUIRE(bool(written));
    return path;
}

struct OpenSession {
    void settle()
    {
        // What is answered may ask for more.
        BOOST_REQUIRE(QTest::qWaitFor([this] { return session.isSettled(); }, test::patienceMilliseconds));
    }
    QString title() const { return session.library() ? session.library()->description.title : QString(); }
    /// The library that a claim by its row number is read from.
    QString libraryOfFirstClaim()
    {
        session.claim().clear();
        session.claim().showRow(session.claims().rows().front());
        settle();
        return session.claim().claim()->dossier.library.title;
    }

    ScratchFolder folder;
    QString bundled = folder.library();
    Session session{Wording()};
};

}  // namespace

BOOST_AUTO_TEST_SUITE(one_library_at_a_time)

BOOST_FIXTURE_TEST_CASE(a_library_that_is_opened_and_at_once_another_that_is_refused_leaves_the_one_before, OpenSession)
{
    session.open(writeLibrary(folder, u"First"_s, 2));
    settle();
    BOOST_TEST(title() == u"First"_s);
    QStringList refused;
    QObject::connect(&session, &Session::openFailed, [&refused](const QString &path) { refused += path; });

    session.open(writeLibrary(folder, u"Second"_s, 5));
    session.open(folder.path(u"missing"_s));
    settle();
    BOOST_TEST(refused == QStringList{folder.path(u"missing"_s)});
    BOOST_TEST(title() == u"First"_s);
    BOOST_TEST(session.claims().rows().size() == 2U);
    BOOST_TEST(libraryOfFirstClaim() == u"First"_s);
    // What is asked from now on is asked of the first.
    session.claims().setQuery({u"claim"_s, {}});
    settle();
    BOOST_TEST(session.claims().rows().size() == 2U);
}

BOOST_FIXTURE_TEST_CASE(of_many_libraries_opened_in_a_row_the_last_is_open_with_its_claims_and_its_check, OpenSession)
{
    const QString small = writeLibrary(folder, u"Small"_s, 1);
    const QString large = writeLibrary(folder, u"Large"_s, 7);
    for (int round = 0; round < 20; ++round) {
        // Now and then some answers have come in already.
        session.open(round % 2 ? small : large);
        if (round % 3 == 0)
            QTest::qWait(round);
        session.openLibrary().opened() ? session.claims().setQuery({QString::number(round), {}}) : void();
    }
    session.open(bundled);
    settle();
    BOOST_REQUIRE(QTest::qWaitFor([this] { return session.isSettled(); }, test::patienceMilliseconds));
    BOOST_TEST(qint64(session.claims().rows().size()) == rowsOfBundled("claims"));
    session.claim().showRow(session.claims().rows().front());
    settle();
    BOOST_TEST(session.claim().claim()->dossier.library.title == title());
    BOOST_TEST((session.file().state().soundness == FileState::Soundness::Intact));
    BOOST_TEST(session.file().state().sha256 == *Library::open(bundled)->fileSha256());
}

BOOST_FIXTURE_TEST_CASE(closing_leaves_nothing_and_asks_nothing, OpenSession)
{
    session.open(bundled);
    settle();
    session.claim().showRow(session.claims().rows().front());
    session.close();
    settle();
    BOOST_TEST(!session.library());
    BOOST_TEST(session.claims().rows().empty());
    BOOST_TEST(session.claim().claim() == nullptr);
    BOOST_TEST(session.claim().figure() == nullptr);
    BOOST_TEST((session.file().state().soundness == FileState::Soundness::Unknown));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(the_file_on_disk)

/// A file that is replaced, written to or removed while its library is open.
BOOST_FIXTURE_TEST_CASE(a_file_that_changes_while_it_is_open_is_noticed, OpenSession)
{
    const QByteArray bytes = readFile(bundled);
    const auto replace = [&] {
        putFile(folder.path(u"new"_s), bytes);
        BOOST_REQUIRE(QFile::remove(bundled));
        BOOST_REQUIRE(QFile::rename(folder.path(u"new"_s), bundled));
    };
    const auto append = [&] {
        QFile file(bundled);
        BOOST_REQUIRE(file.open(QIODevice::Append));
        file.write("x");
    };
    const auto remove = [&] { BOOST_REQUIRE(QFile::remove(bundled)); };
    const std::function<void()> changes[] = {replace, append, remove};
    for (const auto &change : changes) {
        putFile(bundled, bytes);
        session.open(bundled);
        settle();
        session.claim().showRow(session.claims().rows().front());
        settle();
        BOOST_REQUIRE((session.file().state().soundness == FileState::Soundness::Intact));
        change();
        BOOST_TEST(QTest::qWaitFor([this] { return session.file().state().soundness == FileState::Soundness::Changed; }, test::patienceMilliseconds));
        BOOST_TEST(!session.openLibrary().isUnchangedOnDisk());
        session.close();
        settle();
    }
}

BOOST_FIXTURE_TEST_CASE(reading_a_file_is_no_change_of_it, OpenSession)
{
    session.open(bundled);
    settle();
    (void)readFile(bundled);
    session.file().lookAtFile();
    session.claim().showRow(session.claims().rows().front());
    settle();
    BOOST_TEST((session.file().state().soundness == FileState::Soundness::Intact));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(figures_of_a_claim)

BOOST_FIXTURE_TEST_CASE(any_two_figures_of_a_claim_can_be_asked_for_and_stand_in_the_passport, OpenSession)
{
    session.open(bundled);
    settle();
    const ClaimId claim(u"claim-62000-rescued"_s);
    session.claim().show(claim);
    settle();
    const Dossier dossier = session.claim().claim()->dossier;
    QStringList errors;
    QObject::connect(&session, &Session::failed, [&errors](const Error &error) { errors += error.subject; });
    // Every figure of the dossier beside one, offered in the passport or not.
    const ObservationId first = firstObservation(dossier);
    for (std::size_t place = 0; place < dossier.observations.size(); place += 7) {
        const ObservationId beside = dossier.observations[place].id;
        if (beside == first)
            continue;
        session.claim().show(claim, {first, beside});
        settle();
        BOOST_TEST((session.claim().figure()->selection == FigureSelection{first, beside}));
        BOOST_TEST(std::ranges::count(session.claim().figure()->passport->beside, beside, &BesideLine::observation) == 1, beside.slug);
    }
    BOOST_TEST(errors == QStringList());
    session.claim().show(claim, {ObservationId(u"nowhere"_s), {}});
    settle();
    BOOST_TEST(errors == QStringList{u"nowhere"_s});
    BOOST_TEST((session.claim().figure()->selection.observation == first));
}

BOOST_FIXTURE_TEST_CASE(only_the_newest_of_many_selections_is_composed, OpenSession)
{
    session.open(bundled);
    settle();
    session.claim().show(ClaimId(u"claim-62000-rescued"_s));
    settle();
    int composed = 0;
    QObject::connect(&session.claim(), &ClaimInView::figureChanged, [&composed] { ++composed; });
    const std::vector<Observation> &all = session.claim().claim()->dossier.observations;
    for (const Observation &observation : all)
        session.claim().selectFigure(observation.id);
    settle();
    BOOST_TEST(composed < 5);
    BOOST_TEST((session.claim().figure()->selection.observation == all.back().id));
}

BOOST_AUTO_TEST_SUITE_END()
