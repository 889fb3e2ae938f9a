// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/export_request.h"
#include "models/store/library.h"
#include "models/wording/wording.h"
#include "widgets/chart/theme.h"

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
/// NoSuchRow for a measure that the library does not hold, and InvalidArgument for years in which the chart has no figure.
Result<PreparedChart> prepareChart(Library &library, const ExportRequest &request, const Wording &wording);

/// Composes the chart from a dossier in memory, for a preview that is what the export will be.
Result<PreparedChart> prepareChart(Dossier dossier, const ExportRequest &request, const Wording &wording, const std::stop_token &stop = {});

/// Of some measures the two that may least be compared, which the sentence is about where no other two are named; of
/// equally strict pairs the first in the order of picking. Measures that the dossier does not hold are passed over.
std::optional<MeasurePair> strictestPair(const Dossier &dossier, const MeasureSelection &selection);

/// The chart with its title and its sources, at the size of the request. Error InvalidArgument for a size that is too small
/// for it; the detail says what it needs.
Result<LaidOutFigure> layOutExport(const PreparedChart &chart, const ExportRequest &request, const FontTextMeasure &measure, const Wording &wording);

/// The beginning of the message that says what a picture leaves out.
inline constexpr QLatin1StringView leftOutPrefix{"Left out of "};

/// A chart as the bytes of a file, and what a picture leaves out for want of room, in sentences.
struct ExportedChart {
    QByteArray bytes;
    QString omissions;
    QString missingLetters; ///< the sentence on letters that no installed font has; empty if there are none
};

/// The bytes of an exported chart, in the theme of the measure; `librarySha256` is that of the library's file. Where it
/// has a layout it needs a QGuiApplication with the bundled fonts. Errors: those of layOutExport(), and WriteFailed where a picture cannot be made.
Result<ExportedChart> exportChart(const PreparedChart &chart, const ExportRequest &request, const FontTextMeasure &measure, const QString &librarySha256,
                               const Wording &wording);

}  // namespace countercheck
