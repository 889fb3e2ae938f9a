// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/export_kinds.h"

#include "models/exchange/alternative_text.h"

#include <algorithm>
#include <array>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;
using enum ExportKind;

constexpr auto table = std::to_array<ExportKindEntry>({
    // kind, code, words, what it may replace, layout, resolution, theme, page
    {Png, "png"_L1, "Picture (PNG)", &file_kind::png, true, true, true, false},
    {Svg, "svg"_L1, "Drawing (SVG)", &file_kind::svg, true, false, true, false},
    {Pdf, "pdf"_L1, "Page (PDF)", &file_kind::pdf, true, false, true, true},
    {Csv, "csv"_L1, "Table of its figures (CSV)", &file_kind::csv, false, false, false, false},
    {Json, "json"_L1, "Data with geometry (JSON)", &file_kind::json, true, false, false, false},
    {Xlsx, "xlsx"_L1, "Workbook with definitions and sources (XLSX)", &file_kind::workbook, false, false, false, false},
    {Txt, "txt"_L1, "Alternative text (TXT)", &file_kind::alternativeText, false, false, false, false},
});

constexpr auto codes = [] {
    std::array<Code<ExportKind>, table.size()> made{};
    std::ranges::transform(table, made.begin(), [](const ExportKindEntry &entry) { return Code<ExportKind>{entry.kind, entry.code}; });
    return made;
}();

constexpr bool inOrder()
{
    for (std::size_t position = 0; position < table.size(); ++position) {
        if (static_cast<std::size_t>(table[position].kind) != position)
            return false;
    }
    return true;
}
static_assert(inOrder());

}  // namespace

std::span<const ExportKindEntry> exportKinds()
{
    return table;
}

const ExportKindEntry &entryOf(ExportKind kind)
{
    return table[static_cast<std::size_t>(kind)];
}

template <>
std::span<const Code<ExportKind>> codeList<ExportKind>()
{
    return codes;
}

bool readEnding(const QString &name, ExportKind &kind)
{
    const qsizetype point = name.lastIndexOf(u'.');
    const std::optional<ExportKind> known = point < 0 ? std::optional<ExportKind>() : fromCode<ExportKind>(name.sliced(point + 1).toLower());
    if (known)
        kind = *known;
    return known.has_value();
}

}  // namespace countercheck
