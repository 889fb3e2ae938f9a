// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/desktop_identity.h"

#include <QGuiApplication>
#include <QIcon>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace countercheck {
namespace {

/// The icon in the sizes that desktops ask for, drawn from the resources.
QIcon programIcon()
{
    QSvgRenderer drawing(QStringLiteral(":/icons/%1.svg").arg(programId));
    QIcon icon;
    for (const int side : {16, 24, 32, 48, 64, 128}) {
        QPixmap picture(side, side);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        drawing.render(&painter);
        painter.end();
        icon.addPixmap(picture);
    }
    return icon;
}

}  // namespace

void identifyToDesktop()
{
    QGuiApplication::setDesktopFileName(programId);
    QGuiApplication::setWindowIcon(programIcon());
}

}  // namespace countercheck
