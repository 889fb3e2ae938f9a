// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/code_lists.h"
#include "models/domain/edtf_date.h"
#include "models/domain/identifier.h"
#include "models/domain/quantity.h"

#include <QString>

#include <optional>

// The values of the evidence model, one structure a table (data-model of HACKING.md). An empty text and an empty
// optional mean "not stated". Texts are plain: never markup.
namespace countercheck {

/// The library itself: the one row of its table `library`.
struct LibraryDescription {
    QString title;
    QString description;
    QString version;
    QString created;  ///< EDTF
    QString language; ///< BCP 47
    QString licence;
    QString publisher;

    friend bool operator==(const LibraryDescription &, const LibraryDescription &) = default;
};

/// Who produces, publishes, claims or reviews.
struct Organisation {
    OrganisationId id;
    QString name;
    OrganisationKind kind = OrganisationKind::Other;
    QString country; ///< ISO 3166-1 alpha-2
    QString note;

    friend bool operator==(const Organisation &, const Organisation &) = default;
};

/// A document or page that was read.
struct Source {
    SourceId id;
    SourceKind kind = SourceKind::WebPage;
    QString title;
    OrganisationId publisher;
    QString authors;
    std::optional<EdtfDate> published;
    std::optional<EdtfDate> accessed;
    QString url;
    QString archiveUrl;
    Directness directness = Directness::Tertiary;
    QString viaUrl; ///< where it was in fact read, when not at `url`
    Purpose purpose = Purpose::Journalism;
    QString licence;
    QString note;

    friend bool operator==(const Source &, const Source &) = default;
};

/// What is counted: a definition that figures of one series share.
struct Measure {
    MeasureId id;
    QString name;
    QString shortName;
    QString definition;
    StatisticalUnit statisticalUnit = StatisticalUnit::Report;
    UnitOfMeasure unitOfMeasure = UnitOfMeasure::Count;
    QString population;
    QString area;
    PeriodKind periodKind = PeriodKind::CalendarYear;
    Accumulation accumulation = Accumulation::PerPeriod;
    Stage stage = Stage::Context;
    Verification verification = Verification::NotApplicable;
    std::optional<VerificationBasis> verificationBasis;
    OrganisationId producer;
    SourceId definitionSource; ///< empty: no source states the definition
    QString doesNotSay;        ///< what the number cannot tell
    QString note;

    friend bool operator==(const Measure &, const Measure &) = default;
};

/// One published figure.
struct Observation {
    ObservationId id;
    MeasureId measure;
    QString area;
    Period period;
    Quantity quantity;
    QString valueText; ///< as published
    ObservationStatus status;
    SourceId source;
    QString locator;
    QString excerpt; ///< at most 15 words, verbatim
    std::optional<EdtfDate> published;
    ObservationId revises; ///< empty: revises nothing
    QString derivation;
    QString note;

    friend bool operator==(const Observation &, const Observation &) = default;
};

/// The first day of a new regime in a series.
struct SeriesBreak {
    SeriesBreakId id;
    MeasureId measure;
    EdtfDate at = EdtfDate::fromDay(QDate(1, 1, 1));
    BreakKind kind = BreakKind::Unexplained;
    QString description;
    SourceId source;

    friend bool operator==(const SeriesBreak &, const SeriesBreak &) = default;
};

/// A public statement and its slots. An empty slot was not defined by the claimant.
struct Claim {
    ClaimId id;
    QString statement;
    ClaimWording wording = ClaimWording::Paraphrase;
    OrganisationId claimant;
    std::optional<EdtfDate> statedOn;
    QString venue;
    SourceId source;
    QString topic;
    QString action; ///< the claimant's verb
    std::optional<double> value;
    std::optional<Qualifier> qualifier;
    QString valueText;
    std::optional<StatisticalUnit> statisticalUnit;
    QString population;
    QString area;
    QString period; ///< in the claimant's words
    QString note;

    friend bool operator==(const Claim &, const Claim &) = default;
};

/// What a reviewer concluded about a claim.
struct Assessment {
    AssessmentId id;
    ClaimId claim;
    OrganisationId assessor;
    SourceId source;
    Rating rating = Rating::Unverified;
    QString ratingText; ///< the reviewer's own words
    QString rationale;
    std::optional<EdtfDate> assessedOn;

    friend bool operator==(const Assessment &, const Assessment &) = default;
};

/// What bears on a claim, and how.
struct EvidenceLink {
    EvidenceId id;
    ClaimId claim;
    ObservationId observation;
    EvidenceRole role = EvidenceRole::Context;
    QString note;

    friend bool operator==(const EvidenceLink &, const EvidenceLink &) = default;
};

/// What was looked for and is not there.
struct Gap {
    GapId id;
    QString question;
    ClaimId claim;
    MeasureId measure;
    QString area;
    Period period;
    GapKind kind = GapKind::NotFound;
    std::optional<GapScope> scope; ///< empty: a document
    QString searched;
    std::optional<EdtfDate> searchedOn;
    SourceId source;
    QString note;

    friend bool operator==(const Gap &, const Gap &) = default;
};

/// A warning, tied to the very thing that it is about.
struct Caution {
    CautionId id;
    QString text;
    ClaimId claim;
    MeasureId measure;
    ObservationId observation;
    SourceId source;

    friend bool operator==(const Caution &, const Caution &) = default;
};

/// A source's own judgement on a pair of measures.
struct PublishedComparison {
    PublishedComparisonId id;
    MeasureId measureA;
    MeasureId measureB;
    Verdict verdict = Verdict::CannotTell;
    QString reason;
    SourceId source;

    friend bool operator==(const PublishedComparison &, const PublishedComparison &) = default;
};

/// The library's own judgement on how two measures hang together. `part_of`: A is part of B; parts with one partition
/// are disjoint. `next_stage`: B follows A.
struct Relation {
    RelationId id;
    MeasureId measureA;
    MeasureId measureB;
    RelationKind kind = RelationKind::Equivalent;
    QString partition;
    QString reason;
    SourceId source;

    friend bool operator==(const Relation &, const Relation &) = default;
};

/// One figure with what it counts and where it was read.
struct ObservationRecord {
    Observation observation;
    Measure measure;
    Source source;
};

}  // namespace countercheck
