// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/passport.h"
#include "models/wording/wording.h"

#include <QAbstractButton>

namespace countercheck {

/// Another figure and whether the selected one may be set beside it: a sign, a word, the reason. Pressing it sets the two
/// side by side, or no longer.
class BesideRow final : public QAbstractButton {
    Q_OBJECT

public:
    BesideRow(const Wording &wording, const BesideLine &line, QWidget *parent = nullptr);

    const ObservationId &observation() const { return m_observation; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// Draws, or only measures without a painter. Gives the height.
    int arrange(int width, QPainter *painter) const;

    ObservationId m_observation;
    Verdict m_verdict;
    QString m_words;
    QString m_verdictWords;
    QString m_reason;
};

}  // namespace countercheck
