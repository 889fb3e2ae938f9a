// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/claim_summary.h"
#include "models/domain/library_schema.h"
#include "models/domain/result.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>

#include <QLocale>

#include <vector>

// Reading rows: from the cells of a statement to the values of the evidence model.
namespace countercheck {

/// A damaged cell holds what no library may hold. It is thrown while reading, and answer() turns it into
/// ErrorCode::Damaged.
struct DamagedCell {
    QString column;
    QString row; ///< the table and id of its row, if known

    QString words() const { return row.isEmpty() ? column : row + QStringLiteral(": ") + column; }
};

/// The row reader reads the cells of a statement's current row, from left to right. Nothing in a file is trusted: a code or date
/// that is not valid throws DamagedCell, and so does a cell of another type, which SQLite would turn into a zero or a text.
class RowReader {
public:
    explicit RowReader(SQLite::Statement &statement) : m_statement(statement) {}

    qint64 integer();
    QString text(); ///< empty if missing
    QString dateText(); ///< a date, checked, as it is written
    std::optional<double> number();
    std::optional<EdtfDate> date();
    EdtfDate requiredDate();
    ObservationStatus status();
    std::optional<int> month(); ///< 01 to 12
    QString phrase(); ///< a text with one `{value}`; empty if missing
    Quantity quantity(); ///< the four columns value, lower, upper, qualifier
    /// Reads the last of checkedColumnsOf(); throws DamagedCell if the row refers to one that is missing.
    void requireReferences(const TableSchema &table);

    template <class Id>
    Id id() { return Id(text()); }

    template <class Enum>
    std::optional<Enum> optionalCode()
    {
        const QString word = text();
        if (word.isEmpty())
            return std::nullopt;
        const std::optional<Enum> value = fromCode<Enum>(word);
        if (!value)
            fail();
        return value;
    }

    template <class Enum>
    Enum code()
    {
        const std::optional<Enum> value = optionalCode<Enum>();
        if (!value)
            fail();
        return *value;
    }

private:
    SQLite::Column next() { return m_statement.getColumn(m_position++); }
    [[noreturn]] void fail() const;

    SQLite::Statement &m_statement;
    int m_position = 0;
};

/// Returns a number as it stands in a data package: with the fewest digits that give the same number, and without an exponent.
inline QString packageCell(std::optional<double> number)
{
    return number ? QString::number(*number, 'f', QLocale::FloatingPointShortest) : QString();
}

/// Reads a row of a table whose columns are in the order of columnsOf().
template <class Row>
Row read(RowReader &reader);

template <> LibraryDescription read(RowReader &cell);
template <> Organisation read(RowReader &cell);
template <> Source read(RowReader &cell);
template <> Measure read(RowReader &cell);
template <> Observation read(RowReader &cell);
template <> SeriesBreak read(RowReader &cell);
template <> Claim read(RowReader &cell);
template <> Assessment read(RowReader &cell);
template <> EvidenceLink read(RowReader &cell);
template <> Gap read(RowReader &cell);
template <> Caution read(RowReader &cell);
template <> PublishedComparison read(RowReader &cell);
template <> Relation read(RowReader &cell);

/// Runs `readRow` on the current row of a statement, and adds that row to the error of a damaged cell. `idColumn` is the
/// column of its id.
template <class Function>
auto namingRow(SQLite::Statement &statement, QLatin1StringView table, int idColumn, Function readRow) -> decltype(readRow())
{
    try {
        return readRow();
    } catch (DamagedCell &cell) {
        cell.row = QString(table) + u' ' + QString::fromStdString(statement.getColumn(idColumn).getString());
        throw;
    }
}

/// Reads the current row of a statement that asks for checkedColumnsOf() a table first, the id before all others.
template <class Row>
Row readChecked(RowReader &reader, SQLite::Statement &statement, QLatin1StringView table)
{
    return namingRow(statement, table, 0, [&] {
        Row row = read<Row>(reader);
        reader.requireReferences(*findTable(table));
        return row;
    });
}

/// Returns all rows of a statement that asks for checkedColumnsOf() a table in the order of their ids. An index that contradicts
/// its table, or an id that comes twice, breaks that order: nobody could find a row by its id then.
template <class Row>
std::vector<Row> readAll(SQLite::Statement &statement, QLatin1StringView table)
{
    std::vector<Row> rows;
    while (statement.executeStep()) {
        RowReader reader(statement);
        rows.push_back(readChecked<Row>(reader, statement, table));
        if (rows.size() > 1 && !(rows[rows.size() - 2].id < rows.back().id))
            throw DamagedCell{.column = QStringLiteral("id"), .row = QString(table) + u' ' + rows.back().id.slug};
    }
    return rows;
}

/// Translates an exception of SQLite into an error.
Error toError(const SQLite::Exception &exception, const QString &subject);

/// Runs a question. Every exception becomes an Error here, so that none leaves the store. `subject` names the file.
template <class Function>
auto answer(const QString &subject, Function question) -> decltype(question())
{
    try {
        return question();
    } catch (const SQLite::Exception &exception) {
        return toError(exception, subject);
    } catch (const DamagedCell &cell) {
        return Error{.code = ErrorCode::Damaged, .subject = subject, .detail = cell.words()};
    }
}

}  // namespace countercheck
