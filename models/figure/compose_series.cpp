// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/compose_parts.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>

// Series and single numbers: which lanes a plot can show, what is of another length than its series, what a whole run of figures is
// flagged with, and which figures are written out.
namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t shortestSeries = 3;

qint64 daysOf(const Mark &mark)
{
    return mark.first.daysTo(mark.last) + 1;
}

/// Returns a length as a class: months that differ by a day or three are of one length.
int lengthClass(qint64 days)
{
    constexpr qint64 longestInDays = 20;
    constexpr double daysInMonth = 30.44;
    return days <= longestInDays ? static_cast<int>(days) : 100 + static_cast<int>(std::lround(static_cast<double>(days) / daysInMonth));
}

int lengthClass(const Mark &mark)
{
    return lengthClass(daysOf(mark));
}

/// Returns whether heights can compare the figures of a measure: counts of periods, changes and percentages. Stocks, running totals,
/// averages, the results of operations and "1 in 6" are single numbers.
bool mayBePlotted(const Measure &measure)
{
    switch (measure.unitOfMeasure) {
    case UnitOfMeasure::Percent:
    case UnitOfMeasure::PercentChange: return true;
    case UnitOfMeasure::OneIn: return false;
    case UnitOfMeasure::Count: break;
    }
    const bool isOfPeriods = measure.periodKind != PeriodKind::AsOf && measure.periodKind != PeriodKind::Operation;
    return isOfPeriods && (measure.accumulation == Accumulation::PerPeriod || measure.accumulation == Accumulation::Change);
}

bool isInSeries(const Mark &mark)
{
    return mark.revisedBy.isEmpty() && (mark.kind == MarkKind::Column || mark.kind == MarkKind::Dot || mark.kind == MarkKind::Change);
}

/// The breaks that end a series: all but those of wording.
std::vector<QDate> endsOfSegments(const Lane &lane)
{
    std::vector<QDate> ends;
    for (const BreakLine &line : lane.breaks) {
        if (line.kind != BreakKind::Wording)
            ends.push_back(line.at);
    }
    return ends;
}

std::size_t segmentOf(const Mark &mark, const std::vector<QDate> &ends)
{
    return static_cast<std::size_t>(std::ranges::upper_bound(ends, mark.first) - ends.begin());
}

/// Returns the number of figures of the longest series within a time: of one length, between two breaks.
std::size_t longestSeries(const Lane &lane, const std::optional<TimeExtent> &within)
{
    const std::vector<QDate> ends = endsOfSegments(lane);
    std::map<std::pair<std::size_t, int>, std::size_t> lengths;
    std::size_t longest = 0;
    for (const Mark &mark : lane.marks) {
        const bool isWithin = !within || (mark.first >= within->first && mark.last <= within->last);
        if (isInSeries(mark) && isWithin)
            longest = std::max(longest, ++lengths[{segmentOf(mark, ends), lengthClass(mark)}]);
    }
    return longest;
}

/// Writes the length of a span behind its number: "26,872 in 32 months".
QString spanLabel(const Mark &mark, const DossierWords &words)
{
    const Wording &wording = words.wording();
    if (mark.first.day() == 1 && mark.last.day() == mark.last.daysInMonth()) {
        const int months = 12 * (mark.last.year() - mark.first.year()) + mark.last.month() - mark.first.month() + 1;
        return wording.say("Lane", "%1 in %n months", "number, months", months).arg(mark.label);
    }
    const Observation *observation = words.observation(mark.observation);
    return observation ? wording.say("Lane", "%1, %2", "number, period").arg(mark.label, words.period(*observation)) : mark.label;
}

/// Turns columns of another length than most into spans, and columns that overlap by more than a month, which would hide each other.
void setSpansApart(Lane &lane, const DossierWords &words)
{
    constexpr int longestOverlap = 31; // days
    std::map<int, std::size_t> lengths;
    std::vector<Mark *> columns;
    for (Mark &mark : lane.marks) {
        if (mark.kind != MarkKind::Column)
            continue;
        columns.push_back(&mark);
        ++lengths[lengthClass(mark)];
    }
    if (columns.empty())
        return;
    const int usual = std::ranges::max_element(lengths, {}, [](const auto &length) { return length.second; })->first;
    std::vector<Mark *> spans;
    std::ranges::copy_if(columns, std::back_inserter(spans), [usual](const Mark *mark) { return lengthClass(*mark) != usual; });
    std::erase_if(columns, [usual](const Mark *mark) { return lengthClass(*mark) != usual; });
    std::ranges::stable_sort(columns, {}, [](const Mark *mark) { return std::pair(mark->first, mark->last); });
    Mark *previous = nullptr;
    for (Mark *mark : columns) {
        const bool isSame = previous && previous->first == mark->first && previous->last == mark->last;
        if (previous && !isSame && mark->first.daysTo(previous->last) >= longestOverlap)
            spans.push_back(mark);
        else
            previous = mark;
    }
    for (Mark *mark : spans) {
        mark->kind = MarkKind::Span;
        mark->label = spanLabel(*mark, words);
    }
}

/// Writes a status letter that several figures in a row carry over all of them, instead of at each number.
void flagRuns(Lane &lane, const DossierWords &words)
{
    const Wording &wording = words.wording();
    std::vector<Mark *> series;
    for (Mark &mark : lane.marks) {
        if (isInSeries(mark))
            series.push_back(&mark);
    }
    std::ranges::stable_sort(series, {}, [](const Mark *mark) { return mark->first; });
    for (const QChar letter : u"DUV"_s) {
        for (auto begin = series.begin(); begin != series.end();) {
            begin = std::find_if(begin, series.end(), [letter](const Mark *mark) { return mark->statusLetters.contains(letter); });
            const auto end = std::find_if(begin, series.end(), [letter](const Mark *mark) { return !mark->statusLetters.contains(letter); });
            if (end - begin > 1) {
                const Mark &first = **begin;
                const Mark &last = **std::prev(end);
                for (auto flagged = begin; flagged != end; ++flagged)
                    (*flagged)->statusLetters.remove(letter);
                const QString meaning = wording.status(letter.toLatin1());
                const QString said = first.last.year() == last.last.year()
                    ? wording.say("Lane", "%1, %2", "what a flag means, year").arg(meaning).arg(first.last.year())
                    : wording.say("Lane", "%1, %2–%3", "what a flag means, first year, last year").arg(meaning).arg(first.last.year()).arg(last.last.year());
                lane.flags.push_back({first.first, last.last, said});
            }
            begin = end;
        }
    }
}

/// What a row says beside its number.
struct LabelWords {
    QString before;
    QString unit;
    QString after;
};

/// Finds the unit among the words of a measure, so that "Reports processed" reads as "59,000 reports processed". Where it is not among
/// them, it stands before them.
LabelWords labelWords(const QString &label, const QString &unit)
{
    const qsizetype at = unit.isEmpty() ? -1 : label.indexOf(unit, 0, Qt::CaseInsensitive);
    const auto isLetter = [&label](qsizetype position) { return position >= 0 && position < label.size() && label.at(position).isLetterOrNumber(); };
    if (at < 0 || isLetter(at - 1) || isLetter(at + unit.size()))
        return {{}, unit, unit.isEmpty() ? label : u"· "_s + label};
    // "Omaha, children" reads better the other way round, also with its area: "children · Omaha, Nebraska".
    if (const QString before = label.first(at).trimmed(); before.endsWith(u','))
        return {{}, unit, u"· "_s + before.chopped(1) + label.sliced(at + unit.size())};
    // The unit is a common noun: at the beginning of a name it has a capital for no other reason.
    const QString found = at == 0 ? unit : label.sliced(at, unit.size());
    return {label.first(at).trimmed(), found, label.sliced(at + unit.size()).trimmed()};
}

QString dateOf(const Observation &observation, const Measure &measure, const DossierWords &words)
{
    const bool isDay = observation.period.end && (measure.periodKind == PeriodKind::AsOf || !observation.period.start);
    return isDay ? words.wording().shortDate(*observation.period.end) : words.period(observation);
}

/// Returns whether words name a number, by its digits: "4,414" is not named by "14,414".
bool names(const QString &words, const QString &number)
{
    const auto isDigit = [](QChar letter) { return letter.isDigit(); };
    const auto first = std::find_if(number.begin(), number.end(), isDigit);
    const auto last = std::find_if(number.rbegin(), number.rend(), isDigit).base();
    if (first == number.end())
        return false;
    const QString digits(&*first, last - first);
    const auto goesOn = [&](qsizetype at, qsizetype beyond) {
        const auto isMark = [](QChar letter) { return letter == u',' || letter == u'.' || letter == u'\u202f' || letter == u'\u00a0'; };
        const auto letterAt = [&words](qsizetype place) { return place >= 0 && place < words.size() ? words.at(place) : QChar(); };
        return letterAt(at).isDigit() || (isMark(letterAt(at)) && letterAt(beyond).isDigit());
    };
    for (qsizetype at = words.indexOf(digits); at >= 0; at = words.indexOf(digits, at + 1)) {
        if (!goesOn(at - 1, at - 2) && !goesOn(at + digits.size(), at + digits.size() + 1))
            return true;
    }
    return false;
}

int badgeOf(const ComparisonFigure &figure, const ObservationId &id, const std::vector<ObservationId> &retellings)
{
    if (!figure.strip)
        return 0;
    for (const Tracing &tracing : figure.strip->traces) {
        if (tracing.observation == id || std::ranges::find(retellings, tracing.observation) != retellings.end())
            return tracing.badge;
    }
    return 0;
}

}  // namespace

QString nameWithUnit(const QString &label, const QString &unit)
{
    const LabelWords words = labelWords(label, unit);
    if (!words.before.isEmpty() || words.unit.isEmpty())
        return label;
    return words.after.isEmpty() ? words.unit : words.unit + u' ' + words.after;
}

std::vector<FigureLine> composeLines(const Lane &lane, const ComparisonFigure &figure, const DossierWords &words)
{
    const Measure &measure = *words.measure(lane.measure);
    const bool isCount = measure.unitOfMeasure == UnitOfMeasure::Count;
    const LabelWords label = labelWords(lane.label, isCount ? words.wording().unit(measure.statisticalUnit) : QString());
    std::vector<FigureLine> lines;
    const auto roleOf = [&words](const auto &drawn) {
        std::optional<EvidenceRole> nearest = words.role(drawn.observation);
        for (const ObservationId &retelling : drawn.retellings) {
            const std::optional<EvidenceRole> role = words.role(retelling);
            if (role && (!nearest || distanceFromClaim(*role) < distanceFromClaim(*nearest)))
                nearest = role;
        }
        return nearest;
    };
    // What a figure is for the claim is said where the heading of its lane says something else.
    const auto addTag = [&](FigureLine &line, const QString &statusLetters) {
        line.isTagNeeded = line.role && lane.role && *line.role != *lane.role;
        if (line.isTagNeeded) {
            line.tag = words.wording().role(*line.role);
        } else if (statusLetters.contains(u'V') && measure.definitionSource.isEmpty()) {
            line.tag = words.wording().say("Rows", "statement, no method");
            line.shortTag = words.wording().say("Rows", "no method", "of a number that was only stated");
        } else if (statusLetters.contains(u'V')) {
            line.tag = words.wording().status('V');
        }
    };
    const auto add = [&](const auto &drawn, std::optional<std::uint32_t> position) {
        const Observation *observation = words.observation(drawn.observation);
        if (!observation)
            return;
        FigureLine line;
        line.observation = drawn.observation;
        line.mark = position;
        line.number = words.wording().shortQuantity(observation->quantity, measure.unitOfMeasure);
        line.before = label.before;
        line.unit = label.unit;
        line.after = label.after;
        line.letters = raisedLetters(drawn.statusLetters);
        line.date = position ? dateOf(*observation, measure, words) : words.wording().say("Period", "date not stated");
        line.givenBy = lane.givenBy.contains(drawn.observation) ? lane.givenBy.at(drawn.observation) : QString();
        line.badge = badgeOf(figure, drawn.observation, drawn.retellings);
        line.role = roleOf(drawn);
        line.linked = drawn.linked;
        addTag(line, drawn.statusLetters);
        lines.push_back(std::move(line));
    };
    const bool hasEvidence = std::ranges::any_of(lane.marks, &Mark::linked) || std::ranges::any_of(lane.undated, &UndatedFigure::linked);
    const auto latest = std::find_if(lane.marks.rbegin(), lane.marks.rend(), [](const Mark &mark) { return mark.revisedBy.isEmpty(); });
    for (std::uint32_t position = 0; position < lane.marks.size(); ++position) {
        const Mark &mark = lane.marks[position];
        const bool isShown = hasEvidence ? mark.linked : latest != lane.marks.rend() && &mark == &*latest;
        if (isShown)
            add(mark, position);
    }
    // Without evidence and without a date for any figure, an undated one is better than none.
    for (const UndatedFigure &undated : lane.undated) {
        const Observation *own = words.observation(undated.observation);
        // A number that is written out with a date is not written out again without one.
        const bool isToldWithDate = own && std::ranges::any_of(lines, [&](const FigureLine &line) {
            return line.mark && lane.marks[*line.mark].quantity.agreesWith(own->quantity);
        });
        if ((undated.linked && !isToldWithDate) || lines.empty())
            add(undated, std::nullopt);
    }
    // Of the evidence, what is nearest to the claim comes first, then what the headline names, then the latest.
    constexpr int rest = 9;
    std::ranges::stable_sort(lines, {}, [&](const FigureLine &line) {
        return std::tuple(line.role ? distanceFromClaim(*line.role) : rest, line.badge == 0, !line.linked, !names(figure.title, line.number), line.mark ? -static_cast<qint64>(*line.mark) : 1);
    });
    return lines;
}

void joinSpans(std::vector<LaneGroup> &groups)
{
    const auto lengthOf = [](const Telling &telling) { return lengthClass(telling.observation->period.days().value_or(0)); };
    for (LaneGroup &series : groups) {
        if (!mayBePlotted(*series.measure) || series.measure->unitOfMeasure != UnitOfMeasure::Count)
            continue;
        std::map<int, std::size_t> lengths;
        for (const Telling &telling : series.figures)
            ++lengths[lengthOf(telling)];
        const auto usual = std::ranges::max_element(lengths, {}, [](const auto &length) { return length.second; });
        if (usual == lengths.end() || usual->second < shortestSeries)
            continue;
        const auto isSibling = [&series](const LaneGroup &other) { return &other != &series && other.measure == series.measure && other.area == series.area; };
        for (LaneGroup &other : groups) {
            if (!isSibling(other))
                continue;
            const auto ofOtherLength = std::stable_partition(other.figures.begin(), other.figures.end(), [&](const Telling &telling) { return lengthOf(telling) == usual->first; });
            series.figures.insert(series.figures.end(), std::make_move_iterator(ofOtherLength), std::make_move_iterator(other.figures.end()));
            other.figures.erase(ofOtherLength, other.figures.end());
        }
        std::ranges::stable_sort(series.figures, {}, [](const Telling &telling) { return telling.observation->period.lastDay(); });
        // What is left of the others still stands alone; the series does so only beside such.
        series.standsAlone = std::ranges::any_of(groups, [&](const LaneGroup &other) { return isSibling(other) && !other.figures.empty(); });
    }
    std::erase_if(groups, [](const LaneGroup &group) {
        return group.standsAlone && group.figures.empty() && group.undated.empty() && group.misreports.empty() && group.missing.empty();
    });
}

TimeExtent evidenceExtent(const ComparisonFigure &figure, const DossierWords &words)
{
    QDate first;
    QDate last;
    const auto include = [&](QDate from, QDate to) {
        if (!from.isValid() || !to.isValid())
            return;
        first = first.isValid() ? std::min(first, from) : from;
        last = last.isValid() ? std::max(last, to) : to;
    };
    for (const LaneColumn *column : {&figure.process, &figure.victims}) {
        for (const Lane &lane : column->lanes) {
            const bool isTotal = words.measure(lane.measure)->accumulation == Accumulation::Cumulative;
            for (const Mark &mark : lane.marks) {
                if (mark.linked)
                    include(isTotal ? mark.last : mark.first, mark.last);
            }
        }
    }
    if (!first.isValid())
        return figure.extent;
    if (figure.strip)
        include(figure.strip->saidOn, figure.strip->saidUntil);
    const auto year = [](int number, int month, int day) { return QDate(std::clamp(number, firstShownYear, lastShownYear), month, day); };
    TimeExtent extent{year(first.year() - 1, 1, 1), year(last.year() + 1, 12, 31)};
    // The series that the sentence is about shows five of its figures, as far as no break ends it.
    constexpr std::size_t shownOfPair = 5;
    for (const LaneColumn *column : {&figure.process, &figure.victims}) {
        for (const Lane &lane : column->lanes) {
            const auto isOfPair = [&figure](const Mark &mark) { return mark.observation == figure.sentence->a || mark.observation == figure.sentence->b; };
            if (!figure.sentence || !mayBePlotted(*words.measure(lane.measure)) || std::ranges::none_of(lane.marks, isOfPair) || longestSeries(lane, {}) < shortestSeries)
                continue;
            const std::vector<QDate> ends = endsOfSegments(lane);
            std::vector<const Mark *> series;
            for (const Mark &mark : lane.marks) {
                if (isInSeries(mark) && mark.last <= extent.last)
                    series.push_back(&mark);
            }
            if (series.empty())
                continue;
            const std::size_t segment = segmentOf(*series.back(), ends);
            std::erase_if(series, [&](const Mark *mark) { return segmentOf(*mark, ends) != segment; });
            const Mark &start = **(series.end() - static_cast<std::ptrdiff_t>(std::min(series.size(), shownOfPair)));
            extent.first = std::min(extent.first, year(start.first.year(), 1, 1));
        }
    }
    return extent;
}

void formLane(Lane &lane, const TimeExtent &within, const DossierWords &words)
{
    lane.isPlot = mayBePlotted(*words.measure(lane.measure)) && longestSeries(lane, within) >= shortestSeries;
    if (!lane.isPlot)
        return;
    setSpansApart(lane, words);
    flagRuns(lane, words);
    // The axis is that of the series: a span stands above the plot, whatever its number.
    lane.axisMaximum = lane.axisLowest = 0;
    for (const Mark &mark : lane.marks) {
        if (mark.kind == MarkKind::Span)
            continue;
        lane.axisMaximum = std::max(lane.axisMaximum, mark.quantity.largestPrinted());
        lane.axisLowest = std::min(lane.axisLowest, mark.quantity.smallestPrinted());
    }
}

}  // namespace countercheck
