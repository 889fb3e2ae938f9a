// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/wording.h"

#include <QWidget>

class QPushButton;

namespace countercheck {

class PlainLabel;
class StepLine;

/// The head of the assistant: which file, which of the three steps, and the way out.
class StepHead final : public QWidget {
    Q_OBJECT

public:
    explicit StepHead(const Wording &wording, QWidget *parent = nullptr);

    void setFile(const QString &name);
    /// 0 to 2; 3 once all are done.
    void setStep(int step);

Q_SIGNALS:
    void cancelRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PlainLabel *m_file;
    StepLine *m_steps;
    QPushButton *m_cancel;
};

}  // namespace countercheck
