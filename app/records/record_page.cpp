// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/records/record_page.h"

#include "widgets/figures/figure_view.h"
#include "widgets/pages/record_view.h"

#include <QVBoxLayout>

namespace countercheck {
namespace {

/// A series has room for its numbers; what else is known stays in view around it.
constexpr int chartHeight = 300;
constexpr int bracketsHeight = 52; ///< of the line that says how long it can be compared, with two lines of words

}  // namespace

RecordPage::RecordPage(const Wording &wording, QWidget *parent) : QWidget(parent), m_wording(wording), m_record(new RecordView(wording))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_record);
}

void RecordPage::makeChart()
{
    m_chart = new FigureView(m_wording, m_record);
    m_chart->setOnlyFilledColumns(true);
    m_chart->hide();
    if (m_theme)
        m_chart->setTheme(*m_theme);
    connect(m_chart, &FigureView::observationActivated, this, &RecordPage::observationActivated);
}

void RecordPage::setTheme(ThemeName theme)
{
    m_theme = theme;
    if (m_chart)
        m_chart->setTheme(theme);
}

void RecordPage::show(const std::optional<RecordSheet> &sheet, const std::optional<ComparisonFigure> &figure)
{
    if (figure && !m_chart)
        makeChart();
    if (figure) {
        m_chart->setFixedHeight(chartHeight + (figure->brackets.empty() ? 0 : bracketsHeight));
        m_chart->setFigure(*figure, false);
    }
    m_record->setSheet(sheet, figure ? m_chart : nullptr);
}

}  // namespace countercheck

#include "moc_record_page.cpp"
