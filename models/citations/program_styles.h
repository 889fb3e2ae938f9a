// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/citations/cited_source.h"

namespace countercheck {

/// Return sources as a file for other programs, in the order given. Ids are made unique.
QString bibTexOf(const std::vector<CitedSource> &sources);
QString risOf(const std::vector<CitedSource> &sources);
QString cslJsonOf(const std::vector<CitedSource> &sources);

/// Returns a key for each source, in their order: its id, in plain letters and digits and unique without regard to case.
std::vector<QString> citationKeys(const std::vector<CitedSource> &sources);

/// Returns what no field of these formats has a place for: that a date is approximate, an archived copy, where it was read.
QStringList remarksOn(const CitedSource &source);

}  // namespace countercheck
