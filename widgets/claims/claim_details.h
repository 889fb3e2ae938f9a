// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/claim_header.h"
#include "models/wording/wording.h"

#include <QFrame>

namespace countercheck {

/// The claim details show all that is known of a claim: its slots, notes, cautions and every review by reviewer. They
/// open over the window and close when the reader clicks elsewhere.
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
    QWidget *reviewer(const Wording &wording, const ReviewerLines &reviewer);
    QWidget *review(const Wording &wording, const ReviewLine &review, const QString &reviewer);

    QWidget *m_content;
};

}  // namespace countercheck
