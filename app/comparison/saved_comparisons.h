// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/comparison_file.h"
#include "models/domain/evidence.h"
#include "models/domain/result.h"

#include <QStringList>

namespace countercheck {

/// What is typed as the name of a comparison, as it is kept: without blanks at its ends, and not endless.
QString comparisonName(const QString &typed);

/// The comparisons that a reader has kept, one file each in the user's data folder, by library. Never in the evidence file.
class SavedComparisons {
public:
    /// In the user's data folder.
    SavedComparisons();

    /// Those of a library, by name.
    QStringList names(const LibraryDescription &library) const;
    /// Under its name, in place of one of that name.
    Result<Done> save(const LibraryDescription &library, const SavedComparison &comparison) const;
    /// Under another name, which must be free. On any fault it keeps its name, and nothing else is written over.
    Result<Done> rename(const LibraryDescription &library, const QString &from, const QString &to) const;
    Result<Done> remove(const LibraryDescription &library, const QString &name) const;
    Result<SavedComparison> read(const LibraryDescription &library, const QString &name) const;

private:
    QString folderOf(const LibraryDescription &library) const;
    QString pathOf(const LibraryDescription &library, const QString &name) const;

    QString m_folder;
};

}  // namespace countercheck
