// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sheets/side_by_side.h"
#include "models/wording/wording.h"

#include <QScrollArea>

namespace countercheck {

class PlainLabel;

/// The pair list is the column beside a comparison that says of the pair in view, point by point, whether the two agree, and why: with whole reasons.
class PairList final : public QScrollArea {
    Q_OBJECT

public:
    /// `inset` is the room around its words, in pixels of text of the usual size.
    PairList(const Wording &wording, int inset, QWidget *parent = nullptr);

    void setFindings(const std::optional<SideBySide> &findings);
    bool isEmpty() const { return m_isEmpty; }
    /// As high as its words, if it may be so high.
    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    Wording m_wording;
    int m_inset;
    bool m_isEmpty = true;
};

}  // namespace countercheck
