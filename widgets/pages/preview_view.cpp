// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/preview_view.h"

#include "widgets/controls/appearance.h"
#include "widgets/controls/labelled_lines.h"
#include "widgets/controls/plain_label.h"
#include "widgets/pages/record_row_button.h"

#include <QEvent>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace countercheck {

PreviewView::PreviewView(const Wording &wording, QWidget *parent) : QScrollArea(parent), m_wording(wording)
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    rebuild();
}

void PreviewView::setSheet(const std::optional<RecordSheet> &sheet)
{
    if (sheet == m_sheet)
        return;
    m_sheet = sheet;
    rebuild();
    verticalScrollBar()->setValue(0);
}

void PreviewView::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        viewport()->setAutoFillBackground(false);
}

void PreviewView::rebuild()
{
    // The row that was pressed is deleted later, since its signal is still being handled.
    if (QWidget *old = takeWidget()) {
        old->hide();
        old->deleteLater();
    }
    setAccessibleName(m_sheet ? m_wording.say("Window", "Preview: %1", "the name of a record").arg(m_sheet->title) : m_wording.say("Window", "Preview"));
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(16, 16, 12, 18);
    column->setSpacing(7);
    column->addWidget(PlainLabel::sectionTitle(m_wording.say("Window", "Preview")));
    if (m_sheet)
        addSheet(column);
    else
        column->addWidget(PlainLabel::paragraph(m_wording.say("Window", "Mark a result with the arrow keys to see here what is known of it."), FontRole::Body, ColourRole::MutedInk));
    column->addStretch(1);
    setWidget(content);
    content->setAutoFillBackground(false);
    content->show();
}

void PreviewView::addSheet(QVBoxLayout *column)
{
    const RecordSheet &sheet = *m_sheet;
    column->addWidget(PlainLabel::paragraph(sheet.kicker, FontRole::Small, sheet.standing ? inkOf(*sheet.standing) : ColourRole::MutedInk));
    column->addWidget(PlainLabel::paragraph(sheet.title, FontRole::Heading));
    if (!sheet.lead.isEmpty())
        column->addWidget(PlainLabel::paragraph(sheet.lead));
    if (!sheet.leadNote.isEmpty())
        column->addWidget(PlainLabel::paragraph(sheet.leadNote, FontRole::Small, ColourRole::MutedInk));
    auto *open = new QPushButton(m_wording.say("Window", "Open"));
    open->setAccessibleDescription(sheet.title);
    open->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(open, &QPushButton::clicked, this, &PreviewView::openRequested);
    column->addSpacing(2);
    column->addWidget(open);
    column->addSpacing(2);
    if (!sheet.doesNotSay.isEmpty())
        column->addWidget(PlainLabel::paragraph(m_wording.say("Record", "What it does not say: %1").arg(sheet.doesNotSay), FontRole::Body, ColourRole::CareInk));
    if (!sheet.facts.empty()) {
        auto *lines = new LabelledLines;
        for (const PassportLine &line : sheet.facts)
            lines->add(line.label, line.text, line.stated ? ColourRole::Ink : ColourRole::ClaimInk, line.topic);
        column->addWidget(lines);
    }
    if (!sheet.noArchive.isEmpty())
        column->addWidget(PlainLabel::paragraph(sheet.noArchive, FontRole::Small, ColourRole::MutedInk));
    for (const RecordSection &section : sheet.sections)
        addSection(column, section);
}

void PreviewView::addSection(QVBoxLayout *column, const RecordSection &section)
{
    column->addSpacing(6);
    column->addWidget(PlainLabel::paragraph(section.heading, FontRole::LaneTitle));
    column->addWidget(makeRecordRows(section.rows, this, [this](const ViewSubject &target) { Q_EMIT recordRequested(target); }));
}

}  // namespace countercheck

#include "moc_preview_view.cpp"
