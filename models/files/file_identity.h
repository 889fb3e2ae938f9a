// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace countercheck {

/// What tells a file from one that took its place, and from itself after it was written to. Two files that are alike in all
/// of it are taken for the same.
struct FileIdentity {
    quint64 device = 0;
    quint64 inode = 0;
    qint64 size = 0;                ///< bytes
    qint64 modifiedNanoseconds = 0; ///< since 1970, as far as the file system keeps them

    friend bool operator==(const FileIdentity &, const FileIdentity &) = default;
};

/// The identity of the file that a path leads to, links followed. Nothing where there is none, or where the system does not
/// tell.
std::optional<FileIdentity> fileIdentity(const QString &path);

}  // namespace countercheck
