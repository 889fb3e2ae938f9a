// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace countercheck {

/// Returns a text that is safe in a cell of a spreadsheet. A text that a spreadsheet would run as a formula, since it
/// begins with = + - @, a tab or a carriage return, gets an apostrophe before it. So does a text that already has
/// apostrophes before such a character, so that unguarded() can always restore the original.
///
/// Source of the list of characters: OWASP, CSV Injection.
QString guarded(const QString &text);

/// Takes away the apostrophe that guarded() added: unguarded(guarded(text)) == text for every text.
QString unguarded(const QString &cell);

}  // namespace countercheck
