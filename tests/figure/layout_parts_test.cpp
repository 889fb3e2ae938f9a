// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/series_index.h"
#include "models/layout/label_placement.h"
#include "models/layout/text_layout.h"
#include "models/layout/ticks.h"
#include "tests/figure/fixed_text_measure.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

#include <cmath>
#include <limits>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

/// Every character is ten pixels wide, so that a layout can be checked by counting.
TimeWindow window(QDate first, QDate last)
{
    return {static_cast<double>(first.toJulianDay()), static_cast<double>(last.toJulianDay())};
}

QStringList tickLabels(QDate first, QDate last, double width)
{
    QStringList labels;
    for (const TimeTick &tick : calendarTicks(window(first, last), width, test::FixedTextMeasure(10, 16), Wording())) {
        if (!tick.label.isEmpty())
            labels += tick.label;
    }
    return labels;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(layout_parts)

BOOST_AUTO_TEST_CASE(ticks_fall_on_calendar_days_and_leave_room_for_their_labels)
{
    BOOST_TEST(tickLabels({2012, 1, 1}, {2018, 1, 1}, 600) == u"2012 | 2013 | 2014 | 2015 | 2016 | 2017"_s.split(u" | "_s));
    BOOST_TEST(tickLabels({2012, 1, 1}, {2027, 1, 1}, 450) == u"2012 | 2014 | 2016 | 2018 | 2020 | 2022 | 2024 | 2026"_s.split(u" | "_s));
    BOOST_TEST(tickLabels({987, 1, 1}, {991, 1, 1}, 600) == u"987 | 988 | 989 | 990"_s.split(u" | "_s));
    BOOST_TEST(tickLabels({2024, 1, 1}, {2027, 1, 1}, 900) == u"2024 | 2025 | 2026"_s.split(u" | "_s));
    BOOST_TEST(tickLabels({2025, 1, 1}, {2026, 1, 1}, 480) == u"Jan 2025 | Apr | Jul | Oct | Jan 2026"_s.split(u" | "_s));
    BOOST_TEST(tickLabels({2025, 12, 1}, {2025, 12, 5}, 800) == u"1 Dec 2025 | 2 Dec | 3 Dec | 4 Dec | 5 Dec"_s.split(u" | "_s));
}

BOOST_AUTO_TEST_CASE(a_year_has_its_number_in_its_middle)
{
    for (const TimeTick &tick : calendarTicks(window({2012, 1, 1}, {2018, 1, 1}), 600, test::FixedTextMeasure(10, 16), Wording())) {
        if (!tick.label.isEmpty())
            BOOST_TEST(QDate::fromJulianDay(static_cast<qint64>(tick.labelDay)).toString(u"yyyy-MM") == tick.label + u"-07"_s, tick.label);
        BOOST_TEST(QDate::fromJulianDay(static_cast<qint64>(tick.day)).dayOfYear() == 1);
    }
}

BOOST_AUTO_TEST_CASE(ticks_never_overlap_at_any_window_and_width)
{
    BOOST_TEST(rc::check("no two labels touch", [] {
        const int start = *rc::gen::inRange(2400000, 2470000);
        const int days = *rc::gen::inRange(14, 60000);
        const double width = *rc::gen::inRange(120, 1600);
        const TimeWindow shown{static_cast<double>(start), static_cast<double>(start + days)};
        const std::vector<TimeTick> ticks = calendarTicks(shown, width, test::FixedTextMeasure(10, 16), Wording());
        const TimeTick *previous = nullptr;
        for (const TimeTick &tick : ticks) {
            if (tick.label.isEmpty())
                continue;
            RC_ASSERT(tick.labelDay >= shown.first && tick.labelDay <= shown.last);
            if (previous) {
                const double apart = (tick.labelDay - previous->labelDay) / shown.length() * width;
                RC_ASSERT(apart >= 5.0 * static_cast<double>(tick.label.size() + previous->label.size()));
            }
            previous = &tick;
        }
    }));
}

BOOST_AUTO_TEST_CASE(a_value_axis_ends_on_a_round_number_above_the_largest)
{
    struct Row { double largest; double maximum; };
    for (const Row row : {Row{65605, 80000}, {59000, 60000}, {4849, 5000}, {168, 200}, {10, 10}, {3, 3}, {1, 1}, {129143, 160000}, {0, 1}})
        BOOST_TEST(valueAxis(row.largest, AxisKind::Count).maximum == row.maximum);
    BOOST_TEST(valueAxis(27, AxisKind::Percent).maximum == 100);
    BOOST_TEST(rc::check("the axis reaches the largest and at most two and a half times as far", [] {
        const double largest = *rc::gen::inRange(1, 2000000000);
        const ValueAxis axis = valueAxis(largest, AxisKind::Count);
        RC_ASSERT(axis.maximum >= largest);
        RC_ASSERT(axis.maximum <= 2.5 * largest);
        RC_ASSERT(axis.ticks.front() == 0);
        RC_ASSERT(axis.ticks.back() == axis.maximum);
    }));
}

BOOST_AUTO_TEST_CASE(text_wraps_without_losing_a_character)
{
    const test::FixedTextMeasure measure(10, 16);
    BOOST_TEST(wrap(u"the true number lies beyond"_s, 110, FontRole::Body, measure) == u"the true|number lies|beyond"_s.split(u'|'));
    BOOST_TEST(wrap(u"unbreakable"_s, 40, FontRole::Body, measure) == u"unbr|eaka|ble"_s.split(u'|'));
    BOOST_TEST(wrap(u"one two three"_s, 60, FontRole::Body, measure, 2) == u"one|two…"_s.split(u'|'));
    BOOST_TEST(rc::check("all characters but blanks come back in order", [&measure] {
        const auto bytes = *rc::gen::container<std::string>(rc::gen::element('a', 'b', ' ', 'c'));
        const double width = *rc::gen::inRange(10, 300);
        const QString text = QString::fromStdString(bytes);
        const QStringList lines = wrap(text, width, FontRole::Body, measure);
        RC_ASSERT(lines.join(QString()).remove(u' ') == QString(text).remove(u' '));
        for (const QString &line : lines)
            RC_ASSERT(measure.width(FontRole::Body, line) <= width);
    }));
}

BOOST_AUTO_TEST_CASE(a_headline_has_as_few_lines_as_its_words_allow_and_none_of_one_word)
{
    const test::FixedTextMeasure measure(10, 20);
    const QStringList lines = wrapBalanced(u"The children behind 1,500 had come without parents and them."_s, 300, FontRole::Title, measure);
    BOOST_TEST(lines.size() == 2);
    BOOST_TEST(lines.last().size() > 20, lines.join(u'|'));
    const bool passed = rc::check("the same words in as many lines, none wider", [&measure] {
        QString text;
        for (const int length : *rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 14)))
            text += QString(length, u'w') + u' ';
        const double width = *rc::gen::inRange(30, 400);
        const QStringList plain = wrap(text, width, FontRole::Title, measure);
        const QStringList balanced = wrapBalanced(text, width, FontRole::Title, measure);
        RC_ASSERT(balanced.size() == plain.size());
        RC_ASSERT(balanced.join(QString()).remove(u' ') == plain.join(QString()).remove(u' '));
        for (const QString &line : balanced)
            RC_ASSERT(measure.width(FontRole::Title, line) <= std::max(width, 10.0));
    });
    BOOST_TEST(passed);
}

BOOST_AUTO_TEST_CASE(the_largest_of_a_run_is_the_first_of_its_largest)
{
    BOOST_TEST(rc::check("as a search through all of it finds", [] {
        const auto count = *rc::gen::inRange(1, 5000);
        const int modulus = *rc::gen::inRange(2, 400);
        std::vector<double> keys;
        for (int index = 0; index < count; ++index)
            keys.push_back((index * 7919) % modulus);
        const RunMaximum maximum(keys);
        const auto begin = static_cast<std::uint32_t>(*rc::gen::inRange(0, count));
        const auto end = static_cast<std::uint32_t>(*rc::gen::inRange(static_cast<int>(begin) + 1, count + 1));
        const auto run = std::span(keys).subspan(begin, end - begin);
        RC_ASSERT(maximum.largest(begin, end) == begin + static_cast<std::uint32_t>(std::ranges::max_element(run) - run.begin()));
        const double limit = keys[begin] - 1;
        const auto above = maximum.above(begin, end, limit, 10'000);
        RC_ASSERT(std::ranges::is_sorted(above));
        RC_ASSERT(static_cast<std::ptrdiff_t>(above.size()) == std::ranges::count_if(run, [limit](double key) { return key > limit; }));
    }));
}

BOOST_AUTO_TEST_CASE(placed_labels_overlap_nothing)
{
    BOOST_TEST(rc::check("labels keep off marks, edges and each other", [] {
        const QRectF bounds(0, 0, 300, 80);
        LabelPlacement placement(bounds);
        std::vector<QRectF> taken;
        const int marks = *rc::gen::inRange(1, 25);
        for (int index = 0; index < marks; ++index) {
            const QPointF head(*rc::gen::inRange(0, 300), *rc::gen::inRange(0, 80));
            const QRectF mark(head.x() - 3, head.y() - 3, 6, 6);
            placement.block(mark);
            taken.push_back(mark);
        }
        for (int index = 0; index < marks; ++index) {
            const QSizeF size(*rc::gen::inRange(10, 60), 12);
            const QPointF head(*rc::gen::inRange(0, 300), *rc::gen::inRange(0, 80));
            if (const auto box = placement.place(size, cornersAround(head, size, 5))) {
                RC_ASSERT(bounds.contains(*box));
                for (const QRectF &other : taken)
                    RC_ASSERT(!other.intersects(*box));
                taken.push_back(*box);
            }
        }
    }));
}

BOOST_AUTO_TEST_CASE(an_axis_of_the_largest_numbers_ends)
{
    for (const double largest : {1e308, 1.5e308, std::numeric_limits<double>::max()}) {
        for (const bool logarithmic : {false, true}) {
            Lane lane;
            lane.axisMaximum = largest;
            lane.axisMinimum = 1;
            lane.logarithmic = logarithmic;
            const ValueAxis axis = valueAxis(lane);
            BOOST_TEST(std::isfinite(axis.maximum));
            BOOST_TEST(axis.maximum >= largest);
            for (const double tick : axis.ticks)
                BOOST_TEST(std::isfinite(tick));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
