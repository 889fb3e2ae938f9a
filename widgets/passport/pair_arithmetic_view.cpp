// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/passport/pair_arithmetic_view.h"

#include "widgets/controls/plain_label.h"

#include <QVBoxLayout>

namespace countercheck {

PairArithmeticView::PairArithmeticView(const Wording &wording, const PairArithmetic &arithmetic, QWidget *parent) : QWidget(parent)
{
    setAccessibleName(wording.say("Window", "What may be computed"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    for (const ArithmeticLine &line : arithmetic.lines) {
        if (column->count() > 0)
            column->addSpacing(4);
        column->addWidget(PlainLabel::paragraph(line.label, FontRole::LabelStrong, ColourRole::MutedInk));
        auto *sentence = PlainLabel::paragraph(line.sentence, FontRole::Body, line.follows ? ColourRole::Ink : ColourRole::ClaimInk);
        sentence->setAccessibleName(line.label);
        column->addWidget(sentence);
    }
    if (!arithmetic.note.isEmpty()) {
        if (column->count() > 0)
            column->addSpacing(4);
        column->addWidget(PlainLabel::paragraph(arithmetic.note, FontRole::Body, arithmetic.lines.empty() ? ColourRole::Ink : ColourRole::CareInk));
    }
}

}  // namespace countercheck

#include "moc_pair_arithmetic_view.cpp"
