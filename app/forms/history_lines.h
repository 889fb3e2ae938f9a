// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/library_schema.h"
#include "models/editing/command.h"
#include "models/wording/wording.h"
#include "widgets/forms/history_view.h"

#include <QDate>

#include <vector>

namespace countercheck {

/// Returns the commands of a library as lines, the newest first. `today` tells which day is called so; `firstUnsaved` is the number of the first that the file
/// does not hold.
std::vector<HistoryLine> linesOfHistory(const std::vector<HistoryEntry> &entries, qint64 unsaved, QDate today, const Wording &wording);

/// Returns what was done to a row as lines, the newest first, with what changed in it; before all of them how it was.
std::vector<HistoryLine> linesOfRow(const TableSchema &table, const std::vector<RowHistoryEntry> &entries, QDate today, const Wording &wording);

}  // namespace countercheck
