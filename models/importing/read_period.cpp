// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/importing/read_period.h"

#include "models/importing/table_words.h"

#include <QRegularExpression>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr int earliestYear = 1000;
constexpr int latestYear = 2199;

/// Plain digits and hyphens in the place of those that other scripts and typesetters use, and without a footnote mark.
QString plain(const QString &text, QString &mark)
{
    static const QRegularExpression footnote(u"\\s*(?:[¹²³⁴⁵⁶⁷⁸⁹⁰ᵃ-ᶻ]+|[*†‡§¶]+|\\[[\\p{L}\\d ,]{1,16}\\]|\\((?:\\p{L}{1,3}|\\d{1,2})\\)|\\s\\d\\)|(?<=\\d\\d\\d\\d)\\s?[prebf]|\\s(?:provisional|preliminary|revised|prov\\.?|vorläufig|provisoire)|\\s\\((?:provisional|preliminary|revised|prov\\.?|vorläufig|provisoire)\\))$"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    QString result;
    for (const QChar character : text) {
        const ushort code = character.unicode();
        if (character.category() == QChar::Number_DecimalDigit)
            result += QChar(u'0' + character.digitValue());
        else if (code == 0x2010 || code == 0x2011 || code == 0x2012 || code == 0x2013 || code == 0x2014 || code == 0x2212 || code == 0xFF0D)
            result += u'-';
        else if (code == 0xFF0F || code == 0x2044)
            result += u'/';
        else if (character.isSpace())
            result += u' ';
        else if (code == 0x200E || code == 0x200F || code == 0x061C || code == 0x2060 || code == 0xFEFF || code == 0x200B)
            continue;
        else
            result += character;
    }
    result = result.simplified();
    if (const QRegularExpressionMatch match = footnote.match(result); match.hasMatch() && match.capturedStart() > 0) {
        mark = match.captured().trimmed();
        result = result.first(match.capturedStart()).trimmed();
    }
    return result;
}

bool isYear(int year)
{
    return year >= earliestYear && year <= latestYear;
}

EdtfDate dateOf(int year, int month, int day)
{
    return EdtfDate::fromDay(QDate(year, month, day));
}

/// The period from the first day of a month to the last day of a later one.
Period months(int firstYear, int firstMonth, int lastYear, int lastMonth)
{
    return {dateOf(firstYear, firstMonth, 1), EdtfDate::fromDay(QDate(lastYear, lastMonth, 1).addMonths(1).addDays(-1))};
}

ReadPeriod found(PeriodForm form, int year, const Period &period)
{
    ReadPeriod read;
    read.verdict = PeriodVerdict::Period;
    read.form = form;
    read.period = period;
    read.year = year;
    return read;
}

ReadPeriod unreadable(PeriodForm form)
{
    ReadPeriod read;
    read.verdict = PeriodVerdict::Unreadable;
    read.form = form;
    return read;
}

ReadPeriod doubtful(PeriodForm form, int year, PeriodDoubt doubt)
{
    ReadPeriod read;
    read.verdict = PeriodVerdict::Ambiguous;
    read.form = form;
    read.year = year;
    read.doubt = doubt;
    return read;
}

ReadPeriod part(int firstMonth, int lastMonth)
{
    ReadPeriod read;
    read.verdict = PeriodVerdict::Period;
    read.form = PeriodForm::PartOfYear;
    read.firstMonth = firstMonth;
    read.lastMonth = lastMonth;
    return read;
}

/// The year of two digits that stands behind one of four: 19 in 2018/19. In 1999/00 it belongs to the next century.
int laterYear(int first, const QString &digits)
{
    const int number = digits.toInt();
    if (digits.size() == 4)
        return number;
    const int candidate = first / 100 * 100 + number;
    return candidate > first || first % 100 < 90 ? candidate : candidate + 100;
}

/// The year that begins in a month; that which begins in January is a calendar year.
Period yearFrom(int firstYear, int month)
{
    const QDate begin(firstYear, month, 1);
    return {EdtfDate::fromDay(begin), EdtfDate::fromDay(begin.addYears(1).addDays(-1))};
}

ReadPeriod readPair(int first, const QString &last, const PeriodFormat &format, bool isYearWord)
{
    const int second = laterYear(first, last);
    if (!isYear(first) || !isYear(second) || second <= first)
        return unreadable(PeriodForm::PairOfYears);
    if (second > first + 1 || (format.pairs == PairOfYears::AllYears && !isYearWord))
        return found(second > first + 1 ? PeriodForm::Years : PeriodForm::PairOfYears, first, {dateOf(first, 1, 1), dateOf(second, 12, 31)});
    if (!format.yearStart)
        return doubtful(PeriodForm::PairOfYears, first, PeriodDoubt::YearStart);
    return found(PeriodForm::PairOfYears, first, yearFrom(first, *format.yearStart));
}

/// A quarter or half of a year, and where the year begins; the first month of the year is 1.
ReadPeriod readPart(const QString &name, int number, int year)
{
    const bool isHalf = name.startsWith(u'h', Qt::CaseInsensitive) || name.startsWith(u's', Qt::CaseInsensitive);
    const int length = isHalf ? 6 : 3;
    if (number < 1 || number > 12 / length)
        return unreadable(PeriodForm::Quarter);
    const int last = number * length;
    if (year == 0)
        return part(last - length + 1, last);
    return found(isHalf ? PeriodForm::Half : PeriodForm::Quarter, year, months(year, last - length + 1, year, last));
}

int romanOrDigit(const QString &text)
{
    static const QStringList roman{u"i"_s, u"ii"_s, u"iii"_s, u"iv"_s};
    const qsizetype place = roman.indexOf(text.toLower());
    return place >= 0 ? int(place) + 1 : text.toInt();
}

std::optional<ReadPeriod> readQuarters(const QString &text, const PeriodFormat &format)
{
    static const QString word = u"(q|qtr\\.?|quarter|quartal|kwartaal|kvartal|kv\\.?|t|trim\\.?|trimestre|h|half|halbjahr|hj\\.?|semestre|s|sem\\.?)"_s;
    static const auto options = QRegularExpression::CaseInsensitiveOption;
    static const QRegularExpression wordFirst(u"^"_s + word + u"\\s?([1-6]|i{1,3}|iv)(?:[ ,./-]*(\\d{4}))?$"_s, options);
    static const QRegularExpression yearFirst(u"^(\\d{4})[ ,./:-]*"_s + word + u"\\s?([1-6]|i{1,3}|iv)$"_s, options);
    static const QRegularExpression numberFirst(u"^([1-6]|i{1,3}|iv)(?:st|nd|rd|th|\\.|er|e|ème|º|ª|o)?\\s?"_s + word + u"(?:[ ,./-]*(?:of |de )?(\\d{4}))?$"_s, options);
    static const QRegularExpression several(u"^q\\s?([1-4])\\s?(?:-|to|/)\\s?q?\\s?([1-4])[ ,]*(\\d{4})$"_s, options);
    static const QRegularExpression severalYearFirst(u"^(\\d{4})[ ,]*q\\s?([1-4])\\s?(?:-|to)\\s?q?\\s?([1-4])$"_s, options);
    if (const auto match = wordFirst.match(text); match.hasMatch())
        return readPart(match.captured(1), romanOrDigit(match.captured(2)), match.captured(3).toInt());
    if (const auto match = yearFirst.match(text); match.hasMatch())
        return readPart(match.captured(2), romanOrDigit(match.captured(3)), match.captured(1).toInt());
    if (const auto match = numberFirst.match(text); match.hasMatch())
        return readPart(match.captured(2), romanOrDigit(match.captured(1)), match.captured(3).toInt());
    static const QRegularExpression ofNamedYear(u"^(?:q|quarter )\\s?([1-4]),? ?((?:FY|fiscal year|financial year) ?\\d{2,4}(?:[-/]\\d{2,4})?)$|^((?:FY|fiscal year|financial year) ?\\d{2,4}(?:[-/]\\d{2,4})?),? ?(?:q|quarter )\\s?([1-4])$"_s, options);
    if (const auto match = ofNamedYear.match(text); match.hasMatch()) {
        const int number = (match.captured(1) + match.captured(4)).toInt();
        const ReadPeriod year = readPeriod(match.captured(2) + match.captured(3), format);
        return partOf(year, part(number * 3 - 2, number * 3));
    }
    const auto between = [](int year, int first, int last) {
        if (first >= last)
            return unreadable(PeriodForm::Months);
        return found(PeriodForm::Months, year, months(year, first * 3 - 2, year, last * 3));
    };
    if (const auto match = several.match(text); match.hasMatch())
        return between(match.captured(3).toInt(), match.captured(1).toInt(), match.captured(2).toInt());
    if (const auto match = severalYearFirst.match(text); match.hasMatch())
        return between(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    return std::nullopt;
}

std::optional<ReadPeriod> readDay(const QString &text, const PeriodFormat &format)
{
    static const QRegularExpression iso(u"^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ]\\d{2}:\\d{2}.*)?$"_s);
    static const QRegularExpression compact(u"^((?:19|20)\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])$"_s);
    static const QRegularExpression numbers(u"^(\\d{1,2})([./-])\\s?(\\d{1,2})\\2\\s?(\\d{4}|\\d{2})$"_s);
    static const QRegularExpression dayNameYear(u"^(\\d{1,2})(?:st|nd|rd|th|\\.|er|º)?[ -](?:of |de )?(\\p{L}+\\.?)[ ,-]+(?:de |del )?(\\d{4}|\\d{2})$"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression nameDayYear(u"^(\\p{L}+\\.?) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression eastern(u"^(\\d{4})年(\\d{1,2})月(\\d{1,2})日$"_s);
    const auto day = [](int year, int month, int number) {
        const QDate date(year, month, number);
        if (!date.isValid() || !isYear(year))
            return unreadable(PeriodForm::Day);
        return periodOfDay(date);
    };
    for (const QRegularExpression *const form : {&iso, &compact, &eastern}) {
        if (const auto match = form->match(text); match.hasMatch())
            return day(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    }
    if (const auto match = numbers.match(text); match.hasMatch()) {
        const int first = match.captured(1).toInt();
        const int second = match.captured(3).toInt();
        const int year = match.captured(4).size() == 2 ? 2000 + match.captured(4).toInt() : match.captured(4).toInt();
        const bool mayBeDayFirst = QDate(year, second, first).isValid();
        const bool mayBeMonthFirst = QDate(year, first, second).isValid();
        if (!mayBeDayFirst && !mayBeMonthFirst)
            return day(0, 0, 0);
        // Points are used where the day comes first.
        DayOrder order = match.captured(2) == u"." ? DayOrder::DayFirst : format.dayOrder;
        std::optional<DayOrder> evidence;
        if (mayBeDayFirst != mayBeMonthFirst) {
            evidence = mayBeDayFirst ? DayOrder::DayFirst : DayOrder::MonthFirst;
            if (order != DayOrder::Unknown && order != *evidence)
                return day(0, 0, 0);
            order = *evidence;
        } else if (first == second) {
            order = DayOrder::DayFirst;
        }
        if (order == DayOrder::Unknown)
            return doubtful(PeriodForm::Day, year, PeriodDoubt::DayOrder);
        ReadPeriod read = order == DayOrder::DayFirst ? day(year, second, first) : day(year, first, second);
        read.evidence = evidence;
        return read;
    }
    if (const auto match = dayNameYear.match(text); match.hasMatch()) {
        if (const std::optional<int> month = monthNamed(match.captured(2)))
            return day(match.captured(3).size() == 2 ? 2000 + match.captured(3).toInt() : match.captured(3).toInt(), *month, match.captured(1).toInt());
    }
    if (const auto match = nameDayYear.match(text); match.hasMatch()) {
        if (const std::optional<int> month = monthNamed(match.captured(1)))
            return day(match.captured(3).toInt(), *month, match.captured(2).toInt());
    }
    return std::nullopt;
}

std::optional<ReadPeriod> readMonth(const QString &text, const PeriodFormat &format)
{
    static const QRegularExpression nameYear(u"^(\\p{L}+\\.?)[ ,./-]*(?:de |del |of )?(\\d{4}|\\d{2})$"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression yearName(u"^(\\d{4})[ ,./-]*(\\p{L}+\\.?)$"_s);
    static const QRegularExpression numberYear(u"^(0?[1-9]|1[0-2])[/.-]((?:19|20|21)\\d{2})$"_s);
    static const QRegularExpression yearM(u"^(\\d{4})[ -]?M(0?[1-9]|1[0-2])$"_s);
    static const QRegularExpression eastern(u"^(\\d{4})年(\\d{1,2})月$"_s);
    const auto month = [](int year, int number) {
        if (!isYear(year) || number < 1 || number > 12)
            return unreadable(PeriodForm::Month);
        return found(PeriodForm::Month, year, months(year, number, year, number));
    };
    if (const auto match = nameYear.match(text); match.hasMatch()) {
        const std::optional<int> number = monthNamed(match.captured(1));
        const bool mayBeDay = match.captured(2).size() == 2 && match.captured(2).toInt() >= 1 && match.captured(2).toInt() <= 31;
        if (number && mayBeDay && !format.areShortYears)
            return doubtful(PeriodForm::Month, 2000 + match.captured(2).toInt(), PeriodDoubt::ShortYear);
        if (number)
            return month(match.captured(2).size() == 2 ? 2000 + match.captured(2).toInt() : match.captured(2).toInt(), *number);
    }
    if (const auto match = yearName.match(text); match.hasMatch()) {
        if (const std::optional<int> number = monthNamed(match.captured(2)))
            return month(match.captured(1).toInt(), *number);
    }
    if (const auto match = numberYear.match(text); match.hasMatch())
        return month(match.captured(2).toInt(), match.captured(1).toInt());
    for (const QRegularExpression *const form : {&yearM, &eastern}) {
        if (const auto match = form->match(text); match.hasMatch())
            return month(match.captured(1).toInt(), match.captured(2).toInt());
    }
    if (const std::optional<int> number = monthNamed(text))
        return part(*number, *number);
    return std::nullopt;
}

/// Two periods with a word or a dash between them: January to March 2020, September 2020 - March 2021.
std::optional<ReadPeriod> readSpan(const QString &text, const PeriodFormat &format)
{
    static const QRegularExpression span(u"^(?:from |von |du |de )?(.+?)\\s(?:to|-|until|through|bis|au|à|al|a|till)\\s(.+)$"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression tight(u"^(\\p{L}+\\.?)\\s?[-/]\\s?(\\p{L}+\\.?)[ ,]+(\\d{4})$"_s);
    static const QRegularExpression ended(u"^(?:(?:the )?(?:fiscal |financial )?(?:year|12 months|twelve months)) (?:ended|ending|to)(?: on)? (.+)$"_s, QRegularExpression::CaseInsensitiveOption);
    if (const auto match = ended.match(text); match.hasMatch()) {
        const ReadPeriod last = readPeriod(match.captured(1), format);
        if (last.verdict != PeriodVerdict::Period || (last.form != PeriodForm::Day && last.form != PeriodForm::Month))
            return std::nullopt;
        const QDate end = last.period.lastDay();
        return found(PeriodForm::Months, end.year(), {EdtfDate::fromDay(end.addDays(1).addYears(-1)), EdtfDate::fromDay(end)});
    }
    const auto join = [&format](const QString &one, const QString &two) -> std::optional<ReadPeriod> {
        const ReadPeriod last = readPeriod(two, format);
        ReadPeriod first = readPeriod(one, format);
        if (last.verdict != PeriodVerdict::Period || !last.period.isComplete() || first.verdict != PeriodVerdict::Period)
            return std::nullopt;
        if (first.form == PeriodForm::PartOfYear)
            first = found(PeriodForm::Month, last.year, months(last.period.lastDay().year(), first.firstMonth, last.period.lastDay().year(), first.lastMonth));
        if (!first.period.isComplete() || first.period.firstDay() > last.period.lastDay())
            return unreadable(PeriodForm::Months);
        const bool areYears = first.form == PeriodForm::Year && last.form == PeriodForm::Year;
        return found(areYears ? PeriodForm::Years : PeriodForm::Months, first.year, {EdtfDate::fromDay(first.period.firstDay()), EdtfDate::fromDay(last.period.lastDay())});
    };
    if (const auto match = tight.match(text); match.hasMatch())
        return join(match.captured(1), match.captured(2) + u' ' + match.captured(3));
    if (const auto match = span.match(text); match.hasMatch())
        return join(match.captured(1), match.captured(2));
    return std::nullopt;
}

std::optional<ReadPeriod> readYear(const QString &text, const PeriodFormat &format)
{
    static const auto options = QRegularExpression::CaseInsensitiveOption;
    static const QRegularExpression plainYear(u"^(\\d{4})年?$"_s);
    static const QRegularExpression easternFiscal(u"^(\\d{4})年度$"_s);
    static const QRegularExpression pair(u"^(\\d{4})\\s?([-/])\\s?(\\d{4}|\\d{2})$"_s);
    static const QRegularExpression named(u"^(FY|fiscal year|fiscal|financial year|F\\.Y\\.|HJ|Haushaltsjahr|exercice|school year|schuljahr|academic year|année scolaire|curso|SY|AY)[ '’-]?\\s?(\\d{4}|\\d{2})(?:\\s?[-/]\\s?(\\d{4}|\\d{2}))?$"_s, options);
    static const QRegularExpression namedLast(u"^(\\d{4})(?:\\s?[-/]\\s?(\\d{4}|\\d{2}))? ?(?:FY|fiscal year|financial year|school year|academic year)$"_s, options);
    static const QRegularExpression calendar(u"^(?:calendar year|year|CY|jahr|kalenderjahr|année|año|anno|jaar|in) ?(\\d{4})$"_s, options);
    const auto calendarYear = [](int year) { return found(PeriodForm::Year, year, {dateOf(year, 1, 1), dateOf(year, 12, 31)}); };
    if (const auto match = plainYear.match(text); match.hasMatch())
        return isYear(match.captured(1).toInt()) ? std::optional(calendarYear(match.captured(1).toInt())) : std::nullopt;
    if (const auto match = easternFiscal.match(text); match.hasMatch() && isYear(match.captured(1).toInt())) {
        // It is named by the year in which it begins.
        const int year = match.captured(1).toInt();
        return format.yearStart ? found(PeriodForm::NamedYear, year, yearFrom(year, *format.yearStart)) : doubtful(PeriodForm::NamedYear, year, PeriodDoubt::YearStart);
    }
    if (const auto match = calendar.match(text); match.hasMatch() && isYear(match.captured(1).toInt()))
        return calendarYear(match.captured(1).toInt());
    if (const auto match = pair.match(text); match.hasMatch()) {
        const int first = match.captured(1).toInt();
        const QString last = match.captured(3);
        const bool mayBeMonth = last.size() == 2 && last.toInt() >= 1 && last.toInt() <= 12 && match.captured(2) == u"-";
        const bool mayBeYears = last.size() == 4 || laterYear(first, last) == first + 1;
        if (!isYear(first))
            return std::nullopt;
        if (mayBeMonth && (!mayBeYears || format.areMonths))
            return found(PeriodForm::Month, first, months(first, last.toInt(), first, last.toInt()));
        if (mayBeMonth && format.isPairInDoubt)
            return doubtful(PeriodForm::PairOfYears, first, PeriodDoubt::MonthOrYears);
        return readPair(first, last, format, false);
    }
    const auto namedYear = [&format](const QString &first, const QString &last) -> ReadPeriod {
        const int year = first.size() == 2 ? (first.toInt() > 80 ? 1900 : 2000) + first.toInt() : first.toInt();
        if (!last.isEmpty())
            return readPair(year, last, format, true);
        if (!isYear(year))
            return unreadable(PeriodForm::NamedYear);
        if (!format.yearStart)
            return doubtful(PeriodForm::NamedYear, year, PeriodDoubt::YearStart);
        // A year that is named by one number is named by that in which it ends.
        return found(PeriodForm::NamedYear, year, yearFrom(*format.yearStart == 1 ? year : year - 1, *format.yearStart));
    };
    if (const auto match = named.match(text); match.hasMatch())
        return namedYear(match.captured(2), match.captured(3));
    if (const auto match = namedLast.match(text); match.hasMatch())
        return namedYear(match.captured(1), match.captured(2));
    return std::nullopt;
}

}  // namespace

ReadPeriod periodOfDay(QDate day)
{
    const EdtfDate date = EdtfDate::fromDay(day);
    return found(PeriodForm::Day, day.year(), {date, date});
}

ReadPeriod partOf(const ReadPeriod &year, const ReadPeriod &partOfYear)
{
    if (year.verdict != PeriodVerdict::Period || partOfYear.form != PeriodForm::PartOfYear || !year.period.isComplete())
        return year;
    // The third quarter of a fiscal year is that of the year itself: a month stands where the calendar has it.
    const QDate begin = year.period.firstDay();
    const QDate first = begin.addMonths(partOfYear.firstMonth - 1);
    const bool isMonth = partOfYear.firstMonth == partOfYear.lastMonth;
    if (isMonth) {
        QDate month(begin.year(), partOfYear.firstMonth, 1);
        if (month < begin)
            month = month.addYears(1);
        return found(PeriodForm::Month, year.year, months(month.year(), month.month(), month.year(), month.month()));
    }
    const QDate last = begin.addMonths(partOfYear.lastMonth).addDays(-1);
    return found(PeriodForm::Quarter, year.year, {EdtfDate::fromDay(first), EdtfDate::fromDay(last)});
}

ReadPeriod readPeriod(const QString &written, const PeriodFormat &format)
{
    ReadPeriod read;
    QString mark;
    QString text = plain(written, mark);
    if (text.isEmpty())
        return read;
    static const QRegularExpression approximately(u"^(?:c\\.?|ca\\.?|circa|about|approx\\.?|around|~|≈|um|etwa|vers|hacia|environ)\\s?(?=\\d{4}$)"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression asOf(u"^(?:as of|as at|on|at|stand:?|am|zum|au|a fecha de|per)\\s(?=.*\\d{4})"_s, QRegularExpression::CaseInsensitiveOption);
    const bool isApproximate = approximately.match(text).hasMatch() || (text.size() == 5 && text.endsWith(u'~'));
    text.remove(approximately);
    text.remove(asOf);
    if (isApproximate && text.endsWith(u'~'))
        text.chop(1);
    std::optional<ReadPeriod> answer = readYear(text, format);
    if (!answer)
        answer = readQuarters(text, format);
    if (!answer)
        answer = readDay(text, format);
    if (!answer)
        answer = readMonth(text, format);
    if (!answer)
        answer = readSpan(text, format);
    if (!answer) {
        read.verdict = PeriodVerdict::Unreadable;
        return read;
    }
    if (isApproximate && answer->form == PeriodForm::Year) {
        const std::optional<EdtfDate> year = EdtfDate::parse(u"%1~"_s.arg(answer->year, 4, 10, QChar(u'0')));
        answer->period = {year, year};
    }
    answer->mark = mark;
    return *answer;
}

}  // namespace countercheck
