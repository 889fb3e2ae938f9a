// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace countercheck {

/// A start row is one thing to begin with: what it is, where it is, and at the right when it was opened last or its keys.
class StartRow final : public QAbstractButton {
    Q_OBJECT

public:
    StartRow(const QString &title, const QString &detail, const QString &right, QWidget *parent = nullptr);

    /// A word in a round frame beside the title; it begins the detail where the title leaves no room.
    void setChip(const QString &chip);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// How many lines the words under the title take.
    int detailLines(int width) const;
    double rightWidth() const;
    double chipWidth() const;
    bool hasChipBesideTitle(int width) const;
    QString shownDetail(int width) const;

    QString m_title;
    QString m_detail;
    QString m_right;
    QString m_chip;
};

}  // namespace countercheck
