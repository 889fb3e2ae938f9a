// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/palette_model.h"

#include "models/wording/sentence_form.h"

namespace countercheck {

PaletteModel::PaletteModel(QObject *parent) : QAbstractListModel(parent) {}

void PaletteModel::setPage(const PalettePage &page)
{
    if (page == m_page)
        return;
    beginResetModel();
    m_page = page;
    m_places.clear();
    for (std::size_t section = 0; section < m_page.sections.size(); ++section) {
        if (!m_page.sections[section].heading.isEmpty())
            m_places.push_back({section, std::nullopt});
        for (std::size_t row = 0; row < m_page.sections[section].rows.size(); ++row)
            m_places.push_back({section, row});
    }
    endResetModel();
}

const PaletteRow *PaletteModel::rowAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    const Place &place = m_places[static_cast<std::size_t>(row)];
    return place.row ? &m_page.sections[place.section].rows[*place.row] : nullptr;
}

const PaletteSection *PaletteModel::headingAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    const Place &place = m_places[static_cast<std::size_t>(row)];
    return place.row ? nullptr : &m_page.sections[place.section];
}

int PaletteModel::rowOf(const QString &key) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (const PaletteRow *at = rowAt(row); at && at->key == key)
            return row;
    }
    return -1;
}

int PaletteModel::choosableFrom(int row, int direction) const
{
    for (int at = row; at >= 0 && at < rowCount(); at += direction) {
        if (rowAt(at))
            return at;
    }
    return -1;
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_places.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid) || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    if (const PaletteSection *heading = headingAt(index.row()))
        return role == Qt::DisplayRole ? heading->heading : QStringLiteral("%1: %2").arg(heading->heading).arg(heading->count);
    const PaletteRow &row = *rowAt(index.row());
    return role == Qt::DisplayRole ? row.title : asSentences({row.title, row.detail, row.shortcut, row.whyNot});
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return headingAt(index.row()) ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

}  // namespace countercheck

#include "moc_palette_model.cpp"
