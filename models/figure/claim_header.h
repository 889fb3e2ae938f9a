// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/evidence.h"
#include "models/figure/passport_lines.h"
#include "models/figure/rating_pill.h"

// A claim with its reviews as text, for the head of the window and of a chart.
namespace countercheck {

/// A review line is one rating of a claim, in words.
struct ReviewLine {
    SourceId page;
    Rating rating = Rating::Unverified;
    QString words; ///< the rating in this program's words
    QString date; ///< says so if none is stated
    QString ratingText; ///< the rating in the reviewer's words; may be empty
    QString rationale;
    QString source;
    QString secondHand; ///< "as told by Factually"; empty if the page is the reviewer's own
    QString repeats; ///< "repeats PolitiFact, 2025"; empty if the content of the page is its own
    QString url;
};

/// The reviewer lines are all ratings of a claim by one reviewer, the newest first.
struct ReviewerLines {
    QString name;
    QString pages; ///< "7 pages"; empty for a single one
    QString note;  ///< what the library notes of the reviewer; may be empty
    std::vector<ReviewLine> reviews;
};

/// A source in full is the reference line of a source with all else that is known of it.
struct SourceInFull {
    QString citation;
    QString url;
    std::vector<PassportLine> lines;
};

/// A claim slot is one thing that a claim defines, or leaves open: what is counted, of whom, where, when.
struct ClaimSlot {
    QString label;
    QString text;
    bool defined = true; ///< false if the text says "not defined by the claimant"
};

/// A claim header is a claim with its slots and reviews, for the head of the window or a chart.
struct ClaimHeader {
    QString statement; ///< in quotation marks only if verbatim
    QString saidLine;  ///< "Tom Homan, 7 December 2025, television interview, verbatim."
    QString shortSaidLine; ///< without where and how: "Tom Homan, 7 December 2025"
    QString undefinedLine; ///< "Not defined by the claimant: …"; empty if all slots are filled
    std::vector<ClaimSlot> slots;
    std::vector<ReviewerLines> reviewers;
    QString reviewCounts; ///< "3 reviewers, 9 pages, 1 at second hand"
    std::vector<RatingPill> ratings; ///< first the one that most reviewers gave
    QString reviews; ///< "9 pages: Factually 7, 365claims, Snopes at second hand"; empty without a review
    QString finding; ///< what the evidence shows, in one sentence; may be empty
    std::vector<PassportLine> lines; ///< who made the claim, its topic, its source
    QStringList cautions;
    QStringList gaps; ///< what was looked for about this claim and is not there
    std::vector<SourceInFull> sources; ///< those of its reviews, gaps, cautions and judgements; figures have theirs in their passports
    QString note;
};

}  // namespace countercheck
