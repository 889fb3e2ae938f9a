// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sheets/record_sheet.h"

#include <QAbstractButton>

#include <functional>
#include <vector>

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
    static int roomAt(int width);
    QString shownDetail(int width) const;

    RecordRow m_row;
    bool m_leads;
};

/// Returns a card with rows, which calls a function with what a row leads to when it is pressed, as long as `receiver` lives.
QWidget *makeRecordRows(const std::vector<RecordRow> &rows, QObject *receiver, const std::function<void(const ViewSubject &)> &open);

}  // namespace countercheck
