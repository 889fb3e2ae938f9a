// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/dossier.h"
#include "models/domain/standing.h"
#include "models/wording/wording.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace countercheck {

/// How one step of a process leads to the next.
struct AttritionLink {
    std::size_t from = 0;     ///< the place of the earlier step
    bool unitChanges = false; ///< another thing is counted: the break is visible
    QString words;            ///< "The unit changes: reports, then leads. No percentage follows."
    QString reason;           ///< what the library says about the step
};

/// One step with its own unit and its own date.
struct AttritionStep {
    MeasureId measure;
    ObservationId observation; ///< empty: the library holds no figure of it
    Standing standing = Standing::Process;
    std::size_t process = 0;   ///< steps of one process are tied, those of two are not
    std::size_t level = 0;     ///< how many steps lie before it, on the longest way
    QString name;
    QString value;             ///< with its qualifier
    QString unit;
    QString date;
    QString verification;
    QString source;
    std::vector<AttritionLink> links; ///< from each step before it
};

/// Processes step by step, from what is reported to who is convicted. Nothing is divided by anything: the steps count
/// different things on different days.
struct Attrition {
    QString title;
    QString note;
    QStringList processes;            ///< the name of each: "Reports processed … Convictions"
    std::vector<AttritionStep> steps; ///< process by process, level by level
    QString spokenSummary;
};

/// The chains of next_stage among the measures of a dossier. Nothing where none leads to another.
std::optional<Attrition> composeAttrition(const Dossier &dossier, const Wording &wording);

}  // namespace countercheck
