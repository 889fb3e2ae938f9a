// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparison/saved_comparisons.h"

#include "models/exchange/comparison_file.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <algorithm>

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

/// Earlier versions kept each comparison in a file of its own. What is found there is taken over, and its file then removed.
void SavedComparisons::takeOverFiles(const LibraryDescription &library) const
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/comparisons/") + libraryKey(library));
    for (const QString &file : folder.entryList({QStringLiteral("*.json")}, QDir::Files)) {
        const Result<SavedComparison> comparison = readFileAt(folder.filePath(file));
        // A file that is none of ours, or was renamed by hand, has no name that it could be opened by.
        if (comparison && !comparison->name.isEmpty() && comparisonFileName(comparison->name) == file && save(library, *comparison))
            QFile::remove(folder.filePath(file));
    }
}

QStringList SavedComparisons::names(const LibraryDescription &library) const
{
    takeOverFiles(library);
    QStringList names;
    const Result<std::vector<KeptText>> kept = m_own.kept(KeptKind::Comparison);
    if (!kept)
        return names;
    for (const KeptText &text : kept.value())
        names.append(text.name);
    return names;
}

Result<Done> SavedComparisons::save(const LibraryDescription &library, const SavedComparison &comparison) const
{
    return m_own.keep(KeptKind::Comparison, {comparison.name, QString::fromUtf8(writeComparison(comparison, library))});
}

Result<Done> SavedComparisons::rename(const QString &from, const QString &to) const
{
    return m_own.rename(KeptKind::Comparison, from, to);
}

Result<Done> SavedComparisons::remove(const QString &name) const
{
    return m_own.remove(KeptKind::Comparison, name);
}

Result<SavedComparison> SavedComparisons::read(const QString &name) const
{
    const Result<std::vector<KeptText>> kept = m_own.kept(KeptKind::Comparison);
    if (!kept)
        return kept.error();
    const auto found = std::ranges::find(kept.value(), name, &KeptText::name);
    if (found == kept.value().end())
        return Error{ErrorCode::FileNotFound, name, {}};
    Result<SavedComparison> comparison = readComparison(found->content.toUtf8(), name);
    if (comparison)
        comparison->name = name; // it may have been renamed
    return comparison;
}

}  // namespace countercheck
