// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/library.h"

namespace countercheck {

/// Returns how many of the rows that a query finds the reader has starred, and on how many there is a note: values of the property `Is`, as
/// other facets count theirs. `marks` are the filters that ask for either, with what is marked; without any there is nothing to narrow to.
Result<std::optional<SearchFacet>> markedFacet(Library &library, const SearchQuery &query, std::span<const SearchedKind> kinds, const std::vector<SearchFilter> &marks, const std::stop_token &stop = {});

/// Returns what a search can be narrowed to, with what the reader has marked before all other facets.
Result<std::vector<SearchFacet>> facetsWithMarks(Library &library, const SearchQuery &query, std::span<const SearchedKind> kinds, const std::vector<SearchFilter> &marks, const std::stop_token &stop = {});

}  // namespace countercheck
