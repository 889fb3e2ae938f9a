// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/wording.h"
#include "models/workbooks/reading_process.h"
#include "tests/support/print.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>

#include <boost/test/unit_test.hpp>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

const QString importing = QStringLiteral(COUNTERCHECK_SOURCE_DIR "/tests/importing/");
const ReadingProcess theProgram{.program = QStringLiteral(COUNTERCHECK_BINARY_DIR "/bin/countercheck")};

QJsonObject objectIn(const QString &path)
{
    QFile file(path);
    BOOST_REQUIRE(file.open(QIODevice::ReadOnly));
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    BOOST_REQUIRE(!object.isEmpty());
    return object;
}

/// The text of a cell by its name, B2.
QString textAt(const Sheet &sheet, const QString &name)
{
    static const QRegularExpression place(u"^([A-Z]+)(\\d+)$"_s);
    const QRegularExpressionMatch match = place.match(name);
    qsizetype column = 0;
    for (const QChar letter : match.captured(1))
        column = column * 26 + letter.unicode() - u'A' + 1;
    return sheet.text(match.captured(2).toLongLong() - 1, column - 1);
}

void checkRead(const Workbook &workbook, const QString &name, const QJsonArray &cells)
{
    BOOST_REQUIRE(!workbook.sheets.empty());
    for (const QJsonValue &cell : cells) {
        // The author wants an empty cell for a formula without a result. It is shown as a fault with its formula instead: what is empty would be left out in silence.
        const QString expected = name == u"formula-without-result.xlsx" && cell[0].toString() == u"B3" ? u"=B2*2"_s : cell[1].toString();
        BOOST_TEST(textAt(workbook.sheets.front(), cell[0].toString()) == expected, cell[0].toString().toStdString());
    }
    if (name == u"formula-without-result.xlsx")
        BOOST_TEST((workbook.sheets.front().cell(2, 1).kind == CellKind::Error));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(verdicts)

BOOST_AUTO_TEST_CASE(each_malformed_workbook_gets_its_verdict)
{
    const QJsonObject verdicts = objectIn(importing + u"workbooks/verdicts.json"_s);
    BOOST_TEST(verdicts.size() >= 60);
    // They are read where nothing else is, so that whatever is written beside them is seen.
    const QTemporaryDir folder;
    const QDir above(folder.path());
    BOOST_REQUIRE(above.mkpath(u"a/b"_s));
    QSet<QString> sentences;
    for (auto verdict = verdicts.begin(); verdict != verdicts.end(); ++verdict) {
        BOOST_TEST_CONTEXT(verdict.key().toStdString()) {
            const QJsonObject expected = verdict.value().toObject();
            const QString path = folder.filePath(u"a/b/"_s + verdict.key());
            BOOST_REQUIRE(QFile::copy(importing + u"workbooks/"_s + verdict.key(), path));
            QElapsedTimer timer;
            timer.start();
            const Result<Workbook> read = readWorkbook(path, theProgram);
            BOOST_TEST(timer.elapsed() < 10'000);
            if (read) {
                BOOST_TEST((expected[u"verdict"].toString() == u"read" || expected[u"either"].toBool()));
                checkRead(*read, verdict.key(), expected[u"cells"].toArray());
            } else {
                const QString sentence = Wording().error(read.error());
                BOOST_TEST((expected[u"verdict"].toString() == u"refused" || expected[u"either"].toBool()), sentence.toStdString());
                BOOST_TEST((read.error().code != ErrorCode::ReaderEnded), sentence.toStdString());
                BOOST_TEST(sentence.startsWith(path));
                BOOST_TEST(sentence.endsWith(u'.'));
                BOOST_TEST(!sentence.contains(u'\n'));
                BOOST_TEST(sentence.size() - path.size() < 250);
                BOOST_TEST_MESSAGE("  " << verdict.key().toStdString() << ": " << sentence.mid(path.size()).toStdString());
            }
            BOOST_REQUIRE(QFile::remove(path));
        }
    }
    BOOST_TEST(above.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot) == QStringList(u"a"_s));
    BOOST_TEST(QDir(folder.filePath(u"a"_s)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot) == QStringList(u"b"_s));
    BOOST_TEST(QDir(folder.filePath(u"a/b"_s)).isEmpty());
    BOOST_TEST(!QFileInfo::exists(u"/tmp/evil-countercheck.txt"_s));
}

BOOST_AUTO_TEST_CASE(the_code_says_what_kind_of_fault_it_is)
{
    const std::pair<QString, ErrorCode> expected[] = {
        {u"empty.xlsx"_s, ErrorCode::EmptyFile},
        {u"noise.xlsx"_s, ErrorCode::NotAWorkbook},
        {u"pdf-named.xlsx"_s, ErrorCode::NotAWorkbook},
        {u"csv-named.xlsx"_s, ErrorCode::NotAWorkbook},
        {u"html-named.xls"_s, ErrorCode::WebPageNotWorkbook},
        {u"old.xls"_s, ErrorCode::OldWorkbook},
        {u"binary.xlsb"_s, ErrorCode::OldWorkbook},
        {u"encrypted.xlsx"_s, ErrorCode::LockedWorkbook},
        {u"encrypted-entry.xlsx"_s, ErrorCode::LockedWorkbook},
        {u"password.ods"_s, ErrorCode::LockedWorkbook},
        {u"truncated.xlsx"_s, ErrorCode::Damaged},
        {u"wrong-crc.xlsx"_s, ErrorCode::Damaged},
        {u"billion-laughs.xlsx"_s, ErrorCode::Damaged},
        {u"zip-bomb.xlsx"_s, ErrorCode::TooLarge},
        {u"million-merged.xlsx"_s, ErrorCode::TooLarge},
        {u"rows-repeated.ods"_s, ErrorCode::TooLarge},
    };
    for (const auto &[name, code] : expected) {
        const Result<Workbook> read = readWorkbook(importing + u"workbooks/"_s + name, theProgram);
        BOOST_REQUIRE(!read);
        BOOST_TEST((read.error().code == code), name.toStdString());
    }
}

BOOST_AUTO_TEST_CASE(sound_workbooks_show_the_texts_that_a_person_reads_in_them)
{
    int workbooks = 0;
    for (const QString &name : QDir(importing + u"spreadsheets"_s).entryList({u"*.xlsx"_s, u"*.ods"_s}, QDir::Files)) {
        BOOST_TEST_CONTEXT(name.toStdString()) {
            const QJsonObject expected = objectIn(importing + u"spreadsheets/"_s + name + u".expected.json"_s);
            const Result<Workbook> read = readWorkbook(importing + u"spreadsheets/"_s + name, theProgram);
            BOOST_REQUIRE(read);
            const auto sheet = std::ranges::find(read->sheets, expected[u"sheet"].toString(), &Sheet::name);
            BOOST_REQUIRE((sheet != read->sheets.end()));
            for (const QJsonValue &figure : expected[u"figures"].toArray())
                BOOST_TEST(sheet->text(figure[u"row"].toInt() - 1, figure[u"column"].toInt() - 1) == figure[u"text"].toString());
            for (const QJsonValue &missing : expected[u"missing"].toArray()) {
                const Cell cell = sheet->cell(missing[u"row"].toInt() - 1, missing[u"column"].toInt() - 1);
                BOOST_TEST((cell.kind != CellKind::Number), cell.text.toStdString());
            }
            ++workbooks;
        }
    }
    BOOST_TEST(workbooks == 17);
}

BOOST_AUTO_TEST_SUITE_END()
