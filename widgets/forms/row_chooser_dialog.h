// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/library_schema.h"
#include "models/domain/named_row.h"
#include "models/wording/wording.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace countercheck {

/// Looks for a row of any table, or of one, by its name.
class RowChooserDialog final : public QDialog {
    Q_OBJECT

public:
    /// `table`: the only one to choose from; nullptr for all. `choose`: the words of the button that takes a row.
    RowChooserDialog(const Wording &wording, const QString &title, const TableSchema *table, const QString &choose, QWidget *parent = nullptr);

    const TableSchema *table() const;
    void setRows(const std::vector<NamedRow> &rows);
    /// Asks for the rows of what is typed now.
    void search();

Q_SIGNALS:
    void searched(const QString &text);
    void chosen(const QString &id);
    void newRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose();

    Wording m_wording;
    const TableSchema *m_only;
    QComboBox *m_tables;
    QLineEdit *m_text;
    QListWidget *m_rows;
    QPushButton *m_choose;
    QPushButton *m_new;
};

}  // namespace countercheck
