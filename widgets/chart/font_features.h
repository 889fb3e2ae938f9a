// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace countercheck {

/// An OpenType font in which the contextual alternates (feature `calt` of its table GSUB) have another name, so that no
/// shaper applies them. They stand other glyphs in for parentheses, dashes and signs of comparison, for which a PDF then
/// knows no character: ">" and "(" would be lost in searching and copying. Given back as it is if it has no such feature.
///
/// Source: OpenType 1.9, chapter 2, "FeatureList table".
QByteArray withoutContextualAlternates(QByteArray font);

}  // namespace countercheck
