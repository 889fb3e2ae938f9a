// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/record_list_model.h"

#include "models/sheets/record_words.h"
#include "models/wording/sentence_form.h"

namespace countercheck {

RecordListModel::RecordListModel(SearchedKind kind, const Wording &wording, QObject *parent) : QAbstractListModel(parent), m_kind(kind), m_wording(wording) {}

void RecordListModel::setRows(QList<qint64> rows)
{
    beginResetModel();
    m_rows.setRows(std::move(rows));
    endResetModel();
}

void RecordListModel::setLines(int firstIndex, const std::vector<RecordLine> &lines)
{
    if (m_rows.accept(firstIndex, lines))
        Q_EMIT dataChanged(index(firstIndex), index(firstIndex + static_cast<int>(lines.size()) - 1));
}

void RecordListModel::setUnreadable(int firstIndex)
{
    if (const auto refused = m_rows.refuse(firstIndex))
        Q_EMIT dataChanged(index(refused->first), index(refused->first + refused->count - 1));
}

QString RecordListModel::idAt(int index) const
{
    const RecordLine *line = index >= 0 && index < m_rows.size() ? m_rows.at(index) : nullptr;
    return line ? line->id : QString();
}

int RecordListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows.size();
}

void RecordListModel::setMarks(MarkOf markOf)
{
    m_markOf = std::move(markOf);
}

void RecordListModel::marksChanged()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

QVariant RecordListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role != Qt::DisplayRole && role != DetailRole && role != Qt::AccessibleTextRole && role != recordRole)
        return {};
    const RecordLine *line = m_rows.at(index.row());
    if (!line) {
        if (const auto request = m_rows.request(index.row()))
            Q_EMIT pageNeeded(request->first, request->count);
        if (role == recordRole)
            return {};
        if (role == DetailRole)
            return QString();
        return m_rows.isUnreadable(index.row()) ? m_wording.say("Items", "This row cannot be read") : m_wording.say("Items", "Reading…");
    }
    if (role == recordRole)
        return QVariant::fromValue(RecordKey{m_kind, line->id});
    QString detail = recordDetail(m_kind, *line, m_wording);
    if (m_markOf)
        detail = markedLine(m_markOf({m_kind, line->id}), detail, m_wording);
    if (role == DetailRole)
        return detail;
    const QString title = recordTitle(m_kind, *line, m_wording);
    return role == Qt::DisplayRole ? title : asSentences({title, detail});
}

}  // namespace countercheck

#include "moc_record_list_model.cpp"
