// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;
class QShortcut;

namespace countercheck {

class PlainLabel;

/// What stands where nothing can be shown: why, and what can be done about it.
class MessagePage final : public QWidget {
    Q_OBJECT

public:
    explicit MessagePage(QWidget *parent = nullptr);

    /// An empty button text: there is nothing to press. `back` leads to what was there before, as Escape does.
    void setMessage(const QString &title, const QString &sentence, const QString &button = {}, const QString &back = {});

Q_SIGNALS:
    void pressed();
    void backPressed();

private:
    PlainLabel *m_title;
    PlainLabel *m_sentence;
    QPushButton *m_button;
    QPushButton *m_back;
    QShortcut *m_escape;
};

}  // namespace countercheck
