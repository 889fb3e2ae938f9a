// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/importing/guess_reading.h"

#include "models/importing/guess_steps.h"
#include "models/importing/table_cells.h"

namespace countercheck {

TableReading guessReading(const Workbook &workbook)
{
    qsizetype best = 0;
    qsizetype most = -1;
    for (qsizetype sheet = 0; sheet < std::ssize(workbook.sheets); ++sheet) {
        const Sheet &candidate = workbook.sheets[static_cast<std::size_t>(sheet)];
        const qsizetype numbers = candidate.isHidden ? 0 : findTablePlace(candidate).numbers;
        if (numbers > most) {
            best = sheet;
            most = numbers;
        }
    }
    return guessReading(workbook, best);
}

TableReading guessReading(const Workbook &workbook, qsizetype sheet)
{
    TableReading reading;
    reading.sheet = sheet;
    if (sheet < 0 || sheet >= std::ssize(workbook.sheets))
        return reading;
    const Sheet &cells = workbook.sheets[static_cast<std::size_t>(sheet)];
    const TablePlace place = findTablePlace(cells);
    reading.firstHead = place.firstHead;
    reading.firstRow = place.firstRow;
    reading.endRow = place.endRow;
    reading.excluded = place.excluded;
    guessHeads(cells, reading);
    if (!reading.hasTable())
        return reading;
    guessRoles(cells, reading);
    guessFormats(cells, reading);
    guessSums(cells, reading);
    return reading;
}

}  // namespace countercheck
