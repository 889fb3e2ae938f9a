// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/chart_record.h"
#include "models/files/file_kind.h"

#include <QByteArray>

namespace countercheck {

namespace file_kind {
/// The alternative text of a chart: a text whose last line names this program.
extern const FileKind alternativeText;
}

/// Returns the alternative text of a chart as a text file in UTF-8: what the chart shows, in sentences, for whoever cannot see it;
/// then the sources, the reviews, the library and the program, a line each.
QByteArray alternativeText(const ChartRecord &record, const Wording &wording);

}  // namespace countercheck
