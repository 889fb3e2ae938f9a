// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/table_columns.h"
#include "models/wording/wording.h"

#include <span>

namespace countercheck {

/// Returns figures as CSV, with the columns of `list observations`. No text can run as a formula.
QByteArray figureListCsv(std::span<const ObservationRecord> records, const Names &names);

/// Returns figures as text with tabs between cells, for a spreadsheet: the columns of the table of all figures and a heading. No text
/// can run as a formula.
QString figureListTabbed(std::span<const ObservationRecord> records, const Wording &wording);

}  // namespace countercheck
