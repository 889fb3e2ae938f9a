// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/address_opener.h"

#include "models/domain/web_address.h"

#include <QDesktopServices>
#include <QMessageBox>
#include <QPushButton>

namespace countercheck {

std::optional<QUrl> webAddress(const QString &text)
{
    if (!parseWebAddress(text))
        return std::nullopt;
    return QUrl(text.trimmed(), QUrl::StrictMode);
}

void openAddress(const QString &text, const Wording &wording, QWidget *window)
{
    const std::optional<QUrl> url = webAddress(text);
    auto *box = new QMessageBox(window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(wording.say("Window", "Open an address"));
    if (!url) {
        box->setText(wording.say("Window", "This is no web address and is not opened."));
        box->setInformativeText(text.left(500));
        box->addButton(wording.say("Window", "Close"), QMessageBox::RejectRole);
        box->open();
        return;
    }
    // Encoded, so that a host in look-alike letters shows what it is.
    box->setText(wording.say("Window", "Open %1 in the browser?").arg(url->host(QUrl::FullyEncoded)));
    box->setInformativeText(QString::fromLatin1(url->toEncoded()).left(2000));
    QPushButton *open = box->addButton(wording.say("Window", "Open"), QMessageBox::AcceptRole);
    box->setEscapeButton(box->addButton(wording.say("Window", "Cancel"), QMessageBox::RejectRole));
    box->setDefaultButton(open);
    QObject::connect(open, &QPushButton::clicked, box, [url = *url] { QDesktopServices::openUrl(url); });
    box->open();
}

}  // namespace countercheck
