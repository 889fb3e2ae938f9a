// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/figure.h"
#include "models/layout/layout.h"
#include "widgets/chart/theme.h"

namespace countercheck::test {

/// Returns the measure of the light theme in that type.
const FontTextMeasure &measureOf(TypeScale type);

/// Returns what is wrong with a picture, in sentences: a mark or a word outside its place, two texts or labels on one another, evidence
/// without its number, a texture with two meanings, a number that is none. Empty for a sound picture.
QStringList pictureFaults(const ComparisonFigure &figure, const LaidOutFigure &laidOut, const TextMeasure &measure);

}  // namespace countercheck::test
