// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/session.h"
#include "app/shell/actions.h"
#include "models/domain/record_mark.h"
#include "models/domain/view.h"

#include <QPointer>

#include <functional>

class QMenu;
class QMessageBox;

namespace countercheck {

class FormSubject;
class Navigation;

/// Changes, adds, copies, links and deletes rows, from wherever one stands. Each command sees to it first that the library is edited.
class EditDesk final : public QObject {
    Q_OBJECT

public:
    /// Sees to it that the library is edited and then calls the function; not where the reader would rather not.
    using BeginEditing = std::function<void(std::function<void()> then)>;

    /// All but the window must outlive it. `beginEditing`: see there.
    EditDesk(Session &session, Navigation &navigation, FormSubject &forms, BeginEditing beginEditing, QWidget *window);

    bool run(Command command);
    void updateCommands(Actions &actions, bool isInView);
    /// Adds what can be done with a record to its menu.
    void fill(QMenu *menu, const RecordKey &record);
    /// Asks about forms that are not kept, and calls the function unless the author would rather go on with them.
    void askAboutUnkept(std::function<void()> goOn);

    void change(const EditedRow &row);
    void remove(const EditedRow &row);

Q_SIGNALS:
    void viewRequested(const countercheck::View &view);
    /// The form in view is kept, so that the file can be written now.
    void saveRequested();
    void said(const QString &words);
    void warned(const QString &words);
    void failed(const countercheck::Error &error);

private:
    std::optional<EditedRow> inView() const;
    void addNew();
    void addTo(const QString &table, const QString &column, const RecordKey &record);
    void linkToClaim(const RecordKey &record);
    void chooseRow();
    void closeForm();
    void removeNow(const EditedRow &row, const QString &name, const std::vector<RowReference> &dependents);

    Session &m_session;
    Navigation &m_navigation;
    FormSubject &m_forms;
    BeginEditing m_beginEditing;
    QWidget *m_window;
    Wording m_wording;
    NewestQuestion m_question;
    QPointer<QMessageBox> m_asking;
    bool m_isSavingNext = false;
};

}  // namespace countercheck
