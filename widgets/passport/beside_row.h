// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sheets/passport.h"
#include "models/wording/wording.h"

#include <QAbstractButton>

namespace countercheck {

/// A beside row shows another figure and whether it may be set beside the selected one: a sign, a word, the reason.
/// Pressing it sets the two side by side; pressing again undoes that.
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
    /// Draws the row, or only measures it if there is no painter. Returns the height.
    int arrange(int width, QPainter *painter) const;

    ObservationId m_observation;
    Verdict m_verdict;
    QString m_words;
    QString m_verdictWords;
    QString m_reason;
};

}  // namespace countercheck
