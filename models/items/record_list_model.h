// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/search/search_answer.h"
#include "models/items/paged_rows.h"
#include "models/items/record_role.h"
#include "models/wording/wording.h"

#include <QAbstractListModel>

namespace countercheck {

/// The record list model holds the rows of one kind, in order: their numbers from the start, their texts one page at a time.
class RecordListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        DetailRole = Qt::UserRole, ///< who, what kind, when
    };

    RecordListModel(SearchedKind kind, const Wording &wording, QObject *parent = nullptr);

    SearchedKind kind() const { return m_kind; }
    void setRows(QList<qint64> rows);
    void setLines(int firstIndex, const std::vector<RecordLine> &lines);
    void setUnreadable(int firstIndex);
    /// Returns the id of a row; empty while its text is not here.
    QString idAt(int index) const;
    /// Returns where a row of the table stands in the list, or -1.
    int indexOf(qint64 row) const { return m_rows.indexOf(row); }
    /// Returns the row of the table that stands there.
    qint64 rowAt(int index) const { return m_rows.rows()[static_cast<std::size_t>(index)]; }

    /// Shows star and note of a record in its second line.
    void setMarks(MarkOf markOf);
    void marksChanged();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    /// Asks for the texts of rows that are shown and not here yet.
    void pageNeeded(int firstIndex, int count) const; // asked for by data(); clazy:exclude=const-signal-or-slot

private:
    SearchedKind m_kind;
    Wording m_wording;
    MarkOf m_markOf;
    mutable PagedRows<RecordLine> m_rows; ///< mutable, since data() notes which pages it has asked for
};

}  // namespace countercheck
