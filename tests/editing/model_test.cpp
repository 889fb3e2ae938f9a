// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/working_copy.h"
#include "models/store/library.h"
#include "tests/editing/any_edits.h"
#include "tests/editing/any_library.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <atomic>
#include <csignal>
#include <thread>

#include <sys/wait.h>
#include <unistd.h>

// Random commands, undone and done again, saved, reverted, resumed and killed, with a second window beside, against a plain model: a map of rows.
using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

using test::Rows;

/// Reads all tables again and again, as one state each, while something else changes them.
class Watch {
public:
    explicit Watch(const QString &database) : m_thread([this, database] {
        const SQLite::Database connection(database.toStdString(), SQLite::OPEN_READONLY, 5000);
        do {
            SQLite::Statement(connection, "BEGIN").exec();
            Rows rows = test::rowsOf(connection);
            SQLite::Statement(connection, "COMMIT").exec();
            if (m_states.empty() || m_states.back() != rows)
                m_states.push_back(std::move(rows));
        } while (!m_isOver);
    })
    {
    }
    ~Watch() { static_cast<void>(states()); }

    /// Ends it, and returns the states that it saw.
    const std::vector<Rows> &states()
    {
        m_isOver = true;
        if (m_thread.joinable())
            m_thread.join();
        return m_states;
    }

private:
    std::vector<Rows> m_states;
    std::atomic_bool m_isOver = false;
    std::thread m_thread;
};

class Play {
public:
    explicit Play(unsigned seed) : m_any(seed), m_seed(seed), m_rows(test::rowsOfAny(seed))
    {
        m_file = m_folder.path() + u"/any.countercheck"_s;
        m_edits = m_folder.path() + u"/edits"_s;
        test::build(m_rows, m_file);
        m_inFile = m_rows;
        open();
    }

    void run(int steps)
    {
        for (int step = 0; step < steps; ++step) {
            BOOST_TEST_CONTEXT("seed " << m_seed << ", step " << step)
            takeStep();
            BOOST_TEST_CONTEXT("seed " << m_seed << ", step " << step << ": " << m_did.toStdString())
            requireState();
        }
        BOOST_TEST_CONTEXT("seed " << m_seed << ", at the end")
        {
            BOOST_REQUIRE(test::rowsIn(m_file) == m_inFile);
            test::requireRows(m_copy->databasePath(), m_rows, m_folder.path() + u"/anew"_s);
            if (m_seed % 4 == 0) {
                save();
                BOOST_REQUIRE(test::rowsIn(m_file) == m_rows);
                const std::string found = test::difference(test::derivedIn(m_file), test::derivedIn(m_folder.path() + u"/anew"_s));
                BOOST_REQUIRE_MESSAGE(found.empty(), found);
            }
        }
    }

    int applied = 0;
    int refused = 0;
    int killed = 0;
    int doneWhenKilled = 0;

private:
    int below(int limit) { return m_any.below(limit); }

    void takeStep()
    {
        switch (below(20)) {
        case 0:
        case 1:
        case 2: step(m_copy->undo(), true); break;
        case 3:
        case 4: step(m_copy->redo(), false); break;
        case 5: reopen(); break;
        case 6: putBack(); break;
        case 7:
            if (below(2) == 0)
                save();
            break;
        case 8:
            if (below(4) == 0)
                revert();
            break;
        case 9: openSecondWindow(); break;
        case 10: crash(); break;
        case 11: editBeingWatched(); break;
        default: edit(); break;
        }
    }

    /// The file is as it was saved, and a reader, which was open all along, sees what was kept.
    void requireState()
    {
        const Result<bool> isUnsaved = m_copy->isUnsaved();
        BOOST_REQUIRE(isUnsaved);
        if (!*isUnsaved)
            BOOST_REQUIRE(m_rows == m_inFile);
        const Result<std::vector<HistoryEntry>> history = m_copy->history();
        BOOST_REQUIRE(history);
        BOOST_REQUIRE(history->size() == m_undo.size() + m_redo.size());
        BOOST_REQUIRE(std::ranges::count_if(*history, &HistoryEntry::isUndone) == std::ssize(m_redo));
        if (!m_reader) {
            Result<Library> reader = Library::openWorkingCopy(m_copy->databasePath());
            BOOST_REQUIRE_MESSAGE(bool(reader), test::reasonOf(reader));
            m_reader.emplace(std::move(reader.value()));
        }
        Rows seen;
        for (const TableSchema &table : librarySchema()) {
            auto &of = seen[table.name];
            BOOST_REQUIRE(m_reader->visitRows(table, [&](const QStringList &cells) {
                of.emplace(test::hasIds(table) ? cells.front() : QString(), cells);
                return true;
            }));
        }
        BOOST_REQUIRE(seen == m_rows);
        if (below(32) == 0)
            test::requireRows(m_copy->databasePath(), m_rows, m_folder.path() + u"/anew"_s);
    }

    void open()
    {
        Result<WorkingCopy> copy = WorkingCopy::open(m_edits, m_file);
        BOOST_REQUIRE_MESSAGE(bool(copy), test::reasonOf(copy));
        m_copy.emplace(std::move(copy.value()));
    }

    void reopen()
    {
        m_did = u"reopen"_s;
        m_copy.reset();
        open();
    }

    /// It is refused while the first is open, and goes on where that ended.
    void openSecondWindow()
    {
        m_did = u"second window"_s;
        const Result<WorkingCopy> second = WorkingCopy::open(m_edits, m_file);
        BOOST_REQUIRE(!second);
        BOOST_REQUIRE((second.error().code == ErrorCode::EditedElsewhere));
        edit();
        const Result<std::vector<HistoryEntry>> before = m_copy->history();
        reopen();
        const Result<std::vector<HistoryEntry>> after = m_copy->history();
        BOOST_REQUIRE(before);
        BOOST_REQUIRE(after);
        BOOST_REQUIRE((*before == *after));
    }

    EditCommand anyCommand()
    {
        EditCommand command{u"edit"_s, u"2026-11-28T00:00:00Z"_s, u"A. Author"_s, m_any.make(m_rows)};
        if (command.edits.front().kind == RowEdit::Kind::Delete && below(6) == 0) {
            const Result<std::vector<RowReference>> dependents = m_copy->dependents(command.edits.front().table, command.edits.front().id);
            BOOST_REQUIRE(dependents);
            for (const RowReference &row : *dependents)
                command.edits.push_back({RowEdit::Kind::Delete, row.table, row.id, {}});
        }
        tell(command);
        return command;
    }

    void tell(const EditCommand &command)
    {
        m_did = command.label;
        for (const RowEdit &edit : command.edits) {
            m_did += u"\n  %1 %2 %3"_s.arg(static_cast<int>(edit.kind)).arg(edit.table, edit.id);
            for (const CellEdit &cell : edit.cells)
                m_did += u" %1=%2"_s.arg(cell.column, cell.text);
        }
    }

    void edit()
    {
        const EditCommand command = anyCommand();
        const QElapsedTimer timer = started();
        take(command, m_copy->apply(command));
        m_editingTakes = microsecondsOf(timer);
    }

    void editBeingWatched()
    {
        const Rows before = m_rows;
        const EditCommand command = anyCommand();
        Watch watch(m_copy->databasePath());
        take(command, m_copy->apply(command));
        const std::vector<Rows> &states = watch.states();
        BOOST_REQUIRE(!states.empty());
        BOOST_REQUIRE(states.size() <= 2U);
        BOOST_REQUIRE((states.front() == before || states.front() == m_rows));
        BOOST_REQUIRE((states.back() == (states.size() == 2 ? m_rows : states.front())));
    }

    /// What became of a command, and what the model makes of it.
    void take(const EditCommand &command, const Result<CommandAnswer> &answer)
    {
        const test::Outcome outcome = test::outcomeOf(m_rows, command.edits);
        if (!answer) {
            BOOST_REQUIRE_MESSAGE(answer.error().code == ErrorCode::NoSuchRow, m_did.toStdString() + test::reasonOf(answer));
            BOOST_REQUIRE_MESSAGE(!outcome.isNamed, m_did.toStdString());
            return;
        }
        BOOST_REQUIRE_MESSAGE(outcome.isNamed, m_did.toStdString());
        if (answer->isRefused()) {
            ++refused;
            return;
        }
        BOOST_REQUIRE_MESSAGE(outcome.isUnique, m_did.toStdString());
        BOOST_REQUIRE_MESSAGE((answer->number > 0) == outcome.isChanged, m_did.toStdString());
        if (answer->number > 0)
            keep(outcome.rows);
    }

    void keep(const Rows &rows)
    {
        ++applied;
        m_undo.push_back(m_rows);
        m_redo.clear();
        m_rows = rows;
        const std::string fault = test::faultIn(m_rows);
        BOOST_REQUIRE_MESSAGE(fault.empty(), m_did.toStdString() + ": " + fault);
    }

    void step(const Result<std::optional<HistoryEntry>> &done, bool isUndo)
    {
        m_did = isUndo ? u"undo"_s : u"redo"_s;
        BOOST_REQUIRE_MESSAGE(bool(done), test::reasonOf(done));
        BOOST_REQUIRE(done->has_value() == !(isUndo ? m_undo : m_redo).empty());
        takeBack(isUndo);
    }

    void takeBack(bool isUndo)
    {
        std::vector<Rows> &from = isUndo ? m_undo : m_redo;
        if (from.empty())
            return;
        (isUndo ? m_redo : m_undo).push_back(m_rows);
        m_rows = from.back();
        from.pop_back();
    }

    /// A row gets the cells that it had after some command.
    void putBack()
    {
        const QString table = m_any.anyTable().name;
        const QString id = m_any.anyId(m_rows, table);
        const Result<std::vector<RowHistoryEntry>> entries = m_copy->historyOf(table, id);
        BOOST_REQUIRE(entries);
        m_did = u"put back %1 %2"_s.arg(table, id);
        if (entries->empty() || !m_rows.at(table).contains(id))
            return;
        const qint64 number = (*entries)[static_cast<std::size_t>(below(static_cast<int>(entries->size())))].command.number;
        const auto last = std::ranges::find(entries->rbegin(), entries->rend(), number, [](const RowHistoryEntry &entry) { return entry.command.number; });
        if (!last->after)
            return;
        EditCommand command{u"put back"_s, {}, {}, {{RowEdit::Kind::Change, table, id, {}}}};
        const TableSchema &schema = test::tableOf(table);
        for (qsizetype column = 0; column < schema.columns.size(); ++column)
            command.edits.front().cells.push_back({schema.columns.at(column).name, last->after->at(column)});
        tell(command);
        take(command, m_copy->putBack(table, id, number, command));
    }

    void save()
    {
        m_did = u"save"_s;
        const QElapsedTimer timer = started();
        const Result<Done> saved = m_copy->saveTo(m_file);
        m_savingTakes = microsecondsOf(timer);
        BOOST_REQUIRE_MESSAGE(bool(saved), test::reasonOf(saved));
        m_inFile = m_rows;
        BOOST_REQUIRE(!*m_copy->isUnsaved());
        Result<Library> library = Library::open(m_file);
        BOOST_REQUIRE_MESSAGE(bool(library), test::reasonOf(library));
        Result<LibraryCheck> check = library->check();
        BOOST_REQUIRE(check);
        BOOST_TEST(check->isIntact());
        for (const LintFinding &finding : check->findings)
            BOOST_TEST((finding.rule != LintRule::CellNotDerived && finding.rule != LintRule::CellLeadsNowhere && finding.rule != LintRule::CellNotUnique));
    }

    void revert()
    {
        m_did = u"revert"_s;
        m_reader.reset();
        BOOST_REQUIRE(m_copy->revert());
        m_copy.reset();
        m_rows = m_inFile;
        m_undo.clear();
        m_redo.clear();
        open();
    }

    /// A program that does one thing is killed at some time before, while or after it does it.
    void crash()
    {
        enum class Doing { Edit, Undo, Redo, Save };
        static constexpr Doing doings[] = {Doing::Edit, Doing::Edit, Doing::Edit, Doing::Undo, Doing::Redo, Doing::Save, Doing::Save};
        const Doing doing = doings[below(7)];
        const EditCommand command = anyCommand();
        m_did.prepend(u"crash %1, "_s.arg(static_cast<int>(doing)));
        // No connection outlives a fork.
        m_reader.reset();
        m_copy.reset();
        int pipe[2];
        BOOST_REQUIRE(::pipe(pipe) == 0);
        const pid_t child = ::fork();
        BOOST_REQUIRE(child >= 0);
        if (child == 0) {
            Result<WorkingCopy> copy = WorkingCopy::open(m_edits, m_file);
            const auto say = [&pipe](char what) { return ::write(pipe[1], &what, 1) == 1; };
            if (!copy || !say('o'))
                ::_exit(2);
            const bool isDone = doing == Doing::Edit ? bool(copy->apply(command)) || true : doing == Doing::Undo ? bool(copy->undo()) : doing == Doing::Redo ? bool(copy->redo()) : bool(copy->saveTo(m_file));
            if (!isDone || !say('d'))
                ::_exit(3);
            for (;;)
                ::pause();
        }
        ::close(pipe[1]);
        char said = 0;
        if (below(4) > 0)
            BOOST_REQUIRE(::read(pipe[0], &said, 1) == 1);
        // Somewhere within what it does, or shortly after.
        ::usleep(static_cast<useconds_t>(below(1 + (doing == Doing::Save ? m_savingTakes : m_editingTakes) * 3 / 2)));
        ::kill(child, SIGKILL);
        int status = 0;
        BOOST_REQUIRE(::waitpid(child, &status, 0) == child);
        BOOST_REQUIRE_MESSAGE(WIFSIGNALED(status), "the child ended by itself: " << WEXITSTATUS(status));
        while (::read(pipe[0], &said, 1) == 1) {
        }
        ::close(pipe[0]);
        const bool isDone = said == 'd';
        ++killed;
        doneWhenKilled += isDone ? 1 : 0;

        const Rows inFile = test::rowsIn(m_file);
        BOOST_REQUIRE_MESSAGE((inFile == m_inFile || (doing == Doing::Save && inFile == m_rows)), m_did.toStdString());
        BOOST_REQUIRE_MESSAGE((doing != Doing::Save || !isDone || inFile == m_rows), m_did.toStdString());
        m_inFile = inFile;
        open();
        BOOST_REQUIRE(!*m_copy->isFileChanged());
        const Rows kept = test::rowsIn(m_copy->databasePath());
        if (doing == Doing::Save) {
            BOOST_REQUIRE(!isDone || !*m_copy->isUnsaved());
        } else if (doing == Doing::Edit) {
            const Result<std::vector<HistoryEntry>> history = m_copy->history();
            BOOST_REQUIRE(history);
            if (std::ranges::count(*history, false, &HistoryEntry::isUndone) > std::ssize(m_undo)) {
                const test::Outcome outcome = test::outcomeOf(m_rows, command.edits);
                BOOST_REQUIRE_MESSAGE((outcome.isNamed && outcome.isUnique && kept == outcome.rows), m_did.toStdString());
                keep(kept);
            } else {
                BOOST_REQUIRE_MESSAGE(kept == m_rows, m_did.toStdString());
            }
        } else {
            const bool isUndo = doing == Doing::Undo;
            const std::vector<Rows> &states = isUndo ? m_undo : m_redo;
            BOOST_REQUIRE_MESSAGE((kept == m_rows || (!states.empty() && kept == states.back())), m_did.toStdString());
            const Result<std::vector<HistoryEntry>> history = m_copy->history();
            BOOST_REQUIRE(history);
            if (std::ranges::count_if(*history, &HistoryEntry::isUndone) != std::ssize(m_redo))
                takeBack(isUndo);
            else
                BOOST_REQUIRE_MESSAGE((kept == m_rows && (!isDone || states.empty())), m_did.toStdString());
        }
    }

    static QElapsedTimer started()
    {
        QElapsedTimer timer;
        timer.start();
        return timer;
    }
    static int microsecondsOf(const QElapsedTimer &timer) { return static_cast<int>(timer.nsecsElapsed() / 1000); }

    static inline int m_editingTakes = 5'000; ///< microseconds
    static inline int m_savingTakes = 50'000;
    test::AnyEdits m_any;
    unsigned m_seed;
    Rows m_rows;
    Rows m_inFile;
    std::vector<Rows> m_undo;
    std::vector<Rows> m_redo;
    QTemporaryDir m_folder;
    QString m_file;
    QString m_edits;
    std::optional<WorkingCopy> m_copy;
    std::optional<Library> m_reader; ///< of a second window
    QString m_did;
};

/// The preset `long` makes many more. A block of them begins with another one than the first.
int numberFrom(const char *variable, int otherwise)
{
    return qEnvironmentVariableIsSet(variable) ? qEnvironmentVariableIntValue(variable) : otherwise;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(editing_model)

BOOST_AUTO_TEST_CASE(any_sequence_leaves_what_a_library_made_anew_of_the_same_rows_has)
{
    const int sequences = numberFrom("COUNTERCHECK_SEQUENCES", 200);
    const int first = numberFrom("COUNTERCHECK_FIRST_SEQUENCE", 1);
    int applied = 0;
    int refused = 0;
    int killed = 0;
    int doneWhenKilled = 0;
    for (int seed = first; seed < first + sequences; ++seed) {
        Play play(static_cast<unsigned>(seed));
        play.run(4 + seed % 13);
        applied += play.applied;
        refused += play.refused;
        killed += play.killed;
        doneWhenKilled += play.doneWhenKilled;
    }
    BOOST_TEST_MESSAGE(sequences << " sequences from " << first << ": " << applied << " commands applied, " << refused << " refused, " << killed << " times killed, of which " << doneWhenKilled << " when all was done");
    BOOST_TEST(applied > sequences);
    BOOST_TEST(refused > sequences / 4);
    BOOST_TEST(killed > doneWhenKilled);
}

BOOST_AUTO_TEST_SUITE_END()
