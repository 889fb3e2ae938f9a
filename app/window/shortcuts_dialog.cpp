// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/shortcuts_dialog.h"

#include "widgets/labelled_lines.h"
#include "widgets/plain_label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace countercheck {

ShortcutsDialog::ShortcutsDialog(const Wording &wording, const Actions &actions, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(wording.say("Window", "Keyboard"));
    auto *lines = new LabelledLines;
    for (const CommandEntry &entry : commandTable()) {
        const QAction *action = actions.action(entry.command);
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

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(PlainLabel::sectionTitle(wording.say("Window", "Window")));
    layout->addWidget(lines);
    layout->addSpacing(6);
    layout->addWidget(PlainLabel::sectionTitle(wording.say("Window", "Chart")));
    layout->addWidget(chart);
    layout->addStretch(1);
    layout->addWidget(close, 0, Qt::AlignRight);
    resize(380, layout->heightForWidth(380));
}

}  // namespace countercheck
