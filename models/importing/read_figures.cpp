// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/importing/table_words.h"
#include "models/importing/table_reading.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace countercheck {

using namespace Qt::StringLiterals;

bool TableReading::arePeriodsAcross() const
{
    return std::ranges::any_of(columns, [](const ColumnReading &column) { return column.period.has_value(); });
}

const ExcludedRow *TableReading::exclusion(qsizetype row) const
{
    const auto found = std::ranges::lower_bound(excluded, row, {}, &ExcludedRow::row);
    return found != excluded.end() && found->row == row ? &*found : nullptr;
}

std::optional<qsizetype> TableReading::columnOf(ColumnRole role) const
{
    const auto found = std::ranges::find(columns, role, &ColumnReading::role);
    return found == columns.end() ? std::nullopt : std::optional<qsizetype>(found - columns.begin());
}

QString withoutMark(const QString &text)
{
    static const QRegularExpression mark(u"(?:\\s*(?:[¹²³⁴⁵⁶⁷⁸⁹⁰]+(?:[,⁾]?[¹²³⁴⁵⁶⁷⁸⁹⁰]+)*|[*†‡§¶]+|\\[[\\p{L}\\d ,]{1,16}\\])|\\s\\((?:[a-z]|\\d)\\)|\\s\\d\\))+$"_s);
    QString result = text;
    return result.remove(mark).trimmed();
}

namespace {

/// What the cells of a row say beside its values.
class RowReader {
public:
    RowReader(const Sheet &sheet, const TableReading &reading) : m_sheet(sheet), m_reading(reading)
    {
        for (qsizetype column = 0; column < std::ssize(reading.columns); ++column) {
            const ColumnReading &entry = reading.columns[static_cast<std::size_t>(column)];
            if (entry.role == ColumnRole::Value) {
                m_values.push_back(column);
                m_headPeriods.push_back(entry.period ? readPeriod(*entry.period, reading.periods) : ReadPeriod());
            } else if (entry.role == ColumnRole::Series) {
                m_series.push_back(column);
            }
        }
        m_periodColumn = reading.columnOf(ColumnRole::Period);
        m_startColumn = reading.columnOf(ColumnRole::PeriodStart);
        m_endColumn = reading.columnOf(ColumnRole::PeriodEnd);
        m_partColumn = reading.columnOf(ColumnRole::PartOfYear);
        m_areaColumn = reading.columnOf(ColumnRole::Area);
        m_sourceColumn = reading.columnOf(ColumnRole::Source);
        m_noteColumn = reading.columnOf(ColumnRole::Note);
    }

    void readHeading(qsizetype row)
    {
        for (qsizetype column = 0; column < m_sheet.columnCount(row); ++column) {
            if (!m_sheet.isEmpty(row, column)) {
                m_heading = withoutMark(m_sheet.text(row, column));
                return;
            }
        }
        m_heading.clear();
    }

    /// A sum ends what its heading is about.
    void endHeading() { m_heading.clear(); }

    void readRow(qsizetype row, const std::function<void(const ReadFigure &)> &take)
    {
        ReadFigure figure;
        figure.row = row;
        readRowPeriod(row, figure);
        figure.area = repeatedText(m_areaColumn, row, m_area);
        figure.source = text(m_sourceColumn, row);
        figure.note = text(m_noteColumn, row);
        QStringList rowSeries;
        for (const qsizetype column : m_series) {
            if (const QString label = withoutMark(m_sheet.text(row, column)); !label.isEmpty())
                rowSeries += label;
        }
        const bool isHeadingArea = !m_heading.isEmpty() && !m_areaColumn && isCountryName(m_heading);
        if (isHeadingArea)
            figure.area = m_heading;
        else if (!m_heading.isEmpty())
            rowSeries.prepend(m_heading);
        const ReadPeriod rowPeriod = figure.period;
        const QString rowPeriodText = figure.periodText;
        if (std::ranges::all_of(m_values, [&](qsizetype column) { return m_sheet.isEmpty(row, column); }) && rowPeriodText.isEmpty() && figure.area.isEmpty() && rowSeries.isEmpty())
            return;
        for (std::size_t position = 0; position < m_values.size(); ++position) {
            const ColumnReading &column = m_reading.columns[static_cast<std::size_t>(m_values[position])];
            figure.column = m_values[position];
            const Cell cell = m_sheet.cell(row, figure.column);
            figure.text = cell.text;
            figure.number = readCell(cell);
            figure.series = rowSeries;
            for (const QString &label : column.series) {
                if (!figure.series.contains(label))
                    figure.series += label;
            }
            if (figure.series.isEmpty() && !m_reading.title.isEmpty())
                figure.series = {withoutMark(m_reading.title)};
            figure.period = rowPeriod;
            figure.periodText = rowPeriodText;
            if (column.period)
                joinHead(m_headPeriods[position], *column.period, figure);
            take(figure);
        }
    }

private:
    QString text(const std::optional<qsizetype> &column, qsizetype row) const { return column ? m_sheet.text(row, *column) : QString(); }

    /// The text of a cell; where it is empty below another, that one's: a merged cell, or a name that is written once.
    QString repeatedText(const std::optional<qsizetype> &column, qsizetype row, QString &last)
    {
        const QString here = withoutMark(text(column, row));
        if (!here.isEmpty() || !column)
            last = here;
        return last;
    }

    ReadPeriod periodAt(const std::optional<qsizetype> &column, qsizetype row, QString &written) const
    {
        if (!column)
            return {};
        const Cell cell = m_sheet.cell(row, *column);
        written = cell.text;
        return cell.kind == CellKind::Date ? readDate(cell) : readPeriod(cell.text, m_reading.periods);
    }

    /// A date that is printed as a month or a year is one.
    ReadPeriod readDate(const Cell &cell) const
    {
        const ReadPeriod printed = readPeriod(cell.text, m_reading.periods);
        const bool isWider = printed.verdict == PeriodVerdict::Period && (printed.form == PeriodForm::Month || printed.form == PeriodForm::Year);
        return isWider && printed.period.firstDay() <= cell.date && cell.date <= printed.period.lastDay() ? printed : periodOfDay(cell.date);
    }

    void readRowPeriod(qsizetype row, ReadFigure &figure)
    {
        if (m_startColumn && m_endColumn) {
            QString startText;
            QString endText;
            const ReadPeriod start = periodAt(m_startColumn, row, startText);
            const ReadPeriod end = periodAt(m_endColumn, row, endText);
            figure.periodText = startText.isEmpty() ? endText : startText + u" – "_s + endText;
            figure.period = end.verdict == PeriodVerdict::Period ? start : end;
            if (start.verdict == PeriodVerdict::Period && end.verdict == PeriodVerdict::Period) {
                figure.period = start;
                figure.period.form = PeriodForm::Months;
                figure.period.period = {EdtfDate::fromDay(start.period.firstDay()), EdtfDate::fromDay(end.period.lastDay())};
                if (start.period.firstDay() > end.period.lastDay())
                    figure.period.verdict = PeriodVerdict::Unreadable;
            }
            return;
        }
        const std::optional<qsizetype> column = m_periodColumn ? m_periodColumn : m_startColumn ? m_startColumn : m_endColumn;
        figure.period = periodAt(column, row, figure.periodText);
        if (column && figure.periodText.isEmpty()) {
            figure.period = m_lastPeriod;
            figure.periodText = m_lastPeriodText;
        } else {
            m_lastPeriod = figure.period;
            m_lastPeriodText = figure.periodText;
        }
        if (m_partColumn) {
            QString partText;
            ReadPeriod part = periodAt(m_partColumn, row, partText);
            bool isNumber = false;
            if (const int number = partText.toInt(&isNumber); isNumber) {
                part = {};
                const QString head = m_reading.columns[static_cast<std::size_t>(*m_partColumn)].heads.join(u' ').toCaseFolded();
                const bool isQuarter = head.contains(u"q"_s) || head.contains(u"trim"_s) || head.contains(u"kw"_s);
                if (number >= 1 && number <= (isQuarter ? 4 : 12))
                    part = readPeriod(isQuarter ? u"Q%1"_s.arg(number) : QLocale(QLocale::English).monthName(number), {});
            }
            if (!partText.isEmpty()) {
                figure.periodText = figure.periodText + u' ' + partText;
                figure.period = part.verdict == PeriodVerdict::Period ? partOf(figure.period, part) : part;
            }
        }
    }

    void joinHead(const ReadPeriod &head, const QString &headText, ReadFigure &figure) const
    {
        const bool hasRowPeriod = !figure.periodText.isEmpty();
        if (!hasRowPeriod) {
            figure.period = head;
            figure.periodText = headText;
            return;
        }
        figure.periodText = figure.periodText + u' ' + headText;
        if (head.form == PeriodForm::PartOfYear)
            figure.period = partOf(figure.period, head);
        else if (figure.period.form == PeriodForm::PartOfYear)
            figure.period = partOf(head, figure.period);
        else
            figure.period = head;
    }

    ReadNumber readCell(const Cell &cell) const
    {
        if (cell.kind != CellKind::Number)
            return readNumber(cell.text, m_reading.decimalSign);
        // What a workbook holds as a number needs no guess about its signs; a percentage is held as its hundredth part.
        ReadNumber number;
        number.verdict = NumberVerdict::Number;
        number.isPercent = cell.text.endsWith(u'%');
        const double held = *cell.number * (number.isPercent ? 100 : 1);
        const std::optional<Quantity> point = printedQuantity(cell.text, DecimalSign::Point);
        const std::optional<Quantity> comma = printedQuantity(cell.text, DecimalSign::Comma);
        // What is printed is rounded. 1.204 may be a thousand and more, where a workbook prints the signs of another country: its number tells.
        const auto isHeld = [held](const std::optional<Quantity> &printed) { return printed && std::abs(*printed->value - held) <= 0.5; };
        number.quantity = comma && isHeld(comma) && !isHeld(point) ? *comma : point.value_or(Quantity::exact(held));
        return number;
    }

    static std::optional<Quantity> printedQuantity(const QString &text, DecimalSign sign)
    {
        const ReadNumber printed = readNumber(text, sign);
        return printed.verdict == NumberVerdict::Number && printed.quantity.value ? std::optional(printed.quantity) : std::nullopt;
    }

    const Sheet &m_sheet;
    const TableReading &m_reading;
    std::vector<qsizetype> m_values;
    std::vector<ReadPeriod> m_headPeriods;
    std::vector<qsizetype> m_series;
    std::optional<qsizetype> m_periodColumn;
    std::optional<qsizetype> m_startColumn;
    std::optional<qsizetype> m_endColumn;
    std::optional<qsizetype> m_partColumn;
    std::optional<qsizetype> m_areaColumn;
    std::optional<qsizetype> m_sourceColumn;
    std::optional<qsizetype> m_noteColumn;
    QString m_heading;
    QString m_area;
    ReadPeriod m_lastPeriod;
    QString m_lastPeriodText;
};

}  // namespace

bool readFigures(const Sheet &sheet, const TableReading &reading, const std::function<void(const ReadFigure &)> &take, const std::stop_token &stop)
{
    RowReader reader(sheet, reading);
    for (qsizetype row = reading.firstRow; row < reading.endRow; ++row) {
        if (stop.stop_requested())
            return false;
        if (const ExcludedRow *const excluded = reading.exclusion(row)) {
            if (excluded->reason == RowExclusion::Heading)
                reader.readHeading(row);
            else if (excluded->reason == RowExclusion::Sum)
                reader.endHeading();
        } else if (!sheet.isEmptyRow(row)) {
            reader.readRow(row, take);
        }
    }
    return true;
}

}  // namespace countercheck
