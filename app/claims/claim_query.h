// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/claim_summary.h"
#include "models/domain/view.h"

namespace countercheck {

/// What the list of claims is searched for and narrowed to in a view. Facets that are not about claims are passed over.
ClaimQuery claimQuery(const View &view);

/// Writes that into a view.
void setClaimQuery(View &view, const ClaimQuery &query);

}  // namespace countercheck
