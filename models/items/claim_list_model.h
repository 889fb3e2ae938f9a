// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/claim_summary.h"
#include "models/items/paged_rows.h"
#include "models/items/record_role.h"
#include "models/wording/wording.h"

#include <QAbstractListModel>

#include <optional>
#include <vector>

namespace countercheck {

/// The claim list model holds the claims that match a search, in order. It has the row number of each from the start and
/// asks for their texts one page at a time, when they are shown, so that a list of a million claims stays small.
class ClaimListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        StatementRole = Qt::UserRole, ///< in quotation marks only if verbatim
        SaidRole,                     ///< claimant · date
        VerdictRole,                  ///< "Not supported (3 reviewers)"
        RatingsRole,                  ///< each Rating that a reviewer gave, as QList<int>
        FetchedRole,                  ///< false while the text is not here yet
    };

    explicit ClaimListModel(const Wording &wording, QObject *parent = nullptr);

    /// Replaces the list by the claims with these row numbers, in order. Texts that were fetched are forgotten, unless rows are only
    /// added at its end.
    void setRows(QList<qint64> rows);
    /// Takes the texts of a page that was asked for.
    void setSummaries(int firstIndex, const std::vector<ClaimSummary> &summaries);
    /// Marks a page that was asked for as unreadable.
    void setUnreadable(int firstIndex);

    const QList<qint64> &rows() const { return m_rows.rows(); }
    /// Returns the position of a row number in the list, or -1.
    int indexOf(qint64 row) const;
    /// Returns the text of a claim, or nullptr if it is not here yet.
    const ClaimSummary *summaryAt(int index) const;

    /// Shows star and note of a claim in its line.
    void setMarks(MarkOf markOf);
    void marksChanged();

    int rowCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role) const final;

Q_SIGNALS:
    /// Asks for the texts of claims that are shown and not here yet.
    void pageNeeded(int firstIndex, int count) const; // asked for by data(); clazy:exclude=const-signal-or-slot

private:
    Wording m_wording;
    MarkOf m_markOf;
    mutable PagedRows<ClaimSummary> m_rows; ///< mutable, since data() notes which pages it has asked for
};

}  // namespace countercheck
