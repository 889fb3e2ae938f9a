// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/importing/guess_steps.h"

#include "models/importing/table_cells.h"
#include "models/importing/table_words.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// What the cells of a column look like.
struct ColumnLook {
    int filled = 0;
    int numbers = 0;
    int missing = 0;
    int years = 0;
    int periods = 0; ///< without plain years
    int partsOfYear = 0;
    int texts = 0;
    int countries = 0;
    int addresses = 0;
    int inOrder = 0; ///< plain years that are as late as the one before, or a year or two later
    qsizetype letters = 0;
    QSet<QString> distinct;
    bool isRising = true;
};

ColumnLook lookOfColumn(const Sheet &sheet, const std::vector<qsizetype> &rows, qsizetype column)
{
    ColumnLook look;
    int lastYear = 0;
    for (const qsizetype row : rows) {
        const Cell cell = sheet.cell(row, column);
        const CellLook cellLook = lookOf(cell);
        if (cellLook.isEmpty)
            continue;
        ++look.filled;
        look.numbers += cellLook.isNumber && !cellLook.isPlainYear;
        look.missing += cellLook.isMissing;
        look.years += cellLook.isPlainYear;
        look.periods += cellLook.isPeriod && !cellLook.isPlainYear;
        look.texts += cellLook.isText;
        if (cellLook.isPlainYear) {
            const int year = cell.text.left(4).toInt();
            look.inOrder += lastYear == 0 || std::abs(year - lastYear) <= 2;
            lastYear = year;
        } else if (cellLook.isPeriod) {
            look.partsOfYear += readPeriod(cell.text, {}).form == PeriodForm::PartOfYear;
        } else if (cellLook.isText) {
            look.countries += isCountryName(withoutMark(cell.text));
            look.addresses += cell.text.startsWith(u"http"_s, Qt::CaseInsensitive) || cell.text.startsWith(u"www."_s);
            look.letters += cell.text.size();
            look.distinct.insert(cell.text);
        }
    }
    return look;
}

/// The meaning of the heads of a column: the innermost that is a word of tables, or begins with one.
std::optional<TableWord> wordOf(const ColumnReading &column)
{
    static const QRegularExpression bracket(u"\\s*[(\\[].*$"_s);
    static const QRegularExpression separators(u"[\\s/,_-]+"_s);
    for (qsizetype place = column.heads.size() - 1; place >= 0; --place) {
        const QString head = withoutMark(column.heads.at(place));
        if (const std::optional<TableWord> word = tableWord(head))
            return word;
        if (const std::optional<TableWord> word = tableWord(QString(head).remove(bracket)))
            return word;
        for (const QString &piece : head.split(u'/')) {
            if (const std::optional<TableWord> word = tableWord(piece))
                return word;
        }
        const QStringList pieces = head.split(separators, Qt::SkipEmptyParts);
        if (pieces.size() > 1 && pieces.size() <= 4) {
            for (const QString &piece : {pieces.front(), pieces.back()}) {
                const std::optional<TableWord> word = tableWord(piece);
                if (word && word != TableWord::Value && word != TableWord::Total && word != TableWord::PeriodStart && word != TableWord::PeriodEnd && word != TableWord::Series)
                    return word;
            }
        }
    }
    return std::nullopt;
}

/// A head that holds a period beside other words: "Arrests 2018".
std::optional<std::pair<QString, QString>> splitHead(const QString &head)
{
    static const QString period = u"((?:FY\\s?)?(?:19|20)\\d{2}(?:[-/–]\\d{2,4})?|FY\\s?\\d{2}|Q[1-4][ -]?(?:19|20)\\d{2})"_s;
    static const QRegularExpression behind(u"^(.*\\p{L}.*?)[\\s,(_:–-]+"_s + period + u"\\)?$"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression before(u"^"_s + period + u"[\\s,:_–-]+\\(?(.*\\p{L}.*?)\\)?$"_s, QRegularExpression::CaseInsensitiveOption);
    if (const QRegularExpressionMatch match = behind.match(head); match.hasMatch())
        return std::pair(match.captured(2), match.captured(1).trimmed());
    if (const QRegularExpressionMatch match = before.match(head); match.hasMatch())
        return std::pair(match.captured(1), match.captured(2).trimmed());
    return std::nullopt;
}

bool isPeriodText(const QString &text)
{
    const ReadPeriod read = readPeriod(text, {});
    return read.verdict == PeriodVerdict::Period || read.verdict == PeriodVerdict::Ambiguous;
}

/// Takes period and series from the heads of a value column.
void readValueHeads(ColumnReading &column, bool splits)
{
    QStringList periods;
    for (const QString &head : column.heads) {
        const QString plain = withoutMark(head);
        if (isPeriodText(plain)) {
            periods += plain;
        } else if (const auto split = splits ? splitHead(plain) : std::nullopt) {
            periods += split->first;
            if (!split->second.isEmpty())
                column.series += split->second;
        } else if (!plain.isEmpty()) {
            column.series += plain;
        }
    }
    if (periods.isEmpty())
        return;
    // A part of the year stands before the year that is above or below it.
    std::ranges::stable_sort(periods, std::ranges::greater(), [](const QString &text) { return readPeriod(text, {}).form == PeriodForm::PartOfYear; });
    column.period = periods.join(u' ');
}

class RoleGuess {
public:
    RoleGuess(const Sheet &sheet, TableReading &reading) : m_reading(reading), m_rows(sampledRows(sheet, reading))
    {
        for (qsizetype column = 0; column < std::ssize(reading.columns); ++column) {
            m_looks.push_back(lookOfColumn(sheet, m_rows, column));
            m_words.push_back(wordOf(reading.columns[static_cast<std::size_t>(column)]));
        }
    }

    void guess()
    {
        markHeadPeriods();
        choosePeriods();
        chooseValues();
        chooseTexts();
        readHeads();
    }

private:
    std::size_t count() const { return m_looks.size(); }
    ColumnRole &role(std::size_t column) { return m_reading.columns[column].role; }
    bool isFree(std::size_t column) { return role(column) == ColumnRole::LeftOut; }

    void markHeadPeriods()
    {
        for (const ColumnReading &column : m_reading.columns)
            m_hasHeadPeriod.push_back(std::ranges::any_of(column.heads, [](const QString &head) { return isPeriodText(withoutMark(head)); }));
    }

    int periodScore(std::size_t column) const
    {
        const ColumnLook &look = m_looks[column];
        const int periods = look.periods + look.years;
        if (periods == 0 || periods * 10 < look.filled * 7 || (m_hasHeadPeriod[column] && look.periods == 0))
            return 0;
        int score = m_words[column] == TableWord::Period || m_words[column] == TableWord::PeriodStart || m_words[column] == TableWord::PeriodEnd || m_words[column] == TableWord::PartOfYear ? 5 : 0;
        score += look.periods * 2 > periods ? 4 : 0;
        score += look.years > 0 && look.inOrder * 10 >= look.years * 8 ? 2 : 0;
        score += column == 0 || std::all_of(m_looks.begin(), m_looks.begin() + static_cast<std::ptrdiff_t>(column), [](const ColumnLook &before) { return before.numbers + before.years + before.periods == 0; }) ? 2 : 0;
        return score;
    }

    void choosePeriods()
    {
        std::optional<std::size_t> best;
        for (std::size_t column = 0; column < count(); ++column) {
            const std::optional<TableWord> word = m_words[column];
            const bool isPeriods = m_looks[column].years + m_looks[column].periods > 0 && periodScore(column) > 0;
            if (word == TableWord::PeriodStart && isPeriods && !m_reading.columnOf(ColumnRole::PeriodStart))
                role(column) = ColumnRole::PeriodStart;
            else if (word == TableWord::PeriodEnd && isPeriods && !m_reading.columnOf(ColumnRole::PeriodEnd))
                role(column) = ColumnRole::PeriodEnd;
        }
        const bool hasBoth = m_reading.columnOf(ColumnRole::PeriodStart) && m_reading.columnOf(ColumnRole::PeriodEnd);
        if (!hasBoth) {
            for (ColumnReading &column : m_reading.columns)
                column.role = ColumnRole::LeftOut;
            for (std::size_t column = 0; column < count(); ++column) {
                if (periodScore(column) >= 3 && (!best || periodScore(column) > periodScore(*best)))
                    best = column;
            }
        }
        if (!best)
            return;
        role(*best) = ColumnRole::Period;
        // A year beside a quarter or month that stands in a column of its own.
        const bool isPart = m_looks[*best].partsOfYear * 2 > m_looks[*best].filled;
        for (std::size_t column = 0; column < count(); ++column) {
            if (column == *best)
                continue;
            const ColumnLook &look = m_looks[column];
            const bool areParts = look.partsOfYear * 10 >= look.filled * 7 && look.filled > 0;
            if (isPart && look.years * 10 >= look.filled * 8 && look.filled > 0 && (m_words[column] == TableWord::Period || look.inOrder * 10 >= look.years * 9)) {
                role(*best) = ColumnRole::PartOfYear;
                role(column) = ColumnRole::Period;
                return;
            }
            if (!isPart && (areParts || (m_words[column] == TableWord::PartOfYear && look.numbers + look.partsOfYear == look.filled && look.filled > 0))) {
                role(column) = ColumnRole::PartOfYear;
                return;
            }
        }
    }

    bool isValue(std::size_t column)
    {
        const ColumnLook &look = m_looks[column];
        if (!isFree(column))
            return false;
        const int numbers = look.numbers + look.years;
        const bool hasHead = !m_reading.columns[column].heads.isEmpty();
        if (m_words[column] == TableWord::Identifier || m_words[column] == TableWord::Unit || (m_words[column] == TableWord::Period && look.periods + look.years == look.filled && !m_hasHeadPeriod[column]))
            return false;
        if (numbers == 0)
            return m_hasHeadPeriod[column] && look.texts == 0 && look.missing > 0;
        if (!hasHead && m_reading.firstHead < m_reading.firstRow && look.filled * 10 < std::ssize(m_rows) * 3)
            return false;
        return (numbers + look.missing) * 10 >= look.filled * 6;
    }

    void chooseValues()
    {
        for (std::size_t column = 0; column < count(); ++column) {
            if (isValue(column))
                role(column) = ColumnRole::Value;
        }
    }

    void chooseTexts()
    {
        std::vector<std::size_t> rest;
        for (std::size_t column = 0; column < count(); ++column) {
            const ColumnLook &look = m_looks[column];
            if (!isFree(column) || look.filled == 0)
                continue;
            const std::optional<TableWord> word = m_words[column];
            if (word == TableWord::Area && !m_reading.columnOf(ColumnRole::Area))
                role(column) = ColumnRole::Area;
            else if (word == TableWord::Source && !m_reading.columnOf(ColumnRole::Source))
                role(column) = ColumnRole::Source;
            else if (word == TableWord::Note && !m_reading.columnOf(ColumnRole::Note))
                role(column) = ColumnRole::Note;
            else if (word == TableWord::Series)
                role(column) = ColumnRole::Series;
            else if (word != TableWord::Identifier && word != TableWord::Unit && word != TableWord::Area && word != TableWord::Note && word != TableWord::Source && look.addresses * 2 < look.filled)
                rest.push_back(column);
        }
        for (const std::size_t column : rest) {
            const ColumnLook &look = m_looks[column];
            if (look.texts == 0 && look.missing == look.filled)
                continue;
            const bool isFirst = std::all_of(m_reading.columns.begin(), m_reading.columns.begin() + static_cast<std::ptrdiff_t>(column),
                                             [](const ColumnReading &before) { return before.role != ColumnRole::Value; });
            const bool areCountries = look.countries * 2 >= std::max(1, look.texts);
            const bool isRepeated = look.distinct.size() * 2 <= look.filled && look.distinct.size() > 0;
            const bool isLong = look.letters > 45 * std::max(1, look.texts);
            const bool isSparse = look.filled * 2 < std::ssize(m_rows);
            // A column of flags stands behind its numbers, without a head of its own.
            const bool isHeadless = m_reading.columns[column].heads.isEmpty() && m_reading.firstHead < m_reading.firstRow && !isFirst;
            if (areCountries && !m_reading.columnOf(ColumnRole::Area))
                role(column) = ColumnRole::Area;
            else if (isFirst && !isLong)
                role(column) = ColumnRole::Series;
            else if (isLong || isSparse || !isRepeated || isHeadless)
                role(column) = m_reading.columnOf(ColumnRole::Note) ? ColumnRole::LeftOut : ColumnRole::Note;
            else
                role(column) = ColumnRole::Series;
        }
    }

    void readHeads()
    {
        // Heads with a period beside other words are split where there is no column of periods.
        const bool hasPeriods = m_reading.columnOf(ColumnRole::Period) || m_reading.columnOf(ColumnRole::PeriodStart);
        bool hasPart = false;
        for (ColumnReading &column : m_reading.columns) {
            if (column.role == ColumnRole::Value)
                readValueHeads(column, !hasPeriods);
            hasPart = hasPart || column.period;
        }
        const bool hasSeriesColumn = m_reading.columnOf(ColumnRole::Series).has_value();
        for (ColumnReading &column : m_reading.columns) {
            if (column.role != ColumnRole::Value)
                continue;
            // A part of the year that no year belongs to is no period.
            if (column.period && !hasPeriods && readPeriod(*column.period, {}).form == PeriodForm::PartOfYear) {
                column.series += *column.period;
                column.period.reset();
            }
            if (hasSeriesColumn)
                column.series.removeIf([](const QString &label) { return tableWord(label) == TableWord::Value; });
        }
    }

    TableReading &m_reading;
    std::vector<qsizetype> m_rows;
    std::vector<ColumnLook> m_looks;
    std::vector<std::optional<TableWord>> m_words;
    std::vector<bool> m_hasHeadPeriod;
};

}  // namespace

void guessRoles(const Sheet &sheet, TableReading &reading)
{
    RoleGuess(sheet, reading).guess();
}

}  // namespace countercheck
