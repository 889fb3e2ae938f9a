// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chart/theme.h"

#include <QAbstractButton>

namespace countercheck {

/// A chip is a round label with a dot: a verdict and who gave it. Pressing it leads to more.
class Chip final : public QAbstractButton {
    Q_OBJECT

public:
    /// `strong` comes first, in semibold. ColourRole::None makes a chip without a dot.
    Chip(const QString &strong, const QString &rest, ColourRole dot, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont strongFont() const;

    QString m_strong;
    QString m_rest;
    ColourRole m_dot;
};

}  // namespace countercheck
