// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forms/form_arrangement.h"

#include <QList>

#include <algorithm>
#include <array>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// The columns of the lines of a form, separated by blanks.
struct TableLines {
    QLatin1StringView table;
    QList<QLatin1StringView> lines;
    QList<QLatin1StringView> more;
};

const QList<TableLines> &tableLines()
{
    static const QList<TableLines> all{
        {"library"_L1, {"title"_L1, "description"_L1, "version created"_L1, "language licence"_L1, "publisher"_L1}, {}},
        {"organisations"_L1, {"name"_L1, "kind country"_L1, "note"_L1}, {"id"_L1}},
        {"sources"_L1, {"title"_L1, "publisher_id"_L1, "authors"_L1, "published accessed"_L1, "url"_L1, "kind directness"_L1, "note"_L1},
         {"archive_url"_L1, "via_url"_L1, "origin_id"_L1, "purpose licence"_L1, "id"_L1}},
        {"measures"_L1, {"name"_L1, "definition"_L1, "statistical_unit unit_of_measure"_L1, "verification verification_basis"_L1, "accumulation period_kind"_L1, "population"_L1, "area stage"_L1,
                         "producer_id"_L1, "definition_source_id"_L1, "does_not_say"_L1, "note"_L1},
         {"short_name year_start"_L1, "phrase"_L1, "id"_L1}},
        {"observations"_L1, {"measure_id"_L1, "value_text qualifier value"_L1, "lower upper"_L1, "period_start period_end area"_L1, "source_id"_L1, "locator published"_L1, "excerpt"_L1, "status"_L1, "revises_id"_L1, "note"_L1},
         {"stated_by_id"_L1, "retells_id"_L1, "retelling derivation"_L1, "id"_L1}},
        {"breaks"_L1, {"measure_id"_L1, "at kind"_L1, "description"_L1, "source_id"_L1}, {"id"_L1}},
        {"claims"_L1, {"statement"_L1, "claimant_id"_L1, "stated_on venue"_L1, "source_id"_L1, "value_text qualifier value"_L1, "action wording"_L1, "statistical_unit population"_L1, "area period"_L1, "finding"_L1, "note"_L1},
         {"topic"_L1, "id"_L1}},
        {"assessments"_L1, {"claim_id"_L1, "assessor_id"_L1, "rating rating_text"_L1, "rationale"_L1, "source_id"_L1, "assessed_on"_L1}, {"id"_L1}},
        {"evidence"_L1, {"claim_id"_L1, "observation_id"_L1, "role"_L1, "note"_L1}, {"id"_L1}},
        {"gaps"_L1, {"question"_L1, "measure_id"_L1, "claim_id"_L1, "kind scope"_L1, "period_start period_end area"_L1, "searched"_L1, "searched_on"_L1, "source_id"_L1, "note"_L1}, {"id"_L1}},
        {"cautions"_L1, {"text"_L1, "claim_id"_L1, "measure_id"_L1, "observation_id"_L1, "source_id"_L1}, {"id"_L1}},
        {"comparisons"_L1, {"measure_a_id"_L1, "measure_b_id"_L1, "verdict"_L1, "reason"_L1, "source_id"_L1}, {"id"_L1}},
        {"relations"_L1, {"measure_a_id"_L1, "kind"_L1, "measure_b_id"_L1, "reason"_L1, "source_id"_L1}, {"partition"_L1, "id"_L1}},
    };
    return all;
}

const ColumnSchema *columnNamed(const TableSchema &table, QStringView name)
{
    const auto found = std::ranges::find_if(table.columns, [name](const ColumnSchema &column) { return name == column.name; });
    return found == table.columns.end() ? nullptr : &*found;
}

}  // namespace

FormArrangement arrangementOf(const TableSchema &table)
{
    FormArrangement arrangement;
    std::vector<const ColumnSchema *> placed;
    const auto take = [&](const QList<QLatin1StringView> &lines, std::vector<FormLine> &into) {
        for (const QLatin1StringView line : lines) {
            FormLine columns;
            for (const QString &name : QString(line).split(u' ')) {
                if (const ColumnSchema *column = columnNamed(table, name)) {
                    columns.push_back(column);
                    placed.push_back(column);
                }
            }
            if (!columns.empty())
                into.push_back(std::move(columns));
        }
    };
    const auto known = std::ranges::find(tableLines(), table.name, &TableLines::table);
    if (known != tableLines().end()) {
        take(known->lines, arrangement.lines);
        take(known->more, arrangement.more);
    }
    for (const ColumnSchema &column : table.columns) {
        if (std::ranges::find(placed, &column) == placed.end())
            (column.required ? arrangement.lines : arrangement.more).push_back({&column});
    }
    return arrangement;
}

bool holdsSentences(const ColumnSchema &column)
{
    static constexpr std::array names{"description"_L1, "definition"_L1, "note"_L1, "rationale"_L1, "reason"_L1, "statement"_L1, "finding"_L1, "text"_L1, "does_not_say"_L1, "searched"_L1, "question"_L1};
    return column.kind == ColumnKind::Text && std::ranges::find(names, column.name) != names.end();
}

}  // namespace countercheck
