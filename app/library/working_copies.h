// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/working_copy.h"

#include <QString>

namespace countercheck {

/// Returns the folder of this account in which working copies lie.
QString workingCopyFolder();

/// Removes a working copy in which nobody changed anything: it takes no room then.
void removeIfUnchanged(WorkingCopy &copy);

}  // namespace countercheck
