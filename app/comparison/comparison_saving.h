// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/comparison/saved_comparisons.h"
#include "app/library/session.h"

#include <QMenu>

namespace countercheck {

class Workspace;

/// Keeps the comparison in the workspace under a name, and leads back to those that were kept for the open library.
class ComparisonSaving final : public QObject {
    Q_OBJECT

public:
    /// All but the window must outlive it; the window owns it.
    ComparisonSaving(Session &session, Workspace &workspace, QWidget *window);

    /// The comparisons that are kept for the open library, to choose from.
    QMenu *menu() const { return m_menu; }
    /// Asks for a name and saves. `view` is all that is to be kept.
    void askForName(const View &view);
    /// Shows the dialog in which they are opened, renamed and deleted.
    void showDialog();
    /// Leads to the comparison of that name.
    void open(const QString &name);

Q_SIGNALS:
    void opened(const countercheck::SavedComparison &comparison);
    void said(const QString &words);
    void failed(const countercheck::Error &error);

private:
    void fillMenu();
    void save(const QString &name, const View &view);

    Session &m_session;
    Workspace &m_workspace;
    QWidget *m_window;
    Wording m_wording;
    SavedComparisons m_saved;
    QMenu *m_menu;
};

}  // namespace countercheck
