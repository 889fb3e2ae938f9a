// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/comparison_content.h"
#include "models/domain/evidence.h"
#include "models/domain/result.h"

#include <QByteArray>

// A comparison as a small JSON file of its own, never in the library.
namespace countercheck {

inline constexpr int comparisonSchemaVersion = 1;

/// What tells a library from every other, in every version of it: a digest of its title and publisher. The digest of the
/// file, the version and the date of making change with each new version, and the path whenever somebody moves the file;
/// a saved comparison must outlive all of these. Measures that a newer version has dropped are said when it is opened.
QString libraryKey(const LibraryDescription &library);

/// The name of the file for a comparison: readable, safe on every disk, one for each name.
QString comparisonFileName(const QString &name);

QByteArray writeComparison(const ComparisonContent &content, const LibraryDescription &library);

/// Reads what writeComparison() made. Errors: InvalidArgument for anything else, NewerSchema. `subject` names the file.
Result<ComparisonContent> readComparison(const QByteArray &bytes, const QString &subject);

}  // namespace countercheck
