// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/own_records.h"
#include "models/domain/view.h"

namespace countercheck {

/// The searches that a reader has saved under a name, with what they are narrowed to and how they are sorted.
class SavedSearches {
public:
    /// `own` must outlive it.
    explicit SavedSearches(OwnRecords &own) : m_own(own) {}

    /// Lists the names, in the order of the alphabet.
    QStringList names() const;
    Result<View> view(const QString &name) const;
    /// Saves a search under its name, and replaces one of that name.
    Result<Done> save(const QString &name, const View &view) const;
    Result<Done> rename(const QString &from, const QString &to) const { return m_own.rename(KeptKind::Search, from, to); }
    Result<Done> remove(const QString &name) const { return m_own.remove(KeptKind::Search, name); }

private:
    OwnRecords &m_own;
};

}  // namespace countercheck
