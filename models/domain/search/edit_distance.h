// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace countercheck {

/// Returns how many letters must be put in, taken out, replaced or swapped with the next one to make one word of the other (Damerau and
/// Levenshtein, optimal string alignment); `most` + 1 if it is more than `most`.
int editDistance(QStringView a, QStringView b, int most);

}  // namespace countercheck
