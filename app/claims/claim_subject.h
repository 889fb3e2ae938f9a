// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/session.h"
#include "app/shell/page_views.h"
#include "models/items/claim_list_model.h"

namespace countercheck {

class ClaimListView;
class ClaimPage;
class Settings;

/// The claim in view: the list of claims, the page of a claim, and the pages that lead on from it.
class ClaimSubject final : public SubjectInView {
    Q_OBJECT

public:
    /// `session` and `settings` must outlive it.
    ClaimSubject(Session &session, Settings &settings, QObject *parent = nullptr);

    ClaimPage *claimPage() const { return m_claimPage; }
    ClaimListView *claimList() const { return m_list; }

    /// Shows a view without a subject of the first claim that the view's search finds, once it is found.
    void showFirst(const View &view);

    bool canShow(const View &view) const override { return view.kind() == SubjectKind::Claim; }
    void show(const View &view) override;
    bool isOnItsWay() const override { return m_asked.has_value(); }
    View view() const override;
    void leave() override;
    void restart() override;

    QWidget *list() override;
    QWidget *page() override;
    std::optional<Section> section() const override { return Section::Claims; }
    FigureView *chart() override;
    std::vector<QWidget *> parts() override;
    void takeFocus() override;

    std::shared_ptr<const Dossier> dossier() const override;
    const ComparisonFigure *figure() const override;
    const Passport *passport() const override;
    FigureSelection selection() const override;
    QString name() const override;

    void selectFigure(const ObservationId &observation) override;
    void selectBeside(const ObservationId &beside) override;
    void setScale(ScaleMode scale) override { m_claim.setScale(scale); }
    void setWithContext(bool withContext) override { m_claim.setWithContext(withContext); }
    void setTheme(ThemeName theme) override;

    bool canOpen(ViewPage page) const override;
    void openPage(ViewPage page) override;
    bool run(Command command) override;
    void updateCommands(Actions &actions, bool isInView) override;

Q_SIGNALS:
    /// The reader wants to see an address of the library.
    void openRequested(const QString &url);

private:
    void connectList();
    void keepOrder(Settings &settings);
    bool hasNone() const;
    void showNone();
    void showRows();
    void showClaim();
    void showFigure(bool sameChart);
    void readSteps();
    /// Leads to the page and the time that were asked for, as soon as there is what they show.
    void finishShowing();
    /// The chart, where it is that of the claim in view.
    const SelectedFigure *shown() const;
    bool fillPage(ViewPage page);
    void leaveFindings();

    Session &m_session;
    Wording m_wording;
    ClaimInView &m_claim;
    ClaimListModel *m_claims;
    ClaimListView *m_list;
    ClaimPage *m_claimPage;
    PageViews m_pages{*this, m_wording};
    ViewPage m_page = ViewPage::Chart;
    std::optional<View> m_asked; ///< the view that is on its way
    std::optional<ProcessSteps> m_steps; ///< of the claim
    bool m_areStepsRead = false;
    std::optional<View> m_askedFirst; ///< the view of whichever claim comes first
    bool m_hasAsked = false;  ///< a claim was asked for, so that the first of the list is not
    bool m_isByItself = false; ///< the claim that is being read is no choice of the reader
    NewestQuestion m_readingSteps;
};

}  // namespace countercheck
