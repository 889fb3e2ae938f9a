// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace countercheck {

/// Returns a text without accents and case, for comparing. Each character stays at its place.
QString folded(const QString &text);

}  // namespace countercheck
