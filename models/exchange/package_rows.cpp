// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/package_rows.h"

#include "models/domain/linter/table_rows.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <utility>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

bool isBlank(const CsvRow &row)
{
    return std::ranges::all_of(row.cells, &QString::isEmpty);
}

QString nameOfSign(const QString &sign)
{
    if (sign == ";"_L1)
        return u"semicolons"_s;
    if (sign == "\t"_L1)
        return u"tabs"_s;
    return sign == ","_L1 ? u"commas"_s : u"“%1”"_s.arg(sign);
}

/// Puts the rows of a header together, column by column. A row that is shorter goes on with its last name, as a merged cell does.
QStringList joined(const std::vector<CsvRow> &rows, const QString &between)
{
    qsizetype width = 0;
    for (const CsvRow &row : rows)
        width = std::max(width, row.cells.size());
    QStringList names;
    for (qsizetype column = 0; column < width; ++column) {
        QStringList parts;
        for (const CsvRow &row : rows) {
            if (!row.cells.isEmpty())
                parts.append(row.cells.at(std::min(column, row.cells.size() - 1)));
        }
        parts.removeAll(QString());
        names.append(parts.join(between));
    }
    return names;
}

}  // namespace

PackageRows::PackageRows(const PackageTable &table, const PackageFiles &files, std::vector<Fault> &faults) : m_table(table), m_files(files), m_faults(faults)
{
}

PackageRows::~PackageRows() = default;

void PackageRows::report(FaultKind kind, qint64 line, const QString &found, const QString &expected)
{
    m_faults.push_back({.kind = kind, .file = m_table.nameOfFile(m_file), .line = line, .found = found, .expected = expected});
}

bool PackageRows::begin()
{
    checkStatedFiles(m_table, m_files, m_faults);
    m_source = openRows(m_table, 0, m_files, m_faults);
    m_isComplete = m_source != nullptr;
    for (const FieldReading &field : m_table.reading.fields)
        m_columns.append(field.name);
    if (!m_source)
        return false;
    const std::vector<CsvRow> rows = headerRows();
    m_header = joined(rows, m_table.reading.headerJoin);
    const qint64 line = rows.empty() ? 1 : rows.front().line;
    if (rows.empty() && !m_source->finish()) {
        m_isComplete = false;
    } else if (m_table.reading.hasHeader || m_source->hasNames()) {
        m_isComplete = checkHeader(line);
    } else if (m_header == m_columns) {
        report(FaultKind::UndeclaredHeader, line);
        m_isComplete = false;
    } else {
        m_waiting = {m_looked.rbegin(), m_looked.rend()};
    }
    return m_isComplete;
}

/// Takes the rows of the header, and passes over those that stand between them.
std::vector<CsvRow> PackageRows::headerRows()
{
    const QList<qint64> &numbers = m_table.reading.headerRows;
    std::vector<CsvRow> rows;
    m_looked.clear();
    while (std::optional<CsvRow> row = rowOfFile()) {
        m_looked.push_back(*row);
        if (numbers.isEmpty() || m_source->hasNames() || numbers.contains(row->number))
            rows.push_back(*row);
        if (numbers.isEmpty() || m_source->hasNames() || row->number >= numbers.last())
            break;
    }
    return rows;
}

bool PackageRows::checkHeader(qint64 line)
{
    const DeclaredReading &reading = m_table.reading;
    const auto ordered = [](QStringList names) {
        names.sort();
        return names;
    };
    QStringList names = m_header;
    if (!reading.isHeaderCaseSensitive) {
        for (QString &name : names) {
            const qsizetype same = m_columns.indexOf(QRegularExpression(QRegularExpression::anchoredPattern(QRegularExpression::escape(name)), QRegularExpression::CaseInsensitiveOption));
            name = same < 0 ? name : m_columns.at(same);
        }
    }
    const bool mayHaveFewer = reading.match.mayHaveFewer || m_source->hasNames();
    const auto isListed = [this](const QString &name) { return m_columns.contains(name); };
    const bool isRight = ordered(names) == ordered(m_columns)
        || (!names.isEmpty() && ordered(names) == ordered(QStringList(QSet<QString>(names.begin(), names.end()).values()))
            && (reading.match.mayHaveMore || std::ranges::all_of(names, isListed)) && std::ranges::any_of(names, isListed)
            && (mayHaveFewer || std::ranges::all_of(m_columns, [&names](const QString &name) { return names.contains(name); })));
    if (isRight) {
        m_columns = names;
        return requireColumns(line);
    }
    const QString &delimiter = reading.dialect.delimiter;
    for (const QString &other : {u";"_s, u","_s, u"\t"_s, u"|"_s}) {
        if (names.size() == 1 && other != delimiter && ordered(names.front().split(other)) == ordered(m_columns)) {
            report(FaultKind::WrongDelimiter, line, nameOfSign(other), nameOfSign(delimiter));
            return false;
        }
    }
    report(FaultKind::WrongHeader, line, shortened(names.join(delimiter)), m_columns.join(delimiter));
    return false;
}

/// A column that a file may lack by its schema, but whose cells may not be empty, is missing once and not in each row.
bool PackageRows::requireColumns(qint64 line)
{
    bool isComplete = true;
    for (const ColumnSchema &column : m_table.schema->columns) {
        if (!column.required || m_columns.contains(column.name))
            continue;
        report(FaultKind::MissingColumn, line, {}, column.name);
        isComplete = false;
    }
    return isComplete;
}

/// Goes on to the next file, whose header is taken away if it has one.
bool PackageRows::openNext()
{
    if (m_file + 1 >= m_table.files.size())
        return false;
    m_bytesBefore += m_source->bytesRead();
    ++m_file;
    m_source = openRows(m_table, m_file, m_files, m_faults);
    if (!m_source) {
        m_isComplete = false;
        return false;
    }
    if (m_table.reading.hasHeader && joined(headerRows(), m_table.reading.headerJoin) != m_header)
        m_waiting = {m_looked.rbegin(), m_looked.rend()};
    return true;
}

std::optional<CsvRow> PackageRows::rowOfFile()
{
    if (!m_waiting.empty()) {
        CsvRow row = std::move(m_waiting.back());
        m_waiting.pop_back();
        return row;
    }
    std::optional<CsvRow> row = m_source->next();
    while (row && !m_table.reading.commentRows.isEmpty() && m_table.reading.commentRows.contains(row->number))
        row = m_source->next();
    return row;
}

std::optional<CsvRow> PackageRows::next()
{
    std::vector<qint64> blankLines;
    while (m_source) {
        std::optional<CsvRow> row = rowOfFile();
        if (!row) {
            // Whatever is blank at the end of a file is left out.
            blankLines.clear();
            m_isComplete = m_source->finish() && m_isComplete;
            if (!m_isComplete || !openNext())
                m_source.reset();
            continue;
        }
        if (isBlank(*row)) {
            blankLines.push_back(row->line);
            continue;
        }
        for (const qint64 line : blankLines)
            report(FaultKind::BlankLine, line);
        return row;
    }
    return std::nullopt;
}

qint64 PackageRows::bytesRead() const
{
    return m_bytesBefore + (m_source ? m_source->bytesRead() : 0);
}

}  // namespace countercheck
