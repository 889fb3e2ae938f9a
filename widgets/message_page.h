// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace countercheck {

class PlainLabel;

/// What stands where nothing can be shown: why, and what can be done about it.
class MessagePage final : public QWidget {
    Q_OBJECT

public:
    explicit MessagePage(QWidget *parent = nullptr);

    /// An empty button text: there is nothing to press.
    void setMessage(const QString &title, const QString &sentence, const QString &button = {});

Q_SIGNALS:
    void pressed();

private:
    PlainLabel *m_title;
    PlainLabel *m_sentence;
    QPushButton *m_button;
};

}  // namespace countercheck
