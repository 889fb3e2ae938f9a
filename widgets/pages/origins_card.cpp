// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/origins_card.h"

#include "widgets/controls/panel.h"
#include "widgets/controls/plain_label.h"
#include "widgets/pages/record_row_button.h"

#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace countercheck {

using namespace Qt::StringLiterals;

OriginsCard::OriginsCard(const Wording &wording, const OriginsOfNumber &number, QWidget *parent) : QWidget(parent)
{
    auto *panel = new countercheck::Panel(countercheck::Panel::Shape::Card);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(panel);
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(6);
    column->addWidget(PlainLabel::paragraph(number.number, FontRole::Small, ColourRole::MutedInk));
    column->addWidget(PlainLabel::paragraph(number.sentence, FontRole::Heading));
    if (!number.note.isEmpty())
        column->addWidget(PlainLabel::paragraph(number.note, FontRole::Small, ColourRole::MutedInk));
    for (const OriginBranch &branch : number.branches)
        addBranch(column, wording, branch);
}

QWidget *OriginsCard::rowOf(const RecordRow &row)
{
    auto *button = new RecordRowButton(row);
    connect(button, &QAbstractButton::clicked, this, [this, target = row.target] { Q_EMIT recordRequested(target); });
    return button;
}

void OriginsCard::addBranch(QVBoxLayout *column, const Wording &wording, const OriginBranch &branch)
{
    column->addSpacing(4);
    const QString heading = branch.origin ? wording.say("Origins", "Origin") : wording.say("Origins", "Origin not stated");
    column->addWidget(PlainLabel::paragraph(heading, FontRole::LaneTitle, branch.origin ? ColourRole::Ink : ColourRole::ClaimInk));
    if (branch.origin)
        column->addWidget(rowOf(*branch.origin));
    if (!branch.originNote.isEmpty())
        column->addWidget(PlainLabel::paragraph(branch.originNote, FontRole::Small, ColourRole::MutedInk));
    if (branch.pages.empty())
        return;
    auto *pages = new QWidget;
    auto *rows = new QVBoxLayout(pages);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    for (const RecordRow &row : branch.pages)
        rows->addWidget(rowOf(row));
    if (!branch.origin) {
        column->addWidget(pages);
        return;
    }
    // What goes back to an origin hangs under it.
    auto *stem = new QFrame;
    stem->setFrameShape(QFrame::VLine);
    stem->setFrameShadow(QFrame::Plain);
    stem->setForegroundRole(QPalette::Mid);
    auto *hanging = new QHBoxLayout;
    hanging->setContentsMargins(14, 0, 0, 0);
    hanging->setSpacing(4);
    hanging->addWidget(stem);
    hanging->addWidget(pages, 1);
    column->addLayout(hanging);
}

QWidget *makeDirectnessLadder(const Wording &wording, const std::vector<DirectnessStep> &steps)
{
    auto *panel = new countercheck::Panel(countercheck::Panel::Shape::Card);
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(6);
    column->addWidget(PlainLabel::paragraph(wording.say("Origins", "How close to the event"), FontRole::LaneTitle));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(2);
    int place = 0;
    for (const DirectnessStep &step : steps) {
        auto *name = PlainLabel::paragraph((step.isHere ? u"● "_s : u"○ "_s) + step.name, step.isHere ? FontRole::LaneTitle : FontRole::Body, step.isHere ? ColourRole::CareInk : ColourRole::MutedInk);
        //: A step of the ladder of directness on which the source stands; %1 is its name.
        name->setAccessibleName(step.isHere ? wording.say("Origins", "%1: this page").arg(step.name) : step.name);
        grid->addWidget(name, 0, place);
        grid->addWidget(PlainLabel::paragraph(step.words, FontRole::Small, ColourRole::MutedInk), 1, place);
        grid->setColumnStretch(place, 1);
        ++place;
    }
    column->addLayout(grid);
    if (std::ranges::none_of(steps, &DirectnessStep::isHere))
        column->addWidget(PlainLabel::paragraph(wording.say("Origins", "The library does not say how close this page is."), FontRole::Small, ColourRole::ClaimInk));
    return panel;
}

}  // namespace countercheck

#include "moc_origins_card.cpp"
