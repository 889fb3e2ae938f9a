// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sheets/series_span.h"

#include "models/domain/comparable_span.h"

namespace countercheck {
namespace {

QString yearsInWords(int first, int last, const Wording &wording)
{
    return first == last ? QString::number(first) : wording.say("Span", "%1 to %2", "years").arg(first).arg(last);
}

QString earlierWords(const ComparableSpan &span, const Wording &wording)
{
    switch (span.begins) {
    case SpanBegins::AtBreak: return wording.say("Span", "%n years before the break: no sums and no changes across it", nullptr, span.earlierYears);
    case SpanBegins::AfterMissing: return wording.say("Span", "%n years with a figure, and then a year without one", nullptr, span.earlierYears);
    case SpanBegins::AtOtherFigure: return wording.say("Span", "%n years that cannot be set beside the later ones", nullptr, span.earlierYears);
    case SpanBegins::WithFirstFigure: break;
    }
    return {};
}

/// Says which years ask for care and why: "in 2017 to 2020: another definition; in 2022: provisional".
QString careWords(const std::vector<FlaggedYears> &care, const Wording &wording)
{
    // Years of one letter stand together.
    std::vector<std::pair<char, QStringList>> byLetter;
    for (const FlaggedYears &flagged : care) {
        auto known = std::ranges::find(byLetter, flagged.letter, &std::pair<char, QStringList>::first);
        if (known == byLetter.end())
            known = byLetter.insert(byLetter.end(), {flagged.letter, {}});
        known->second += yearsInWords(flagged.first, flagged.last, wording);
    }
    QStringList said;
    for (const auto &[letter, years] : byLetter)
        said += wording.say("Span", "in %1: %2", "years, why they ask for care").arg(wording.list(years), wording.status(letter));
    return said.join(QStringLiteral("; "));
}

QString headingOf(const ComparableSpan &span, const Measure &measure, const Wording &wording)
{
    if (span.years() > 1) {
        //: %1 is the year or fiscal year since which the figures of a series can be compared, %n how many years that are.
        return wording.say("Span", "Comparable since %1: %n years", nullptr, span.years()).arg(wording.period(span.first->period, measure.periodKind, measure.yearStart));
    }
    return span.earlierYears == 0 ? wording.say("Span", "One year, no series") : wording.say("Span", "The newest year stands alone");
}

}  // namespace

std::optional<SeriesSpan> composeSeriesSpan(const Measure &measure, const Dossier &dossier, const Wording &wording)
{
    const Ties ties(dossier);
    const std::optional<ComparableSpan> span = comparableSpan(measure, dossier, ties);
    if (!span)
        return std::nullopt;
    SeriesSpan words;
    words.heading = headingOf(*span, measure, wording);
    words.detail = yearsInWords(span->firstYear, span->lastYear, wording);
    const QString care = span->years() > 1 ? careWords(span->care, wording) : QString();
    if (!care.isEmpty())
        words.detail = wording.say("Span", "%1, with care %2", "years, which of them and why").arg(words.detail, care);
    // Fiscal years stand on the axis where their days are.
    const QDate from = span->first->period.firstDay();
    const QDate until = span->last->period.lastDay();
    const auto add = [&](YearBracket::Kind kind, std::pair<QDate, QDate> days, const QString &years, const QString &what) {
        words.brackets.push_back({kind, days.first, days.second, what, wording.say("Span", "%1: %2", "years, what holds for them").arg(years, what)});
    };
    if (span->earlierYears > 0)
        add(YearBracket::Kind::Before, {span->earliest->period.firstDay(), from.addDays(-1)}, yearsInWords(span->earliestYear, span->firstYear - 1, wording), earlierWords(*span, wording));
    if (span->years() > 1)
        add(YearBracket::Kind::Comparable, {from, until}, yearsInWords(span->firstYear, span->lastYear, wording), wording.say("Span", "%n years that can be set side by side", nullptr, span->years()));
    else if (span->earlierYears > 0)
        add(YearBracket::Kind::Comparable, {from, until}, yearsInWords(span->firstYear, span->lastYear, wording), wording.say("Span", "counted otherwise than the years before, or apart from them"));
    if (const std::optional<MissingYears> &after = span->after) {
        const QString years = after->endsWithSearch ? wording.say("Span", "from %1", "year from which figures are missing").arg(after->first) : yearsInWords(after->first, after->last, wording);
        add(YearBracket::Kind::Missing, {until.addDays(1), until.addYears(after->last - span->lastYear)}, years, wording.gapKind(after->kind));
    }
    if (words.brackets.size() == 1 && span->years() == 1)
        words.brackets.clear();
    return words;
}

}  // namespace countercheck
