// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/claim_summary.h"
#include "models/items/paged_rows.h"
#include "models/wording/wording.h"

#include <QAbstractListModel>

#include <optional>
#include <vector>

namespace countercheck {

/// The claims that match, in order. It knows the row number of each from the start and asks for their texts a page at a
/// time, when somebody looks: a list of a million claims costs its row numbers.
class ClaimListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        StatementRole = Qt::UserRole, ///< in quotation marks only when verbatim
        SaidRole,                     ///< claimant · date
        VerdictRole,                  ///< "Not supported (5 of 9 reviews)"
        RatingRole,                   ///< the leading Rating as int, -1 without one
        FetchedRole,                  ///< false for a placeholder
    };

    /// How many claims are asked for at a time.
    static constexpr int pageLength = PagedRows<ClaimSummary>::pageLength;

    explicit ClaimListModel(const Wording &wording, QObject *parent = nullptr);

    /// Another list: the row numbers of the claims, in order. What was fetched is forgotten.
    void setRows(std::vector<qint64> rows);
    /// The texts of a page that was asked for.
    void setSummaries(int firstIndex, const std::vector<ClaimSummary> &summaries);

    /// A page that was asked for cannot be read.
    void setUnreadable(int firstIndex);

    const std::vector<qint64> &rows() const { return m_rows.rows(); }
    /// The place of a row number in the list, or -1.
    int indexOf(qint64 row) const;
    /// Nothing while it has not been fetched.
    const ClaimSummary *summaryAt(int index) const;

    int rowCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role) const final;

Q_SIGNALS:
    /// Somebody looks at claims whose texts are not here yet.
    void pageNeeded(int firstIndex, int count) const;

private:
    QString verdictOf(const ClaimSummary &summary) const;

    Wording m_wording;
    mutable PagedRows<ClaimSummary> m_rows; ///< remembers also what it was asked for
    QSet<int> m_unreadable; ///< pages, by number
};

/// The rating that more reviewers gave than any other; nothing without reviews or where two ratings tie.
std::optional<Rating> leadingRating(const RatingCounts &counts);

}  // namespace countercheck
