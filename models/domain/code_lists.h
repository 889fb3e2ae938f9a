// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QAnyStringView>
#include <QStringView>

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

// The closed lists of the data model (SDMX calls them code lists). Each value has one code, the word that stands in
// the file; the words for people are made in models/wording.
namespace countercheck {

/// What one unit of a count is.
enum class StatisticalUnit : std::uint8_t {
    Report, Call, Contact, Case, Lead, Referral, Visit, Letter, Investigation, Arrest, Defendant, Conviction, Person,
    Child, Operation, Document
};

enum class UnitOfMeasure : std::uint8_t { Count, Percent, PercentChange, OneIn };

enum class PeriodKind : std::uint8_t { CalendarYear, FiscalYear, AsOf, Span, Operation };

enum class Accumulation : std::uint8_t { PerPeriod, Cumulative, Stock, Change, Average };

/// Where in the process the counted thing stands, in the order in which a process runs.
enum class Stage : std::uint8_t {
    Contact, Report, Review, Lead, Location, Case, Referral, Investigation, Arrest, Prosecution, Conviction, Victim,
    Service, PotentialVictim, Prevalence, Context
};

/// How firmly it is established that the counted person is a victim. Said only of counted persons.
enum class Verification : std::uint8_t {
    NotApplicable, Asserted, Potential, Presumed, Identified, Adjudicated, Estimated
};

enum class VerificationBasis : std::uint8_t { PublishedCriteria, AgencyStatement, ThirdParty };

/// What the published number says about the true one.
enum class Qualifier : std::uint8_t { Exact, About, MoreThan, AtLeast, LessThan, AtMost, Between };

enum class OrganisationKind : std::uint8_t {
    GovernmentAgency, Intergovernmental, Ngo, FactChecker, News, Official, Person, Academic, Legislature, Other
};

enum class SourceKind : std::uint8_t {
    PressRelease, Report, Dataset, FactCheck, Hearing, News, Statement, WebPage, Letter
};

/// Primary is the producer's own page; secondary quotes it; tertiary quotes a quotation.
enum class Directness : std::uint8_t { Primary, Secondary, Tertiary };

enum class Purpose : std::uint8_t { Statistical, Administrative, Advocacy, Political, FactCheck, Journalism };

enum class BreakKind : std::uint8_t { Method, Definition, Coverage, Wording, Unexplained };

enum class ClaimWording : std::uint8_t { Verbatim, Paraphrase };

enum class Rating : std::uint8_t { Supported, SupportedAsCount, Unverified, NotSupported, NotComparable, False };

enum class EvidenceRole : std::uint8_t { AsClaimed, TracesTo, Supports, Contradicts, Context, ConfusedWith };

enum class GapKind : std::uint8_t {
    NeverPublished, NotForThisPeriod, NotBrokenDown, NotComparable, NotFound, NotInLibrary, Suppressed, NotApplicable
};

enum class GapScope : std::uint8_t { Value, Breakdown, Definition };

enum class RelationKind : std::uint8_t { Equivalent, PartOf, NextStage };

/// Whether two figures may be set side by side. In the order of strictness.
enum class Verdict : std::uint8_t { Comparable, ComparableWithCare, RelatedNotComparable, CannotTell, NotComparable };

template <class Enum>
struct Code {
    Enum value;
    QLatin1StringView text;
};

/// All codes of a list, in the order of the enumeration.
template <class Enum>
std::span<const Code<Enum>> codeList();

/// The word that stands in the file.
template <class Enum>
QLatin1StringView code(Enum value)
{
    return codeList<Enum>()[static_cast<std::size_t>(value)].text;
}

/// The value of a word, or nothing where the list does not have it. Codes are case-sensitive.
template <class Enum>
std::optional<Enum> fromCode(QAnyStringView text)
{
    for (const Code<Enum> &entry : codeList<Enum>()) {
        if (text == entry.text)
            return entry.value;
    }
    return std::nullopt;
}

/// The SDMX observation status (code list CL_OBS_STATUS), of which several may apply: letters, most important first.
class ObservationStatus {
public:
    ObservationStatus() = default;

    /// Letters A to Z separated by single blanks, each at most once; nothing for any other text.
    static std::optional<ObservationStatus> parse(QStringView text);

    bool contains(char letter) const;
    std::span<const char> letters() const { return m_letters; }
    QString toString() const;

    friend bool operator==(const ObservationStatus &, const ObservationStatus &) = default;

private:
    std::vector<char> m_letters;
};

}  // namespace countercheck
