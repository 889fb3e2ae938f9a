// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/coverage_table.h"

#include "models/exchange/table_writer.h"

#include <QBuffer>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

QString stateOf(const std::optional<CoverageCell> &cell)
{
    if (!cell)
        return u"not_searched"_s;
    switch (cell->kind) {
    case CoverageKind::Figure: return u"figure"_s;
    case CoverageKind::About: return u"about"_s;
    case CoverageKind::Bound: return u"bound"_s;
    case CoverageKind::Revised: return u"revised"_s;
    case CoverageKind::Missing: return u"missing"_s;
    }
    return {};
}

}  // namespace

QByteArray coverageCsv(const CoverageSheet &sheet)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto writer = makeTableWriter(TableFormat::Csv, buffer,
                                        {{u"measure_id"_s}, {u"measure"_s}, {u"year"_s, true}, {u"state"_s}, {u"figures"_s, true}, {u"figure_id"_s}, {u"gap_kind"_s}, {u"gap_id"_s}, {u"searched_on"_s}, {u"series_breaks"_s}});
    for (const CoverageLine &line : sheet.lines) {
        for (std::size_t year = 0; year < line.years.size(); ++year) {
            const CoveredYear &covered = line.years[year];
            const std::optional<CoverageCell> &cell = covered.cell;
            const bool hasFigures = cell && cell->kind != CoverageKind::Missing;
            writer->writeRow({line.measure.slug, line.label, QString::number(sheet.years[year]), stateOf(cell), hasFigures ? QString::number(cell->figures) : QString(), hasFigures ? cell->figure.slug : QString(),
                              cell && cell->gapKind ? QString(code(*cell->gapKind)) : QString(), cell ? cell->gap.slug : QString(), cell && cell->searchedOn ? cell->searchedOn->toString() : QString(),
                              covered.isBreak ? u"yes"_s : QString()});
        }
    }
    writer->finish();
    return buffer.data();
}

}  // namespace countercheck
