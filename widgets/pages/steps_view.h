// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sheets/process_steps.h"
#include "models/wording/wording.h"

#include <QWidget>

class QScrollArea;

namespace countercheck {

class PageHeader;

/// The steps view shows processes step by step, each step with its unit and date, with a zigzag where the unit changes.
class StepsView final : public QWidget {
    Q_OBJECT

public:
    explicit StepsView(const Wording &wording, QWidget *parent = nullptr);

    void setSteps(const ProcessSteps &processSteps);

Q_SIGNALS:
    void backRequested();

private:
    QWidget *makeStep(const ProcessSteps &processSteps, const ProcessStep &step) const;

    Wording m_wording;
    PageHeader *m_header;
    QScrollArea *m_scroll;
};

}  // namespace countercheck
