// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/saved_files.h"

#include "models/files/file_identity.h"
#include "models/files/write_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// Older ones are forgotten: the program then asks once more before it changes such a file.
constexpr std::size_t mostSavedFiles = 1000;

}  // namespace

SavedFiles::SavedFiles(const QString &folder) : m_file(folder + u"/saved-files.json"_s) {}

std::vector<SavedFile> SavedFiles::read() const
{
    QFile file(m_file);
    std::vector<SavedFile> files;
    if (!file.open(QIODevice::ReadOnly))
        return files;
    for (const QJsonValue &value : QJsonDocument::fromJson(file.readAll()).array()) {
        const QJsonObject entry = value.toObject();
        // A number of JSON is not exact enough for nanoseconds.
        files.push_back({entry[u"path"].toString(), entry[u"size"].toString().toLongLong(), entry[u"modified"].toString().toLongLong(), entry[u"original"].toString()});
    }
    return files;
}

std::optional<SavedFile> SavedFiles::find(const QString &path) const
{
    const std::optional<FileIdentity> identity = fileIdentity(path);
    if (!identity)
        return std::nullopt;
    const std::vector<SavedFile> files = read();
    const auto found = std::ranges::find_if(files, [&identity](const SavedFile &file) { return file.size == identity->size && file.modified == identity->modifiedNanoseconds; });
    return found == files.end() ? std::nullopt : std::optional(*found);
}

Result<Done> SavedFiles::remember(const QString &path, const QString &original, const QString &before) const
{
    const std::optional<FileIdentity> identity = fileIdentity(path);
    if (!identity)
        return Error{ErrorCode::FileNotFound, path, {}};
    std::vector<SavedFile> files = read();
    const auto placeOf = [&files](const QString &name) {
        const QString canonical = QFileInfo(name).canonicalFilePath();
        return std::ranges::find_if(files, [&](const SavedFile &file) { return file.path == (canonical.isEmpty() ? name : canonical); });
    };
    SavedFile saved{QFileInfo(path).canonicalFilePath(), identity->size, identity->modifiedNanoseconds, original};
    for (const QString &name : {before, path}) {
        if (const auto known = placeOf(name); saved.original.isEmpty() && known != files.end())
            saved.original = known->original;
    }
    std::erase_if(files, [&saved](const SavedFile &file) { return file.path == saved.path; });
    files.insert(files.begin(), saved);
    files.resize(std::min(files.size(), mostSavedFiles));
    QJsonArray entries;
    for (const SavedFile &file : files)
        entries.append(QJsonObject{{u"path"_s, file.path}, {u"size"_s, QString::number(file.size)}, {u"modified"_s, QString::number(file.modified)}, {u"original"_s, file.original}});
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    return writeFile(m_file, QJsonDocument(entries).toJson());
}

}  // namespace countercheck
