// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/view_page.h"

#include <QString>

namespace countercheck {

/// A way from the page with the chart to another page of the same subject.
struct PageLink {
    ViewPage page;
    QString words; ///< of the button

    friend bool operator==(const PageLink &, const PageLink &) = default;
};

}  // namespace countercheck
