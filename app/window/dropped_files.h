// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QMimeData;

namespace countercheck {

/// The files that are dropped on a window: one local file at a time.
class DroppedFiles final : public QObject {
    Q_OBJECT

public:
    /// The window owns it.
    explicit DroppedFiles(QWidget *window);

Q_SIGNALS:
    /// A file is held over the window, or no longer is.
    void hovering(bool isHovering);
    void dropped(const QString &path);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

}  // namespace countercheck
