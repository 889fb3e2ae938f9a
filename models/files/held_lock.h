// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/files/temporary_file.h"

#include <QString>

namespace countercheck {

/// A lock file that one program at a time holds, from its making until this object is gone or the program has ended, however it ended: the
/// system then takes the lock away. A number of a process that is left in a file would be that of another one some day.
class HeldLock {
public:
    /// Takes the lock of a file, which is made if it is not there. Errors: EditedElsewhere if another program (or another object of this one)
    /// holds it; PermissionDenied, DiskFull, WriteFailed, NameTooLong.
    static Result<HeldLock> take(const QString &path);

private:
    explicit HeldLock(Descriptor file) : m_file(std::move(file)) {}

    Descriptor m_file;
};

/// Waits until a file, or the names of the files of a folder, are on the disk, so that they outlive a power cut.
void flushToDisk(const QString &path);

}  // namespace countercheck
