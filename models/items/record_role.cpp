// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/record_role.h"
#include "models/wording/sentence_form.h"

namespace countercheck {

QString markedLine(const RecordMark &mark, const QString &line, const Wording &wording)
{
    QStringList parts;
    if (mark.isStarred)
        parts += wording.say("Items", "★ starred");
    if (!mark.note.isEmpty())
        parts += wording.say("Items", "your note");
    return joinedByDots(parts + QStringList{line});
}

}  // namespace countercheck
