// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace countercheck {

class Navigation;

/// The side buttons of the mouse lead back and forward, wherever in the window they are pressed.
class HistoryButtons final : public QObject {
    Q_OBJECT

public:
    /// `navigation` must outlive it; the window owns it.
    HistoryButtons(Navigation &navigation, QWidget *window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Navigation &m_navigation;
    QWidget *m_window;
};

}  // namespace countercheck
