// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/view.h"
#include "models/forms/form_parts.h"
#include "models/forms/row_form.h"

#include <QWidget>

#include <map>
#include <optional>
#include <vector>

class QPushButton;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace countercheck {

class FieldEditor;
class PartList;
class PlainLabel;

/// The form of a row: its fields, what hangs on it, and at the foot what is wrong and the two ways out.
class FormView final : public QWidget {
    Q_OBJECT

public:
    explicit FormView(const Wording &wording, QWidget *parent = nullptr);

    /// Shows a form; without one it says why there is none.
    void setForm(const std::optional<RowForm> &form, const QString &whyNot = {});
    void setParts(const std::vector<FormPart> &parts);
    /// The words above the title: "Figures › Minors recovered", and which of how many it is.
    void setPlace(const QString &place, const QString &position, bool hasPrevious, bool hasNext);
    /// Offers rows for what is typed in a reference.
    void offer(QLatin1StringView column, const std::vector<NamedRow> &rows);
    /// Gives the keyboard to a field; to the first one for an empty column.
    void focusField(QLatin1StringView column = {});
    /// Gives the keyboard to the first field that is required and empty; to the first of all if there is none.
    void focusFirstMissing();
    /// Gives the keyboard to the next field that is wrong or missing.
    void focusNextFault();
    /// The column of the field that has the keyboard; empty for none.
    QLatin1StringView focusedColumn() const;

Q_SIGNALS:
    void edited(QLatin1StringView column, const QString &text);
    void searched(QLatin1StringView column, const QString &text);
    /// The author wants a new row of another table for a reference.
    void newReferenceRequested(QLatin1StringView column, const QString &text);
    void keepRequested();
    void discardRequested();
    void deleteRequested();
    void duplicateRequested();
    void previousRequested();
    void nextRequested();
    void rowRequested(const countercheck::EditedRow &row);
    void newRowRequested(const QString &table, const QString &column);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build(const RowForm &form);
    void addLines(QVBoxLayout *column, const std::vector<FieldLine> &lines);
    void fill(const RowForm &form);
    void showFoot(const RowForm &form);
    void showPlaceWords();

    Wording m_wording;
    std::optional<RowForm> m_form;
    PlainLabel *m_place;
    QString m_placeWords;
    PlainLabel *m_position;
    QPushButton *m_previous;
    QPushButton *m_next;
    PlainLabel *m_title;
    QScrollArea *m_scroll;
    QWidget *m_fields = nullptr;
    QToolButton *m_moreButton = nullptr;
    QWidget *m_more = nullptr;
    PartList *m_parts = nullptr;
    std::map<QString, FieldEditor *> m_editors; ///< by column
    std::vector<QString> m_order;               ///< of the keyboard
    QWidget *m_foot;
    PlainLabel *m_state;
    PlainLabel *m_faults; ///< of the row as a whole
    PlainLabel *m_wrong;
    QPushButton *m_discard;
    QPushButton *m_keep;
    QPushButton *m_delete;
    QPushButton *m_duplicate;
};

}  // namespace countercheck
