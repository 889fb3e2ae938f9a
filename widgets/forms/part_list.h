// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/view.h"
#include "models/forms/form_parts.h"

#include <QWidget>

class QVBoxLayout;

namespace countercheck {

/// What hangs on the row of a form: its reviews, its figures, its gaps. Each leads to its own form, and new ones can be added.
class PartList final : public QWidget {
    Q_OBJECT

public:
    explicit PartList(const Wording &wording, QWidget *parent = nullptr);

    void setParts(const std::vector<FormPart> &parts);

Q_SIGNALS:
    void rowRequested(const countercheck::EditedRow &row);
    /// The author wants a new row that refers to this one by a column.
    void newRowRequested(const QString &table, const QString &column);

private:
    Wording m_wording;
    std::vector<FormPart> m_parts;
    QVBoxLayout *m_column;
    QWidget *m_content = nullptr;
};

}  // namespace countercheck
