// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sheets/palette_page.h"

#include <QAbstractListModel>

namespace countercheck {

/// The palette model is the page of the palette as one list: headings, and under them what can be chosen.
class PaletteModel final : public QAbstractListModel {
    Q_OBJECT

public:
    explicit PaletteModel(QObject *parent = nullptr);

    /// Replaces the list; nothing happens for a page that is the same.
    void setPage(const PalettePage &page);

    /// Return what a row shows; nullptr if it is a row of another kind.
    const PaletteRow *rowAt(int row) const;
    const PaletteSection *headingAt(int row) const;
    /// Returns the row with a key; -1 if there is none.
    int rowOf(const QString &key) const;
    /// Returns the first row that can be chosen from a row on, in a direction of 1 or -1; -1 if there is none.
    int choosableFrom(int row, int direction) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Place {
        std::size_t section = 0;
        std::optional<std::size_t> row; ///< none for the heading
    };

    PalettePage m_page;
    std::vector<Place> m_places;
};

}  // namespace countercheck
