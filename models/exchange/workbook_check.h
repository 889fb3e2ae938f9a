// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace countercheck {

/// Returns whether a workbook is complete: every part of the archive can be unpacked and is a whole XML document.
/// libxlsxwriter goes through temporary files and does not notice when a full disk cuts them short.
bool isWholeWorkbook(const QByteArray &archive);

}  // namespace countercheck
