// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sheets/name_match.h"

#include "models/sheets/folded_text.h"

#include <algorithm>

namespace countercheck {
namespace {

/// Where the words of a name begin.
std::vector<qsizetype> wordStarts(const QString &name)
{
    std::vector<qsizetype> starts;
    for (qsizetype place = 0; place < name.size(); ++place) {
        if (name.at(place).isLetterOrNumber() && (place == 0 || !name.at(place - 1).isLetterOrNumber()))
            starts.push_back(place);
    }
    return starts;
}

/// Finds one word of what was typed, at the best place that there is.
std::optional<NameMatch> matchWord(const QString &name, const std::vector<qsizetype> &starts, const QString &word)
{
    // A quotation mark or bracket before the first letter does not count.
    for (std::size_t index = 0; index < starts.size(); ++index) {
        if (QStringView(name).sliced(starts[index]).startsWith(word))
            return NameMatch{index == 0 ? NameRank::BeginsName : NameRank::BeginsWord, {{starts[index], word.size()}}};
    }
    const qsizetype inside = name.indexOf(word);
    if (inside < 0)
        return std::nullopt;
    return NameMatch{inside == 0 ? NameRank::BeginsName : NameRank::Inside, {{inside, word.size()}}};
}

std::optional<NameMatch> matchInitials(const QString &name, const std::vector<qsizetype> &starts, const QString &word)
{
    if (word.size() < 2)
        return std::nullopt;
    QString initials;
    for (const qsizetype start : starts)
        initials += name.at(start);
    const qsizetype first = initials.indexOf(word);
    if (first < 0)
        return std::nullopt;
    NameMatch match{NameRank::Initials, {}};
    for (qsizetype place = first; place < first + word.size(); ++place)
        match.found.push_back({starts[static_cast<std::size_t>(place)], 1});
    return match;
}

void keepApart(std::vector<FoundRange> &ranges)
{
    std::ranges::sort(ranges, {}, &FoundRange::start);
    std::vector<FoundRange> apart;
    for (const FoundRange &range : ranges) {
        if (apart.empty() || range.start >= apart.back().start + apart.back().length)
            apart.push_back(range);
        else
            apart.back().length = std::max(apart.back().length, range.start + range.length - apart.back().start);
    }
    ranges = std::move(apart);
}

}  // namespace

std::optional<NameMatch> matchName(const QString &name, const QString &typed)
{
    const QString plain = folded(name);
    const QStringList words = folded(typed).simplified().split(u' ', Qt::SkipEmptyParts);
    const std::vector<qsizetype> starts = wordStarts(plain);
    NameMatch all{NameRank::BeginsName, {}};
    for (const QString &word : words) {
        std::optional<NameMatch> match = matchWord(plain, starts, word);
        if (words.size() == 1 && (!match || match->rank == NameRank::Inside)) {
            if (std::optional<NameMatch> initials = matchInitials(plain, starts, word))
                match = std::move(initials);
        }
        if (!match)
            return std::nullopt;
        if (all.found.empty() || match->rank == NameRank::Inside)
            all.rank = std::max(all.rank, match->rank);
        all.found.insert(all.found.end(), match->found.begin(), match->found.end());
    }
    keepApart(all.found);
    return all;
}

}  // namespace countercheck
