// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>

#include <functional>

namespace countercheck {

/// Returns the bytes of a file that a library can write only by its path. `write` gets a path in a private folder, which
/// is removed afterwards, and returns whether all went well. The caller then saves the bytes with writeFile(), all or
/// nothing. Errors: WriteFailed if there is no room for temporary files or `write` fails. `subject` is the name in the
/// error.
Result<QByteArray> writtenElsewhere(const QString &subject, const std::function<bool(const QString &path)> &write);

/// Writes a file as writeFile() does, of what a library can write only by paths. `make` gets a private folder, which is removed afterwards, and returns the path
/// of the file in it that is to be copied. Errors: those of writeFile() and of `make`; WriteFailed if there is no room for the folder.
Result<Done> writeFromElsewhere(const QString &path, const std::function<Result<QString>(const QString &folder)> &make);

}  // namespace countercheck
