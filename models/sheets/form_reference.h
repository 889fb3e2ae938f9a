// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/wording.h"

namespace countercheck {

/// Returns the reference of the form of a library in Markdown: its tables with their columns, what these mean and what they may hold, the closed lists, how the
/// file is read in Python, R and DuckDB, and how a folder of tables becomes a library. It is made from librarySchema().
QString formReference(const Wording &wording);

}  // namespace countercheck
