// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <cstdint>

namespace countercheck {

/// The kinds of file that this program writes where it is told to.
enum class FileKind : std::uint8_t { Library, Png, Svg, Pdf, Workbook, Json, Csv };

/// Whether what stands at a path may be replaced by a file of a kind: nothing, an empty file or a file of that kind. The kind
/// is told by what the file holds, not by its name. Error AlreadyExists for a file of another kind, PermissionDenied or
/// ReadFailed for one that cannot be looked at. What is no regular file is left to whoever writes.
Result<Done> refuseOtherKind(const QString &path, FileKind kind);

}  // namespace countercheck
