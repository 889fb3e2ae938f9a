// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/export_form.h"
#include "models/domain/dossier.h"

#include <memory>

namespace countercheck {

class ComparisonDesk;
class Panes;
class Session;

/// The chart in view, as it can be exported.
struct ExportSubject {
    ExportRequest request;                   ///< what it shows and how it is scaled; its form is that of a new request
    std::shared_ptr<const Dossier> dossier;  ///< what it was read from
    std::optional<YearSpan> yearsInView;     ///< nothing where the whole time span is
    QString fileName;                        ///< to propose, without an ending
};

/// The chart of the comparison where the window is about one, else that of the claim. Nothing without a chart.
std::optional<ExportSubject> exportSubject(const Session &session, const ComparisonDesk &desk, const Panes &panes);

}  // namespace countercheck
