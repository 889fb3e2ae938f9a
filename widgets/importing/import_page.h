// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/wording.h"
#include "widgets/chart/theme.h"

#include <QWidget>

class QStackedWidget;

namespace countercheck {

class Banner;
class CheckPage;
class DonePage;
class MeasurePage;
class ReadPage;
class StepFoot;
class StepHead;

/// The assistant: head, the step in view, and foot. Ctrl+Enter goes on, Alt+Left back, F8 to the next problem, Esc out.
class ImportPage final : public QWidget {
    Q_OBJECT

public:
    enum class Step { Read, Measure, Check, Done };

    explicit ImportPage(const Wording &wording, QWidget *parent = nullptr);

    void setStep(Step step);
    Step step() const { return m_step; }
    void takeFocus();
    void setTheme(ThemeName theme);
    /// As low as it can be: its steps scroll by themselves.
    int heightForWidth(int width) const override;

    StepHead *head() const { return m_head; }
    StepFoot *foot() const { return m_foot; }
    Banner *banner() const { return m_banner; }
    ReadPage *read() const { return m_read; }
    MeasurePage *measure() const { return m_measure; }
    CheckPage *check() const { return m_check; }
    DonePage *done() const { return m_done; }

Q_SIGNALS:
    void backRequested();
    void nextRequested();
    void cancelRequested();

private:
    Wording m_wording;
    Step m_step = Step::Read;
    StepHead *m_head;
    Banner *m_banner;
    QStackedWidget *m_steps;
    ReadPage *m_read;
    MeasurePage *m_measure;
    CheckPage *m_check;
    DonePage *m_done;
    StepFoot *m_foot;
};

}  // namespace countercheck
