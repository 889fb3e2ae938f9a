// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/record_list_model.h"

#include "models/sheets/question_line.h"
#include "models/sheets/record_words.h"
#include "models/wording/sentence_form.h"

#include <algorithm>

namespace countercheck {

RecordListModel::RecordListModel(SearchedKind kind, const Wording &wording, QObject *parent) : QAbstractListModel(parent), m_kind(kind), m_wording(wording), m_order(ordersOf(kind).front()) {}

void RecordListModel::setRows(QList<qint64> rows, std::vector<RowGroup> groups, RecordOrder order)
{
    beginResetModel();
    m_rows.setRows(std::move(rows));
    m_groups = std::move(groups);
    m_order = order;
    endResetModel();
}

RecordListModel::Place RecordListModel::placeOf(int index) const
{
    // The heading of each group before it moves what follows one further down.
    int low = 0;
    int high = static_cast<int>(m_groups.size());
    while (low < high) {
        const int middle = (low + high) / 2;
        if (static_cast<int>(m_groups[static_cast<std::size_t>(middle)].first) + middle <= index)
            low = middle + 1;
        else
            high = middle;
    }
    const int group = low - 1;
    if (group >= 0 && static_cast<int>(m_groups[static_cast<std::size_t>(group)].first) + group == index)
        return {true, group};
    return {false, index - low};
}

int RecordListModel::headingOver(int index) const
{
    const Place place = placeOf(index);
    const int group = place.isHeading ? place.number : index - place.number - 1;
    return group < 0 ? -1 : static_cast<int>(m_groups[static_cast<std::size_t>(group)].first) + group;
}

int RecordListModel::indexOfRecord(int record) const
{
    const auto after = std::ranges::upper_bound(m_groups, static_cast<std::size_t>(record), {}, &RowGroup::first);
    return record + static_cast<int>(after - m_groups.begin());
}

int RecordListModel::indexOf(qint64 row) const
{
    const int record = m_rows.indexOf(row);
    return record < 0 ? -1 : indexOfRecord(record);
}

qint64 RecordListModel::rowAt(int index) const
{
    const Place place = placeOf(index);
    return place.isHeading ? -1 : m_rows.rows()[static_cast<std::size_t>(place.number)];
}

int RecordListModel::recordFrom(int index, int direction) const
{
    for (; index >= 0 && index < rowCount(); index += direction) {
        if (!isHeading(index))
            return index;
    }
    return -1;
}

void RecordListModel::setLines(int firstRow, const std::vector<RecordLine> &lines)
{
    if (m_rows.accept(firstRow, lines))
        Q_EMIT dataChanged(index(indexOfRecord(firstRow)), index(indexOfRecord(firstRow + static_cast<int>(lines.size()) - 1)));
}

void RecordListModel::setUnreadable(int firstRow)
{
    if (const auto refused = m_rows.refuse(firstRow))
        Q_EMIT dataChanged(index(indexOfRecord(refused->first)), index(indexOfRecord(refused->first + refused->count - 1)));
}

QString RecordListModel::idAt(int index) const
{
    if (index < 0 || index >= rowCount() || isHeading(index))
        return {};
    const RecordLine *line = m_rows.at(placeOf(index).number);
    return line ? line->id : QString();
}

int RecordListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows.size() + static_cast<int>(m_groups.size());
}

Qt::ItemFlags RecordListModel::flags(const QModelIndex &index) const
{
    return index.isValid() && isHeading(index.row()) ? Qt::ItemNeverHasChildren : QAbstractListModel::flags(index);
}

QString RecordListModel::headingOf(int group) const
{
    return groupHeading(m_kind, m_order, m_groups[static_cast<std::size_t>(group)].key, m_wording);
}

QVariant RecordListModel::headingData(int group, int role) const
{
    const auto next = static_cast<std::size_t>(group) + 1;
    const auto end = next < m_groups.size() ? static_cast<int>(m_groups[next].first) : m_rows.size();
    const int count = end - static_cast<int>(m_groups[static_cast<std::size_t>(group)].first);
    switch (role) {
    case IsHeadingRole: return true;
    case Qt::DisplayRole: return headingOf(group);
    case CountRole: return m_wording.number(count);
    case Qt::AccessibleTextRole: return asSentences({headingOf(group), kindCountWords(m_kind, count, m_wording)});
    default: return {};
    }
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
    if (role != Qt::DisplayRole && role != DetailRole && role != Qt::AccessibleTextRole && role != recordRole && role != CountRole && role != StandingRole && role != IsHeadingRole && role != QuestionRole)
        return {};
    const Place place = placeOf(index.row());
    if (place.isHeading)
        return headingData(place.number, role);
    if (role == IsHeadingRole)
        return false;
    const RecordLine *line = m_rows.at(place.number);
    if (!line) {
        if (const auto request = m_rows.request(place.number))
            Q_EMIT pageNeeded(request->first, request->count);
        if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
            return role == DetailRole ? QVariant(QString()) : QVariant();
        return m_rows.isUnreadable(place.number) ? m_wording.say("Items", "This row cannot be read") : m_wording.say("Items", "Reading…");
    }
    switch (role) {
    case recordRole: return QVariant::fromValue(RecordKey{m_kind, line->id});
    case CountRole: return recordFigures(m_kind, *line, m_wording);
    case QuestionRole: return m_kind == SearchedKind::Gaps ? QVariant::fromValue(composeQuestionLine(*line, m_wording)) : QVariant();
    case StandingRole: return line->standing ? QVariant(static_cast<int>(*line->standing)) : QVariant();
    default: break;
    }
    const auto marked = [this, line](const QString &detail) { return m_markOf ? markedLine(m_markOf({m_kind, line->id}), detail, m_wording) : detail; };
    if (role == DetailRole)
        return marked(listedDetail(m_kind, m_order, *line, m_wording));
    const QString title = recordTitle(m_kind, *line, m_wording);
    return role == Qt::DisplayRole ? title : asSentences({title, marked(recordDetail(m_kind, *line, m_wording))});
}

}  // namespace countercheck

#include "moc_record_list_model.cpp"
