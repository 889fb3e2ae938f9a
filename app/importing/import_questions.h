// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/import_state.h"
#include "models/store/library.h"
#include "models/wording/wording.h"

#include <functional>
#include <stop_token>

// What the assistant asks in the thread of a worker.
namespace countercheck {

/// Looks at all rows of a reading. Nothing if it was stopped.
std::optional<ReadingOutlook> lookAt(const Workbook &workbook, const TableReading &reading, const Wording &wording, const std::stop_token &stop);

/// What is kept of a state for the thread of a worker; it outlives the content that is made of it.
struct ImportJob {
    std::shared_ptr<const Workbook> workbook;
    TableReading reading;
    ImportMapping mapping;
    std::map<std::pair<qsizetype, qsizetype>, CellAnswer> cellAnswers;
    QString fileName;

    ImportContent content() const { return {workbook->sheets.at(static_cast<std::size_t>(reading.sheet)), reading, mapping, cellAnswers, fileName}; }
};

/// Makes the job of a state: answers about series that the table does not have are left out.
ImportJob jobOf(const ImportState &state);

/// What is found before anything is written.
struct ImportCheck {
    ImportMapping mapping;       ///< with measures of the library in place of new ones of their name
    ImportSummary summary;
    QStringList joined;          ///< the names of those measures
    QString chartTitle;
    std::shared_ptr<const ComparisonFigure> chart; ///< of the first measure; nothing where there is none
};

/// Looks at all rows for a library; nullptr for a new one. Error: Cancelled.
Result<ImportCheck> checkImport(const ImportJob &job, Library *library, const Wording &wording, const std::stop_token &stop, const std::function<void(double)> &progress);

/// What is shown of a measure once its figures are in the library.
struct ImportedMeasure {
    MeasureId id;
    QString name;
    std::shared_ptr<const ComparisonFigure> chart;
};

/// Returns the measure of the first series.
ImportedMeasure importedMeasure(Library &library, const ImportMapping &mapping, const Wording &wording, const std::stop_token &stop);

}  // namespace countercheck
