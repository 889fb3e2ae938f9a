// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/side_by_side_view.h"

#include "models/sheets/help_page.h"
#include "widgets/controls/appearance.h"
#include "widgets/controls/help_link.h"
#include "widgets/controls/page_header.h"
#include "widgets/controls/panel.h"
#include "widgets/controls/plain_label.h"
#include "widgets/controls/verdict_sign.h"
#include "widgets/passport/pair_arithmetic_view.h"

#include <QGridLayout>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace countercheck {

namespace {

constexpr int narrowestColumn = 120;
constexpr int widestHeading = 100;

/// Draws a small sign beside a word, in the colour of its verdict.
class SignLabel final : public QWidget {
public:
    explicit SignLabel(Verdict verdict) : m_verdict(verdict) { followTextSize(this, [this] { setFixedSize(scaled(12), scaled(15)); }); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setFont(currentTheme().font(FontRole::LabelStrong));
        drawSign(&painter, signOf(m_verdict), QRectF(0.5, scaled(2), scaled(11), scaled(11)), currentColour(roleOf(m_verdict)));
    }

private:
    Verdict m_verdict;
};

/// Paints the background of a cell: tinted with a line on top if the reader should look at it.
class Ground final : public QWidget {
public:
    Ground(bool isMarked, bool hasLine) : m_isMarked(isMarked), m_hasLine(hasLine) {}

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme theme = currentTheme();
        if (m_isMarked) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setBrush(theme.colour(ColourRole::ClaimFill));
            painter.setPen(QPen(theme.colour(ColourRole::Claim), 1.2, Qt::DashLine));
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 2.5, -1, -1.5), 5, 5);
        }
        if (m_hasLine)
            painter.fillRect(QRect(0, 0, width(), 1), theme.colour(ColourRole::PanelEdge));
    }

private:
    bool m_isMarked;
    bool m_hasLine;
};

/// A verdict with its sign, above the rows.
QWidget *makeVerdict(const SideBySide &page, const Wording &wording)
{
    auto *box = new QWidget;
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(new SignLabel(*page.verdict), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(3);
    words->addWidget(PlainLabel::paragraph(page.headline, FontRole::LaneTitle, roleOf(*page.verdict)));
    if (!page.detail.isEmpty())
        words->addWidget(PlainLabel::paragraph(page.detail));
    words->addWidget(new Term(wording.verdict(*page.verdict), helpTopicOf(*page.verdict)));
    line->addLayout(words, 1);
    return box;
}

QWidget *makeCell(const SideCell &cell, const QString &name)
{
    auto *box = new Ground(!cell.mark.isEmpty(), true);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(3);
    if (cell.agreement) {
        auto *line = new QHBoxLayout;
        line->setSpacing(5);
        const Verdict like = verdictLike(*cell.agreement);
        line->addWidget(new SignLabel(like));
        auto *word = new PlainLabel(FontRole::LabelStrong, roleOf(like));
        word->setText(cell.agreementWords);
        line->addWidget(word);
        line->addStretch(1);
        column->addLayout(line);
    }
    auto *text = PlainLabel::paragraph(cell.text, FontRole::Body, cell.isStated ? ColourRole::Ink : ColourRole::ClaimInk);
    text->setAccessibleName(name);
    column->addWidget(text);
    if (!cell.detail.isEmpty())
        column->addWidget(PlainLabel::paragraph(cell.detail, FontRole::Small, ColourRole::MutedInk));
    if (!cell.mark.isEmpty())
        column->addWidget(PlainLabel::paragraph(cell.mark, FontRole::LabelStrong, ColourRole::ClaimInk));
    column->addStretch(1);
    return box;
}

}  // namespace

SideBySideView::SideBySideView(const Wording &wording, QWidget *parent)
    : QWidget(parent), m_wording(wording), m_header(new PageHeader(m_wording.say("Window", "Back"))),
      m_copySentence(m_header->addButton(m_wording.say("Window", "Copy sentence"))),
      m_copyArithmetic(m_header->addButton(m_wording.say("Window", "Copy calculation"))), m_scroll(new QScrollArea)
{
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    auto *panel = new Panel(Panel::Shape::Card);
    auto *inside = new QVBoxLayout(panel);
    inside->setContentsMargins(2, 2, 2, 2);
    inside->addWidget(m_scroll);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_header);
    column->addWidget(panel, 1);
    setFocusProxy(m_scroll);
    m_copySentence->hide();
    m_copyArithmetic->hide();
    connect(m_header, &PageHeader::backRequested, this, &SideBySideView::backRequested);
    connect(m_copySentence, &QPushButton::clicked, this, &SideBySideView::copyPairRequested);
    connect(m_copyArithmetic, &QPushButton::clicked, this, &SideBySideView::copyArithmeticRequested);
}

void SideBySideView::setPage(const SideBySide &page)
{
    setAccessibleName(page.title);
    m_header->setTitle(page.title, page.subtitle);
    m_copySentence->setVisible(page.arithmetic.has_value());
    m_copyArithmetic->setVisible(page.arithmetic && !page.arithmetic->text.isEmpty());
    m_scroll->setAccessibleName(page.title);
    m_scroll->setAccessibleDescription(page.headline);
    QWidget *grid = makeGrid(page);
    m_scroll->setWidget(grid);
    grid->setAutoFillBackground(false);
    m_scroll->verticalScrollBar()->setValue(0);
    m_scroll->horizontalScrollBar()->setValue(0);
}

QWidget *SideBySideView::makeGrid(const SideBySide &page) const
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(8);
    if (page.verdict)
        column->addWidget(makeVerdict(page, m_wording));
    else if (!page.detail.isEmpty())
        column->addWidget(PlainLabel::paragraph(page.detail, FontRole::Body, ColourRole::MutedInk));
    if (!page.published.isEmpty())
        column->addWidget(PlainLabel::paragraph(page.published, FontRole::Body, ColourRole::CareInk));
    for (const QString &relation : page.relations)
        column->addWidget(PlainLabel::paragraph(relation, FontRole::Body, ColourRole::MutedInk));
    if (page.arithmetic) {
        auto *title = PlainLabel::paragraph(m_wording.say("Window", "What may be computed"), FontRole::LaneTitle);
        column->addSpacing(4);
        column->addWidget(title);
        column->addWidget(new PairArithmeticView(m_wording, *page.arithmetic));
        column->addSpacing(6);
    }

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(0);
    grid->setColumnMinimumWidth(0, scaled(widestHeading));
    for (std::size_t place = 0; place < page.columns.size(); ++place) {
        const SideColumn &head = page.columns[place];
        auto *box = new QWidget;
        auto *words = new QVBoxLayout(box);
        words->setContentsMargins(8, 2, 8, 6);
        words->setSpacing(1);
        const ColourRole ink = head.isWide ? ColourRole::Ink : inkOf(head.standing);
        words->addWidget(PlainLabel::paragraph(head.heading, FontRole::LaneTitle, ink));
        if (!head.subheading.isEmpty())
            words->addWidget(PlainLabel::paragraph(head.subheading, FontRole::Small, ColourRole::MutedInk));
        words->addStretch(1);
        const int gridColumn = static_cast<int>(place) + 1;
        grid->addWidget(box, 0, gridColumn);
        grid->setColumnMinimumWidth(gridColumn, scaled(narrowestColumn));
        grid->setColumnStretch(gridColumn, head.isWide ? 3 : 2);
    }
    for (std::size_t place = 0; place < page.rows.size(); ++place) {
        const SideRow &row = page.rows[place];
        const int gridRow = static_cast<int>(place) + 1;
        auto *ground = new Ground(false, true);
        auto *inside = new QVBoxLayout(ground);
        inside->setContentsMargins(0, 8, 0, 8);
        auto *label = PlainLabel::paragraph(row.label, FontRole::LabelStrong, ColourRole::MutedInk);
        label->setSelectable(false);
        inside->addWidget(label);
        inside->addStretch(1);
        grid->addWidget(ground, gridRow, 0);
        for (std::size_t index = 0; index < row.cells.size() && index < page.columns.size(); ++index) {
            const QString name = m_wording.say("Window", "%1, %2", "dimension, figure").arg(row.label, page.columns[index].heading);
            grid->addWidget(makeCell(row.cells[index], name), gridRow, static_cast<int>(index) + 1);
        }
    }
    column->addLayout(grid);
    column->addStretch(1);
    return content;
}

}  // namespace countercheck

#include "moc_side_by_side_view.cpp"
