// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/import_state.h"
#include "models/wording/wording.h"
#include "widgets/importing/measure_page.h"

namespace countercheck {

/// Begins the answers of a table: for each series a new measure, named after its heads, without unit and verification; and the file as the source.
/// Answers that are there stay.
void beginAnswers(ImportState &state);

/// What the second step shows of a series. `names`: of measures of the library, by id.
MeasureContent measureContentOf(const ImportState &state, std::size_t series, bool hasLibrary, const QMap<QString, QString> &names, const Wording &wording);

/// The answer to a series; there is one once answers were begun.
MeasureAnswer &answerOf(ImportState &state, std::size_t series);

/// Sets how a series is used, a cell of its new measure, or something that is the same for all rows.
void setUse(ImportState &state, std::size_t series, SeriesUse use);
void setCell(ImportState &state, std::size_t series, const QString &column, const QString &text);
void setCommon(ImportState &state, const QString &name, const QString &text);
/// Answers a series as the one before it, but for its names.
void repeatAnswer(ImportState &state, std::size_t series);

/// The answers that a series lacks, in words.
QStringList missingOfMeasure(const ImportState &state, std::size_t series, const Wording &wording);

}  // namespace countercheck
