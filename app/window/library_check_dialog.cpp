// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/library_check_dialog.h"

#include "app/shell/screen_fit.h"
#include "widgets/pages/library_check_view.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace countercheck {

LibraryCheckDialog::LibraryCheckDialog(Session &session, QWidget *parent) : QDialog(parent)
{
    const Wording &wording = session.wording();
    setWindowTitle(wording.say("Window", "Check of the library"));
    auto *view = new LibraryCheckView(wording);
    auto *close = new QPushButton(wording.say("Window", "Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(view, 1);
    layout->addWidget(close, 0, Qt::AlignRight);
    resize(sizeOnScreen({920, 560}, *this));

    connect(&session.file(), &FileCheck::checkProgressed, view, &LibraryCheckView::showRunning);
    connect(&session.file(), &FileCheck::checked, this, [view, wording](const Result<LibraryCheck> &check) {
        if (check)
            view->showFindings(check->findings);
        else
            view->showError(wording.error(check.error()));
    });
    connect(this, &QDialog::finished, &session.file(), &FileCheck::cancelCheckOfLibrary);
    // What is checked belongs to the library that was open.
    connect(&session, &Session::libraryChanged, this, &QDialog::reject);
    view->showRunning(0);
    session.file().checkLibrary();
}

}  // namespace countercheck

#include "moc_library_check_dialog.cpp"
