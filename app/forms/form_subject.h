// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/forms/row_questions.h"
#include "app/forms/unkept_forms.h"
#include "app/library/session.h"
#include "app/shell/subject_without_chart.h"
#include "models/forms/row_form.h"

#include <QTimer>

namespace countercheck {

class FormPage;
class HistoryPanel;

/// The form of a row that is edited, with what the row will be beside it and its history at the side.
///
/// What was typed stays in its form wherever the author goes, until it is kept or discarded.
class FormSubject final : public SubjectWithoutChart {
    Q_OBJECT

public:
    /// `session` must outlive it.
    explicit FormSubject(Session &session, QObject *parent = nullptr);

    /// Begins the form of a new row. One that was begun before and not kept is gone on with.
    void beginNew(const TableSchema &table, const QList<std::pair<QLatin1StringView, QString>> &cells = {});
    /// Begins the form of a new row that starts as a copy of another, about the next year if it is about a period.
    void beginCopy(const TableSchema &table, const QString &id);
    /// Keeps the form in view, and kept() or notKept() follows; false if it cannot be kept, where it leads to what is wrong. What is typed meanwhile stays.
    bool keep();
    /// Gives up what was typed in the form in view.
    void discard();
    /// Gives up what was typed in all forms.
    void discardAll();
    void focusNextFault();

    /// The row in view; nothing for none.
    const std::optional<EditedRow> &row() const { return m_row; }
    /// Whether something was typed in the form in view that is not kept.
    bool isChanged();
    /// How many forms have something that is not kept.
    std::size_t unkept() const { return m_forms.changed().size(); }
    /// Leads to one of them.
    void showUnkept();

    bool canShow(const View &view) const override { return view.kind() == SubjectKind::Row; }
    void show(const View &view) override;
    bool isOnItsWay() const override { return m_isReading; }
    View view() const override;
    void leave() override;
    void restart() override;

    QWidget *list() override { return nullptr; }
    QWidget *page() override;
    std::optional<Section> section() const override;
    std::vector<QWidget *> parts() override;
    void takeFocus() override;
    bool hasPreview() const override { return true; }
    QWidget *preview() override;
    QString previewName() const override { return m_wording.say("Form", "&History"); }
    void setPreviewVisible(bool isVisible) override;
    void setTheme(ThemeName theme) override;

Q_SIGNALS:
    void viewRequested(const countercheck::View &view);
    /// A form was kept; its row is in view now, unless a form that waits for it is.
    void kept();
    /// Nothing came of keep(): what was wrong is said.
    void notKept();
    void deleteRequested(const countercheck::EditedRow &row);
    /// unkept() is another.
    void unkeptChanged();

private:
    const TableSchema *table() const;
    UnkeptForm *form();
    void read();
    void takeRow(ReadRow row);
    void takeTried(const TriedRow &tried);
    void edit(QLatin1StringView column, const QString &text);
    void search(QLatin1StringView column, const QString &text);
    void beginReference(QLatin1StringView column, const QString &text);
    void tryNow();
    void showForm();
    void showPlace();
    QString nameOf(const RowDraft &draft) const;
    void focusFirst();
    void finishKeeping(const QString &slug, const RowDraft &kept, const CommandAnswer &answer, const QString &id);
    void endKeeping();
    void go(const QString &slug);
    void step(int direction);

    Session &m_session;
    Wording m_wording;
    FormPage *m_page;
    HistoryPanel *m_history;
    UnkeptForms m_forms;
    std::optional<EditedRow> m_row;
    std::optional<ReadRow> m_kept;    ///< the row as it is kept; nothing for a new one
    RowSurroundings m_around;
    TriedRow m_tried;
    QTimer m_pause;                   ///< in typing
    NewestQuestion m_reading;
    NewestQuestion m_trying;
    NewestQuestion m_searching;
    bool m_isReading = false;
    bool m_isKeeping = false;  ///< a command is on its way
    bool m_keepsAgain = false; ///< what is typed by then is to be kept as well
    bool m_wantsFocus = false; ///< the form in view has not had the keyboard yet
    std::size_t m_unkeptTold = 0;
};

}  // namespace countercheck
