// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/claim_list_model.h"
#include "models/items/comparison_matrix_model.h"
#include "models/items/figure_table_model.h"
#include "models/items/measure_list_model.h"
#include "models/wording/wording.h"

#include <QWidget>

class QSplitter;
class QStackedLayout;

namespace countercheck {

class StepsView;
class Banner;
class ClaimHeaderView;
class ClaimListView;
class ComparisonPage;
class FigureTable;
class FigureView;
class MeasureListView;
class MessagePage;
class Panel;
class PassportView;
class SideBySideView;

/// What fills the window: find on the left, see in the middle, the passport on the right. It places the views and moves
/// the keyboard among them; what they show is the business of the window.
class Panes final : public QWidget {
    Q_OBJECT

public:
    enum class Pane { Claims, Table, Passport };
    /// What the middle shows.
    enum class Page { Claim, Comparison, Findings, Dissection, Steps };

    explicit Panes(const Wording &wording, QWidget *parent = nullptr);

    ClaimListView *claims() const { return m_claims; }
    ClaimHeaderView *header() const { return m_header; }
    FigureView *chart() const { return m_chart; }
    FigureTable *table() const { return m_table; }
    PassportView *passport() const { return m_passport; }
    Banner *banner() const { return m_banner; }
    ClaimListModel *claimModel() const { return m_claimModel; }
    FigureTableModel *figureModel() const { return m_figureModel; }

    ComparisonPage *comparison() const { return m_comparison; }
    SideBySideView *findings() const { return m_findings; }
    SideBySideView *dissection() const { return m_dissection; }
    StepsView *steps() const { return m_steps; }
    MeasureListView *measures() const { return m_measures; }
    MeasureListModel *measureModel() const { return m_measureModel; }
    ComparisonMatrixModel *matrixModel() const { return m_matrixModel; }

    Page page() const { return m_page; }
    /// On the left stand the measures where they can be picked, else the claims.
    void showPage(Page page);
    /// The chart of the page; that of the claim where the page has none.
    FigureView *chartInView() const;

    /// Without a claim the middle says so instead of showing an empty chart.
    void setEmptyWords(const QString &title, const QString &sentence);
    void showChart();

    void setPaneVisible(Pane pane, bool visible);
    bool isPaneVisible(Pane pane) const;
    /// All panes, at the sizes that suit the window.
    void resetLayout();
    void focusNextPane();

    QByteArray paneSizes() const;
    QByteArray chartAndTable() const;
    void restore(const QByteArray &paneSizes, const QByteArray &chartAndTable);

Q_SIGNALS:
    /// Also when the reader pulled a pane shut with the mouse.
    void paneVisibilityChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *widgetOf(Pane pane) const;
    QWidget *makeMiddle();
    QWidget *widgetOf(Page page) const;

    Wording m_wording;
    ClaimListModel *m_claimModel;
    FigureTableModel *m_figureModel;
    QSplitter *m_columns;
    QSplitter *m_rows;
    Panel *m_left;
    Panel *m_right;
    Panel *m_tablePanel;
    ClaimListView *m_claims;
    ClaimHeaderView *m_header;
    FigureView *m_chart;
    FigureTable *m_table;
    PassportView *m_passport;
    Banner *m_banner;
    MessagePage *m_empty;
    MeasureListModel *m_measureModel;
    ComparisonMatrixModel *m_matrixModel;
    MeasureListView *m_measures;
    ComparisonPage *m_comparison;
    SideBySideView *m_findings;
    SideBySideView *m_dissection;
    StepsView *m_steps;
    QWidget *m_claimPage;
    QStackedLayout *m_middle;
    QStackedLayout *m_lists;
    Page m_page = Page::Claim;
    bool m_sized = false;
};

}  // namespace countercheck
