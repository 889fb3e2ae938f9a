// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/evidence.h"
#include "models/domain/result.h"
#include "models/domain/view.h"
#include "models/files/library_key.h"

#include <QByteArray>

// A saved comparison: a small JSON file of its own, never part of the library.
namespace countercheck {

/// The version of the form of a saved comparison. Version 2 holds a whole view; version 1 held measures and what was put on one
/// axis. Files of a newer version are refused.
inline constexpr int comparisonSchemaVersion = 2;

/// A saved comparison is what a reader keeps under a name.
struct SavedComparison {
    QString name;
    View view; ///< of measures

    friend bool operator==(const SavedComparison &, const SavedComparison &) = default;
};

/// Returns the file name for a comparison: readable, safe on every disk, and different for each name.
QString comparisonFileName(const QString &name);

/// Returns a comparison as JSON, with the key of its library.
QByteArray writeComparison(const SavedComparison &comparison, const LibraryDescription &library);

/// Reads what writeComparison() made, of this version or an earlier one. Errors: InvalidArgument for anything else,
/// NewerSchema. `file` names the file.
Result<SavedComparison> readComparison(const QByteArray &bytes, const QString &file);

}  // namespace countercheck
