// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/screen_fit.h"

#include <QScreen>
#include <QScrollArea>

namespace countercheck {
namespace {

/// What a desktop draws around a window: its title and its border.
constexpr QSize frame(8, 40);

}  // namespace

QSize sizeOnScreen(const QSize &wanted, const QWidget &window)
{
    return wanted.boundedTo(window.screen()->availableSize() - frame);
}

QWidget *scrollingOnSmallScreens(QWidget *content)
{
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    return scroll;
}

}  // namespace countercheck
