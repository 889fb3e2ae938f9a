// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QString>

#include <optional>
#include <vector>

namespace countercheck {

/// A library file as this account saved it last.
struct SavedFile {
    QString path; ///< links followed
    qint64 size = 0;
    qint64 modified = 0; ///< its time: nanoseconds since 1970
    QString original;    ///< the name of the received file that it began as a copy of; empty if it is no copy
};

/// The library files that this account saved last: they are its own. Kept in one small file beside the working copies, for the working copies themselves may be
/// deleted.
///
/// A file is told by its size and its time, whatever its name: one that was moved stays one's own, and one that anybody has written to since is not. No file is
/// read for it.
class SavedFiles {
public:
    /// `folder`: that of the working copies.
    explicit SavedFiles(const QString &folder);

    /// Returns what is known of a file if this account saved it last.
    std::optional<SavedFile> find(const QString &path) const;

    /// Takes down that a file is as this account saved it. `original`: the received file that it is a copy of; without one, what was known stays, that of
    /// `before` if it was saved under another name. Errors: those of writeFile().
    Result<Done> remember(const QString &path, const QString &original = {}, const QString &before = {}) const;

private:
    std::vector<SavedFile> read() const;

    QString m_file;
};

}  // namespace countercheck
