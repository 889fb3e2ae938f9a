// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace countercheck {

/// Returns whether a title reads like English: its letters are plain Latin ones, and its small words ("of", "the") are not those of another
/// language.
bool readsLikeEnglish(const QString &title);

/// Returns a title in headline case, as Chicago and MLA ask: words begin with a capital, but for small ones in the middle. A word that has a
/// capital already stays as it is.
QString inHeadlineCase(const QString &title);

/// Where a title will stand: within quotation marks, its own become single ones.
enum class Surroundings { Plain, QuotationMarks };

/// Returns a title with typographic quotation marks, outer ones double in plain text.
QString withTypographicQuotes(const QString &title, Surroundings surroundings);

}  // namespace countercheck
