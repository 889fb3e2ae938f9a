// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/linter/table_rows.h"
#include "models/forms/row_draft.h"
#include "models/wording/wording.h"

namespace countercheck {

/// Returns what one row of a table is called: "Figure", "Review".
QString rowInWords(const TableSchema &table, const Wording &wording);
/// Returns the title of a form: "Figure", "New figure".
QString formTitle(const TableSchema &table, bool isNew, const Wording &wording);
/// Returns what happened to a row, for the history: "Figure changed: more than 45"; `name` may be empty.
QString changeInWords(const TableSchema &table, RowDraftChange change, const QString &name, const Wording &wording);
/// Returns a few words by which a reader knows a row: its name, title, statement or number. Empty for one that only refers to others.
QString nameOfRow(const TableSchema &table, const QStringList &cells);

/// Returns the sentence on a rule that a cell or a row breaks.
QString faultInWords(const RowFault &fault, const Wording &wording);

/// Returns what a cell means, where it does not say so itself: "about February 2009", "read as 62,000", "3 of at most 15 words". Empty if there is nothing to say.
QString noteOn(const RowDraft &draft, const ColumnSchema &column, const QString &language, const Wording &wording);

}  // namespace countercheck
