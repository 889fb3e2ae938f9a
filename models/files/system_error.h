// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

namespace countercheck {

/// Translates an error number of the system (errno). Numbers without a code of their own become `otherwise`.
Error systemError(const QString &path, int number, ErrorCode otherwise);

}  // namespace countercheck
