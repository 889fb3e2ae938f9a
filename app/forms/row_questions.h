// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/view.h"
#include "models/editing/working_copy.h"
#include "models/forms/form_parts.h"
#include "models/forms/row_draft.h"
#include "models/forms/row_outlook.h"
#include "models/wording/wording.h"

#include <map>
#include <optional>
#include <stop_token>

// What a form asks of the working copy, in its thread.
namespace countercheck {

/// What stands around a row.
struct RowSurroundings {
    QString language;                              ///< of the library
    std::map<QLatin1StringView, QString> referred; ///< the names of the rows that it refers to, by column
    std::vector<ReferringRows> referring;          ///< the rows that refer to it
    QString group;                                 ///< of a figure: the name of its measure
    std::vector<QString> neighbours;               ///< of a figure: the ids of the figures of its measure, itself among them
};

/// A row with what stands around it, as it is kept.
struct ReadRow {
    QStringList cells;
    RowSurroundings surroundings;
    std::optional<Passport> passport; ///< of a figure, and of the first figure of a measure
    std::optional<RecordSheet> sheet; ///< of another record, or of the record that the row hangs on
};

/// What would become of a draft.
struct TriedRow {
    QString id;                        ///< that a new row would get
    std::vector<LintFinding> findings; ///< why it cannot be kept; empty if it can
    std::optional<RowOutlook> outlook;
};

/// Reads a row. Errors: NoSuchRow; those of WorkingCopy.
Result<ReadRow> readRow(WorkingCopy &copy, const TableSchema &table, const QString &id, const Wording &wording, const std::stop_token &stop);

/// Reads what stands around a new row.
Result<RowSurroundings> readSurroundings(WorkingCopy &copy, const RowDraft &draft, const std::stop_token &stop);

/// Tries what a draft would do, and keeps nothing. `kept`: the row as it is kept; nothing for a new one.
Result<TriedRow> tryRow(WorkingCopy &copy, const RowDraft &draft, const std::optional<ReadRow> &kept, const Wording &wording, const std::stop_token &stop);

/// Returns what a draft does to its table: the cells that differ from what is kept; of a new row all that are filled in, and its id.
RowEdit editOf(const RowDraft &draft, const QString &newId);

}  // namespace countercheck
