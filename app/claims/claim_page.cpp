// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/claims/claim_page.h"

#include "widgets/claims/claim_header_view.h"
#include "widgets/controls/message_page.h"
#include "widgets/controls/panel.h"
#include "widgets/controls/tall_page.h"
#include "widgets/controls/text_size.h"
#include "widgets/figures/figure_table.h"
#include "widgets/figures/figure_view.h"

#include <QPushButton>
#include <QResizeEvent>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace countercheck {
namespace {

/// Below this height the claim makes room for its chart.
constexpr int compactHeight = 696;
/// Below this one the reason of a number is left to its tool tip.
constexpr int reasonFrom = 600;
/// Below this one the table is a line, so that evidence keeps its room.
constexpr int tableFrom = 800;
constexpr int handleWidth = 12;
constexpr int betweenParts = 10;
constexpr int betweenPartsWhenLow = 6;

}  // namespace

ClaimPage::ClaimPage(const Wording &wording, QWidget *parent)
    : QWidget(parent), m_wording(wording), m_figures(new FigureTableModel(wording, this)), m_header(new ClaimHeaderView(wording)), m_chart(new FigureView(wording)),
      m_table(new FigureTable(wording, m_figures)), m_tablePanel(new Panel(Panel::Shape::Card)), m_tableLine(new QPushButton),
      m_rows(new QSplitter(Qt::Vertical)), m_scroll(new TallPage), m_words(new MessagePage)
{
    auto *panel = new QVBoxLayout(m_tablePanel);
    panel->setContentsMargins(2, 2, 2, 6);
    panel->addWidget(m_table);
    m_rows->addWidget(m_chart);
    m_rows->addWidget(m_tablePanel);
    m_rows->setStretchFactor(0, 1);
    m_rows->setStretchFactor(1, 0);
    m_rows->setCollapsible(0, false);
    connect(m_rows, &QSplitter::splitterMoved, this, [this] {
        showTableLine();
        Q_EMIT tableVisibilityChanged();
    });

    QVBoxLayout *column = m_scroll->column();
    column->setSpacing(betweenParts);
    column->addWidget(m_header);
    column->addWidget(m_rows, 1);
    column->addWidget(m_tableLine, 0, Qt::AlignLeft);
    column->addWidget(m_words, 1);
    m_tableLine->setFlat(true);
    connect(m_tableLine, &QPushButton::clicked, this, [this] { setTableChoice(!isTableVisible()); });
    connect(m_figures, &QAbstractItemModel::modelReset, this, &ClaimPage::showTableLine);
    m_words->hide();
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_scroll);
    connect(m_chart, &FigureView::formChanged, this, &ClaimPage::fit);
    followTextSize(this, [this] { fit(); });
}

/// How high the page is, in lengths of text of the usual size.
int ClaimPage::roomInHeight() const
{
    return static_cast<int>(height() / textScale());
}

void ClaimPage::showWords(const QString &title, const QString &sentence)
{
    m_words->setMessage(title, sentence);
    m_words->show();
    m_header->hide();
    m_rows->hide();
    m_tableLine->hide();
}

void ClaimPage::showClaim()
{
    m_words->hide();
    m_header->show();
    m_rows->show();
    showTableLine();
}

void ClaimPage::setTableChoice(std::optional<bool> isVisible)
{
    m_tableChoice = isVisible;
    showTable();
    Q_EMIT tableVisibilityChanged();
}

void ClaimPage::showTable()
{
    const bool visible = m_tableChoice.value_or(m_chart->isStacked() || roomInHeight() >= tableFrom);
    m_tablePanel->setVisible(visible);
    // One that was hidden or pulled shut has no height: it needs one again.
    QList<int> sizes = m_rows->sizes();
    if (visible && m_sized && sizes.value(1) == 0) {
        sizes[1] = tableHeight();
        sizes[0] = std::max(1, sizes[0] - sizes[1]);
        m_rows->setSizes(sizes);
    }
    showTableLine();
}

/// The line stays where a table was opened by it, to close it again.
void ClaimPage::showTableLine()
{
    const bool isVisible = isTableVisible();
    m_tableLine->setText(isVisible ? m_wording.say("Window", "Hide the table") : m_wording.say("Window", "Figures as a table (%n)", nullptr, m_figures->rowCount()));
    m_tableLine->setVisible(m_words->isHidden() && (!isVisible || (m_tableChoice && !m_chart->isStacked() && roomInHeight() < tableFrom)));
}

bool ClaimPage::isTableVisible() const
{
    return !m_tablePanel->isHidden() && (!m_sized || m_rows->sizes().value(1) > 0);
}

void ClaimPage::resetLayout()
{
    chooseSizes();
    setTableChoice(std::nullopt);
}

/// How high the table is until the reader chooses: the chart needs the room more.
int ClaimPage::tableHeight() const
{
    return m_chart->isStacked() ? m_table->sizeHint().height() : roomInHeight() < tableFrom ? scaled(92) : std::clamp(height() * 13 / 100, scaled(108), scaled(400));
}

void ClaimPage::chooseSizes()
{
    m_rows->setSizes({std::max(100, height() - tableHeight()), tableHeight()});
    m_sized = true;
}

QByteArray ClaimPage::sizes() const
{
    return m_rows->saveState();
}

void ClaimPage::restoreSizes(const QByteArray &sizes)
{
    if (!m_rows->restoreState(sizes))
        return;
    m_sized = true;
    m_rows->setHandleWidth(handleWidth);
}

void ClaimPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void ClaimPage::fit()
{
    // A page that scrolls has room for all.
    const bool isWhole = m_chart->isStacked();
    const ClaimRoom room = isWhole || roomInHeight() >= compactHeight ? ClaimRoom::Full : roomInHeight() < reasonFrom ? ClaimRoom::Low : ClaimRoom::Compact;
    m_header->setRoom(room, isWhole ? m_scroll->leastWidth() : width());
    m_tablePanel->setMinimumHeight(isWhole ? m_table->sizeHint().height() : 0);
    m_scroll->column()->setSpacing(room == ClaimRoom::Low ? betweenPartsWhenLow : betweenParts);
    if (!m_sized)
        chooseSizes();
    showTable();
}

}  // namespace countercheck

#include "moc_claim_page.cpp"
