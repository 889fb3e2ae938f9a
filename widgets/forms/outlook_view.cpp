// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/outlook_view.h"

#include "widgets/controls/appearance.h"
#include "widgets/controls/plain_label.h"
#include "widgets/figures/figure_view.h"
#include "widgets/forms/changed_dot.h"

#include <QGridLayout>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace countercheck {
namespace {

constexpr int chartHeight = 280;

/// A text that was there before: struck through, and said to be the old one to whoever cannot see that.
PlainLabel *struckText(const QString &text, const Wording &wording)
{
    PlainLabel *label = PlainLabel::paragraph(text, FontRole::Body, ColourRole::MutedInk);
    QFont font = label->font();
    font.setStrikeOut(true);
    label->setFont(font);
    label->setAccessibleName(wording.say("Form", "before: %1").arg(text));
    return label;
}

ChangedDot *dotOf(Consequence::Kind kind)
{
    switch (kind) {
    case Consequence::Kind::Fine: return new ChangedDot(ColourRole::Victims, ChangedDot::Shape::Round);
    case Consequence::Kind::Care: return new ChangedDot(ColourRole::Process, ChangedDot::Shape::Triangle);
    case Consequence::Kind::Loss: return new ChangedDot(ColourRole::Claim, ChangedDot::Shape::Cross);
    case Consequence::Kind::Neutral: break;
    }
    return new ChangedDot(ColourRole::MutedInk, ChangedDot::Shape::Ring);
}

}  // namespace

OutlookView::OutlookView(const Wording &wording, QWidget *parent) : QScrollArea(parent), m_wording(wording), m_chart(new FigureView(wording, this))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(m_wording.say("Form", "As it will be"));
    m_chart->setOnlyFilledColumns(true);
    m_chart->hide();
    followTextSize(this, [this] {
        m_chart->setFixedHeight(scaled(chartHeight));
        rebuild();
    });
}

void OutlookView::setOutlook(const std::optional<RowOutlook> &outlook)
{
    m_outlook = outlook;
    rebuild();
}

void OutlookView::setState(const QString &words, bool isChange)
{
    const bool isOther = m_state != words || m_isChange != isChange;
    m_state = words;
    m_isChange = isChange;
    if (isOther)
        rebuild();
}

void OutlookView::setTheme(ThemeName theme)
{
    m_chart->setTheme(theme);
}

void OutlookView::rebuild()
{
    const int place = verticalScrollBar()->value();
    m_chart->setParent(this);
    m_chart->hide();
    m_content = new QWidget;
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(18, 14, 18, 18);
    column->setSpacing(6);
    if (!m_outlook) {
        column->addWidget(PlainLabel::paragraph(m_wording.say("Form", "Here stands what the row will be, once its form can be kept."), FontRole::Body, ColourRole::MutedInk));
    } else {
        column->addWidget(PlainLabel::sectionTitle(m_outlook->kicker));
        column->addWidget(PlainLabel::paragraph(m_state, FontRole::Small, ColourRole::MutedInk));
        column->addWidget(PlainLabel::paragraph(m_outlook->title, FontRole::Title));
        if (!m_outlook->subtitle.isEmpty())
            column->addWidget(PlainLabel::paragraph(m_outlook->subtitle, FontRole::LaneTitle, ColourRole::VictimsInk));
        addLines(column);
        if (m_outlook->figure) {
            column->addSpacing(10);
            column->addWidget(PlainLabel::paragraph(m_outlook->figureTitle, FontRole::Heading));
            m_chart->setFigure(*m_outlook->figure, false);
            m_chart->setSelected(m_outlook->selected);
            column->addWidget(m_chart);
            m_chart->show();
        }
        addConsequences(column);
    }
    column->addStretch(1);
    setWidget(m_content);
    m_content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    verticalScrollBar()->setValue(place);
}

void OutlookView::addLines(QVBoxLayout *column) const
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const OutlookLine &line : m_outlook->lines) {
        if (!line.label.isEmpty()) {
            auto *label = new PlainLabel(FontRole::Body, ColourRole::MutedInk);
            label->setText(line.label);
            grid->addWidget(label, row, 0, Qt::AlignTop | Qt::AlignLeft);
        }
        const int first = line.label.isEmpty() ? 0 : 1;
        if (line.isChanged())
            grid->addWidget(struckText(line.before, m_wording), row++, first, 1, 2 - first);
        grid->addWidget(PlainLabel::paragraph(line.text, line.isChanged() ? FontRole::LaneTitle : FontRole::Body), row++, first, 1, 2 - first);
    }
    column->addSpacing(4);
    column->addLayout(grid);
}

void OutlookView::addConsequences(QVBoxLayout *column) const
{
    if (m_outlook->consequences.empty())
        return;
    column->addSpacing(10);
    const bool doesSomething = std::ranges::any_of(m_outlook->consequences, [](const Consequence &each) { return each.kind != Consequence::Kind::Neutral; });
    if (doesSomething)
        column->addWidget(PlainLabel::paragraph(m_isChange ? m_wording.say("Form", "What this change does") : m_wording.say("Form", "What stands around it"), FontRole::Heading));
    for (const Consequence &consequence : m_outlook->consequences) {
        auto *line = new QHBoxLayout;
        line->setSpacing(10);
        line->addWidget(dotOf(consequence.kind), 0, Qt::AlignTop);
        auto *words = new QVBoxLayout;
        words->setSpacing(1);
        words->addWidget(PlainLabel::paragraph(consequence.lead, FontRole::LaneTitle));
        words->addWidget(PlainLabel::paragraph(consequence.text));
        line->addLayout(words, 1);
        column->addLayout(line);
    }
}

}  // namespace countercheck

#include "moc_outlook_view.cpp"
