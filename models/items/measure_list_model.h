// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/measure_selection.h"
#include "models/domain/measure_summary.h"
#include "models/items/paged_rows.h"
#include "models/wording/wording.h"

#include <QAbstractListModel>

#include <vector>

namespace countercheck {

/// The measure list model holds the measures that match a search, in the order of the process, and marks those that are
/// picked. Measures can be dragged from it.
class MeasureListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        DetailRole = Qt::UserRole, ///< unit · producer
        StandingRole,              ///< the column in which it is drawn, as a number; none while the text is not here yet
        PickedRole,                ///< true if the measure is part of the comparison
        FetchedRole,               ///< false while the text is not here yet
    };

    explicit MeasureListModel(const Wording &wording, QObject *parent = nullptr);

    void setRows(QList<qint64> rows);
    /// Takes the texts of a page that was asked for.
    void setSummaries(int firstIndex, const std::vector<MeasureSummary> &summaries);
    /// Marks a page that was asked for as unreadable.
    void setUnreadable(int firstIndex);
    void setPicked(const MeasureSelection &picked);

    /// Returns the measure at a position; empty if its text is not here yet.
    MeasureId measureAt(int index) const;

    int rowCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role) const final;
    Qt::ItemFlags flags(const QModelIndex &index) const final;
    QStringList mimeTypes() const final;
    QMimeData *mimeData(const QModelIndexList &indexes) const final;

Q_SIGNALS:
    /// Asks for the texts of measures that are shown and not here yet.
    void pageNeeded(int firstIndex, int count) const; // asked for by data(); clazy:exclude=const-signal-or-slot

private:
    QString detailOf(const MeasureSummary &summary) const;

    Wording m_wording;
    mutable PagedRows<MeasureSummary> m_rows; ///< mutable, since data() notes which pages it has asked for
    MeasureSelection m_picked;
};

/// The type of a dragged measure: its id as UTF-8.
inline constexpr QLatin1StringView measureMimeType("application/x-countercheck-measure");

}  // namespace countercheck
