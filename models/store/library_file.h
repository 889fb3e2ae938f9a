// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QString>

#include <functional>
#include <stop_token>

// What is looked at before SQLite touches a file.
namespace countercheck {

/// How far something long has come, from 0 to 1.
using Progress = std::function<void(double fraction)>;

/// The file that a path leads to, links followed, if it can be a library by its kind and its header. Errors: those of
/// findRegularFile(), NotALibrary, OtherApplication, NewerSchema, UnexpectedStructure, Damaged.
Result<QString> findLibraryFile(const QString &path);

/// Whether a non-empty write-ahead log or journal lies beside the file.
bool hasUnmergedChanges(const QString &file);

/// The SHA-256 of a file's bytes, in lower-case hexadecimal digits. Errors: ReadFailed, Cancelled.
Result<QString> sha256OfFile(const QString &file, std::stop_token stop, const Progress &progress);

}  // namespace countercheck
