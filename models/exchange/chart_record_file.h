// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/figure/chart_record.h"

#include <QByteArray>

namespace countercheck {

/// The record that an exported PNG or SVG carries. Errors: InvalidArgument for a file that carries none, or that is neither.
/// The file is taken as hostile: only its texts are read, within limits, and no picture is decoded. `subject` names it.
Result<ChartRecord> readChartRecord(const QByteArray &bytes, const QString &subject);

}  // namespace countercheck
