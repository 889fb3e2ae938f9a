// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace countercheck {

class PlainLabel;

/// The head of a page: what it shows, the way back, what can be done with it.
class PageHeader final : public QWidget {
    Q_OBJECT

public:
    explicit PageHeader(const QString &backWords, QWidget *parent = nullptr);

    void setTitle(const QString &title, const QString &subtitle = {});
    /// A button at the right end, in the order of adding.
    QPushButton *addButton(const QString &text);

Q_SIGNALS:
    void backRequested();

private:
    PlainLabel *m_title;
    PlainLabel *m_subtitle;
    QHBoxLayout *m_buttons;
};

}  // namespace countercheck
