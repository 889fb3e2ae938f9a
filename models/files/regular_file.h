// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace countercheck {

/// The absolute path of the regular file that a path leads to, links followed. Asks the system only and opens nothing, so
/// that a pipe or device can neither block nor be disturbed. Errors: InvalidArgument, FileNotFound, IsDirectory,
/// NotARegularFile, PermissionDenied, NameTooLong, ReadFailed.
Result<QString> findRegularFile(const QString &path);

/// Whether two paths lead to one and the same file, by whatever names and links. False where there is none.
bool isSameFile(const QString &path, const QString &other);

/// Error InvalidArgument if what is to be written is the file that is read: it would be lost.
Result<Done> refuseSameFile(const QString &output, const QString &input);

/// Whether something other than an empty file stands at a path.
bool isNonEmpty(const QString &path);

/// A copy of a file and of its companions in a folder that only this user may enter, removed with this object.
class PrivateCopy {
public:
    /// Copies `file`, and each `file` + suffix that is a regular file. `file` must be one. Error ReadFailed or WriteFailed.
    static Result<PrivateCopy> of(const QString &file, const QStringList &suffixes);

    const QString &path() const { return m_path; }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

}  // namespace countercheck
