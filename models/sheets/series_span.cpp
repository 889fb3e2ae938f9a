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
    if (span->yearsWithCare > 0 && span->years() > 1)
        words.detail = wording.say("Span", "%1, with care in %n of them", nullptr, span->yearsWithCare).arg(words.detail);
    const auto add = [&](YearBracket::Kind kind, int first, int last, const QString &what) {
        words.brackets.push_back({kind, first, last, wording.say("Span", "%1: %2", "years, what holds for them").arg(yearsInWords(first, last, wording), what)});
    };
    if (span->earlierYears > 0)
        add(YearBracket::Kind::Before, span->earliestYear, span->firstYear - 1, earlierWords(*span, wording));
    if (span->years() > 1)
        add(YearBracket::Kind::Comparable, span->firstYear, span->lastYear, wording.say("Span", "%n years that can be set side by side", nullptr, span->years()));
    else if (span->earlierYears > 0)
        add(YearBracket::Kind::Comparable, span->firstYear, span->lastYear, wording.say("Span", "counted otherwise than the years before, or apart from them"));
    if (span->after)
        add(YearBracket::Kind::Missing, span->after->first, span->after->last, wording.gapKind(span->after->kind));
    if (words.brackets.size() == 1 && span->years() == 1)
        words.brackets.clear();
    return words;
}

}  // namespace countercheck
