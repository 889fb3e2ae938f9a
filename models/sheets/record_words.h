// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/search/record_order.h"
#include "models/wording/wording.h"

// What lists say of one row of a library.
namespace countercheck {

/// Returns who published; where that name stands for several publishers, such as "a news page", the site alone: "example.org".
QString publisherWords(const QString &name, const QString &site);

/// Returns what a row is called: a claim in quotation marks if it is verbatim, a figure with what it counts and when.
QString recordTitle(SearchedKind kind, const RecordLine &line, const Wording &wording);

/// Returns the line under it: who, what kind, when.
QString recordDetail(SearchedKind kind, const RecordLine &line, const Wording &wording);

/// Returns how many figures a measure has, or rest on a source; empty for other kinds, and for a source without one.
QString recordFigures(SearchedKind kind, const RecordLine &line, const Wording &wording);
/// Returns the shorter line under a row in the list of its section, without what its heading says, and without the figures beside it.
QString listedDetail(SearchedKind kind, RecordOrder order, const RecordLine &line, const Wording &wording);

/// Returns the name of an order for its menu: "by publisher".
QString orderName(SearchedKind kind, RecordOrder order, const Wording &wording);
/// Returns its short name for the button beside the number of rows: "by step".
QString shortOrderName(SearchedKind kind, RecordOrder order, const Wording &wording);
/// Returns the heading of a group of rows in an order.
QString groupHeading(SearchedKind kind, RecordOrder order, const QString &key, const Wording &wording);

/// Returns the only rating that was given; nothing without a review, or if reviewers gave several.
std::optional<Rating> agreedRating(const RatingCounts &counts);

/// Returns what reviewers concluded of a claim: "Not supported (3 reviewers)".
QString reviewersVerdict(const RatingCounts &ratedBy, qint64 reviewers, const Wording &wording);

/// Returns how many rows of a kind there are: "23 claims".
QString kindCountWords(SearchedKind kind, qint64 count, const Wording &wording);

/// Returns the name of a kind, for headings: "Claims".
QString kindName(SearchedKind kind, const Wording &wording);

}  // namespace countercheck
