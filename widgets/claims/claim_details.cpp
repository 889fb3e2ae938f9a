// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/claims/claim_details.h"

#include "models/wording/sentence_form.h"
#include "widgets/controls/appearance.h"
#include "widgets/controls/labelled_lines.h"
#include "widgets/controls/plain_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

namespace countercheck {

ClaimDetails::ClaimDetails(const Wording &wording, const ClaimHeader &header, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_content(new QWidget)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(wording.say("Window", "Details of the claim"));
    setPalette(currentTheme().palette());

    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(16, 14, 16, 16);
    column->setSpacing(8);
    if (!header.slots.empty()) {
        column->addWidget(PlainLabel::sectionTitle(wording.say("Window", "What the claim says")));
        auto *lines = new LabelledLines;
        for (const ClaimSlot &slot : header.slots)
            lines->add(slot.label, slot.text, slot.defined ? ColourRole::Ink : ColourRole::ClaimInk);
        column->addWidget(lines);
    }
    if (!header.finding.isEmpty())
        column->addWidget(PlainLabel::paragraph(header.finding));
    if (!header.lines.empty()) {
        auto *lines = new LabelledLines;
        for (const PassportLine &line : header.lines)
            lines->add(line.label, line.text, ColourRole::Ink);
        column->addWidget(lines);
    }
    if (!header.note.isEmpty())
        column->addWidget(PlainLabel::paragraph(header.note, FontRole::Body, ColourRole::MutedInk));
    if (!header.cautions.isEmpty()) {
        column->addSpacing(6);
        column->addWidget(PlainLabel::sectionTitle(wording.say("Window", "Keep in mind")));
        for (const QString &caution : header.cautions)
            column->addWidget(PlainLabel::paragraph(caution, FontRole::Body, ColourRole::CareInk));
    }
    if (!header.gaps.isEmpty()) {
        column->addSpacing(6);
        column->addWidget(PlainLabel::sectionTitle(wording.say("Window", "What was looked for and is not there")));
        for (const QString &gap : header.gaps)
            column->addWidget(PlainLabel::paragraph(gap, FontRole::Body, ColourRole::MutedInk));
    }
    if (!header.reviewers.empty()) {
        column->addSpacing(6);
        column->addWidget(PlainLabel::sectionTitle(header.reviewCounts));
        for (const ReviewerLines &lines : header.reviewers)
            column->addWidget(reviewer(wording, lines));
    }

    if (!header.sources.empty()) {
        column->addSpacing(6);
        column->addWidget(PlainLabel::sectionTitle(wording.say("Window", "Other sources")));
        for (const SourceInFull &source : header.sources) {
            column->addWidget(PlainLabel::paragraph(source.citation));
            auto *lines = new LabelledLines;
            for (const PassportLine &line : source.lines)
                lines->add(line.label, line.text, ColourRole::MutedInk);
            column->addWidget(lines);
        }
    }

    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_content);
    scroll->viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(scroll);
}

QWidget *ClaimDetails::reviewer(const Wording &wording, const ReviewerLines &reviewer)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 4, 0, 4);
    column->setSpacing(2);
    const QString title = reviewer.pages.isEmpty() ? reviewer.name
                                                   : wording.say("Window", "%1: %2", "reviewer: number of pages").arg(reviewer.name, reviewer.pages);
    column->addWidget(PlainLabel::paragraph(title, FontRole::LaneTitle));
    if (!reviewer.note.isEmpty())
        column->addWidget(PlainLabel::paragraph(reviewer.note, FontRole::Small, ColourRole::MutedInk));
    for (const ReviewLine &line : reviewer.reviews)
        column->addWidget(review(wording, line, reviewer.name));
    return box;
}

QWidget *ClaimDetails::review(const Wording &wording, const ReviewLine &review, const QString &reviewer)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 4, 0, 4);
    column->setSpacing(2);

    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    auto *title = PlainLabel::paragraph(
        wording.say("Window", "%1, %2", "verdict, date").arg(capitalised(review.words), review.date), FontRole::Body,
        review.rating == Rating::Unverified ? ColourRole::Ink
            : roleOf(review.rating) == ColourRole::Victims ? ColourRole::VictimsInk
            : roleOf(review.rating) == ColourRole::Process ? ColourRole::ProcessInk : ColourRole::ClaimInk);
    head->addWidget(title, 1);
    if (!review.url.isEmpty()) {
        auto *open = new QPushButton(wording.say("Window", "Open…"));
        open->setToolTip(toolTipOf(review.url));
        open->setAccessibleName(wording.say("Window", "Open the review of %1").arg(reviewer));
        connect(open, &QPushButton::clicked, this, [this, url = review.url] {
            Q_EMIT openRequested(url);
            close();
        });
        head->addWidget(open, 0, Qt::AlignTop);
    }
    column->addLayout(head);
    if (!review.ratingText.isEmpty())
        column->addWidget(PlainLabel::paragraph(wording.say("Window", "“%1”").arg(review.ratingText)));
    if (!review.rationale.isEmpty())
        column->addWidget(PlainLabel::paragraph(review.rationale, FontRole::Body, ColourRole::MutedInk));
    QStringList source{review.source, review.secondHand, review.repeats};
    source.removeAll(QString());
    if (!source.isEmpty())
        column->addWidget(PlainLabel::paragraph(source.join(QStringLiteral(" · ")), FontRole::Small, ColourRole::MutedInk));
    return box;
}

void ClaimDetails::popUpBelow(const QWidget *anchor)
{
    // Within the window if that leaves some lines, but always on the screen, over whose edge a window may reach.
    constexpr int margin = 8;
    constexpr int least = 240;
    const QRect screen = anchor->screen()->availableGeometry().marginsRemoved({margin, margin, margin, margin});
    const QRect window = anchor->window()->frameGeometry().marginsRemoved({margin, margin, margin, margin});
    const QPoint below = anchor->mapToGlobal(QPoint(0, anchor->height() + 6));
    const int width = std::min({560, window.width(), screen.width()});
    const int room = std::max(least, std::min(window.bottom(), screen.bottom()) - below.y());
    const int height = std::min({m_content->layout()->heightForWidth(width - 14) + 4, room, screen.height()});
    const int left = std::min(below.x(), std::min(window.right(), screen.right()) - width);
    const int top = std::min(below.y(), screen.bottom() - height);
    setGeometry(std::max(left, screen.left()), std::max(top, screen.top()), width, height);
    show();
    setFocus(Qt::PopupFocusReason);
}

void ClaimDetails::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), currentColour(ColourRole::Panel));
    painter.setPen(currentColour(ColourRole::MutedInk));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

}  // namespace countercheck

#include "moc_claim_details.cpp"
