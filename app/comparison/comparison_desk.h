// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/actions.h"
#include "app/shell/panes.h"
#include "app/comparison/saved_comparisons.h"
#include "app/shell/settings.h"
#include "app/comparison/workspace.h"

namespace countercheck {

/// Connects the comparison with its pages, and leads from page to page and back.
class ComparisonDesk final : public QObject {
    Q_OBJECT

public:
    /// All but the window must outlive it; the window owns it.
    ComparisonDesk(Session &session, Settings &settings, Panes &panes, Actions &actions, QWidget *window);

    Workspace &workspace() { return m_workspace; }
    const Workspace &workspace() const { return m_workspace; }
    /// Whether what is in view belongs to the comparison, and not to the claim.
    bool isComparing() const;
    /// The comparisons that were saved for the library that is open.
    QMenu *savedMenu() const { return m_savedMenu; }
    /// The passport in view: that of the claim, or that of the comparison. nullptr without one.
    const Passport *passport() const;
    /// What the passport in view was read from. nullptr without one.
    const Dossier *dossier() const;
    /// The figure that is set beside that of the passport in view. nullptr without one.
    const BesideLine *beside() const;
    void showPassport();

    /// Whether it is a command of the desk.
    bool run(Command command);
    void updateCommands(bool hasLibrary);

    void startComparison(const ComparisonContent &content);
    void showClaimPage();
    void openFindings(const MeasureId &a, const MeasureId &b);
    /// The findings on the figure in view and the one beside it.
    void openFigureFindings();
    void openDissection();
    void openSteps();
    void back();
    void selectObservation(const ObservationId &observation);
    /// Sets a figure beside the one in view; the one that already is goes.
    void pickBeside(const ObservationId &beside);
    void setScale(ScaleMode scale);

Q_SIGNALS:
    /// Another page, or something else on it: commands may have come or gone.
    void viewChanged();
    void said(const QString &words);

private:
    void connectSession();
    void connectPages();
    void openPage(Panes::Page page);
    const ObservationId &besideId() const;
    /// What is picked anew stands on the page before.
    void leaveFindings();
    void showFindings(const std::optional<SideBySide> &findings);
    void showComparison(bool sameChart);
    void readStepsOfClaim();
    void compareFigure();
    void openPair();
    void setOneAxis(bool on);
    void askForName();
    void showSaved();
    void save(const QString &name);
    void openSaved(const QString &name);
    void listSaved();
    void complain(const Error &error);
    const ComposedComparison *shown() const { return m_workspace.shown().get(); }

    Session &m_session;
    Settings &m_settings;
    Panes &m_panes;
    Actions &m_actions;
    QWidget *m_window;
    Wording m_wording;
    Workspace m_workspace;
    SavedComparisons m_saved;
    QMenu *m_savedMenu;
    std::vector<Panes::Page> m_before; ///< the way back
    std::optional<ProcessSteps> m_stepsOfClaim;
    bool m_hasLibrary = false;
};

}  // namespace countercheck
