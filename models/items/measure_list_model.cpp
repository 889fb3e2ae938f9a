// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/measure_list_model.h"

#include "models/domain/standing.h"
#include "models/items/record_role.h"
#include "models/sheets/short_name.h"
#include "models/wording/sentence_form.h"

#include <QMimeData>

namespace countercheck {

MeasureListModel::MeasureListModel(const Wording &wording, QObject *parent) : QAbstractListModel(parent), m_wording(wording) {}

void MeasureListModel::setRows(QList<qint64> rows)
{
    beginResetModel();
    m_rows.setRows(std::move(rows));
    endResetModel();
}

void MeasureListModel::setSummaries(int firstIndex, const std::vector<MeasureSummary> &summaries)
{
    if (m_rows.accept(firstIndex, summaries))
        Q_EMIT dataChanged(index(firstIndex), index(firstIndex + static_cast<int>(summaries.size()) - 1));
}

void MeasureListModel::setUnreadable(int firstIndex)
{
    if (const auto refused = m_rows.refuse(firstIndex))
        Q_EMIT dataChanged(index(refused->first), index(refused->first + refused->count - 1));
}

void MeasureListModel::setPicked(const MeasureSelection &picked)
{
    if (picked == m_picked)
        return;
    m_picked = picked;
    if (m_rows.size() > 0)
        Q_EMIT dataChanged(index(0), index(m_rows.size() - 1), {PickedRole});
}

MeasureId MeasureListModel::measureAt(int index) const
{
    const MeasureSummary *summary = index >= 0 && index < m_rows.size() ? m_rows.at(index) : nullptr;
    return summary ? summary->id : MeasureId();
}

int MeasureListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows.size();
}

QVariant MeasureListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const bool isKnownRole = role == Qt::DisplayRole || role == Qt::AccessibleTextRole || (role >= DetailRole && role <= FetchedRole) || role == recordRole;
    if (!isKnownRole)
        return {};
    const MeasureSummary *summary = m_rows.at(index.row());
    if (!summary) {
        if (const auto request = m_rows.request(index.row()))
            Q_EMIT pageNeeded(request->first, request->count);
        if (role == recordRole)
            return {};
        if (role == FetchedRole || role == PickedRole)
            return false;
        if (role == StandingRole)
            return {};
        if (role == DetailRole)
            return QString();
        return m_rows.isUnreadable(index.row()) ? m_wording.say("Items", "This measure cannot be read")
                                                : m_wording.say("Items", "Reading…");
    }
    switch (role) {
    case FetchedRole: return true;
    case recordRole: return QVariant::fromValue(RecordKey{SearchedKind::Measures, summary->id.slug});
    case PickedRole: return m_picked.contains(summary->id);
    case StandingRole: return static_cast<int>(standingOf(summary->stage, summary->verification, summary->statisticalUnit));
    case DetailRole: return detailOf(*summary);
    case Qt::AccessibleTextRole: {
        QStringList parts{summary->name, detailOf(*summary), m_wording.verification(summary->verification)};
        if (m_picked.contains(summary->id))
            parts.prepend(m_wording.say("Items", "Picked"));
        return asSentences(parts);
    }
    default: return summary->name;
    }
}

QString MeasureListModel::detailOf(const MeasureSummary &summary) const
{
    QStringList parts{m_wording.unit(summary.statisticalUnit)};
    if (summary.unitOfMeasure != UnitOfMeasure::Count)
        parts.append(m_wording.unitOfMeasure(summary.unitOfMeasure));
    parts.append(shortName(summary.producer));
    return parts.join(QStringLiteral(" · "));
}

Qt::ItemFlags MeasureListModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags;
}

QStringList MeasureListModel::mimeTypes() const
{
    return {measureMimeType};
}

QMimeData *MeasureListModel::mimeData(const QModelIndexList &indexes) const
{
    const MeasureId measure = indexes.isEmpty() ? MeasureId() : measureAt(indexes.front().row());
    if (measure.isEmpty())
        return nullptr;
    auto *data = new QMimeData;
    data->setData(measureMimeType, measure.slug.toUtf8());
    return data;
}

}  // namespace countercheck

#include "moc_measure_list_model.cpp"
