// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/code_lists.h"

#include <QString>

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr auto statisticalUnits = std::to_array<Code<StatisticalUnit>>({
    {StatisticalUnit::Report, "report"_L1},
    {StatisticalUnit::Call, "call"_L1},
    {StatisticalUnit::Contact, "contact"_L1},
    {StatisticalUnit::Case, "case"_L1},
    {StatisticalUnit::Lead, "lead"_L1},
    {StatisticalUnit::Referral, "referral"_L1},
    {StatisticalUnit::Visit, "visit"_L1},
    {StatisticalUnit::Letter, "letter"_L1},
    {StatisticalUnit::Investigation, "investigation"_L1},
    {StatisticalUnit::Arrest, "arrest"_L1},
    {StatisticalUnit::Defendant, "defendant"_L1},
    {StatisticalUnit::Conviction, "conviction"_L1},
    {StatisticalUnit::Person, "person"_L1},
    {StatisticalUnit::Child, "child"_L1},
    {StatisticalUnit::Operation, "operation"_L1},
    {StatisticalUnit::Document, "document"_L1},
});

constexpr auto unitsOfMeasure = std::to_array<Code<UnitOfMeasure>>({
    {UnitOfMeasure::Count, "count"_L1},
    {UnitOfMeasure::Percent, "percent"_L1},
    {UnitOfMeasure::PercentChange, "percent_change"_L1},
    {UnitOfMeasure::OneIn, "one_in"_L1},
});

constexpr auto periodKinds = std::to_array<Code<PeriodKind>>({
    {PeriodKind::CalendarYear, "calendar_year"_L1},
    {PeriodKind::FiscalYear, "fiscal_year"_L1},
    {PeriodKind::AsOf, "as_of"_L1},
    {PeriodKind::Span, "span"_L1},
    {PeriodKind::Operation, "operation"_L1},
});

constexpr auto accumulations = std::to_array<Code<Accumulation>>({
    {Accumulation::PerPeriod, "per_period"_L1},
    {Accumulation::Cumulative, "cumulative"_L1},
    {Accumulation::Stock, "stock"_L1},
    {Accumulation::Change, "change"_L1},
    {Accumulation::Average, "average"_L1},
});

constexpr auto stages = std::to_array<Code<Stage>>({
    {Stage::Contact, "contact"_L1},
    {Stage::Report, "report"_L1},
    {Stage::Review, "review"_L1},
    {Stage::Lead, "lead"_L1},
    {Stage::Location, "location"_L1},
    {Stage::Case, "case"_L1},
    {Stage::Referral, "referral"_L1},
    {Stage::Investigation, "investigation"_L1},
    {Stage::Arrest, "arrest"_L1},
    {Stage::Prosecution, "prosecution"_L1},
    {Stage::Conviction, "conviction"_L1},
    {Stage::Victim, "victim"_L1},
    {Stage::Service, "service"_L1},
    {Stage::PotentialVictim, "potential_victim"_L1},
    {Stage::Prevalence, "prevalence"_L1},
    {Stage::Context, "context"_L1},
});

constexpr auto verifications = std::to_array<Code<Verification>>({
    {Verification::NotApplicable, "not_applicable"_L1},
    {Verification::Asserted, "asserted"_L1},
    {Verification::Potential, "potential"_L1},
    {Verification::Presumed, "presumed"_L1},
    {Verification::Identified, "identified"_L1},
    {Verification::Adjudicated, "adjudicated"_L1},
    {Verification::Estimated, "estimated"_L1},
});

constexpr auto verificationBases = std::to_array<Code<VerificationBasis>>({
    {VerificationBasis::PublishedCriteria, "published_criteria"_L1},
    {VerificationBasis::AgencyStatement, "agency_statement"_L1},
    {VerificationBasis::ThirdParty, "third_party"_L1},
});

constexpr auto qualifiers = std::to_array<Code<Qualifier>>({
    {Qualifier::Exact, "exact"_L1},
    {Qualifier::About, "about"_L1},
    {Qualifier::MoreThan, "more_than"_L1},
    {Qualifier::AtLeast, "at_least"_L1},
    {Qualifier::LessThan, "less_than"_L1},
    {Qualifier::AtMost, "at_most"_L1},
    {Qualifier::Between, "between"_L1},
});

constexpr auto organisationKinds = std::to_array<Code<OrganisationKind>>({
    {OrganisationKind::GovernmentAgency, "government_agency"_L1},
    {OrganisationKind::Intergovernmental, "intergovernmental"_L1},
    {OrganisationKind::Ngo, "ngo"_L1},
    {OrganisationKind::FactChecker, "fact_checker"_L1},
    {OrganisationKind::News, "news"_L1},
    {OrganisationKind::Official, "official"_L1},
    {OrganisationKind::Person, "person"_L1},
    {OrganisationKind::Academic, "academic"_L1},
    {OrganisationKind::Legislature, "legislature"_L1},
    {OrganisationKind::Other, "other"_L1},
    {OrganisationKind::Several, "several"_L1},
});

constexpr auto sourceKinds = std::to_array<Code<SourceKind>>({
    {SourceKind::PressRelease, "press_release"_L1},
    {SourceKind::Report, "report"_L1},
    {SourceKind::Dataset, "dataset"_L1},
    {SourceKind::FactCheck, "fact_check"_L1},
    {SourceKind::Hearing, "hearing"_L1},
    {SourceKind::News, "news"_L1},
    {SourceKind::Statement, "statement"_L1},
    {SourceKind::WebPage, "web_page"_L1},
    {SourceKind::Letter, "letter"_L1},
});

constexpr auto directnesses = std::to_array<Code<Directness>>({
    {Directness::Primary, "primary"_L1},
    {Directness::Secondary, "secondary"_L1},
    {Directness::Tertiary, "tertiary"_L1},
});

constexpr auto purposes = std::to_array<Code<Purpose>>({
    {Purpose::Statistical, "statistical"_L1},
    {Purpose::Administrative, "administrative"_L1},
    {Purpose::Advocacy, "advocacy"_L1},
    {Purpose::Political, "political"_L1},
    {Purpose::FactCheck, "fact_check"_L1},
    {Purpose::Journalism, "journalism"_L1},
});

constexpr auto breakKinds = std::to_array<Code<BreakKind>>({
    {BreakKind::Method, "method"_L1},
    {BreakKind::Definition, "definition"_L1},
    {BreakKind::Coverage, "coverage"_L1},
    {BreakKind::Wording, "wording"_L1},
    {BreakKind::Unexplained, "unexplained"_L1},
});

constexpr auto claimWordings = std::to_array<Code<ClaimWording>>({
    {ClaimWording::Verbatim, "verbatim"_L1},
    {ClaimWording::Paraphrase, "paraphrase"_L1},
});

constexpr auto ratings = std::to_array<Code<Rating>>({
    {Rating::Supported, "supported"_L1},
    {Rating::SupportedAsCount, "supported_as_count"_L1},
    {Rating::Unverified, "unverified"_L1},
    {Rating::NotSupported, "not_supported"_L1},
    {Rating::NotComparable, "not_comparable"_L1},
    {Rating::False, "false"_L1},
});

constexpr auto evidenceRoles = std::to_array<Code<EvidenceRole>>({
    {EvidenceRole::AsClaimed, "as_claimed"_L1},
    {EvidenceRole::TracesTo, "traces_to"_L1},
    {EvidenceRole::Supports, "supports"_L1},
    {EvidenceRole::Contradicts, "contradicts"_L1},
    {EvidenceRole::Context, "context"_L1},
    {EvidenceRole::ConfusedWith, "confused_with"_L1},
});

constexpr auto gapKinds = std::to_array<Code<GapKind>>({
    {GapKind::NeverPublished, "never_published"_L1},
    {GapKind::NotForThisPeriod, "not_for_this_period"_L1},
    {GapKind::NotBrokenDown, "not_broken_down"_L1},
    {GapKind::NotComparable, "not_comparable"_L1},
    {GapKind::NotFound, "not_found"_L1},
    {GapKind::NotInLibrary, "not_in_library"_L1},
    {GapKind::Suppressed, "suppressed"_L1},
    {GapKind::NotApplicable, "not_applicable"_L1},
});

constexpr auto gapScopes = std::to_array<Code<GapScope>>({
    {GapScope::Value, "value"_L1},
    {GapScope::Breakdown, "breakdown"_L1},
    {GapScope::Definition, "definition"_L1},
});

constexpr auto relationKinds = std::to_array<Code<RelationKind>>({
    {RelationKind::Equivalent, "equivalent"_L1},
    {RelationKind::PartOf, "part_of"_L1},
    {RelationKind::NextStage, "next_stage"_L1},
    {RelationKind::SameConcept, "same_concept"_L1},
    {RelationKind::ShareOf, "share_of"_L1},
});

constexpr auto retellings = std::to_array<Code<Retelling>>({
    {Retelling::Faithful, "faithful"_L1},
    {Retelling::Rounded, "rounded"_L1},
    {Retelling::Misreported, "misreported"_L1},
});

constexpr auto verdicts = std::to_array<Code<Verdict>>({
    {Verdict::Comparable, "comparable"_L1},
    {Verdict::ComparableWithCare, "comparable_with_care"_L1},
    {Verdict::RelatedNotComparable, "related_not_comparable"_L1},
    {Verdict::CannotTell, "cannot_tell"_L1},
    {Verdict::NotComparable, "not_comparable"_L1},
});

/// Checks that a list is in the order of its enumeration, since `code()` uses the value as an index.
template <class Enum, std::size_t Size>
constexpr bool inOrder(const std::array<Code<Enum>, Size> &list)
{
    for (std::size_t position = 0; position < Size; ++position) {
        if (static_cast<std::size_t>(list[position].value) != position)
            return false;
    }
    return true;
}

}  // namespace

#define COUNTERCHECK_CODE_LIST(Enum, list)              \
    static_assert(inOrder(list));                       \
    template <>                                         \
    std::span<const Code<Enum>> codeList<Enum>()        \
    {                                                   \
        return list;                                    \
    }

COUNTERCHECK_CODE_LIST(StatisticalUnit, statisticalUnits)
COUNTERCHECK_CODE_LIST(UnitOfMeasure, unitsOfMeasure)
COUNTERCHECK_CODE_LIST(PeriodKind, periodKinds)
COUNTERCHECK_CODE_LIST(Accumulation, accumulations)
COUNTERCHECK_CODE_LIST(Stage, stages)
COUNTERCHECK_CODE_LIST(Verification, verifications)
COUNTERCHECK_CODE_LIST(VerificationBasis, verificationBases)
COUNTERCHECK_CODE_LIST(Qualifier, qualifiers)
COUNTERCHECK_CODE_LIST(OrganisationKind, organisationKinds)
COUNTERCHECK_CODE_LIST(SourceKind, sourceKinds)
COUNTERCHECK_CODE_LIST(Directness, directnesses)
COUNTERCHECK_CODE_LIST(Purpose, purposes)
COUNTERCHECK_CODE_LIST(BreakKind, breakKinds)
COUNTERCHECK_CODE_LIST(ClaimWording, claimWordings)
COUNTERCHECK_CODE_LIST(Rating, ratings)
COUNTERCHECK_CODE_LIST(EvidenceRole, evidenceRoles)
COUNTERCHECK_CODE_LIST(GapKind, gapKinds)
COUNTERCHECK_CODE_LIST(GapScope, gapScopes)
COUNTERCHECK_CODE_LIST(RelationKind, relationKinds)
COUNTERCHECK_CODE_LIST(Retelling, retellings)
COUNTERCHECK_CODE_LIST(Verdict, verdicts)

#undef COUNTERCHECK_CODE_LIST

std::optional<ObservationStatus> ObservationStatus::parse(QStringView text)
{
    ObservationStatus status;
    for (qsizetype position = 0; position < text.size(); ++position) {
        const QChar character = text.at(position);
        if (position % 2 == 1) {
            if (character != u' ')
                return std::nullopt;
            continue;
        }
        if (character < u'A' || character > u'Z' || status.contains(character.toLatin1()))
            return std::nullopt;
        status.m_letters.push_back(character.toLatin1());
    }
    if (status.m_letters.empty() || text.size() % 2 == 0)
        return std::nullopt;
    return status;
}

bool saysWhyMissing(char letter)
{
    return QLatin1StringView("HLMOQ").contains(QLatin1Char(letter));
}

bool ObservationStatus::saysWhyMissing() const
{
    return std::ranges::any_of(m_letters, countercheck::saysWhyMissing);
}

bool ObservationStatus::contains(char letter) const
{
    return std::ranges::find(m_letters, letter) != m_letters.end();
}

QString ObservationStatus::toString() const
{
    QString text;
    for (const char letter : m_letters) {
        if (!text.isEmpty())
            text += u' ';
        text += QLatin1Char(letter);
    }
    return text;
}

}  // namespace countercheck
