// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/working_copies.h"

#include <QStandardPaths>

namespace countercheck {

QString workingCopyFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/edits");
}

}  // namespace countercheck
