// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace countercheck {

/// A search field is where a reader types what to look for. The commands of the window work while it has the focus: on
/// X11 a plain QLineEdit would take Ctrl+D and Ctrl+E to move the cursor.
class SearchField final : public QLineEdit {
    Q_OBJECT

public:
    explicit SearchField(const QString &words, QWidget *parent = nullptr);

protected:
    bool event(QEvent *event) override;
};

}  // namespace countercheck
