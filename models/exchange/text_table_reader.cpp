// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/text_table_reader.h"

#include "models/domain/utf8_text.h"

#include <algorithm>
#include <utility>

// Text is read as UTF-8, in which no sign can stand within another character. A row that does not end within the buffer is begun again when more of it is
// there; the buffer doubles, so that a long row costs twice its length.
namespace countercheck {
namespace {

constexpr qsizetype pieceSize = 64 << 10;

unsigned char byteAt(const QByteArray &bytes, qsizetype at)
{
    return static_cast<unsigned char>(bytes.at(at));
}

}  // namespace

TextTableReader::TextTableReader(QIODevice &device, const TextDialect &dialect)
    : m_device(device),
      m_delimiter(dialect.delimiter.toUtf8()),
      m_terminator(dialect.lineTerminator.toUtf8()),
      m_quote(dialect.quoteChar.toUtf8()),
      m_escape(dialect.escapeChar == dialect.quoteChar ? QByteArray() : dialect.escapeChar.toUtf8()),
      m_comment(dialect.commentChar.toUtf8()),
      m_doubles(dialect.doubleQuote || (!dialect.quoteChar.isEmpty() && dialect.escapeChar == dialect.quoteChar)),
      m_skipsSpace(dialect.skipInitialSpace),
      m_keepsInnerQuotes(dialect.keepsInnerQuotes)
{
    if (knownEncoding(dialect.encoding) != QLatin1StringView("UTF-8"))
        m_converter = std::make_unique<TextToUtf8>(dialect.encoding);
    for (const QByteArray &sign : {m_delimiter, m_terminator, m_quote, m_escape}) {
        if (!sign.isEmpty())
            m_endsPlain[byteAt(sign, 0)] = true;
    }
    if (m_terminator.isEmpty())
        m_endsPlain['\n'] = m_endsPlain['\r'] = true;
    for (const QByteArray &sign : {m_quote, m_escape}) {
        if (!sign.isEmpty())
            m_endsQuoted[byteAt(sign, 0)] = true;
    }
    // Two quotation marks must be seen together.
    for (const qsizetype size : {m_delimiter.size(), m_terminator.size(), 2 * m_quote.size(), m_escape.size() + 4, m_comment.size()})
        m_longestSign = std::max(m_longestSign, size);
}

std::optional<TextRow> TextTableReader::next()
{
    while (!m_gaveUp) {
        if (isUnsure(m_begin)) {
            fill();
            continue;
        }
        if (m_begin == m_buffer.size())
            return std::nullopt;
        m_cursor = m_begin;
        TextRow row{.line = m_line, .number = m_number + 1, .cells = {}};
        const Parsed parsed = isAt(m_begin, m_comment) ? parseComment() : parse(row);
        if (parsed == Parsed::NeedsMore && m_buffer.size() - m_begin > longestRow)
            giveUp(TextFault::RowTooLong, m_line);
        else if (parsed == Parsed::NeedsMore)
            fill();
        if (parsed != Parsed::Row && parsed != Parsed::Comment)
            continue;
        const QByteArrayView bytes = QByteArrayView(m_buffer).sliced(m_begin, m_cursor - m_begin);
        if (parsed == Parsed::Row)
            checkBytes(bytes, m_line);
        m_line += linesIn(bytes);
        ++m_number;
        m_begin = m_cursor;
        if (parsed == Parsed::Row)
            return row;
    }
    return std::nullopt;
}

void TextTableReader::fill()
{
    constexpr QByteArrayView mark("\xef\xbb\xbf");
    m_buffer.remove(0, std::exchange(m_begin, 0));
    do {
        const QByteArray bytes = m_device.read(std::max(pieceSize, m_buffer.size()));
        m_isAtEnd = bytes.isEmpty();
        // What comes of half a row would be another row.
        m_hasFailed = m_isAtEnd && !m_device.atEnd();
        m_gaveUp = m_gaveUp || m_hasFailed;
        if (!m_converter)
            m_buffer += bytes;
        else
            m_buffer += m_isAtEnd ? m_converter->finish() : m_converter->convert(bytes);
    } while (m_isBeginning && m_buffer.size() < mark.size() && !m_isAtEnd);
    if (std::exchange(m_isBeginning, false) && m_buffer.startsWith(mark))
        m_begin = mark.size();
}

TextTableReader::Parsed TextTableReader::parse(TextRow &row)
{
    if (const qsizetype size = terminatorAt(m_cursor); size > 0) {
        m_cursor += size;
        return Parsed::Row;
    }
    while (true) {
        while (m_skipsSpace && m_cursor < m_buffer.size() && (m_buffer.at(m_cursor) == ' ' || m_buffer.at(m_cursor) == '\t') && !isAt(m_cursor, m_delimiter))
            ++m_cursor;
        if (isUnsure(m_cursor))
            return Parsed::NeedsMore;
        const Parsed parsed = isAt(m_cursor, m_quote) ? parseQuoted() : parsePlain();
        if (parsed != Parsed::Row)
            return parsed;
        row.cells.append(textFromUtf8(m_cell));
        if (isAt(m_cursor, m_delimiter)) {
            m_cursor += m_delimiter.size();
            continue;
        }
        m_cursor += terminatorAt(m_cursor);
        return Parsed::Row;
    }
}

TextTableReader::Parsed TextTableReader::parseComment()
{
    for (;; ++m_cursor) {
        if (isUnsure(m_cursor))
            return Parsed::NeedsMore;
        if (m_cursor == m_buffer.size())
            return Parsed::Comment;
        if (const qsizetype size = terminatorAt(m_cursor); size > 0) {
            m_cursor += size;
            return Parsed::Comment;
        }
    }
}

/// Reads a cell without quotation marks, up to the delimiter or the end of the row.
TextTableReader::Parsed TextTableReader::parsePlain()
{
    m_joined.clear();
    qsizetype begin = m_cursor;
    while (true) {
        while (m_cursor < m_buffer.size() && !m_endsPlain[byteAt(m_buffer, m_cursor)])
            ++m_cursor;
        if (isUnsure(m_cursor))
            return Parsed::NeedsMore;
        const bool isEnd = m_cursor == m_buffer.size();
        if (!isEnd && isAt(m_cursor, m_escape)) {
            m_joined += QByteArrayView(m_buffer).sliced(begin, m_cursor - begin);
            begin = m_cursor += m_escape.size();
            if (m_cursor == m_buffer.size())
                return giveUp(TextFault::OpenEscape, lineOfCursor());
            ++m_cursor;
            continue;
        }
        if (isEnd || isAt(m_cursor, m_delimiter) || terminatorAt(m_cursor) > 0) {
            const QByteArrayView last = QByteArrayView(m_buffer).sliced(begin, m_cursor - begin);
            m_cell = m_joined.isEmpty() ? last : QByteArrayView(m_joined += last);
            return Parsed::Row;
        }
        if (!m_keepsInnerQuotes && isAt(m_cursor, m_quote))
            return giveUp(TextFault::BadQuotes, lineOfCursor());
        ++m_cursor;
    }
}

/// Reads a cell from its first quotation mark to its last.
TextTableReader::Parsed TextTableReader::parseQuoted()
{
    m_joined.clear();
    qsizetype begin = m_cursor += m_quote.size();
    while (true) {
        while (m_cursor < m_buffer.size() && !m_endsQuoted[byteAt(m_buffer, m_cursor)])
            ++m_cursor;
        if (isUnsure(m_cursor))
            return Parsed::NeedsMore;
        if (m_cursor == m_buffer.size())
            return giveUp(TextFault::OpenQuote, m_line);
        const bool isEscaped = isAt(m_cursor, m_escape);
        const bool isQuote = !isEscaped && isAt(m_cursor, m_quote);
        const bool isDoubled = isQuote && m_doubles && isAt(m_cursor + m_quote.size(), m_quote);
        if (isEscaped || isDoubled) {
            m_joined += QByteArrayView(m_buffer).sliced(begin, m_cursor - begin);
            begin = m_cursor += isEscaped ? m_escape.size() : m_quote.size();
            if (m_cursor == m_buffer.size())
                return giveUp(TextFault::OpenEscape, lineOfCursor());
            m_cursor += isDoubled ? m_quote.size() : 1;
            continue;
        }
        if (!isQuote) {
            ++m_cursor;
            continue;
        }
        const QByteArrayView last = QByteArrayView(m_buffer).sliced(begin, m_cursor - begin);
        m_cell = m_joined.isEmpty() ? last : QByteArrayView(m_joined += last);
        m_cursor += m_quote.size();
        if (isUnsure(m_cursor))
            return Parsed::NeedsMore;
        if (m_cursor == m_buffer.size() || isAt(m_cursor, m_delimiter) || terminatorAt(m_cursor) > 0)
            return Parsed::Row;
        return giveUp(TextFault::BadQuotes, lineOfCursor());
    }
}

TextTableReader::Parsed TextTableReader::giveUp(TextFault fault, qint64 line)
{
    m_gaveUp = true;
    m_problems.push_back({fault, line});
    return Parsed::GaveUp;
}

void TextTableReader::checkBytes(QByteArrayView bytes, qint64 line)
{
    if (bytes.isValidUtf8() && !bytes.contains('\0'))
        return;
    while (!bytes.isEmpty()) {
        const qsizetype end = bytes.indexOf('\n');
        const QByteArrayView first = end < 0 ? bytes : bytes.first(end + 1);
        if (first.contains('\0'))
            m_problems.push_back({TextFault::NulByte, line});
        if (!first.isValidUtf8())
            m_problems.push_back({TextFault::NotInEncoding, line});
        line += linesIn(first);
        bytes = bytes.sliced(first.size());
    }
}

/// How many lines end in some bytes, which do not end between a carriage return and its line feed.
qint64 TextTableReader::linesIn(QByteArrayView bytes) const
{
    if (!m_terminator.isEmpty())
        return m_terminator.contains('\n') ? bytes.count('\n') : qint64(bytes.endsWith(m_terminator));
    qint64 lines = 0;
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        const bool isInPair = bytes.at(at) == '\r' && at + 1 < bytes.size() && bytes.at(at + 1) == '\n';
        lines += bytes.at(at) == '\n' || (bytes.at(at) == '\r' && !isInPair);
    }
    return lines;
}

qsizetype TextTableReader::terminatorAt(qsizetype at) const
{
    if (!m_terminator.isEmpty())
        return isAt(at, m_terminator) ? m_terminator.size() : 0;
    if (at == m_buffer.size() || (m_buffer.at(at) != '\n' && m_buffer.at(at) != '\r'))
        return 0;
    return m_buffer.at(at) == '\r' && at + 1 < m_buffer.size() && m_buffer.at(at + 1) == '\n' ? 2 : 1;
}

}  // namespace countercheck
