// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace countercheck {

/// Returns an OpenType font without its contextual alternates: the feature `calt` of its table GSUB gets another name, so
/// that nothing applies it. Contextual alternates replace parentheses, dashes and signs of comparison by glyphs for which
/// a PDF knows no character, so that ">" and "(" could not be searched for or copied. A font without `calt` is returned
/// as it is.
///
/// Source: OpenType 1.9, chapter 2, "FeatureList table".
QByteArray withoutContextualAlternates(QByteArray font);

}  // namespace countercheck
