// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/text_dialect.h"
#include "models/exchange/text_encoding.h"

#include <QByteArrayView>
#include <QIODevice>
#include <QStringList>

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace countercheck {

/// A row of a file of text.
struct TextRow {
    qint64 line = 0;   ///< the line in which the row begins, from 1
    qint64 number = 0; ///< its place among the rows of the file, from 1, with comments and blank lines counted
    QStringList cells; ///< none if the line is blank
};

/// What can be wrong with a file of text, whatever its rows say.
enum class TextFault : std::uint8_t {
    NotInEncoding, ///< bytes that are no text in the encoding
    NulByte,
    BadQuotes,     ///< a quotation mark stands where none may be; reading ends
    OpenQuote,     ///< a quoted cell never ends; reading ends
    OpenEscape,    ///< the escape character is the last of the file; reading ends
    RowTooLong,    ///< longer than longestRow; reading ends
};

/// A fault and the line in which it is. Of an open quote this is where its row begins.
struct TextProblem {
    TextFault fault = TextFault::NotInEncoding;
    qint64 line = 0;

    friend bool operator==(const TextProblem &, const TextProblem &) = default;
};

/// A text table reader reads rows from a device, one by one, as a dialect says. Nothing is trimmed, skipped or repaired that the dialect does not
/// name, but for a byte order mark. It holds one row at a time.
class TextTableReader {
public:
    /// So many bytes a row may have, as UTF-8.
    static constexpr qsizetype longestRow = 16 << 20;

    /// The device is open, and stays so while it is read.
    TextTableReader(QIODevice &device, const TextDialect &dialect);

    /// Returns the next row, or nothing where the file ends or cannot be read further. Comments are left out; blank lines are not.
    std::optional<TextRow> next();

    /// What was found so far, in the order of the file.
    const std::vector<TextProblem> &problems() const { return m_problems; }

    /// Whether a problem ended the reading before the end of the file.
    bool gaveUp() const { return m_gaveUp; }
    /// Whether it was the device that could not be read further; its errorString() says why.
    bool hasFailed() const { return m_hasFailed; }

private:
    enum class Parsed : std::uint8_t { Row, Comment, NeedsMore, GaveUp };
    /// Which bytes end a stretch of plain text, within a quoted cell and outside.
    using Table = std::array<bool, 256>;

    void fill();
    Parsed parse(TextRow &row);
    Parsed parseComment();
    Parsed parsePlain();
    Parsed parseQuoted();
    Parsed giveUp(TextFault fault, qint64 line);
    void checkBytes(QByteArrayView bytes, qint64 line);
    qint64 linesIn(QByteArrayView bytes) const;
    qint64 lineOfCursor() const { return m_line + linesIn(QByteArrayView(m_buffer).sliced(m_begin, m_cursor - m_begin)); }

    /// The length of the end of a row at the cursor; 0 if there is none.
    qsizetype terminatorAt(qsizetype at) const;
    bool isAt(qsizetype at, const QByteArray &sign) const { return !sign.isEmpty() && QByteArrayView(m_buffer).sliced(at).startsWith(sign); }
    /// Whether more must be read to know what stands at a place.
    bool isUnsure(qsizetype at) const { return !m_isAtEnd && m_buffer.size() - at < m_longestSign; }

    QIODevice &m_device;
    std::unique_ptr<TextToUtf8> m_converter;
    QByteArray m_delimiter;
    QByteArray m_terminator;
    QByteArray m_quote;
    QByteArray m_escape;
    QByteArray m_comment;
    bool m_doubles;
    bool m_skipsSpace;
    bool m_keepsInnerQuotes;
    Table m_endsPlain = {};
    Table m_endsQuoted = {};
    qsizetype m_longestSign = 2;
    QByteArray m_buffer;
    QByteArray m_joined;    ///< a cell that does not stand in the buffer as it is
    QByteArrayView m_cell;  ///< the last cell
    qsizetype m_begin = 0; ///< of the row that is read, in the buffer
    qsizetype m_cursor = 0;
    qint64 m_line = 1;
    qint64 m_number = 0;
    bool m_isBeginning = true;
    bool m_isAtEnd = false; ///< of the device
    bool m_gaveUp = false;
    bool m_hasFailed = false;
    std::vector<TextProblem> m_problems;
};

}  // namespace countercheck
