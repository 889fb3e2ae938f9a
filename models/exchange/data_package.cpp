// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/data_package.h"

#include "models/domain/linter/table_rows.h"
#include "models/exchange/formula_guard.h"
#include "models/exchange/package.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// Reads a file to its end. Returns nothing, and adds a fault, if that fails.
std::optional<QByteArray> contentOf(const PackageFiles &files, const QString &name, std::vector<Fault> &faults)
{
    const std::unique_ptr<QIODevice> device = files(name);
    QByteArray bytes;
    bool isComplete = device->isOpen();
    if (isComplete) {
        bytes = device->readAll();
        isComplete = device->atEnd();
    }
    if (!isComplete) {
        faults.push_back({.kind = FaultKind::FileUnreadable, .file = name, .expected = device->errorString()});
        return std::nullopt;
    }
    return bytes;
}

void checkHeader(PackageTable &table, std::vector<Fault> &faults)
{
    if (table.rows.empty() || table.rows.front().cells != table.fields)
        faults.push_back({.kind = FaultKind::WrongHeader, .file = table.file, .line = 1, .expected = table.fields.join(u',')});
    if (!table.rows.empty())
        table.rows.erase(table.rows.begin());
}

/// Removes the apostrophe that keeps a spreadsheet from running a text.
void takeGuardsAway(PackageTable &table)
{
    for (CsvRow &row : table.rows) {
        for (qsizetype position = 0; position < table.schema->columns.size(); ++position) {
            if (const ColumnKind kind = table.schema->columns.at(position).kind; kind == ColumnKind::Text || kind == ColumnKind::Phrase)
                row.cells[position] = unguarded(row.cells.at(position));
        }
    }
}

/// Brings the cells of every row into the order of the schema. A column that the file lacks is empty.
void orderCells(PackageTable &table)
{
    QList<qsizetype> places;
    for (const ColumnSchema &column : table.schema->columns)
        places.append(table.fields.indexOf(column.name));
    for (CsvRow &row : table.rows) {
        QStringList cells;
        for (const qsizetype place : places)
            cells.append(place < 0 ? QString() : row.cells.at(place));
        row.cells = std::move(cells);
    }
}

/// Reports and drops rows with another number of cells, which cannot be read column by column, and orders the cells of the others.
void arrangeCells(PackageTable &table, std::vector<Fault> &faults)
{
    std::erase_if(table.rows, [&](const CsvRow &row) {
        if (row.cells.size() == table.fields.size())
            return false;
        faults.push_back({.kind = FaultKind::WrongFieldCount,
                          .file = table.file,
                          .line = row.line,
                          .found = QString::number(row.cells.size()),
                          .expected = QString::number(table.fields.size())});
        return true;
    });
    orderCells(table);
    takeGuardsAway(table);
}

/// Applies the rules about cells, rows and tables, and says where in the files they are broken.
void checkRows(Package &package)
{
    std::vector<TableRows> tables;
    for (const PackageTable &table : package.tables) {
        tables.push_back({.schema = table.schema, .rows = {}});
        for (const CsvRow &row : table.rows)
            tables.back().rows.push_back(row.cells);
    }
    for (const RowFault &fault : faultsOfRows(tables)) {
        const PackageTable &table = *package.table(fault.table->name);
        const auto lineOf = [&table](std::size_t row) { return table.rows[row].line; };
        package.faults.push_back({.kind = fault.rule,
                                  .file = table.file,
                                  .line = fault.row ? lineOf(*fault.row) : 0,
                                  .column = fault.column,
                                  .found = fault.found,
                                  .expected = fault.other ? u"line %1"_s.arg(lineOf(*fault.other)) : fault.expected});
    }
}

/// Orders faults: those of the descriptor, then by table, then by line.
void sortFaults(Package &package)
{
    const auto place = [&package](const Fault &fault) {
        const auto found = std::ranges::find(package.tables, fault.file, &PackageTable::file);
        const auto index = found == package.tables.end() ? -1 : found - package.tables.begin();
        return std::pair(index, fault.line);
    };
    std::ranges::stable_sort(package.faults, {}, place);
}

}  // namespace

const PackageTable *Package::table(QLatin1StringView name) const
{
    const auto found = std::ranges::find_if(tables, [name](const PackageTable &table) { return table.schema->name == name; });
    return found == tables.end() ? nullptr : &*found;
}

PackageFiles filesOfFolder(const QString &folder)
{
    return [folder](const QString &name) -> std::unique_ptr<QIODevice> {
        auto file = std::make_unique<QFile>(QDir(folder).filePath(name));
        const QFileInfo info(*file);
        // A pipe would block for ever. A file that does not exist is opened all the same, to get the reason from the
        // system.
        if (info.isFile() || !info.exists())
            file->open(QIODevice::ReadOnly);
        return file;
    };
}

std::vector<Fault> readPackage(const PackageFiles &files, RowSink &sink)
{
    Package package;
    const std::optional<QByteArray> descriptor = contentOf(files, u"datapackage.json"_s, package.faults);
    if (!descriptor)
        return package.faults;
    readDescriptor(*descriptor, package);
    if (!package.faults.empty())
        return package.faults;

    std::ranges::sort(package.tables, {}, [](const PackageTable &table) { return table.schema; });
    for (PackageTable &table : package.tables) {
        const std::optional<QByteArray> bytes = contentOf(files, table.file, package.faults);
        if (!bytes)
            continue;
        table.rows = readCsv(*bytes, table.file, package.faults);
        checkHeader(table, package.faults);
        arrangeCells(table, package.faults);
    }
    checkRows(package);
    sortFaults(package);
    if (!package.faults.empty())
        return package.faults;

    for (const PackageTable &table : package.tables) {
        for (const CsvRow &row : table.rows)
            sink.addRow(*table.schema, row.cells);
    }
    return {};
}

}  // namespace countercheck
