// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/csv_reader.h"

#include "models/domain/utf8_text.h"

#include <QBuffer>

#include <csv.h>

#include <queue>
#include <utility>

namespace countercheck {
namespace {

/// Keeps blanks: libcsv would trim them around a cell.
int isNoSpace(unsigned char)
{
    return 0;
}

}  // namespace

/// Gathers the call-backs of libcsv into rows. libcsv does not count lines, so it gets one line at a time.
class CsvReader::Parser {
public:
    Parser()
    {
        csv_init(&m_parser, CSV_STRICT | CSV_STRICT_FINI);
        csv_set_space_func(&m_parser, isNoSpace);
    }
    ~Parser() { csv_free(&m_parser); }
    Parser(const Parser &) = delete;
    Parser &operator=(const Parser &) = delete;

    bool isBetweenRows() const { return !m_isInRow; }

    bool parse(QByteArrayView line, qint64 number)
    {
        if (!m_isInRow)
            m_row.line = number;
        m_isInRow = true;
        const auto size = static_cast<std::size_t>(line.size());
        return csv_parse(&m_parser, line.data(), size, takeCell, finishRow, this) == size;
    }

    bool finish() { return csv_fini(&m_parser, takeCell, finishRow, this) == 0; }

    qint64 currentLine() const { return m_row.line; }
    /// The rows that were read and not taken yet: a carriage return within a line ends a row, too.
    std::queue<CsvRow> rows;

private:
    static void takeCell(void *bytes, std::size_t size, void *self)
    {
        static_cast<Parser *>(self)->m_row.cells.append(
            textFromUtf8({static_cast<const char *>(bytes), static_cast<qsizetype>(size)}));
    }

    static void finishRow(int, void *self)
    {
        auto *parser = static_cast<Parser *>(self);
        parser->rows.push(std::exchange(parser->m_row, {}));
        parser->m_isInRow = false;
    }

    csv_parser m_parser = {};
    CsvRow m_row;
    bool m_isInRow = false;
};

CsvReader::CsvReader(QIODevice &device, QString file, std::vector<Fault> &faults)
    : m_device(device), m_file(std::move(file)), m_faults(faults), m_parser(std::make_unique<Parser>())
{
}

CsvReader::~CsvReader() = default;

void CsvReader::report(FaultKind kind, qint64 line)
{
    m_faults.push_back({.kind = kind, .file = m_file, .line = line});
}

std::optional<CsvRow> CsvReader::next()
{
    while (m_parser->rows.empty() && !m_isAtEnd)
        readLine();
    if (m_parser->rows.empty())
        return std::nullopt;
    CsvRow row = std::move(m_parser->rows.front());
    m_parser->rows.pop();
    return row;
}

void CsvReader::readLine()
{
    const QByteArray bytes = m_device.readLine();
    QByteArrayView line(bytes);
    ++m_line;
    if (m_line == 1 && line.startsWith("\xEF\xBB\xBF"))
        line = line.sliced(3);
    if (line.isEmpty()) {
        m_isAtEnd = true;
        if (!m_parser->finish())
            report(FaultKind::OpenQuote, m_parser->currentLine());
        return;
    }
    if (m_parser->isBetweenRows() && (line == QByteArrayView("\n") || line == QByteArrayView("\r\n")))
        return report(FaultKind::BlankLine, m_line);
    if (line.contains('\0'))
        report(FaultKind::NulByte, m_line);
    if (!line.isValidUtf8())
        report(FaultKind::NotUtf8, m_line);
    m_gaveUp = !m_parser->parse(line, m_line);
    m_isAtEnd = m_gaveUp;
    if (m_gaveUp)
        report(FaultKind::BadQuotes, m_line);
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
