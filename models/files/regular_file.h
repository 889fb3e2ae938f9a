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
