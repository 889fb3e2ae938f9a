// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/figure_rows_model.h"

#include "models/items/record_role.h"
#include "models/sheets/short_name.h"
#include "models/wording/sentence_form.h"

namespace countercheck {

FigureRowsModel::FigureRowsModel(const Wording &wording, QObject *parent) : QAbstractTableModel(parent), m_wording(wording) {}

void FigureRowsModel::setRows(QList<qint64> rows)
{
    beginResetModel();
    m_rows.setRows(std::move(rows));
    endResetModel();
}

void FigureRowsModel::setRecords(int firstIndex, const std::vector<ObservationRecord> &records)
{
    std::vector<FigureRowCells> cells;
    for (const ObservationRecord &record : records)
        cells.push_back({composeFigureCells(record, m_wording), record.row});
    if (m_rows.accept(firstIndex, cells))
        Q_EMIT dataChanged(index(firstIndex, 0), index(firstIndex + static_cast<int>(cells.size()) - 1, figureColumnCount - 1));
}

void FigureRowsModel::setUnreadable(int firstIndex)
{
    if (const auto refused = m_rows.refuse(firstIndex))
        Q_EMIT dataChanged(index(refused->first, 0), index(refused->first + refused->count - 1, figureColumnCount - 1));
}

const FigureCells *FigureRowsModel::cellsAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row) : nullptr;
}

int FigureRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows.size();
}

int FigureRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : figureColumnCount;
}

QVariant FigureRowsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto column = static_cast<FigureColumn>(index.column());
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(column == FigureColumn::Number ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter));
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::AccessibleDescriptionRole && role != StandingRole && role != recordRole)
        return {};
    const FigureRowCells *cells = m_rows.at(index.row());
    if (!cells) {
        if (const auto request = m_rows.request(index.row()))
            Q_EMIT pageNeeded(request->first, request->count);
        if (role == recordRole)
            return {};
        if (role != Qt::DisplayRole || column != FigureColumn::Counts)
            return {};
        return m_rows.isUnreadable(index.row()) ? m_wording.say("Items", "This row cannot be read") : m_wording.say("Items", "Reading…");
    }
    if (role == recordRole)
        return QVariant::fromValue(RecordKey{SearchedKind::Figures, cells->observation.slug});
    if (role == StandingRole)
        return static_cast<int>(cells->standing);
    if (role == Qt::AccessibleDescriptionRole)
        return column == FigureColumn::Number ? cells->letters : QString();
    // The passport has a long name whole.
    return role == Qt::DisplayRole && column == FigureColumn::PublishedBy ? shortName(cells->text(column)) : cells->text(column);
}

QVariant FigureRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= figureColumnCount)
        return {};
    const auto column = static_cast<FigureColumn>(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(column == FigureColumn::Number ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter));
    return role == Qt::DisplayRole ? figureColumnName(column, m_wording) : QVariant();
}

void FigureRowsModel::sort(int column, Qt::SortOrder order)
{
    FigureOrder wanted;
    if (column >= 0 && column < figureColumnCount)
        wanted = {static_cast<FigureColumn>(column), order == Qt::DescendingOrder};
    Q_EMIT orderWanted(wanted);
}

}  // namespace countercheck

#include "moc_figure_rows_model.cpp"
