// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace countercheck {

/// The size that is wanted for a window, as far as the screen has room for it and its frame.
QSize sizeOnScreen(const QSize &wanted, const QWidget &window);

/// A frame for the content of a window. A window that is too small for all of it shows a part, and scrolls.
QWidget *scrollingOnSmallScreens(QWidget *content);

}  // namespace countercheck
