// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/search/record_order.h"
#include "models/items/paged_rows.h"
#include "models/items/record_role.h"
#include "models/wording/wording.h"

#include <QAbstractListModel>

namespace countercheck {

/// The record list model holds the rows of one kind, in order, with headings between their groups: the numbers of the rows from the start, their
/// texts one page at a time. A heading cannot be chosen.
class RecordListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        DetailRole = Qt::UserRole, ///< who, what kind, when
        CountRole,                 ///< how many figures a measure or source has, in words
        StandingRole,              ///< of a measure and a figure, as a number
        IsHeadingRole,
        QuestionRole,              ///< of a gap: what a list of questions says of it, as QuestionLine
    };

    RecordListModel(SearchedKind kind, const Wording &wording, QObject *parent = nullptr);

    SearchedKind kind() const { return m_kind; }
    /// `order` says what the groups have in common.
    void setRows(QList<qint64> rows, std::vector<RowGroup> groups, RecordOrder order);
    /// The texts of rows, counted without headings.
    void setLines(int firstRow, const std::vector<RecordLine> &lines);
    void setUnreadable(int firstRow);
    /// How many rows there are without headings.
    int recordCount() const { return m_rows.size(); }
    bool isHeading(int index) const { return placeOf(index).isHeading; }
    /// Returns where the heading of the group stands that a row belongs to, the heading itself included; -1 without groups.
    int headingOver(int index) const;
    RecordOrder order() const { return m_order; }
    /// Returns the next index from there on, in that direction, at which a record stands; -1 if there is none.
    int recordFrom(int index, int direction) const;
    /// Returns the id of a row; empty while its text is not here, and for a heading.
    QString idAt(int index) const;
    /// Returns where a row of the table stands in the list, or -1.
    int indexOf(qint64 row) const;
    /// Returns the row of the table that stands there; -1 for a heading.
    qint64 rowAt(int index) const;

    /// Shows star and note of a record in its second line.
    void setMarks(MarkOf markOf);
    void marksChanged();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// Asks for the texts of rows that are shown and not here yet.
    void pageNeeded(int firstRow, int count) const; // asked for by data(); clazy:exclude=const-signal-or-slot

private:
    /// What stands at an index: the heading of a group, or a record.
    struct Place {
        bool isHeading = false;
        int number = 0; ///< of the group, or of the record
    };
    Place placeOf(int index) const;
    int indexOfRecord(int record) const;
    QString headingOf(int group) const;
    QVariant headingData(int group, int role) const;

    SearchedKind m_kind;
    Wording m_wording;
    MarkOf m_markOf;
    std::vector<RowGroup> m_groups;
    RecordOrder m_order;
    mutable PagedRows<RecordLine> m_rows; ///< mutable, since data() notes which pages it has asked for
};

}  // namespace countercheck
