// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/library_schema.h"
#include "models/domain/named_row.h"
#include "models/wording/wording.h"

#include <vector>

namespace countercheck {

/// Rows that hang on the row of a form: the reviews of a claim, the figures of a measure.
struct FormPart {
    QLatin1StringView table;
    QLatin1StringView column; ///< by which they refer to it
    QString title;            ///< "Reviews"
    qint64 count = 0;
    std::vector<NamedRow> rows; ///< the first of them
    bool canAdd = false;        ///< a new one makes sense from here

    friend bool operator==(const FormPart &, const FormPart &) = default;
};

/// Returns the parts of a row in the order of the schema: those that can be added, whether there are any or not, and others that there are.
std::vector<FormPart> formParts(const TableSchema &table, const std::vector<ReferringRows> &referring, const Wording &wording);

}  // namespace countercheck
