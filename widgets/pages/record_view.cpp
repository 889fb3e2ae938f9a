// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/record_view.h"

#include "widgets/controls/appearance.h"
#include "widgets/controls/flow_layout.h"
#include "widgets/controls/labelled_lines.h"
#include "widgets/controls/panel.h"
#include "widgets/controls/plain_label.h"
#include "widgets/pages/record_row_button.h"

#include <QEvent>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace countercheck {

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
    if (m_sheet) {
        const RecordSheet &sheet = *m_sheet;
        column->addWidget(PlainLabel::paragraph(sheet.kicker, FontRole::LaneTitle, sheet.standing ? inkOf(*sheet.standing) : ColourRole::MutedInk));
        column->addWidget(PlainLabel::paragraph(sheet.title, FontRole::Title));
        if (!sheet.lead.isEmpty())
            column->addWidget(PlainLabel::paragraph(sheet.lead));
        if (!sheet.leadNote.isEmpty())
            column->addWidget(PlainLabel::paragraph(sheet.leadNote, FontRole::Small, ColourRole::MutedInk));
        if (!sheet.doesNotSay.isEmpty())
            column->addWidget(PlainLabel::paragraph(m_wording.say("Record", "What it does not say: %1").arg(sheet.doesNotSay), FontRole::Body, ColourRole::CareInk));
        if (!sheet.facts.empty()) {
            auto *panel = new countercheck::Panel(countercheck::Panel::Shape::Card);
            auto *inner = new QVBoxLayout(panel);
            inner->setContentsMargins(14, 10, 14, 10);
            auto *lines = new LabelledLines;
            for (const PassportLine &line : sheet.facts)
                lines->add(line.label, line.text, line.stated ? ColourRole::Ink : ColourRole::ClaimInk);
            inner->addWidget(lines);
            column->addWidget(panel);
        }
        if (!sheet.addresses.empty() || !sheet.citation.isEmpty()) {
            auto *buttons = new QWidget;
            auto *flow = new FlowLayout(8, buttons);
            for (const RecordAddress &address : sheet.addresses) {
                auto *open = new QPushButton(address.words);
                open->setToolTip(toolTipOf(address.url));
                connect(open, &QPushButton::clicked, this, [this, url = address.url] { Q_EMIT openRequested(url); });
                flow->addWidget(open);
            }
            if (!sheet.citation.isEmpty()) {
                auto *cite = new QPushButton(m_wording.say("Record", "Copy reference"));
                connect(cite, &QPushButton::clicked, this, [this] { Q_EMIT citationRequested(m_sheet->citation); });
                flow->addWidget(cite);
            }
            column->addWidget(buttons);
        }
        if (m_inset) {
            column->addWidget(m_inset);
            m_inset->show();
        }
        for (const RecordSection &section : sheet.sections)
            addSection(column, section);
    }
    column->addStretch(1);
    setWidget(content);
    content->setAutoFillBackground(false);
    content->show();
}

void RecordView::addSection(QVBoxLayout *column, const RecordSection &section)
{
    column->addSpacing(4);
    column->addWidget(PlainLabel::paragraph(section.heading, FontRole::Heading));
    auto *panel = new countercheck::Panel(countercheck::Panel::Shape::Card);
    auto *rows = new QVBoxLayout(panel);
    rows->setContentsMargins(1, 1, 1, 1);
    rows->setSpacing(0);
    for (const RecordRow &row : section.rows) {
        auto *button = new RecordRowButton(row);
        connect(button, &QAbstractButton::clicked, this, [this, target = row.target] { Q_EMIT recordRequested(target); });
        rows->addWidget(button);
    }
    column->addWidget(panel);
}

}  // namespace countercheck

#include "moc_record_view.cpp"
