// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparison/saved_comparisons.h"

#include "models/exchange/comparison_file.h"
#include "models/files/write_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace countercheck {

namespace {

/// A comparison takes a few hundred bytes: what is larger is none.
constexpr qint64 largestFile = 1 << 20;

Result<SavedComparison> readFileAt(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::ReadFailed, path, file.errorString()};
    return readComparison(file.read(largestFile), path);
}

}  // namespace

QString comparisonName(const QString &typed)
{
    return typed.simplified().left(200);
}

SavedComparisons::SavedComparisons()
    : m_folder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/comparisons"))
{
}

QString SavedComparisons::folderOf(const LibraryDescription &library) const
{
    return m_folder + u'/' + libraryKey(library);
}

QString SavedComparisons::pathOf(const LibraryDescription &library, const QString &name) const
{
    return folderOf(library) + u'/' + comparisonFileName(name);
}

QStringList SavedComparisons::names(const LibraryDescription &library) const
{
    QStringList names;
    const QDir folder(folderOf(library));
    for (const QString &file : folder.entryList({QStringLiteral("*.json")}, QDir::Files)) {
        const Result<SavedComparison> comparison = readFileAt(folder.filePath(file));
        // A file that is none of ours, or was renamed by hand, has no name that it could be opened by.
        if (comparison && !comparison->name.isEmpty() && comparisonFileName(comparison->name) == file)
            names.append(comparison->name);
    }
    names.sort(Qt::CaseInsensitive);
    return names;
}

Result<Done> SavedComparisons::save(const LibraryDescription &library, const SavedComparison &comparison) const
{
    if (!QDir().mkpath(folderOf(library)))
        return Error{ErrorCode::PermissionDenied, folderOf(library), {}};
    return writeFile(pathOf(library, comparison.name), writeComparison(comparison, library));
}

Result<Done> SavedComparisons::rename(const LibraryDescription &library, const QString &from, const QString &to) const
{
    Result<SavedComparison> comparison = read(library, from);
    if (!comparison)
        return comparison.error();
    if (QFileInfo::exists(pathOf(library, to)))
        return Error{ErrorCode::AlreadyExists, to, {}};
    comparison->name = to;
    if (Result<Done> saved = save(library, *comparison); !saved)
        return saved;
    // The name is in the file and decides its path: under both names, it would be two comparisons.
    Result<Done> removed = remove(library, from);
    if (!removed)
        QFile::remove(pathOf(library, to));
    return removed;
}

Result<Done> SavedComparisons::remove(const LibraryDescription &library, const QString &name) const
{
    QFile file(pathOf(library, name));
    if (!file.remove())
        return Error{ErrorCode::RemoveFailed, file.fileName(), file.errorString()};
    return Done{};
}

Result<SavedComparison> SavedComparisons::read(const LibraryDescription &library, const QString &name) const
{
    return readFileAt(pathOf(library, name));
}

}  // namespace countercheck
