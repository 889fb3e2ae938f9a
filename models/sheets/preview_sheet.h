// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sheets/record_sheet.h"

// What is shown of a record beside the list in which it stands: the page of the record in short.
namespace countercheck {

/// Returns what is known of a claim like the page of another record: what it defines, its reviewers, its evidence; nothing for a dossier
/// without a claim.
std::optional<RecordSheet> composeClaimSheet(const Dossier &dossier, const Wording &wording);

/// Returns a sheet with the first rows of each section, and without what only its page has room for: addresses, references, origins.
RecordSheet previewOf(RecordSheet sheet, const Wording &wording);

}  // namespace countercheck
