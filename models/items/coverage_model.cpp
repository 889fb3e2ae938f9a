// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/coverage_model.h"

#include "models/items/record_role.h"

#include <QFont>

namespace countercheck {

void CoverageModel::setSheet(const CoverageSheet &sheet)
{
    if (sheet == m_sheet)
        return;
    beginResetModel();
    m_sheet = sheet;
    endResetModel();
}

const CoveredYear *CoverageModel::yearAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    const CoverageLine &line = lineAt(index.row());
    const auto column = static_cast<std::size_t>(index.column());
    return column < line.years.size() ? &line.years[column] : nullptr;
}

QModelIndex CoverageModel::nextGap(const QModelIndex &after) const
{
    const int columns = columnCount();
    for (int place = after.isValid() ? after.row() * columns + after.column() + 1 : 0; place < rowCount() * columns; ++place) {
        const QModelIndex found = index(place / columns, place % columns);
        if (const CoveredYear *year = yearAt(found); year && year->cell && year->cell->kind == CoverageKind::Missing)
            return found;
    }
    return {};
}

int CoverageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sheet.lines.size());
}

int CoverageModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sheet.years.size());
}

QVariant CoverageModel::data(const QModelIndex &index, int role) const
{
    const CoveredYear *year = yearAt(index);
    if (!year)
        return {};
    if (role == recordRole) {
        if (!year->cell)
            return QVariant::fromValue(RecordKey{SearchedKind::Measures, lineAt(index.row()).measure.slug});
        return year->cell->kind == CoverageKind::Missing ? QVariant::fromValue(RecordKey{SearchedKind::Gaps, year->cell->gap.slug}) : QVariant::fromValue(RecordKey{SearchedKind::Figures, year->cell->figure.slug});
    }
    if (role == Qt::AccessibleTextRole)
        return year->words;
    return role == Qt::DisplayRole ? QVariant(year->letter) : QVariant();
}

QVariant CoverageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal)
        return role == Qt::DisplayRole && section < columnCount() ? QVariant(QString::number(m_sheet.years[static_cast<std::size_t>(section)])) : QVariant();
    if (section >= rowCount())
        return {};
    const CoverageLine &line = lineAt(section);
    if (role == Qt::DisplayRole)
        return line.label;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    return {};
}

Qt::ItemFlags CoverageModel::flags(const QModelIndex &index) const
{
    return yearAt(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

}  // namespace countercheck

#include "moc_coverage_model.cpp"
