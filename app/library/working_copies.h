// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace countercheck {

/// Returns the folder of this account in which working copies lie.
QString workingCopyFolder();

}  // namespace countercheck
