// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/attrition.h"
#include "models/wording/wording.h"

#include <QWidget>

class QScrollArea;

namespace countercheck {

class PageHeader;

/// A process step by step, each with its own unit and date; a zigzag where the unit changes.
class AttritionView final : public QWidget {
    Q_OBJECT

public:
    explicit AttritionView(const Wording &wording, QWidget *parent = nullptr);

    void setAttrition(const Attrition &attrition);

Q_SIGNALS:
    void backRequested();

private:
    QWidget *makeStep(const Attrition &attrition, const AttritionStep &step) const;

    Wording m_wording;
    PageHeader *m_header;
    QScrollArea *m_scroll;
};

}  // namespace countercheck
