// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace countercheck {

/// Returns the absolute path of the regular file that a path leads to, links followed. It asks the system only and opens
/// nothing, so that no pipe or device can block it. Errors: InvalidArgument, FileNotFound, IsDirectory, NotARegularFile,
/// PermissionDenied, NameTooLong, ReadFailed.
Result<QString> findRegularFile(const QString &path);

/// Returns whether two paths lead to the same file, whatever their names and links. False if either leads to none.
bool isSameFile(const QString &path, const QString &other);

/// Fails with InvalidArgument if the file to be written is the file that is read, which would be lost.
Result<Done> refuseSameFile(const QString &output, const QString &input);

/// Returns whether there is anything at a path, other than an empty file.
bool isNonEmpty(const QString &path);

/// A private copy of a file and of the files that belong to it, in a folder that only this user may enter. Folder and
/// copy are removed with this object.
class PrivateCopy {
public:
    /// Copies `file`, which must be a regular file, and every regular file named `file` + one of the suffixes. Errors:
    /// ReadFailed, WriteFailed.
    static Result<PrivateCopy> of(const QString &file, const QStringList &suffixes);

    const QString &path() const { return m_path; }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

}  // namespace countercheck
