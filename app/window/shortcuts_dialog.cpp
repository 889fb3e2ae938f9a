// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/shortcuts_dialog.h"

#include "app/shell/screen_fit.h"
#include "widgets/controls/labelled_lines.h"
#include "widgets/controls/plain_label.h"

#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace countercheck {
namespace {

constexpr int contentWidth = 340;

}  // namespace

ShortcutsDialog::ShortcutsDialog(const Wording &wording, const Actions &actions, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(wording.say("Window", "Keyboard"));
    auto *lines = new LabelledLines;
    for (const QAction *action : actions.all()) {
        if (!action->shortcut().isEmpty())
            lines->add(action->shortcut().toString(QKeySequence::NativeText), plainText(action), ColourRole::Ink);
    }
    auto *chart = new LabelledLines;
    chart->add(wording.say("Window", "wheel, +, −"), wording.say("Window", "Zoom in and out"), ColourRole::Ink);
    chart->add(wording.say("Window", "drag, ←, →"), wording.say("Window", "Move in time"), ColourRole::Ink);
    chart->add(wording.say("Window", "↑, ↓"), wording.say("Window", "From figure to figure"), ColourRole::Ink);
    chart->add(QStringLiteral("0"), wording.say("Window", "Whole time span"), ColourRole::Ink);
    auto *close = new QPushButton(wording.say("Window", "Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);

    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(10);
    column->addWidget(PlainLabel::sectionTitle(wording.say("Window", "Window")));
    column->addWidget(lines);
    column->addSpacing(6);
    column->addWidget(PlainLabel::sectionTitle(wording.say("Window", "Chart")));
    column->addWidget(chart);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(scroll, 1);
    layout->addWidget(close, 0, Qt::AlignRight);
    const int needed = column->heightForWidth(contentWidth) + close->sizeHint().height() + 60;
    resize(sizeOnScreen({contentWidth + 60, needed}, *this));
}

}  // namespace countercheck

#include "moc_shortcuts_dialog.cpp"
