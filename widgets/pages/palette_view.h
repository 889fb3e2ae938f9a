// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/palette_model.h"

#include <QPointer>
#include <QWidget>

class QLineEdit;
class QListView;

namespace countercheck {

/// The palette view lies over the window: a field, and under it what can be chosen. It gives the keyboard back when it closes.
class PaletteView final : public QWidget {
    Q_OBJECT

public:
    /// `window` is what it lies over.
    PaletteView(const Wording &wording, QWidget *window);

    /// Comes up with a text in the field.
    void open(const QString &text = {});
    void dismiss();

    QString text() const;
    /// Shows what there is to choose. `isNewQuestion`: the best row is marked; else the mark stays where the reader has put it.
    void setPage(const PalettePage &page, bool isNewQuestion);
    /// The row that is marked; nullptr if none is.
    const PaletteRow *marked() const;

Q_SIGNALS:
    void textEdited(const QString &text);
    /// Enter on the row that is marked, or a click. `isBeside`: with Ctrl.
    void chosen(bool isBeside);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    bool takeKey(int key, Qt::KeyboardModifiers modifiers);
    void mark(int row);
    void place();

    Wording m_wording;
    PaletteModel *m_model;
    QWidget *m_card;
    QLineEdit *m_field;
    QListView *m_list;
    QPointer<QWidget> m_before; ///< who had the keyboard
    bool m_isMarkMoved = false; ///< by the reader, since the last letter
};

}  // namespace countercheck
