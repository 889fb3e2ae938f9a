// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace countercheck {

/// Returns the text with a capital first letter, to begin a sentence or a heading.
QString capitalised(QString text);

/// Puts words into the places %1, %2, … of a sentence, all at once: a word that contains "%2" stays as it is. A place without a
/// word stays empty.
QString filled(const QString &sentence, const QStringList &words);

/// Returns the text with a full stop, unless it ends a sentence already: with a mark such as . ! ? … or 。, which quotation
/// marks and brackets may follow. Empty text stays empty.
QString asSentence(QString text);

/// Returns texts as sentences one after the other, with a blank between them. Empty texts are left out.
QString asSentences(const QStringList &texts);

/// Returns what somebody said: in quotation marks if these are the speaker's own words, and only then.
QString asSaid(const QString &statement, bool isVerbatim);

/// Joins short parts by middle dots; empty ones are left out: "Townhall · 8 Dec 2025".
QString joinedByDots(QStringList parts);

}  // namespace countercheck
