// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace countercheck {

class FlowLayout;
class PlainLabel;

/// A page header says what a page shows, leads back, and offers what can be done with the page.
class PageHeader final : public QWidget {
    Q_OBJECT

public:
    explicit PageHeader(const QString &backWords, QWidget *parent = nullptr);

    void setTitle(const QString &title, const QString &subtitle = {});
    /// Adds a button at the right end, after those added before.
    QPushButton *addButton(const QString &text);

Q_SIGNALS:
    void backRequested();

private:
    PlainLabel *m_title;
    PlainLabel *m_subtitle;
    FlowLayout *m_buttons;
};

}  // namespace countercheck
