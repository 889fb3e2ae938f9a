// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/record_mark.h"
#include "models/wording/wording.h"

#include <QVariant>

#include <functional>

namespace countercheck {

/// Gives the record that stands in a row or cell, as a RecordKey, in every model that has any: for what can be done with a record wherever it stands.
inline constexpr int recordRole = Qt::UserRole + 100;

/// Tells star and note of a record.
using MarkOf = std::function<RecordMark(const RecordKey &)>;

/// Returns a line of a list with the star and the note of its record before it.
QString markedLine(const RecordMark &mark, const QString &line, const Wording &wording);

}  // namespace countercheck
