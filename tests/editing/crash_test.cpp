// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/library.h"
#include "tests/editing/edited.h"

#include <boost/test/unit_test.hpp>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {


using test::rescued;

/// What the child says, after it is done.
struct Said {
    int number = 0; ///< what stands in the cell that was kept or saved last
    bool isSave = false;
};

/// Edits and saves until it is killed. Each command writes the next number into a cell, and some are undone and done again.
[[noreturn]] void editForever(const QString &edits, const QString &file, int first, int pipe)
{
    Result<WorkingCopy> copy = WorkingCopy::open(edits, file);
    if (!copy)
        ::_exit(2);
    for (int number = first;; ++number) {
        const Result<CommandAnswer> answer = copy->apply({u"number"_s, {}, {}, {{RowEdit::Kind::Change, u"claims"_s, rescued, {{u"venue"_s, u"Hall %1"_s.arg(number)}}}}});
        if (!answer || answer->number == 0)
            ::_exit(3);
        const Said kept{number, false};
        if (::write(pipe, &kept, sizeof kept) != sizeof kept)
            ::_exit(4);
        if (number % 5 == 0) {
            if (!copy->saveTo(file))
                ::_exit(5);
            const Said saved{number, true};
            if (::write(pipe, &saved, sizeof saved) != sizeof saved)
                ::_exit(4);
        }
    }
}

int numberIn(const QString &path)
{
    const SQLite::Database database(path.toStdString(), SQLite::OPEN_READONLY);
    SQLite::Statement statement(database, "SELECT venue FROM claims WHERE id = '" + rescued.toStdString() + "'");
    BOOST_REQUIRE(statement.executeStep());
    return QString::fromStdString(statement.getColumn(0).getString()).section(u' ', 1).toInt();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(editing_crash)

BOOST_AUTO_TEST_CASE(what_was_kept_outlives_a_program_that_is_killed_at_any_moment)
{
    const int kills = qEnvironmentVariableIsSet("COUNTERCHECK_KILLS") ? qEnvironmentVariableIntValue("COUNTERCHECK_KILLS") : 40;
    const ScratchFolder folder;
    const QString file = folder.library();
    const QString edits = folder.path(u"edits"_s);
    {
        Result<WorkingCopy> copy = WorkingCopy::open(edits, file);
        BOOST_REQUIRE_MESSAGE(bool(copy), test::reasonOf(copy));
        BOOST_REQUIRE(copy->apply({u"number"_s, {}, {}, {{RowEdit::Kind::Change, u"claims"_s, rescued, {{u"venue"_s, u"Hall 0"_s}}}}})->number == 1);
        BOOST_REQUIRE(bool(copy->saveTo(file)));
    }
    int kept = 0;
    int saved = 0;
    int duringSave = 0;
    for (int kill = 0; kill < kills; ++kill) {
        int pipe[2];
        BOOST_REQUIRE(::pipe(pipe) == 0);
        const pid_t child = ::fork();
        BOOST_REQUIRE(child >= 0);
        if (child == 0) {
            ::close(pipe[0]);
            editForever(edits, file, kept + 1, pipe[1]);
        }
        ::close(pipe[1]);
        // After so many things that were done, and a while later: in the middle of the next one, which is a save every fifth time.
        Said said;
        const auto hear = [&] {
            if (::read(pipe[0], &said, sizeof said) != sizeof said)
                return false;
            (said.isSave ? saved : kept) = said.number;
            return true;
        };
        for (int heard = 0; heard < kill % 9 && hear();)
            ++heard;
        ::usleep(static_cast<useconds_t>(kill * 7'919 % (kill % 2 == 0 ? 300'000 : 40'000)));
        ::kill(child, SIGKILL);
        int status = 0;
        BOOST_REQUIRE(::waitpid(child, &status, 0) == child);
        BOOST_TEST(WIFSIGNALED(status), "the child ended by itself: " << WEXITSTATUS(status));
        while (hear()) {
        }
        ::close(pipe[0]);

        BOOST_TEST_CONTEXT("kill " << kill << ": " << kept << " kept, " << saved << " saved")
        {
            // The file is whole, and what was saved last or was being saved.
            const int inFile = numberIn(file);
            BOOST_TEST((inFile == saved || (inFile > saved && inFile <= kept)), inFile);
            Result<Library> library = Library::open(file);
            BOOST_REQUIRE_MESSAGE(bool(library), test::reasonOf(library));
            BOOST_TEST(bool(library->checkIntegrity()));
            // All that was kept is there, and at most one command more.
            Result<WorkingCopy> copy = WorkingCopy::open(edits, file);
            BOOST_REQUIRE_MESSAGE(bool(copy), test::reasonOf(copy));
            BOOST_TEST(!*copy->isFileChanged());
            const int found = numberIn(copy->databasePath());
            BOOST_TEST((found == kept || found == kept + 1), found);
            BOOST_TEST(*copy->isUnsaved() == (inFile != found));
            const Result<std::vector<RowHistoryEntry>> entries = copy->historyOf(u"claims"_s, rescued);
            BOOST_REQUIRE(bool(entries));
            BOOST_TEST(entries->back().after->contains(u"Hall %1"_s.arg(found)));
            Result<Library> working = Library::openWorkingCopy(copy->databasePath());
            BOOST_REQUIRE_MESSAGE(bool(working), test::reasonOf(working));
            BOOST_TEST(bool(working->checkIntegrity()));
            duringSave += inFile != saved ? 1 : 0;
            kept = found;
            saved = inFile;
        }
    }
    const QString database = WorkingCopy::open(edits, file)->databasePath();
    test::requireRows(database, test::rowsIn(database), folder.path(u"anew"_s));
    BOOST_TEST(kept > kills);
    BOOST_TEST(saved > 0);
    BOOST_TEST_MESSAGE(kept << " commands, " << saved << " in the file, " << duringSave << " times killed before it was said that the file was saved");
}

BOOST_AUTO_TEST_SUITE_END()
