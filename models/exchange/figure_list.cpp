// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/figure_list.h"

#include "models/exchange/formula_guard.h"
#include "models/sheets/figure_cells.h"

namespace countercheck {
namespace {

QList<TableColumn> columnsOfList()
{
    QList<TableColumn> columns;
    for (const TableColumnOf<ObservationRecord> &column : tableColumns<ObservationRecord>())
        columns.append(column.column);
    return columns;
}

}  // namespace

FigureListCsv::FigureListCsv(QIODevice &device) : m_writer(makeTableWriter(TableFormat::Csv, device, columnsOfList())) {}

void FigureListCsv::write(std::span<const ObservationRecord> records, const Names &names)
{
    for (const ObservationRecord &record : records) {
        QStringList cells;
        for (const TableColumnOf<ObservationRecord> &column : tableColumns<ObservationRecord>())
            cells.append(column.cell(record, names));
        m_writer->writeRow(cells);
    }
}

QString figureHeadingsTabbed(const Wording &wording)
{
    QStringList headings;
    for (int column = 0; column < figureColumnCount; ++column)
        headings += figureColumnName(static_cast<FigureColumn>(column), wording);
    return headings.join(u'\t') + u'\n';
}

QString figureLinesTabbed(std::span<const ObservationRecord> records, const Wording &wording)
{
    QString text;
    for (const ObservationRecord &record : records) {
        QStringList cells;
        for (const QString &cell : composeFigureCells(record, wording).texts)
            cells += guarded(cell);
        text += cells.join(u'\t') + u'\n';
    }
    return text;
}

}  // namespace countercheck
