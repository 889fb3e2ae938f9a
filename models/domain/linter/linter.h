// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/row_reference.h"
#include "models/domain/whole_library.h"

#include <QDate>
#include <QStringList>

#include <span>
#include <stop_token>
#include <variant>

// The check of a whole library: what is wrong in it, or worth a second look. All functions are pure. A finding is a code
// with parameters; its sentence is made in models/wording.
namespace countercheck {

/// The gravity says what a finding means for whoever uses the library. The order is that of gravity.
enum class Gravity : std::uint8_t {
    Note,    ///< something is missing or not explained, or a reader should know it
    Warning, ///< two numbers do not fit together: the library says so, or their publishers are to blame
    Grave,   ///< a fault of the file or the library, which should not be used as it is
};

/// Returns "note", "warning" or "grave".
QLatin1StringView code(Gravity gravity);

/// A rule of the check. Those named `File…` are about the file itself and are decided where it is opened. Those named `Cell…` and
/// `Row…`, PeriodReversed and GapOverValue are what a data package must keep to as well; table_rows.h has them.
enum class LintRule : std::uint8_t {
    FileNotALibrary, FileNewer, FileStructure, FileDamaged, FileUnmerged,
    CellOfOtherType, CellNotUtf8, CellRequired, CellTooLong, CellControlCharacter, CellSurroundingSpace,
    CellNoIdentifier, CellNoNumber, CellNoDate, CellBeforeYearOne, CellPeriodCode,
    CellNoAddress, CellAddressSpelling, CellUnknownCode, CellNoStatus, CellNoCountry, CellNoMonth, CellNoPhrase,
    CellNotUnique, CellLeadsNowhere, CellNotDerived,
    RowNotOne, RowValueMissing, RowReasonMissing, RowValueBesideRange, RowRangeIncomplete, RowRangeWithoutBetween, RowRangeReversed,
    RowQualifierMissing, RowExcerptTooLong, RowRefersToItself, RowRefersInCircle, RowRevisesOtherSeries, RowRetellingWithoutOriginal,
    RowYearStartWithoutFiscalYear, RowPartitionWithoutPartOf, RowPairedWithItself, RowPairRepeated, RowLinkRepeated, RowTiedToNothing,
    RowVerificationWithoutPersons, RowBasisWithoutVerification,
    PeriodReversed, GapOverValue,
    DefinitionMissing, DefinitionUnsourced,
    PeriodInFuture,
    BoundPrintedAsPoint, PointPrintedAsBound,
    NumberNegative, NumberOtherThanPrinted, NumberBroken, NumberRound, PeriodOfOneMonth,
    CalendarsMixed,
    PartsExceedWhole, PartsExceedWholeNoted, PartsMissWhole,
    TotalFalls,
    ClaimAgainstIncomparable,
    SecondaryBesidePrimary,
    HoleUnexplained,
    OneNumberTwoLabels, OneNumberEquivalent,
};

/// A row of the table of rules.
struct LintRuleEntry {
    LintRule rule;
    QLatin1StringView id; ///< shown to readers and named by tests
    Gravity gravity;
    const char *sentence; ///< a template, translated in models/wording; %1, %2, … are the parameters in words
};

/// Returns the table of all rules, in the order of the enumeration.
std::span<const LintRuleEntry> lintRules();

/// Returns the row of a rule.
const LintRuleEntry &entryOf(LintRule rule);

/// Returns whether a rule is about single cells and rows, so that a data package is refused for it.
inline bool isRuleOfRows(LintRule rule)
{
    return rule >= LintRule::CellOfOtherType && rule <= LintRule::GapOverValue;
}

/// A parameter is what a sentence names: a text of the library, a number, several numbers, a day, or several texts.
using LintParameter = std::variant<QString, Quantity, std::vector<Quantity>, QDate, QStringList>;

/// A finding is one place where a rule is broken.
struct LintFinding {
    LintRule rule = LintRule::FileDamaged;
    RowReference where;
    std::vector<RowReference> others; ///< the rows that contradict it
    std::vector<LintParameter> parameters;
    QLatin1StringView column; ///< empty if the row as a whole is meant

    Gravity gravity() const { return entryOf(rule).gravity; }
    friend bool operator==(const LintFinding &, const LintFinding &) = default;
};

/// Returns all findings on what the rows of a library say together, in the order of the rules, then of the rows. "Today" is the day
/// on which the library was made, so that the result does not depend on a clock. Ends early, with what was found so far, if a stop is
/// requested.
std::vector<LintFinding> lint(const WholeLibrary &library, const std::stop_token &stop = {});

/// Returns the gravity of the gravest finding; Note if there is none.
Gravity gravest(std::span<const LintFinding> findings);

}  // namespace countercheck
