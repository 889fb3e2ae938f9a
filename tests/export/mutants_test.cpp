// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/drawing.h"
#include "models/exchange/csv_reader.h"
#include "tests/cli/run.h"
#include "tests/export/exported.h"
#include "tests/support/planted_library.h"
#include "tests/support/print.h"
#include "tests/support/tamper.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <random>
#include <set>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

/// Libraries that open, but hold what nobody would write: each is a sound one with a few cells or rows changed at random.
class Mutant {
public:
    explicit Mutant(unsigned seed) : m_random(seed)
    {
        const int changes = 1 + below(4);
        for (int change = 0; change < changes; ++change)
            statements.push_back(statement());
    }

    std::vector<std::string> statements;

private:
    int below(int limit) { return std::uniform_int_distribution(0, limit - 1)(m_random); }

    template <class Item>
    const Item &oneOf(const std::vector<Item> &items) { return items[static_cast<std::size_t>(below(static_cast<int>(items.size())))]; }

    std::string statement()
    {
        const TableSchema &table = librarySchema().at(below(static_cast<int>(librarySchema().size())));
        const ColumnSchema &column = table.columns.at(below(static_cast<int>(table.columns.size())));
        const std::string name = table.name.latin1();
        const std::string cell = column.name.latin1();
        const std::string row = std::to_string(1 + below(6));
        switch (below(8)) {
        case 0: return "UPDATE " + name + " SET " + cell + " = NULL WHERE row = " + row;
        case 1: return "UPDATE " + name + " SET " + cell + " = (SELECT " + cell + " FROM " + name + " AS other WHERE other.row <> " + name + ".row LIMIT 1) WHERE row = " + row;
        case 2: return table.name == QLatin1StringView("library") ? "UPDATE library SET title = ''" : "DELETE FROM " + name + " WHERE row = " + row;
        default: return "UPDATE " + name + " SET " + cell + " = " + valueFor(column) + " WHERE row = " + row;
        }
    }

    std::string valueFor(const ColumnSchema &column)
    {
        static const std::vector<std::string> numbers{"-1", "0", "0.5", "1e15", "1e308", "-1e308", "7101", "4e-300", "'sixty'", "9007199254740993"};
        static const std::vector<std::string> dates{"'0001'", "'9999-12-31'", "'2021'", "'2021-02~'", "'2020-02-29'", "'2021-02-29'", "'later'", "'1066-10-14'"};
        static const std::vector<std::string> texts{"'%1 %2 {value} <b>&amp;</b>'", "x'ff00'", "CAST(x'41ff' AS TEXT)", "char(8238) || 'x' || char(10)", "replace(hex(zeroblob(3000)), '00', 'long ')",
                                                    "'=1+1'", "char(1575, 1604, 1593, 1585, 1576)", "''", "'12,345 of 67,890'"};
        static const std::vector<std::string> slugs{"'nowhere'", "'measures-1'", "'measures-2'", "'observations-3'", "'sources-9'", "'organisations-5'", "'claim-1'", "id"};
        switch (column.kind) {
        case ColumnKind::Number: return oneOf(numbers);
        case ColumnKind::Date: return oneOf(dates);
        case ColumnKind::Code: return below(4) == 0 ? "'nonsense'" : std::string("'") + column.codes.at(below(static_cast<int>(column.codes.size()))).latin1() + "'";
        case ColumnKind::Identifier:
        case ColumnKind::Reference: return oneOf(slugs);
        case ColumnKind::Status: return oneOf(std::vector<std::string>{"'U'", "'D'", "'M'", "'B'", "'A P'", "'aa'"});
        case ColumnKind::Month: return oneOf(std::vector<std::string>{"'01'", "'12'", "'13'"});
        default: return oneOf(texts);
        }
    }

    std::mt19937 m_random;
};

/// The numbers that a text holds in digits, without their separators. The digits of a SHA-256 are none.
std::set<double> numbersIn(QString text)
{
    static const QRegularExpression digest(u"\\b[0-9a-f]{64}\\b"_s);
    text.remove(digest);
    static const QRegularExpression digits(u"(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?"_s);
    std::set<double> numbers;
    for (auto matches = digits.globalMatch(text); matches.hasNext();)
        numbers.insert(matches.next().captured().remove(u',').toDouble());
    return numbers;
}

/// Every number that a library file holds, in cells of numbers and in texts.
std::set<double> numbersOf(const QString &path)
{
    std::set<double> numbers;
    SQLite::Database database(path.toStdString(), SQLite::OPEN_READONLY);
    for (const TableSchema &table : librarySchema()) {
        SQLite::Statement statement(database, std::string("SELECT * FROM ") + table.name.latin1());
        while (statement.executeStep()) {
            for (int column = 0; column < statement.getColumnCount(); ++column) {
                const SQLite::Column cell = statement.getColumn(column);
                if (cell.isFloat() || cell.isInteger())
                    numbers.insert(std::abs(cell.getDouble()));
                else if (!cell.isNull()) {
                    const QString text = QString::fromUtf8(static_cast<const char *>(cell.getBlob()), cell.getBytes());
                    numbers.merge(numbersIn(text));
                    // A workbook holds a day as the number of days since its calendar began.
                    if (const QDate day = QDate::fromString(text, Qt::ISODate); day.isValid())
                        numbers.insert(static_cast<double>(QDate(1899, 12, 30).daysTo(day)));
                }
            }
        }
    }
    return numbers;
}

/// The numbers that an exported file says; nothing for a picture, whose words are those of the SVG. A chart's own numbers are left
/// out: where a mark is drawn, and the ticks of its axes, which are given back in `ticks`.
std::set<double> numbersOfExport(const QByteArray &file, const QString &kind, std::set<double> &ticks)
{
    if (kind == "xlsx"_L1) {
        std::set<double> numbers;
        for (const QString &cell : cellsOfSheets(file)) {
            bool isNumber = false;
            const double value = cell.toDouble(&isNumber);
            numbers.merge(isNumber ? std::set{std::abs(value)} : numbersIn(cell));
        }
        return numbers;
    }
    if (kind == "svg"_L1)
        return numbersIn(shownTexts(file).join(u'\n'));
    if (kind == "csv"_L1)
        return numbersIn(QString::fromUtf8(file));
    QJsonObject whole = QJsonDocument::fromJson(file).object();
    for (const QJsonValue &lane : whole[u"layout"].toObject()[u"lanes"].toArray()) {
        for (const QJsonValue &tick : lane[u"axis_ticks"].toArray())
            ticks.insert(std::abs(tick.toDouble()));
    }
    for (const QJsonValue &tick : whole[u"layout"].toObject()[u"ticks"].toArray())
        ticks.merge(numbersIn(tick[u"label"].toString()));
    whole.remove(u"layout");
    return numbersIn(QString::fromUtf8(QJsonDocument(whole).toJson()));
}

Run runDrawing(const QStringList &arguments)
{
    QBuffer output;
    QBuffer messages;
    output.open(QIODevice::WriteOnly);
    messages.open(QIODevice::WriteOnly);
    const Verb *verb = findVerb(drawingVerbs(), arguments.constFirst());
    const int code = (verb ? verb : findVerb(windowVerbs(), arguments.constFirst()))->run(arguments, output, messages);
    return {code, QString::fromUtf8(output.data()), QString::fromUtf8(messages.data())};
}

int mutants()
{
    const int wanted = qEnvironmentVariableIntValue("COUNTERCHECK_MUTANTS");
    return wanted > 0 ? wanted : 40;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(library_mutants)

BOOST_AUTO_TEST_CASE(no_verb_crashes_on_a_mutant_or_prints_a_number_that_it_does_not_hold)
{
    const ScratchFolder folder;
    test::PlantedLibrary().writeTo(folder.path(u"sound"_s));
    const QByteArray sound = readFile(folder.path(u"sound"_s));
    const QString path = folder.path(u"mutant"_s);
    int answered = 0;
    for (unsigned seed = 1; seed <= static_cast<unsigned>(mutants()); ++seed) {
        putFile(path, sound);
        const Mutant mutant(seed);
        try {
            test::tamper(path, mutant.statements);
        } catch (const SQLite::Exception &) {
            continue; // SQLite itself holds ids to be unique
        }
        std::string told;
        for (const std::string &statement : mutant.statements)
            told += statement + "; ";
        BOOST_TEST_CONTEXT("seed " << seed << ": " << told)
        {
            const std::set<double> held = numbersOf(path);
            const auto look = [&](const Run &run, bool looksAtNumbers) {
                BOOST_TEST((run.code == exit_code::done || run.code == exit_code::failed));
                BOOST_TEST((run.code == exit_code::done || !(run.output + run.messages).isEmpty()));
                answered += run.code == exit_code::done;
                if (!looksAtNumbers || run.code != exit_code::done)
                    return;
                // Small numbers may be the program's own: how many figures, which bracket.
                for (const double number : numbersIn(run.output))
                    BOOST_TEST((number < 1000 || held.contains(number)), number << " is not in the file: " << run.output.left(300));
            };
            for (const QString &table : {u"claims"_s, u"measures"_s, u"observations"_s, u"sources"_s, u"gaps"_s})
                look(run({u"list"_s, path, table, u"--format"_s, u"csv"_s}), true);
            look(run({u"check"_s, path}), false);
            look(run({u"sentence"_s, path}), true);
            look(run({u"compare"_s, path, u"observations-1"_s, u"observations-2"_s}), false);
            std::set<double> ticks;
            for (const QString &kind : {u"csv"_s, u"json"_s, u"xlsx"_s, u"svg"_s}) {
                const QString target = folder.path(u"chart."_s + kind);
                QFile::remove(target);
                look(runDrawing({u"export"_s, path, u"--claim"_s, test::plantedClaim, u"-o"_s, target, u"--force"_s}), false);
                if (!QFile::exists(target))
                    continue;
                for (const double number : numbersOfExport(readFile(target), kind, ticks))
                    BOOST_TEST((number < 1000 || held.contains(number) || (kind == "svg"_L1 && ticks.contains(number))), number << " is not in the file, but in " << kind);
            }
            if (seed % 20 == 0) {
                look(runDrawing({u"export"_s, path, u"--claim"_s, test::plantedClaim, u"-o"_s, folder.path(u"chart.png"_s), u"--force"_s}), false);
                look(runDrawing({u"snapshot"_s, path, u"--claim"_s, test::plantedClaim, u"-o"_s, folder.path(u"window.png"_s), u"--force"_s}), false);
            }
        }
    }
    BOOST_TEST(answered > mutants());
    BOOST_TEST_MESSAGE(answered << " answers");
}

BOOST_AUTO_TEST_SUITE_END()
