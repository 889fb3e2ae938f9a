// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/citations/cited_source.h"
#include "models/citations/reference_text.h"

namespace countercheck {

/// Return the reference to a source: APA 7, Chicago 17 (the entry of a bibliography), MLA 9.
ReferenceText apaReference(const CitedSource &source);
ReferenceText chicagoReference(const CitedSource &source);
ReferenceText mlaReference(const CitedSource &source);

}  // namespace countercheck
