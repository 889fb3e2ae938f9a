// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/dossier.h"
#include "models/exchange/table_writer.h"

#include <vector>

namespace countercheck {

/// The reviews of a claim as a table: reviewer, rating, date and page of each, grouped by reviewer.
struct ReviewTable {
    QList<TableColumn> columns; ///< empty without a claim, as in a comparison
    std::vector<QStringList> rows;
};

/// Makes one row for each review of the claim of a dossier.
ReviewTable reviewTable(const Dossier &dossier);

/// Returns the reviews as one cell, for a table with another kind of rows: "not_supported: Snopes (2025-12-09, “could not find
/// evidence”, “Title”, https://…); …". What the library does not state is left out.
QString reviewsInOneCell(const Dossier &dossier);

}  // namespace countercheck
