// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/sign.h"

#include <QAbstractButton>

#include <optional>

namespace countercheck {

/// A chip is a round label: a rating with its sign and who gave it, or a page to open. Pressing it leads to more.
class Chip final : public QAbstractButton {
    Q_OBJECT

public:
    /// `strong` comes first, in semibold. Edge and words of a chip with a sign have the colours that go with it.
    Chip(const QString &strong, const QString &rest, std::optional<Sign> sign, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont strongFont() const;

    QString m_strong;
    QString m_rest;
    std::optional<Sign> m_sign;
};

}  // namespace countercheck
