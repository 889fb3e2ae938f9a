// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace countercheck {

/// Whether a workbook is whole: each part of the archive can be unpacked and is a complete XML document. libxlsxwriter goes
/// through temporary files and does not notice when they are cut short by a full disk.
bool isWholeWorkbook(const QByteArray &archive);

}  // namespace countercheck
