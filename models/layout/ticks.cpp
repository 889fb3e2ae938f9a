// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layout/ticks.h"

#include <QDate>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace countercheck {
namespace {

struct Step {
    enum class Unit : std::uint8_t { Day, Month, Year } unit;
    int count;
    double days; ///< its approximate length in days
};

constexpr std::array steps{
    Step{Step::Unit::Day, 1, 1},      Step{Step::Unit::Day, 7, 7},       Step{Step::Unit::Month, 1, 30.4},
    Step{Step::Unit::Month, 3, 91.3}, Step{Step::Unit::Month, 6, 182.6}, Step{Step::Unit::Year, 1, 365.25},
};

/// How many years lie between two that have their number.
constexpr std::array yearSteps{1, 2, 3, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000};

/// What is more than a number can be becomes the largest number.
double atMostAnyNumber(double value)
{
    return std::min(value, std::numeric_limits<double>::max());
}

/// The distance in pixels between two labels.
constexpr double labelGap = 14;

/// A year as it is written on an axis: without padding.
QString yearLabel(int year)
{
    return QString::number(year);
}

QString widestLabel(const Step &step, const Wording &wording)
{
    return wording.date(QDate(2000, 9, 28), step.unit == Step::Unit::Day ? u"d MMM yyyy" : u"MMM yyyy");
}

QString tickLabel(QDate day, const Step &step, bool isFirst, const Wording &wording)
{
    const bool showsYear = isFirst || (day.month() == 1 && day.day() <= step.count);
    if (step.unit == Step::Unit::Day)
        return wording.date(day, isFirst ? u"d MMM yyyy" : u"d MMM");
    return wording.date(day, showsYear ? u"MMM yyyy" : u"MMM");
}

/// Returns the first day at or after `day` on which a step of days or months begins.
QDate firstTick(QDate day, const Step &step)
{
    if (step.unit == Step::Unit::Day)
        return step.count == 1 ? day : day.addDays((8 - day.dayOfWeek()) % 7);
    const QDate tick(day.year(), (day.month() - 1) / step.count * step.count + 1, 1);
    return tick < day ? tick.addMonths(step.count) : tick;
}

double beginOf(QDate day)
{
    return static_cast<double>(day.toJulianDay());
}

/// Returns a tick at the beginning of each year, or of every few where they lie close; the number of a year stands in its middle.
std::vector<TimeTick> yearTicks(TimeWindow window, double width, const TextMeasure &measure)
{
    constexpr double closest = 4; // pixels between two ticks
    const double yearWidth = width / window.length() * 365.2425;
    const QDate first = QDate::fromJulianDay(static_cast<qint64>(std::floor(window.first)));
    const QDate last = QDate::fromJulianDay(static_cast<qint64>(std::ceil(window.last)));
    const double needed = std::max(lengthsOf(measure.scale()).yearWidth, measure.width(FontRole::Small, yearLabel(last.year())) + 6);
    const auto found = std::ranges::find_if(yearSteps, [&](int step) { return step * yearWidth >= needed; });
    const int labelled = found != yearSteps.end() ? *found : yearSteps.back();
    // Every year that has its number has a tick as well.
    const int ticked = *std::ranges::find_if(yearSteps, [&](int step) { return step == labelled || (labelled % step == 0 && step * yearWidth >= closest); });
    std::vector<TimeTick> ticks;
    const int before = (first.year() - 1) / ticked * ticked;
    for (int year = std::max(1, before); year <= last.year() + 1; year += year == 1 && ticked > 1 ? ticked - 1 : ticked) {
        const QDate start(year, 1, 1);
        const double middle = beginOf(start) + 182.5;
        TimeTick tick{beginOf(start), {}, middle};
        if ((labelled == 1 || year % labelled == 0) && middle > window.first && middle < window.last)
            tick.label = yearLabel(year);
        const bool isInView = tick.day >= window.first && tick.day <= window.last;
        if (isInView || !tick.label.isEmpty())
            ticks.push_back(tick);
    }
    return ticks;
}

}  // namespace

std::vector<TimeTick> calendarTicks(TimeWindow window, double width, const TextMeasure &measure, const Wording &wording)
{
    std::vector<TimeTick> ticks;
    if (window.length() <= 0 || width <= 0)
        return ticks;
    const double pixelsPerDay = width / window.length();
    const auto fits = [&](const Step &step) {
        const double room = step.unit == Step::Unit::Year ? 0 : measure.width(FontRole::Small, widestLabel(step, wording)) + labelGap;
        return step.days * pixelsPerDay >= room;
    };
    const Step &step = *std::ranges::find_if(steps, fits);
    constexpr double mostDaysInMonths = 731; // two years and more have years only
    if (step.unit == Step::Unit::Year || window.length() >= mostDaysInMonths)
        return yearTicks(window, width, measure);
    QDate tick = firstTick(QDate::fromJulianDay(static_cast<qint64>(std::ceil(window.first))), step);
    while (tick.isValid() && beginOf(tick) <= window.last) {
        ticks.push_back({beginOf(tick), tickLabel(tick, step, ticks.empty(), wording), beginOf(tick)});
        tick = step.unit == Step::Unit::Day ? tick.addDays(step.count) : tick.addMonths(step.count);
    }
    return ticks;
}

ValueAxis valueAxis(double largest, AxisKind kind)
{
    if (kind == AxisKind::Percent && largest <= 100)
        return {.maximum = 100, .ticks = {0, 50, 100}};
    if (largest <= 0)
        return {.maximum = 1, .ticks = {0, 1}};
    const double magnitude = std::pow(10.0, std::floor(std::log10(largest)));
    double maximum = atMostAnyNumber(10 * magnitude);
    for (const double round : {1.0, 1.2, 1.6, 2.0, 2.4, 3.0, 4.0, 5.0, 6.0, 8.0}) {
        if (round * magnitude >= largest) {
            maximum = atMostAnyNumber(round * magnitude);
            break;
        }
    }
    if (kind == AxisKind::Count && maximum < 4 && largest >= 1) {
        const double whole = std::ceil(largest);
        ValueAxis axis{.maximum = whole, .ticks = {}};
        for (double tick = 0; tick <= whole; ++tick)
            axis.ticks.push_back(tick);
        return axis;
    }
    if (kind == AxisKind::Count && maximum >= 4 && maximum < 20 && std::fmod(maximum, 2) != 0)
        maximum = std::ceil(maximum / 2) * 2;
    return {.maximum = maximum, .ticks = {0, maximum / 2, maximum}};
}

ValueAxis valueAxis(const Lane &lane)
{
    if (!lane.logarithmic && lane.axisLowest < 0) {
        // Equal steps to both sides of zero, two of them for the longer side.
        const double step = valueAxis(std::max(lane.axisMaximum, -lane.axisLowest), AxisKind::Change).maximum / 2;
        const double below = std::ceil(-lane.axisLowest / step);
        const double above = std::ceil(std::max(0.0, lane.axisMaximum) / step);
        ValueAxis axis{.maximum = atMostAnyNumber(above * step), .minimum = -atMostAnyNumber(below * step), .ticks = {}};
        for (double slice = -below; slice <= above; ++slice)
            axis.ticks.push_back(slice * step);
        return axis;
    }
    if (!lane.logarithmic)
        return valueAxis(lane.axisMaximum, lane.axis);
    // A lane of zeros only gets one power of ten.
    const double smallest = lane.axisMinimum > 0 ? lane.axisMinimum : 1;
    const double first = std::floor(std::log10(smallest) + 1e-9);
    const double last = std::max(first + 1, std::ceil(std::log10(std::max(lane.axisMaximum, smallest)) - 1e-9));
    const double step = std::ceil((last - first) / 4);
    ValueAxis axis;
    axis.logarithmic = true;
    axis.smallest = std::pow(10.0, first);
    for (double power = first; power < last + step; power += step)
        axis.ticks.push_back(atMostAnyNumber(std::pow(10.0, power)));
    axis.maximum = axis.ticks.back();
    return axis;
}

}  // namespace countercheck
