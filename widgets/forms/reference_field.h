// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/named_row.h"
#include "models/wording/wording.h"

#include <QLineEdit>

#include <vector>

class QCompleter;
class QStandardItemModel;

namespace countercheck {

/// A field for a row of another table. It shows the name of the row; what is typed looks for others, which are offered under it together with a new one.
class ReferenceField final : public QLineEdit {
    Q_OBJECT

public:
    ReferenceField(const Wording &wording, const QString &newWords, QWidget *parent = nullptr);

    /// Shows a row by its name; an empty id for none.
    void setRow(const QString &id, const QString &name);
    QString row() const { return m_id; }
    /// Offers rows for what is typed now.
    void offer(const std::vector<NamedRow> &rows);

Q_SIGNALS:
    /// The author looks for a row; an empty text for any.
    void searched(const QString &text);
    /// The author has chosen a row; an empty id for none.
    void chosen(const QString &id, const QString &name);
    /// The author wants a new row.
    void newRequested(const QString &text);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    void choose(const QModelIndex &index);

    Wording m_wording;
    QString m_newWords;
    QString m_id;
    QString m_name;
    QStandardItemModel *m_offers;
    QCompleter *m_completer;
};

}  // namespace countercheck
