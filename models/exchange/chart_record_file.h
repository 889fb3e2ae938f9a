// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/figure/chart_record.h"

#include <QByteArray>

namespace countercheck {

/// Reads the record that an exported PNG or SVG carries. Error: InvalidArgument for a file without one, or of another
/// kind. The file may come from a stranger: only its texts are read, within limits, and no picture is decoded. `subject`
/// names it.
Result<ChartRecord> readChartRecord(const QByteArray &bytes, const QString &subject);

}  // namespace countercheck
