// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/export_kinds.h"

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;
using enum ExportKind;

constexpr auto table = std::to_array<ExportKindEntry>({
    // kind, words, what it may replace, layout, resolution, theme, page
    {Png, "Picture (PNG)", FileKind::Png, true, true, true, false},
    {Svg, "Drawing (SVG)", FileKind::Svg, true, false, true, false},
    {Pdf, "Page (PDF)", FileKind::Pdf, true, false, true, true},
    {Csv, "Table of its figures (CSV)", FileKind::Csv, false, false, false, false},
    {Json, "Data with geometry (JSON)", FileKind::Json, true, false, false, false},
    {Xlsx, "Workbook with definitions and sources (XLSX)", FileKind::Workbook, false, false, false, false},
});

constexpr auto codes = std::to_array<Code<ExportKind>>({
    {Png, "png"_L1},
    {Svg, "svg"_L1},
    {Pdf, "pdf"_L1},
    {Csv, "csv"_L1},
    {Json, "json"_L1},
    {Xlsx, "xlsx"_L1},
});

static_assert(table.size() == codes.size());

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
