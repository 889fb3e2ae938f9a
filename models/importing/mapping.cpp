// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/importing/mapping.h"

#include <algorithm>

namespace countercheck {
namespace {

void settle(TableReading &reading, ReadingQuestion question, bool isAnswered)
{
    if (isAnswered)
        std::erase(reading.questions, question);
}

/// A value column that was none before gets what its heads say.
void becomeValue(ColumnReading &column)
{
    column.isSum = false;
    if (!column.series.isEmpty() || column.period)
        return;
    for (const QString &head : column.heads) {
        const QString label = withoutMark(head);
        const ReadPeriod period = readPeriod(label, {});
        if (period.verdict == PeriodVerdict::Period || period.verdict == PeriodVerdict::Ambiguous)
            column.period = label;
        else
            column.series += label;
    }
}

}  // namespace

const MeasureAnswer *ImportMapping::measureOf(const QStringList &series) const
{
    const auto found = std::ranges::find(measures, series, &MeasureAnswer::series);
    return found == measures.end() ? nullptr : &*found;
}

TableReading applied(TableReading reading, const ImportMapping &mapping)
{
    for (const ColumnAnswer &answer : mapping.columns) {
        const auto column = std::ranges::find(reading.columns, answer.heads, &ColumnReading::heads);
        if (column == reading.columns.end())
            continue;
        column->role = answer.role;
        if (answer.role == ColumnRole::Value)
            becomeValue(*column);
    }
    if (mapping.decimalSign)
        reading.decimalSign = *mapping.decimalSign;
    if (mapping.yearStart)
        reading.periods.yearStart = mapping.yearStart;
    if (mapping.dayOrder)
        reading.periods.dayOrder = *mapping.dayOrder;
    if (mapping.pairs)
        reading.periods.pairs = *mapping.pairs;
    if (mapping.areMonths) {
        reading.periods.areMonths = *mapping.areMonths;
        reading.periods.areShortYears = *mapping.areMonths;
        reading.periods.isPairInDoubt = false;
    }
    settle(reading, ReadingQuestion::DecimalSign, mapping.decimalSign.has_value());
    settle(reading, ReadingQuestion::YearStart, mapping.yearStart.has_value());
    settle(reading, ReadingQuestion::DayOrder, mapping.dayOrder.has_value());
    settle(reading, ReadingQuestion::MonthOrYears, mapping.areMonths.has_value());
    settle(reading, ReadingQuestion::ShortYear, mapping.areMonths.has_value());
    if (mapping.keepsSums)
        std::erase_if(reading.excluded, [](const ExcludedRow &row) { return row.reason == RowExclusion::Sum; });
    return reading;
}

std::vector<QStringList> seriesOf(const Sheet &sheet, const TableReading &reading)
{
    std::vector<QStringList> all;
    QStringList last;
    readFigures(sheet, reading, [&](const ReadFigure &figure) {
        // Rows of one series mostly follow each other, or come in the same few series again and again.
        if (!all.empty() && figure.series == last)
            return;
        last = figure.series;
        if (std::ranges::find(all, figure.series) == all.end())
            all.push_back(figure.series);
    });
    return all;
}

}  // namespace countercheck
