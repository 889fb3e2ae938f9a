// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QString>

#include <functional>
#include <stop_token>

// Checks that are made before SQLite touches a file.
namespace countercheck {

/// Reports the progress of something long, from 0 to 1.
using Progress = std::function<void(double fraction)>;

/// Returns the file that a path leads to, links followed, if its kind and header are those of a library. Errors: those of
/// findRegularFile(); NotALibrary, OtherApplication, NewerSchema, UnexpectedStructure, Damaged.
Result<QString> findLibraryFile(const QString &path);

/// Returns whether a non-empty write-ahead log or journal lies beside the file.
bool hasUnmergedChanges(const QString &file);

/// Returns the SHA-256 of a file's bytes, as lower-case hexadecimal digits. Errors: ReadFailed, Cancelled.
Result<QString> sha256OfFile(const QString &file, std::stop_token stop, const Progress &progress);

}  // namespace countercheck
