// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/claim_verbs.h"

#include "models/domain/standing.h"

#include <QStringTokenizer>

#include <algorithm>
#include <array>

namespace countercheck {
namespace {

/// The demands on a measure that supports a verb.
enum class Requirement { VerifiedVictims, LocatedPersons, Nothing };

struct VerbEntry {
    QStringView verb;
    Requirement requirement;
};

constexpr auto verbs = std::to_array<VerbEntry>({
    {u"rescued", Requirement::VerifiedVictims},
    {u"saved", Requirement::VerifiedVictims},
    {u"freed", Requirement::VerifiedVictims},
    {u"liberated", Requirement::VerifiedVictims},
    {u"found", Requirement::LocatedPersons},
    {u"located", Requirement::LocatedPersons},
    {u"recovered", Requirement::LocatedPersons},
    {u"missing", Requirement::Nothing},
    {u"lost", Requirement::Nothing},
});

bool isVerifiedVictims(const Measure &measure)
{
    return standingOf(measure) == Standing::Verified && (measure.stage == Stage::Victim || measure.stage == Stage::Service);
}

bool isLocatedPersons(const Measure &measure)
{
    const bool isMet = measure.stage == Stage::Location || measure.stage == Stage::Victim || measure.stage == Stage::Service;
    return countsPersons(measure.statisticalUnit) && isMet && measure.verification != Verification::Asserted
        && measure.verification != Verification::Estimated;
}

}  // namespace

VerbSupport verbSupport(QStringView action, const Measure &measure)
{
    VerbSupport support = VerbSupport::NotJudged;
    for (const QStringView word : action.tokenize(u' ', Qt::SkipEmptyParts)) {
        const auto entry = std::ranges::find_if(verbs, [word](const VerbEntry &candidate) {
            return candidate.verb.compare(word, Qt::CaseInsensitive) == 0;
        });
        if (entry == verbs.end())
            continue;
        const bool isCarried = (entry->requirement == Requirement::VerifiedVictims && isVerifiedVictims(measure))
            || (entry->requirement == Requirement::LocatedPersons && isLocatedPersons(measure));
        if (!isCarried)
            return VerbSupport::NotCarried;
        support = VerbSupport::Carried;
    }
    return support;
}

}  // namespace countercheck
