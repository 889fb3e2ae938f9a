// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/export_form.h"
#include "models/domain/dossier.h"

#include <memory>

namespace countercheck {

class SubjectInView;

/// The chart in view, as it can be exported.
struct ExportSubject {
    ExportRequest request;                   ///< what the chart shows, in the form of a new request
    std::shared_ptr<const Dossier> dossier;  ///< what it was read from
    std::optional<YearSpan> yearsInView;     ///< the years that the time window touches; nothing where all of them are in view
    QString fileName;                        ///< to propose, without an ending
};

/// The chart of the subject in view; nothing where it has none.
std::optional<ExportSubject> exportSubject(const SubjectInView &subject);

}  // namespace countercheck
