// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/dossier.h"
#include "models/domain/standing.h"
#include "models/wording/wording.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace countercheck {

/// A step link says how one step of a process leads to the next.
struct StepLink {
    std::size_t from = 0;     ///< the position of the earlier step in `ProcessSteps::steps`
    bool unitChanges = false; ///< true if the two steps count different things
    QString words;            ///< "What is counted changes from reports to leads, so no percentage can be given."
    QString reason;           ///< the library's reason for the link
};

/// A process step is one step of a process, with its own unit and its own date.
struct ProcessStep {
    MeasureId measure;
    ObservationId observation; ///< its latest figure; empty if the library holds none
    Standing standing = Standing::Process;
    std::size_t process = 0;   ///< the number of its process; steps of different processes are not linked
    std::size_t level = 0;     ///< the number of steps before it, on the longest way
    QString name;
    QString value;             ///< with its qualifier
    QString unit;
    QString date;
    QString verification;
    QString source;
    std::vector<StepLink> links; ///< one from each step before it
};

/// Process steps are one or more processes, step by step, from what is reported to who is convicted. No step is divided
/// by another, since each counts different things on different days.
struct ProcessSteps {
    QString title;
    QString note;
    QStringList processes;            ///< the name of each process: "From “Reports processed” to “Convictions”"
    std::vector<ProcessStep> steps; ///< ordered by process, then by level
    QString spokenSummary;
};

/// Finds the steps of processes among the measures of a dossier, by its relations of kind next_stage. Nothing if there is
/// no such relation.
std::optional<ProcessSteps> composeProcessSteps(const Dossier &dossier, const Wording &wording);

}  // namespace countercheck
