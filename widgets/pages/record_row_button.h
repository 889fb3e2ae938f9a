// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sheets/record_sheet.h"

#include <QAbstractButton>

namespace countercheck {

/// One row of a section on the page of a record. It can be pressed if it leads somewhere.
class RecordRowButton final : public QAbstractButton {
    Q_OBJECT

public:
    explicit RecordRowButton(const RecordRow &row, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRect textBox(int width) const;

    RecordRow m_row;
    bool m_leads;
};

}  // namespace countercheck
