// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/evidence.h"

#include <optional>
#include <vector>

// From which origins the pages have a number that they print. Twelve pages are not twelve confirmations.
namespace countercheck {

/// A printing page is a source with the figure by which it prints a number.
struct PrintingPage {
    SourceId source;
    ObservationId figure;
    std::optional<Retelling> retelling; ///< how the figure repeats another one, if it does

    friend bool operator==(const PrintingPage &, const PrintingPage &) = default;
};

/// An origin is the source to which pages go back; it need not print the number itself.
struct NumberOrigin {
    SourceId source;
    std::vector<PrintingPage> pages; ///< with the origin itself, if it prints the number; ordered by id

    friend bool operator==(const NumberOrigin &, const NumberOrigin &) = default;
};

struct NumberOrigins {
    ObservationId figure;              ///< of the page in question
    std::vector<NumberOrigin> origins; ///< those with most pages first
    std::vector<PrintingPage> unstated; ///< pages that do not say where they have it from; ordered by id

    /// Returns how many pages print the number. A page counts once, however often it prints it.
    std::size_t pages() const;

    friend bool operator==(const NumberOrigins &, const NumberOrigins &) = default;
};

/// Returns the source to which a chain of `origin` leads from a source: itself, if it repeats none. Nothing if the chain has no end, or
/// leads to a source that is not in the list, which is ordered by id.
std::optional<SourceId> originOf(const SourceId &source, const std::vector<Source> &sources);

/// Returns the numbers that a page prints together with others, those that most pages print first.
///
/// Two figures are one number if one retells the other, in whatever way, or if they have the same value and qualifier for the same measure,
/// area and period. For a number that is only asserted, measure and value are enough: who repeats a claim often leaves out its "more than"
/// and its day.
///
/// A page goes back to where the chain of its retellings ends, from there to where the chain of `origin` of that source ends, and on if
/// that page has the number from another one. If it has neither, it is an origin itself where it is a primary source or other pages go back to it; else it does not say where it has the number
/// from, and is no confirmation. So is a page whose chain has no end.
///
/// All lists are ordered by id. Figures without a value take part by their retellings alone.
std::vector<NumberOrigins> numberOrigins(const SourceId &page, const std::vector<Observation> &figures, const std::vector<Measure> &measures, const std::vector<Source> &sources);

}  // namespace countercheck
