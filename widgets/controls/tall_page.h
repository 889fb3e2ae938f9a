// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace countercheck {

/// A column that scrolls where its parts cannot be made low enough for the page: with large text, or in a low window. Else it is as high
/// as the page.
class TallPage final : public QScrollArea {
    Q_OBJECT

public:
    explicit TallPage(QWidget *parent = nullptr);

    /// The column that parts are added to.
    QVBoxLayout *column() const { return m_column; }
    /// How wide the column is beside a scroll bar.
    int leastWidth() const;

private:
    QVBoxLayout *m_column;
};

}  // namespace countercheck
