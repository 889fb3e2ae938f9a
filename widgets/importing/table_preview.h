// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/importing/table_reading.h"
#include "models/wording/wording.h"

#include <QTableView>

#include <memory>

namespace countercheck {

class RoleHeader;
class TablePreviewModel;

/// A table as it is written, in black, and as it is understood, in blue.
class TablePreview final : public QTableView {
    Q_OBJECT

public:
    explicit TablePreview(const Wording &wording, QWidget *parent = nullptr);

    void setTable(std::shared_ptr<const Workbook> workbook, const TableReading &reading);
    RoleHeader *roles() const { return m_roles; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void roleChosen(int column, countercheck::ColumnRole role);

protected:
    void scrollContentsBy(int dx, int dy) override;

private:
    void chooseWidths();

    TablePreviewModel *m_model;
    RoleHeader *m_roles;
};

}  // namespace countercheck
