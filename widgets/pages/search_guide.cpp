// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/search_guide.h"

#include "widgets/controls/plain_label.h"

#include <QVBoxLayout>

namespace countercheck {

SearchGuide::SearchGuide(const Wording &wording, QWidget *parent) : QScrollArea(parent)
{
    setAccessibleName(wording.say("Search", "How to ask"));
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    auto *content = new QWidget;
    // Before it has any words: the area would set all of them now to learn the size of its content.
    setWidget(content);
    content->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(14, 14, 14, 14);
    column->setSpacing(3);
    column->addWidget(PlainLabel::sectionTitle(wording.say("Search", "How to ask")));
    const auto add = [&](const char *example, const char *words) {
        column->addSpacing(5);
        column->addWidget(PlainLabel::paragraph(wording.say("Search", example), FontRole::LaneTitle));
        column->addWidget(PlainLabel::paragraph(wording.say("Search", words), FontRole::Small, ColourRole::MutedInk));
    };
    add("62,000", "A number, however it is written: 62000, 62 000, 62k. A claim is found by the numbers of its evidence, too.");
    add("resc", "The beginning of a word.");
    add("\"border czar\"", "Words in this order.");
    add("-hotline", "Leaves out what holds the word.");
    add("7 Dec 2025", "A day or a month.");
    add("said-by:Homan", "Also published-by:, reviewer: and area:");
    add("verdict:not-supported", "What a reviewer concluded of a claim.");
    add("counts:children", "What a measure counts.");
    add("year:2019..2022", "A year, or from one to another.");
    add("value:50000..70000", "A number, or from one to another.");
    add("is:primary", "Also is:verified, is:potential, is:process and is:revised.");
    column->addStretch(1);
}

}  // namespace countercheck

#include "moc_search_guide.cpp"
