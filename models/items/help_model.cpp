// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/help_model.h"

#include "models/wording/sentence_form.h"

namespace countercheck {

HelpModel::HelpModel(QObject *parent) : QAbstractListModel(parent) {}

void HelpModel::setPage(const HelpPage &page)
{
    if (page == m_page)
        return;
    beginResetModel();
    m_page = page;
    m_places.clear();
    for (std::size_t section = 0; section < m_page.sections.size(); ++section) {
        m_places.push_back({section, std::nullopt});
        for (std::size_t entry = 0; entry < m_page.sections[section].entries.size(); ++entry)
            m_places.push_back({section, entry});
    }
    endResetModel();
}

const HelpEntry *HelpModel::entryAt(int row) const
{
    if (row < 0 || static_cast<std::size_t>(row) >= m_places.size())
        return nullptr;
    const Place &place = m_places[static_cast<std::size_t>(row)];
    return place.entry ? &m_page.sections[place.section].entries[*place.entry] : nullptr;
}

const HelpSection *HelpModel::headingAt(int row) const
{
    if (row < 0 || static_cast<std::size_t>(row) >= m_places.size())
        return nullptr;
    const Place &place = m_places[static_cast<std::size_t>(row)];
    return place.entry ? nullptr : &m_page.sections[place.section];
}

bool HelpModel::isElsewhere(int row) const
{
    return row >= 0 && static_cast<std::size_t>(row) == m_places.size() && !m_page.elsewhere.isEmpty();
}

int HelpModel::rowOf(const QString &topic) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const HelpSection *heading = headingAt(row);
        const HelpEntry *entry = entryAt(row);
        if ((heading && helpTopicOf(heading->chapter) == topic) || (entry && entry->topic == topic))
            return row;
    }
    return -1;
}

int HelpModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_places.size()) + (m_page.elsewhere.isEmpty() ? 0 : 1);
}

QVariant HelpModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid) || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    if (const HelpSection *heading = headingAt(index.row()))
        return role == Qt::DisplayRole ? heading->heading : asSentences({heading->heading, heading->note});
    if (const HelpEntry *entry = entryAt(index.row()))
        return role == Qt::DisplayRole ? entry->title : asSentences({entry->title, entry->text, entry->shortcut});
    return m_page.elsewhere;
}

}  // namespace countercheck

#include "moc_help_model.cpp"
