// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace countercheck {

/// A panel is a surface in the colour of paper, with an edge of one pixel and round corners.
class Panel final : public QWidget {
    Q_OBJECT

public:
    /// The shape says which sides have an edge. A side panel touches the window and has one edge only.
    enum class Shape { Card, LeftSide, RightSide };

    explicit Panel(Shape shape = Shape::Card, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Shape m_shape;
};

}  // namespace countercheck
