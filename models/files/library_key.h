// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/evidence.h"

#include <QString>

namespace countercheck {

/// Returns what identifies a library in all its versions: a digest of its title and publisher. A digest of the file, the version, the date
/// of making and the path would all change, and what a reader keeps beside a library must outlive that.
QString libraryKey(const LibraryDescription &library);

}  // namespace countercheck
