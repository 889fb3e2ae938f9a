// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/importing/table_cells.h"

#include "models/importing/table_words.h"

#include <algorithm>

namespace countercheck {
namespace {

/// Rows that are looked at from the beginning and from the end of a long sheet. What lies between has figures as well.
constexpr qsizetype rowsFromBeginning = 4000;
constexpr qsizetype rowsFromEnd = 400;

/// Whether years follow each other as heads do: 2018, 2019, 2020, each perhaps several times.
bool areYearsInOrder(const std::vector<int> &years)
{
    int steps = 0;
    int sign = 0;
    for (std::size_t position = 1; position < years.size(); ++position) {
        const int step = years[position] - years[position - 1];
        if (step == 0)
            continue;
        if (std::abs(step) > 10 || (sign != 0 && (step > 0) != (sign > 0)))
            return false;
        sign = step;
        ++steps;
    }
    return steps > 0 || years.size() == 1;
}

/// Whether the cells of a row after its labels are periods.
bool isPeriodHead(const Sheet &sheet, qsizetype row, const RowLook &look)
{
    if (look.numbers > 0 || look.missing > 2 || look.years + look.periods < 2)
        return false;
    std::vector<int> years;
    qsizetype labels = 0;
    bool hasBegun = false;
    qsizetype others = 0;
    for (qsizetype column = 0; column < sheet.columnCount(row); ++column) {
        const Cell cell = sheet.cell(row, column);
        const CellLook cellLook = lookOf(cell);
        if (cellLook.isEmpty)
            continue;
        if (cellLook.isPeriod) {
            if (!hasBegun && column == 0 && look.filled > 2 && look.texts > 0)
                return false;
            hasBegun = true;
            if (cellLook.isPlainYear)
                years.push_back(cell.text.left(4).toInt());
        } else if (hasBegun) {
            ++others;
        } else {
            ++labels;
        }
    }
    if (!hasBegun || others > look.years + look.periods)
        return false;
    const bool beginsWithLabel = labels > 0 || look.first > 0;
    if (!beginsWithLabel && look.years > 0)
        return false;
    return years.empty() || (areYearsInOrder(years) && (years.size() > 2 || look.years + look.periods > 2 || years.size() == 2));
}

/// The rows of a sheet that are looked at, and what they look like.
class Rows {
public:
    explicit Rows(const Sheet &sheet) : m_count(sheet.rowCount())
    {
        const qsizetype beginning = std::min(m_count, rowsFromBeginning);
        for (qsizetype row = 0; row < beginning; ++row)
            m_beginning.push_back(lookOfRow(sheet, row));
        m_firstOfEnd = std::max(beginning, m_count - rowsFromEnd);
        for (qsizetype row = m_firstOfEnd; row < m_count; ++row)
            m_end.push_back(lookOfRow(sheet, row));
        m_between = m_beginning.empty() ? RowLook() : m_beginning.back();
    }

    const RowLook &at(qsizetype row) const
    {
        if (row < std::ssize(m_beginning))
            return m_beginning[static_cast<std::size_t>(row)];
        return row >= m_firstOfEnd ? m_end[static_cast<std::size_t>(row - m_firstOfEnd)] : m_between;
    }
    qsizetype count() const { return m_count; }
    /// The row after one, or the first of those at the end where nothing between is looked at.
    qsizetype next(qsizetype row) const { return row + 1 == std::ssize(m_beginning) ? std::max(row + 1, m_firstOfEnd) : row + 1; }

private:
    qsizetype m_count;
    qsizetype m_firstOfEnd = 0;
    std::vector<RowLook> m_beginning;
    std::vector<RowLook> m_end;
    RowLook m_between;
};

bool isMergedInto(const Sheet &sheet, qsizetype row, qsizetype column, qsizetype columns)
{
    return std::ranges::any_of(sheet.merged, [&](const MergedCells &merged) { return merged.row == row && merged.column == column && merged.columns > 1 && merged.columns < columns; });
}

/// Whether a row above a table belongs to its heads.
bool isHeadAbove(const Sheet &sheet, const RowLook &look, qsizetype row, qsizetype firstColumn)
{
    if (look.isEmpty())
        return false;
    if (look.filled >= 2)
        return look.isHead() || look.numbers == 0;
    // One cell: a title, unless it stands above some of the columns only.
    return look.first > firstColumn || isMergedInto(sheet, row, look.first, sheet.columnCount() - firstColumn);
}

qsizetype firstColumnOf(const Rows &rows, qsizetype begin, qsizetype end)
{
    qsizetype first = -1;
    for (qsizetype row = begin; row < end; row = rows.next(row)) {
        if (const RowLook &look = rows.at(row); look.isData() && (first < 0 || look.first < first))
            first = look.first;
    }
    return std::max<qsizetype>(first, 0);
}

/// Adds the heads above a table, and what lies between them and the first row with figures.
void addHeads(const Sheet &sheet, const Rows &rows, TablePlace &place, qsizetype from)
{
    const qsizetype firstColumn = firstColumnOf(rows, place.firstRow, place.endRow);
    qsizetype row = place.firstRow - 1;
    std::vector<qsizetype> headings;
    // A heading or an empty row may stand between the heads and the figures.
    while (row > from && rows.at(row).filled <= 1 && rows.at(row).first <= firstColumn && !isMergedInto(sheet, row, rows.at(row).first, sheet.columnCount())) {
        if (!rows.at(row).isEmpty())
            headings.push_back(row);
        --row;
        if (place.firstRow - row > 3)
            break;
    }
    const bool hasHeads = row >= from && rows.at(row).filled >= 2 && isHeadAbove(sheet, rows.at(row), row, firstColumn);
    if (!hasHeads) {
        headings.clear();
        row = place.firstRow - 1;
    }
    const qsizetype lastHead = row;
    while (row >= from && isHeadAbove(sheet, rows.at(row), row, firstColumn))
        --row;
    place.firstHead = row + 1;
    if (place.firstHead > lastHead) {
        place.firstHead = place.firstRow;
    } else {
        place.firstRow = lastHead + 1;
        for (const qsizetype heading : headings)
            place.excluded.push_back({heading, RowExclusion::Heading});
    }
}

bool isSameRow(const Sheet &sheet, qsizetype one, qsizetype other)
{
    for (qsizetype column = 0; column < sheet.columnCount(); ++column) {
        if (sheet.text(one, column) != sheet.text(other, column))
            return false;
    }
    return true;
}

}  // namespace

CellLook lookOf(const Cell &cell)
{
    CellLook look;
    if (cell.isEmpty())
        return look;
    look.isEmpty = false;
    if (cell.kind == CellKind::Date) {
        look.isPeriod = true;
        return look;
    }
    if (cell.kind == CellKind::Error) {
        look.isMissing = true;
        return look;
    }
    const ReadPeriod period = readPeriod(cell.text, {});
    look.isPeriod = period.verdict == PeriodVerdict::Period || period.verdict == PeriodVerdict::Ambiguous;
    const ReadNumber number = readNumber(cell.text, DecimalSign::Unknown);
    look.isMissing = number.verdict == NumberVerdict::Missing;
    look.isNumber = cell.kind == CellKind::Number || number.verdict == NumberVerdict::Number || number.verdict == NumberVerdict::Ambiguous;
    look.isPlainYear = look.isPeriod && look.isNumber && period.form == PeriodForm::Year;
    // Four digits and two more, or a plain number with a point, are periods where they are not numbers.
    if (look.isPeriod && look.isNumber && !look.isPlainYear && cell.kind == CellKind::Number)
        look.isPeriod = false;
    else if (look.isPeriod && !look.isPlainYear)
        look.isNumber = false;
    look.isText = !look.isNumber && !look.isPeriod && !look.isMissing;
    return look;
}

bool RowLook::isData() const
{
    if (isPeriodHead || filled < 2)
        return false;
    return numbers > 0 || years + periods > 0 || missing > 0;
}

RowLook lookOfRow(const Sheet &sheet, qsizetype row)
{
    RowLook look;
    for (qsizetype column = 0; column < sheet.columnCount(row); ++column) {
        const CellLook cell = lookOf(sheet.cell(row, column));
        if (cell.isEmpty)
            continue;
        ++look.filled;
        if (look.first < 0)
            look.first = column;
        look.missing += cell.isMissing;
        look.years += cell.isPlainYear;
        look.periods += cell.isPeriod && !cell.isPlainYear;
        look.numbers += cell.isNumber && !cell.isPlainYear;
        look.texts += cell.isText;
    }
    look.isPeriodHead = isPeriodHead(sheet, row, look);
    return look;
}

TablePlace findTablePlace(const Sheet &sheet)
{
    const Rows rows(sheet);
    TablePlace best;
    TablePlace current;
    qsizetype from = 0; // the first row that the heads of the current table may begin in
    bool isOpen = false;
    bool isAfterGap = false;
    const auto close = [&] {
        if (isOpen) {
            addHeads(sheet, rows, current, from);
            if (current.numbers > best.numbers)
                best = current;
            from = current.endRow;
        }
        isOpen = false;
        current = {};
    };
    std::vector<qsizetype> waiting; // rows that belong to the table if figures follow
    for (qsizetype row = 0; row < rows.count(); row = rows.next(row)) {
        const RowLook &look = rows.at(row);
        // Below a gap, a row of marks and words explains the marks of the table. Figures may follow all the same, and take it in.
        const bool isLegend = isOpen && isAfterGap && look.numbers + look.years + look.periods == 0;
        if (look.isData() && !isLegend) {
            if (!isOpen) {
                current.firstRow = row;
                isOpen = true;
            } else {
                for (const qsizetype heading : waiting)
                    current.excluded.push_back({heading, RowExclusion::Heading});
            }
            waiting.clear();
            current.endRow = row + 1;
            current.numbers += look.numbers + look.years + look.missing;
            isAfterGap = false;
        } else if (look.isEmpty()) {
            isAfterGap = true;
        } else if (isOpen && look.filled == 1) {
            waiting.push_back(row);
        } else if (isOpen && look.isHead()) {
            const bool isRepeated = current.firstRow > 0 && isSameRow(sheet, row, current.firstRow - 1);
            if (isRepeated) {
                current.excluded.push_back({row, RowExclusion::Repeated});
            } else if (isAfterGap || look.isPeriodHead) {
                waiting.clear();
                close();
            }
        }
    }
    close();
    std::erase_if(best.excluded, [&best](const ExcludedRow &excluded) { return excluded.row < best.firstRow || excluded.row >= best.endRow; });
    std::ranges::sort(best.excluded, {}, &ExcludedRow::row);
    return best;
}

}  // namespace countercheck
