// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/working_copies.h"

#include <QStandardPaths>

namespace countercheck {

QString workingCopyFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/edits");
}

void removeIfUnchanged(WorkingCopy &copy)
{
    const Result<std::vector<HistoryEntry>> history = copy.history();
    const Result<bool> isUnsaved = copy.isUnsaved();
    if (history && history->empty() && isUnsaved && !*isUnsaved)
        static_cast<void>(copy.revert());
}

}  // namespace countercheck
