// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/worker.h"
#include "models/figure/attrition.h"

namespace countercheck {

/// Asks a worker for the steps of the processes that some measures belong to; nothing where they belong to none. An error is
/// delivered as it is.
template <class Deliver>
void askForSteps(Worker &worker, QObject *receiver, std::stop_token stop, const MeasureSelection &measures, const Wording &wording, Deliver deliver)
{
    worker.ask(receiver, std::move(stop), [measures, wording](Library &library, const std::stop_token &) -> Result<std::optional<Attrition>> {
        const Result<MeasureSelection> chain = library.chain(measures);
        if (!chain)
            return chain.error();
        const Result<Dossier> dossier = library.dossier(*chain);
        if (!dossier)
            return dossier.error();
        return composeAttrition(*dossier, wording);
    }, std::move(deliver));
}

}  // namespace countercheck
