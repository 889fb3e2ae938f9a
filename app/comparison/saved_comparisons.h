// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/evidence.h"
#include "models/domain/result.h"
#include "models/exchange/comparison_file.h"

#include <QStringList>

namespace countercheck {

/// What is typed as the name of a comparison, as it is kept: without blanks at its ends, and not endless.
QString comparisonName(const QString &typed);

/// The comparisons that a reader has kept, one file each in the user's data folder, by library. Never in the evidence file.
class SavedComparisons {
public:
    /// Uses the user's data folder.
    SavedComparisons();

    /// Lists the names of a library's comparisons, in the order of the alphabet.
    QStringList names(const LibraryDescription &library) const;
    /// Saves a comparison under its name, and replaces one of that name.
    Result<Done> save(const LibraryDescription &library, const SavedComparison &comparison) const;
    /// Renames a comparison; the new name must be free. On any fault nothing changes.
    Result<Done> rename(const LibraryDescription &library, const QString &from, const QString &to) const;
    Result<Done> remove(const LibraryDescription &library, const QString &name) const;
    Result<SavedComparison> read(const LibraryDescription &library, const QString &name) const;

private:
    QString folderOf(const LibraryDescription &library) const;
    QString pathOf(const LibraryDescription &library, const QString &name) const;

    QString m_folder;
};

}  // namespace countercheck
