// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/dossier_words.h"
#include "models/sheets/record_sheet.h"

namespace countercheck {

/// Returns the ladder of directness with the step on which a source stands; none of them if the library does not say.
std::vector<DirectnessStep> directnessLadder(const Source &source, const Wording &wording);

/// Puts into the sheet of a source which other pages print its numbers, and from which origins they have them.
void addOrigins(RecordSheet &sheet, const RecordDossier &record, const SourceId &source, const DossierWords &words);

}  // namespace countercheck
