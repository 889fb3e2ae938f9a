// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/history_view.h"

#include "widgets/controls/appearance.h"
#include "widgets/controls/plain_label.h"
#include "widgets/forms/changed_dot.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace countercheck {

HistoryView::HistoryView(const Wording &wording, QWidget *parent)
    : QWidget(parent), m_wording(wording), m_scope(new QComboBox), m_undo(new QPushButton), m_redo(new QPushButton), m_list(new QScrollArea)
{
    setAccessibleName(m_wording.say("Form", "History"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 14, 14, 12);
    column->setSpacing(10);
    auto *head = new QHBoxLayout;
    head->addWidget(PlainLabel::sectionTitle(m_wording.say("Form", "History")), 1);
    m_scope->addItem(m_wording.say("Form", "This row"), static_cast<int>(Scope::Row));
    m_scope->addItem(m_wording.say("Form", "Whole library"), static_cast<int>(Scope::Library));
    m_scope->setAccessibleName(m_wording.say("Form", "History of"));
    head->addWidget(m_scope);
    column->addLayout(head);
    auto *steps = new QHBoxLayout;
    steps->setSpacing(8);
    steps->addWidget(m_undo, 1);
    steps->addWidget(m_redo, 1);
    column->addLayout(steps);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWidgetResizable(true);
    m_list->setAccessibleName(m_wording.say("Form", "What was done"));
    m_list->viewport()->setAutoFillBackground(false);
    column->addWidget(m_list, 1);
    column->addWidget(PlainLabel::paragraph(m_wording.say("Form", "Every step is kept, also after closing, and none is in the file. Going back to an older state is a new step."), FontRole::Small, ColourRole::MutedInk));
    setFocusProxy(m_list);
    connect(m_scope, &QComboBox::activated, this, &HistoryView::scopeChanged);
    connect(m_undo, &QPushButton::clicked, this, &HistoryView::undoRequested);
    connect(m_redo, &QPushButton::clicked, this, &HistoryView::redoRequested);
    setSteps({}, {});
    setLines({});
}

HistoryView::Scope HistoryView::scope() const
{
    return static_cast<Scope>(m_scope->currentData().toInt());
}

void HistoryView::setScope(Scope scope)
{
    m_scope->setCurrentIndex(m_scope->findData(static_cast<int>(scope)));
}

void HistoryView::setSteps(const QString &undo, const QString &redo)
{
    const auto show = [](QPushButton *button, const QString &words, const QString &step) {
        button->setText(words);
        button->setEnabled(!step.isEmpty());
        button->setToolTip(toolTipOf(step));
        button->setAccessibleDescription(step);
    };
    show(m_undo, m_wording.say("Form", "Undo"), undo);
    show(m_redo, m_wording.say("Form", "Redo"), redo);
}

void HistoryView::setLines(const std::vector<HistoryLine> &lines)
{
    m_lines = lines;
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 6, 0);
    column->setSpacing(8);
    if (lines.empty())
        column->addWidget(PlainLabel::paragraph(m_wording.say("Form", "Nothing was changed yet."), FontRole::Body, ColourRole::MutedInk));
    QString day;
    for (const HistoryLine &line : lines) {
        if (line.day != day && !line.day.isEmpty())
            column->addWidget(PlainLabel::paragraph(line.day, FontRole::Small, ColourRole::MutedInk));
        day = line.day;
        auto *row = new QHBoxLayout;
        row->setSpacing(10);
        row->addWidget(new ChangedDot(line.isInFile ? ColourRole::MutedInk : ColourRole::Victims, line.isUndone ? ChangedDot::Shape::Ring : ChangedDot::Shape::Round), 0, Qt::AlignTop);
        auto *words = new QVBoxLayout;
        words->setSpacing(1);
        words->addWidget(PlainLabel::paragraph(line.title, FontRole::Body, line.isUndone ? ColourRole::MutedInk : ColourRole::Ink));
        for (const QString &change : line.changes)
            words->addWidget(PlainLabel::paragraph(change, FontRole::Small));
        if (!line.detail.isEmpty())
            words->addWidget(PlainLabel::paragraph(line.detail, FontRole::Small, ColourRole::MutedInk));
        if (line.canPutBack) {
            auto *back = new QPushButton(m_wording.say("Form", "Put back to this"));
            back->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
            back->setAccessibleDescription(line.title);
            connect(back, &QPushButton::clicked, this, [this, number = line.number] { Q_EMIT putBackRequested(number); });
            // A button of its own width would keep the words as narrow as itself.
            words->addWidget(back, 0, Qt::AlignLeft);
        }
        row->addLayout(words, 1);
        column->addLayout(row);
    }
    column->addStretch(1);
    m_list->setWidget(content);
    content->setAutoFillBackground(false);
}

}  // namespace countercheck

#include "moc_history_view.cpp"
