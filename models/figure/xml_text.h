// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace countercheck {

/// Returns the text with every character that XML 1.0 forbids (most control characters, lone surrogates) shown as U+FFFD.
QString xmlText(const QString &text);

}  // namespace countercheck
