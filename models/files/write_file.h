// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <span>

namespace countercheck {

/// Writes `bytes` to `path`, all or nothing: into a temporary file in the same folder, which is checked, flushed to the
/// disk and renamed to the target. If anything fails, the old file is untouched and the temporary file removed. Temporary files
/// that a killed program left in that folder are removed, too.
///
/// An existing file keeps its permissions. If `path` is a symbolic link, the file that it points to is replaced. Errors:
/// FileNotFound (a link to nothing), IsDirectory, NotARegularFile, PermissionDenied (also if the old file may not be
/// written to), NameTooLong, DiskFull (also a quota or a limit on file sizes), WriteFailed (also if the folder does not
/// exist).
Result<Done> writeFile(const QString &path, const QByteArray &bytes);

/// Writes a file in the same way, but lets `fill` write into the temporary file, whose path it is given: for what is too large to
/// stand in memory, and for libraries that write files themselves. An error of `fill` is passed on.
Result<Done> writeFile(const QString &path, const std::function<Result<Done>(const QString &temporaryPath)> &fill);

/// A file to be written, by a function that is given the path of a temporary file.
struct FileToWrite {
    QString path;
    std::function<Result<Done>(const QString &temporaryPath)> fill;
};

/// Writes several files in the same way: none takes its place before all of them are on the disk. They take their places one after another, in the order
/// given; only a system that fails between two of these steps can leave some that are new and some that are old.
Result<Done> writeFiles(std::span<const FileToWrite> files);

}  // namespace countercheck
