// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/evidence.h"

#include <optional>
#include <vector>

// Which years a measure counts by. No year of any one country is built in.
namespace countercheck {

/// Returns the first month of the years that a measure counts by, 1 to 12: January for calendar years; for fiscal years what the
/// measure states, else the month in which all its figures of one full year begin. Nothing if neither tells.
std::optional<int> yearStart(const Measure &measure, const std::vector<Observation> &observations);

/// Returns how many full years a period covers, if years begin on the first of `month`. Zero if it is not made of full years.
int fullYears(const Period &period, int month);

/// Returns the first day of the year in which a day lies, if years begin on the first of `month`.
QDate beginningOfYear(QDate day, int month);

}  // namespace countercheck
