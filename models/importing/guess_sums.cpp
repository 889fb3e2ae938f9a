// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/importing/guess_steps.h"

#include "models/importing/table_words.h"

#include <algorithm>
#include <cmath>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// How far a sum may be from the sum of its parts, which may have been rounded one by one.
bool isNear(double sum, double parts, std::size_t count)
{
    return std::abs(sum - parts) <= std::max(0.5 * static_cast<double>(count), 1e-9 * std::abs(sum));
}

/// The table as numbers, once its columns are known: what it takes to add them up.
class SumGuess {
public:
    SumGuess(const Sheet &sheet, TableReading &reading) : m_sheet(sheet), m_reading(reading), m_rows(sampledRows(sheet, reading))
    {
        for (qsizetype column = 0; column < std::ssize(reading.columns); ++column) {
            if (reading.columns[static_cast<std::size_t>(column)].role == ColumnRole::Value)
                m_values.push_back(column);
        }
    }

    void guess()
    {
        guessColumns();
        guessRows();
    }

private:
    std::optional<double> number(qsizetype row, qsizetype column) const
    {
        const Cell cell = m_sheet.cell(row, column);
        if (cell.number)
            return cell.number;
        const ReadNumber read = readNumber(cell.text, m_reading.decimalSign);
        return read.verdict == NumberVerdict::Number && !read.isPercent ? read.quantity.value : std::nullopt;
    }

    ColumnReading &at(qsizetype column) { return m_reading.columns[static_cast<std::size_t>(column)]; }

    bool hasTotalHead(qsizetype column)
    {
        return std::ranges::any_of(at(column).series, [](const QString &label) { return beginsWithTotal(withoutMark(label)); });
    }

    /// Whether the period of a column is a part of that of another: a quarter of its year.
    bool isWithin(const ColumnReading &part, const ColumnReading &whole) const
    {
        if (!part.period || !whole.period)
            return false;
        const Period inner = readPeriod(*part.period, m_reading.periods).period;
        const Period outer = readPeriod(*whole.period, m_reading.periods).period;
        return inner.isComplete() && outer.isComplete() && inner != outer && outer.firstDay() <= inner.firstDay() && inner.lastDay() <= outer.lastDay();
    }

    /// The columns whose sum one is called: those of its period, and of its group, if it has one.
    std::vector<qsizetype> partsOf(qsizetype sum)
    {
        std::vector<qsizetype> parts;
        const ColumnReading &total = at(sum);
        QStringList group;
        for (const QString &label : total.series) {
            if (!beginsWithTotal(withoutMark(label)))
                group += label;
        }
        for (const qsizetype column : m_values) {
            const ColumnReading &entry = at(column);
            const bool isInGroup = std::ranges::all_of(group, [&entry](const QString &label) { return entry.series.contains(label); });
            if (column != sum && (entry.period == total.period || isWithin(entry, total)) && isInGroup && !hasTotalHead(column))
                parts.push_back(column);
        }
        return parts;
    }

    /// Whether a column is the sum of others, wherever all of them are known. Without such a row its head has to do.
    bool addsUp(qsizetype sum, const std::vector<qsizetype> &parts) const
    {
        int right = 0;
        int wrong = 0;
        for (const qsizetype row : m_rows) {
            const std::optional<double> total = number(row, sum);
            double added = 0;
            bool isWhole = total.has_value();
            for (const qsizetype part : parts) {
                const std::optional<double> value = number(row, part);
                isWhole = isWhole && value;
                added += value.value_or(0);
            }
            if (isWhole)
                ++(isNear(*total, added, parts.size()) ? right : wrong);
        }
        return right + wrong > 0 ? right > wrong * 3 : parts.size() >= 2;
    }

    void guessColumns()
    {
        std::vector<qsizetype> sums;
        for (const qsizetype column : m_values) {
            if (!hasTotalHead(column))
                continue;
            std::vector<qsizetype> parts = partsOf(column);
            if (parts.size() < 2)
                continue;
            bool isSum = addsUp(column, parts);
            // The parts may be those on one side of it only: Girls, Boys, Total, Shelters.
            for (std::size_t count = parts.size() - 1; !isSum && count >= 2; --count) {
                for (std::size_t first = 0; !isSum && first + count <= parts.size(); ++first) {
                    const std::vector<qsizetype> some(parts.begin() + static_cast<std::ptrdiff_t>(first), parts.begin() + static_cast<std::ptrdiff_t>(first + count));
                    const bool isBeside = some.back() == column - 1 || some.front() == column + 1;
                    isSum = isBeside && hasWholeRow(column, some) && addsUp(column, some);
                }
            }
            if (isSum)
                sums.push_back(column);
        }
        // Years across with a total of all of them: its parts are other periods.
        if (sums.empty() && m_reading.arePeriodsAcross()) {
            for (const qsizetype column : m_values) {
                if (!at(column).period && hasTotalHead(column))
                    sums.push_back(column);
            }
        }
        for (const qsizetype column : sums) {
            at(column).role = ColumnRole::LeftOut;
            at(column).isSum = true;
            std::erase(m_values, column);
        }
    }

    bool hasWholeRow(qsizetype sum, const std::vector<qsizetype> &parts) const
    {
        return std::ranges::any_of(m_rows, [&](qsizetype row) {
            return number(row, sum) && std::ranges::all_of(parts, [&](qsizetype part) { return number(row, part).has_value(); });
        });
    }

    /// The label of a row that calls it a total.
    bool hasTotalLabel(qsizetype row) const
    {
        for (qsizetype column = 0; column < std::ssize(m_reading.columns); ++column) {
            const ColumnRole role = m_reading.columns[static_cast<std::size_t>(column)].role;
            const bool isLabel = role == ColumnRole::Area || role == ColumnRole::Series || role == ColumnRole::Period || role == ColumnRole::PartOfYear || (role == ColumnRole::LeftOut && column == 0);
            if (isLabel && beginsWithTotal(withoutMark(m_sheet.text(row, column))))
                return true;
        }
        return false;
    }

    /// Whether its label is a word for a total, and not only begins with one, as "Total cases" does.
    bool hasTotalWord(qsizetype row) const
    {
        for (qsizetype column = 0; column < std::ssize(m_reading.columns); ++column) {
            if (tableWord(withoutMark(m_sheet.text(row, column))) == TableWord::Total)
                return true;
        }
        return false;
    }

    /// Whether a row is the sum of the others in one column at least.
    bool isSumOfRows(qsizetype row) const
    {
        return std::ranges::any_of(m_values, [&](qsizetype column) {
            const std::optional<double> total = number(row, column);
            double added = 0;
            std::size_t parts = 0;
            for (const qsizetype other : m_rows) {
                const std::optional<double> value = other == row || hasTotalLabel(other) ? std::nullopt : number(other, column);
                added += value.value_or(0);
                parts += value.has_value();
            }
            return total && parts >= 2 && isNear(*total, added, parts);
        });
    }

    QString periodAt(qsizetype row) const
    {
        const std::optional<qsizetype> column = m_reading.columnOf(ColumnRole::Period);
        return column ? m_sheet.text(row, *column) : QString();
    }

    /// Rows that may be parts of one: those of the same period and block, or all others, if the periods themselves are added.
    void guessRows()
    {
        std::vector<qsizetype> all;
        for (qsizetype row = m_reading.firstRow; row < m_reading.endRow; ++row)
            all.push_back(row);
        if (all.size() > 20'000)
            all = m_rows;
        std::vector<ExcludedRow> found;
        const std::optional<qsizetype> periodColumn = m_reading.columnOf(ColumnRole::Period);
        for (const qsizetype row : all) {
            if (m_reading.exclusion(row) || !hasTotalLabel(row))
                continue;
            const bool isPeriodLabel = periodColumn && beginsWithTotal(withoutMark(m_sheet.text(row, *periodColumn)));
            const QString period = periodAt(row);
            int others = 0;
            for (const qsizetype other : m_rows) {
                if (other != row && !hasTotalLabel(other) && (isPeriodLabel || period.isEmpty() || periodAt(other) == period || periodAt(other).isEmpty()))
                    ++others;
            }
            if (others >= 2 && (hasTotalWord(row) || isSumOfRows(row)))
                found.push_back({row, RowExclusion::Sum});
        }
        m_reading.excluded.insert(m_reading.excluded.end(), found.begin(), found.end());
        std::ranges::sort(m_reading.excluded, {}, &ExcludedRow::row);
    }

    const Sheet &m_sheet;
    TableReading &m_reading;
    std::vector<qsizetype> m_rows;
    std::vector<qsizetype> m_values;
};

}  // namespace

void guessSums(const Sheet &sheet, TableReading &reading)
{
    SumGuess(sheet, reading).guess();
}

}  // namespace countercheck
