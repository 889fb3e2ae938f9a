// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forms/form_parts.h"

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// Whether rows of a table are made from the row that they refer to: what needs it, and what is tied to it where it needs one of several.
bool isMadeFromThere(const TableSchema &table, const ColumnSchema &column)
{
    const bool isTiedToOneOfSeveral = table.name == "gaps"_L1 || table.name == "cautions"_L1;
    return column.required || (isTiedToOneOfSeveral && column.references != "sources"_L1);
}

}  // namespace

std::vector<FormPart> formParts(const TableSchema &table, const std::vector<ReferringRows> &referring, const Wording &wording)
{
    std::vector<FormPart> parts;
    for (const TableSchema &other : librarySchema()) {
        const auto refers = [&table](const ColumnSchema &column) { return column.kind == ColumnKind::Reference && column.references == table.name; };
        const bool isOnlyOne = std::ranges::count_if(other.columns, refers) == 1;
        for (const ColumnSchema &column : other.columns) {
            if (!refers(column))
                continue;
            const auto found = std::ranges::find_if(referring, [&](const ReferringRows &rows) { return rows.table == other.name && rows.column == column.name; });
            FormPart part{.table = other.name, .column = column.name, .title = wording.say("Schema", other.title), .canAdd = isMadeFromThere(other, column)};
            if (!isOnlyOne) {
                //: %1 is a table such as “Figures”, %2 one of its columns such as “Replaces”.
                part.title = wording.say("Form", "%1: %2", "part").arg(part.title, wording.say("Schema", column.title));
            }
            if (found != referring.end()) {
                part.count = found->count;
                part.rows = found->rows;
            }
            if (part.canAdd || part.count > 0)
                parts.push_back(std::move(part));
        }
    }
    return parts;
}

}  // namespace countercheck
