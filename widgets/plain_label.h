// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chart/theme.h"

#include <QLabel>

namespace countercheck {

/// The one way to show a text of a library: never as markup, selectable by mouse and keyboard where it is worth copying.
class PlainLabel final : public QLabel {
    Q_OBJECT

public:
    explicit PlainLabel(FontRole font = FontRole::Body, ColourRole ink = ColourRole::Ink, QWidget *parent = nullptr);

    /// Hides the text setter of QLabel, which would let a word run out of its column.
    void setText(const QString &text);
    /// Shown, wrapped and selectable.
    static PlainLabel *paragraph(const QString &text, FontRole font = FontRole::Body, ColourRole ink = ColourRole::Ink);
    /// Small capitals over a section.
    static PlainLabel *sectionTitle(const QString &text);

    void setWrapped(bool wrapped);
    void setSelectable(bool selectable);
    void setFontRole(FontRole font);
    void setInk(ColourRole ink);

    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyInk();

    ColourRole m_ink;
};

}  // namespace countercheck
