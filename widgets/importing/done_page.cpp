// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importing/done_page.h"

#include "widgets/controls/appearance.h"
#include "widgets/controls/panel.h"
#include "widgets/controls/plain_label.h"
#include "widgets/controls/tall_page.h"
#include "widgets/figures/figure_view.h"
#include "widgets/pages/start_row.h"

#include <QVBoxLayout>

namespace countercheck {
namespace {

constexpr int widest = 1080;
constexpr int movesFrom = 820;

}  // namespace

DonePage::DonePage(const Wording &wording, QWidget *parent)
    : QWidget(parent), m_wording(wording), m_whole(new TallPage), m_title(PlainLabel::paragraph({}, FontRole::Title)), m_detail(PlainLabel::paragraph({}, FontRole::Body, ColourRole::MutedInk)),
      m_columns(new QBoxLayout(QBoxLayout::LeftToRight)), m_chartTitle(PlainLabel::paragraph({}, FontRole::Heading)), m_chart(new FigureView(wording)), m_card(new Panel(Panel::Shape::Card)), m_moves(new QVBoxLayout)
{
    auto *content = new QWidget;
    followTextSize(content, [content] { content->setMaximumWidth(scaled(widest)); });
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(28, 30, 28, 24);
    column->setSpacing(4);
    column->addWidget(m_title);
    column->addWidget(m_detail);
    column->addSpacing(18);
    auto *inside = new QVBoxLayout(m_card);
    inside->setContentsMargins(18, 14, 18, 16);
    inside->addWidget(m_chartTitle);
    inside->addWidget(m_chart, 1);
    m_chart->setOnlyFilledColumns(true);
    followTextSize(m_chart, [this] { m_chart->setFixedHeight(scaled(380)); });
    auto *next = new QWidget;
    auto *right = new QVBoxLayout(next);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(8);
    auto *head = new PlainLabel(FontRole::LaneTitle);
    head->setText(wording.say("Import", "Next"));
    right->addWidget(head);
    m_moves->setSpacing(8);
    right->addLayout(m_moves);
    right->addStretch(1);
    auto *left = new QVBoxLayout;
    left->addWidget(m_card);
    left->addStretch(1);
    m_columns->setSpacing(24);
    m_columns->addLayout(left, 3);
    m_columns->addWidget(next, 2);
    column->addLayout(m_columns);
    column->addStretch(1);
    auto *centred = new QHBoxLayout;
    centred->addStretch(1);
    centred->addWidget(content, 100);
    centred->addStretch(1);
    m_whole->column()->addLayout(centred);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_whole);
    followTextSize(this, [this] { arrange(); });
}

void DonePage::setContent(const DoneContent &content)
{
    m_title->setText(content.title);
    m_detail->setText(content.detail);
    m_chartTitle->setText(content.chartTitle);
    m_card->setVisible(content.chart != nullptr);
    if (content.chart)
        m_chart->setFigure(*content.chart, false);
    while (QLayoutItem *item = m_moves->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // its signal may still be handled
        }
        delete item;
    }
    for (const NextMove &move : content.moves) {
        auto *card = new Panel(Panel::Shape::Card);
        auto *inside = new QVBoxLayout(card);
        inside->setContentsMargins(1, 1, 1, 1);
        auto *row = new StartRow(move.title, move.detail, QStringLiteral("›"));
        row->setObjectName(move.name);
        connect(row, &QAbstractButton::clicked, this, [this, name = move.name] { Q_EMIT nextRequested(name); });
        inside->addWidget(row);
        m_moves->addWidget(card);
    }
}

void DonePage::setTheme(ThemeName theme)
{
    m_chart->setTheme(theme);
}

void DonePage::takeFocus()
{
    if (auto *row = findChild<StartRow *>(QStringLiteral("chart")))
        row->setFocus(Qt::OtherFocusReason);
}

void DonePage::arrange()
{
    m_columns->setDirection(width() >= scaled(movesFrom) ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void DonePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

}  // namespace countercheck

#include "moc_done_page.cpp"
