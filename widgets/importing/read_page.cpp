// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importing/read_page.h"

#include "widgets/controls/appearance.h"
#include "widgets/controls/panel.h"
#include "widgets/controls/plain_label.h"
#include "widgets/importing/care_card.h"
#include "widgets/importing/guess_list.h"
#include "widgets/importing/table_preview.h"

#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace countercheck {
namespace {

constexpr int boxesWidth = 250;
constexpr int asideWidth = 246;
/// The widths from which all three parts, and two of them, stand beside one another.
constexpr int threeFrom = 1100;
constexpr int twoFrom = 720;

QScrollArea *scrolling(QWidget *content)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->viewport()->setAutoFillBackground(false);
    area->setWidget(content);
    content->setAutoFillBackground(false);
    return area;
}

}  // namespace

ReadPage::ReadPage(const Wording &wording, QWidget *parent)
    : QWidget(parent), m_wording(wording), m_guesses(new GuessList(wording)), m_table(new TablePreview(wording)), m_refusal(PlainLabel::paragraph({}, FontRole::Body, ColourRole::ClaimInk)), m_preview(new QWidget)
{
    auto *boxes = new QWidget;
    m_leftColumn = new QVBoxLayout(boxes);
    m_leftColumn->setContentsMargins(24, 16, 14, 16);
    m_leftColumn->setSpacing(8);
    m_leftColumn->addWidget(PlainLabel::sectionTitle(wording.say("Import", "How the file is read")));
    m_leftColumn->addWidget(m_guesses);
    m_leftColumn->addStretch(1);
    m_left = scrolling(boxes);

    auto *preview = new QVBoxLayout(m_preview);
    preview->setContentsMargins(10, 14, 10, 12);
    preview->setSpacing(8);
    auto *title = new QHBoxLayout;
    title->setSpacing(10);
    auto *name = new PlainLabel(FontRole::LaneTitle);
    name->setText(wording.say("Import", "Preview"));
    title->addWidget(name);
    title->addWidget(PlainLabel::paragraph(wording.say("Import", "black is as written, blue is how it will be understood"), FontRole::Body, ColourRole::MutedInk), 1);
    preview->addLayout(title);
    preview->addWidget(m_refusal);
    auto *card = new Panel(Panel::Shape::Card);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(m_table);
    preview->addWidget(card, 1);
    connect(m_table, &TablePreview::roleChosen, this, &ReadPage::roleChosen);
    auto *keys = PlainLabel::paragraph(wording.say("Import", "Tab: next guess. Alt+↓: change it. The boxes above the columns say what each is."), FontRole::Small, ColourRole::MutedInk);
    keys->setSelectable(false);
    preview->addWidget(keys);

    auto *aside = new QWidget;
    m_rightColumn = new QVBoxLayout(aside);
    m_rightColumn->setContentsMargins(12, 16, 24, 16);
    m_rightColumn->addStretch(1);
    m_right = scrolling(aside);

    m_inner = new QWidget;
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, m_inner);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(0);
    m_columns->addWidget(m_left);
    m_columns->addWidget(m_preview, 1);
    m_columns->addWidget(m_right);
    m_whole = scrolling(m_inner);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_whole);
    connect(m_guesses, &GuessList::changed, this, &ReadPage::guessChanged);
    followTextSize(this, [this] { arrange(); });
}

void ReadPage::setContent(const ReadContent &content)
{
    m_guesses->setBoxes(content.boxes);
    m_refusal->setText(content.refusal);
    m_refusal->setVisible(!content.refusal.isEmpty());
    m_table->setTable(content.workbook, content.reading);
    if (!m_aside || m_signs != content.signs || m_notices != content.notices)
        buildAside(content);
    arrange();
}

void ReadPage::buildAside(const ReadContent &content)
{
    m_signs = content.signs;
    m_notices = content.notices;
    if (m_aside) {
        m_aside->hide();
        m_aside->deleteLater();
    }
    m_aside = new QWidget(this);
    auto *column = new QVBoxLayout(m_aside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    if (!m_signs.empty()) {
        column->addWidget(PlainLabel::sectionTitle(m_wording.say("Import", "What the signs mean")));
        auto *card = new Panel(Panel::Shape::Card);
        auto *lines = new QVBoxLayout(card);
        lines->setContentsMargins(14, 12, 14, 12);
        lines->setSpacing(9);
        for (const SignMeaning &sign : m_signs) {
            auto *line = new QVBoxLayout;
            line->setSpacing(1);
            auto *pair = new QHBoxLayout;
            pair->setSpacing(8);
            pair->addWidget(PlainLabel::paragraph(sign.written, FontRole::LabelStrong), 1);
            auto *words = PlainLabel::paragraph(sign.understood, FontRole::Label, ColourRole::VictimsInk);
            words->setAlignment(Qt::AlignRight | Qt::AlignTop);
            pair->addWidget(words, 1);
            line->addLayout(pair);
            line->addWidget(PlainLabel::paragraph(sign.meaning, FontRole::Small, ColourRole::MutedInk));
            lines->addLayout(line);
        }
        column->addWidget(card);
    }
    for (const ReadingNotice &notice : m_notices) {
        auto *card = new CareCard(notice.isCare);
        card->column()->addWidget(PlainLabel::paragraph(notice.title, FontRole::LabelStrong, notice.isCare ? ColourRole::CareInk : ColourRole::Ink));
        card->column()->addWidget(PlainLabel::paragraph(notice.words, FontRole::Label, notice.isCare ? ColourRole::CareInk : ColourRole::MutedInk));
        if (!notice.button.isEmpty()) {
            auto *button = new QPushButton(notice.button);
            button->setAutoDefault(false);
            button->setAccessibleDescription(notice.title);
            connect(button, &QPushButton::clicked, this, [this, name = notice.name] { Q_EMIT noticePressed(name); });
            card->column()->addWidget(button, 0, Qt::AlignLeft);
        }
        column->addWidget(card);
    }
    m_aside->setVisible(!m_signs.empty() || !m_notices.empty());
}

void ReadPage::arrange()
{
    const bool hasAside = !m_signs.empty() || !m_notices.empty();
    const bool areThree = width() >= scaled(threeFrom) && hasAside;
    const bool areTwo = width() >= scaled(twoFrom);
    m_columns->setDirection(areTwo ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    QVBoxLayout *place = areThree ? m_rightColumn : m_leftColumn;
    if (m_aside && m_aside->parentWidget() != place->parentWidget())
        place->insertWidget(place->count() - 1, m_aside);
    m_right->setVisible(areThree);
    m_right->setFixedWidth(scaled(asideWidth));
    if (areTwo) {
        // Beside one another, each part scrolls by itself.
        m_inner->setFixedHeight(height());
        m_left->setMinimumHeight(0);
        m_left->setMaximumHeight(QWIDGETSIZE_MAX);
        m_left->setFixedWidth(scaled(boxesWidth));
        m_preview->setMinimumHeight(0);
    } else {
        m_inner->setMinimumHeight(0);
        m_inner->setMaximumHeight(QWIDGETSIZE_MAX);
        m_left->setMinimumWidth(0);
        m_left->setMaximumWidth(QWIDGETSIZE_MAX);
        QWidget *boxes = m_left->widget();
        const int wide = std::max(100, width() - 20);
        m_left->setFixedHeight(boxes->hasHeightForWidth() ? boxes->heightForWidth(wide) : boxes->sizeHint().height());
        m_preview->setMinimumHeight(std::min(m_table->sizeHint().height() + scaled(90), std::max(scaled(300), height() - scaled(20))));
    }
}

void ReadPage::takeFocus()
{
    m_guesses->takeFocus();
    if (QWidget *box = m_guesses->focusWidget()) {
        m_left->ensureWidgetVisible(box, 0, scaled(40));
        m_whole->ensureWidgetVisible(box, 0, scaled(40));
    }
}

void ReadPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

}  // namespace countercheck

#include "moc_read_page.cpp"
