// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace countercheck {

/// A pane strip stands at the edge of a window in place of a pane that is closed. It says which pane that is; pressing it opens it.
class PaneStrip final : public QAbstractButton {
    Q_OBJECT

public:
    enum class Side { Left, Right };

    PaneStrip(Side side, const QString &name, QWidget *parent = nullptr);

    /// Names the pane, and the keys that open it; no keys for an empty text.
    void setWords(const QString &name, const QString &keys);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Side m_side;
    QString m_keys;
};

}  // namespace countercheck
