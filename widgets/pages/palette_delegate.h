// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sheets/palette_page.h"

#include <QStyledItemDelegate>

namespace countercheck {

class Theme;

/// How the words of a row of the palette are arranged: on one line where they have room, in large text and otherwise what is known of a record
/// under its name.
struct PaletteLines {
    double titleWidth = 0;
    int titleLines = 1;
    bool isDetailBelow = false;
    int detailLines = 1;
    QString detail; ///< as much of it as has room
};

PaletteLines layOutPaletteRow(const PaletteRow &row, const Theme &theme, double rowWidth);

/// The palette delegate paints the rows of the palette: a sign, the name with what was typed marked, what is known of it, and its keys.
class PaletteDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;
};

}  // namespace countercheck
