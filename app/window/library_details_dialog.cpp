// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/library_details_dialog.h"

#include "app/shell/screen_fit.h"
#include "models/figure/row_words.h"
#include "widgets/controls/labelled_lines.h"

#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace countercheck {

LibraryDetailsDialog::LibraryDetailsDialog(Session &session, QWidget *parent) : QDialog(parent)
{
    const Wording &wording = session.wording();
    setWindowTitle(wording.say("Window", "About this library"));
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 12, 0);
    auto *lines = new LabelledLines;
    if (session.library()) {
        for (const PassportLine &line : libraryLines(session.library()->description, wording))
            lines->add(line.label, line.text, line.stated ? ColourRole::Ink : ColourRole::MutedInk);
    }
    column->addWidget(lines);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    auto *close = new QPushButton(wording.say("Window", "Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(scroll, 1);
    layout->addWidget(close, 0, Qt::AlignRight);
    resize(sizeOnScreen({560, 400}, *this));
    // What is shown belongs to the library that was open.
    connect(&session, &Session::libraryChanged, this, &QDialog::reject);
}

}  // namespace countercheck

#include "moc_library_details_dialog.cpp"
