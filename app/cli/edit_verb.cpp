// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verb.h"
#include "app/library/saved_files.h"
#include "app/library/working_copies.h"
#include "models/domain/library_schema.h"
#include "models/editing/working_copy.h"
#include "models/wording/wording.h"

#include <QDateTime>

#include <algorithm>
#include <array>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// What was asked for, and where the answer goes.
struct Asked {
    const QCommandLineParser &parser;
    QString file;
    QStringList words; ///< after the action
    TableFormat format;
    QIODevice &output;
    QIODevice &messages;
};

const QCommandLineOption &dependentsOption()
{
    static const QCommandLineOption option(u"with-dependents"_s, u"delete: deletes all rows that refer to the row as well."_s);
    return option;
}

const QCommandLineOption &outputOption()
{
    static const QCommandLineOption option({u"o"_s, u"output"_s}, u"save: writes the library to FILE; the changes belong to that file from then on."_s, u"FILE"_s);
    return option;
}

int wrongUsage(const Asked &asked, const QString &what)
{
    say(asked.messages, what);
    return exit_code::usage;
}

EditCommand commandOf(const Asked &asked, const QString &label, std::vector<RowEdit> edits)
{
    return {.label = asked.parser.isSet(u"label"_s) ? asked.parser.value(u"label"_s) : label,
            .time = QDateTime::currentDateTimeUtc().toString(Qt::ISODate),
            .author = asked.parser.value(u"author"_s),
            .edits = std::move(edits)};
}

/// Reads COLUMN=VALUE.
std::optional<std::vector<CellEdit>> cellsOf(const QStringList &words)
{
    std::vector<CellEdit> cells;
    for (const QString &word : words) {
        const qsizetype sign = word.indexOf(u'=');
        if (sign <= 0)
            return std::nullopt;
        cells.push_back({word.first(sign), word.sliced(sign + 1)});
    }
    return cells;
}

QString placeOf(const RowReference &row, QLatin1StringView column = {})
{
    QString place = row.table;
    if (!row.id.isEmpty())
        place += u' ' + row.id;
    return column.isEmpty() ? place : place + u", "_s + column;
}

/// Says what became of a command.
int answered(const Asked &asked, const Result<CommandAnswer> &answer)
{
    if (!answer)
        return fail(asked.messages, answer.error());
    for (const LintFinding &finding : answer->faults)
        say(asked.messages, placeOf(finding.where, finding.column) + u": "_s + Wording().lint(finding));
    for (const RowReference &row : answer->dependents)
        say(asked.messages, u"%1 refers to it."_s.arg(placeOf(row)));
    if (!answer->dependents.empty())
        say(asked.messages, u"Rows refer to what would be gone. --with-dependents deletes them as well."_s);
    if (answer->isRefused())
        return exit_code::failed;
    say(asked.messages, answer->number == 0 ? u"Nothing changed."_s : u"Change %1 is kept. “countercheck edit FILE save” writes it to the file."_s.arg(answer->number));
    return exit_code::done;
}

int runSet(WorkingCopy &copy, const Asked &asked)
{
    const std::optional<std::vector<CellEdit>> cells = cellsOf(asked.words.sliced(2));
    if (!cells)
        return wrongUsage(asked, u"A cell is set by COLUMN=VALUE; COLUMN= empties it."_s);
    QStringList columns;
    for (const CellEdit &cell : *cells)
        columns += cell.column;
    const QString table = asked.words.at(0);
    const QString id = asked.words.at(1);
    return answered(asked, copy.apply(commandOf(asked, u"set %1 of %2 %3"_s.arg(columns.join(u", "), table, id), {{RowEdit::Kind::Change, table, id, *cells}})));
}

int runAdd(WorkingCopy &copy, const Asked &asked)
{
    const std::optional<std::vector<CellEdit>> cells = cellsOf(asked.words.sliced(1));
    if (!cells)
        return wrongUsage(asked, u"A cell is set by COLUMN=VALUE."_s);
    const auto id = std::ranges::find(*cells, u"id"_s, &CellEdit::column);
    const QString table = asked.words.at(0);
    return answered(asked, copy.apply(commandOf(asked, u"add %1 %2"_s.arg(table, id == cells->end() ? QString() : id->text), {{RowEdit::Kind::Add, table, {}, *cells}})));
}

int runDelete(WorkingCopy &copy, const Asked &asked)
{
    const QString table = asked.words.at(0);
    const QString id = asked.words.at(1);
    std::vector<RowEdit> edits{{RowEdit::Kind::Delete, table, id, {}}};
    if (asked.parser.isSet(dependentsOption())) {
        const Result<std::vector<RowReference>> dependents = copy.dependents(table, id);
        if (!dependents)
            return fail(asked.messages, dependents.error());
        for (const RowReference &row : *dependents)
            edits.push_back({RowEdit::Kind::Delete, row.table, row.id, {}});
    }
    const QString label = edits.size() == 1 ? u"delete %1 %2"_s.arg(table, id) : u"delete %1 %2 with %3 that refer to it"_s.arg(table, id).arg(edits.size() - 1);
    return answered(asked, copy.apply(commandOf(asked, label, std::move(edits))));
}

int runStep(const Asked &asked, const Result<std::optional<HistoryEntry>> &stepped, const QString &done, const QString &nothing)
{
    if (!stepped)
        return fail(asked.messages, stepped.error());
    if (!*stepped) {
        say(asked.messages, nothing);
        return exit_code::failed;
    }
    say(asked.messages, done.arg((*stepped)->number).arg((*stepped)->label));
    return exit_code::done;
}

int runUndo(WorkingCopy &copy, const Asked &asked)
{
    return runStep(asked, copy.undo(), u"Change %1 is undone: %2"_s, u"There is nothing to undo."_s);
}

int runRedo(WorkingCopy &copy, const Asked &asked)
{
    return runStep(asked, copy.redo(), u"Change %1 is done again: %2"_s, u"There is nothing to do again."_s);
}

int finished(const Asked &asked, TableWriter &writer)
{
    return writer.finish() ? exit_code::done : fail(asked.messages, {ErrorCode::WriteFailed, {}, {}});
}

QString yesOrNo(bool holds)
{
    return holds ? u"yes"_s : u"no"_s;
}

/// One line a cell that a command changed.
int writeRowHistory(const Asked &asked, const std::vector<RowHistoryEntry> &entries)
{
    const auto writer = makeTableWriter(asked.format, asked.output,
                                        {{.name = u"number"_s, .isNumber = true, .isBrief = true}, {.name = u"time"_s, .isBrief = true}, {.name = u"author"_s}, {.name = u"label"_s},
                                         {.name = u"undone"_s, .isBrief = true}, {.name = u"column"_s, .isBrief = true}, {.name = u"before"_s, .isBrief = true}, {.name = u"after"_s, .isBrief = true}},
                                        isTerminal(asked.output) ? LongCells::Cut : LongCells::Whole);
    const TableSchema &table = *findTable(asked.words.at(0));
    for (const RowHistoryEntry &entry : entries) {
        for (qsizetype column = 0; column < table.columns.size(); ++column) {
            const QString before = entry.before ? entry.before->at(column) : QString();
            const QString after = entry.after ? entry.after->at(column) : QString();
            if (before != after)
                writer->writeRow({QString::number(entry.command.number), entry.command.time, entry.command.author, entry.command.label, yesOrNo(entry.command.isUndone), table.columns.at(column).name, before, after});
        }
    }
    return finished(asked, *writer);
}

int runHistory(WorkingCopy &copy, const Asked &asked)
{
    if (asked.words.size() == 1)
        return wrongUsage(asked, u"The history of a row needs its TABLE and ID."_s);
    if (!asked.words.isEmpty()) {
        const Result<std::vector<RowHistoryEntry>> entries = copy.historyOf(asked.words.at(0), asked.words.at(1));
        return entries ? writeRowHistory(asked, *entries) : fail(asked.messages, entries.error());
    }
    const Result<std::vector<HistoryEntry>> entries = copy.history();
    if (!entries)
        return fail(asked.messages, entries.error());
    const auto writer = makeTableWriter(asked.format, asked.output,
                                        {{.name = u"number"_s, .isNumber = true, .isBrief = true}, {.name = u"time"_s, .isBrief = true}, {.name = u"author"_s, .isBrief = true},
                                         {.name = u"label"_s, .isBrief = true}, {.name = u"undone"_s, .isBrief = true}},
                                        isTerminal(asked.output) ? LongCells::Cut : LongCells::Whole);
    for (const HistoryEntry &entry : *entries)
        writer->writeRow({QString::number(entry.number), entry.time, entry.author, entry.label, yesOrNo(entry.isUndone)});
    return finished(asked, *writer);
}

int runPutBack(WorkingCopy &copy, const Asked &asked)
{
    bool isNumber = false;
    const qint64 number = asked.words.at(2).toLongLong(&isNumber);
    if (!isNumber || number < 0)
        return wrongUsage(asked, u"NUMBER is the number of a change; 0 is before all of them."_s);
    return answered(asked, copy.putBack(asked.words.at(0), asked.words.at(1), number, commandOf(asked, u"put back %1 %2 as after change %3"_s.arg(asked.words.at(0), asked.words.at(1)).arg(number), {})));
}

int runSave(WorkingCopy &copy, const Asked &asked)
{
    const QString target = asked.parser.isSet(outputOption()) ? asked.parser.value(outputOption()) : copy.file();
    if (asked.parser.isSet(outputOption())) {
        if (const Result<Done> free = refuseReplacing(asked.parser, target, file_kind::library); !free)
            return fail(asked.messages, free.error());
    }
    const QString before = copy.file();
    const Result<Done> saved = copy.saveTo(target);
    if (!saved)
        return fail(asked.messages, saved.error());
    static_cast<void>(SavedFiles(workingCopyFolder()).remember(target, {}, before));
    say(asked.messages, u"%1 is saved."_s.arg(target));
    return exit_code::done;
}

/// What cannot be opened any more can still be thrown away.
int runRevert(const Asked &asked)
{
    const Result<Done> reverted = WorkingCopy::discard(workingCopyFolder(), asked.file);
    if (!reverted)
        return fail(asked.messages, reverted.error());
    say(asked.messages, u"All changes that were not saved are gone, and the history."_s);
    return exit_code::done;
}

/// An action on a working copy, and how many words it takes after its name.
struct Action {
    QLatin1StringView name;
    ArgumentCount words;
    int (*run)(WorkingCopy &copy, const Asked &asked); ///< none for the one that opens none
    bool needsChanges; ///< it is about changes that were made before
    QLatin1StringView help;
};

constexpr qsizetype anyNumber = 1000;

const std::array<Action, 9> &actions()
{
    static const std::array<Action, 9> all{{
        {"set"_L1, {3, anyNumber}, runSet, false, "set TABLE ID COLUMN=VALUE…"_L1},
        {"add"_L1, {2, anyNumber}, runAdd, false, "add TABLE COLUMN=VALUE…"_L1},
        {"delete"_L1, {2, 2}, runDelete, false, "delete TABLE ID [--with-dependents]"_L1},
        {"undo"_L1, {0, 0}, runUndo, true, "undo"_L1},
        {"redo"_L1, {0, 0}, runRedo, true, "redo"_L1},
        {"history"_L1, {0, 2}, runHistory, true, "history [TABLE ID]"_L1},
        {"put-back"_L1, {3, 3}, runPutBack, true, "put-back TABLE ID NUMBER"_L1},
        {"save"_L1, {0, 0}, runSave, false, "save [-o FILE]"_L1},
        {"revert"_L1, {0, 0}, nullptr, true, "revert"_L1},
    }};
    return all;
}

int runNew(const Asked &asked)
{
    const std::optional<std::vector<CellEdit>> cells = cellsOf(asked.words);
    if (!cells)
        return wrongUsage(asked, u"A new library is described by COLUMN=VALUE, for the columns of the table library."_s);
    const TableSchema &table = *findTable("library"_L1);
    QStringList description(table.columns.size());
    for (const CellEdit &cell : *cells) {
        const auto column = std::ranges::find_if(table.columns, [&cell](const ColumnSchema &schema) { return cell.column == schema.name; });
        if (column == table.columns.end())
            return wrongUsage(asked, u"The table library has no column %1."_s.arg(cell.column));
        description[column - table.columns.begin()] = cell.text;
    }
    if (description.front().isEmpty() || asked.words.isEmpty()) {
        QStringList columns;
        for (const ColumnSchema &column : table.columns)
            columns += column.name;
        return wrongUsage(asked, u"A new library needs %1."_s.arg(columns.join(u", ")));
    }
    const Result<WorkingCopy> copy = WorkingCopy::create(workingCopyFolder(), asked.file, description);
    if (!copy)
        return fail(asked.messages, copy.error());
    say(asked.messages, u"A new library is begun. “countercheck edit FILE save” writes it."_s);
    return exit_code::done;
}

int runListOfCopies(TableFormat format, QIODevice &output, QIODevice &messages)
{
    const Result<std::vector<KeptWorkingCopy>> copies = WorkingCopy::all(workingCopyFolder());
    if (!copies)
        return fail(messages, copies.error());
    const auto writer = makeTableWriter(format, output,
                                        {{.name = u"file"_s, .isBrief = true}, {.name = u"last_edited"_s, .isBrief = true}, {.name = u"unsaved"_s, .isNumber = true, .isBrief = true},
                                         {.name = u"bytes"_s, .isNumber = true, .isBrief = true}},
                                        LongCells::Whole);
    for (const KeptWorkingCopy &copy : *copies)
        writer->writeRow({copy.file, copy.lastTime, QString::number(copy.unsaved), QString::number(copy.size)});
    return writer->finish() ? exit_code::done : fail(messages, {ErrorCode::WriteFailed, {}, {}});
}

int runAction(const Action &action, const Asked &asked)
{
    if (action.needsChanges && !WorkingCopy::exists(workingCopyFolder(), asked.file)) {
        say(asked.messages, u"%1 has no changes here."_s.arg(asked.file));
        return action.run == runHistory || !action.run ? exit_code::done : exit_code::failed;
    }
    if (!action.run)
        return runRevert(asked);
    Result<WorkingCopy> copy = WorkingCopy::open(workingCopyFolder(), asked.file);
    if (!copy)
        return fail(asked.messages, copy.error());
    const int code = action.run(copy.value(), asked);
    removeIfUnchanged(copy.value());
    return code;
}

}  // namespace

int runEdit(const QStringList &arguments, QIODevice &output, QIODevice &messages)
{
    QStringList forms;
    for (const Action &action : actions())
        forms += action.help;
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Edits a library in a working copy that is kept on this computer, change by change. The file is left as it is until “save” replaces it as a whole."
                                     " Each change can be undone, also later. Cells are text as in a data package; an empty VALUE empties the cell.\n\n  "_s
                                     + forms.join(u"\n  "_s) + u"\n  new COLUMN=VALUE…: begins a library, described by the columns of the table library"_s);
    parser.addPositionalArgument(u"FILE"_s, u"The library file."_s);
    parser.addPositionalArgument(u"ACTION"_s, u"What is done, see above."_s, u"ACTION …"_s);
    parser.addOptions({formatOption(), dependentsOption(), outputOption(), forceOption(),
                       {u"list"_s, u"Lists all working copies, with their size and the number of changes that are not saved; without FILE."_s},
                       {u"author"_s, u"Who makes the change. It is kept in the history, which is never in the file."_s, u"NAME"_s},
                       {u"label"_s, u"What the change is called in the history."_s, u"TEXT"_s}});
    if (const std::optional<int> code = parseArguments(parser, arguments, {0, anyNumber}, output, messages))
        return *code;
    const std::optional<TableFormat> format = readFormat(parser, messages);
    if (!format)
        return exit_code::usage;
    const QStringList words = parser.positionalArguments();
    if (parser.isSet(u"list"_s) && words.isEmpty())
        return runListOfCopies(*format, output, messages);
    const Asked asked{parser, words.value(0), words.sliced(std::min<qsizetype>(2, words.size())), *format, output, messages};
    if (words.value(1) == "new"_L1)
        return runNew(asked);
    const auto action = std::ranges::find_if(actions(), [&words](const Action &known) { return words.value(1) == known.name; });
    if (action == actions().end() || asked.words.size() < action->words.least || asked.words.size() > action->words.most)
        return wrongUsage(asked, action == actions().end() ? u"Say which FILE, and what is to be done with it:\n  %1"_s.arg(forms.join(u"\n  "_s)) : u"Wrong number of arguments: %1"_s.arg(action->help));
    return runAction(*action, asked);
}

}  // namespace countercheck
