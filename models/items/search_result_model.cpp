// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/search_result_model.h"

#include "models/items/record_role.h"
#include "models/wording/sentence_form.h"

namespace countercheck {

SearchResultModel::SearchResultModel(QObject *parent) : QAbstractListModel(parent) {}

void SearchResultModel::setPage(const SearchPage &page)
{
    if (page == m_page)
        return;
    beginResetModel();
    m_page = page;
    m_rows.clear();
    m_reasons.clear();
    for (std::size_t section = 0; section < m_page.sections.size(); ++section) {
        m_rows.push_back({RowKind::Heading, section, 0});
        for (std::size_t line = 0; line < m_page.sections[section].lines.size(); ++line)
            m_rows.push_back({RowKind::Hit, section, line});
        for (const SearchLine &line : m_page.sections[section].lines) {
            if (!line.reason.isEmpty() && !m_reasons.contains(line.reason))
                m_reasons += line.reason;
        }
        if (!m_page.sections[section].more.isEmpty())
            m_rows.push_back({RowKind::More, section, 0});
    }
    for (std::size_t group = 0; group < m_page.suggestions.size(); ++group) {
        m_rows.push_back({RowKind::SuggestionHeading, group, 0});
        for (std::size_t line = 0; line < m_page.suggestions[group].lines.size(); ++line)
            m_rows.push_back({RowKind::Suggestion, group, line});
    }
    endResetModel();
}

const SearchLine *SearchResultModel::lineAt(int row) const
{
    const Row &at = m_rows[static_cast<std::size_t>(row)];
    return at.kind == RowKind::Hit ? &m_page.sections[at.section].lines[at.line] : nullptr;
}

const SearchSection *SearchResultModel::sectionAt(int row) const
{
    const Row &at = m_rows[static_cast<std::size_t>(row)];
    return at.kind == RowKind::Heading || at.kind == RowKind::More ? &m_page.sections[at.section] : nullptr;
}

const SearchSuggestion *SearchResultModel::suggestionAt(int row) const
{
    const Row &at = m_rows[static_cast<std::size_t>(row)];
    return at.kind == RowKind::Suggestion ? &m_page.suggestions[at.section].lines[at.line] : nullptr;
}

const SearchSuggestions *SearchResultModel::suggestionsAt(int row) const
{
    const Row &at = m_rows[static_cast<std::size_t>(row)];
    return at.kind == RowKind::Suggestion || at.kind == RowKind::SuggestionHeading ? &m_page.suggestions[at.section] : nullptr;
}

int SearchResultModel::choosableFrom(int row, int direction) const
{
    for (int at = row; at >= 0 && at < rowCount(); at += direction) {
        if (!isHeading(at))
            return at;
    }
    return -1;
}

int SearchResultModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SearchResultModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int row = index.row();
    if (role == RowKindRole)
        return static_cast<int>(kindAt(row));
    if (role == recordRole)
        return kindAt(row) == RowKind::Hit ? QVariant::fromValue(RecordKey{lineAt(row)->kind, lineAt(row)->id}) : QVariant();
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (kindAt(row)) {
    case RowKind::Heading: return role == Qt::DisplayRole ? sectionAt(row)->heading : QStringLiteral("%1: %2").arg(sectionAt(row)->heading, sectionAt(row)->isCounted ? QString::number(sectionAt(row)->count) : QStringLiteral("…"));
    case RowKind::More: return sectionAt(row)->more;
    case RowKind::SuggestionHeading: return suggestionsAt(row)->heading;
    case RowKind::Suggestion:
        return role == Qt::DisplayRole ? suggestionAt(row)->words : asSentences({suggestionAt(row)->words, suggestionAt(row)->result});
    case RowKind::Hit: break;
    }
    const SearchLine &line = *lineAt(row);
    if (role == Qt::DisplayRole)
        return line.title;
    const QString reason = line.reason.isEmpty() ? QString() : QStringLiteral("%1: %2").arg(m_page.reasonHeading, line.reason);
    return asSentences({line.title, line.detail, reason, line.context});
}

Qt::ItemFlags SearchResultModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return isHeading(index.row()) ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

}  // namespace countercheck

#include "moc_search_result_model.cpp"
