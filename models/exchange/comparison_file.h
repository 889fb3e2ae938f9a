// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/evidence.h"
#include "models/domain/result.h"
#include "models/domain/view.h"

#include <QByteArray>

// A comparison as a small JSON file of its own, never in the library.
namespace countercheck {

/// Version 2 holds a whole view; version 1 held measures and what was put on one axis.
inline constexpr int comparisonSchemaVersion = 2;

/// A comparison that a reader keeps under a name.
struct SavedComparison {
    QString name;
    View view; ///< of measures

    friend bool operator==(const SavedComparison &, const SavedComparison &) = default;
};

/// What tells a library from every other, in every version of it: a digest of its title and publisher. The digest of the
/// file, the version and the date of making change with each new version, and the path whenever somebody moves the file;
/// a saved comparison must outlive all of these. Measures that a newer version has dropped are said when it is opened.
QString libraryKey(const LibraryDescription &library);

/// The name of the file for a comparison: readable, safe on every disk, one for each name.
QString comparisonFileName(const QString &name);

/// The JSON file of a comparison of measures of a library.
QByteArray writeComparison(const SavedComparison &comparison, const LibraryDescription &library);

/// Reads what writeComparison() made, of this version or an earlier one. Errors: InvalidArgument for anything else,
/// NewerSchema. `file` names the file.
Result<SavedComparison> readComparison(const QByteArray &bytes, const QString &file);

}  // namespace countercheck
