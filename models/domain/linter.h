// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/row_reference.h"
#include "models/domain/whole_library.h"

#include <QDate>
#include <QStringList>

#include <span>
#include <variant>

// What is wrong, or worth a second look, in a library as a whole. Pure functions over values; a finding is a code with its
// parameters, and the sentence for people is made from it on demand, in models/wording.
namespace countercheck {

enum class Gravity : std::uint8_t {
    Note,    ///< nobody has looked, or a reader should know
    Warning, ///< two numbers do not fit, and the library says so or the publishers are to blame
    Grave,   ///< a fault of the file or of the library: it should not be used as it is
};

/// "note", "warning", "grave".
QLatin1StringView code(Gravity gravity);

/// Each rule of the check. The first are about the file itself and are decided by whoever opens it.
enum class LintRule : std::uint8_t {
    FileNotALibrary, FileNewer, FileStructure, FileDamaged, FileUnmerged,
    SourceMissing, DefinitionMissing, DefinitionUnsourced,
    PeriodReversed, PeriodInFuture,
    BoundPrintedAsPoint, PointPrintedAsBound,
    CalendarsMixed,
    PartsExceedWhole, PartsExceedWholeNoted, PartsMissWhole,
    TotalFalls,
    ClaimAgainstIncomparable,
    SecondaryBesidePrimary,
    GapOverValue, HoleUnexplained,
    OneNumberTwoLabels, OneNumberEquivalent,
};

struct LintRuleEntry {
    LintRule rule;
    QLatin1StringView id; ///< cited by the interface and named by tests
    Gravity gravity;
    const char *sentence; ///< marked for translation; %1, %2, … are the parameters of the finding in words
};

/// The rules, in the order of the enumeration: the one table.
std::span<const LintRuleEntry> lintRules();

const LintRuleEntry &entryOf(LintRule rule);

/// What a sentence names: data as it stands, a number, several numbers, a day, or a list of data.
using LintParameter = std::variant<QString, Quantity, std::vector<Quantity>, QDate, QStringList>;

struct LintFinding {
    LintRule rule = LintRule::SourceMissing;
    RowReference where;
    std::vector<RowReference> others; ///< the rows that it clashes with
    std::vector<LintParameter> parameters;

    Gravity gravity() const { return entryOf(rule).gravity; }
    friend bool operator==(const LintFinding &, const LintFinding &) = default;
};

/// All findings on what a library holds, in the order of the rules, then of the rows. "Today" is the day on which the
/// library was created: no clock is asked.
std::vector<LintFinding> lint(const WholeLibrary &library);

/// The gravest of several findings; Note where there is none.
Gravity gravest(std::span<const LintFinding> findings);

}  // namespace countercheck
