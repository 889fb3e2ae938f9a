// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/chart_record.h"

#include <QByteArray>

namespace countercheck {

/// Tags a PDF of one page, as ISO 32000-1 (14.7, 14.8) describes: the page is one Figure whose alternative text is the record's
/// description. It gets a language and a subject, and viewers show its title. Qt 6.4 cannot write tags. The same input gives the same
/// bytes. Empty if the PDF cannot be read.
QByteArray taggedPdf(const QByteArray &pdf, const ChartRecord &record);

}  // namespace countercheck
