// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

namespace countercheck {

/// What an error number of the system means. `otherwise` stands for those that have no code of their own.
Error systemError(const QString &path, int number, ErrorCode otherwise);

}  // namespace countercheck
