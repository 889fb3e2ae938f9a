// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/own_records.h"
#include "models/domain/evidence.h"
#include "models/domain/result.h"
#include "models/exchange/comparison_file.h"

#include <QStringList>

namespace countercheck {

/// What is typed as the name of a comparison, as it is kept: without blanks at its ends, and not endless.
QString comparisonName(const QString &typed);

/// The comparisons that a reader has kept beside the library that is open.
class SavedComparisons {
public:
    /// `own` must outlive it.
    explicit SavedComparisons(OwnRecords &own) : m_own(own) {}

    /// Lists the names of the comparisons, in the order of the alphabet.
    QStringList names(const LibraryDescription &library) const;
    /// Saves a comparison under its name, and replaces one of that name.
    Result<Done> save(const LibraryDescription &library, const SavedComparison &comparison) const;
    /// Renames a comparison; the new name must be free. On any fault nothing changes.
    Result<Done> rename(const QString &from, const QString &to) const;
    Result<Done> remove(const QString &name) const;
    Result<SavedComparison> read(const QString &name) const;

private:
    void takeOverFiles(const LibraryDescription &library) const;

    OwnRecords &m_own;
};

}  // namespace countercheck
