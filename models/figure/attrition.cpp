// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/attrition.h"

#include "models/figure/compose_parts.h"

#include <algorithm>
#include <map>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

bool isStep(const Relation &relation, const DossierWords &words)
{
    return relation.kind == RelationKind::NextStage && words.measure(relation.measureA) && words.measure(relation.measureB);
}

/// The most recent figure of a measure that no misreport casts doubt on.
const Observation *latestFigure(const MeasureId &measure, const std::vector<LaneGroup> &groups)
{
    const Observation *latest = nullptr;
    for (const LaneGroup &group : groups) {
        if (group.measure->id != measure)
            continue;
        for (const Telling &telling : group.figures) {
            if (!latest || telling.observation->period.lastDay() > latest->period.lastDay())
                latest = telling.observation;
        }
        if (!latest && !group.undated.empty())
            latest = group.undated.front().observation;
    }
    return latest;
}

/// How many steps lie before each measure. A circle, which no process has, ends after as many rounds as there are measures.
std::map<MeasureId, std::size_t> levelsOf(const std::vector<const Relation *> &relations)
{
    std::map<MeasureId, std::size_t> levels;
    for (const Relation *relation : relations) {
        levels[relation->measureA];
        levels[relation->measureB];
    }
    for (std::size_t round = 0; round < levels.size(); ++round) {
        for (const Relation *relation : relations)
            levels[relation->measureB] = std::max(levels[relation->measureB], std::min(levels[relation->measureA] + 1, levels.size()));
    }
    return levels;
}

/// Which process each measure is part of: the longest first.
std::map<MeasureId, std::size_t> processesOf(const std::vector<const Relation *> &relations)
{
    std::map<MeasureId, MeasureId> nameOf; // a process is named by the least of its measures
    for (const Relation *relation : relations) {
        nameOf.try_emplace(relation->measureA, relation->measureA);
        nameOf.try_emplace(relation->measureB, relation->measureB);
    }
    for (std::size_t round = 0; round < nameOf.size(); ++round) {
        for (const Relation *relation : relations) {
            const MeasureId least = std::min(nameOf[relation->measureA], nameOf[relation->measureB]);
            nameOf[relation->measureA] = nameOf[relation->measureB] = least;
        }
    }
    std::map<MeasureId, std::size_t> sizes;
    for (const auto &[measure, name] : nameOf)
        ++sizes[name];
    std::vector<MeasureId> order;
    for (const auto &[name, size] : sizes)
        order.push_back(name);
    std::ranges::stable_sort(order, std::ranges::greater(), [&sizes](const MeasureId &name) { return sizes[name]; });
    std::map<MeasureId, std::size_t> processes;
    for (const auto &[measure, name] : nameOf)
        processes[measure] = static_cast<std::size_t>(std::ranges::find(order, name) - order.begin());
    return processes;
}

AttritionLink composeLink(const Relation &relation, std::size_t from, const DossierWords &words)
{
    const Wording &wording = words.wording();
    const Measure &before = *words.measure(relation.measureA);
    const Measure &after = *words.measure(relation.measureB);
    AttritionLink link;
    link.from = from;
    link.unitChanges = before.statisticalUnit != after.statisticalUnit || before.unitOfMeasure != after.unitOfMeasure;
    link.words = link.unitChanges
        ? wording.say("Attrition", "The unit changes: %1, then %2. No percentage follows.")
              .arg(wording.unit(before.statisticalUnit), wording.unit(after.statisticalUnit))
        : wording.say("Attrition", "The unit stays: %1. A later step all the same: no percentage follows.").arg(wording.unit(after.statisticalUnit));
    link.reason = relation.reason;
    return link;
}

}  // namespace

std::optional<Attrition> composeAttrition(const Dossier &dossier, const Wording &wording)
{
    const DossierWords words(dossier, wording);
    std::vector<const Relation *> relations;
    for (const Relation &relation : dossier.relations) {
        if (isStep(relation, words))
            relations.push_back(&relation);
    }
    if (relations.empty())
        return std::nullopt;
    const Ties ties(dossier);
    const std::vector<LaneGroup> groups = groupIntoLanes(dossier, ties);

    Attrition attrition;
    const std::map<MeasureId, std::size_t> processes = processesOf(relations);
    for (const auto &[id, level] : levelsOf(relations)) {
        const Measure &measure = *words.measure(id);
        AttritionStep step;
        step.measure = id;
        step.standing = standingOf(measure);
        step.process = processes.at(id);
        step.level = level;
        step.name = measure.shortName;
        step.unit = wording.unit(measure.statisticalUnit);
        step.verification = wording.verification(measure.verification);
        if (const Observation *figure = latestFigure(id, groups)) {
            step.observation = figure->id;
            step.value = wording.quantity(figure->quantity, measure.unitOfMeasure);
            step.date = words.period(*figure);
            step.source = words.shortSource(figure->source);
        } else {
            step.value = wording.say("Attrition", "no figure in this library");
        }
        attrition.steps.push_back(std::move(step));
    }
    std::ranges::stable_sort(attrition.steps, {}, [](const AttritionStep &step) { return std::pair(step.process, step.level); });
    for (std::size_t index = 0; index < attrition.steps.size(); ++index) {
        const bool isFirst = index == 0 || attrition.steps[index - 1].process != attrition.steps[index].process;
        if (isFirst) {
            const auto end = std::ranges::upper_bound(attrition.steps, attrition.steps[index].process, {}, &AttritionStep::process);
            attrition.processes += wording.say("Attrition", "From “%1” to “%2”", "first step, last step")
                                       .arg(attrition.steps[index].name, std::prev(end)->name);
        }
    }
    const auto placeOf = [&attrition](const MeasureId &id) {
        return static_cast<std::size_t>(std::ranges::find(attrition.steps, id, &AttritionStep::measure) - attrition.steps.begin());
    };
    for (const Relation *relation : relations)
        attrition.steps[placeOf(relation->measureB)].links.push_back(composeLink(*relation, placeOf(relation->measureA), words));

    attrition.title = attrition.processes.size() == 1
        ? wording.say("Attrition", "A process in %n steps", nullptr, static_cast<int>(attrition.steps.size()))
        : wording.say("Attrition", "%n processes, step by step", nullptr, static_cast<int>(attrition.processes.size()));
    attrition.note = wording.say("Attrition", "Each step counts its own thing on its own day. Nothing is divided by anything: "
                                              "a later step is no share of an earlier one.");
    QStringList sentences{attrition.title + u'.'};
    for (const AttritionStep &step : attrition.steps) {
        sentences += wording.say("Attrition", "%1: %2 %3, %4.", "step: number unit, date")
                         .arg(step.name, step.value, step.unit, step.date.isEmpty() ? wording.say("Passport", "date not stated") : step.date);
        for (const AttritionLink &link : step.links)
            sentences += link.words;
    }
    attrition.spokenSummary = sentences.join(u' ');
    return attrition;
}

}  // namespace countercheck
