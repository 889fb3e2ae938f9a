// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/session.h"

#include <QDialog>

class QPushButton;
class QTreeWidget;

namespace countercheck {

class PlainLabel;

/// All working copies of this account: of which file, how much of it is in no file, and how much room it takes.
class WorkingCopiesDialog final : public QDialog {
    Q_OBJECT

public:
    /// `session` must outlive it.
    WorkingCopiesDialog(Session &session, QWidget *parent);

Q_SIGNALS:
    /// The reader wants to go on with the library of a file.
    void openRequested(const QString &file);

private:
    void read();
    void fill(const Result<std::vector<KeptWorkingCopy>> &copies);
    void showState();
    const KeptWorkingCopy *current() const;
    void askToDelete();
    void remove(const QString &file);

    Session &m_session;
    Wording m_wording;
    std::vector<KeptWorkingCopy> m_copies;
    PlainLabel *m_empty;
    QTreeWidget *m_list;
    PlainLabel *m_fault;
    QPushButton *m_open;
    QPushButton *m_delete;
};

}  // namespace countercheck
