// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sheets/help_page.h"

#include <QAbstractListModel>

namespace countercheck {

/// The help model is the help as one list: chapters, and under each its entries. The last row may lead to a search of the library.
class HelpModel final : public QAbstractListModel {
    Q_OBJECT

public:
    explicit HelpModel(QObject *parent = nullptr);

    /// Replaces the list; nothing happens for a page that is the same.
    void setPage(const HelpPage &page);
    const HelpPage &page() const { return m_page; }

    /// Return what a row shows; nullptr if it is a row of another kind.
    const HelpEntry *entryAt(int row) const;
    const HelpSection *headingAt(int row) const;
    /// Whether a row leads to a search of the library.
    bool isElsewhere(int row) const;
    /// Returns the row of a topic or chapter; -1 if there is none.
    int rowOf(const QString &topic) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Place {
        std::size_t section = 0;
        std::optional<std::size_t> entry; ///< none for the heading
    };

    HelpPage m_page;
    std::vector<Place> m_places;
};

}  // namespace countercheck
