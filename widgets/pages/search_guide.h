// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/wording.h"

#include <QScrollArea>

namespace countercheck {

/// The search guide says how to ask: what may be typed into the search field, with an example of each.
class SearchGuide final : public QScrollArea {
    Q_OBJECT

public:
    explicit SearchGuide(const Wording &wording, QWidget *parent = nullptr);
};

}  // namespace countercheck
