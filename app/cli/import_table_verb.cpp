// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/import_table.h"

#include "app/cli/percent_line.h"
#include "app/library/import_target.h"
#include "app/library/working_copies.h"
#include "models/editing/working_copy.h"
#include "models/files/write_file.h"
#include "models/importing/guess_reading.h"
#include "models/importing/import_words.h"
#include "models/importing/mapping.h"
#include "models/importing/proposal.h"
#include "models/importing/text_file.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// A file, as it is read with what somebody said of it.
struct TableFile {
    QString name;
    Workbook workbook;
    TableReading reading;
    ImportMapping mapping;

    const Sheet &sheet() const { return workbook.sheets.at(static_cast<std::size_t>(reading.sheet)); }
};

Result<ImportMapping> readMapping(const QString &path)
{
    if (path.isEmpty())
        return ImportMapping();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{.code = ErrorCode::ReadFailed, .subject = path, .detail = file.errorString()};
    return mappingFromJson(file.readAll(), path);
}

Result<Workbook> readTable(const QString &path, const ImportMapping &mapping, const Progress &progress)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{.code = ErrorCode::ReadFailed, .subject = path, .detail = file.errorString()};
    const TextGuess guess = guessTextDialect(file.read(bytesOfTextGuess));
    file.seek(0);
    return readTextFile(file, path, mapping.dialect.value_or(guess.dialect), {}, progress);
}

Result<TableFile> openTable(const QString &path, const ImportMapping &mapping, const Progress &progress)
{
    Result<Workbook> workbook = readTable(path, mapping, progress);
    if (!workbook)
        return workbook.error();
    TableFile table{QFileInfo(path).fileName(), std::move(workbook.value()), {}, mapping};
    qsizetype sheet = -1;
    for (qsizetype place = 0; place < std::ssize(table.workbook.sheets); ++place) {
        if (!mapping.sheet.isEmpty() && table.workbook.sheets.at(static_cast<std::size_t>(place)).name == mapping.sheet)
            sheet = place;
    }
    if (!mapping.sheet.isEmpty() && sheet < 0)
        return Error{.code = ErrorCode::NoSuchRow, .subject = mapping.sheet, .detail = {}};
    table.reading = applied(sheet < 0 ? guessReading(table.workbook) : guessReading(table.workbook, sheet), mapping);
    if (table.mapping.sourceId.isEmpty() && table.mapping.sourceCells.isEmpty())
        table.mapping.sourceCells.insert(u"title"_s, table.name);
    return table;
}

/// Writes each cell that is read, as it is understood.
int writeReading(const TableFile &table, TableFormat format, QIODevice &output, QIODevice &messages)
{
    const auto writer = makeTableWriter(format, output,
                                        {{.name = u"cell"_s, .isBrief = true}, {.name = u"text"_s, .isBrief = true}, {.name = u"understood"_s, .isBrief = true}, {.name = u"value"_s, .isNumber = true, .isBrief = true},
                                         {.name = u"period"_s, .isBrief = true}, {.name = u"area"_s, .isBrief = true}, {.name = u"series"_s, .isBrief = true}, {.name = u"source"_s}, {.name = u"note"_s}},
                                        isTerminal(output) ? LongCells::Cut : LongCells::Whole);
    const Wording wording;
    readFigures(table.sheet(), table.reading, [&](const ReadFigure &figure) {
        const std::optional<double> value = figure.number.quantity.value;
        writer->writeRow({columnLetters(figure.column) + QString::number(figure.row + 1), figure.text, understood(figure.number, wording), value ? QString::number(*value, 'f', QLocale::FloatingPointShortest) : QString(),
                          understood(figure.period, wording), figure.area, figure.series.join(u" / "_s), figure.source, figure.note});
    });
    for (const ReadingQuestion question : table.reading.questions)
        say(messages, nameOf(question, wording));
    return writer->finish() ? exit_code::done : fail(messages, {ErrorCode::WriteFailed, {}, {}});
}

void sayProblems(const ImportSummary &summary, QIODevice &messages)
{
    const Wording wording;
    for (const ImportProblem &problem : summary.problems) {
        QStringList words{placeOf(problem, wording), problem.text.isEmpty() ? QString() : u"“%1”"_s.arg(problem.text), reasonOf(problem, wording)};
        words.removeAll(QString());
        say(messages, words.join(u": "_s));
    }
    for (const auto &[kind, count] : summary.counts) {
        if (count > qint64(ImportSummary::mostProblems))
            say(messages, u"%1 more: %2"_s.arg(count - qint64(ImportSummary::mostProblems)).arg(reasonOf({.kind = kind}, wording)));
    }
}

/// Adds to a mapping what is still to be said of a table.
ImportMapping withOpenAnswers(const TableFile &table)
{
    ImportMapping mapping = table.mapping;
    for (const QStringList &series : seriesOf(table.sheet(), table.reading)) {
        if (!mapping.measureOf(series))
            mapping.measures.push_back({series, {}, {{u"name"_s, series.join(u", "_s)}, {u"statistical_unit"_s, {}}, {u"unit_of_measure"_s, u"count"_s}, {u"accumulation"_s, u"per_period"_s}, {u"verification"_s, {}}}, false});
    }
    return mapping;
}

int importInto(const TableFile &table, const QString &library, const QString &author, PercentLine &percents, QIODevice &messages)
{
    if (!QFile::exists(library) && !WorkingCopy::exists(workingCopyFolder(), library)) {
        say(messages, u"There is no library %1. “countercheck edit FILE new …” begins one."_s.arg(library));
        return exit_code::failed;
    }
    Result<WorkingCopy> copy = WorkingCopy::open(workingCopyFolder(), library);
    if (!copy)
        return fail(messages, copy.error());
    const TargetLibrary target = targetOf(copy.value());
    const ImportContent content{table.sheet(), table.reading, table.mapping, {}, table.name};
    const Result<ImportSummary> summary = summarise(content, target, {}, [&](double fraction) { percents.show(fraction * 0.3); });
    percents.clear();
    if (!summary) {
        removeIfUnchanged(copy.value());
        return fail(messages, summary.error());
    }
    sayProblems(*summary, messages);
    if (summary->stopping() > 0 || summary->figures + summary->gaps == 0) {
        say(messages, summary->stopping() > 0 ? u"Problems that stop the import: %1. Nothing was written."_s.arg(summary->stopping()) : u"There is nothing to import."_s);
        removeIfUnchanged(copy.value());
        return exit_code::failed;
    }
    const EditCommand command{.label = Wording().say("Import", "import %1: %n figures", nullptr, summary->figures).arg(table.name),
                              .time = QDateTime::currentDateTimeUtc().toString(Qt::ISODate),
                              .author = author,
                              .edits = {}};
    const Result<CommandAnswer> answer = addImport(copy.value(), command, content, target, {}, [&](double fraction) { percents.show(0.3 + fraction * 0.7); });
    percents.clear();
    if (!answer) {
        removeIfUnchanged(copy.value());
        return fail(messages, answer.error());
    }
    if (answer->isRefused()) {
        for (const LintFinding &finding : answer->faults)
            say(messages, finding.where.table + u' ' + finding.where.id + u": "_s + Wording().lint(finding));
        removeIfUnchanged(copy.value());
        return exit_code::failed;
    }
    say(messages, u"%1 figures and %2 gaps are kept as change %3. “countercheck edit FILE save” writes them to the file; “undo” takes them back."_s.arg(summary->figures).arg(summary->gaps).arg(answer->number));
    return exit_code::done;
}

}  // namespace

int runImportTable(const QCommandLineParser &parser, QIODevice &output, QIODevice &messages)
{
    const Result<ImportMapping> mapping = readMapping(parser.value(u"mapping"_s));
    if (!mapping)
        return fail(messages, mapping.error());
    PercentLine percents(messages);
    const Result<TableFile> table = openTable(parser.positionalArguments().constFirst(), *mapping, [&percents](double fraction) { percents.show(fraction); });
    percents.clear();
    if (!table)
        return fail(messages, table.error());
    if (!table->reading.hasTable()) {
        say(messages, u"%1 has no table with numbers."_s.arg(table->name));
        return exit_code::failed;
    }
    if (parser.isSet(u"write-mapping"_s)) {
        const QString path = parser.value(u"write-mapping"_s);
        if (const Result<Done> free = refuseReplacing(parser, path, file_kind::json); !free)
            return fail(messages, free.error());
        const QByteArray json = mappingAsJson(withOpenAnswers(*table));
        const Result<Done> written = writeFile(path, json);
        return written ? exit_code::done : fail(messages, written.error());
    }
    if (parser.isSet(u"into"_s))
        return importInto(*table, parser.value(u"into"_s), parser.value(u"author"_s), percents, messages);
    const std::optional<TableFormat> format = readFormat(parser, messages);
    return format ? writeReading(*table, *format, output, messages) : exit_code::usage;
}

}  // namespace countercheck
