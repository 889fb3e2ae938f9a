// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/worker.h"
#include "models/sheets/process_steps.h"

namespace countercheck {

/// Asks a worker for the steps of the processes that some measures belong to; nothing where they belong to none. An error is
/// delivered as it is.
template <class Deliver>
void askForSteps(Worker &worker, QObject *receiver, std::stop_token stop, const MeasureSelection &measures, const Wording &wording, Deliver deliver)
{
    worker.ask(receiver, std::move(stop), [measures, wording](Library &library, const std::stop_token &) -> Result<std::optional<ProcessSteps>> {
        const Result<MeasureSelection> steps = library.processSteps(measures);
        if (!steps)
            return steps.error();
        const Result<Dossier> dossier = library.dossier(*steps);
        if (!dossier)
            return dossier.error();
        return composeProcessSteps(*dossier, wording);
    }, std::move(deliver));
}

}  // namespace countercheck
