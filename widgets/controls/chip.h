// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/sign.h"
#include "widgets/chart/theme.h"

#include <QAbstractButton>
#include <QPen>

#include <optional>

namespace countercheck {

/// A chip is a round label: a rating with its sign and who gave it, or a number that a claim traces to. Pressing it leads to more.
class Chip final : public QAbstractButton {
    Q_OBJECT

public:
    /// `strong` comes first, in semibold. Edge and words of a chip with a sign have the colours that go with it.
    Chip(const QString &strong, const QString &rest, std::optional<Sign> sign, QWidget *parent = nullptr);

    /// Replaces the words after the strong ones. Its name for screen readers stays.
    void setRest(const QString &rest);
    /// All words that it shows.
    QString words() const { return m_strong + m_rest; }
    /// The number of what the claim traces to, which its lane in the chart has as well; 0 for none.
    void setBadge(int badge);
    /// What was claimed has the colours and the dashes of a claim.
    void setClaimed(bool isClaimed);
    /// True for the figure in view.
    void setChosen(bool isChosen);
    /// Without an edge, so that it reads as a line of text.
    void setFlat(bool isFlat);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont strongFont() const;
    double lead() const;
    QPen edge(const Theme &theme) const;

    QString m_strong;
    QString m_rest;
    std::optional<Sign> m_sign;
    int m_badge = 0;
    bool m_isClaimed = false;
    bool m_isChosen = false;
    bool m_isFlat = false;
};

}  // namespace countercheck
