// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/csv_reader.h"

#include <csv.h>

namespace countercheck {
namespace {

/// Keeps blanks: libcsv would trim them around a cell.
int isNoSpace(unsigned char)
{
    return 0;
}

/// Gathers the call-backs of libcsv into rows. libcsv does not count lines, so it gets one line at a time.
class Parser {
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
        return csv_parse(&m_parser, line.data(), size, takeCell, takeRow, this) == size;
    }

    bool finish() { return csv_fini(&m_parser, takeCell, takeRow, this) == 0; }

    qint64 currentLine() const { return m_row.line; }
    std::vector<CsvRow> takeRows() { return std::move(m_rows); }

private:
    static void takeCell(void *bytes, std::size_t size, void *self)
    {
        static_cast<Parser *>(self)->m_row.cells.append(
            QString::fromUtf8(static_cast<const char *>(bytes), static_cast<qsizetype>(size)));
    }

    static void takeRow(int, void *self)
    {
        auto *parser = static_cast<Parser *>(self);
        parser->m_rows.push_back(std::move(parser->m_row));
        parser->m_row = {};
        parser->m_isInRow = false;
    }

    csv_parser m_parser = {};
    std::vector<CsvRow> m_rows;
    CsvRow m_row;
    bool m_isInRow = false;
};

}  // namespace

std::vector<CsvRow> readCsv(QByteArrayView bytes, const QString &file, std::vector<Fault> &faults)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        bytes = bytes.sliced(3);
    Parser parser;
    for (qint64 number = 1; !bytes.isEmpty(); ++number) {
        const qsizetype end = bytes.indexOf('\n');
        const QByteArrayView line = end < 0 ? bytes : bytes.first(end + 1);
        bytes = bytes.sliced(line.size());

        if (parser.isBetweenRows() && (line == QByteArrayView("\n") || line == QByteArrayView("\r\n"))) {
            faults.push_back({.kind = FaultKind::BlankLine, .file = file, .line = number});
            continue;
        }
        if (line.contains('\0'))
            faults.push_back({.kind = FaultKind::NulByte, .file = file, .line = number});
        if (!line.isValidUtf8())
            faults.push_back({.kind = FaultKind::NotUtf8, .file = file, .line = number});
        if (!parser.parse(line, number)) {
            faults.push_back({.kind = FaultKind::BadQuotes, .file = file, .line = number});
            return parser.takeRows();
        }
    }
    if (!parser.finish())
        faults.push_back({.kind = FaultKind::OpenQuote, .file = file, .line = parser.currentLine()});
    return parser.takeRows();
}

}  // namespace countercheck
