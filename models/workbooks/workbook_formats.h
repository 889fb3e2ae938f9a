// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workbooks/cell_stream.h"
#include "models/workbooks/workbook_archive.h"

#include <optional>

namespace countercheck {

/// Read the sheets of an archive in one of the formats into a stream. Each returns why they cannot be read, or nothing.
std::optional<WorkbookFailure> readXlsx(WorkbookArchive &archive, CellStreamWriter &stream);
std::optional<WorkbookFailure> readOds(WorkbookArchive &archive, CellStreamWriter &stream);

/// Whether an archive is, or should be, in that format.
bool isXlsx(const WorkbookArchive &archive);
bool isOds(const WorkbookArchive &archive);

/// Tells the progress to a stream while these parts are unpacked.
void followProgress(WorkbookArchive &archive, CellStreamWriter &stream, qint64 bytes);

}  // namespace countercheck
