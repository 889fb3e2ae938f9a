// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/measure_selection.h"
#include "models/domain/measure_summary.h"
#include "models/items/paged_rows.h"
#include "models/wording/wording.h"

#include <QAbstractListModel>

#include <vector>

namespace countercheck {

/// The measures that match, in the order of the process; those that are picked say so. Measures can be dragged from it.
class MeasureListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        DetailRole = Qt::UserRole, ///< unit · verification · producer
        PickedRole,                ///< whether it is part of the comparison
        FetchedRole,               ///< false for a placeholder
    };

    explicit MeasureListModel(const Wording &wording, QObject *parent = nullptr);

    void setRows(std::vector<qint64> rows);
    /// The texts of a page that was asked for.
    void setSummaries(int firstIndex, const std::vector<MeasureSummary> &summaries);
    void setPicked(const MeasureSelection &picked);

    /// Empty while it has not been fetched.
    MeasureId measureAt(int index) const;

    int rowCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role) const final;
    Qt::ItemFlags flags(const QModelIndex &index) const final;
    QStringList mimeTypes() const final;
    QMimeData *mimeData(const QModelIndexList &indexes) const final;

Q_SIGNALS:
    /// Somebody looks at measures whose texts are not here yet.
    void pageNeeded(int firstIndex, int count) const;

private:
    QString detailOf(const MeasureSummary &summary) const;

    Wording m_wording;
    mutable PagedRows<MeasureSummary> m_rows; ///< remembers also what it was asked for
    MeasureSelection m_picked;
};

/// How a dragged measure is carried: its id as UTF-8.
inline constexpr QLatin1StringView measureMimeType("application/x-countercheck-measure");

}  // namespace countercheck
