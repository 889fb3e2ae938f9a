// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QString>

namespace countercheck {

/// Writes `bytes` to `path`, all or nothing: into a temporary file of the same folder, checked, flushed to the disk, then
/// renamed over the target. On any fault the old file is untouched and no temporary file is left. What a killed program left
/// in that folder is removed.
///
/// An existing file keeps its permissions. A symbolic link keeps being one: what it points at is replaced. Errors:
/// FileNotFound (a link to nothing), IsDirectory, NotARegularFile, PermissionDenied (also for an
/// existing file that may not be written to), NameTooLong, DiskFull (also a quota or a limit on the size of files),
/// WriteFailed (also where there is no such folder).
Result<Done> writeFile(const QString &path, const QByteArray &bytes);

}  // namespace countercheck
