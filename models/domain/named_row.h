// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>

#include <vector>

namespace countercheck {

/// A row of any table, as somebody who looks for it knows it.
struct NamedRow {
    QString id;
    QString name;   ///< its name, title, statement or number with the measure
    QString detail; ///< what tells it from others of that name: who published it, its period; may be empty

    friend bool operator==(const NamedRow &, const NamedRow &) = default;
};

/// The rows of a table that refer to a row by one of its columns.
struct ReferringRows {
    QLatin1StringView table;
    QLatin1StringView column;
    qint64 count = 0;
    std::vector<NamedRow> rows; ///< the first of them

    friend bool operator==(const ReferringRows &, const ReferringRows &) = default;
};

}  // namespace countercheck
