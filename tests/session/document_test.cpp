// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/session.h"
#include "tests/support/library.h"
#include "tests/support/patience.h"
#include "tests/support/print.h"

#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

// A library as a document: begun, saved, copied, dropped.
using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

const QString firstClaim = u"claim-62000-rescued"_s;

/// A session whose working copies outlive it, as those of a user do.
struct Desk {
    explicit Desk(const QString &copies) : session(Wording(), {}, copies)
    {
        QObject::connect(&session, &Session::failed, [this](const Error &error) { errors.push_back(error.code); });
        QObject::connect(&session, &Session::openFailed, [this](const QString &, const Error &error) { errors.push_back(error.code); });
        QObject::connect(&session.editing(), &LibraryEditing::saveFailed, [this](const Error &error) { errors.push_back(error.code); });
        QObject::connect(&session.editing(), &LibraryEditing::saved, [this](const QString &path) { saved += path; });
    }
    void settle() { BOOST_REQUIRE(QTest::qWaitFor([this] { return session.isSettled(); }, test::patienceMilliseconds)); }
    void open(const QString &path)
    {
        session.open(path);
        settle();
    }
    void edit(const QString &path)
    {
        open(path);
        editing().begin();
        settle();
        BOOST_REQUIRE(editing().isEditing());
    }
    void change(const QString &text)
    {
        editing().apply(u"Place: "_s + text, {{RowEdit::Kind::Change, u"claims"_s, firstClaim, {{u"venue"_s, text}}}});
        settle();
    }
    void addOrganisation()
    {
        editing().apply(u"a body"_s, {{RowEdit::Kind::Add, u"organisations"_s, {}, {{u"id"_s, u"city"_s}, {u"name"_s, u"The city"_s}, {u"kind"_s, u"ngo"_s}}}});
        settle();
    }
    void save(const QString &path = {})
    {
        editing().save(path);
        settle();
    }
    QString place()
    {
        session.claim().show(ClaimId(firstClaim));
        settle();
        return session.claim().claim()->dossier.claim->venue;
    }
    LibraryEditing &editing() { return session.editing(); }

    Session session;
    std::vector<ErrorCode> errors;
    QStringList saved;
};

struct Documents {
    Documents() { file = folder.library(); }

    ScratchFolder folder;
    ScratchFolder copiesFolder;
    QString copies = copiesFolder.path(u"edits"_s);
    QString file;
    QStringList description{u"Evictions"_s, u"Counts of one city."_s, u"1"_s, u"2026-11-28"_s, u"en"_s, u"CC0-1.0"_s, {}};
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(documents, Documents)

BOOST_AUTO_TEST_CASE(a_new_library_is_open_before_it_has_a_file_and_holds_what_was_kept_when_it_is_saved)
{
    const QString path = folder.path(u"new.countercheck"_s);
    {
        Desk desk(copies);
        int began = 0;
        QObject::connect(&desk.editing(), &LibraryEditing::began, [&began] { ++began; });
        desk.open(file);
        desk.editing().create(path, description);
        desk.settle();
        BOOST_REQUIRE(desk.session.library().has_value());
        BOOST_TEST(began == 1);
        BOOST_TEST(desk.session.library()->description.title == u"Evictions"_s);
        BOOST_TEST(desk.editing().isEditing());
        BOOST_TEST(desk.editing().isOwn());
        BOOST_TEST(desk.editing().status()->isUnsaved);
        desk.addOrganisation();
        BOOST_TEST(!QFile::exists(path));
        BOOST_REQUIRE(desk.editing().status()->toUndo.has_value());
        BOOST_TEST(desk.errors.empty());
    }
    // The program has ended without saving: nothing is lost.
    {
        Desk desk(copies);
        desk.open(path);
        BOOST_REQUIRE(desk.editing().isEditing());
        BOOST_TEST(desk.editing().status()->toUndo->label == u"a body"_s);
        desk.save();
        BOOST_TEST(desk.saved == QStringList{path}, boost::test_tools::per_element());
        BOOST_TEST(!desk.editing().status()->isUnsaved);
        BOOST_TEST(desk.errors.empty());
    }
    Result<Library> library = Library::open(path);
    BOOST_REQUIRE(bool(library));
    BOOST_TEST(library->description()->title == u"Evictions"_s);
    Desk other(copiesFolder.path(u"others"_s));
    other.open(path);
    BOOST_TEST(!other.editing().isOwn());
    other.session.openLibrary().count();
    other.settle();
    BOOST_TEST(other.session.library()->counts->organisations == 1);
}

BOOST_AUTO_TEST_CASE(a_new_library_takes_the_place_of_no_file_and_a_bad_description_leaves_the_open_one)
{
    Desk desk(copies);
    desk.edit(file);
    desk.editing().create(folder.library(u"there.countercheck"_s), description);
    desk.settle();
    desk.editing().create(folder.path(u"bad.countercheck"_s), {});
    desk.settle();
    BOOST_TEST((desk.errors == std::vector{ErrorCode::AlreadyExists, ErrorCode::InvalidArgument}));
    BOOST_TEST(desk.session.library()->path == file);
    desk.change(u"Hall 1"_s);
    BOOST_TEST(desk.place() == u"Hall 1"_s);
}

BOOST_AUTO_TEST_CASE(a_copy_is_ones_own_and_the_received_file_stays_byte_for_byte)
{
    const QByteArray received = readFile(file);
    const QStringList before = folder.state();
    const QString copy = copiesFolder.path(u"mine.countercheck"_s);
    Desk desk(copies);
    desk.open(file);
    BOOST_TEST(!desk.editing().isOwn());
    desk.editing().copyFile(copy);
    desk.settle();
    BOOST_TEST((readFile(copy) == received));
    desk.edit(copy);
    BOOST_TEST(desk.editing().isOwn());
    BOOST_TEST(desk.editing().original() == u"a.countercheck"_s);
    desk.change(u"Hall 2"_s);
    desk.save();
    BOOST_TEST(desk.errors.empty());
    BOOST_TEST((readFile(copy) != received));
    // It is known again by what it is, and still whose copy it was.
    BOOST_TEST(desk.editing().original() == u"a.countercheck"_s);
    desk.session.close();
    desk.settle();
    const QString moved = copiesFolder.path(u"moved.countercheck"_s);
    BOOST_REQUIRE(QFile::rename(copy, moved));
    desk.open(moved);
    BOOST_TEST(desk.editing().isOwn());
    BOOST_TEST(desk.place() == u"Hall 2"_s);
    BOOST_TEST(folder.state() == before, boost::test_tools::per_element());
    // What was received again is not one's own.
    putFile(moved, received);
    desk.open(moved);
    BOOST_TEST(!desk.editing().isOwn());
}

BOOST_AUTO_TEST_CASE(saving_refuses_a_file_that_changed_meanwhile_and_another_name_will_do)
{
    Desk desk(copies);
    desk.edit(file);
    desk.change(u"Hall 3"_s);
    const QByteArray foreign = readFile(file) + "\n";
    putFile(file, foreign);
    desk.save();
    BOOST_TEST((desk.errors == std::vector{ErrorCode::ChangedOnDisk}));
    BOOST_TEST(desk.saved.isEmpty());
    BOOST_TEST((readFile(file) == foreign));
    BOOST_TEST(desk.editing().status()->unsaved == 1);
    const QString other = folder.path(u"other.countercheck"_s);
    desk.save(other);
    BOOST_TEST(desk.saved == QStringList{other}, boost::test_tools::per_element());
    BOOST_TEST(desk.session.library()->path == other);
    BOOST_TEST(desk.editing().isEditing());
    BOOST_TEST(desk.editing().isOwn());
    // Everybody reads the working copy at its new place.
    desk.change(u"Hall 4"_s);
    BOOST_TEST(desk.place() == u"Hall 4"_s);
    desk.editing().undo();
    desk.settle();
    BOOST_TEST(desk.place() == u"Hall 3"_s);
    BOOST_TEST(!desk.editing().status()->isUnsaved);
}

BOOST_AUTO_TEST_CASE(what_is_reverted_is_as_the_file_has_it_and_a_library_without_a_file_is_closed)
{
    Desk desk(copies);
    desk.open(file);
    const QString before = desk.place();
    desk.edit(file);
    desk.change(u"Hall 5"_s);
    int refreshed = 0;
    QObject::connect(&desk.session, &Session::rowsChanged, [&refreshed] { ++refreshed; });
    desk.editing().revert();
    // A command on its way finds no working copy, and harms nothing.
    desk.editing().apply(u"too late"_s, {{RowEdit::Kind::Change, u"claims"_s, firstClaim, {{u"venue"_s, u"Hall 6"_s}}}});
    desk.settle();
    BOOST_TEST(!desk.editing().isEditing());
    BOOST_TEST(!desk.editing().isKeeping());
    BOOST_TEST(!WorkingCopy::exists(copies, file));
    BOOST_TEST(refreshed == 1);
    BOOST_TEST(desk.place() == before);
    const QString path = folder.path(u"new.countercheck"_s);
    desk.editing().create(path, description);
    desk.settle();
    desk.editing().revert();
    desk.settle();
    BOOST_TEST(!desk.session.library().has_value());
    BOOST_TEST(!WorkingCopy::exists(copies, path));
    BOOST_TEST(desk.errors.empty());
}

BOOST_AUTO_TEST_CASE(what_was_kept_and_not_saved_is_known_when_the_file_is_opened_again)
{
    {
        Desk desk(copies);
        desk.edit(file);
        desk.change(u"Hall 7"_s);
        desk.change(u"Hall 8"_s);
        BOOST_TEST(!desk.editing().unsavedBefore().has_value());
    }
    Desk desk(copies);
    desk.open(file);
    BOOST_REQUIRE(desk.editing().unsavedBefore().has_value());
    BOOST_TEST(desk.editing().unsavedBefore()->unsaved == 2);
    BOOST_TEST(!desk.editing().unsavedBefore()->isFileChanged);
    // Reading the file goes on; undo works when editing does.
    BOOST_TEST(desk.place() != u"Hall 8"_s);
    desk.editing().begin();
    desk.settle();
    BOOST_TEST(!desk.editing().unsavedBefore().has_value());
    BOOST_TEST(desk.place() == u"Hall 8"_s);
    desk.editing().undo();
    desk.settle();
    BOOST_TEST(desk.place() == u"Hall 7"_s);
    putFile(file, readFile(file) + "\n");
    desk.open(file);
    BOOST_REQUIRE(desk.editing().unsavedBefore().has_value());
    BOOST_TEST(desk.editing().unsavedBefore()->isFileChanged);
}

BOOST_AUTO_TEST_CASE(what_a_killed_program_had_kept_is_offered_and_complete)
{
    int pipe[2];
    BOOST_REQUIRE(::pipe(pipe) == 0);
    const pid_t child = ::fork();
    BOOST_REQUIRE(child >= 0);
    if (child == 0) {
        Result<WorkingCopy> copy = WorkingCopy::open(copies, file);
        for (int number = 1; copy; ++number) {
            const Result<CommandAnswer> answer = copy->apply({u"number"_s, u"2026-11-28T10:41:00Z"_s, {}, {{RowEdit::Kind::Change, u"claims"_s, firstClaim, {{u"venue"_s, u"Hall %1"_s.arg(number)}}}}});
            if (!answer || answer->number == 0 || ::write(pipe[1], &number, sizeof number) != sizeof number)
                break;
        }
        ::_exit(1);
    }
    ::close(pipe[1]);
    int said = 0;
    while (said < 25)
        BOOST_REQUIRE(::read(pipe[0], &said, sizeof said) == sizeof said);
    ::kill(child, SIGKILL);
    int status = 0;
    BOOST_REQUIRE(::waitpid(child, &status, 0) == child);
    BOOST_TEST(WIFSIGNALED(status));
    for (int next = 0; ::read(pipe[0], &next, sizeof next) == sizeof next;)
        said = next;
    ::close(pipe[0]);
    const QByteArray before = readFile(file);
    Desk desk(copies);
    desk.open(file);
    BOOST_REQUIRE(desk.editing().unsavedBefore().has_value());
    // The last one may have been kept before it could be said.
    const auto kept = static_cast<int>(desk.editing().unsavedBefore()->unsaved);
    BOOST_TEST((kept == said || kept == said + 1));
    desk.editing().begin();
    desk.settle();
    BOOST_TEST(desk.place() == u"Hall %1"_s.arg(kept));
    desk.editing().undo();
    desk.settle();
    BOOST_TEST(desk.place() == u"Hall %1"_s.arg(kept - 1));
    desk.save();
    BOOST_TEST(desk.saved.size() == 1);
    BOOST_TEST((readFile(file) != before));
    BOOST_TEST(desk.errors.empty());
}

BOOST_AUTO_TEST_CASE(a_cancelled_save_leaves_the_old_file_and_the_changes)
{
    const QByteArray before = readFile(file);
    Desk desk(copies);
    desk.edit(file);
    desk.change(u"Hall 9"_s);
    QObject::connect(&desk.editing(), &LibraryEditing::progressed, [&desk] { desk.editing().cancel(); });
    desk.editing().save();
    desk.editing().cancel();
    desk.settle();
    BOOST_TEST((desk.errors == std::vector{ErrorCode::Cancelled}));
    BOOST_TEST((readFile(file) == before));
    BOOST_TEST(desk.editing().status()->unsaved == 1);
    BOOST_TEST(!desk.editing().isSaving());
}

BOOST_AUTO_TEST_CASE(history_is_forgotten_once_the_file_has_all_of_it)
{
    Desk desk(copies);
    desk.edit(file);
    desk.change(u"Hall 10"_s);
    desk.editing().forgetHistory();
    desk.settle();
    BOOST_TEST(desk.editing().status()->toUndo.has_value());
    desk.save();
    desk.editing().forgetHistory();
    desk.settle();
    BOOST_TEST(desk.editing().isEditing());
    BOOST_TEST(!desk.editing().status()->toUndo.has_value());
    BOOST_TEST(!desk.editing().status()->isUnsaved);
    desk.change(u"Hall 11"_s);
    BOOST_TEST(desk.place() == u"Hall 11"_s);
    BOOST_TEST(desk.errors.empty());
}

BOOST_AUTO_TEST_CASE(what_is_edited_can_be_checked_as_a_whole)
{
    Desk desk(copies);
    desk.edit(file);
    std::optional<Result<LibraryCheck>> whole;
    QObject::connect(&desk.session.file(), &FileCheck::checked, [&whole](const Result<LibraryCheck> &check) { whole = check; });
    desk.session.file().checkLibrary();
    desk.settle();
    BOOST_REQUIRE((whole && *whole));
    BOOST_TEST(!(*whole)->damage.has_value());
    const std::size_t before = (*whole)->findings.size();
    desk.editing().apply(u"a body"_s, {{RowEdit::Kind::Add, u"organisations"_s, {}, {{u"id"_s, u"city"_s}, {u"name"_s, u"The city"_s}, {u"kind"_s, u"ngo"_s}}}});
    desk.settle();
    desk.session.file().checkLibrary();
    desk.settle();
    // Nothing refers to it.
    BOOST_TEST((*whole)->findings.size() >= before);
    BOOST_TEST(!(*whole)->damage.has_value());
}

BOOST_AUTO_TEST_CASE(stars_and_notes_come_along_when_the_title_is_changed)
{
    Desk desk(copies);
    desk.edit(file);
    const RecordKey record{SearchedKind::Claims, firstClaim};
    desk.session.own().setNote(record, u"ask the city"_s);
    desk.editing().apply(u"another title"_s, {{RowEdit::Kind::Change, u"library"_s, {}, {{u"title"_s, u"My own"_s}}}});
    desk.settle();
    BOOST_TEST(desk.session.library()->description.title == u"My own"_s);
    BOOST_TEST(desk.session.own().mark(record).note == u"ask the city"_s);
    desk.editing().undo();
    desk.settle();
    BOOST_TEST(desk.session.own().mark(record).note == u"ask the city"_s);
}

BOOST_AUTO_TEST_SUITE_END()
