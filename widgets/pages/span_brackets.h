// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sheets/record_sheet.h"

#include <QWidget>

namespace countercheck {

/// Shows which years of a series can be compared: a line over all years, bracketed, and under it what each bracket means.
class SpanBrackets final : public QWidget {
    Q_OBJECT

public:
    /// The years that can be compared have the colour of the measure's column.
    SpanBrackets(const SeriesSpan &span, Standing standing, QWidget *parent = nullptr);
};

}  // namespace countercheck
