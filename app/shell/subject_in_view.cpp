// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/subject_in_view.h"

#include <algorithm>

namespace countercheck {

const BesideLine *besideLine(const SubjectInView &subject)
{
    const Passport *passport = subject.passport();
    const ObservationId beside = subject.selection().beside;
    if (!passport || beside.isEmpty())
        return nullptr;
    const auto line = std::ranges::find(passport->beside, beside, &BesideLine::observation);
    return line == passport->beside.end() ? nullptr : &*line;
}

}  // namespace countercheck

#include "moc_subject_in_view.cpp"
