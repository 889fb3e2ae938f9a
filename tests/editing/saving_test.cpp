// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/library.h"
#include "tests/editing/edited.h"

#include <boost/test/unit_test.hpp>

#include <QDir>

#include <csignal>
#include <sys/resource.h>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

using test::rescued;
using test::Edited;


/// Sets the greatest size of a file, as a full disk does.
class FullAt {
public:
    explicit FullAt(rlim_t bytes)
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small{bytes, m_before.rlim_max};
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~FullAt()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before = {};
    void (*m_handler)(int) = nullptr;
};

/// Of how many sizes a disk is: the preset `long` takes 64.
int diskSizes()
{
    return qEnvironmentVariableIsSet("COUNTERCHECK_DISK_SIZES") ? qEnvironmentVariableIntValue("COUNTERCHECK_DISK_SIZES") : 7;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(editing_save)

BOOST_FIXTURE_TEST_CASE(a_saved_library_is_like_one_that_was_built_and_holds_no_history, Edited)
{
    const QString secret = u"A sentence that nobody shall read"_s;
    set(u"claims"_s, rescued, u"note"_s, secret);
    set(u"claims"_s, rescued, u"note"_s, u"Another note"_s);
    const test::Rows rows = test::rowsIn(copy->databasePath());
    const QByteArray before = readFile(file);
    std::vector<double> fractions;
    const Result<Done> saved = copy->saveTo(file, {}, [&](double fraction) { fractions.push_back(fraction); });
    BOOST_REQUIRE_MESSAGE(bool(saved), test::reasonOf(saved));
    BOOST_TEST(std::ranges::is_sorted(fractions));
    BOOST_TEST(fractions.back() == 1.0);
    BOOST_TEST(!*copy->isUnsaved());
    const QByteArray bytes = readFile(file);
    BOOST_TEST((bytes != before));
    BOOST_TEST(!bytes.contains(secret.toUtf8()));
    BOOST_TEST(!bytes.contains("edit_"));
    BOOST_TEST(!bytes.contains("A. Author"));
    test::requireRows(file, rows, folder.path(u"anew"_s));
    // All of the header but its counters: format, page size, encoding, version, application.
    const QByteArray anew = readFile(folder.path(u"anew"_s));
    for (const auto &[from, size] : {std::pair(0, 24), std::pair(32, 8), std::pair(44, 48), std::pair(96, 4)})
        BOOST_TEST((bytes.sliced(from, size) == anew.sliced(from, size)), "header from byte " << from << ": " << bytes.sliced(from, size).toHex().toStdString() << " " << anew.sliced(from, size).toHex().toStdString());
    Result<Library> library = Library::open(file);
    BOOST_REQUIRE_MESSAGE(bool(library), test::reasonOf(library));
    const Result<LibraryCheck> check = library->check();
    const Result<LibraryCheck> original = Library::open(bundledLibrary())->check();
    BOOST_REQUIRE(bool(check));
    BOOST_TEST((check->findings == original->findings));
    // Undoing goes on behind the file.
    BOOST_TEST(copy->undo()->has_value());
    BOOST_TEST(*copy->isUnsaved());
    BOOST_TEST(copy->redo()->has_value());
    BOOST_TEST(!*copy->isUnsaved());
    BOOST_TEST(QDir(folder.path()).entryList({u".*"_s}, QDir::Files | QDir::Hidden).isEmpty());
}

BOOST_FIXTURE_TEST_CASE(a_library_that_was_saved_unchanged_has_the_rows_that_it_had, Edited)
{
    const test::Rows rows = test::rowsIn(file);
    BOOST_REQUIRE(bool(copy->saveTo(file)));
    test::requireRows(file, rows, folder.path(u"anew"_s));
}

BOOST_FIXTURE_TEST_CASE(a_file_that_another_program_changed_is_not_replaced, Edited)
{
    set(u"claims"_s, rescued, u"venue"_s, u"A hall"_s);
    // A file that was only touched is the same.
    QFile touched(file);
    BOOST_REQUIRE(touched.open(QIODevice::ReadWrite));
    BOOST_REQUIRE(touched.setFileTime(QDateTime(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC), QFileDevice::FileModificationTime));
    touched.close();
    BOOST_TEST(!*copy->isFileChanged());
    BOOST_REQUIRE(bool(copy->saveTo(file)));
    set(u"claims"_s, rescued, u"venue"_s, u"Another hall"_s);
    putFile(file, readFile(bundledLibrary()));
    BOOST_TEST(*copy->isFileChanged());
    const Result<Done> saved = copy->saveTo(file);
    BOOST_REQUIRE(!saved);
    BOOST_TEST((saved.error().code == ErrorCode::ChangedOnDisk));
    BOOST_TEST((readFile(file) == readFile(bundledLibrary())));
    // What is not saved is resumed all the same, and can be saved elsewhere.
    open();
    BOOST_TEST(cell(u"claims"_s, rescued, "venue"_L1) == u"Another hall"_s);
    BOOST_REQUIRE(bool(copy->saveTo(folder.path(u"b.countercheck"_s))));
    BOOST_TEST(!*copy->isUnsaved());
    BOOST_TEST(copy->file() == folder.path(u"b.countercheck"_s));
    BOOST_TEST(!WorkingCopy::exists(edits, file));
    // What was made for saving is gone.
    BOOST_TEST(WorkingCopy::all(edits)->size() == 1U);
    const QStringList names = QFileInfo(copy->databasePath()).dir().entryList(QDir::Files | QDir::Hidden);
    BOOST_TEST(!names.contains(u"stage"_s), names);
    BOOST_TEST(cell(u"claims"_s, rescued, "venue"_L1) == u"Another hall"_s);
    BOOST_TEST(copy->undo()->has_value());
    BOOST_REQUIRE(bool(copy->saveTo(copy->file())));
    BOOST_TEST(test::rowsIn(copy->file()).at(u"claims"_s).at(rescued).contains(u"A hall"_s));
}

BOOST_FIXTURE_TEST_CASE(a_working_copy_without_changes_follows_its_file, Edited)
{
    copy.reset();
    Edited changed;
    changed.set(u"claims"_s, rescued, u"venue"_s, u"Elsewhere"_s);
    BOOST_REQUIRE(bool(changed.copy->saveTo(changed.file)));
    putFile(file, readFile(changed.file));
    open();
    BOOST_TEST(cell(u"claims"_s, rescued, "venue"_L1) == u"Elsewhere"_s);
    BOOST_TEST(!*copy->isUnsaved());
}

BOOST_FIXTURE_TEST_CASE(reverting_leaves_the_file_alone, Edited)
{
    set(u"claims"_s, rescued, u"venue"_s, u"A hall"_s);
    const Result<std::vector<KeptWorkingCopy>> kept = WorkingCopy::all(edits);
    BOOST_REQUIRE(bool(kept));
    BOOST_REQUIRE(kept->size() == 1U);
    BOOST_TEST(kept->front().file == file);
    BOOST_TEST(kept->front().unsaved == 1);
    BOOST_TEST(kept->front().size > 1'000'000);
    BOOST_TEST(kept->front().lastTime == u"2026-11-28T01:02:03Z"_s);
    BOOST_REQUIRE(bool(copy->revert()));
    copy.reset();
    BOOST_TEST(WorkingCopy::all(edits)->empty());
    BOOST_TEST(QDir(edits).isEmpty());
    BOOST_TEST((readFile(file) == readFile(bundledLibrary())));
    open();
    BOOST_TEST(copy->history()->empty());
}

BOOST_AUTO_TEST_CASE(a_new_library_begins_with_one_row)
{
    const ScratchFolder folder;
    const QString path = folder.path(u"new.countercheck"_s);
    const QString edits = folder.path(u"edits"_s);
    const QStringList description{u"Mine"_s, u"What I found."_s, u"1"_s, u"2026-11-28"_s, u"en"_s, u"CC0-1.0"_s, u"Me"_s};
    BOOST_TEST((WorkingCopy::create(edits, path, {}).error().code == ErrorCode::InvalidArgument));
    {
        Result<WorkingCopy> copy = WorkingCopy::create(edits, path, description);
        BOOST_REQUIRE_MESSAGE(bool(copy), test::reasonOf(copy));
        BOOST_TEST(*copy->isUnsaved());
        BOOST_TEST(!QFile::exists(path));
        BOOST_TEST(copy->apply({u"add"_s, {}, {}, {{RowEdit::Kind::Add, u"organisations"_s, {}, {{u"id"_s, u"me"_s}, {u"name"_s, u"Me"_s}, {u"kind"_s, u"person"_s}}}}})->number == 1);
    }
    BOOST_TEST((WorkingCopy::create(edits, path, description).error().code == ErrorCode::AlreadyExists));
    Result<WorkingCopy> copy = WorkingCopy::open(edits, path);
    BOOST_REQUIRE_MESSAGE(bool(copy), test::reasonOf(copy));
    // A file that came there meanwhile is not replaced.
    putFile(path, readFile(bundledLibrary()));
    BOOST_TEST((copy->saveTo(path).error().code == ErrorCode::ChangedOnDisk));
    QFile::remove(path);
    BOOST_REQUIRE(bool(copy->saveTo(path)));
    BOOST_TEST(!*copy->isUnsaved());
    Result<Library> library = Library::open(path);
    BOOST_REQUIRE_MESSAGE(bool(library), test::reasonOf(library));
    BOOST_TEST(bool(library->checkIntegrity()));
    BOOST_TEST(test::rowsIn(path).at(u"organisations"_s).size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_library_of_version_1_is_edited_as_one_of_this_version)
{
    const ScratchFolder folder;
    const QString path = folder.path(u"old.countercheck"_s);
    {
        SQLite::Database database(path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        database.exec(readFile(QStringLiteral(COUNTERCHECK_SOURCE_DIR "/tests/store/version_1.sql")).toStdString());
    }
    Result<WorkingCopy> copy = WorkingCopy::open(folder.path(u"edits"_s), path);
    BOOST_REQUIRE_MESSAGE(bool(copy), test::reasonOf(copy));
    const QString id = test::rowsIn(copy->databasePath()).at(u"claims"_s).begin()->first;
    BOOST_TEST(copy->apply({u"finding"_s, {}, {}, {{RowEdit::Kind::Change, u"claims"_s, id, {{u"finding"_s, u"What was found."_s}}}}})->number == 1);
    const Result<Done> saved = copy->saveTo(path);
    BOOST_REQUIRE_MESSAGE(bool(saved), test::reasonOf(saved));
    test::requireRows(path, test::rowsIn(copy->databasePath()), folder.path(u"anew"_s));
}

BOOST_FIXTURE_TEST_CASE(a_disk_that_is_full_while_saving_leaves_the_old_file_or_the_new_one, Edited)
{
    set(u"claims"_s, rescued, u"venue"_s, u"A hall"_s);
    const test::Rows rows = test::rowsIn(copy->databasePath());
    const QByteArray before = readFile(file);
    copy->askForFreeSpace([](const QString &) { return std::nullopt; });
    int failed = 0;
    int saved = 0;
    for (int size = 0; size < diskSizes(); ++size) {
        // From nothing to what is more than enough.
        const Result<Done> result = [&] {
            const FullAt full(static_cast<rlim_t>(before.size() * 3 / 2 * size / (diskSizes() - 1)));
            return copy->saveTo(file);
        }();
        BOOST_TEST_CONTEXT("size " << size)
        {
            (result ? saved : failed) += 1;
            if (!result) {
                BOOST_TEST((result.error().code == ErrorCode::DiskFull || result.error().code == ErrorCode::WriteFailed), static_cast<int>(result.error().code));
                BOOST_TEST((readFile(file) == before));
                BOOST_TEST(*copy->isUnsaved());
            } else {
                BOOST_TEST((test::rowsIn(file) == rows));
                BOOST_TEST(!*copy->isUnsaved());
            }
            BOOST_TEST(QDir(folder.path()).entryList({u".*"_s}, QDir::Files | QDir::Hidden).isEmpty());
            BOOST_TEST((test::rowsIn(copy->databasePath()) == rows));
            open();
            BOOST_TEST((test::rowsIn(copy->databasePath()) == rows));
            BOOST_TEST(*copy->isUnsaved() == !result);
            if (result) {
                // The next size meets the old file, and a change to save.
                copy.reset();
                putFile(file, before);
                QDir(edits).removeRecursively();
                open();
                set(u"claims"_s, rescued, u"venue"_s, u"A hall"_s);
            }
        }
        copy->askForFreeSpace([](const QString &) { return std::nullopt; });
    }
    BOOST_TEST(failed >= diskSizes() / 2);
    BOOST_TEST(saved >= 1);
    BOOST_REQUIRE(bool(copy->saveTo(file)));
    test::requireRows(file, rows, folder.path(u"anew"_s));
}

BOOST_FIXTURE_TEST_CASE(a_disk_that_is_full_while_a_command_is_kept_leaves_all_or_nothing_of_it, Edited)
{
    set(u"claims"_s, rescued, u"venue"_s, u"A hall"_s);
    const test::Rows rows = test::rowsIn(copy->databasePath());
    const std::vector<RowEdit> longNote{{RowEdit::Kind::Change, u"claims"_s, rescued, {{u"note"_s, QString(90'000, u'x')}}}};
    int failed = 0;
    int kept = 0;
    for (int size = 0; size < diskSizes(); ++size) {
        open(); // with a log that is empty
        BOOST_TEST_CONTEXT("size " << size)
        {
            const Result<CommandAnswer> answer = [&] {
                const FullAt full(static_cast<rlim_t>(800'000 * size / (diskSizes() - 1)));
                return apply(longNote);
            }();
            const bool isKept = answer && answer->number > 0;
            (isKept ? kept : failed) += 1;
            if (!answer)
                BOOST_TEST((answer.error().code == ErrorCode::DiskFull || answer.error().code == ErrorCode::WorkingCopyFailed), static_cast<int>(answer.error().code));
            open();
            BOOST_TEST(copy->history()->size() == (isKept ? 2U : 1U));
            if (isKept) {
                BOOST_TEST(cell(u"claims"_s, rescued, "note"_L1).size() == 90'000);
                // The same while it is undone.
                const Result<std::optional<HistoryEntry>> undone = [&] {
                    const FullAt full(static_cast<rlim_t>(800'000 * (diskSizes() - size) / diskSizes()));
                    return copy->undo();
                }();
                open();
                BOOST_TEST(copy->history()->back().isUndone == bool(undone));
                if (!undone)
                    BOOST_REQUIRE(copy->undo()->has_value());
            }
            BOOST_TEST((test::rowsIn(copy->databasePath()) == rows));
            BOOST_REQUIRE(copy->redo()->has_value() == isKept);
            BOOST_REQUIRE(copy->undo()->has_value());
            if (!isKept) // the first command
                BOOST_REQUIRE(copy->redo()->has_value());
            else
                BOOST_TEST((test::rowsIn(copy->databasePath()) == rows));
            if (isKept) {
                // Nothing is left to be done again, so that the next size begins alike.
                copy.reset();
                QDir(edits).removeRecursively();
                open();
                set(u"claims"_s, rescued, u"venue"_s, u"A hall"_s);
            }
        }
    }
    BOOST_TEST(failed >= 1);
    BOOST_TEST(kept >= 1);
    // On a disk without any room it is not even opened.
    copy.reset();
    {
        const FullAt full(100);
        BOOST_TEST((WorkingCopy::open(edits, file).error().code == ErrorCode::DiskFull));
    }
    open();
    test::requireRows(copy->databasePath(), rows, folder.path(u"anew"_s));
}

BOOST_FIXTURE_TEST_CASE(too_little_room_is_said_before_anything_is_written, Edited)
{
    const QString own = QFileInfo(copy->databasePath()).path();
    BOOST_TEST(freeSpace(own)->bytes > 0);
    BOOST_TEST(freeSpace(own)->device == freeSpace(folder.path())->device);
    BOOST_TEST(!freeSpace(folder.path(u"no-folder"_s)).has_value());
    set(u"claims"_s, rescued, u"venue"_s, u"A hall"_s);
    const qint64 size = QFileInfo(file).size();
    const QByteArray before = readFile(file);
    struct Row {
        FreeSpace own;
        FreeSpace there;
        QString folder; ///< that has too little; empty if both have enough
    };
    const Row table[] = {
        {{1, size / 2}, {2, 9 * size}, own},
        {{1, 9 * size}, {2, size - 1}, folder.path()},
        {{1, 2 * size - 1}, {1, 2 * size - 1}, own}, // of one disk: both copies
        {{1, 3 * size}, {1, 3 * size}, {}},
        {{1, 2 * size}, {2, size}, {}},
    };
    for (const Row &row : table) {
        bool isStageThere = false;
        copy->askForFreeSpace([&](const QString &asked) -> std::optional<FreeSpace> {
            BOOST_TEST((asked == own || asked == folder.path()), asked);
            isStageThere = isStageThere || QFile::exists(own + u"/stage"_s);
            return asked == own ? row.own : row.there;
        });
        const Result<Done> saved = copy->saveTo(file);
        BOOST_TEST(!isStageThere);
        BOOST_REQUIRE(bool(saved) == row.folder.isEmpty());
        if (saved) {
            set(u"claims"_s, rescued, u"venue"_s, u"A hall with %1"_s.arg(&row - table));
            continue;
        }
        BOOST_TEST((saved.error().code == ErrorCode::TooLittleSpace));
        BOOST_TEST(saved.error().subject == row.folder);
        BOOST_TEST(saved.error().detail.contains(u"MB are needed"_s), saved.error().detail);
        BOOST_TEST((readFile(file) == before));
        BOOST_TEST(*copy->isUnsaved());
        BOOST_TEST(!QFile::exists(own + u"/stage"_s));
    }
    // Nor does another file get a folder for its working copy.
    copy->askForFreeSpace([](const QString &) { return FreeSpace{1, 1000}; });
    BOOST_TEST((copy->saveTo(folder.path(u"b.countercheck"_s)).error().code == ErrorCode::TooLittleSpace));
    BOOST_TEST(QDir(edits).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size() == 1);
    // Where the system does not tell, saving shows what fits.
    copy->askForFreeSpace([](const QString &) { return std::nullopt; });
    BOOST_TEST(bool(copy->saveTo(file)));
}

BOOST_AUTO_TEST_CASE(what_is_no_library_gets_no_working_copy)
{
    const ScratchFolder folder;
    putFile(folder.path(u"text"_s), "text");
    BOOST_TEST((WorkingCopy::open(folder.path(u"edits"_s), folder.path(u"text"_s)).error().code == ErrorCode::NotALibrary));
    BOOST_TEST((WorkingCopy::open(folder.path(u"edits"_s), folder.path(u"nothing"_s)).error().code == ErrorCode::FileNotFound));
    BOOST_TEST(!QFile::exists(folder.path(u"edits"_s)));
    // A structure of its own: a trigger would run here.
    const QString path = folder.library();
    SQLite::Database(path.toStdString(), SQLite::OPEN_READWRITE).exec("CREATE TRIGGER t AFTER UPDATE ON claims BEGIN DELETE FROM gaps; END");
    BOOST_TEST((WorkingCopy::open(folder.path(u"edits"_s), path).error().code == ErrorCode::UnexpectedStructure));
    BOOST_TEST(WorkingCopy::all(folder.path(u"edits"_s))->empty());
    BOOST_TEST(QDir(folder.path(u"edits"_s)).isEmpty());
}

BOOST_AUTO_TEST_SUITE_END()
