// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/comparison_matrix_model.h"

#include "models/items/record_role.h"

#include <algorithm>

namespace countercheck {

ComparisonMatrixModel::ComparisonMatrixModel(const Wording &wording, QObject *parent)
    : QAbstractTableModel(parent), m_wording(wording)
{
}

void ComparisonMatrixModel::setMatrix(ComparisonMatrix matrix)
{
    beginResetModel();
    m_matrix = std::move(matrix);
    endResetModel();
}

MeasureId ComparisonMatrixModel::measureAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_matrix.measures[static_cast<std::size_t>(row)].id : MeasureId();
}

std::optional<MeasurePair> ComparisonMatrixModel::pairAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() == index.column())
        return std::nullopt;
    return MeasurePair(measureAt(index.row()), measureAt(index.column()));
}

QModelIndex ComparisonMatrixModel::indexOf(const MeasurePair &pair) const
{
    const auto placeOf = [this](const MeasureId &id) {
        const auto found = std::ranges::find(m_matrix.measures, id, &MatrixMeasure::id);
        return found == m_matrix.measures.end() ? -1 : static_cast<int>(found - m_matrix.measures.begin());
    };
    const int a = placeOf(pair.a);
    const int b = placeOf(pair.b);
    return a < 0 || b < 0 ? QModelIndex() : index(std::min(a, b), std::max(a, b));
}

int ComparisonMatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_matrix.measures.size());
}

int ComparisonMatrixModel::columnCount(const QModelIndex &parent) const
{
    return rowCount(parent);
}

QVariant ComparisonMatrixModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == recordRole)
        return QVariant::fromValue(RecordKey{SearchedKind::Measures, measureAt(index.row()).slug});
    if (index.row() == index.column()) {
        if (role == VerdictRole)
            return -1;
        return role == Qt::AccessibleTextRole ? QVariant(m_wording.say("Matrix", "one and the same measure")) : QVariant();
    }
    const MatrixCell &cell = m_matrix.cell(static_cast<std::size_t>(index.row()), static_cast<std::size_t>(index.column()));
    switch (role) {
    case Qt::DisplayRole: return cell.words;
    case Qt::AccessibleTextRole:
    case SentenceRole: return cell.sentence;
    case VerdictRole: return static_cast<int>(cell.verdict);
    default: return {};
    }
}

Qt::ItemFlags ComparisonMatrixModel::flags(const QModelIndex &index) const
{
    // The other half would say the same of the same pairs.
    return index.isValid() && index.row() < index.column() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

QVariant ComparisonMatrixModel::headerData(int section, Qt::Orientation, int role) const
{
    if (section < 0 || section >= rowCount())
        return {};
    const MatrixMeasure &measure = m_matrix.measures[static_cast<std::size_t>(section)];
    switch (role) {
    case Qt::DisplayRole: return measure.shortName;
    case Qt::AccessibleTextRole: return measure.name;
    case SentenceRole: return m_wording.say("Matrix", "%1 (%2)", "measure, unit").arg(measure.name, measure.unitNote);
    case StandingRole: return static_cast<int>(measure.standing);
    case Qt::TextAlignmentRole: return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    default: return {};
    }
}

}  // namespace countercheck

#include "moc_comparison_matrix_model.cpp"
