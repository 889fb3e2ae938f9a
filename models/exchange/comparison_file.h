// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/comparison_content.h"
#include "models/domain/evidence.h"
#include "models/domain/result.h"

#include <QByteArray>

// A saved comparison: a small JSON file of its own, never part of the library.
namespace countercheck {

/// The version of the form of a saved comparison. Files of a newer version are refused.
inline constexpr int comparisonSchemaVersion = 1;

/// Returns what identifies a library in all its versions: a digest of its title and publisher. A digest of the file, the
/// version, the date of making and the path would all change, and a saved comparison must outlive that.
QString libraryKey(const LibraryDescription &library);

/// Returns the file name for a comparison: readable, safe on every disk, and different for each name.
QString comparisonFileName(const QString &name);

/// Returns a comparison as JSON, with the key of its library.
QByteArray writeComparison(const ComparisonContent &content, const LibraryDescription &library);

/// Reads what writeComparison() made. Errors: InvalidArgument for anything else, NewerSchema. `subject` names the file.
Result<ComparisonContent> readComparison(const QByteArray &bytes, const QString &subject);

}  // namespace countercheck
