// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/search/search_answer.h"

#include <span>
#include <vector>

namespace countercheck {

class Connection;

/// Returns what lists show of some rows of a kind, in the order asked for. A row that is not there is left out; a cell that cannot be
/// read throws DamagedCell.
std::vector<RecordLine> readRecordLines(const Connection &connection, SearchedKind kind, std::span<const qint64> rows);

}  // namespace countercheck
