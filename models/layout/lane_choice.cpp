// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layout/lane_choice.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <tuple>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// Returns whether a lane shows a figure: as a mark, as a retelling or without a date.
bool holds(const Lane &lane, const ObservationId &observation)
{
    const auto is = [&observation](const auto &drawn) {
        return drawn.observation == observation || std::ranges::find(drawn.retellings, observation) != drawn.retellings.end();
    };
    return !observation.isEmpty() && (std::ranges::any_of(lane.marks, is) || std::ranges::any_of(lane.undated, is));
}

bool isInSentence(const ComparisonFigure &figure, const Lane &lane)
{
    if (!figure.sentence)
        return false;
    return holds(lane, figure.sentence->a) || holds(lane, figure.sentence->b);
}

/// Returns whether a lane holds the number as claimed, or one that the claim traces to.
bool isTraced(const ComparisonFigure &figure, const Lane &lane)
{
    return figure.strip
        && (holds(lane, figure.strip->observation)
            || std::ranges::any_of(figure.strip->traces, [&lane](const Tracing &tracing) { return holds(lane, tracing.observation); }));
}

/// Returns the days between the claim and the nearest evidence in a lane; without evidence, the nearest figure.
qint64 daysFromClaim(const ComparisonFigure &figure, const Lane &lane)
{
    qint64 nearest = std::numeric_limits<qint64>::max();
    if (!figure.strip || !figure.strip->saidOn.isValid())
        return nearest;
    const bool onlyLinked = std::ranges::any_of(lane.marks, &Mark::linked);
    for (const Mark &mark : lane.marks) {
        if (mark.linked || !onlyLinked)
            nearest = std::min(nearest, std::abs(mark.last.daysTo(figure.strip->saidOn)));
    }
    return nearest;
}

/// Says which numbers the small marks of evidence stand for, where their rows could not.
QString smallMarks(const Omissions &omissions, const Wording &wording)
{
    return omissions.numbers.isEmpty() ? QString() : wording.say("Omissions", "Small marks: %1.").arg(omissions.numbers.join(u"; "_s));
}

}  // namespace

bool hasEvidence(const Lane &lane)
{
    return std::ranges::any_of(lane.marks, &Mark::linked) || std::ranges::any_of(lane.undated, &UndatedFigure::linked);
}

std::vector<std::size_t> byRelevance(const ComparisonFigure &figure, const LaneColumn &column)
{
    std::vector<std::size_t> order(column.lanes.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::vector<std::tuple<int, int, qint64>> keys;
    for (const Lane &lane : column.lanes)
        keys.emplace_back(isInSentence(figure, lane) ? 0 : isTraced(figure, lane) ? 1 : hasEvidence(lane) ? 2 : 3, lane.badge, daysFromClaim(figure, lane));
    std::ranges::stable_sort(order, {}, [&keys](std::size_t position) { return keys[position]; });
    return order;
}

QString shortOmissionWords(const Omissions &omissions, std::size_t outside, std::size_t onlyInData, const Wording &wording)
{
    const auto count = [](std::size_t number) { return static_cast<int>(std::min<std::size_t>(number, std::numeric_limits<int>::max())); };
    QStringList parts;
    if (const auto series = static_cast<std::size_t>(omissions.lanes.size()); series > 0)
        parts += wording.say("Omissions", "%n more series", nullptr, count(series));
    if (outside > 0)
        parts += wording.say("Omissions", "%n figures of other years", nullptr, count(outside));
    if (const std::size_t others = omissions.figures + omissions.context + onlyInData; others > 0)
        parts += wording.say("Omissions", "%n more figures", nullptr, count(others));
    if (omissions.labels > 0)
        parts += wording.say("Omissions", "the numbers of %n marks", nullptr, count(omissions.labels));
    QStringList sentences;
    if (!parts.isEmpty())
        sentences += wording.say("Omissions", "In the data only: %1.").arg(wording.list(parts));
    sentences += smallMarks(omissions, wording);
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

QString omissionWords(const Omissions &omissions, const Wording &wording)
{
    const auto count = [](auto number) { return static_cast<int>(std::min<std::size_t>(static_cast<std::size_t>(number), std::numeric_limits<int>::max())); };
    QStringList sentences;
    if (!omissions.lanes.isEmpty()) {
        QStringList names = omissions.lanes.first(std::min(omissions.lanes.size(), omissions.mostNames));
        if (names.size() < omissions.lanes.size())
            names += wording.say("Omissions", "%n more", nullptr, count(omissions.lanes.size() - names.size()));
        sentences += wording.say("Omissions", "Not drawn for lack of room: %n lanes (%1).", nullptr, count(omissions.lanes.size())).arg(wording.list(names));
    }
    if (omissions.figures > 0)
        sentences += wording.say("Omissions", "%n figures of the lanes shown found no room.", nullptr, count(omissions.figures));
    if (omissions.plots > 0)
        sentences += wording.say("Omissions", "Of %n series only single figures are shown.", nullptr, count(omissions.plots));
    if (omissions.context > 0)
        sentences += wording.say("Omissions", "%n estimates or figures of context found no room.", nullptr, count(omissions.context));
    if (omissions.labels > 0)
        sentences += wording.say("Omissions", "%n figures are drawn without their label.", nullptr, count(omissions.labels));
    if (!omissions.numbers.isEmpty())
        sentences += smallMarks(omissions, wording);
    if (omissions.notes > 0)
        sentences += wording.say("Omissions", "The notes of %n lanes are shortened or left out.", nullptr, count(omissions.notes));
    return sentences.join(u' ');
}

}  // namespace countercheck
