// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sheets/search_page.h"

#include <QAbstractListModel>

namespace countercheck {

/// The search result model is the page of a search as one list: headings, hits under them, and suggestions where nothing was found.
class SearchResultModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum class RowKind { Heading, Hit, More, SuggestionHeading, Suggestion };
    enum Role {
        RowKindRole = Qt::UserRole, ///< RowKind as a number
    };

    explicit SearchResultModel(QObject *parent = nullptr);

    /// Replaces the list; nothing happens for a page that is the same.
    void setPage(const SearchPage &page);

    RowKind kindAt(int row) const { return m_rows[static_cast<std::size_t>(row)].kind; }
    /// Return what a row shows; nullptr if it is a row of another kind.
    const SearchLine *lineAt(int row) const;
    const SearchSection *sectionAt(int row) const; ///< of a heading and of the row that leads to more
    const SearchSuggestion *suggestionAt(int row) const;
    const SearchSuggestions *suggestionsAt(int row) const; ///< of a suggestion and of the heading over it
    /// Returns the place of a suggestion among those under its heading, from 1 on.
    int numberAt(int row) const { return static_cast<int>(m_rows[static_cast<std::size_t>(row)].line) + 1; }
    /// What stands over the reasons; empty if no hit has one.
    const QString &reasonHeading() const { return m_page.reasonHeading; }
    /// The reasons of all hits, each once.
    const QStringList &reasons() const { return m_reasons; }
    /// Returns the first row that can be chosen from a row on, in a direction of 1 or -1; -1 if there is none.
    int choosableFrom(int row, int direction) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        RowKind kind = RowKind::Heading;
        std::size_t section = 0; ///< or the group of suggestions
        std::size_t line = 0;    ///< among the lines of the section or group
    };

    bool isHeading(int row) const { return kindAt(row) == RowKind::Heading || kindAt(row) == RowKind::SuggestionHeading; }

    SearchPage m_page;
    std::vector<Row> m_rows;
    QStringList m_reasons;
};

}  // namespace countercheck
