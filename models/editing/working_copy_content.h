// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/edit_tables.h"
#include "models/editing/working_copy.h"
#include "models/files/held_lock.h"
#include "models/store/connection.h"

#include <memory>

namespace countercheck {

/// The names of what lies in the folder of a working copy.
struct WorkingCopyFolder {
    /// The folder of the working copy of a file, below that of all.
    WorkingCopyFolder(const QString &folder, const QString &file);

    QString path;

    QString database() const { return path + QLatin1String("/library.countercheck"); }
    QString lock() const { return path + QLatin1String("/lock"); }
    /// What is being made: it gets its final name when it is complete.
    QString part() const { return path + QLatin1String("/part"); }
    /// What is being saved.
    QString stage() const { return path + QLatin1String("/stage"); }

    /// Removes what a killed program left behind.
    void removeRemains() const;
    /// Removes all of it. Whoever calls it holds the lock.
    Result<Done> remove(const QString &file) const;
};

/// The content of a WorkingCopy.
struct WorkingCopy::Content {
    QString allFolder;
    QString file;
    WorkingCopyFolder folder;
    HeldLock lock;
    std::shared_ptr<Connection> connection;
    FreeSpaceQuestion freeSpaceIn = freeSpace;

    SQLite::Database &database() { return connection->database; }
};

/// Returns the path of a file that need not be there, links followed.
QString canonicalPath(const QString &path);

/// Returns a state that knows the file as it is now: the one that was opened or saved last, perhaps touched meanwhile, or the one that was being saved
/// when the program ended. A file that is gone is no other one. Error: ChangedOnDisk.
Result<EditState> recogniseFile(EditState state, const std::stop_token &stop);

/// Takes down that a file is what the working copy holds.
void adoptFile(EditState &state, const QString &file, const QString &sha256, qint64 number);

}  // namespace countercheck
