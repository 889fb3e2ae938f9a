// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layout/laid_out_figure.h"

#include <QWidget>

namespace countercheck {

/// A small round mark: at a field that was changed, before a line of the history, before a consequence.
class ChangedDot final : public QWidget {
    Q_OBJECT

public:
    enum class Shape { Round, Triangle, Cross, Ring };

    explicit ChangedDot(ColourRole colour, Shape shape = Shape::Round, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ColourRole m_colour;
    Shape m_shape;
};

}  // namespace countercheck
