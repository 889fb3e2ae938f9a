// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/dropped_files.h"

#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace countercheck {
namespace {

/// The one local file of a drag; empty for anything else.
QString fileIn(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 && urls.front().isLocalFile() ? urls.front().toLocalFile() : QString();
}

}  // namespace

DroppedFiles::DroppedFiles(QWidget *window) : QObject(window)
{
    window->setAcceptDrops(true);
    window->installEventFilter(this);
}

bool DroppedFiles::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::DragLeave)
        Q_EMIT hovering(false);
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto *drop = static_cast<QDropEvent *>(event);
    const QString path = fileIn(drop->mimeData());
    const bool isDropped = event->type() == QEvent::Drop;
    if (!path.isEmpty()) {
        drop->acceptProposedAction();
        Q_EMIT hovering(!isDropped);
        if (isDropped)
            Q_EMIT dropped(path);
    }
    return true;
}

}  // namespace countercheck

#include "moc_dropped_files.cpp"
