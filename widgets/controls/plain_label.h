// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chart/theme.h"

#include <QHash>
#include <QLabel>

namespace countercheck {

/// A plain label shows a text of a library: never as markup, and selectable by mouse and keyboard if it is worth copying.
class PlainLabel final : public QLabel {
    Q_OBJECT

public:
    explicit PlainLabel(FontRole font = FontRole::Body, ColourRole ink = ColourRole::Ink, QWidget *parent = nullptr);

    /// Replaces the setter of QLabel, with which a long word would run out of its column.
    void setText(const QString &text);
    /// Makes a label that is wrapped and selectable.
    static PlainLabel *paragraph(const QString &text, FontRole font = FontRole::Body, ColourRole ink = ColourRole::Ink);
    /// Makes the small title of a section.
    static PlainLabel *sectionTitle(const QString &text);

    void setWrapped(bool wrapped);
    void setSelectable(bool selectable);
    void setFontRole(FontRole font);
    void setInk(ColourRole ink);

    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyInk();
    void applyFont();

    FontRole m_font;
    bool m_isSectionTitle = false;
    ColourRole m_ink;
    mutable QHash<int, int> m_heights; ///< by width, since layouts ask many times and QLabel breaks the lines anew each time
};

}  // namespace countercheck
