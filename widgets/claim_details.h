// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/passport.h"
#include "models/wording/wording.h"

#include <QFrame>

namespace countercheck {

/// All that is known of a claim: its slots, notes, cautions and every review. Opens over the window and closes by itself.
class ClaimDetails final : public QFrame {
    Q_OBJECT

public:
    ClaimDetails(const Wording &wording, const ClaimHeader &header, QWidget *parent);

    void popUpBelow(const QWidget *anchor);

Q_SIGNALS:
    void openRequested(const QString &url);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *review(const Wording &wording, const AssessmentChip &assessment);

    QWidget *m_content;
};

}  // namespace countercheck
