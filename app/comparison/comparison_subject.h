// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/comparison/comparison_saving.h"
#include "app/comparison/measure_search.h"
#include "app/comparison/workspace.h"
#include "app/shell/page_views.h"
#include "models/items/comparison_matrix_model.h"
#include "models/items/measure_list_model.h"
#include "widgets/comparison/chosen_measures.h"

namespace countercheck {

class ComparisonPage;
class MeasureListView;
class PairList;

/// The comparison in view: the list of measures, the page with chart and matrix, and the pages that lead on from it.
class ComparisonSubject final : public SubjectInView {
    Q_OBJECT

public:
    /// Both must outlive it; the window owns it.
    ComparisonSubject(Session &session, QWidget *window);

    Workspace &workspace() { return m_workspace; }
    ComparisonSaving *saving() const { return m_saving; }
    ComparisonPage *comparisonPage() const { return m_comparisonPage; }
    MeasureListView *measureList() const { return m_list; }

    /// Begins another comparison, in view at once. `view` is one of measures; without any, the reader picks the first.
    void start(const QString &name, const View &view);
    /// Adds a measure to the comparison that is being put together, in view at once.
    void addMeasure(const MeasureId &measure);

    bool canShow(const View &view) const override { return view.kind() == SubjectKind::Measures; }
    void show(const View &view) override;
    bool isOnItsWay() const override { return m_asked.has_value(); }
    View view() const override;
    void leave() override;
    void restart() override;
    void refresh() override;

    QWidget *list() override;
    QWidget *page() override;
    std::optional<Section> section() const override { return Section::Comparison; }
    FigureView *chart() override;
    std::vector<QWidget *> parts() override;
    void takeFocus() override;
    QWidget *preview() override;
    void setPreviewVisible(bool isVisible) override;

    std::shared_ptr<const Dossier> dossier() const override;
    const ComparisonFigure *figure() const override;
    const Passport *passport() const override;
    FigureSelection selection() const override;
    QString name() const override;

    void selectFigure(const ObservationId &observation) override;
    void selectBeside(const ObservationId &beside) override;
    void setScale(ScaleMode scale) override { m_workspace.setScale(scale); }
    void setWithContext(bool withContext) override { m_workspace.setWithContext(withContext); }
    void setTheme(ThemeName theme) override;

    bool canOpen(ViewPage page) const override;
    void openPage(ViewPage page) override;
    bool run(Command command) override;
    void updateCommands(Actions &actions, bool isInView) override;

private:
    const ComposedComparison *shown() const { return m_workspace.shown().get(); }
    void connectPage();
    void showComparison(bool sameChart);
    std::vector<ChosenMeasure> chosenMeasures() const;
    /// Leads to the page and the time that were asked for, as soon as there is what they show.
    void finishShowing();
    void turnTo(ViewPage page);
    bool fillPage(ViewPage page);
    void openPairFindings(const MeasureId &a, const MeasureId &b);
    std::optional<SideBySide> composeFindingsInView() const;
    void readSteps();
    void leaveFindings();
    void setOneAxis(bool on);
    void askForWords();

    Session &m_session;
    Wording m_wording;
    Workspace m_workspace;
    MeasureSearch m_measureSearch;
    ComparisonSaving *m_saving;
    MeasureListModel *m_measures;
    ComparisonMatrixModel *m_matrix;
    MeasureListView *m_list;
    PairList *m_pair; ///< in the side panel, while that has no passport to show
    ComparisonPage *m_comparisonPage;
    PageViews m_pages{*this, m_wording};
    ViewPage m_page = ViewPage::Chart;
    bool m_isFocusAwaited = false; ///< the chart takes the keyboard as soon as it is there
    std::optional<View> m_asked; ///< the view that is on its way
    NewestQuestion m_readingSteps;
};

}  // namespace countercheck
