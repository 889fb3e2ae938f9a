// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sheets/coverage_sheet.h"

#include <QByteArray>

namespace countercheck {

/// Returns the table of what is missing as CSV: a row for each measure and year that is shown. A missing figure has a reason and no number.
QByteArray coverageCsv(const CoverageSheet &sheet);

}  // namespace countercheck
