// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/importing/guess_steps.h"

#include "models/importing/table_words.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

QStringList wordsAround(const TableReading &reading)
{
    QStringList texts = reading.notes;
    texts.prepend(reading.title);
    for (const ColumnReading &column : reading.columns)
        texts += column.heads;
    return texts;
}

/// The texts of the first rows, for the language: a table may have no title.
QStringList labels(const Sheet &sheet, const TableReading &reading)
{
    QStringList texts;
    constexpr qsizetype enough = 200;
    for (qsizetype row = reading.firstRow; row < std::min(reading.endRow, reading.firstRow + enough); ++row) {
        for (qsizetype column = 0; column < std::ssize(reading.columns); ++column) {
            const ColumnRole role = reading.columns[static_cast<std::size_t>(column)].role;
            if (role != ColumnRole::Value)
                texts += sheet.text(row, column);
        }
    }
    return texts;
}

/// The month in which a year begins, as the words around a table tell: "July to June", "year ended 31 March", "school year".
std::optional<int> statedYearStart(const QStringList &texts)
{
    static const QRegularExpression word(u"\\p{L}+\\.?"_s);
    static const QRegularExpression yearEnds(u"\\b(?:year|years|jahr|exercice|année)\\b[^.;]{0,25}?\\b(?:ended|ending|ends|end|endet|endend|clos|to|bis)\\b[^.;\\d]{0,12}(?:\\d{1,2}(?:st|nd|rd|th|\\.|er)?\\s+)?(\\p{L}+)"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression begins(u"\\b(?:begins?|beginning|starts?|starting|beginnt|beginnend|commence|débute|from|ab)\\b[^.;\\d]{0,12}(?:\\d{1,2}(?:st|nd|rd|th|\\.|er)?\\s+)?(\\p{L}+)"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression federal(u"\\b(?:U\\.?S\\.? |US |American )?federal (?:fiscal|financial) years?\\b|\\bU\\.?S\\.? (?:government )?fiscal years?\\b"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression schuljahr(u"\\bSchuljahr"_s, QRegularExpression::CaseInsensitiveOption);
    for (const QString &text : texts) {
        // Two months a year apart, as the last month of the year follows the first.
        std::optional<int> first;
        qsizetype end = 0;
        for (QRegularExpressionMatchIterator matches = word.globalMatch(text); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            const std::optional<int> month = match.capturedLength() > 2 ? monthNamed(match.captured()) : std::nullopt;
            if (!month)
                continue;
            if (first && match.capturedStart() - end < 25 && *month == (*first + 10) % 12 + 1)
                return first;
            first = month;
            end = match.capturedEnd();
        }
    }
    for (const QString &text : texts) {
        if (const QRegularExpressionMatch match = yearEnds.match(text); match.hasMatch()) {
            if (const std::optional<int> month = monthNamed(match.captured(1)))
                return *month % 12 + 1;
        }
        if (const QRegularExpressionMatch match = begins.match(text); match.hasMatch()) {
            if (const std::optional<int> month = monthNamed(match.captured(1)))
                return month;
        }
    }
    for (const QString &text : texts) {
        // October is the first month of the fiscal year of the United States (31 U.S.C. 1102), August that of the school year in Germany (Hamburger Abkommen, § 1).
        if (federal.match(text).hasMatch())
            return 10;
        if (schuljahr.match(text).hasMatch())
            return 8;
    }
    return std::nullopt;
}

/// All texts of periods: heads and cells.
QStringList periodTexts(const Sheet &sheet, const TableReading &reading)
{
    QStringList texts;
    for (const ColumnReading &column : reading.columns) {
        if (column.period)
            texts += *column.period;
    }
    const std::vector<qsizetype> rows = sampledRows(sheet, reading);
    for (qsizetype column = 0; column < std::ssize(reading.columns); ++column) {
        const ColumnRole role = reading.columns[static_cast<std::size_t>(column)].role;
        if (role != ColumnRole::Period && role != ColumnRole::PeriodStart && role != ColumnRole::PeriodEnd)
            continue;
        for (const qsizetype row : rows) {
            if (const Cell cell = sheet.cell(row, column); cell.kind != CellKind::Date && !cell.isEmpty())
                texts += cell.text;
        }
    }
    return texts;
}

/// Whether pairs of years as 2018-19 are years that follow each other. 2018–2019, 2020–2021 are spans of two.
bool areSpans(const QStringList &texts)
{
    static const QRegularExpression pair(u"^\\D*(\\d{4})\\s?[-/–]\\s?\\d{4}\\D*$"_s);
    std::vector<int> firsts;
    for (const QString &text : texts) {
        if (const QRegularExpressionMatch match = pair.match(text); match.hasMatch())
            firsts.push_back(match.captured(1).toInt());
    }
    std::ranges::sort(firsts);
    const auto repeated = std::ranges::unique(firsts);
    firsts.erase(repeated.begin(), repeated.end());
    if (firsts.size() < 2)
        return false;
    return std::ranges::adjacent_find(firsts, [](int one, int other) { return other - one == 1; }) == firsts.end();
}

/// Whether Jan-20, Feb-20 are months of 2020: several months with few numbers. Days of one month have one month and several numbers.
bool areShortYears(const QStringList &texts)
{
    static const QRegularExpression shortYear(u"^(\\p{L}+)\\.?[ -/’']*(\\d{2})$"_s);
    QSet<QString> months;
    QSet<QString> numbers;
    for (const QString &text : texts) {
        if (const QRegularExpressionMatch match = shortYear.match(text); match.hasMatch()) {
            months.insert(match.captured(1).toLower());
            numbers.insert(match.captured(2));
        }
    }
    return months.size() > numbers.size();
}

void guessPeriods(const Sheet &sheet, TableReading &reading)
{
    const QStringList texts = periodTexts(sheet, reading);
    PeriodFormat &format = reading.periods;
    format.pairs = areSpans(texts) ? PairOfYears::AllYears : PairOfYears::OneYear;
    QStringList around = wordsAround(reading);
    format.yearStart = statedYearStart(around);
    if (!format.yearStart && !texts.isEmpty())
        format.yearStart = statedYearStart({texts.front()});

    static const QRegularExpression monthLike(u"^\\d{4}-(0[1-9]|1[0-2])$"_s);
    static const QRegularExpression pairLike(u"^\\d{4}-(\\d{2})$"_s);
    bool hasSurePair = false;
    bool hasSureMonth = false;
    bool hasDoubt = false;
    QSet<QString> doubtful;
    for (const QString &text : texts) {
        const QRegularExpressionMatch match = pairLike.match(text);
        if (!match.hasMatch())
            continue;
        const int first = text.left(4).toInt() % 100;
        const int second = match.captured(1).toInt();
        const bool isNext = second == (first + 1) % 100;
        const bool isMonth = monthLike.match(text).hasMatch();
        hasSurePair = hasSurePair || (isNext && !isMonth);
        hasSureMonth = hasSureMonth || (isMonth && !isNext);
        hasDoubt = hasDoubt || (isMonth && isNext);
        if (isMonth && isNext)
            doubtful.insert(text);
    }
    // Several of them are years: no series of months is thirteen months apart.
    hasSurePair = hasSurePair || (doubtful.size() > 1 && !hasSureMonth);
    std::optional<DayOrder> order;
    bool isContradicted = false;
    for (const QString &text : texts) {
        const ReadPeriod read = readPeriod(text, {});
        if (read.evidence) {
            isContradicted = isContradicted || (order && *order != *read.evidence);
            order = read.evidence;
        }
    }
    if (!order && !reading.language.isEmpty() && reading.language != u"en")
        order = DayOrder::DayFirst;
    format.dayOrder = isContradicted ? DayOrder::Unknown : order.value_or(DayOrder::Unknown);
    // 2011-12 beside 2012-13 is a pair of years; beside 2011-05 it is December.
    format.isPairInDoubt = hasDoubt && !hasSurePair;
    format.areMonths = hasDoubt && hasSureMonth && !hasSurePair;

    format.areShortYears = areShortYears(texts);

    const auto ask = [&](PeriodDoubt doubt, ReadingQuestion question) {
        const bool isOpen = std::ranges::any_of(texts, [&](const QString &text) { return readPeriod(text, format).doubt == doubt; });
        if (isOpen && std::ranges::find(reading.questions, question) == reading.questions.end())
            reading.questions.push_back(question);
    };
    ask(PeriodDoubt::YearStart, ReadingQuestion::YearStart);
    ask(PeriodDoubt::DayOrder, ReadingQuestion::DayOrder);
    ask(PeriodDoubt::MonthOrYears, ReadingQuestion::MonthOrYears);
    ask(PeriodDoubt::ShortYear, ReadingQuestion::ShortYear);
}

void guessNumbers(const Sheet &sheet, TableReading &reading)
{
    int points = 0;
    int commas = 0;
    int groupedByPoint = 0; // 1.234: a thousand where points group digits
    int groupedByComma = 0;
    const std::vector<qsizetype> rows = sampledRows(sheet, reading);
    for (qsizetype column = 0; column < std::ssize(reading.columns); ++column) {
        if (reading.columns[static_cast<std::size_t>(column)].role != ColumnRole::Value)
            continue;
        for (const qsizetype row : rows) {
            const Cell cell = sheet.cell(row, column);
            if (cell.kind != CellKind::Text)
                continue;
            const ReadNumber number = readNumber(cell.text, DecimalSign::Unknown);
            points += number.evidence == DecimalSign::Point;
            commas += number.evidence == DecimalSign::Comma;
            if (number.verdict == NumberVerdict::Ambiguous) {
                groupedByPoint += cell.text.contains(u'.');
                groupedByComma += cell.text.contains(u',');
            }
        }
    }
    if (points > 0 && commas == 0) {
        reading.decimalSign = DecimalSign::Point;
    } else if (commas > 0 && points == 0) {
        reading.decimalSign = DecimalSign::Comma;
    } else if (points == 0 && commas == 0 && groupedByPoint + groupedByComma == 0) {
        reading.decimalSign = reading.language.isEmpty() || reading.language == u"en" ? DecimalSign::Point : DecimalSign::Comma;
    } else {
        // The language tells what groups digits; that 1.234 has three decimals in an English table is not believed.
        const bool isEnglish = reading.language == u"en";
        const bool isKnown = !reading.language.isEmpty();
        if (points == 0 && commas == 0 && isKnown && isEnglish && groupedByPoint == 0)
            reading.decimalSign = DecimalSign::Point;
        else if (points == 0 && commas == 0 && isKnown && !isEnglish && groupedByComma == 0)
            reading.decimalSign = DecimalSign::Comma;
        else {
            reading.decimalSign = DecimalSign::Unknown;
            reading.questions.push_back(ReadingQuestion::DecimalSign);
        }
    }
}

}  // namespace

void guessFormats(const Sheet &sheet, TableReading &reading)
{
    QStringList texts = wordsAround(reading);
    reading.language = languageOf(texts + labels(sheet, reading));
    guessPeriods(sheet, reading);
    guessNumbers(sheet, reading);
}

}  // namespace countercheck
