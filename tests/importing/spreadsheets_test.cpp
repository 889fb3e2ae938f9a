// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/importing/guess_reading.h"
#include "models/importing/text_file.h"
#include "models/workbooks/reading_process.h"

#include "tests/importing/quantity_text.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <map>

// Forty spreadsheets that were written without knowing how they are read, each with what a careful person says it holds.
namespace countercheck {
BOOST_AUTO_TEST_SUITE(spreadsheets)
namespace {

using namespace Qt::StringLiterals;

const QString folder = QStringLiteral(COUNTERCHECK_SOURCE_DIR "/tests/importing/spreadsheets/");

QJsonObject expectedOf(const QString &name)
{
    QFile file(folder + name + u".expected.json"_s);
    BOOST_REQUIRE(file.open(QIODevice::ReadOnly));
    return QJsonDocument::fromJson(file.readAll()).object();
}

Workbook textFile(const QString &name)
{
    QFile file(folder + name);
    BOOST_REQUIRE(file.open(QIODevice::ReadOnly));
    const TextGuess guess = guessTextDialect(file.read(bytesOfTextGuess));
    file.seek(0);
    const Result<Workbook> workbook = readTextFile(file, name, guess.dialect);
    BOOST_REQUIRE_MESSAGE(workbook, name.toStdString());
    return *workbook;
}

Workbook workbookFile(const QString &name)
{
    const Result<Workbook> workbook = readWorkbook(folder + name, {.program = QStringLiteral(COUNTERCHECK_BINARY_DIR "/bin/countercheck"), .limits = {}});
    BOOST_REQUIRE_MESSAGE(workbook, name.toStdString());
    return *workbook;
}

QString nameOf(ReadingQuestion question)
{
    switch (question) {
    case ReadingQuestion::YearStart: return u"year_start"_s;
    case ReadingQuestion::DayOrder: return u"day_order"_s;
    case ReadingQuestion::DecimalSign: return u"number_style"_s;
    case ReadingQuestion::MonthOrYears: return u"month_or_years"_s;
    case ReadingQuestion::ShortYear: return u"short_year"_s;
    }
    return {};
}

/// Answers the questions of a reading as the expectation does.
void answer(TableReading &reading, const QJsonObject &answers)
{
    if (answers.contains("year_start"_L1))
        reading.periods.yearStart = answers.value("year_start"_L1).toInt();
    if (answers.contains("day_order"_L1))
        reading.periods.dayOrder = answers.value("day_order"_L1).toString() == u"dmy" ? DayOrder::DayFirst : DayOrder::MonthFirst;
    if (answers.contains("number_style"_L1))
        reading.decimalSign = answers.value("number_style"_L1).toString() == u"comma" ? DecimalSign::Comma : DecimalSign::Point;
}

QString statedText(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toDouble(), 'g', 15) : QString();
}

QString dayText(const std::optional<EdtfDate> &date, bool isFirst)
{
    return date ? (isFirst ? date->firstDay() : date->lastDay()).toString(Qt::ISODate) : QString();
}

using Lines = std::map<std::pair<int, int>, QString>;

/// What the program reads, a line a cell.
std::pair<Lines, Lines> linesOf(const Sheet &sheet, const TableReading &reading)
{
    std::pair<Lines, Lines> lines;
    readFigures(sheet, reading, [&](const ReadFigure &figure) {
        const std::pair place(int(figure.row) + 1, int(figure.column) + 1);
        const bool hasPeriod = figure.period.verdict == PeriodVerdict::Period;
        const QString when = hasPeriod ? dayText(figure.period.period.start, true) + u' ' + dayText(figure.period.period.end, false)
                                       : u"no period in "_s + figure.periodText;
        if (figure.number.verdict == NumberVerdict::Missing) {
            lines.second[place] = u"%1 | %2 | %3"_s.arg(figure.area, when, figure.text);
            return;
        }
        const Quantity &quantity = figure.number.quantity;
        lines.first[place] = u"%1 | %2 | %3 | %4 %5 %6 %7 | %8"_s.arg(figure.series.join(u" / "), figure.area, when, qualifierName(quantity.qualifier),
                                                                        numberText(quantity.value), numberText(quantity.lower), numberText(quantity.upper), figure.text);
        if (figure.number.verdict != NumberVerdict::Number)
            lines.first[place] += u" | not read"_s;
    });
    return lines;
}

std::pair<Lines, Lines> linesOf(const QJsonObject &expected)
{
    std::pair<Lines, Lines> lines;
    const auto when = [](const QJsonObject &cell) { return cell.value("start"_L1).toString() + u' ' + cell.value("end"_L1).toString(); };
    const auto place = [](const QJsonObject &cell) { return std::pair(cell.value("row"_L1).toInt(), cell.value("column"_L1).toInt()); };
    const QJsonArray figures = expected.value("figures"_L1).toArray();
    for (const auto entry : figures) {
        const QJsonObject cell = entry.toObject();
        QStringList series;
        const QJsonArray labels = cell.value("series"_L1).toArray();
        for (const auto label : labels)
            series += label.toString();
        lines.first[place(cell)] = u"%1 | %2 | %3 | %4 %5 %6 %7 | %8"_s.arg(series.join(u" / "), cell.value("area"_L1).toString(), when(cell), cell.value("qualifier"_L1).toString(),
                                                                              statedText(cell.value("value"_L1)), statedText(cell.value("lower"_L1)), statedText(cell.value("upper"_L1)), cell.value("text"_L1).toString());
    }
    const QJsonArray missing = expected.value("missing"_L1).toArray();
    for (const auto entry : missing) {
        const QJsonObject cell = entry.toObject();
        lines.second[place(cell)] = u"%1 | %2 | %3"_s.arg(cell.value("area"_L1).toString(), when(cell), cell.value("text"_L1).toString());
    }
    return lines;
}

/// What is expected and not read, and what is read and not expected.
QStringList differences(const Lines &expected, const Lines &read, const QString &what)
{
    QStringList found;
    const auto name = [](const std::pair<int, int> &place) { return columnLetters(place.second - 1) + QString::number(place.first); };
    for (const auto &[place, line] : expected) {
        const auto other = read.find(place);
        if (other == read.end())
            found += u"%1 %2 is not read: %3"_s.arg(what, name(place), line);
        else if (other->second != line)
            found += u"%1 %2\n      expected %3\n      read     %4"_s.arg(what, name(place), line, other->second);
    }
    for (const auto &[place, line] : read) {
        if (!expected.contains(place))
            found += u"%1 %2 is not expected: %3"_s.arg(what, name(place), line);
    }
    return found;
}

/// Returns how the reading of a file differs from what is expected; empty if it does not.
QStringList faultsOf(const QString &name, const Workbook &workbook)
{
    const QJsonObject expected = expectedOf(name);
    TableReading reading = guessReading(workbook);
    const Sheet &sheet = workbook.sheets.at(static_cast<std::size_t>(reading.sheet));
    QStringList faults;
    if (sheet.name != expected.value("sheet"_L1).toString())
        faults += u"another sheet: "_s + sheet.name;
    QStringList asked;
    for (const ReadingQuestion question : reading.questions)
        asked += nameOf(question);
    QStringList toAsk;
    const QJsonArray asks = expected.value("asks"_L1).toArray();
    for (const auto ask : asks)
        toAsk += ask.toString();
    if (asked != toAsk)
        faults += u"asks “%1”, not “%2”"_s.arg(asked.join(u' '), toAsk.join(u' '));
    answer(reading, expected.value("answers"_L1).toObject());
    const auto [figures, missing] = linesOf(sheet, reading);
    const auto [expectedFigures, expectedMissing] = linesOf(expected);
    return faults + differences(expectedFigures, figures, u"figure"_s) + differences(expectedMissing, missing, u"missing"_s);
}

}  // namespace

/// Those that are not read right yet. Whoever mends one takes it out.
const QStringList knownFaulty{u"25-three-header-rows.xlsx"_s, u"32-july-to-june-by-province.xlsx"_s};

Workbook fileCalled(const QString &name)
{
    return name.endsWith(u"sv") ? textFile(name) : workbookFile(name);
}

BOOST_AUTO_TEST_CASE(are_read_right)
{
    const QStringList names = QDir(folder).entryList({u"*.csv"_s, u"*.tsv"_s, u"*.xlsx"_s, u"*.ods"_s}, QDir::Files);
    BOOST_TEST(names.size() == 40);
    for (const QString &name : names) {
        const QStringList faults = faultsOf(name, fileCalled(name));
        BOOST_CHECK_MESSAGE(faults.isEmpty() != knownFaulty.contains(name), (name + u": "_s + faults.mid(0, 6).join(u"\n  "_s)).toStdString());
    }
}

/// Whatever is wrong with a reading, no cell is read as another number than the one that stands in it.
BOOST_AUTO_TEST_CASE(no_value_is_changed)
{
    int compared = 0;
    for (const QString &name : QDir(folder).entryList({u"*.csv"_s, u"*.tsv"_s, u"*.xlsx"_s, u"*.ods"_s}, QDir::Files)) {
        const QJsonObject expected = expectedOf(name);
        std::map<std::pair<int, int>, double> values;
        const QJsonArray figures = expected.value("figures"_L1).toArray();
        for (const auto entry : figures) {
            if (const QJsonObject cell = entry.toObject(); cell.value("value"_L1).isDouble())
                values[{cell.value("row"_L1).toInt(), cell.value("column"_L1).toInt()}] = cell.value("value"_L1).toDouble();
        }
        const Workbook workbook = fileCalled(name);
        TableReading reading = guessReading(workbook);
        answer(reading, expected.value("answers"_L1).toObject());
        readFigures(workbook.sheets.at(static_cast<std::size_t>(reading.sheet)), reading, [&](const ReadFigure &figure) {
            const auto value = values.find({int(figure.row) + 1, int(figure.column) + 1});
            if (value == values.end() || figure.number.verdict != NumberVerdict::Number)
                return;
            ++compared;
            BOOST_CHECK_MESSAGE(figure.number.quantity.value == value->second, (name + u": "_s + figure.text).toStdString());
        });
    }
    BOOST_TEST(compared > 550);
}

BOOST_AUTO_TEST_SUITE_END()
}  // namespace countercheck
