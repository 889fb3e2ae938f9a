// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/command.h"

#include "models/domain/linter/table_rows.h"
#include "models/editing/edit_history.h"
#include "models/editing/edit_reader.h"
#include "models/editing/search_upkeep.h"
#include "models/editing/working_copy_content.h"
#include "models/store/row_contradictions.h"

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include <QHash>
#include <QSet>

#include <algorithm>
#include <map>
#include <utility>

// From a command to rows that are written, or to the reasons why they are not.
namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// Judges rows: first by themselves, then, when they are written, by what they say against others.
class Judge {
public:
    /// `changes` must outlive the judge.
    Judge(const SQLite::Database &database, const std::vector<RowChange> &changes) : m_database(database), m_changes(changes)
    {
        for (const RowChange &change : changes)
            m_changeOf.insert({change.table, change.row}, &change);
    }

    std::vector<LintFinding> ofRows()
    {
        for (const RowChange &change : m_changes) {
            if (!change.after) {
                if (!hasId(*change.table))
                    take({.rule = LintRule::RowNotOne, .table = change.table, .row = {}, .column = {}, .found = u"0"_s, .expected = {}, .other = {}});
                continue;
            }
            for (const RowFault &fault : faultsOfRow(*change.table, change.after->cells(), change.row))
                take(fault);
            takeReferencesToItself(change);
            if (!hasId(*change.table) && change.row != 1)
                take({.rule = LintRule::RowNotOne, .table = change.table, .row = {}, .column = {}, .found = QString::number(change.row), .expected = {}, .other = {}});
            for (qsizetype position = 0; position < change.table->columns.size(); ++position) {
                if (change.table->columns.at(position).unique)
                    takeRepeated(change, position);
            }
        }
        return std::move(m_findings);
    }

    /// Asks when the rows are written, and SearchUpkeep has marked them.
    std::vector<LintFinding> ofAll(const std::stop_token &stop)
    {
        for (const RowFault &fault : contradictionsOfRows(m_database, stop, editedRows))
            take(fault);
        return std::move(m_findings);
    }

private:
    /// SQLite would refuse to write the row, without saying which other one has its cell. Rows are judged by what becomes of all of them.
    void takeRepeated(const RowChange &change, qsizetype position)
    {
        const ColumnSchema &column = change.table->columns.at(position);
        const QString cell = change.after->at(position);
        if (cell.isEmpty())
            return;
        auto &rows = m_rowsOf[&column];
        std::optional<qint64> other = rows.contains(cell) ? std::optional(rows.value(cell)) : std::nullopt;
        rows.insert(cell, change.row);
        if (change.before && change.before->at(position) == cell)
            return;
        if (!other) {
            SQLite::Statement &question = m_questions.try_emplace(&column, m_database, std::string("SELECT row FROM ") + change.table->name.latin1() + " WHERE " + column.name.latin1() + " = ?1").first->second;
            question.reset();
            question.bind(1, cell.toStdString());
            if (question.executeStep())
                other = question.getColumn(0).getInt64();
            if (const RowChange *const changed = other ? m_changeOf.value({change.table, *other}) : nullptr; changed && !(changed->after && changed->after->at(position) == cell))
                other.reset();
        }
        if (other)
            take({.rule = LintRule::CellNotUnique, .table = change.table, .row = change.row, .column = column.name, .found = shortened(cell), .expected = {}, .other = other});
    }

    /// A structure of tables refuses these as well, but does not say where they are.
    void takeReferencesToItself(const RowChange &change)
    {
        for (qsizetype position = 0; position < change.table->columns.size(); ++position) {
            const ColumnSchema &column = change.table->columns.at(position);
            if (column.references == change.table->name && change.after->at(position) == change.idAfter())
                take({.rule = LintRule::RowRefersToItself, .table = change.table, .row = change.row, .column = column.name, .found = {}, .expected = {}, .other = {}});
        }
    }

    RowReference reference(const TableSchema &table, qint64 row) const
    {
        const RowChange *const change = m_changeOf.value({&table, row});
        return {table.name, change ? (change->after ? change->idAfter() : change->idBefore()) : idOf(m_database, table, row)};
    }

    void take(const RowFault &fault)
    {
        LintFinding finding{.rule = fault.rule, .where = {fault.table->name, {}}, .others = {}, .parameters = {}, .column = fault.column};
        if (fault.row)
            finding.where = reference(*fault.table, *fault.row);
        if (fault.other)
            finding.others.push_back(reference(*fault.table, *fault.other));
        finding.parameters = {fault.found, fault.other ? finding.others.front().id : fault.expected};
        m_findings.push_back(std::move(finding));
    }

    const SQLite::Database &m_database;
    const std::vector<RowChange> &m_changes;
    QHash<QPair<const TableSchema *, qint64>, const RowChange *> m_changeOf;
    std::map<const ColumnSchema *, QHash<QString, qint64>> m_rowsOf; ///< rows that were judged, by the cell of a unique column
    std::map<const ColumnSchema *, SQLite::Statement> m_questions;
    std::vector<LintFinding> m_findings;
};

/// Returns the rows that refer to some rows, and those that refer to them, and so on.
std::vector<RowReference> dependentsOf(const SQLite::Database &database, const std::vector<RowReference> &rows, std::size_t most)
{
    std::vector<RowReference> found;
    QSet<QPair<QLatin1StringView, QString>> seen;
    for (const RowReference &row : rows)
        seen.insert({row.table, row.id});
    std::map<std::pair<const TableSchema *, const ColumnSchema *>, SQLite::Statement> questions;
    const auto ask = [&](const RowReference &row) {
        for (const auto &[table, column] : columnsReferringTo(*findTable(row.table))) {
            SQLite::Statement &question =
                questions.try_emplace({table, column}, database, std::string("SELECT id FROM ") + table->name.latin1() + " WHERE " + column->name.latin1() + " = ?1 ORDER BY row").first->second;
            question.reset();
            question.bind(1, row.id.toStdString());
            while (found.size() < most && question.executeStep()) {
                const RowReference dependent{table->name, QString::fromStdString(question.getColumn(0).getString())};
                if (seen.contains({dependent.table, dependent.id}))
                    continue;
                seen.insert({dependent.table, dependent.id});
                found.push_back(dependent);
            }
        }
    };
    for (const RowReference &row : rows)
        ask(row);
    for (std::size_t next = 0; next < found.size() && found.size() < most; ++next)
        ask(RowReference(found[next]));
    return found;
}

/// So many rows of a long command are held at once.
constexpr qint64 rowsOfPiece = 5'000;

/// More than that are in no answer to a command.
constexpr std::size_t mostDependents = 10'000;

/// Returns the rows that refer to an id that is gone.
std::vector<RowReference> leftBehind(const SQLite::Database &database, const std::vector<RowChange> &changes)
{
    std::vector<RowReference> gone;
    for (const RowChange &change : changes) {
        const QString id = change.idBefore();
        if (change.before && hasId(*change.table) && id != change.idAfter() && !rowOf(database, *change.table, id))
            gone.push_back({change.table->name, id});
    }
    return dependentsOf(database, gone, mostDependents);
}

Result<std::vector<RowChange>> changesBy(const SQLite::Database &database, const std::vector<RowEdit> &edits)
{
    EditReader reader(database);
    for (const RowEdit &edit : edits) {
        if (const Result<Done> read = reader.read(edit); !read)
            return read.error();
    }
    return reader.takeChanges();
}

void writeWithSearch(SQLite::Database &database, SearchUpkeep &upkeep, const std::vector<RowChange> &changes)
{
    upkeep.before(changes);
    writeRows(database, changes);
    upkeep.after(changes);
}

}  // namespace

Result<CommandAnswer> WorkingCopy::apply(const EditCommand &command, std::stop_token stop)
{
    return answerEditing(file(), [&]() -> Result<CommandAnswer> { return applyNow(command, std::move(stop)); });
}

Result<CommandAnswer> WorkingCopy::tryOut(const EditCommand &command, const std::function<void(Library &library)> &look, std::stop_token stop)
{
    return answerEditing(file(), [&]() -> Result<CommandAnswer> { return applyNow(command, std::move(stop), look); });
}

Result<CommandAnswer> WorkingCopy::applyNow(const EditCommand &command, std::stop_token stop, const std::function<void(Library &library)> &look)
{
    SQLite::Database &database = m_content->database();
    const Connection::Interruptible interruptible(*m_content->connection, stop);
    const Result<std::vector<RowChange>> read = changesBy(database, command.edits);
    if (!read)
        return read.error();
    const std::vector<RowChange> &changes = *read;
    CommandAnswer answer;
    if (changes.empty()) {
        if (look) {
            Library asItIs = Library::over(m_content->connection, file());
            look(asItIs);
        }
        return answer;
    }
    SearchUpkeep upkeep(database);
    SQLite::Transaction whole(database, SQLite::TransactionBehavior::IMMEDIATE);
    Judge judge(database, changes);
    answer.faults = judge.ofRows();
    if (!answer.faults.empty())
        return answer;
    writeWithSearch(database, upkeep, changes);
    answer.dependents = leftBehind(database, changes);
    answer.faults = judge.ofAll(stop);
    if (stop.stop_requested())
        return Error{.code = ErrorCode::Cancelled, .subject = file(), .detail = {}};
    if (answer.isRefused())
        return answer;
    upkeep.finish();
    if (look) {
        Library asItWouldBe = Library::over(m_content->connection, file());
        look(asItWouldBe);
        return answer;
    }
    answer.number = beginCommand(database, command);
    keepChanges(database, answer.number, changes);
    whole.commit();
    return answer;
}

Result<CommandAnswer> WorkingCopy::addRows(const EditCommand &command, const RowSource &source, std::stop_token stop)
{
    return answerEditing(file(), [&]() -> Result<CommandAnswer> {
        SQLite::Database &database = m_content->database();
        const Connection::Interruptible interruptible(*m_content->connection, stop);
        SearchUpkeep upkeep(database);
        SQLite::Transaction whole(database, SQLite::TransactionBehavior::IMMEDIATE);
        CommandAnswer answer;
        qint64 kept = 0;
        const qint64 number = beginCommand(database, command);
        std::vector<RowEdit> piece;
        const auto write = [&]() -> Result<Done> {
            const Result<std::vector<RowChange>> changes = changesBy(database, std::exchange(piece, {}));
            if (!changes)
                return changes.error();
            answer.faults = Judge(database, *changes).ofRows();
            if (!answer.faults.empty())
                return Done{};
            writeWithSearch(database, upkeep, *changes);
            upkeep.finish();
            kept = keepChanges(database, number, *changes, kept);
            return Done{};
        };
        Result<Done> written = Done{};
        Result<Done> given = source([&](RowEdit row) {
            piece.push_back(std::move(row));
            if (qint64(piece.size()) >= rowsOfPiece)
                written = write();
            return written && !answer.isRefused() && !stop.stop_requested();
        });
        if (given && written && !answer.isRefused() && !piece.empty())
            written = write();
        if (stop.stop_requested())
            return Error{.code = ErrorCode::Cancelled, .subject = file(), .detail = {}};
        if (!written)
            return written.error();
        if (!given)
            return given.error();
        if (answer.isRefused() || kept == 0)
            return answer;
        const std::vector<RowChange> none;
        answer.faults = Judge(database, none).ofAll(stop);
        if (stop.stop_requested())
            return Error{.code = ErrorCode::Cancelled, .subject = file(), .detail = {}};
        if (answer.isRefused())
            return answer;
        answer.number = number;
        whole.commit();
        return answer;
    });
}

Result<QStringList> WorkingCopy::row(const QString &table, const QString &id) const
{
    return answerEditing(file(), [&]() -> Result<QStringList> {
        const Result<const TableSchema *> schema = tableNamed(table);
        if (!schema)
            return schema.error();
        const std::optional<qint64> row = rowOf(m_content->database(), **schema, id);
        if (!row)
            return Error{.code = ErrorCode::NoSuchRow, .subject = id, .detail = {}};
        return stateOf(m_content->database(), **schema, *row)->cells();
    });
}

Result<QString> WorkingCopy::findRow(const QString &table, const std::vector<CellEdit> &cells) const
{
    return answerEditing(file(), [&]() -> Result<QString> {
        const Result<const TableSchema *> schema = tableNamed(table);
        if (!schema)
            return schema.error();
        std::string sql = std::string("SELECT id FROM ") + (*schema)->name.latin1() + " WHERE TRUE";
        for (std::size_t place = 0; place < cells.size(); ++place) {
            const auto column = std::ranges::find_if((*schema)->columns, [&](const ColumnSchema &entry) { return cells[place].column == entry.name; });
            if (column == (*schema)->columns.end())
                return Error{.code = ErrorCode::InvalidArgument, .subject = cells[place].column, .detail = u"the table %1 has no such column"_s.arg(table)};
            sql += std::string(" AND ") + column->name.latin1() + " IS ?" + std::to_string(place + 1);
        }
        SQLite::Statement question(m_content->database(), sql + " ORDER BY row LIMIT 1");
        for (std::size_t place = 0; place < cells.size(); ++place) {
            const int number = static_cast<int>(place) + 1;
            if (cells[place].text.isEmpty())
                question.bind(number);
            else
                question.bind(number, cells[place].text.toStdString());
        }
        return question.executeStep() ? QString::fromStdString(question.getColumn(0).getString()) : QString();
    });
}

Result<std::vector<RowReference>> WorkingCopy::dependents(const QString &table, const QString &id, std::size_t most) const
{
    return answerEditing(file(), [&]() -> Result<std::vector<RowReference>> {
        const Result<const TableSchema *> schema = tableNamed(table);
        if (!schema)
            return schema.error();
        return dependentsOf(m_content->database(), {{(*schema)->name, id}}, most);
    });
}

Result<std::optional<HistoryEntry>> WorkingCopy::undo(std::stop_token stop)
{
    return step(true, std::move(stop));
}

Result<std::optional<HistoryEntry>> WorkingCopy::redo(std::stop_token stop)
{
    return step(false, std::move(stop));
}

Result<std::optional<HistoryEntry>> WorkingCopy::step(bool isUndo, std::stop_token stop)
{
    return answerEditing(file(), [&]() -> Result<std::optional<HistoryEntry>> {
        SQLite::Database &database = m_content->database();
        const Connection::Interruptible interruptible(*m_content->connection, stop);
        std::optional<HistoryEntry> entry = nextStep(database, isUndo);
        if (!entry)
            return entry;
        SearchUpkeep upkeep(database);
        SQLite::Transaction whole(database, SQLite::TransactionBehavior::IMMEDIATE);
        // Rows of a command may exchange what is unique, so that it is undone as a whole, unless it goes one way only.
        const CommandSize size = sizeOfCommand(database, entry->number);
        const qint64 most = size.isOneWay ? rowsOfPiece : size.rows;
        for (qint64 done = 0; done < size.rows; done += most) {
            const qint64 left = size.rows - done;
            std::vector<RowChange> changes = changesOf(database, entry->number, isUndo ? std::max<qint64>(0, left - most) : done, std::min(most, left));
            writeWithSearch(database, upkeep, isUndo ? reversed(std::move(changes)) : changes);
            upkeep.finish();
            if (stop.stop_requested())
                return Error{.code = ErrorCode::Cancelled, .subject = file(), .detail = {}};
        }
        setUndone(database, entry->number, isUndo);
        whole.commit();
        entry->isUndone = isUndo;
        return entry;
    });
}

Result<std::vector<HistoryEntry>> WorkingCopy::history() const
{
    return answerEditing(file(), [&]() -> Result<std::vector<HistoryEntry>> { return allCommands(m_content->database()); });
}

Result<std::vector<RowHistoryEntry>> WorkingCopy::historyOf(const QString &table, const QString &id) const
{
    return answerEditing(file(), [&]() -> Result<std::vector<RowHistoryEntry>> {
        const Result<const TableSchema *> schema = tableNamed(table);
        if (!schema)
            return schema.error();
        return commandsOf(m_content->database(), **schema, hasId(**schema) ? id : QString());
    });
}

Result<CommandAnswer> WorkingCopy::putBack(const QString &table, const QString &id, qint64 number, const EditCommand &command, std::stop_token stop)
{
    return answerEditing(file(), [&]() -> Result<CommandAnswer> {
        const Result<const TableSchema *> schema = tableNamed(table);
        if (!schema)
            return schema.error();
        const std::vector<RowHistoryEntry> entries = commandsOf(m_content->database(), **schema, hasId(**schema) ? id : QString());
        if (entries.empty())
            return Error{.code = ErrorCode::NoSuchRow, .subject = id, .detail = {}};
        std::optional<QStringList> wanted = entries.front().before;
        for (const RowHistoryEntry &entry : entries) {
            if (entry.command.number == number || (entry.command.number < number && !entry.command.isUndone))
                wanted = entry.after;
        }
        const bool isThere = rowOf(m_content->database(), **schema, id).has_value();
        if (!wanted && !isThere)
            return CommandAnswer();
        RowEdit edit{wanted ? (isThere ? RowEdit::Kind::Change : RowEdit::Kind::Add) : RowEdit::Kind::Delete, table, id, {}};
        for (qsizetype column = 0; wanted && column < wanted->size(); ++column)
            edit.cells.push_back({(*schema)->columns.at(column).name, wanted->at(column)});
        return applyNow({command.label, command.time, command.author, {edit}}, std::move(stop));
    });
}

}  // namespace countercheck
