// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/working_copy.h"
#include "models/importing/proposal.h"

#include <functional>
#include <stop_token>

// Where importing and editing meet: neither knows the other.
namespace countercheck {

/// Lets an import ask the working copy that it is for, which must outlive the answer.
TargetLibrary targetOf(const WorkingCopy &copy);

/// Adds what an import makes by one command. Errors: those of WorkingCopy::addRows().
Result<CommandAnswer> addImport(WorkingCopy &copy, const EditCommand &command, const ImportContent &content, const TargetLibrary &target, const std::stop_token &stop = {},
                                const std::function<void(double fraction)> &progress = {});

}  // namespace countercheck
