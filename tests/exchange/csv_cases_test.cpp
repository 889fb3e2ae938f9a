// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/text_table_reader.h"
#include "tests/support/library.h"
#include "tests/support/print.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace countercheck;
using namespace Qt::StringLiterals;

// The cases stand in csv_cases/*.json, each with its text (or its bytes in hexadecimal digits), the dialect where it is not that of RFC 4180, the rows that
// it must give (null for a row that has a fault of its own) and the problems with their lines.
namespace {

/// A file that comes in pieces, as one that is unpacked does.
class PiecemealDevice final : public QIODevice {
public:
    PiecemealDevice(QByteArray bytes, qint64 piece) : m_bytes(std::move(bytes)), m_piece(piece) { open(QIODevice::ReadOnly | QIODevice::Unbuffered); }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 size = std::min({m_piece, most, m_bytes.size() - m_read});
        std::copy_n(m_bytes.constData() + m_read, size, data);
        m_read += size;
        return size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_piece;
    qint64 m_read = 0;
};

TextDialect dialectOf(const QJsonObject &described)
{
    TextDialect dialect;
    for (const auto &[name, text] : {std::pair(u"encoding"_s, &dialect.encoding), std::pair(u"delimiter"_s, &dialect.delimiter),
                                     std::pair(u"lineTerminator"_s, &dialect.lineTerminator), std::pair(u"quoteChar"_s, &dialect.quoteChar),
                                     std::pair(u"escapeChar"_s, &dialect.escapeChar), std::pair(u"commentChar"_s, &dialect.commentChar)})
        *text = described.value(name).toString(*text);
    for (const auto &[name, flag] : {std::pair(u"doubleQuote"_s, &dialect.doubleQuote), std::pair(u"skipInitialSpace"_s, &dialect.skipInitialSpace),
                                     std::pair(u"keepsInnerQuotes"_s, &dialect.keepsInnerQuotes)})
        *flag = described.value(name).toBool(*flag);
    return dialect;
}

QString nameOf(TextFault fault)
{
    constexpr const char *names[] = {"NotInEncoding", "NulByte", "BadQuotes", "OpenQuote", "OpenEscape", "RowTooLong"};
    return QString::fromLatin1(names[static_cast<int>(fault)]);
}

/// The rows and problems as JSON, with null for the rows for which it is expected.
QString outcome(TextTableReader &reader, const QJsonArray &expected)
{
    QJsonArray rows;
    while (const std::optional<TextRow> row = reader.next()) {
        const bool isFaulty = rows.size() < expected.size() && expected.at(rows.size()).isNull();
        rows.append(isFaulty ? QJsonValue() : QJsonValue(QJsonArray::fromStringList(row->cells)));
    }
    QStringList problems;
    for (const auto &[fault, line] : reader.problems())
        problems.append(nameOf(fault) + u':' + QString::number(line));
    return QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Compact)) + u' ' + problems.join(u' ');
}

}  // namespace

BOOST_AUTO_TEST_SUITE(csv_cases)

BOOST_AUTO_TEST_CASE(every_case_gives_its_rows_in_whichever_pieces_it_comes)
{
    const QDir folder(QStringLiteral(COUNTERCHECK_SOURCE_DIR "/tests/exchange/csv_cases"));
    int count = 0;
    for (const QString &name : folder.entryList({u"*.json"_s})) {
        const QJsonArray cases = QJsonDocument::fromJson(readFile(folder.filePath(name))).object().value("cases"_L1).toArray();
        BOOST_TEST(!cases.isEmpty(), name);
        for (const auto value : cases) {
            const QJsonObject example = value.toObject();
            const QByteArray bytes = example.contains("hex"_L1) ? QByteArray::fromHex(example.value("hex"_L1).toString().toLatin1())
                                                                : example.value("text"_L1).toString().toUtf8();
            const QJsonArray rows = example.value("rows"_L1).toArray();
            QStringList problems;
            for (const auto problem : example.value("problems"_L1).toArray())
                problems.append(problem.toString());
            const QString expected = QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Compact)) + u' ' + problems.join(u' ');
            for (const qint64 piece : {qint64(1), qint64(2), qint64(3), qint64(7), qint64(1 << 20)}) {
                PiecemealDevice device(bytes, piece);
                TextTableReader reader(device, dialectOf(example.value("dialect"_L1).toObject()));
                const QString found = outcome(reader, rows);
                BOOST_TEST(found == expected, name << ", " << example.value("name"_L1).toString() << ", in pieces of " << piece << ": " << found);
            }
            ++count;
        }
    }
    BOOST_TEST(count >= 250);
}

BOOST_AUTO_TEST_CASE(rows_carry_their_lines_and_numbers)
{
    struct Example { QByteArray text; TextDialect dialect; QStringList places; };
    const TextDialect hash{.commentChar = u"#"_s};
    const TextDialect semicolon{.lineTerminator = u";"_s};
    for (const auto &[text, dialect, places] : {Example{"a\nb\nc", {}, {u"1/1"_s, u"2/2"_s, u"3/3"_s}},
                                                Example{"\"a\nb\",c\nd\n", {}, {u"1/1"_s, u"3/2"_s}},
                                                Example{"a\r\nb\r\n", {}, {u"1/1"_s, u"2/2"_s}},
                                                Example{"a\rb\r", {}, {u"1/1"_s, u"2/2"_s}},
                                                Example{"\"a\r\n\r\nb\"\r\nc", {}, {u"1/1"_s, u"4/2"_s}},
                                                Example{"a\n\nb", {}, {u"1/1"_s, u"2/2"_s, u"3/3"_s}},
                                                Example{"#x\na\n#y\nb", hash, {u"2/2"_s, u"4/4"_s}},
                                                Example{"a;b;c", semicolon, {u"1/1"_s, u"2/2"_s, u"3/3"_s}}}) {
        PiecemealDevice device(text, 5);
        TextTableReader reader(device, dialect);
        QStringList found;
        while (const std::optional<TextRow> row = reader.next())
            found.append(u"%1/%2"_s.arg(row->line).arg(row->number));
        BOOST_TEST(found == places, text.toStdString());
    }
}

BOOST_AUTO_TEST_CASE(long_rows_are_read_and_endless_ones_are_not)
{
    const QByteArray cell(3 << 20, 'x');
    PiecemealDevice fits('"' + cell + "\",b\nc\n", 1 << 16);
    TextTableReader reader(fits, {});
    BOOST_TEST(reader.next()->cells.first().size() == cell.size());
    BOOST_TEST(reader.next()->cells == QStringList{u"c"_s});

    PiecemealDevice endless("a\n\"" + QByteArray(TextTableReader::longestRow + (1 << 20), 'x'), 1 << 20);
    TextTableReader careful(endless, {});
    BOOST_TEST(careful.next().has_value());
    BOOST_TEST(!careful.next());
    BOOST_TEST(careful.gaveUp());
    BOOST_TEST((careful.problems() == std::vector<TextProblem>{{TextFault::RowTooLong, 2}}));
}

BOOST_AUTO_TEST_CASE(every_known_encoding_is_one_that_can_be_converted)
{
    for (const QString &name : knownEncodings()) {
        BOOST_TEST(knownEncoding(name) == name);
        BOOST_TEST(knownEncoding(name.toLower().remove(u'-')) == name);
        TextToUtf8 converter(name);
        const qsizetype unit = name.startsWith("UTF-16"_L1) ? 2 : name.startsWith("UTF-32"_L1) ? 4 : 1;
        QByteArray letter(unit, '\0');
        letter[name.endsWith("BE"_L1) ? unit - 1 : 0] = 'a';
        QByteArray converted = converter.convert(letter);
        converted += converter.finish();
        BOOST_TEST(converted == QByteArray("a"), name);
    }
    for (const QString &name : {u""_s, u"-"_s, u"latin-99"_s, u"utf-7"_s, u"UTF-8//IGNORE"_s, u"../x"_s, u"IBM037"_s})
        BOOST_TEST(knownEncoding(name) == QString(), name);
}

BOOST_AUTO_TEST_SUITE_END()
