// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/row_reference.h"
#include "models/domain/whole_library.h"

#include <QDate>
#include <QStringList>

#include <span>
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

/// A rule of the check. Those named `File…` are about the file itself and are decided where it is opened.
enum class LintRule : std::uint8_t {
    FileNotALibrary, FileNewer, FileStructure, FileDamaged, FileUnmerged,
    SourceMissing, DefinitionMissing, DefinitionUnsourced,
    PeriodReversed, PeriodInFuture,
    BoundPrintedAsPoint, PointPrintedAsBound,
    NumberNegative, NumberOtherThanPrinted, NumberBroken, PeriodOfOneMonth,
    CalendarsMixed,
    PartsExceedWhole, PartsExceedWholeNoted, PartsMissWhole,
    TotalFalls,
    ClaimAgainstIncomparable,
    SecondaryBesidePrimary,
    GapOverValue, HoleUnexplained,
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

/// A parameter is what a sentence names: a text of the library, a number, several numbers, a day, or several texts.
using LintParameter = std::variant<QString, Quantity, std::vector<Quantity>, QDate, QStringList>;

/// A finding is one place where a rule is broken.
struct LintFinding {
    LintRule rule = LintRule::SourceMissing;
    RowReference where;
    std::vector<RowReference> others; ///< the rows that contradict it
    std::vector<LintParameter> parameters;

    Gravity gravity() const { return entryOf(rule).gravity; }
    friend bool operator==(const LintFinding &, const LintFinding &) = default;
};

/// Returns all findings on the content of a library, in the order of the rules, then of the rows. "Today" is the day on
/// which the library was made, so that the result does not depend on a clock.
std::vector<LintFinding> lint(const WholeLibrary &library);

/// Returns the gravity of the gravest finding; Note if there is none.
Gravity gravest(std::span<const LintFinding> findings);

}  // namespace countercheck
