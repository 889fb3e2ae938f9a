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

// The closed lists of the data model; SDMX, the standard for statistical data, calls them code lists. Each value has one
// code: the word that stands in the file. The words for people are made in models/wording.
namespace countercheck {

/// The statistical unit is what one unit of a count is: one report, one child.
enum class StatisticalUnit : std::uint8_t {
    Report, Call, Contact, Case, Lead, Referral, Visit, Letter, Investigation, Arrest, Defendant, Conviction, Person,
    Child, Operation, Document
};

/// The unit of measure is the kind of number: a count, a percentage, a change in per cent, or "one in N".
enum class UnitOfMeasure : std::uint8_t { Count, Percent, PercentChange, OneIn };

/// The kind of period over which a measure counts. `AsOf` is a day on which a stock or running total stood.
enum class PeriodKind : std::uint8_t { CalendarYear, FiscalYear, AsOf, Span, Operation };

/// The accumulation says how a number relates to time: counted in each period, summed since a start, present on one day,
/// a change, or an average.
enum class Accumulation : std::uint8_t { PerPeriod, Cumulative, Stock, Change, Average };

/// The stage is the place of the counted thing in the process from first contact to conviction and care. The order of the
/// list is the order of the process.
enum class Stage : std::uint8_t {
    Contact, Report, Review, Lead, Location, Case, Referral, Investigation, Arrest, Prosecution, Conviction, Victim,
    Service, PotentialVictim, Prevalence, Context
};

/// The verification says how firmly it is established that a counted person is a victim. Only measures that count persons
/// have one; all others are `NotApplicable`.
enum class Verification : std::uint8_t {
    NotApplicable, Asserted, Potential, Presumed, Identified, Adjudicated, Estimated
};

/// The verification basis is what a verification rests on.
enum class VerificationBasis : std::uint8_t { PublishedCriteria, AgencyStatement, ThirdParty };

/// The qualifier says how the true number relates to the published one.
enum class Qualifier : std::uint8_t { Exact, About, MoreThan, AtLeast, LessThan, AtMost, Between };

/// The kind of an organisation. `Several` stands for speakers that differ or are not named.
enum class OrganisationKind : std::uint8_t {
    GovernmentAgency, Intergovernmental, Ngo, FactChecker, News, Official, Person, Academic, Legislature, Other, Several
};

/// The kind of a source.
enum class SourceKind : std::uint8_t {
    PressRelease, Report, Dataset, FactCheck, Hearing, News, Statement, WebPage, Letter
};

/// The directness of a source: primary is the producer's own page, secondary quotes it, tertiary quotes a quotation.
enum class Directness : std::uint8_t { Primary, Secondary, Tertiary };

enum class Purpose : std::uint8_t { Statistical, Administrative, Advocacy, Political, FactCheck, Journalism };

/// The kind of a series break: what changed. `Wording` is a change of words alone.
enum class BreakKind : std::uint8_t { Method, Definition, Coverage, Wording, Unexplained };

/// The wording of a claim: quoted word for word, or retold.
enum class ClaimWording : std::uint8_t { Verbatim, Paraphrase };

/// The rating is a reviewer's conclusion on a claim, in this program's words.
enum class Rating : std::uint8_t { Supported, SupportedAsCount, Unverified, NotSupported, NotComparable, False };

/// The evidence role says how a figure bears on a claim.
enum class EvidenceRole : std::uint8_t { AsClaimed, TracesTo, Supports, Contradicts, Context, ConfusedWith };

/// The kind of a gap: why something that was looked for is not there.
enum class GapKind : std::uint8_t {
    NeverPublished, NotForThisPeriod, NotBrokenDown, NotComparable, NotFound, NotInLibrary, Suppressed, NotApplicable
};

/// The gap scope says which part of a figure is missing.
enum class GapScope : std::uint8_t { Value, Breakdown, Definition };

/// The kind of a relation: two measures define the same; the first is a part of the second; the second is the step after
/// the first in a process; two producers count one concept, each in its own way; the first is a percentage of the second.
enum class RelationKind : std::uint8_t { Equivalent, PartOf, NextStage, SameConcept, ShareOf };

/// The retelling says how a figure repeats another one: with the same value, rounded, or with another value or meaning.
enum class Retelling : std::uint8_t { Faithful, Rounded, Misreported };

/// The verdict says whether two figures may be compared. The order of the list is that of strictness, mildest first.
enum class Verdict : std::uint8_t { Comparable, ComparableWithCare, RelatedNotComparable, CannotTell, NotComparable };

/// A code is one value of a list with the word that stands for it in the file.
template <class Enum>
struct Code {
    Enum value;
    QLatin1StringView text;
};

/// Returns all codes of a list, in the order of the enumeration.
template <class Enum>
std::span<const Code<Enum>> codeList();

/// Returns the word that stands for a value in the file.
template <class Enum>
QLatin1StringView code(Enum value)
{
    return codeList<Enum>()[static_cast<std::size_t>(value)].text;
}

/// Returns the word of a value, or an empty one if there is none.
template <class Enum>
QLatin1StringView code(std::optional<Enum> value)
{
    return value ? code(*value) : QLatin1StringView();
}

/// Returns the value of a word, or nothing if the list does not hold the word. Case matters.
template <class Enum>
std::optional<Enum> fromCode(QAnyStringView text)
{
    for (const Code<Enum> &entry : codeList<Enum>()) {
        if (text == entry.text)
            return entry.value;
    }
    return std::nullopt;
}

/// Returns whether a status letter says why there is no value: H, L, M, O or Q.
bool saysWhyMissing(char letter);

/// The observation status: letters of the SDMX code list CL_OBS_STATUS, the most important first. Several may apply.
class ObservationStatus {
public:
    ObservationStatus() = default;

    /// Reads letters A to Z separated by single blanks, each at most once. Returns nothing for any other text.
    static std::optional<ObservationStatus> parse(QStringView text);

    bool contains(char letter) const;
    /// Returns whether one of the letters says why there is no value.
    bool saysWhyMissing() const;
    std::span<const char> letters() const { return m_letters; }
    QString toString() const;

    friend bool operator==(const ObservationStatus &, const ObservationStatus &) = default;

private:
    std::vector<char> m_letters;
};

}  // namespace countercheck
