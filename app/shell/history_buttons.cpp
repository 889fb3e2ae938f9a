// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/history_buttons.h"

#include "app/shell/navigation.h"

#include <QApplication>
#include <QMouseEvent>

namespace countercheck {

HistoryButtons::HistoryButtons(Navigation &navigation, QWidget *window) : QObject(window), m_navigation(navigation), m_window(window)
{
    // Views take any button for their own, hence before they see it.
    QApplication::instance()->installEventFilter(this);
}

bool HistoryButtons::eventFilter(QObject *watched, QEvent *event)
{
    const bool isPress = event->type() == QEvent::MouseButtonPress;
    if (!isPress && event->type() != QEvent::MouseButtonRelease && event->type() != QEvent::MouseButtonDblClick)
        return false;
    const Qt::MouseButton button = static_cast<QMouseEvent *>(event)->button();
    const auto *widget = qobject_cast<QWidget *>(watched);
    if ((button != Qt::BackButton && button != Qt::ForwardButton) || !widget || widget->window() != m_window)
        return false;
    if (isPress && button == Qt::BackButton)
        m_navigation.goBack();
    else if (isPress)
        m_navigation.goForward();
    return true;
}

}  // namespace countercheck

#include "moc_history_buttons.cpp"
