// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>

#include <functional>

namespace countercheck {

/// The bytes of a file that a library can write only by its path. `write` is given a path in a private folder, which is
/// removed again, and says whether all went well. What is returned can then be written by writeFile(), all or nothing.
/// Errors: WriteFailed where there is no room for temporary files or `write` fails; `subject` is what it names.
Result<QByteArray> writtenElsewhere(const QString &subject, const std::function<bool(const QString &path)> &write);

}  // namespace countercheck
