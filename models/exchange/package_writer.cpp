// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/package_writer.h"

#include "models/exchange/data_package.h"
#include "models/exchange/package.h"
#include "models/exchange/table_writer.h"
#include "models/exchange/zip_archive.h"
#include "models/files/write_file.h"
#include "models/files/written_elsewhere.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <memory>
#include <vector>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

Error writeFailed(const QString &path, const QString &why)
{
    return {.code = ErrorCode::WriteFailed, .subject = path, .detail = why};
}

/// Writes a table to a temporary path. Errors name the file that it is for.
Result<Done> writeTable(const QString &temporaryPath, const QString &path, const TableSchema &table, const RowsOfTable &rows, const std::stop_token &stop)
{
    QFile file(temporaryPath);
    if (!file.open(QIODevice::WriteOnly))
        return writeFailed(path, file.errorString());
    QList<TableColumn> columns;
    for (const ColumnSchema &column : table.columns)
        columns.append({.name = column.name, .isNumber = column.kind == ColumnKind::Number});
    const std::unique_ptr<TableWriter> writer = makeTableWriter(TableFormat::Csv, file, columns);
    const Result<Done> read = rows(table, [&](const QStringList &cells) {
        writer->writeRow(cells);
        return !stop.stop_requested();
    });
    if (!read)
        return read;
    if (stop.stop_requested())
        return Error{.code = ErrorCode::Cancelled, .subject = path, .detail = {}};
    if (!writer->finish() || !file.flush())
        return writeFailed(path, file.errorString());
    return Done{};
}

Result<Done> writeBytes(const QString &temporaryPath, const QString &path, const QByteArray &bytes)
{
    QFile file(temporaryPath);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
        return writeFailed(path, file.errorString());
    return Done{};
}

/// Returns the files of a package in a folder. The descriptor is the last, so that a folder without it holds no package.
std::vector<FileToWrite> filesIn(const QString &folder, const LibraryDescription &library, const RowsOfTable &rows, const std::stop_token &stop)
{
    std::vector<FileToWrite> files;
    for (const TableSchema &table : librarySchema()) {
        const QString path = folder + u'/' + packageFileOf(table);
        files.push_back({path, [path, &table, &rows, &stop](const QString &temporaryPath) { return writeTable(temporaryPath, path, table, rows, stop); }});
    }
    const QString descriptor = folder + u'/' + packageDescriptorName();
    files.push_back({descriptor, [descriptor, bytes = packageDescriptor(library)](const QString &temporaryPath) { return writeBytes(temporaryPath, descriptor, bytes); }});
    return files;
}

/// Whether the files of a folder that have the names of a package belong to one.
bool holdsPackage(const QString &folder)
{
    const PackageFiles files = filesOfFolder(folder);
    const std::unique_ptr<QIODevice> device = files(packageDescriptorName());
    if (!device->isOpen())
        return false;
    Package package;
    readDescriptor(device->readAll(), files, package);
    return package.table("observations"_L1) && package.table("claims"_L1);
}

Result<Done> refuseOtherFiles(const QString &folder)
{
    QStringList names{packageDescriptorName()};
    for (const TableSchema &table : librarySchema())
        names.append(packageFileOf(table));
    for (const QString &name : names) {
        const QString path = folder + u'/' + name;
        if (QFileInfo::exists(path) && !holdsPackage(folder))
            return Error{.code = ErrorCode::AlreadyExists, .subject = path, .detail = {}};
    }
    return Done{};
}

}  // namespace

QString packageFileOf(const TableSchema &table)
{
    return QString(table.name) + u".csv"_s;
}

Result<Done> writePackageFolder(const QString &folder, const LibraryDescription &library, const RowsOfTable &rows, bool mayReplace, const std::stop_token &stop)
{
    if (!mayReplace) {
        if (const Result<Done> free = refuseOtherFiles(folder); !free)
            return free;
    }
    const bool isNew = !QFileInfo::exists(folder);
    if (!QDir().mkpath(folder))
        return writeFailed(folder, u"the folder cannot be made"_s);
    const Result<Done> written = writeFiles(filesIn(folder, library, rows, stop));
    if (!written && isNew)
        QDir().rmdir(folder);
    return written;
}

Result<Done> writePackageZip(const QString &path, const LibraryDescription &library, const RowsOfTable &rows, const std::stop_token &stop)
{
    return writeFromElsewhere(path, [&](const QString &folder) -> Result<QString> {
        const QString made = folder + u"/package.zip"_s;
        ZipWriter zip(made);
        for (const FileToWrite &file : filesIn(folder, library, rows, stop)) {
            if (const Result<Done> written = file.fill(file.path); !written)
                return written.error();
            if (!zip.add(file.path))
                return writeFailed(path, zip.words());
        }
        if (!zip.close())
            return writeFailed(path, zip.words());
        return made;
    });
}

}  // namespace countercheck
