// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/importing/guess_steps.h"

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

QString headText(const Sheet &sheet, qsizetype row, qsizetype column)
{
    return sheet.text(row, column).simplified();
}

const MergedCells *mergedAt(const Sheet &sheet, qsizetype row, qsizetype column)
{
    const auto found = std::ranges::find_if(sheet.merged, [&](const MergedCells &merged) {
        return row >= merged.row && row < merged.row + merged.rows && column >= merged.column && column < merged.column + merged.columns;
    });
    return found == sheet.merged.end() ? nullptr : &*found;
}

/// Whether anything is merged in the heads. Then nothing else spreads over columns.
bool hasMergedHeads(const Sheet &sheet, const TableReading &reading)
{
    return std::ranges::any_of(sheet.merged, [&reading](const MergedCells &merged) { return merged.row >= reading.firstHead && merged.row < reading.firstRow && merged.columns > 1; });
}

/// The texts of a row of heads, one a column: a head that spans several columns stands above each of them.
QStringList spreadHeads(const Sheet &sheet, qsizetype row, const TableReading &reading, bool spreads)
{
    QStringList heads;
    QString last;
    for (qsizetype column = 0; column < sheet.columnCount(); ++column) {
        QString text = headText(sheet, row, column);
        if (text.isEmpty()) {
            if (const MergedCells *const merged = mergedAt(sheet, row, column))
                text = merged->row == row ? headText(sheet, row, merged->column) : QString();
            else if (spreads && !headText(sheet, row + 1, column).isEmpty() && row + 1 < reading.firstRow)
                text = last;
        } else {
            last = text;
        }
        heads += text;
    }
    return heads;
}

}  // namespace

void guessHeads(const Sheet &sheet, TableReading &reading)
{
    reading.columns.assign(static_cast<std::size_t>(sheet.columnCount()), {});
    const bool hasMerged = hasMergedHeads(sheet, reading);
    for (qsizetype row = reading.firstHead; row < reading.firstRow; ++row) {
        if (reading.exclusion(row))
            continue;
        const QStringList heads = spreadHeads(sheet, row, reading, !hasMerged && row + 1 < reading.firstRow);
        for (qsizetype column = 0; column < heads.size(); ++column) {
            if (QStringList &above = reading.columns[static_cast<std::size_t>(column)].heads; !heads.at(column).isEmpty() && !above.contains(heads.at(column)))
                above += heads.at(column);
        }
    }
    const auto take = [&](qsizetype row, bool isAbove) {
        QStringList texts;
        for (qsizetype column = 0; column < sheet.columnCount(row); ++column) {
            if (!sheet.isEmpty(row, column))
                texts += headText(sheet, row, column);
        }
        if (texts.isEmpty())
            return;
        if (isAbove && reading.title.isEmpty() && texts.size() == 1)
            reading.title = texts.front();
        else
            reading.notes += texts.join(u' ');
    };
    constexpr qsizetype mostNotes = 60;
    for (qsizetype row = 0; row < std::min(reading.firstHead, mostNotes); ++row)
        take(row, true);
    for (qsizetype row = reading.endRow; row < std::min(sheet.rowCount(), reading.endRow + mostNotes); ++row)
        take(row, false);
}

std::vector<qsizetype> sampledRows(const Sheet &sheet, const TableReading &reading)
{
    constexpr std::size_t most = 3000;
    std::vector<qsizetype> rows;
    for (qsizetype row = reading.firstRow; row < reading.endRow && rows.size() < most; ++row) {
        if (!reading.exclusion(row) && !sheet.isEmptyRow(row))
            rows.push_back(row);
    }
    return rows;
}

}  // namespace countercheck
