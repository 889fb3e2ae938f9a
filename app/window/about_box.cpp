// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/about_box.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace countercheck {

void showAbout(const Wording &wording, QWidget *window)
{
    const QString text = wording.say("Window",
        "Countercheck %1\nAn explorer for evidence about numbers.\n\nFree software under the GNU General Public License, "
        "version 3 or later. It comes without any warranty.\nIt reads libraries without changing them and uses no network.")
        .arg(QCoreApplication::applicationVersion());
    auto *box = new QMessageBox(QMessageBox::NoIcon, wording.say("Window", "About Countercheck"), text, QMessageBox::Close, window);
    box->setTextFormat(Qt::PlainText);
    box->button(QMessageBox::Close)->setText(wording.say("Window", "Close"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

}  // namespace countercheck
