// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/library_schema.h"

#include <QStringList>

#include <functional>

namespace countercheck {

/// Returns words as an identifier: lower-case letters without accents and digits, in groups joined by hyphens, cut at a whole word. Empty for words without a
/// Latin letter or a digit.
QString identifierOf(const QString &words);

/// Returns an identifier for a new row, made of what its cells say, that is not taken yet.
QString newIdentifier(const TableSchema &table, const QStringList &cells, const std::function<bool(const QString &id)> &isTaken);

}  // namespace countercheck
