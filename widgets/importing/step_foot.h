// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/wording.h"

#include <QPushButton>
#include <QWidget>

#include <optional>

class QProgressBar;

namespace countercheck {

class PlainLabel;

/// The one button of a page that leads on.
class FilledButton final : public QPushButton {
    Q_OBJECT

public:
    explicit FilledButton(const QString &text = {}, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// A button that looks like a link.
class LinkButton final : public QPushButton {
    Q_OBJECT

public:
    explicit LinkButton(const QString &text, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyInk();
};

/// What the foot of the assistant says and offers.
struct StepFootContent {
    QString strong;         ///< what keeps one from going on: "1 answer is missing:"
    QString words;
    QString next;           ///< the words of the button that leads on
    bool canGoBack = false;
    bool canGoOn = false;
    std::optional<double> progress; ///< while something is read or written

    friend bool operator==(const StepFootContent &, const StepFootContent &) = default;
};

/// The foot of the assistant: where things stand, back and on.
class StepFoot final : public QWidget {
    Q_OBJECT

public:
    explicit StepFoot(const Wording &wording, QWidget *parent = nullptr);

    void setContent(const StepFootContent &content);
    QPushButton *next() const { return m_next; }
    QPushButton *back() const { return m_back; }

Q_SIGNALS:
    void backRequested();
    void nextRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PlainLabel *m_strong;
    PlainLabel *m_words;
    QProgressBar *m_progress;
    QPushButton *m_back;
    FilledButton *m_next;
};

}  // namespace countercheck
