// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/panes.h"

#include "widgets/steps_view.h"
#include "widgets/banner.h"
#include "widgets/figure_view.h"
#include "widgets/claim_header_view.h"
#include "widgets/claim_list_view.h"
#include "widgets/comparison_page.h"
#include "widgets/figure_table.h"
#include "widgets/matrix_view.h"
#include "widgets/measure_list_view.h"
#include "widgets/message_page.h"
#include "widgets/panel.h"
#include "widgets/passport_view.h"
#include "widgets/side_by_side_view.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QResizeEvent>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <vector>

namespace countercheck {

namespace {

/// Below this height the claim makes room for its chart.
constexpr int compactHeight = 720;

}  // namespace

Panes::Panes(const Wording &wording, QWidget *parent)
    : QWidget(parent), m_wording(wording), m_claimModel(new ClaimListModel(wording, this)),
      m_figureModel(new FigureTableModel(wording, this)), m_columns(new QSplitter(Qt::Horizontal)),
      m_rows(new QSplitter(Qt::Vertical)), m_left(new Panel(Panel::Shape::LeftSide)),
      m_right(new Panel(Panel::Shape::RightSide)), m_tablePanel(new Panel(Panel::Shape::Card)),
      m_claims(new ClaimListView(wording, m_claimModel)), m_header(new ClaimHeaderView(wording)),
      m_chart(new FigureView(wording)), m_table(new FigureTable(wording, m_figureModel)),
      m_passport(new PassportView(wording)), m_banner(new Banner(wording)), m_empty(new MessagePage),
      m_measureModel(new MeasureListModel(wording, this)), m_matrixModel(new ComparisonMatrixModel(wording, this)),
      m_measures(new MeasureListView(wording, m_measureModel)), m_comparison(new ComparisonPage(wording, m_matrixModel)),
      m_findings(new SideBySideView(wording)), m_dissection(new SideBySideView(wording)),
      m_steps(new StepsView(wording)), m_claimPage(new QWidget), m_middle(new QStackedLayout), m_lists(new QStackedLayout)
{
    const auto fill = [](Panel *panel, QWidget *content, const QMargins &margins) {
        auto *layout = new QVBoxLayout(panel);
        layout->setContentsMargins(margins);
        layout->addWidget(content);
    };
    auto *lists = new QWidget;
    lists->setLayout(m_lists);
    m_lists->addWidget(m_claims);
    m_lists->addWidget(m_measures);
    fill(m_left, lists, {0, 0, 1, 0});
    fill(m_right, m_passport, {1, 0, 0, 0});
    fill(m_tablePanel, m_table, {2, 2, 2, 6});
    m_right->setMinimumWidth(210);

    m_columns->addWidget(m_left);
    m_columns->addWidget(makeMiddle());
    m_columns->addWidget(m_right);
    m_columns->setStretchFactor(0, 0);
    m_columns->setStretchFactor(1, 1);
    m_columns->setStretchFactor(2, 0);
    m_columns->setCollapsible(1, false);
    m_columns->setHandleWidth(12);
    m_rows->setCollapsible(0, false);
    for (QSplitter *splitter : {m_columns, m_rows})
        connect(splitter, &QSplitter::splitterMoved, this, &Panes::paneVisibilityChanged);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_columns);
}

QWidget *Panes::makeMiddle()
{
    auto *middle = new QWidget;
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(4, 14, 4, 10);
    column->setSpacing(10);
    m_rows->addWidget(m_chart);
    m_rows->addWidget(m_tablePanel);
    m_rows->setStretchFactor(0, 1);
    m_rows->setStretchFactor(1, 0);
    auto *claim = new QVBoxLayout(m_claimPage);
    claim->setContentsMargins(0, 0, 0, 0);
    claim->setSpacing(10);
    claim->addWidget(m_header);
    claim->addWidget(m_rows, 1);
    claim->addWidget(m_empty, 1);
    for (const Page page : {Page::Claim, Page::Comparison, Page::Findings, Page::Dissection, Page::Steps})
        m_middle->addWidget(widgetOf(page));
    column->addWidget(m_banner);
    column->addLayout(m_middle, 1);
    m_empty->hide();
    return middle;
}

QWidget *Panes::widgetOf(Page page) const
{
    switch (page) {
    case Page::Claim: return m_claimPage;
    case Page::Comparison: return m_comparison;
    case Page::Findings: return m_findings;
    case Page::Dissection: return m_dissection;
    case Page::Steps: break;
    }
    return m_steps;
}

void Panes::showPage(Page page)
{
    m_page = page;
    m_middle->setCurrentWidget(widgetOf(page));
    // Findings are of the comparison or of the claim: the list beside them stays.
    if (page != Page::Findings)
        m_lists->setCurrentWidget(page == Page::Comparison ? static_cast<QWidget *>(m_measures) : m_claims);
}

FigureView *Panes::chartInView() const
{
    return m_page == Page::Comparison ? m_comparison->chart() : m_chart;
}

void Panes::setEmptyWords(const QString &title, const QString &sentence)
{
    m_empty->setMessage(title, sentence);
    m_empty->show();
    m_header->hide();
    m_rows->hide();
}

void Panes::showChart()
{
    m_empty->hide();
    m_header->show();
    m_rows->show();
}

QWidget *Panes::widgetOf(Pane pane) const
{
    switch (pane) {
    case Pane::Claims: return m_left;
    case Pane::Table: return m_tablePanel;
    case Pane::Passport: break;
    }
    return m_right;
}

void Panes::setPaneVisible(Pane pane, bool visible)
{
    QWidget *widget = widgetOf(pane);
    widget->setVisible(visible);
    // One that was pulled shut is visible and has no size: it needs one again.
    QSplitter *splitter = pane == Pane::Table ? m_rows : m_columns;
    QList<int> sizes = splitter->sizes();
    const int place = splitter->indexOf(widget);
    if (visible && sizes.value(place) == 0 && m_sized) {
        sizes[place] = pane == Pane::Table ? m_table->sizeHint().height() : std::max(240, width() / 5);
        const int middle = splitter == m_rows ? 0 : 1;
        sizes[middle] = std::max(1, sizes[middle] - sizes[place]);
        splitter->setSizes(sizes);
    }
    Q_EMIT paneVisibilityChanged();
}

bool Panes::isPaneVisible(Pane pane) const
{
    QWidget *widget = widgetOf(pane);
    const QSplitter *splitter = pane == Pane::Table ? m_rows : m_columns;
    return !widget->isHidden() && (!m_sized || splitter->sizes().value(splitter->indexOf(widget)) > 0);
}

void Panes::resetLayout()
{
    for (QWidget *widget : {static_cast<QWidget *>(m_left), static_cast<QWidget *>(m_right), static_cast<QWidget *>(m_tablePanel)})
        widget->show();
    const int left = std::clamp(width() * 19 / 100, 200, 380);
    const int right = std::clamp(width() * 21 / 100, 248, 440);
    m_columns->setSizes({left, std::max(100, width() - left - right), right});
    const int table = height() < compactHeight ? 92 : std::clamp(height() * 17 / 100, 118, 400);
    m_rows->setSizes({std::max(100, height() - table), table});
    m_sized = true;
    Q_EMIT paneVisibilityChanged();
}

void Panes::focusNextPane()
{
    std::vector<QWidget *> order{m_lists->currentWidget(), widgetOf(m_page), m_passport};
    if (m_page == Page::Claim)
        order = {m_claims, m_chart, m_table, m_passport};
    else if (m_page == Page::Comparison)
        order = {m_measures, m_comparison->chart(), m_comparison->matrix(), m_passport};
    const QWidget *focused = QApplication::focusWidget();
    std::size_t current = order.size() - 1;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (focused && (focused == order[i] || order[i]->isAncestorOf(focused)))
            current = i;
    }
    for (std::size_t step = 1; step <= order.size(); ++step) {
        QWidget *next = order[(current + step) % order.size()];
        if (next->isVisible() && next->width() > 0) {
            next->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

QByteArray Panes::paneSizes() const
{
    return m_columns->saveState();
}

QByteArray Panes::chartAndTable() const
{
    return m_rows->saveState();
}

void Panes::restore(const QByteArray &paneSizes, const QByteArray &chartAndTable)
{
    if (!m_columns->restoreState(paneSizes) || !m_rows->restoreState(chartAndTable))
        return;
    m_sized = true;
    for (QSplitter *splitter : {m_columns, m_rows})
        splitter->setHandleWidth(12);
}

void Panes::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_header->setCompact(event->size().height() < compactHeight);
    if (!m_sized)
        resetLayout();
}

}  // namespace countercheck
