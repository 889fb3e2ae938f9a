// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/importing/import_words.h"

#include <QLocale>

namespace countercheck {

using namespace Qt::StringLiterals;

QString nameOf(ColumnRole role, const Wording &wording)
{
    switch (role) {
    case ColumnRole::LeftOut: return wording.say("Import", "left out");
    case ColumnRole::Value: return wording.say("Import", "value");
    case ColumnRole::Period: return wording.say("Import", "period");
    case ColumnRole::PeriodStart: return wording.say("Import", "start of the period");
    case ColumnRole::PeriodEnd: return wording.say("Import", "end of the period");
    case ColumnRole::PartOfYear: return wording.say("Import", "quarter or month");
    case ColumnRole::Area: return wording.say("Import", "area");
    case ColumnRole::Series: return wording.say("Import", "what is counted");
    case ColumnRole::Source: return wording.say("Import", "source");
    case ColumnRole::Note: return wording.say("Import", "note");
    }
    return {};
}

QString nameOf(ReadingQuestion question, const Wording &wording)
{
    switch (question) {
    case ReadingQuestion::YearStart: return wording.say("Import", "In which month does a fiscal or school year begin?");
    case ReadingQuestion::DayOrder: return wording.say("Import", "Does 3/4 mean 3 April or 4 March?");
    case ReadingQuestion::DecimalSign: return wording.say("Import", "Does 1.234 mean one thousand, or one and a bit?");
    case ReadingQuestion::MonthOrYears: return wording.say("Import", "Is 2011-12 December 2011, or a year that ends in 2012?");
    case ReadingQuestion::ShortYear: return wording.say("Import", "Is Jan-20 January 2020, or a day in January?");
    }
    return {};
}

QString understood(const ReadNumber &number, const Wording &wording)
{
    switch (number.verdict) {
    case NumberVerdict::Number: break;
    case NumberVerdict::Missing: return wording.say("Import", "no number");
    case NumberVerdict::Ambiguous: return wording.say("Import", "can be read in two ways");
    case NumberVerdict::Unreadable: return wording.say("Import", "not read");
    }
    const QString text = wording.quantity(number.quantity);
    return number.isPercent ? wording.say("Import", "%1 %", "a percentage").arg(text) : text;
}

QString understood(const ReadPeriod &period, const Wording &wording)
{
    switch (period.verdict) {
    case PeriodVerdict::Empty: return wording.say("Import", "no period");
    case PeriodVerdict::Ambiguous: return wording.say("Import", "can be read in two ways");
    case PeriodVerdict::Unreadable: return wording.say("Import", "not read");
    case PeriodVerdict::Period: break;
    }
    if (period.form == PeriodForm::PartOfYear)
        return period.firstMonth == period.lastMonth ? wording.month(period.firstMonth) : wording.say("Import", "%1 to %2").arg(wording.month(period.firstMonth), wording.month(period.lastMonth));
    const Period &time = period.period;
    if (!time.isComplete() || time.start->isApproximate())
        return wording.period(time, {});
    const QDate first = time.firstDay();
    const QDate last = time.lastDay();
    const bool areMonths = first.day() == 1 && last.addDays(1).day() == 1;
    const bool isYear = areMonths && first.month() == 1 && last.month() == 12;
    if (isYear)
        return first.year() == last.year() ? QString::number(first.year()) : u"%1–%2"_s.arg(first.year()).arg(last.year());
    if (areMonths && first.year() == last.year() && first.month() == last.month())
        return wording.date(first, u"MMM yyyy");
    if (areMonths)
        return first.year() == last.year() ? u"%1–%2"_s.arg(wording.date(first, u"MMM"), wording.date(last, u"MMM yyyy")) : u"%1–%2"_s.arg(wording.date(first, u"MMM yyyy"), wording.date(last, u"MMM yyyy"));
    return first == last ? wording.date(first) : u"%1 – %2"_s.arg(wording.date(first), wording.date(last));
}

QString reasonOf(const ImportProblem &problem, const Wording &wording)
{
    switch (problem.kind) {
    case ImportProblemKind::NumberUnreadable: return wording.say("Import", "This is not understood as a number.");
    case ImportProblemKind::NumberAmbiguous: return wording.say("Import", "This can be read as two numbers. Say in the first step how numbers are written.");
    case ImportProblemKind::NumberMissing: return wording.say("Import", "There is no number and no reason. An empty figure cannot be kept; a gap can.");
    case ImportProblemKind::PeriodUnreadable: return wording.say("Import", "This is not understood as a period.");
    case ImportProblemKind::PeriodAmbiguous: return wording.say("Import", "This can be read as two periods. Answer the question about it in the first step.");
    case ImportProblemKind::PeriodNotStated: return wording.say("Import", "Nothing says which period the number is about.");
    case ImportProblemKind::MeasureNotStated: return wording.say("Import", "Nobody has said yet what this counts.");
    case ImportProblemKind::MeasureIncomplete: return wording.say("Import", "The new measure lacks an answer, or one breaks a rule: %1.").arg(problem.detail);
    case ImportProblemKind::SourceNotStated: return wording.say("Import", "The number has no source. Each figure needs one.");
    case ImportProblemKind::FigureRepeated: return wording.say("Import", "Row %1 has a number for the same measure, area, period and source. Perhaps a column says what sets the two apart.").arg(problem.other + 1);
    case ImportProblemKind::RowFaulty: return wording.say("Import", "A library cannot hold this: %1").arg(problem.detail);
    case ImportProblemKind::Bound: return wording.say("Import", "It is kept as a bound: never drawn or added as the number itself.");
    case ImportProblemKind::Rounded: return wording.say("Import", "It is kept as a number that is only about right.");
    case ImportProblemKind::Approximate: return wording.say("Import", "The period is only about right, and is kept so.");
    case ImportProblemKind::Marked: return wording.say("Import", "The mark “%1” is kept in the note. The notes of the table may explain it.").arg(problem.detail);
    case ImportProblemKind::OtherPeriodKind: return wording.say("Import", "Most periods of this series are of another kind. It gets a lane of its own.");
    case ImportProblemKind::DigitsHidden: return wording.say("Import", "The workbook holds %1 and shows less of it. What it shows is taken.").arg(problem.detail);
    case ImportProblemKind::EmptyCell: return wording.say("Import", "The cell is empty: no figure.");
    case ImportProblemKind::SumLeftOut: return wording.say("Import", "The row looks like a sum and is left out, so that nothing counts twice.");
    case ImportProblemKind::AlreadyThere: return wording.say("Import", "The library already has a figure for the same measure, area and period. Both are kept.");
    }
    return {};
}

QString placeOf(const ImportProblem &problem, const Wording &wording)
{
    if (problem.row < 0)
        return {};
    if (problem.column < 0)
        return wording.say("Import", "row %1").arg(problem.row + 1);
    return wording.say("Import", "row %1, column %2").arg(problem.row + 1).arg(columnLetters(problem.column));
}

QString evidenceOfDelimiter(const TextGuess &guess, const Wording &wording)
{
    if (guess.columns < 2)
        return wording.say("Import", "one column only");
    if (guess.rowsThatAgree == guess.rowsLookedAt)
        return wording.say("Import", "%1 columns in every row").arg(guess.columns);
    return wording.say("Import", "%1 columns in %2 of %3 rows").arg(guess.columns).arg(guess.rowsThatAgree).arg(guess.rowsLookedAt);
}

QString evidenceOfEncoding(const TextGuess &guess, const Wording &wording)
{
    if (guess.hasMark)
        return wording.say("Import", "the file says so");
    return guess.isEncodingSure ? wording.say("Import", "all characters are readable") : wording.say("Import", "a guess: look at letters with accents");
}

}  // namespace countercheck
