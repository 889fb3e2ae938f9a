// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/code_lists.h"
#include "models/domain/edtf_date.h"
#include "models/domain/identifier.h"
#include "models/domain/quantity.h"

#include <QString>

#include <optional>

// The values of the evidence model, one structure for each table of a library; library_schema.cpp has the tables. An
// empty text or optional means "not stated". Texts are plain: never markup.
namespace countercheck {

/// The description of a library: the one row of its table `library`.
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

/// An organisation produces, publishes, claims or reviews. A person is one too.
struct Organisation {
    OrganisationId id;
    QString name;
    OrganisationKind kind = OrganisationKind::Other;
    QString country; ///< ISO 3166-1 alpha-2
    QString note;

    friend bool operator==(const Organisation &, const Organisation &) = default;
};

/// A source is a document or page that was read.
struct Source {
    SourceId id;
    std::optional<SourceKind> kind;
    QString title;
    OrganisationId publisher;
    QString authors;
    std::optional<EdtfDate> published;
    std::optional<EdtfDate> accessed;
    QString url;
    QString archiveUrl;
    std::optional<Directness> directness;
    SourceId origin; ///< the source whose content this one repeats; empty if its content is its own
    QString viaUrl; ///< the address where it was read, if not `url`
    std::optional<Purpose> purpose;
    QString licence;
    QString note;

    friend bool operator==(const Source &, const Source &) = default;
};

/// A measure is what is counted: a definition that all figures of one series share.
struct Measure {
    MeasureId id;
    QString name;
    QString shortName;
    QString definition;
    QString phrase; ///< what happened to how many, in the past tense, with one `{value}` in the place of the number
    StatisticalUnit statisticalUnit = StatisticalUnit::Report;
    UnitOfMeasure unitOfMeasure = UnitOfMeasure::Count;
    QString population;
    QString area;
    std::optional<PeriodKind> periodKind;
    std::optional<int> yearStart; ///< the first month of its year, 1 to 12, if it counts by fiscal years
    Accumulation accumulation = Accumulation::PerPeriod;
    std::optional<Stage> stage;
    Verification verification = Verification::NotApplicable;
    std::optional<VerificationBasis> verificationBasis;
    OrganisationId producer;
    SourceId definitionSource; ///< empty if no source states the definition
    QString doesNotSay;        ///< what a figure of this measure does not show
    QString note;

    /// Returns the short name, or the name where it has none.
    const QString &label() const { return shortName.isEmpty() ? name : shortName; }

    friend bool operator==(const Measure &, const Measure &) = default;
};

/// An observation is one published figure. One without a value has a status letter that says why.
struct Observation {
    ObservationId id;
    MeasureId measure;
    QString area;
    Period period;
    Quantity quantity;
    QString valueText; ///< the number as published, with its words
    ObservationStatus status;
    OrganisationId statedBy; ///< who said this very number, if not the producer of the measure
    SourceId source;
    QString locator;
    QString excerpt; ///< at most 15 words, verbatim
    std::optional<EdtfDate> published;
    ObservationId revises; ///< the earlier figure that this one replaces; empty if none
    ObservationId retells; ///< the figure that this one repeats; empty if none
    std::optional<Retelling> retelling; ///< how it repeats that figure
    QString derivation;
    QString note;

    friend bool operator==(const Observation &, const Observation &) = default;
};

/// A series break is the first day on which a series is counted in a new way. Figures before and after it differ.
struct SeriesBreak {
    SeriesBreakId id;
    MeasureId measure;
    EdtfDate at = EdtfDate::fromDay(QDate(1, 1, 1));
    BreakKind kind = BreakKind::Unexplained;
    QString description;
    SourceId source;

    friend bool operator==(const SeriesBreak &, const SeriesBreak &) = default;
};

/// A claim is a public statement with its slots: what is counted, of whom, where, when. An empty slot means that the
/// claimant left it open.
struct Claim {
    ClaimId id;
    QString statement;
    QString finding; ///< one neutral sentence of what the evidence shows; empty if none was written
    std::optional<ClaimWording> wording;
    OrganisationId claimant;
    std::optional<EdtfDate> statedOn;
    QString venue;
    SourceId source;
    QString topic;
    QString action; ///< the claimant's verb, such as "rescued"
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

/// An assessment is what a reviewer concluded about a claim.
struct Assessment {
    AssessmentId id;
    ClaimId claim;
    OrganisationId assessor;
    SourceId source;
    Rating rating = Rating::Unverified;
    QString ratingText; ///< in the reviewer's own words
    QString rationale;
    std::optional<EdtfDate> assessedOn;

    friend bool operator==(const Assessment &, const Assessment &) = default;
};

/// An evidence link says that a figure bears on a claim, and how.
struct EvidenceLink {
    EvidenceId id;
    ClaimId claim;
    ObservationId observation;
    EvidenceRole role = EvidenceRole::Context;
    QString note;

    friend bool operator==(const EvidenceLink &, const EvidenceLink &) = default;
};

/// A gap is something that was looked for and is not there.
struct Gap {
    GapId id;
    QString question;
    ClaimId claim;
    MeasureId measure;
    QString area;
    Period period;
    GapKind kind = GapKind::NotFound;
    std::optional<GapScope> scope; ///< empty if a whole document is missing
    QString searched;
    std::optional<EdtfDate> searchedOn;
    SourceId source;
    QString note;

    friend bool operator==(const Gap &, const Gap &) = default;
};

/// A caution is a warning about one claim, measure or figure.
struct Caution {
    CautionId id;
    QString text;
    ClaimId claim;
    MeasureId measure;
    ObservationId observation;
    SourceId source;

    friend bool operator==(const Caution &, const Caution &) = default;
};

/// A published comparison is a source's own judgement on two measures.
struct PublishedComparison {
    PublishedComparisonId id;
    MeasureId measureA;
    MeasureId measureB;
    Verdict verdict = Verdict::CannotTell;
    QString reason;
    SourceId source;

    friend bool operator==(const PublishedComparison &, const PublishedComparison &) = default;
};

/// A relation is the library's own judgement on how two measures are related; RelationKind says which ways there are. Parts
/// of one whole with the same partition do not overlap.
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

/// An observation record is one figure with its measure and its source.
struct ObservationRecord {
    Observation observation;
    Measure measure;
    Source source;
    QString publisher = {}; ///< the name of the source's publisher, where it was asked for
    QString site = {};      ///< the host of the source's address, where that publisher stands for several
    qint64 row = 0;         ///< the number of the row in its table, where it was asked for
};

}  // namespace countercheck
