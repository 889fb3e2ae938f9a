// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forms/row_form.h"

#include "models/domain/named_row.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace countercheck {

class ChangedDot;
class PlainLabel;
class ReferenceField;
class SentencesField;

/// One field of a form: its title, what it holds, and under it what is wrong, what was read, or what is meant.
class FieldEditor final : public QWidget {
    Q_OBJECT

public:
    /// Kind and choices of the field stay those that it was made with.
    FieldEditor(const FormField &field, const Wording &wording, QWidget *parent = nullptr);

    void setField(const FormField &field);
    /// Gives back the room of what was said of another row.
    void forgetRoom();
    const FormField &field() const { return m_field; }
    QWidget *editor() const;
    /// Offers rows for what is typed in a reference.
    void offer(const std::vector<NamedRow> &rows);

Q_SIGNALS:
    void edited(const QString &text);
    /// The author looks for a row of another table, wants a new one, or wants to see the one that is chosen.
    void searched(const QString &text);
    void newRowRequested(const QString &text);
    void rowRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeEditor();
    void showText();
    void showLine();
    void keepRoom();

    Wording m_wording;
    FormField m_field;
    PlainLabel *m_title;
    ChangedDot *m_dot;
    PlainLabel *m_line;
    int m_roomWidth = 0; ///< for which it was made
    int m_room = 0; ///< the height of the line under the field, which grows and does not shrink while one row is in view: nothing below it jumps
    QLineEdit *m_text = nullptr;
    SentencesField *m_sentences = nullptr;
    QComboBox *m_choice = nullptr;
    ReferenceField *m_reference = nullptr;
};

}  // namespace countercheck
