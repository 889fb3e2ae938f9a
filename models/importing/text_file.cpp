// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/importing/text_file.h"

#include "models/exchange/text_encoding.h"
#include "models/exchange/text_table_reader.h"

#include <QBuffer>

#include <uchardet/uchardet.h>

#include <algorithm>
#include <map>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// UTF-16 without a byte order mark: every other byte of Latin text is 0.
QString wideEncoding(const QByteArray &bytes)
{
    const qsizetype size = std::min<qsizetype>(bytes.size(), 4096) / 2 * 2;
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype place = 0; place < size; place += 2) {
        even += bytes.at(place) == '\0';
        odd += bytes.at(place + 1) == '\0';
    }
    if (size < 4 || (even + odd) * 5 < size)
        return {};
    return odd > even ? u"UTF-16LE"_s : u"UTF-16BE"_s;
}

/// The encoding that uchardet finds for bytes that are no UTF-8; Windows-1252 where it finds none that is known.
QString oldEncoding(const QByteArray &bytes)
{
    uchardet_t detector = uchardet_new();
    QString name;
    if (uchardet_handle_data(detector, bytes.constData(), static_cast<std::size_t>(bytes.size())) == 0) {
        uchardet_data_end(detector);
        name = knownEncoding(QString::fromLatin1(uchardet_get_charset(detector)));
    }
    uchardet_delete(detector);
    // Latin-1 and its like are written by nobody who does not mean Windows-1252, which has the same letters.
    const bool isWestern = name.isEmpty() || name.startsWith(u"ISO-8859-1"_s) || name == u"US-ASCII" || name == u"UTF-8";
    return isWestern ? u"windows-1252"_s : name;
}

/// Cuts a character that the end of a beginning breaks off.
QByteArray withoutBrokenEnd(const QByteArray &bytes)
{
    if (bytes.size() < bytesOfTextGuess)
        return bytes;
    const qsizetype end = bytes.lastIndexOf('\n');
    return end > 0 ? bytes.first(end + 1) : bytes;
}

void guessEncoding(const QByteArray &bytes, TextGuess &guess)
{
    if (const QString marked = markedEncoding(bytes); !marked.isEmpty()) {
        guess.dialect.encoding = marked;
        guess.hasMark = true;
    } else if (const QString wide = wideEncoding(bytes); !wide.isEmpty()) {
        guess.dialect.encoding = wide;
    } else if (!QByteArrayView(bytes).isValidUtf8()) {
        guess.dialect.encoding = oldEncoding(bytes);
        guess.isEncodingSure = false;
    }
}

struct RowAgreement {
    int columns = 1;
    int rows = 0;
    int agreeing = 0;
    int filled = 0; ///< cells that hold something, in rows that agree
};

RowAgreement agreementOf(const QByteArray &bytes, const TextDialect &dialect)
{
    QBuffer device;
    device.setData(bytes);
    device.open(QIODevice::ReadOnly);
    TextTableReader reader(device, dialect);
    std::map<qsizetype, int> sizes;
    RowAgreement agreement;
    constexpr int enough = 400;
    while (agreement.rows < enough) {
        const std::optional<TextRow> row = reader.next();
        if (!row)
            break;
        // Rows of one cell are titles and notes: they say nothing.
        if (row->cells.size() < 2)
            continue;
        ++agreement.rows;
        ++sizes[row->cells.size()];
    }
    for (const auto &[size, count] : sizes) {
        if (count >= agreement.agreeing) {
            agreement.agreeing = count;
            agreement.columns = int(size);
        }
    }
    return agreement;
}

/// Where the reading of a text ended, and why.
QString wordsOf(const TextProblem &problem)
{
    const auto reason = [&problem] {
        switch (problem.fault) {
        case TextFault::NotInEncoding: return u"a character is no text in this encoding"_s;
        case TextFault::NulByte: return u"there is a byte 0, as in files that are no text"_s;
        case TextFault::BadQuotes: return u"a quotation mark stands where none may be"_s;
        case TextFault::OpenQuote: return u"a cell that begins with a quotation mark never ends"_s;
        case TextFault::OpenEscape: return u"the file ends in the middle of a cell"_s;
        case TextFault::RowTooLong: return u"a row has more than 16 million bytes"_s;
        }
        return QString();
    };
    return u"line %1: %2"_s.arg(problem.line).arg(reason());
}

}  // namespace

TextGuess guessTextDialect(const QByteArray &beginning)
{
    TextGuess guess;
    guess.dialect.keepsInnerQuotes = true;
    const QByteArray bytes = withoutBrokenEnd(beginning);
    guessEncoding(bytes, guess);
    double best = 0;
    // In the order in which they are preferred where two divide the rows equally well.
    for (const QString &delimiter : {u"\t"_s, u";"_s, u","_s, u"|"_s}) {
        TextDialect dialect = guess.dialect;
        dialect.delimiter = delimiter;
        const RowAgreement agreement = agreementOf(bytes, dialect);
        if (agreement.columns < 2)
            continue;
        const double share = double(agreement.agreeing) / std::max(1, agreement.rows);
        const double score = share * share * agreement.agreeing;
        if (score > best) {
            best = score;
            guess.dialect.delimiter = delimiter;
            guess.columns = agreement.columns;
            guess.rowsLookedAt = agreement.rows;
            guess.rowsThatAgree = agreement.agreeing;
        }
    }
    return guess;
}

Result<Workbook> readTextFile(QIODevice &device, const QString &file, const TextDialect &dialect, const std::stop_token &stop, const std::function<void(double)> &progress)
{
    TextTableReader reader(device, dialect);
    Sheet sheet;
    const qint64 size = std::max<qint64>(device.size(), 1);
    qint64 rows = 0;
    while (const std::optional<TextRow> row = reader.next()) {
        constexpr qint64 rowsBetweenReports = 4096;
        if (++rows % rowsBetweenReports == 0) {
            if (stop.stop_requested())
                return Error{.code = ErrorCode::Cancelled, .subject = file, .detail = {}};
            if (progress)
                progress(double(device.pos()) / double(size));
        }
        sheet.addRow();
        for (const QString &cell : row->cells)
            sheet.addText(cell);
    }
    if (!reader.problems().empty()) {
        return Error{.code = ErrorCode::TextUnreadable, .subject = file, .detail = wordsOf(reader.problems().front())};
    }
    if (!device.atEnd())
        return Error{.code = ErrorCode::ReadFailed, .subject = file, .detail = device.errorString()};
    Workbook workbook;
    workbook.sheets.push_back(std::move(sheet));
    return workbook;
}

}  // namespace countercheck
