// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/record_mark.h"

#include <QPoint>

#include <optional>

class QWidget;

namespace countercheck {

/// Says which record a widget shows. Lists and tables tell theirs by the role `recordRole` instead.
void setRecordOf(QWidget *widget, const std::optional<RecordKey> &record);

/// Returns the record that stands at a place of a widget, or else where its keyboard is; then that of the nearest widget around it.
std::optional<RecordKey> recordAt(const QWidget *widget, std::optional<QPoint> place);

}  // namespace countercheck
