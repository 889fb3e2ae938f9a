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
    Step{Step::Unit::Day, 1, 1},       Step{Step::Unit::Day, 7, 7},       Step{Step::Unit::Month, 1, 30.4},
    Step{Step::Unit::Month, 3, 91.3},  Step{Step::Unit::Month, 6, 182.6}, Step{Step::Unit::Year, 1, 365.25},
    Step{Step::Unit::Year, 2, 730.5},  Step{Step::Unit::Year, 5, 1826},   Step{Step::Unit::Year, 10, 3652},
    Step{Step::Unit::Year, 25, 9131},  Step{Step::Unit::Year, 100, 36525},
};

/// What is more than a number can be becomes the largest number.
double atMostAnyNumber(double value)
{
    return std::min(value, std::numeric_limits<double>::max());
}

/// The distance in pixels between two labels.
constexpr double labelGap = 14;

QString widestLabel(const Step &step, const Wording &wording)
{
    const QDate sample(2000, 9, 28);
    switch (step.unit) {
    case Step::Unit::Day: return wording.locale().toString(sample, u"d MMM yyyy");
    case Step::Unit::Month: return wording.locale().toString(sample, u"MMM yyyy");
    case Step::Unit::Year: break;
    }
    return wording.locale().toString(sample, u"yyyy");
}

QString tickLabel(QDate day, const Step &step, bool isFirst, const Wording &wording)
{
    const bool showsYear = isFirst || (day.month() == 1 && day.day() <= step.count);
    switch (step.unit) {
    case Step::Unit::Day: return wording.locale().toString(day, isFirst ? u"d MMM yyyy" : u"d MMM");
    case Step::Unit::Month: return wording.locale().toString(day, showsYear ? u"MMM yyyy" : u"MMM");
    case Step::Unit::Year: break;
    }
    return wording.locale().toString(day, u"yyyy");
}

/// Returns the first day at or after `day` on which a step begins.
QDate firstTick(QDate day, const Step &step)
{
    QDate tick;
    switch (step.unit) {
    case Step::Unit::Day:
        if (step.count == 1)
            return day;
        return day.addDays((8 - day.dayOfWeek()) % 7);
    case Step::Unit::Month:
        tick = QDate(day.year(), (day.month() - 1) / step.count * step.count + 1, 1);
        return tick < day ? tick.addMonths(step.count) : tick;
    case Step::Unit::Year: break;
    }
    tick = QDate(std::max(1, day.year() / step.count * step.count), 1, 1);
    return tick < day ? tick.addYears(step.count) : tick;
}

QDate nextTick(QDate tick, const Step &step)
{
    switch (step.unit) {
    case Step::Unit::Day: return tick.addDays(step.count);
    case Step::Unit::Month: return tick.addMonths(step.count);
    case Step::Unit::Year: break;
    }
    return tick.addYears(step.count);
}

}  // namespace

std::vector<TimeTick> calendarTicks(TimeWindow window, double width, const TextMeasure &measure, const Wording &wording)
{
    std::vector<TimeTick> ticks;
    if (window.length() <= 0 || width <= 0)
        return ticks;
    const double pixelsPerDay = width / window.length();
    const auto fits = [&](const Step &step) {
        return step.days * pixelsPerDay >= measure.width(FontRole::Small, widestLabel(step, wording)) + labelGap;
    };
    const auto found = std::ranges::find_if(steps, fits);
    const Step &step = found != steps.end() ? *found : steps.back();

    QDate tick = firstTick(QDate::fromJulianDay(static_cast<qint64>(std::ceil(window.first))), step);
    while (tick.isValid() && static_cast<double>(tick.toJulianDay()) <= window.last) {
        ticks.push_back({static_cast<double>(tick.toJulianDay()), tickLabel(tick, step, ticks.empty(), wording)});
        tick = nextTick(tick, step);
    }
    return ticks;
}

ValueAxis valueAxis(double largest, AxisKind kind)
{
    if (kind == AxisKind::Percent)
        return {100, {0, 50, 100}};
    if (largest <= 0)
        return {1, {0, 1}};
    const double magnitude = std::pow(10.0, std::floor(std::log10(largest)));
    double maximum = atMostAnyNumber(10 * magnitude);
    for (const double round : {1.0, 1.2, 1.6, 2.0, 2.4, 3.0, 4.0, 5.0, 6.0, 8.0}) {
        if (round * magnitude >= largest) {
            maximum = atMostAnyNumber(round * magnitude);
            break;
        }
    }
    if (kind == AxisKind::Count && maximum < 4) {
        const double whole = std::ceil(largest);
        ValueAxis axis{whole, {}};
        for (double tick = 0; tick <= whole; ++tick)
            axis.ticks.push_back(tick);
        return axis;
    }
    if (kind == AxisKind::Count && maximum < 20 && std::fmod(maximum, 2) != 0)
        maximum = std::ceil(maximum / 2) * 2;
    return {maximum, {0, maximum / 2, maximum}};
}

ValueAxis valueAxis(const Lane &lane)
{
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
    if (lane.hasZero)
        axis.ticks.push_back(0);
    for (double power = first; power < last + step; power += step)
        axis.ticks.push_back(atMostAnyNumber(std::pow(10.0, power)));
    axis.maximum = axis.ticks.back();
    if (lane.hasZero)
        axis.zeroRoom = 1.0 / static_cast<double>(axis.ticks.size() - 1);
    return axis;
}

}  // namespace countercheck
