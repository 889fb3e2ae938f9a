// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz_target.h"

#include <QDir>
#include <QFile>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <random>

// A sample of what the fuzzers do: each target over its seeds, and over changes of them that are the same in every run. A target that breaks a rule aborts.
namespace countercheck {
BOOST_AUTO_TEST_SUITE(fuzz_samples)
namespace {

using namespace Qt::StringLiterals;

const QString source = QStringLiteral(COUNTERCHECK_SOURCE_DIR "/");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    BOOST_REQUIRE_MESSAGE(file.open(QIODevice::ReadOnly), path.toStdString());
    return file.readAll();
}

std::vector<QByteArray> filesIn(const QString &folder, const QStringList &patterns, qint64 largest)
{
    std::vector<QByteArray> contents;
    for (const QFileInfo &file : QDir(source + folder).entryInfoList(patterns, QDir::Files, QDir::Name)) {
        if (file.size() <= largest)
            contents.push_back(contentOf(file.filePath()));
    }
    BOOST_REQUIRE(!contents.empty());
    return contents;
}

/// Changes some bytes: another value, a piece twice, a piece gone, an end too early.
QByteArray changed(QByteArray bytes, std::mt19937 &random)
{
    const auto below = [&random](qsizetype limit) { return limit <= 0 ? 0 : static_cast<qsizetype>(random() % static_cast<std::mt19937::result_type>(limit)); };
    static constexpr QByteArrayView interesting("\0\",;\n\r\t.-\xff\xc3{}[]<>&0/", 22);
    for (qsizetype step = 1 + below(4); step > 0; --step) {
        const qsizetype at = below(bytes.size());
        switch (below(5)) {
        case 0: bytes.insert(at, interesting.at(below(interesting.size()))); break;
        case 1: bytes.remove(at, 1 + below(8)); break;
        case 2: bytes.insert(at, bytes.mid(below(bytes.size()), below(40))); break;
        case 3: bytes.truncate(at); break;
        default:
            if (!bytes.isEmpty())
                bytes[at] = static_cast<char>(random());
        }
    }
    return bytes;
}

/// Most seeds must be read: else the fuzzer never gets beyond a refusal.
void run(bool (*target)(const QByteArray &), const std::vector<QByteArray> &seeds, int changes)
{
    std::mt19937 random(20261128);
    int read = 0;
    for (const QByteArray &seed : seeds) {
        read += target(seed);
        for (int change = 0; change < changes; ++change)
            target(changed(seed, random));
    }
    BOOST_TEST(read * 10 >= int(seeds.size()) * 6);
}

}  // namespace

BOOST_AUTO_TEST_CASE(text_files)
{
    run(fuzz::readTextFileOf, filesIn(u"tests/importing/spreadsheets"_s, {u"*.csv"_s, u"*.tsv"_s}, 8'000), 6);
}

BOOST_AUTO_TEST_CASE(numbers_and_periods)
{
    std::vector<QByteArray> cells;
    for (const QString &name : {u"numbers.tsv"_s, u"dates.tsv"_s}) {
        for (const QByteArray &line : contentOf(source + u"tests/importing/"_s + name).split('\n'))
            cells.push_back(line.split('\t').front());
    }
    run(fuzz::readCellsOf, cells, 8);
}

BOOST_AUTO_TEST_CASE(mappings)
{
    run(fuzz::readMappingOf, {contentOf(source + u"tests/fuzz/seeds/mapping.json"_s)}, 2'000);
}

BOOST_AUTO_TEST_CASE(packages)
{
    QByteArray package = contentOf(source + u"resources/library/datapackage.json"_s);
    for (const char *table : {"library", "organisations", "sources", "measures"})
        package += "\n---\n" + contentOf(source + u"resources/library/"_s + QLatin1StringView(table) + u".csv"_s).left(3'000);
    run(fuzz::readPackageOf, {package}, 300);
}

BOOST_AUTO_TEST_CASE(json)
{
    run(fuzz::readJsonOf, {contentOf(source + u"tests/fuzz/seeds/comparison.json"_s)}, 2'000);
}

BOOST_AUTO_TEST_CASE(libraries)
{
    run(fuzz::readLibraryOf, {contentOf(QStringLiteral(COUNTERCHECK_BINARY_DIR "/share/countercheck/children-and-trafficking.countercheck"))}, 12);
}

BOOST_AUTO_TEST_CASE(workbooks)
{
    run(fuzz::readWorkbookOf, filesIn(u"tests/importing/spreadsheets"_s, {u"*.xlsx"_s, u"*.ods"_s}, 20'000), 6);
}

BOOST_AUTO_TEST_SUITE_END()
}  // namespace countercheck
