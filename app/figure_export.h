// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export_request.h"
#include "models/store/library.h"
#include "models/wording/wording.h"

namespace countercheck {

/// The words of an installed language.
Wording wordingOf(const QString &language);

/// A chart that is ready to be laid out at any size.
struct PreparedChart {
    Dossier dossier;
    ComparisonFigure figure;
    TimeWindow window;
};

/// Reads from the library what a request is about and composes its chart. Errors: those of Library::dossier(), and
/// NoSuchRow for a measure that the library does not hold.
Result<PreparedChart> prepareChart(Library &library, const ExportRequest &request, const Wording &wording);

/// The chart with its title and its sources, at the size of the request. Error InvalidArgument for a size that is too small
/// for it; the detail says what it needs.
Result<LaidOutFigure> layOutExport(const PreparedChart &chart, const ExportRequest &request, const Theme &theme, const Wording &wording);

/// The bytes of an exported chart. `sha256` is that of the library's file. Needs a QGuiApplication with the bundled fonts.
Result<QByteArray> exportChart(const PreparedChart &chart, const ExportRequest &request, const QString &sha256, const Wording &wording);

}  // namespace countercheck
