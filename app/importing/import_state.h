// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/import_file.h"
#include "models/figure/figure.h"
#include "models/importing/mapping.h"
#include "models/importing/proposal.h"

#include <map>
#include <memory>

namespace countercheck {

/// What is known of a series of numbers before anybody says what they count.
struct SeriesOutlook {
    QStringList series;
    QStringList examples;      ///< "2018: 1,204"
    bool isAllPercent = true;

    /// What the table calls it.
    QString words() const { return series.join(QStringLiteral(", ")); }
};

/// A way of writing that the table has, by its first example.
struct SignOutlook {
    QString written;
    QString understood;
    QString meaning;
};

/// What a look at all rows shows of a reading.
struct ReadingOutlook {
    std::vector<SeriesOutlook> series;
    std::vector<SignOutlook> signs;
    qint64 figures = 0;
    qint64 faulty = 0;       ///< cells whose number or period is not read
    qint64 missing = 0;      ///< cells without a number
    bool hasPairs = false;   ///< periods as 2018/19
    bool hasNamedYears = false;
    bool lacksPeriods = false; ///< whether a number has none
    bool lacksSources = false; ///< whether a row names none
    QString sumText;         ///< of the first row that is left out as a sum; with its number
    qint64 sums = 0;
};

/// Into which library figures go.
enum class ImportTarget : std::uint8_t { New, Open };

/// An import from the file to the last step.
struct ImportState {
    ImportFile file;
    ImportMapping mapping;
    std::map<std::pair<qsizetype, qsizetype>, CellAnswer> cellAnswers;
    std::optional<std::pair<qsizetype, qsizetype>> heads; ///< the rows that hold the names of columns, where somebody said so
    TableReading guess;        ///< with `heads`
    TableReading reading;      ///< with the mapping applied
    ReadingOutlook outlook;
    ImportTarget target = ImportTarget::New;
    QString newTitle;          ///< of a new library
    bool isRemembered = true;
    QString rememberedName;
    QString usedMapping;       ///< the name of the saved answers that were taken

    const Sheet *sheet() const
    {
        return file.workbook && reading.sheet < std::ssize(file.workbook->sheets) ? &file.workbook->sheets[static_cast<std::size_t>(reading.sheet)] : nullptr;
    }
};

}  // namespace countercheck
