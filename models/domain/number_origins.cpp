// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/number_origins.h"

#include "models/domain/dossier.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

namespace countercheck {
namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

/// Groups of figures that are one number.
class NumberGroups {
public:
    explicit NumberGroups(std::size_t count) : m_parents(count) { std::iota(m_parents.begin(), m_parents.end(), std::size_t(0)); }

    std::size_t groupOf(std::size_t figure)
    {
        while (m_parents[figure] != figure)
            figure = m_parents[figure] = m_parents[m_parents[figure]];
        return figure;
    }

    void join(std::size_t a, std::size_t b)
    {
        a = groupOf(a);
        b = groupOf(b);
        m_parents[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<std::size_t> m_parents;
};

QString dateText(const std::optional<EdtfDate> &date)
{
    return date ? date->toString() : QString();
}

std::size_t placeOf(const std::vector<Observation> &figures, const ObservationId &id)
{
    const Observation *found = id.isEmpty() ? nullptr : findById(figures, id);
    return found ? static_cast<std::size_t>(found - figures.data()) : none;
}

NumberGroups groupsOf(const std::vector<Observation> &figures, const std::vector<Measure> &measures)
{
    NumberGroups groups(figures.size());
    std::map<std::tuple<MeasureId, double, int, QString, QString, QString>, std::size_t> first;
    for (std::size_t index = 0; index < figures.size(); ++index) {
        const Observation &figure = figures[index];
        if (const std::size_t retold = placeOf(figures, figure.retells); retold != none)
            groups.join(index, retold);
        if (!figure.quantity.value)
            continue;
        const Measure *measure = findById(measures, figure.measure);
        const bool isAsserted = measure && measure->verification == Verification::Asserted;
        const auto key = isAsserted ? std::tuple(figure.measure, *figure.quantity.value, -1, QString(), QString(), QString())
                                    : std::tuple(figure.measure, *figure.quantity.value, static_cast<int>(figure.quantity.qualifier), figure.area,
                                                 dateText(figure.period.start), dateText(figure.period.end));
        const auto [entry, isNew] = first.emplace(key, index);
        if (!isNew)
            groups.join(index, entry->second);
    }
    return groups;
}

/// Where a figure is from: nothing if its chain has no end.
struct Descent {
    std::optional<SourceId> origin;
    bool isRepeated = false; ///< it goes back to another page
};

Descent descentOf(const Observation &figure, const std::vector<Observation> &figures, const std::vector<Source> &sources)
{
    std::set<ObservationId> passed;
    const Observation *last = &figure;
    while (passed.insert(last->id).second) {
        const std::size_t next = placeOf(figures, last->retells);
        if (next == none)
            break;
        last = &figures[next];
    }
    if (!last->retells.isEmpty() && passed.contains(last->retells))
        return {std::nullopt, true};
    const std::optional<SourceId> origin = originOf(last->source, sources);
    return {origin, !origin || *origin != figure.source};
}

/// How the pages of one number descend.
struct PageDescent {
    PrintingPage page;
    Descent descent;
};

/// Returns each page once. A figure that says where it is from counts before one that does not.
std::vector<PageDescent> pagesOf(const std::vector<std::size_t> &group, const std::vector<Observation> &figures, const std::vector<Source> &sources)
{
    std::map<SourceId, PageDescent> pages;
    for (const std::size_t index : group) {
        const Observation &figure = figures[index];
        const PageDescent found{{figure.source, figure.id, figure.retelling}, descentOf(figure, figures, sources)};
        const auto [entry, isNew] = pages.emplace(figure.source, found);
        const auto says = [](const PageDescent &page) { return page.descent.isRepeated && page.descent.origin; };
        if (!isNew && says(found) && !says(entry->second))
            entry->second = found;
    }
    // An origin that has the number from another page is none: its own origin takes its place.
    std::vector<PageDescent> ordered;
    for (const auto &[source, page] : pages) {
        PageDescent resolved = page;
        std::set<SourceId> passed{source};
        while (resolved.descent.origin && *resolved.descent.origin != source) {
            const auto next = pages.find(*resolved.descent.origin);
            if (next == pages.end() || next->second.descent.origin == next->first)
                break;
            const bool isCircle = !passed.insert(next->first).second;
            resolved.descent.origin = isCircle ? std::nullopt : next->second.descent.origin;
        }
        if (page.descent.isRepeated && resolved.descent.origin == source)
            resolved.descent.origin.reset();
        ordered.push_back(std::move(resolved));
    }
    return ordered;
}

NumberOrigins originsOf(const std::vector<std::size_t> &group, const std::vector<Observation> &figures, const std::vector<Source> &sources)
{
    const std::vector<PageDescent> pages = pagesOf(group, figures, sources);
    std::set<SourceId> known;
    for (const auto &[page, descent] : pages) {
        const Source *source = findById(sources, page.source);
        if (descent.origin && (descent.isRepeated || (source && source->directness == Directness::Primary)))
            known.insert(*descent.origin);
    }
    NumberOrigins number;
    std::map<SourceId, std::vector<PrintingPage>> byOrigin;
    for (const auto &[page, descent] : pages) {
        if (descent.origin && known.contains(*descent.origin))
            byOrigin[*descent.origin].push_back(page);
        else
            number.unstated.push_back(page);
    }
    for (auto &[source, origin] : byOrigin)
        number.origins.push_back({source, std::move(origin)});
    std::ranges::stable_sort(number.origins, std::ranges::greater(), [](const NumberOrigin &origin) { return origin.pages.size(); });
    return number;
}

}  // namespace

std::size_t NumberOrigins::pages() const
{
    std::size_t count = unstated.size();
    for (const NumberOrigin &origin : origins)
        count += origin.pages.size();
    return count;
}

std::optional<SourceId> originOf(const SourceId &source, const std::vector<Source> &sources)
{
    std::set<SourceId> passed;
    SourceId at = source;
    while (passed.insert(at).second) {
        const Source *found = findById(sources, at);
        if (!found)
            return std::nullopt;
        if (found->origin.isEmpty())
            return at;
        at = found->origin;
    }
    return std::nullopt;
}

std::vector<NumberOrigins> numberOrigins(const SourceId &page, const std::vector<Observation> &figures, const std::vector<Measure> &measures, const std::vector<Source> &sources)
{
    NumberGroups groups = groupsOf(figures, measures);
    std::map<std::size_t, std::vector<std::size_t>> members;
    for (std::size_t index = 0; index < figures.size(); ++index)
        members[groups.groupOf(index)].push_back(index);
    std::vector<NumberOrigins> numbers;
    for (const auto &[group, indexes] : members) {
        const auto own = std::ranges::find_if(indexes, [&](std::size_t index) { return figures[index].source == page; });
        if (own == indexes.end())
            continue;
        NumberOrigins number = originsOf(indexes, figures, sources);
        number.figure = figures[*own].id;
        if (number.pages() > 1)
            numbers.push_back(std::move(number));
    }
    std::ranges::stable_sort(numbers, std::ranges::greater(), &NumberOrigins::pages);
    return numbers;
}

}  // namespace countercheck
