// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/wording.h"

#include "models/wording/sentence_form.h"

#include "models/domain/linter/linter.h"

namespace countercheck {

QString Wording::unit(StatisticalUnit unit) const
{
    switch (unit) {
    case StatisticalUnit::Report: return say("Unit", "reports");
    case StatisticalUnit::Call: return say("Unit", "calls");
    case StatisticalUnit::Contact: return say("Unit", "contacts");
    case StatisticalUnit::Case: return say("Unit", "cases");
    case StatisticalUnit::Lead: return say("Unit", "leads");
    case StatisticalUnit::Referral: return say("Unit", "referrals");
    case StatisticalUnit::Visit: return say("Unit", "visits");
    case StatisticalUnit::Letter: return say("Unit", "letters");
    case StatisticalUnit::Investigation: return say("Unit", "investigations");
    case StatisticalUnit::Arrest: return say("Unit", "arrests");
    case StatisticalUnit::Defendant: return say("Unit", "defendants");
    case StatisticalUnit::Conviction: return say("Unit", "convictions");
    case StatisticalUnit::Person: return say("Unit", "persons");
    case StatisticalUnit::Child: return say("Unit", "children");
    case StatisticalUnit::Operation: return say("Unit", "operations");
    case StatisticalUnit::Document: return say("Unit", "documents");
    }
    return QString();
}

QString Wording::unitOfMeasure(UnitOfMeasure unit) const
{
    switch (unit) {
    case UnitOfMeasure::Count: return say("UnitOfMeasure", "a count");
    case UnitOfMeasure::Percent: return say("UnitOfMeasure", "a percentage");
    case UnitOfMeasure::PercentChange: return say("UnitOfMeasure", "a change in per cent");
    case UnitOfMeasure::OneIn: return say("UnitOfMeasure", "one in so many");
    }
    return QString();
}

QString Wording::stage(std::optional<Stage> stage) const
{
    if (!stage)
        return say("Code", "not stated");
    switch (*stage) {
    case Stage::Contact: return say("Stage", "contact");
    case Stage::Report: return say("Stage", "report");
    case Stage::Review: return say("Stage", "review");
    case Stage::Lead: return say("Stage", "lead");
    case Stage::Location: return say("Stage", "location");
    case Stage::Case: return say("Stage", "case");
    case Stage::Referral: return say("Stage", "referral");
    case Stage::Investigation: return say("Stage", "investigation");
    case Stage::Arrest: return say("Stage", "arrest");
    case Stage::Prosecution: return say("Stage", "prosecution");
    case Stage::Conviction: return say("Stage", "conviction");
    case Stage::Service: return say("Stage", "service");
    case Stage::Victim: return say("Stage", "victim");
    case Stage::PotentialVictim: return say("Stage", "potential victim");
    case Stage::Prevalence: return say("Stage", "prevalence");
    case Stage::Context: return say("Stage", "context");
    }
    return QString();
}

QString Wording::verification(Verification verification) const
{
    switch (verification) {
    case Verification::NotApplicable: return say("Verification", "not a count of victims");
    case Verification::Asserted: return say("Verification", "claimed, no method published");
    case Verification::Potential: return say("Verification", "potential victims");
    case Verification::Presumed: return say("Verification", "presumed victims");
    case Verification::Identified: return say("Verification", "identified victims");
    case Verification::Adjudicated: return say("Verification", "found by a court");
    case Verification::Estimated: return say("Verification", "estimated");
    }
    return QString();
}

QString Wording::verificationBasis(VerificationBasis basis) const
{
    switch (basis) {
    case VerificationBasis::PublishedCriteria: return say("VerificationBasis", "by published criteria");
    case VerificationBasis::AgencyStatement: return say("VerificationBasis", "as the agency states");
    case VerificationBasis::ThirdParty: return say("VerificationBasis", "as counted by a third party");
    }
    return QString();
}

QString Wording::accumulation(Accumulation accumulation) const
{
    switch (accumulation) {
    case Accumulation::PerPeriod: return say("Accumulation", "counted anew in each period");
    case Accumulation::Cumulative: return say("Accumulation", "a running total");
    case Accumulation::Stock: return say("Accumulation", "the number on one day");
    case Accumulation::Change: return say("Accumulation", "a change between two periods");
    case Accumulation::Average: return say("Accumulation", "an average");
    }
    return QString();
}

QString Wording::qualifier(Qualifier qualifier) const
{
    switch (qualifier) {
    case Qualifier::Exact: return say("Qualifier", "an exact number, as printed");
    case Qualifier::About: return say("Qualifier", "rounded or approximate");
    case Qualifier::MoreThan: return say("Qualifier", "a lower bound: more than this");
    case Qualifier::AtLeast: return say("Qualifier", "a lower bound: at least this");
    case Qualifier::LessThan: return say("Qualifier", "an upper bound: fewer than this");
    case Qualifier::AtMost: return say("Qualifier", "an upper bound: at most this");
    case Qualifier::Between: return say("Qualifier", "a range");
    }
    return QString();
}

QString Wording::status(char letter) const
{
    switch (letter) {
    case 'A': return say("Status", "normal");
    case 'B': return say("Status", "a break of the series");
    case 'D': return say("Status", "another definition");
    case 'E': return say("Status", "estimated");
    case 'H': return say("Status", "missing: a holiday");
    case 'L': return say("Status", "missing: not collected");
    case 'M': return say("Status", "missing: cannot exist");
    case 'O': return say("Status", "missing");
    case 'Q': return say("Status", "missing: suppressed");
    case 'P': return say("Status", "provisional");
    case 'U': return say("Status", "low reliability");
    case 'V': return say("Status", "not validated");
    default: return say("Status", "status %1").arg(QLatin1Char(letter));
    }
}

QString Wording::rating(Rating rating) const
{
    switch (rating) {
    case Rating::Supported: return say("Rating", "supported");
    case Rating::SupportedAsCount: return say("Rating", "supported as a count");
    case Rating::Unverified: return say("Rating", "unverified");
    case Rating::NotSupported: return say("Rating", "not supported");
    case Rating::NotComparable: return say("Rating", "cannot be compared");
    case Rating::False: return say("Rating", "false");
    }
    return QString();
}

QString Wording::role(EvidenceRole role) const
{
    switch (role) {
    case EvidenceRole::AsClaimed: return say("Role", "as claimed");
    case EvidenceRole::TracesTo: return say("Role", "traces to");
    case EvidenceRole::Supports: return say("Role", "supports");
    case EvidenceRole::Contradicts: return say("Role", "contradicts");
    case EvidenceRole::Context: return say("Role", "context");
    case EvidenceRole::ConfusedWith: return say("Role", "confused with");
    }
    return QString();
}

QString Wording::gapKind(GapKind kind) const
{
    switch (kind) {
    case GapKind::NeverPublished: return say("Gap", "never published");
    case GapKind::NotForThisPeriod: return say("Gap", "not published for this period");
    case GapKind::NotBrokenDown: return say("Gap", "not broken down");
    case GapKind::NotComparable: return say("Gap", "published, not comparable");
    case GapKind::NotFound: return say("Gap", "searched, not found");
    case GapKind::NotInLibrary: return say("Gap", "published, not in this library");
    case GapKind::Suppressed: return say("Gap", "suppressed by the publisher");
    case GapKind::NotApplicable: return say("Gap", "not applicable");
    }
    return QString();
}

QString Wording::shortGapKind(GapKind kind) const
{
    switch (kind) {
    case GapKind::NotForThisPeriod: return say("Gap", "not published");
    case GapKind::NotComparable: return say("Gap", "not comparable");
    case GapKind::NotFound: return say("Gap", "not found");
    case GapKind::NotInLibrary: return say("Gap", "not in this library");
    case GapKind::Suppressed: return say("Gap", "suppressed");
    case GapKind::NeverPublished:
    case GapKind::NotBrokenDown:
    case GapKind::NotApplicable: break;
    }
    return QString();
}

QString Wording::notSearched() const
{
    return say("Gap", "not searched for this library");
}

QString Wording::breakKind(BreakKind kind) const
{
    switch (kind) {
    case BreakKind::Method: return say("Break", "another method");
    case BreakKind::Definition: return say("Break", "another definition");
    case BreakKind::Coverage: return say("Break", "other cases counted");
    case BreakKind::Wording: return say("Break", "wording changes");
    case BreakKind::Unexplained: return say("Break", "a break, no reason given");
    }
    return QString();
}

QString Wording::retelling(Retelling retelling) const
{
    switch (retelling) {
    case Retelling::Faithful: return say("Retelling", "another figure, with the same value");
    case Retelling::Rounded: return say("Retelling", "another figure, rounded");
    case Retelling::Misreported: return say("Retelling", "another figure, with another value or meaning");
    }
    return QString();
}

QString Wording::gapScope(GapScope scope) const
{
    switch (scope) {
    case GapScope::Value: return say("Gap", "a number is missing");
    case GapScope::Breakdown: return say("Gap", "a breakdown is missing");
    case GapScope::Definition: return say("Gap", "a definition is missing");
    }
    return QString();
}

QString Wording::organisationKind(OrganisationKind kind) const
{
    switch (kind) {
    case OrganisationKind::GovernmentAgency: return say("Organisation", "government agency");
    case OrganisationKind::Intergovernmental: return say("Organisation", "intergovernmental body");
    case OrganisationKind::Ngo: return say("Organisation", "non-governmental organisation");
    case OrganisationKind::FactChecker: return say("Organisation", "fact checker");
    case OrganisationKind::News: return say("Organisation", "news organisation");
    case OrganisationKind::Official: return say("Organisation", "official");
    case OrganisationKind::Person: return say("Organisation", "person");
    case OrganisationKind::Academic: return say("Organisation", "academic institution");
    case OrganisationKind::Legislature: return say("Organisation", "legislature");
    case OrganisationKind::Other: return say("Organisation", "of another kind");
    case OrganisationKind::Several: return say("Organisation", "several, not told apart");
    }
    return QString();
}

QString Wording::periodKind(PeriodKind kind) const
{
    switch (kind) {
    case PeriodKind::CalendarYear: return say("PeriodKind", "by calendar year");
    case PeriodKind::FiscalYear: return say("PeriodKind", "by fiscal year");
    case PeriodKind::AsOf: return say("PeriodKind", "as of a day");
    case PeriodKind::Span: return say("PeriodKind", "over spans of time");
    case PeriodKind::Operation: return say("PeriodKind", "for each operation");
    }
    return QString();
}

QString Wording::relation(RelationKind kind, const QString &a, const QString &b) const
{
    const auto clause = [&] {
        switch (kind) {
        case RelationKind::Equivalent: return say("Relation", "%1 and %2 have one definition");
        case RelationKind::PartOf: return say("Relation", "%1 is a part of %2");
        case RelationKind::NextStage: return say("Relation", "%2 is the step after %1 in one process");
        case RelationKind::SameConcept: return say("Relation", "%1 and %2 count one concept, each in its own way");
        case RelationKind::ShareOf: return say("Relation", "%1 is a percentage of %2");
        }
        return QString();
    };
    return filled(clause(), {a, b});
}

QString Wording::month(int month) const
{
    return m_locale.standaloneMonthName(month, QLocale::LongFormat);
}

QString Wording::sourceKind(std::optional<SourceKind> kind) const
{
    if (!kind)
        return say("Code", "not stated");
    switch (*kind) {
    case SourceKind::PressRelease: return say("Source", "press release");
    case SourceKind::Report: return say("Source", "report");
    case SourceKind::Dataset: return say("Source", "dataset");
    case SourceKind::FactCheck: return say("Source", "fact check");
    case SourceKind::Hearing: return say("Source", "hearing");
    case SourceKind::News: return say("Source", "news report");
    case SourceKind::Statement: return say("Source", "statement");
    case SourceKind::WebPage: return say("Source", "web page");
    case SourceKind::Letter: return say("Source", "letter");
    }
    return QString();
}

QString Wording::directness(std::optional<Directness> directness) const
{
    if (!directness)
        return say("Code", "not stated");
    switch (*directness) {
    case Directness::Primary: return say("Directness", "primary source");
    case Directness::Secondary: return say("Directness", "secondary source");
    case Directness::Tertiary: return say("Directness", "tertiary source");
    }
    return QString();
}

QString Wording::purpose(std::optional<Purpose> purpose) const
{
    if (!purpose)
        return say("Code", "not stated");
    switch (*purpose) {
    case Purpose::Statistical: return say("Purpose", "statistics");
    case Purpose::Administrative: return say("Purpose", "administration");
    case Purpose::Advocacy: return say("Purpose", "advocacy");
    case Purpose::Political: return say("Purpose", "politics");
    case Purpose::FactCheck: return say("Purpose", "fact checking");
    case Purpose::Journalism: return say("Purpose", "journalism");
    }
    return QString();
}

QString Wording::verdict(Verdict verdict) const
{
    switch (verdict) {
    case Verdict::Comparable: return say("Verdict", "comparable");
    case Verdict::ComparableWithCare: return say("Verdict", "comparable with care");
    case Verdict::RelatedNotComparable: return say("Verdict", "related, not comparable");
    case Verdict::CannotTell: return say("Verdict", "cannot tell");
    case Verdict::NotComparable: return say("Verdict", "cannot be compared");
    }
    return QString();
}

QString Wording::dimension(Dimension dimension) const
{
    switch (dimension) {
    case Dimension::StatisticalUnit: return say("Dimension", "what is counted");
    case Dimension::UnitOfMeasure: return say("Dimension", "unit of measure");
    case Dimension::Verification: return say("Dimension", "verification");
    case Dimension::Concept: return say("Dimension", "definition");
    case Dimension::Population: return say("Dimension", "population");
    case Dimension::Producer: return say("Dimension", "producer");
    case Dimension::Area: return say("Dimension", "area");
    case Dimension::Period: return say("Dimension", "period");
    case Dimension::Accumulation: return say("Dimension", "accumulation");
    case Dimension::Continuity: return say("Dimension", "continuity");
    case Dimension::Edition: return say("Dimension", "edition of the data set");
    case Dimension::Value: return say("Dimension", "precision of the value");
    case Dimension::Status: return say("Dimension", "status");
    case Dimension::SamePeriod: return say("Dimension", "values of one period");
    }
    return QString();
}

QString Wording::agreement(Agreement agreement) const
{
    switch (agreement) {
    case Agreement::Same: return say("Agreement", "same");
    case Agreement::Compatible: return say("Agreement", "with care");
    case Agreement::Differs: return say("Agreement", "differs");
    case Agreement::Unknown: return say("Agreement", "not stated");
    }
    return QString();
}

QString Wording::gravity(Gravity gravity) const
{
    switch (gravity) {
    case Gravity::Note: return say("Gravity", "note");
    case Gravity::Warning: return say("Gravity", "warning");
    case Gravity::Grave: return say("Gravity", "grave");
    }
    return QString();
}

QString Wording::nothingFollows(NothingFollows reason) const
{
    switch (reason) {
    case NothingFollows::Approximate: return say("NothingFollows", "Nothing follows: “about” does not say how far the number may be off.");
    case NothingFollows::OpenOnBothSides: return say("NothingFollows", "Nothing follows: the bounds leave every result possible.");
    case NothingFollows::DivisionByZero: return say("NothingFollows", "Nothing follows: nothing can be divided by zero.");
    case NothingFollows::DivisorMayBeZero: return say("NothingFollows", "Nothing follows: the number to divide by may be zero.");
    case NothingFollows::NegativeOperand: return say("NothingFollows", "Nothing follows: a number below zero has no ratio to another.");
    }
    return QString();
}

}  // namespace countercheck
