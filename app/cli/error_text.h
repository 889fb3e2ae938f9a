// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

namespace countercheck {

/// One English sentence that says what went wrong and, where it helps, what to do.
QString sentence(const Error &error);

}  // namespace countercheck
