// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/csv_reader.h"

#include <QBuffer>

#include <utility>

namespace countercheck {
namespace {

FaultKind kindOf(TextFault fault)
{
    switch (fault) {
    case TextFault::NotInEncoding: return FaultKind::NotUtf8;
    case TextFault::NulByte: return FaultKind::NulByte;
    case TextFault::BadQuotes: return FaultKind::BadQuotes;
    case TextFault::OpenQuote: return FaultKind::OpenQuote;
    case TextFault::OpenEscape: return FaultKind::OpenEscape;
    case TextFault::RowTooLong: return FaultKind::RowTooLong;
    }
    return FaultKind::BadQuotes;
}

}  // namespace

CsvReader::CsvReader(QIODevice &device, QString file, std::vector<Fault> &faults, const TextDialect &dialect)
    : m_reader(device, dialect), m_file(std::move(file)), m_encoding(knownEncoding(dialect.encoding)), m_faults(faults)
{
}

std::optional<CsvRow> CsvReader::next()
{
    std::vector<qint64> blankLines;
    std::optional<CsvRow> row = nextLine();
    for (; row && row->cells.isEmpty(); row = nextLine())
        blankLines.push_back(row->line);
    if (row) {
        for (const qint64 line : blankLines)
            m_faults.push_back({.kind = FaultKind::BlankLine, .file = m_file, .line = line});
    }
    return row;
}

std::optional<CsvRow> CsvReader::nextLine()
{
    std::optional<CsvRow> row = m_reader.next();
    const std::vector<TextProblem> &problems = m_reader.problems();
    for (; m_reported < problems.size(); ++m_reported) {
        const auto &[fault, line] = problems[m_reported];
        m_faults.push_back({.kind = kindOf(fault), .file = m_file, .line = line, .expected = fault == TextFault::NotInEncoding ? m_encoding : QString()});
    }
    return row;
}

std::vector<CsvRow> readCsv(const QByteArray &bytes, const QString &file, std::vector<Fault> &faults)
{
    QBuffer device;
    device.setData(bytes);
    device.open(QIODevice::ReadOnly);
    CsvReader reader(device, file, faults);
    std::vector<CsvRow> rows;
    while (std::optional<CsvRow> row = reader.next())
        rows.push_back(std::move(*row));
    return rows;
}

}  // namespace countercheck
