// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace countercheck {

/// A card that asks for care, or a plain one.
class CareCard final : public QWidget {
    Q_OBJECT

public:
    explicit CareCard(bool isCare = true, QWidget *parent = nullptr);

    QVBoxLayout *column() const { return m_column; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_column;
    bool m_isCare;
};

}  // namespace countercheck
