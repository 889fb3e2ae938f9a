// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/figure_table_model.h"

#include "models/items/record_role.h"

#include <QFont>

#include <algorithm>

namespace countercheck {

FigureTableModel::FigureTableModel(const Wording &wording, QObject *parent)
    : QAbstractTableModel(parent), m_wording(wording)
{
}

void FigureTableModel::setFigureRows(std::vector<FigureRow> rows)
{
    beginResetModel();
    m_chartOrder = rows;
    m_rows = std::move(rows);
    endResetModel();
    if (m_sortColumn >= 0)
        sort(m_sortColumn, m_sortOrder);
}

ObservationId FigureTableModel::observationAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)].observation : ObservationId();
}

int FigureTableModel::rowOf(const ObservationId &observation) const
{
    const auto found = std::ranges::find(m_rows, observation, &FigureRow::observation);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int FigureTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FigureTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString FigureTableModel::text(const FigureRow &row, int column) const
{
    switch (column) {
    case PeriodColumn: return row.period;
    case ValueColumn: return row.value;
    case CountsColumn: return row.measureName.isEmpty() ? row.counts : row.measureName;
    case VerificationColumn: return row.verification;
    case SourceColumn: return row.source;
    case RoleColumn: return row.role;
    default: return {};
    }
}

QVariant FigureTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const FigureRow &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return text(row, index.column());
    case Qt::FontRole:
        if (row.linked || index.column() == ValueColumn) {
            QFont font;
            font.setWeight(row.linked ? QFont::DemiBold : QFont::Medium);
            return font;
        }
        return {};
    case Qt::AccessibleDescriptionRole:
        return row.counts;
    case StandingRole: return static_cast<int>(row.standing);
    case LinkedRole: return row.linked;
    case recordRole: return QVariant::fromValue(RecordKey{SearchedKind::Figures, row.observation.slug});
    default: return {};
    }
}

QVariant FigureTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PeriodColumn: return m_wording.say("Items", "Period");
    case ValueColumn: return m_wording.say("Items", "Value");
    case CountsColumn: return m_wording.say("Items", "Counts");
    case VerificationColumn: return m_wording.say("Items", "Verification");
    case SourceColumn: return m_wording.say("Items", "Source");
    case RoleColumn: return m_wording.say("Items", "Role");
    default: return {};
    }
}

void FigureTableModel::sort(int column, Qt::SortOrder order)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<ObservationId> shown;
    shown.reserve(static_cast<std::size_t>(before.size()));
    for (const QModelIndex &index : before)
        shown.push_back(observationAt(index.row()));

    m_sortColumn = column;
    m_sortOrder = order;
    m_rows = m_chartOrder;
    if (column >= 0) {
        const auto isBefore = [&](const FigureRow &a, const FigureRow &b) {
            if (column == PeriodColumn) {
                // Rows without a date come last in both directions.
                if (a.sortDate.isValid() != b.sortDate.isValid())
                    return a.sortDate.isValid();
                return order == Qt::AscendingOrder ? a.sortDate < b.sortDate : b.sortDate < a.sortDate;
            }
            if (column == ValueColumn)
                return order == Qt::AscendingOrder ? a.sortValue < b.sortValue : b.sortValue < a.sortValue;
            const int compared = text(a, column).compare(text(b, column), Qt::CaseInsensitive);
            return order == Qt::AscendingOrder ? compared < 0 : compared > 0;
        };
        std::ranges::stable_sort(m_rows, isBefore);
    }

    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(rowOf(shown[static_cast<std::size_t>(i)]), before[i].column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

}  // namespace countercheck

#include "moc_figure_table_model.cpp"
