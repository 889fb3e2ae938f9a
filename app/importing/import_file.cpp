// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/import_file.h"

#include "models/files/regular_file.h"
#include "models/importing/guess_reading.h"
#include "models/importing/guess_steps.h"
#include "models/wording/wording.h"
#include "models/workbooks/reading_process.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

const QStringList textEndings{u"csv"_s, u"tsv"_s, u"tab"_s, u"txt"_s};
const QStringList workbookEndings{u"xlsx"_s, u"xlsm"_s, u"ods"_s, u"xls"_s};
constexpr qint64 bytesOfBeginning = 4096;

/// Whether bytes that are taken for text of that encoding cannot be any.
bool isBinary(const QByteArray &bytes, const TextDialect &dialect)
{
    return !dialect.encoding.startsWith(u"utf-16"_s, Qt::CaseInsensitive) && !dialect.encoding.startsWith(u"utf-32"_s, Qt::CaseInsensitive) && bytes.contains('\0');
}

/// The one place where a workbook becomes cells: in a process of its own, which is this program once more.
Result<Workbook> readWorkbookFile(const QString &path, const std::stop_token &stop, const std::function<void(double)> &progress)
{
    return readWorkbook(path, {.program = QCoreApplication::applicationDirPath() + u"/countercheck"_s}, stop, progress);
}

Result<ImportFile> readText(QIODevice &device, ImportFile file, const std::optional<TextDialect> &dialect, const std::stop_token &stop, const std::function<void(double)> &progress)
{
    const QByteArray beginning = device.peek(bytesOfTextGuess);
    if (beginning.startsWith("SQLite format 3"))
        return Error{ErrorCode::NotALibrary, file.path, {}};
    if (beginning.trimmed().isEmpty())
        return Error{ErrorCode::TextUnreadable, file.name, Wording().say("Import", "it is empty.")};
    file.text = guessTextDialect(beginning);
    file.dialect = dialect.value_or(file.text->dialect);
    if (isBinary(beginning, *file.dialect))
        return Error{ErrorCode::TextUnreadable, file.name, Wording().say("Import", "it holds bytes that are no text.")};
    Result<Workbook> workbook = readTextFile(device, file.name, *file.dialect, stop, progress);
    if (!workbook)
        return workbook.error();
    file.workbook = std::make_shared<const Workbook>(std::move(workbook).value());
    return file;
}

qsizetype sheetCalled(const Workbook &workbook, const QString &name)
{
    const auto found = name.isEmpty() ? workbook.sheets.end() : std::ranges::find(workbook.sheets, name, &Sheet::name);
    return found == workbook.sheets.end() ? -1 : found - workbook.sheets.begin();
}

}  // namespace

bool isTableFile(const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    return textEndings.contains(ending) || workbookEndings.contains(ending);
}

Result<ImportFile> readImportFile(const QString &path, const std::optional<TextDialect> &dialect, const QString &sheet, const std::stop_token &stop, const std::function<void(double)> &progress)
{
    const Result<QString> regular = findRegularFile(path);
    if (!regular)
        return regular.error();
    QFile device(*regular);
    if (!device.open(QIODevice::ReadOnly))
        return Error{ErrorCode::ReadFailed, path, device.errorString()};
    ImportFile file{.path = path, .name = QFileInfo(path).fileName()};
    Result<ImportFile> read = file;
    const QByteArray beginning = device.peek(bytesOfBeginning);
    if (beginning.startsWith("SQLite format 3"))
        return Error{ErrorCode::NotALibrary, path, {}};
    if (looksLikeWorkbook(beginning, path) || workbookEndings.contains(QFileInfo(path).suffix().toLower())) {
        Result<Workbook> workbook = readWorkbookFile(*regular, stop, progress);
        if (!workbook)
            return workbook.error();
        read->workbook = std::make_shared<const Workbook>(std::move(workbook).value());
    } else {
        read = readText(device, std::move(file), dialect, stop, progress);
    }
    if (!read)
        return read;
    const qsizetype place = sheetCalled(*read->workbook, sheet);
    read->guess = place < 0 ? guessReading(*read->workbook) : guessReading(*read->workbook, place);
    return read;
}

Result<ImportFile> readPasted(const QByteArray &text, const QString &name, const std::optional<TextDialect> &dialect, const std::stop_token &stop, const std::function<void(double)> &progress)
{
    QByteArray bytes = text;
    QBuffer device(&bytes);
    device.open(QIODevice::ReadOnly);
    std::optional<TextDialect> pasted = dialect;
    // Spreadsheets put tabs between the cells that they copy.
    if (!pasted && text.contains('\t')) {
        pasted = TextDialect{};
        pasted->delimiter = u"\t"_s;
        pasted->keepsInnerQuotes = true;
    }
    Result<ImportFile> read = readText(device, {.path = {}, .name = name, .pasted = text}, pasted, stop, progress);
    if (read)
        read->guess = guessReading(*read->workbook);
    return read;
}

TableReading guessedAs(const Workbook &workbook, qsizetype sheet, const std::optional<std::pair<qsizetype, qsizetype>> &heads)
{
    TableReading reading = guessReading(workbook, sheet);
    if (!heads || !reading.hasTable() || heads->second >= reading.endRow)
        return reading;
    TableReading other;
    other.sheet = sheet;
    other.firstHead = heads->first;
    other.firstRow = heads->second;
    other.endRow = reading.endRow;
    for (const ExcludedRow &row : reading.excluded) {
        if (row.row >= other.firstRow && row.reason != RowExclusion::Sum)
            other.excluded.push_back(row);
    }
    const Sheet &cells = workbook.sheets.at(static_cast<std::size_t>(sheet));
    guessHeads(cells, other);
    guessRoles(cells, other);
    guessFormats(cells, other);
    guessSums(cells, other);
    return other;
}

}  // namespace countercheck
