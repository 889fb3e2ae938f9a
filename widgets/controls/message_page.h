// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;
class QShortcut;

namespace countercheck {

class PlainLabel;

/// A message page fills the place of something that cannot be shown: it says why, and what can be done.
class MessagePage final : public QWidget {
    Q_OBJECT

public:
    explicit MessagePage(QWidget *parent = nullptr);

    /// Shows a message. Without a button text there is no button. `back` names the way back to what was there before,
    /// which Escape takes as well.
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
