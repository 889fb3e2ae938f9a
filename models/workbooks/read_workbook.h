// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workbooks/cell_stream.h"

#include <cstdio>

namespace countercheck {

/// Reads a workbook from a file that can be sought in, whatever its name, into a stream, and ends the stream. Takes the file.
void readWorkbook(std::FILE *file, CellStreamWriter &stream);

}  // namespace countercheck
