// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/claim_verbs.h"

#include <QStringTokenizer>

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// The verbs of claims that say more of people than that they were counted.
constexpr QStringView verbs[] = {u"rescued", u"saved", u"freed", u"liberated", u"found", u"located", u"recovered", u"missing", u"lost"};

/// Returns whether the phrase of a measure says a verb itself. "Were said to have been rescued" says only that somebody said so.
bool carries(const QString &phrase, QStringView verb)
{
    if (phrase.contains("said to"_L1))
        return false;
    for (const QStringView word : QStringView(phrase).tokenize(u' ', Qt::SkipEmptyParts)) {
        const QStringView bare = word.endsWith(u',') ? word.chopped(1) : word;
        if (bare.compare(verb, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

}  // namespace

VerbSupport verbSupport(QStringView action, const Measure &measure)
{
    VerbSupport support = VerbSupport::NotJudged;
    for (const QStringView word : action.tokenize(u' ', Qt::SkipEmptyParts)) {
        const bool isJudged = std::ranges::any_of(verbs, [word](QStringView verb) { return verb.compare(word, Qt::CaseInsensitive) == 0; });
        if (!isJudged)
            continue;
        if (!carries(measure.phrase, word))
            return VerbSupport::NotCarried;
        support = VerbSupport::Carried;
    }
    return support;
}

}  // namespace countercheck
