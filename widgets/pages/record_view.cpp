// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/record_view.h"

#include "widgets/controls/appearance.h"
#include "widgets/controls/flow_layout.h"
#include "widgets/controls/labelled_lines.h"
#include "widgets/controls/panel.h"
#include "widgets/controls/plain_label.h"
#include "widgets/pages/address_card.h"
#include "widgets/pages/citation_card.h"
#include "widgets/pages/origins_card.h"
#include "widgets/pages/record_row_button.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace countercheck {
namespace {

/// What stands beside a page has one width; where the page would become too narrow, it stands in it: after the chart of a measure and before its
/// figures, and after what rests on a source, since addresses and styles of citing are long.
constexpr int asideWidth = 330;
constexpr int leastWidthWithAside = 780;
constexpr int leastWidthOfChartWithAside = 880;

/// Keeps the last word of a heading with the one before it, so that no line holds a short word alone.
QString withoutLoneWord(QString heading)
{
    constexpr qsizetype longestEnd = 24;
    const qsizetype last = heading.lastIndexOf(u' ');
    const qsizetype before = last > 0 ? heading.lastIndexOf(u' ', last - 1) : -1;
    if (before > 0 && heading.size() - before <= longestEnd)
        heading[last] = QChar::Nbsp;
    return heading;
}

}  // namespace

RecordView::RecordView(const Wording &wording, QWidget *parent) : QScrollArea(parent), m_wording(wording)
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    rebuild();
}

void RecordView::setSheet(const std::optional<RecordSheet> &sheet, QWidget *inset)
{
    if (sheet == m_sheet && inset == m_inset)
        return;
    m_sheet = sheet;
    if (m_inset && m_inset != inset) {
        m_inset->hide();
        m_inset->setParent(this);
    }
    m_inset = inset;
    rebuild();
    verticalScrollBar()->setValue(0);
}

void RecordView::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        viewport()->setAutoFillBackground(false);
}

void RecordView::rebuild()
{
    // The row that was pressed is deleted later, since its signal is still being handled.
    if (QWidget *old = takeWidget()) {
        if (m_inset)
            m_inset->setParent(this);
        old->hide();
        old->deleteLater();
    }
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 8, 12);
    column->setSpacing(8);
    setAccessibleName(m_sheet ? m_sheet->title : QString());
    m_body = nullptr;
    if (m_sheet) {
        addHead(column);
        m_aside = makeAside();
        const auto makePart = [](QWidget *part) {
            auto *rows = new QVBoxLayout(part);
            rows->setContentsMargins(0, 0, 0, 0);
            rows->setSpacing(8);
            return rows;
        };
        auto *first = new QWidget;
        QVBoxLayout *const upper = makePart(first);
        if (!m_sheet->ladder.empty())
            upper->addWidget(makeDirectnessLadder(m_wording, m_sheet->ladder));
        addOrigins(upper);
        // What is known of a source stands beside its page.
        if (!m_sheet->cited)
            addFacts(upper);
        if (m_sheet->mayBeAsked)
            addRequest(upper);
        addSpan(upper);
        if (upper->isEmpty())
            first->hide();
        auto *page = new QWidget;
        QVBoxLayout *const rows = makePart(page);
        for (const RecordSection &section : m_sheet->sections) {
            if (!section.isAside)
                addSection(rows, section);
        }
        rows->addStretch(1);
        m_body = new QGridLayout;
        m_body->setSpacing(12);
        m_body->setVerticalSpacing(8);
        m_body->addWidget(first, 0, 0);
        m_body->addWidget(page, 2, 0);
        m_body->setRowStretch(2, 1);
        m_body->setColumnStretch(0, 1);
        column->addLayout(m_body);
        placeAside();
    }
    column->addStretch(1);
    setWidget(content);
    content->setAutoFillBackground(false);
    content->show();
}

void RecordView::addHead(QVBoxLayout *column)
{
    const RecordSheet &sheet = *m_sheet;
    if (sheet.mayBeAsked) {
        auto *pages = new GapSwitch(m_wording, GapPage::Questions, GapSwitch::Place::OneOfIt);
        connect(pages, &GapSwitch::pageChosen, this, &RecordView::gapPageRequested);
        column->addWidget(pages);
    }
    column->addWidget(PlainLabel::paragraph(sheet.kicker, FontRole::LaneTitle, sheet.standing ? inkOf(*sheet.standing) : ColourRole::MutedInk));
    column->addWidget(PlainLabel::paragraph(withoutLoneWord(sheet.title), FontRole::Title));
    if (!sheet.lead.isEmpty())
        column->addWidget(PlainLabel::paragraph(sheet.lead));
    if (!sheet.leadNote.isEmpty())
        column->addWidget(PlainLabel::paragraph(sheet.leadNote, FontRole::Small, ColourRole::MutedInk));
    if (!sheet.doesNotSay.isEmpty())
        column->addWidget(PlainLabel::paragraph(m_wording.say("Record", "What it does not say: %1").arg(sheet.doesNotSay), FontRole::Body, ColourRole::CareInk));
}

QWidget *RecordView::makeFacts()
{
    auto *lines = new LabelledLines;
    for (const PassportLine &line : m_sheet->facts)
        lines->add(line.label, line.text, line.stated ? ColourRole::Ink : ColourRole::ClaimInk);
    return lines;
}

void RecordView::addFacts(QVBoxLayout *column)
{
    if (m_sheet->facts.empty())
        return;
    auto *panel = new countercheck::Panel(countercheck::Panel::Shape::Card);
    auto *inner = new QVBoxLayout(panel);
    inner->setContentsMargins(14, 10, 14, 10);
    inner->addWidget(makeFacts());
    column->addWidget(panel);
}

void RecordView::addRequest(QVBoxLayout *column)
{
    auto *button = new QPushButton(m_wording.say("Record", "Draft request…"));
    button->setAccessibleDescription(m_sheet->title);
    connect(button, &QPushButton::clicked, this, &RecordView::requestRequested);
    auto *note = new QPushButton(m_wording.say("Record", "My note…"));
    note->setAccessibleDescription(m_wording.say("Record", "Kept on this computer. The library stays as it was received."));
    connect(note, &QPushButton::clicked, this, &RecordView::noteRequested);
    auto *buttons = new FlowLayout(8);
    buttons->addWidget(button);
    buttons->addWidget(note);
    column->addLayout(buttons);
    column->addWidget(PlainLabel::paragraph(m_wording.say("Record", "A text with the question, the period and where it was looked for. Nothing is sent."), FontRole::Small, ColourRole::MutedInk));
}

void RecordView::addOrigins(QVBoxLayout *column)
{
    for (const OriginsOfNumber &number : m_sheet->origins) {
        auto *card = new OriginsCard(m_wording, number);
        connect(card, &OriginsCard::recordRequested, this, &RecordView::recordRequested);
        column->addWidget(card);
    }
    if (!m_sheet->moreOrigins.isEmpty())
        column->addWidget(PlainLabel::paragraph(m_sheet->moreOrigins, FontRole::Small, ColourRole::MutedInk));
}

void RecordView::addSpan(QVBoxLayout *column)
{
    if (m_sheet->span) {
        column->addSpacing(4);
        column->addWidget(PlainLabel::paragraph(m_sheet->span->heading, FontRole::Heading));
        column->addWidget(PlainLabel::paragraph(m_sheet->span->detail, FontRole::Body, ColourRole::MutedInk));
    }
    if (m_inset) {
        column->addWidget(m_inset);
        m_inset->show();
    }
}

QWidget *RecordView::makeAside()
{
    if (m_sheet->cited)
        return makeSourceCard();
    const bool hasSections = std::ranges::any_of(m_sheet->sections, &RecordSection::isAside);
    if (!hasSections && m_sheet->compared.isEmpty())
        return nullptr;
    auto *beside = new QWidget;
    auto *column = new QVBoxLayout(beside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    if (!m_sheet->compared.isEmpty()) {
        auto *button = new QPushButton(m_wording.say("Record", "Compare with…"));
        button->setAccessibleDescription(m_wording.say("Record", "Sets this measure beside others that you choose"));
        connect(button, &QPushButton::clicked, this, [this, measure = m_sheet->compared] { Q_EMIT comparisonRequested(measure); });
        column->addWidget(button, 0, Qt::AlignLeft);
    }
    for (const RecordSection &section : m_sheet->sections) {
        if (section.isAside)
            addSection(column, section);
    }
    return beside;
}

QWidget *RecordView::makeSourceCard()
{
    auto *panel = new countercheck::Panel(countercheck::Panel::Shape::Card);
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(14, 12, 14, 14);
    column->setSpacing(8);
    column->addWidget(PlainLabel::sectionTitle(m_wording.say("Record", "Addresses")));
    auto *addresses = new AddressCard(m_wording, *m_sheet);
    connect(addresses, &AddressCard::openRequested, this, &RecordView::openRequested);
    connect(addresses, &AddressCard::copyRequested, this, &RecordView::copyAddressRequested);
    column->addWidget(addresses);
    column->addSpacing(8);
    column->addWidget(PlainLabel::sectionTitle(m_wording.say("Record", "Cite")));
    auto *citations = new CitationCard(m_wording, StyledText::Height::OfText, m_citationKeys);
    citations->setForm(m_citationForm);
    citations->setSources({*m_sheet->cited});
    connect(citations, &CitationCard::formChanged, this, [this](const CitationForm &form) {
        m_citationForm = form;
        Q_EMIT citationFormChanged(form);
    });
    connect(citations, &CitationCard::copyRequested, this, &RecordView::citationRequested);
    connect(citations, &CitationCard::saveRequested, this, &RecordView::citationFileRequested);
    column->addWidget(citations);
    if (!m_sheet->facts.empty()) {
        column->addSpacing(8);
        column->addWidget(PlainLabel::sectionTitle(m_wording.say("Record", "What is known about it")));
        column->addWidget(makeFacts());
    }
    return panel;
}

void RecordView::placeAside()
{
    if (!m_aside || !m_body)
        return;
    const bool isBeside = viewport()->width() >= scaled(m_inset ? leastWidthOfChartWithAside : leastWidthWithAside);
    const bool wasBeside = m_aside->maximumWidth() == scaled(asideWidth);
    if (isBeside == wasBeside && m_body->indexOf(m_aside) >= 0)
        return;
    m_aside->setMinimumWidth(isBeside ? scaled(asideWidth) : 0);
    m_aside->setMaximumWidth(isBeside ? scaled(asideWidth) : QWIDGETSIZE_MAX);
    m_body->removeWidget(m_aside);
    if (isBeside)
        m_body->addWidget(m_aside, 0, 1, 4, 1, Qt::AlignTop);
    else
        m_body->addWidget(m_aside, m_sheet->cited ? 3 : 1, 0);
}

void RecordView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    placeAside();
}

void RecordView::setCitationForm(const CitationForm &form, const QString &copyKeys)
{
    m_citationForm = form;
    m_citationKeys = copyKeys;
    if (auto *card = m_aside ? m_aside->findChild<CitationCard *>() : nullptr)
        card->setForm(form);
}

void RecordView::addSection(QVBoxLayout *column, const RecordSection &section)
{
    column->addSpacing(4);
    column->addWidget(PlainLabel::paragraph(section.heading, FontRole::Heading));
    column->addWidget(makeRecordRows(section.rows, this, [this](const ViewSubject &target) { Q_EMIT recordRequested(target); }));
}

}  // namespace countercheck

#include "moc_record_view.cpp"
