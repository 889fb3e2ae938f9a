// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/comparable_span.h"
#include "models/domain/lanes.h"
#include "models/figure/compose.h"
#include "models/figure/dossier_words.h"

// The parts of composeFigure(). Each can be read and tested alone.
namespace countercheck {

/// Makes a lane of a group of comparable figures: marks, gaps, breaks, undated figures and what to take care of. The lane is unfinished
/// after a stop request.
Lane composeLane(const LaneGroup &group, const DossierWords &words, const std::stop_token &stop);

/// Moves figures of another length than the series of their measure into its lane, where they will be spans.
void joinSpans(std::vector<LaneGroup> &groups);

/// Decides whether a lane is a plot: whether it holds at least three figures of one length between two breaks within that time. In a
/// plot, figures of another length become spans, and letters that several figures in a row carry become runs.
void formLane(Lane &lane, const TimeExtent &within, const DossierWords &words);

/// Returns the name of a measure as it stands behind its number: "reports processed", "children · Found, as stated".
QString nameWithUnit(const QString &label, const QString &unit);

/// Returns the figures of a lane that are written out: its evidence, or else the latest, or else one without a date.
std::vector<FigureLine> composeLines(const Lane &lane, const ComparisonFigure &figure, const DossierWords &words);

/// Says of a series that it holds nothing for years of which another series of the chart shows a figure or why there is none: a blank
/// beside bars would look like zero. Says of every band when figures are missing.
void closeSeries(ComparisonFigure &figure, const DossierWords &words);

/// Returns the whole years that the evidence needs: from the year before the first to the year after the last of evidence and claim,
/// with up to five figures of the series that the sentence is about. Running totals count by their end. Without evidence, the extent
/// of the figure.
TimeExtent evidenceExtent(const ComparisonFigure &figure, const DossierWords &words);

/// Orders the marks of a lane by date and ranks them for labels. It must be called after marks were added.
void orderMarks(std::vector<Mark> &marks);

/// Returns estimates and figures of context as rows of text. Nothing if there are none.
std::optional<ContextStrip> composeContext(const std::vector<LaneGroup> &groups, const ComparisonFigure &figure, const FigureOptions &options, const DossierWords &words);

/// Returns one sentence on a figure, for tool tips and screen readers.
QString spokenFigure(const Observation &observation, const Measure &measure, const DossierWords &words);

/// Returns whether a figure or one of its retellings is evidence of the claim.
bool isLinked(const Telling &telling, const DossierWords &words);

/// Returns the ids of observations.
std::vector<ObservationId> idsOf(const std::vector<const Observation *> &observations);

/// Returns the sentence that says whether two figures can be compared: the two that are selected; else the claim and, of
/// the verified counts in its evidence, the one that favours it most.
std::optional<VerdictSentence> composeSentence(const FigureSelection &selection, const Ties &ties, const DossierWords &words);

/// Returns the sentence on two definitions. Nothing if the dossier does not hold both.
std::optional<VerdictSentence> composePairSentence(const MeasurePair &pair, const Ties &ties, const DossierWords &words);

/// Sets the scales of the lanes, and the note about them.
void applyScale(ComparisonFigure &figure, ScaleMode mode, const DossierWords &words);

/// Puts each pair of measures on one axis, and adds the words that say so and why they should not be compared.
void applyOverrides(ComparisonFigure &figure, const std::vector<MeasurePair> &pairs, const Ties &ties, const DossierWords &words);

/// Returns the claims made under the measures of a dossier without a claim. Nothing if no measure is only asserted.
std::optional<ClaimStrip> composeAssertedStrip(const std::vector<LaneGroup> &groups, const DossierWords &words);

/// Returns the reviews of the claim by reviewer, for its header.
std::vector<ReviewerLines> composeReviewers(const DossierWords &words);

/// Returns each rating of the claim with its reviewers: first the one that most gave, then in the order of the ratings.
std::vector<RatingPill> composeRatings(const DossierWords &words);

/// Returns on how many pages each reviewer rated the claim: "9 pages: Factually 7, 365claims, Snopes at second hand". Empty without a
/// review.
QString pagesByReviewer(const DossierWords &words);

/// Returns in one sentence who reviewed the claim, on how many pages, and each rating with its date and page: "Reviewed by 3
/// reviewers on 9 pages: …". Empty without a claim.
QString reviewSentence(const DossierWords &words);

/// Returns one line for each review: reviewer, rating, date, the reviewer's words, and the reference line of the page.
QStringList reviewLines(const DossierWords &words);

/// Returns what a comparison finds, in one sentence: "They differ in …".
QString comparisonDetail(const Comparison &comparison, const Wording &wording);

/// Returns what a comparison of two definitions finds. Where they can be compared with care, it says how the two are related and which years of their
/// series cannot be set side by side: "Both are parts of one whole that do not overlap. No arithmetic across the break of 2013."
QString definitionsDetail(const Measure &a, const Measure &b, const Comparison &comparison, const DossierWords &words);

/// Says what changes in the series of two measures: "No arithmetic across the break of 2013 (other cases counted). In 2017 to 2020: another definition.";
/// `withKinds` names the kind of each break. Empty if nothing does.
QString changesInWords(std::span<const SeriesChanges> changes, bool withKinds, const Wording &wording);

/// "a and b cannot be compared."
QString comparisonHeadline(Verdict verdict, const QString &a, const QString &b, const Wording &wording);

/// Returns the dimensions of a comparison that have the given agreement, in words: "period, verification".
QStringList dimensionsWith(const Comparison &comparison, Agreement agreement, const Wording &wording);

/// Returns the claim of a dossier as it stands above both columns: its words, what it traces to, numbered in the order of the stages, what
/// it is confused with, and what else was claimed.
ClaimStrip composeStrip(const std::vector<LaneGroup> &groups, const DossierWords &words);

/// Returns a column with its headings and without lanes.
LaneColumn emptyColumn(Standing standing, const Wording &wording);

/// Returns whether a lane is left out: its area is not a fixed set of countries, so that each figure has a lane of its
/// own, and none of its figures is evidence of the claim.
bool isSuperfluous(const LaneGroup &group, const std::vector<LaneGroup> &groups, const DossierWords &words);

/// Orders lanes: verified before potential, the nearest to the claim first, counts before rates. The order of stages stays within each.
void orderLanes(LaneColumn &column, const std::optional<VerdictSentence> &sentence, const DossierWords &words);

/// Returns how near a figure of a role is to the claim: as claimed, what the claim traces to, what contradicts or supports it, what is
/// confused with it, context. The figures of the sentence stand between 1 and 3.
int distanceFromClaim(EvidenceRole role);

/// Numbers the lanes of what the claim traces to as its strip does.
void numberLanes(ComparisonFigure &figure);

/// Says what was asked about a claim and where an answer was looked for: what an empty column has to show.
std::vector<Search> searchesFor(const DossierWords &words);

/// Adds the area to the short titles of lanes if the chart has lanes of several areas. A national series beside a claim
/// about the world would otherwise read as the world's.
void namePlaces(ComparisonFigure &figure, const DossierWords &words);

/// Returns each publisher of the chart's sources once, with the years of publication; those of the claim's evidence come
/// first.
QStringList composePublishers(const ComparisonFigure &figure, const DossierWords &words);

/// Returns the first of the publishers in one line, and how many more there are.
QString composeSourceLine(QStringList publishers, const Wording &wording);

/// Returns the status letters that stand at figures of the chart, each once in the order of the alphabet.
QString lettersOf(const ComparisonFigure &figure);

/// Says what each of these letters means.
QStringList letterNotes(const QString &letters, const Wording &wording);

/// Returns the notes on a chart: scales, pairs on one axis, status letters.
QStringList composeNotes(const ComparisonFigure &figure, const DossierWords &words);

/// Says which figures the library holds and the chart does not draw: misreports by name, the rest by number.
void tellUndrawn(ComparisonFigure &figure, const std::vector<LaneGroup> &groups, const DossierWords &words);

/// Returns the whole chart in sentences, for screen readers and records.
QString composeSummary(const ComparisonFigure &figure, const DossierWords &words);

}  // namespace countercheck
