// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/comparison/comparison_page.h"

#include "models/items/comparison_matrix_model.h"
#include "models/items/measure_list_model.h"
#include "widgets/comparison/matrix_view.h"
#include "widgets/comparison/pair_list.h"
#include "widgets/comparison/pair_points.h"
#include "widgets/controls/message_page.h"
#include "widgets/controls/page_header.h"
#include "widgets/controls/panel.h"
#include "widgets/controls/plain_label.h"
#include "widgets/controls/tall_page.h"
#include "widgets/controls/text_size.h"
#include "widgets/figures/figure_view.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace countercheck {
namespace {

constexpr int lowBelow = 640; ///< the height below which the line under the title gives way: lanes and the verdict say the same
constexpr int panelEdges = 12;
constexpr int aroundPoints = 8;        ///< above and below the points beside the matrix
constexpr int besideMatrix = 16;
constexpr int sideWidth = 300;         ///< of the list of points beside the chart
constexpr int leastWidthWithSide = 960; ///< of the page

}  // namespace

ComparisonPage::ComparisonPage(const Wording &wording, ComparisonMatrixModel *model, const QList<PageLink> &pages, QWidget *parent)
    : QWidget(parent), m_wording(wording), m_header(new PageHeader(m_wording.say("Window", "Back to the claim"))),
      m_missing(PlainLabel::paragraph({}, FontRole::Body, ColourRole::ClaimInk)), m_rows(new QSplitter(Qt::Vertical)),
      m_chart(new FigureView(wording)), m_matrix(new MatrixView(wording, model)), m_points(new PairPoints(wording)), m_side(new Panel(Panel::Shape::Card)), m_list(new PairList(wording, 0)),
      m_empty(new MessagePage)
{
    m_measures = m_header->addButton(m_wording.say("Window", "Measures…"));
    m_measures->setToolTip(m_wording.say("Window", "Opens the list in which measures are added and taken out"));
    for (const PageLink &link : pages) {
        QPushButton *button = m_header->addButton(link.words);
        connect(button, &QPushButton::clicked, this, [this, page = link.page] { Q_EMIT pageRequested(page); });
        m_pages.insert(link.page, button);
    }
    m_oneAxis = m_header->addButton(m_wording.say("Window", "Show on one axis anyway"));
    m_words = m_header->addButton(m_wording.say("Window", "Words…"));
    m_save = m_header->addButton(m_wording.say("Window", "Save…"));
    setAccessibleName(m_wording.say("Window", "Comparison"));
    setAcceptDrops(true);
    m_oneAxis->setCheckable(true);
    auto *panel = new Panel(Panel::Shape::Card);
    auto *inside = new QHBoxLayout(panel);
    inside->setContentsMargins(panelEdges / 2, 4, panelEdges / 2, 4);
    inside->setSpacing(besideMatrix);
    inside->addWidget(m_matrix, 1);
    inside->addWidget(m_points, 1);
    m_rows->addWidget(m_chart);
    m_rows->addWidget(panel);
    m_rows->setStretchFactor(0, 1);
    m_rows->setStretchFactor(1, 0);
    m_rows->setChildrenCollapsible(false);
    m_rows->setHandleWidth(10);
    m_empty->setMessage(m_wording.say("Window", "Nothing is picked yet"),
                        m_wording.say("Window", "Pick measures in the list on the left: Enter, a double click or a drag adds one."));
    m_missing->hide();

    auto *scroll = new TallPage;
    QVBoxLayout *column = scroll->column();
    column->setSpacing(8);
    column->addWidget(m_header);
    column->addWidget(m_missing);
    auto *beside = new QHBoxLayout(m_side);
    beside->setContentsMargins(14, 10, 4, 10);
    beside->addWidget(m_list);
    auto *body = new QHBoxLayout;
    body->setSpacing(besideMatrix);
    body->addWidget(m_rows, 1);
    body->addWidget(m_side);
    column->addLayout(body, 1);
    m_side->hide();
    column->addWidget(m_empty, 1);
    m_rows->hide();
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    connect(m_chart, &FigureView::formChanged, this, &ComparisonPage::shareHeight);
    setFocusProxy(m_matrix);

    connect(m_header, &PageHeader::backRequested, this, &ComparisonPage::backRequested);
    connect(m_measures, &QPushButton::clicked, this, &ComparisonPage::listRequested);
    connect(m_rows, &QSplitter::splitterMoved, this, &ComparisonPage::sharePanel);
    connect(m_oneAxis, &QPushButton::clicked, this, &ComparisonPage::oneAxisToggled);
    connect(m_words, &QPushButton::clicked, this, &ComparisonPage::wordsRequested);
    connect(m_save, &QPushButton::clicked, this, &ComparisonPage::saveRequested);
    m_title = m_wording.say("Window", "New comparison");
    fitTitle();
    setCommands(false, false);
    setPages({});
    m_words->hide();
    m_save->hide();
}

void ComparisonPage::setComparison(const QString &name, const ComparisonFigure &figure, std::size_t measures, const QStringList &missing,
                                   bool sameChart)
{
    const bool isEmpty = measures == 0;
    const QString title = name.isEmpty() ? figure.title : m_wording.say("Window", "%1: %2", "name of a comparison: its measures").arg(name, figure.title);
    m_title = isEmpty ? (name.isEmpty() ? m_wording.say("Window", "New comparison") : name) : title;
    m_subtitle = isEmpty ? QString() : figure.subtitle;
    fitTitle();
    m_missing->setText(missing.isEmpty() ? QString()
                                         : m_wording.say("Window", "This library does not hold: %1.").arg(m_wording.list(missing)));
    m_missing->setVisible(!missing.isEmpty());
    m_empty->setVisible(isEmpty);
    m_rows->setVisible(!isEmpty);
    m_words->setVisible(!isEmpty);
    m_save->setVisible(!isEmpty);
    m_chart->setFigure(figure, sameChart);
    if (!sameChart)
        shareHeight();
}

void ComparisonPage::setPages(const QList<PageLink> &pages)
{
    for (auto [page, button] : m_pages.asKeyValueRange())
        button->setVisible(std::ranges::find(pages, page, &PageLink::page) != pages.end());
}

void ComparisonPage::setCommands(bool canShareAxis, bool isOnOneAxis)
{
    m_oneAxis->setVisible(canShareAxis || isOnOneAxis);
    m_oneAxis->setChecked(isOnOneAxis);
}

void ComparisonPage::shareHeight()
{
    fitTitle();
    shareWidth();
    // Headers whose text has just changed must take or leave their room first.
    m_header->parentWidget()->layout()->activate();
    // A page that scrolls shows the whole matrix.
    m_rows->widget(1)->setMinimumHeight(m_chart->isStacked() ? m_matrix->wholeHeight() + 14 : 0);
    const int all = m_rows->height();
    const bool hasPointsBeside = m_side->isHidden() && !m_isPairElsewhere && !m_chart->isStacked();
    const int wanted = std::max(m_matrix->wholeHeight() + 14, hasPointsBeside ? m_points->heightOfColumn() + aroundPoints : 0);
    const int matrix = std::min(wanted, std::max(100, all * 40 / 100));
    // What the chart does not use is the matrix's: it stands right under the verdict.
    const int chart = m_chart->usedHeight(std::max(100, all - matrix));
    m_rows->setSizes({chart, std::max(matrix, all - chart)});
    sharePanel();
}

void ComparisonPage::setFindings(const std::optional<SideBySide> &findings)
{
    m_points->setPoints(findings);
    m_list->setFindings(findings);
    shareHeight();
}

/// Gives the points of the pair a column with their reasons, where the chart keeps enough of the width.
void ComparisonPage::shareWidth()
{
    m_side->setFixedWidth(scaled(sideWidth));
    m_side->setVisible(!m_list->isEmpty() && !m_rows->isHidden() && !m_chart->isStacked() && !m_isPairElsewhere && width() >= scaled(leastWidthWithSide));
    m_rows->parentWidget()->layout()->activate();
}

/// Shows the points of the pair beside the whole matrix, where they have room and no column of their own.
void ComparisonPage::sharePanel()
{
    const int height = m_rows->sizes().value(1) - aroundPoints;
    const int left = m_rows->width() - panelEdges - m_matrix->wholeWidth() - besideMatrix;
    const int needed = m_points->leastWidth(height, left);
    const bool isShown = m_side->isHidden() && !m_isPairElsewhere && needed > 0 && needed <= left;
    m_points->setVisible(isShown);
    m_matrix->setMaximumWidth(isShown ? m_matrix->wholeWidth() : QWIDGETSIZE_MAX);
}

/// In a low page the line under the title gives way: the room is the verdict's. A page that scrolls has room for all.
void ComparisonPage::fitTitle()
{
    m_header->setTitle(m_title, height() < scaled(lowBelow) && !m_chart->isStacked() ? QString() : m_subtitle);
}

void ComparisonPage::setPairElsewhere(bool isElsewhere)
{
    if (std::exchange(m_isPairElsewhere, isElsewhere) != isElsewhere)
        shareHeight();
}

void ComparisonPage::setListVisible(bool isVisible)
{
    m_measures->setVisible(!isVisible);
}

void ComparisonPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    shareHeight();
}

void ComparisonPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasFormat(measureMimeType))
        event->acceptProposedAction();
}

void ComparisonPage::dropEvent(QDropEvent *event)
{
    const QByteArray id = event->mimeData()->data(measureMimeType);
    if (id.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT measureDropped(MeasureId(QString::fromUtf8(id)));
}

}  // namespace countercheck

#include "moc_comparison_page.cpp"
