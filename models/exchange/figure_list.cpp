// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/figure_list.h"

#include "models/exchange/formula_guard.h"
#include "models/sheets/figure_cells.h"

#include <QBuffer>

namespace countercheck {

QByteArray figureListCsv(std::span<const ObservationRecord> records, const Names &names)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QList<TableColumn> columns;
    for (const TableColumnOf<ObservationRecord> &column : tableColumns<ObservationRecord>())
        columns.append(column.column);
    const auto writer = makeTableWriter(TableFormat::Csv, buffer, columns);
    for (const ObservationRecord &record : records) {
        QStringList cells;
        for (const TableColumnOf<ObservationRecord> &column : tableColumns<ObservationRecord>())
            cells.append(column.cell(record, names));
        writer->writeRow(cells);
    }
    writer->finish();
    return buffer.data();
}

QString figureListTabbed(std::span<const ObservationRecord> records, const Wording &wording)
{
    QStringList headings;
    for (int column = 0; column < figureColumnCount; ++column)
        headings += figureColumnName(static_cast<FigureColumn>(column), wording);
    QString text = headings.join(u'\t') + u'\n';
    for (const ObservationRecord &record : records) {
        QStringList cells;
        for (const QString &cell : composeFigureCells(record, wording).texts)
            cells += guarded(cell);
        text += cells.join(u'\t') + u'\n';
    }
    return text;
}

}  // namespace countercheck
