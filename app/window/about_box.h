// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/wording.h"

class QWidget;

namespace countercheck {

/// Says what the program is, which version, and under which licence.
void showAbout(const Wording &wording, QWidget *window);

}  // namespace countercheck
