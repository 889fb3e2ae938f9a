// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/working_copy.h"
#include "models/store/library.h"
#include "tests/editing/any_library.h"

#include <QTemporaryDir>

#include <random>

// Random commands, undone and done again, saved, reverted and resumed, beside a plain model: a map of rows.
using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

using test::Rows;

qsizetype columnOf(const TableSchema &table, QLatin1StringView name)
{
    return std::ranges::find(table.columns, name, &ColumnSchema::name) - table.columns.begin();
}

class Model {
public:
    Model(unsigned seed) : m_random(seed), m_seed(seed), m_rows(test::rowsOfAny(seed))
    {
        m_file = m_folder.path() + u"/any.countercheck"_s;
        test::build(m_rows, m_file);
        m_inFile = m_rows;
        open();
    }

    void run(int steps)
    {
        for (int step = 0; step < steps; ++step) {
            switch (below(14)) {
            case 0:
            case 1: undo(); break;
            case 2: redo(); break;
            case 3: reopen(); break;
            case 4: putBack(); break;
            case 5:
                if (below(3) == 0)
                    save();
                break;
            case 6:
                if (below(8) == 0)
                    revert();
                break;
            default: edit(); break;
            }
            BOOST_TEST_CONTEXT("seed " << m_seed << ", step " << step << ": " << m_did.toStdString())
            {
                const Result<bool> isUnsaved = m_copy->isUnsaved();
                BOOST_REQUIRE(isUnsaved);
                if (!*isUnsaved)
                    BOOST_REQUIRE(m_rows == m_inFile);
                if (step % 2 == 0)
                    test::requireRows(m_copy->databasePath(), m_rows, m_folder.path() + u"/anew"_s);
                else
                    BOOST_REQUIRE(test::rowsIn(m_copy->databasePath()) == m_rows);
            }
        }
        BOOST_TEST(test::rowsIn(m_file) == m_inFile);
        save();
        test::requireRows(m_file, m_rows, m_folder.path() + u"/anew"_s);
    }

    int applied = 0;
    int refused = 0;

private:
    int below(int limit) { return std::uniform_int_distribution(0, limit - 1)(m_random); }

    void open()
    {
        Result<WorkingCopy> copy = WorkingCopy::open(m_folder.path() + u"/edits"_s, m_file);
        BOOST_REQUIRE_MESSAGE(bool(copy), test::reasonOf(copy));
        m_copy.emplace(std::move(copy.value()));
    }

    void reopen()
    {
        m_did = u"reopen"_s;
        m_copy.reset();
        open();
    }

    QString anyId(const QString &table)
    {
        const auto &rows = m_rows.at(table);
        if (rows.empty())
            return u"nothing"_s;
        return std::next(rows.begin(), below(static_cast<int>(rows.size())))->first;
    }

    /// A text for a cell, mostly one that its column allows.
    QString anyCell(const ColumnSchema &column)
    {
        if (!column.required && below(4) == 0)
            return {};
        switch (column.kind) {
        case ColumnKind::Text: {
            static const QStringList texts{u"Children located"_s, u"62,000 reports"_s, u"Ελληνικά θύματα"_s, u"<b>a</b> \"b\" %1"_s, u"é \U0001F469"_s, u"it''s; DROP TABLE claims"_s, u"被解救的儿童 word"_s};
            return texts.at(below(static_cast<int>(texts.size()))) + (below(2) == 0 ? QString() : u" %1"_s.arg(below(50)));
        }
        case ColumnKind::Identifier: return u"new-%1"_s.arg(below(60));
        case ColumnKind::Reference: return below(25) == 0 ? u"nobody"_s : anyId(column.references);
        case ColumnKind::Number: return QString::number(below(2000));
        case ColumnKind::Date: return u"%1-0%2"_s.arg(1990 + below(40)).arg(1 + below(9));
        case ColumnKind::Address: return u"https://example.org/%1"_s.arg(below(9));
        case ColumnKind::Code: return column.codes.at(below(static_cast<int>(column.codes.size())));
        case ColumnKind::Status: return u"A"_s;
        case ColumnKind::Country: return u"GR"_s;
        case ColumnKind::Month: return u"07"_s;
        case ColumnKind::Phrase: return u"{value} counted"_s;
        }
        return {};
    }

    RowEdit anyEdit()
    {
        const auto anyTable = [this]() -> const TableSchema & { return librarySchema().at(below(static_cast<int>(librarySchema().size()))); };
        const TableSchema *some = &anyTable();
        while (m_rows.at(some->name).empty())
            some = &anyTable();
        const TableSchema &table = *some;
        const QString name = table.name;
        RowEdit edit{RowEdit::Kind::Change, name, anyId(name), {}};
        const int what = below(10);
        if (what == 0) {
            edit.kind = RowEdit::Kind::Delete;
            return edit;
        }
        if (what < 4 && test::hasIds(table)) {
            // Another row like one that is there.
            edit.kind = RowEdit::Kind::Add;
            const QStringList cells = m_rows.at(name).at(anyId(name));
            for (qsizetype column = 0; column < cells.size(); ++column) {
                const ColumnSchema &schema = table.columns.at(column);
                edit.cells.push_back({schema.name, column == 0 && test::hasIds(table) ? anyCell(schema) : below(3) == 0 ? anyCell(schema) : cells.at(column)});
            }
            return edit;
        }
        const int cells = 1 + below(2);
        for (int cell = 0; cell < cells; ++cell) {
            const ColumnSchema &column = table.columns.at(below(static_cast<int>(table.columns.size())));
            edit.cells.push_back({column.name, anyCell(column)});
        }
        return edit;
    }

    /// The model's own reading of a command. Returns whether it names only rows that are there.
    static bool applyTo(Rows &rows, const std::vector<RowEdit> &edits)
    {
        for (const RowEdit &edit : edits) {
            auto &table = rows.at(edit.table);
            const TableSchema &schema = *findTable(QLatin1StringView(edit.table.toLatin1()));
            if (edit.kind == RowEdit::Kind::Add) {
                QStringList cells(schema.columns.size());
                for (const CellEdit &cell : edit.cells)
                    cells[columnOf(schema, QLatin1StringView(cell.column.toLatin1()))] = cell.text;
                table[test::hasIds(schema) ? cells.front() : QString()] = cells;
                continue;
            }
            const QString id = test::hasIds(schema) ? edit.id : QString();
            if (!table.contains(id))
                return false;
            QStringList cells = table.at(id);
            table.erase(id);
            if (edit.kind == RowEdit::Kind::Delete)
                continue;
            for (const CellEdit &cell : edit.cells)
                cells[columnOf(schema, QLatin1StringView(cell.column.toLatin1()))] = cell.text;
            table[test::hasIds(schema) ? cells.front() : QString()] = cells;
        }
        return true;
    }

    void edit()
    {
        Command command{u"edit"_s, u"2026-11-28T00:00:00Z"_s, u"A. Author"_s, {}};
        const int edits = below(3) == 0 ? 3 : 1;
        for (int edit = 0; edit < edits; ++edit)
            command.edits.push_back(anyEdit());
        if (below(6) == 0 && command.edits.front().kind == RowEdit::Kind::Delete) {
            const Result<std::vector<RowReference>> dependents = m_copy->dependents(command.edits.front().table, command.edits.front().id);
            BOOST_REQUIRE(dependents);
            for (const RowReference &row : *dependents)
                command.edits.push_back({RowEdit::Kind::Delete, row.table, row.id, {}});
        }
        apply(command, m_copy->apply(command));
    }

    void apply(const Command &command, const Result<CommandAnswer> &answer)
    {
        m_did = command.label;
        for (const RowEdit &edit : command.edits) {
            m_did += u"\n  %1 %2 %3"_s.arg(static_cast<int>(edit.kind)).arg(edit.table, edit.id);
            for (const CellEdit &cell : edit.cells)
                m_did += u" %1=%2"_s.arg(cell.column, cell.text);
        }
        Rows after = m_rows;
        const bool isNamed = applyTo(after, command.edits);
        if (!answer) {
            BOOST_REQUIRE_MESSAGE(answer.error().code == ErrorCode::NoSuchRow || answer.error().code == ErrorCode::WorkingCopyFailed, m_did.toStdString() + answer.error().detail.toStdString());
            BOOST_REQUIRE_MESSAGE(answer.error().code == ErrorCode::NoSuchRow || answer.error().detail.contains(u"UNIQUE"_s), m_did.toStdString() + answer.error().detail.toStdString());
            BOOST_REQUIRE(answer.error().code != ErrorCode::NoSuchRow || !isNamed);
            return;
        }
        if (answer->isRefused()) {
            ++refused;
            return;
        }
        BOOST_REQUIRE_MESSAGE(isNamed, m_did.toStdString());
        if (answer->number == 0) {
            BOOST_REQUIRE_MESSAGE(after == m_rows, m_did.toStdString());
            return;
        }
        ++applied;
        m_undo.push_back(m_rows);
        m_redo.clear();
        m_rows = after;
    }

    void undo()
    {
        m_did = u"undo"_s;
        const Result<std::optional<HistoryEntry>> undone = m_copy->undo();
        BOOST_REQUIRE_MESSAGE(bool(undone), test::reasonOf(undone));
        BOOST_REQUIRE(undone->has_value() == !m_undo.empty());
        if (m_undo.empty())
            return;
        m_redo.push_back(m_rows);
        m_rows = m_undo.back();
        m_undo.pop_back();
    }

    void redo()
    {
        m_did = u"redo"_s;
        const Result<std::optional<HistoryEntry>> done = m_copy->redo();
        BOOST_REQUIRE_MESSAGE(bool(done), test::reasonOf(done));
        BOOST_REQUIRE(done->has_value() == !m_redo.empty());
        if (m_redo.empty())
            return;
        m_undo.push_back(m_rows);
        m_rows = m_redo.back();
        m_redo.pop_back();
    }

    /// A row gets the cells that it had after some command.
    void putBack()
    {
        const QString table = librarySchema().at(below(static_cast<int>(librarySchema().size()))).name;
        const QString id = anyId(table);
        const Result<std::vector<RowHistoryEntry>> entries = m_copy->historyOf(table, id);
        BOOST_REQUIRE(entries);
        m_did = u"put back %1 %2"_s.arg(table, id);
        if (entries->empty())
            return;
        const RowHistoryEntry &entry = (*entries)[static_cast<std::size_t>(below(static_cast<int>(entries->size())))];
        const auto there = m_rows.at(table).find(id);
        const bool isThere = there != m_rows.at(table).end();
        if (entry.after && isThere) {
            Command command{u"put back"_s, {}, {}, {{RowEdit::Kind::Change, table, id, {}}}};
            const TableSchema &schema = *findTable(QLatin1StringView(table.toLatin1()));
            for (qsizetype column = 0; column < schema.columns.size(); ++column)
                command.edits.front().cells.push_back({schema.columns.at(column).name, entry.after->at(column)});
            apply(command, m_copy->putBack(table, id, entry.command.number, command));
        }
    }

    void save()
    {
        m_did = u"save"_s;
        const Result<Done> saved = m_copy->saveTo(m_file);
        BOOST_REQUIRE_MESSAGE(bool(saved), test::reasonOf(saved));
        m_inFile = m_rows;
        const Result<bool> isUnsaved = m_copy->isUnsaved();
        BOOST_REQUIRE(isUnsaved);
        BOOST_TEST(!*isUnsaved);
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
        BOOST_REQUIRE(m_copy->revert());
        m_copy.reset();
        m_rows = m_inFile;
        m_undo.clear();
        m_redo.clear();
        open();
    }

    std::mt19937 m_random;
    unsigned m_seed;
    Rows m_rows;
    Rows m_inFile;
    std::vector<Rows> m_undo;
    std::vector<Rows> m_redo;
    QTemporaryDir m_folder;
    QString m_file;
    std::optional<WorkingCopy> m_copy;
    QString m_did;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(editing_model)

BOOST_AUTO_TEST_CASE(any_commands_leave_what_a_library_made_anew_of_the_same_rows_has)
{
    // The preset `long` makes many more.
    const int libraries = qEnvironmentVariableIsSet("COUNTERCHECK_LIBRARIES") ? qEnvironmentVariableIntValue("COUNTERCHECK_LIBRARIES") / 10 : 4;
    int applied = 0;
    int refused = 0;
    for (int seed = 1; seed <= libraries; ++seed) {
        Model model(static_cast<unsigned>(seed));
        model.run(40);
        applied += model.applied;
        refused += model.refused;
    }
    BOOST_TEST_MESSAGE(applied << " commands applied, " << refused << " refused");
    BOOST_TEST(applied > 4 * libraries);
    BOOST_TEST(refused > libraries);
}

BOOST_AUTO_TEST_SUITE_END()
