// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace countercheck {

/// A text as it may stand in a cell of a spreadsheet. One that a spreadsheet would run as a formula (it begins with = + - @,
/// a tab or a carriage return) gets an apostrophe before it, as one does that already has such apostrophes: what was
/// guarded can always be told from what was not.
///
/// Source of the list of characters: OWASP, CSV Injection.
QString guarded(const QString &text);

/// Takes one apostrophe of guarded() away again: unguarded(guarded(text)) == text for every text.
QString unguarded(const QString &cell);

}  // namespace countercheck
