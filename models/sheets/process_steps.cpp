// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sheets/process_steps.h"

#include "models/figure/compose_parts.h"
#include "models/wording/sentence_form.h"

#include <algorithm>
#include <map>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

bool isStep(const Relation &relation, const DossierWords &words)
{
    return relation.kind == RelationKind::NextStage && words.measure(relation.measureA) && words.measure(relation.measureB);
}

/// Returns the latest figure of a measure that is not a misreport.
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

/// Counts the steps before each measure. Steps in a circle, which is a fault of the library, end the count after as many
/// rounds as there are measures.
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

/// Numbers the processes, the longest first, and says to which each measure belongs.
std::map<MeasureId, std::size_t> processesOf(const std::vector<const Relation *> &relations)
{
    std::map<MeasureId, MeasureId> nameOf; // the first id of its measures stands for a process
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
    order.reserve(sizes.size());
    for (const auto &[name, size] : sizes)
        order.push_back(name);
    std::ranges::stable_sort(order, std::ranges::greater(), [&sizes](const MeasureId &name) { return sizes[name]; });
    std::map<MeasureId, std::size_t> processes;
    for (const auto &[measure, name] : nameOf)
        processes[measure] = static_cast<std::size_t>(std::ranges::find(order, name) - order.begin());
    return processes;
}

StepLink composeLink(const Relation &relation, std::size_t from, const DossierWords &words)
{
    const Wording &wording = words.wording();
    const Measure &before = *words.measure(relation.measureA);
    const Measure &after = *words.measure(relation.measureB);
    StepLink link;
    link.from = from;
    link.unitChanges = before.statisticalUnit != after.statisticalUnit || before.unitOfMeasure != after.unitOfMeasure;
    link.words = link.unitChanges
        ? wording.say("Steps", "What is counted changes from %1 to %2, so no percentage can be given.")
              .arg(wording.unit(before.statisticalUnit), wording.unit(after.statisticalUnit))
        : wording.say("Steps", "Both steps count %1, but not necessarily the same ones, so no percentage can be given.").arg(wording.unit(after.statisticalUnit));
    link.reason = relation.reason;
    return link;
}

}  // namespace

std::optional<ProcessSteps> composeProcessSteps(const Dossier &dossier, const Wording &wording)
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

    ProcessSteps processSteps;
    const std::map<MeasureId, std::size_t> processes = processesOf(relations);
    for (const auto &[id, level] : levelsOf(relations)) {
        const Measure &measure = *words.measure(id);
        ProcessStep step;
        step.measure = id;
        step.standing = standingOf(measure);
        step.process = processes.at(id);
        step.level = level;
        step.name = measure.label();
        step.unit = wording.unit(measure.statisticalUnit);
        step.verification = wording.verification(measure.verification);
        if (const Observation *figure = latestFigure(id, groups)) {
            step.observation = figure->id;
            step.value = wording.quantity(figure->quantity, measure.unitOfMeasure);
            step.date = words.period(*figure);
            step.source = words.shortSource(figure->source);
        } else {
            step.value = wording.say("Steps", "no figure in this library");
        }
        processSteps.steps.push_back(std::move(step));
    }
    std::ranges::stable_sort(processSteps.steps, {}, [](const ProcessStep &step) { return std::pair(step.process, step.level); });
    for (std::size_t index = 0; index < processSteps.steps.size(); ++index) {
        const bool isFirst = index == 0 || processSteps.steps[index - 1].process != processSteps.steps[index].process;
        if (isFirst) {
            const auto end = std::ranges::upper_bound(processSteps.steps, processSteps.steps[index].process, {}, &ProcessStep::process);
            processSteps.processes += wording.say("Steps", "From “%1” to “%2”", "first step, last step")
                                          .arg(processSteps.steps[index].name, std::prev(end)->name);
        }
    }
    const auto placeOf = [&processSteps](const MeasureId &id) {
        return static_cast<std::size_t>(std::ranges::find(processSteps.steps, id, &ProcessStep::measure) - processSteps.steps.begin());
    };
    for (const Relation *relation : relations)
        processSteps.steps[placeOf(relation->measureB)].links.push_back(composeLink(*relation, placeOf(relation->measureA), words));

    processSteps.title = processSteps.processes.size() == 1
        ? wording.say("Steps", "A process in %n steps", nullptr, static_cast<int>(processSteps.steps.size()))
        : wording.say("Steps", "%n processes, step by step", nullptr, static_cast<int>(processSteps.processes.size()));
    processSteps.note = wording.say("Steps", "Each step is counted by itself, on its own day. A later step is not a share of an earlier one, "
                                             "so no number here is divided by another.");
    QStringList sentences{processSteps.title};
    for (const ProcessStep &step : processSteps.steps) {
        sentences += wording.say("Steps", "%1: %2 %3, %4", "step: number unit, date")
                         .arg(step.name, step.value, step.unit, step.date.isEmpty() ? wording.say("Passport", "date not stated") : step.date);
        for (const StepLink &link : step.links)
            sentences += link.words;
    }
    processSteps.spokenSummary = asSentences(sentences);
    return processSteps;
}

}  // namespace countercheck
