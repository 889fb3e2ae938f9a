// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/compose.h"
#include "models/sheets/passport.h"
#include "models/layout/layout.h"
#include "models/store/library.h"
#include "tests/figure/fixed_text_measure.h"
#include "tests/support/evidence.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

// One case for each row of the table of marks: what is drawn for which figure.
using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

struct Drawn {
    ComparisonFigure figure;
    LaidOutFigure laidOut;
    QString words; ///< all words of the picture

    const LaidOutLane &lane(std::size_t index = 0) const { return laidOut.lanes.at(index); }
    const LaidOutMark &mark(const QString &slug) const
    {
        const LaidOutMark *mark = laidOut.find(ObservationId(slug));
        BOOST_REQUIRE_MESSAGE(mark, slug);
        return *mark;
    }
    /// The shapes of the marks, labels and breaks of the first lane that pass a check.
    template <class Check>
    std::vector<Shape> shapes(Check check) const
    {
        std::vector<Shape> found;
        std::ranges::copy_if(lane().over, std::back_inserter(found), check);
        return found;
    }
    std::vector<Shape> heads() const { return shapes([](const Shape &shape) { return shape.kind == ShapeKind::Circle; }); }
    std::vector<Shape> chevrons(bool upwards) const
    {
        return shapes([upwards](const Shape &shape) {
            return shape.kind == ShapeKind::Polyline && shape.points.size() == 3 && (shape.points[1].y() < shape.points[0].y()) == upwards;
        });
    }
    std::vector<Shape> bars() const { return shapes([](const Shape &shape) { return shape.kind == ShapeKind::Rectangle; }); }
};

Drawn draw(const Dossier &dossier, const FigureOptions &options = {}, std::optional<TimeWindow> window = {})
{
    Drawn drawn;
    drawn.figure = composeFigure(test::ordered(dossier), {}, Wording(), options);
    const test::FixedTextMeasure measure(6, 14);
    LayoutRequest request;
    request.window = window.value_or(fullWindow(drawn.figure));
    request.withTitle = request.withSources = request.fitAllLanes = true;
    request.size = preferredSize(drawn.figure, 1200, measure, Wording());
    drawn.laidOut = layOut(drawn.figure, request, measure, Wording());
    QStringList words;
    const auto add = [&words](const std::vector<Shape> &shapes) {
        for (const Shape &shape : shapes)
            words += shape.text;
    };
    add(drawn.laidOut.fixed);
    for (const LaidOutLane &lane : drawn.laidOut.lanes)
        add(lane.over);
    drawn.words = words.join(u' ');
    return drawn;
}

Measure stockMeasure()
{
    Measure stock = test::measure(u"stock"_s);
    stock.periodKind = PeriodKind::AsOf;
    stock.accumulation = Accumulation::Stock;
    return stock;
}

Dossier with(const Measure &measure, std::vector<Observation> observations)
{
    Dossier dossier;
    dossier.measures = {measure};
    dossier.observations = std::move(observations);
    return dossier;
}

Observation qualified(const Measure &measure, QStringView from, QStringView to, const Quantity &quantity, const QString &slug = u"figure"_s)
{
    Observation observation = test::observation(measure, from, to, 0, slug);
    observation.quantity = quantity;
    return observation;
}

double dayX(const Drawn &drawn, QDate day)
{
    return drawn.laidOut.xOf(static_cast<double>(day.toJulianDay()), drawn.lane().column);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(grammar)

BOOST_AUTO_TEST_CASE(a_count_a_year_is_a_column_over_its_true_dates)
{
    Measure fiscal = test::measure();
    fiscal.periodKind = PeriodKind::FiscalYear;
    const Drawn drawn = draw(with(fiscal, {test::observation(fiscal, u"2023-10-01", u"2024-09-30", 40, u"fy24"_s)}));
    BOOST_TEST((drawn.figure.victims.lanes.front().marks.front().kind == MarkKind::Column));
    const QRectF box = drawn.mark(u"fy24"_s).box;
    BOOST_TEST(std::abs(box.left() - dayX(drawn, QDate(2023, 10, 1))) < 1.5);
    BOOST_TEST(std::abs(box.right() - dayX(drawn, QDate(2024, 10, 1))) < 1.5);
    BOOST_TEST(box.bottom() == drawn.lane().plot.bottom());
}

BOOST_AUTO_TEST_CASE(periods_within_one_another_hide_nothing)
{
    Measure span = test::measure(u"span"_s);
    span.periodKind = PeriodKind::Span;
    // A running total may have other starts, so that long and short periods have one scale.
    span.accumulation = Accumulation::Cumulative;
    const Drawn drawn = draw(with(span, {test::observation(span, u"2019-01-01", u"2024-10-31", 43, u"long"_s),
                                         test::observation(span, u"2019-01-01", u"2023-09-30", 32, u"within"_s),
                                         test::observation(span, u"2025-01-01", u"2025-06-30", 20, u"apart"_s)}));
    const std::vector<Mark> &marks = drawn.figure.victims.lanes.front().marks;
    const auto kindOf = [&marks](const QString &slug) { return std::ranges::find(marks, ObservationId(slug), &Mark::observation)->kind; };
    BOOST_TEST((kindOf(u"long"_s) == MarkKind::Span));
    BOOST_TEST((kindOf(u"within"_s) == MarkKind::Span));
    BOOST_TEST((kindOf(u"apart"_s) == MarkKind::Column));
    // Each stem stands at the end of its period, with an arm at its own height back to where the period begins.
    BOOST_TEST(std::abs(drawn.mark(u"within"_s).head.x() - dayX(drawn, QDate(2023, 10, 1))) < 1);
    const auto arms = drawn.shapes([](const Shape &shape) { return shape.kind == ShapeKind::Polyline && shape.points.size() == 3; });
    BOOST_REQUIRE(arms.size() == 2U);
    for (const Shape &arm : arms)
        BOOST_TEST(std::abs(arm.points[0].x() - dayX(drawn, QDate(2019, 1, 1))) < 1.5);
    BOOST_TEST(drawn.lane().labels.size() == 3U);
}

BOOST_AUTO_TEST_CASE(stocks_are_stems_with_heads_that_nothing_joins)
{
    const Measure stock = stockMeasure();
    const Drawn drawn = draw(with(stock, {test::observation(stock, u"2024-03-01", u"2024-03-01", 40, u"a"_s), test::observation(stock, u"2024-06-01", u"2024-06-01", 20, u"b"_s)}));
    BOOST_TEST(drawn.heads().size() == 2U);
    for (const Shape &head : drawn.heads())
        BOOST_TEST((head.fill == head.stroke), "exact: filled");
    // Every line of the lane is upright: a stem, not a step.
    for (const Shape &line : drawn.shapes([](const Shape &shape) { return shape.kind == ShapeKind::Line; }))
        BOOST_TEST(line.points[0].x() == line.points[1].x());
}

BOOST_AUTO_TEST_CASE(an_operation_is_a_thin_stem_at_its_dates)
{
    Measure operation = test::measure(u"operation"_s);
    operation.periodKind = PeriodKind::Operation;
    operation.statisticalUnit = StatisticalUnit::Arrest;
    operation.verification = Verification::NotApplicable;
    const Drawn drawn = draw(with(operation, {test::observation(operation, u"2024-03-01", u"2024-05-31", 40, u"long"_s)}));
    BOOST_TEST((drawn.figure.process.lanes.front().marks.front().kind == MarkKind::OperationStem));
    const auto lines = drawn.shapes([](const Shape &shape) { return shape.kind == ShapeKind::Line; });
    const auto stem = std::ranges::find_if(lines, [](const Shape &line) { return line.points[0].x() == line.points[1].x() && line.strokeWidth < 2; });
    const auto span = std::ranges::find_if(lines, [](const Shape &line) { return line.points[0].y() == line.points[1].y(); });
    BOOST_REQUIRE((stem != lines.end() && span != lines.end()));
    BOOST_TEST(span->points[0].x() == dayX(drawn, QDate(2024, 3, 1)));
    BOOST_TEST(span->points[1].x() == dayX(drawn, QDate(2024, 6, 1)));
    BOOST_TEST(drawn.heads().size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_change_is_a_bracket_from_base_to_end_and_never_on_a_count_axis)
{
    Measure change = test::measure(u"change"_s);
    change.unitOfMeasure = UnitOfMeasure::PercentChange;
    change.periodKind = PeriodKind::Span;
    const Dossier dossier = with(change, {test::observation(change, u"2019-01-01", u"2022-12-31", 31, u"rise"_s)});
    const auto legs = [](const Drawn &drawn) {
        return drawn.shapes([](const Shape &shape) { return shape.kind == ShapeKind::Polyline; }).front().points.size() - 2;
    };
    const Drawn drawn = draw(dossier);
    BOOST_TEST(!drawn.lane().hasValueAxis);
    BOOST_TEST(legs(drawn) == 2U);
    BOOST_TEST(drawn.mark(u"rise"_s).box.left() == dayX(drawn, QDate(2019, 1, 1)));
    BOOST_TEST(drawn.lane().labels.front().text == u"+31 %"_s);
    // A period that the window cuts has no end there.
    const Drawn cut = draw(dossier, {}, TimeWindow{static_cast<double>(QDate(2020, 1, 1).toJulianDay()), static_cast<double>(QDate(2024, 1, 1).toJulianDay())});
    BOOST_TEST(legs(cut) == 1U);
}

BOOST_AUTO_TEST_CASE(heads_tell_exact_from_rounded_and_from_bounds)
{
    const Measure stock = stockMeasure();
    const auto one = [&](const Quantity &quantity) { return draw(with(stock, {qualified(stock, u"2024-03-01", u"2024-03-01", quantity)})); };
    struct Row {
        Qualifier qualifier;
        bool isFilled;
        std::size_t up, down;
        QString label;
    };
    for (const Row &row : {Row{Qualifier::Exact, true, 0, 0, u"4,000"_s}, Row{Qualifier::About, false, 0, 0, u"~4,000"_s},
                           Row{Qualifier::MoreThan, false, 1, 0, u"> 4,000"_s}, Row{Qualifier::AtLeast, false, 1, 0, u"≥ 4,000"_s},
                           Row{Qualifier::LessThan, false, 0, 1, u"< 4,000"_s}, Row{Qualifier::AtMost, false, 0, 1, u"≤ 4,000"_s}}) {
        const Drawn drawn = one({row.qualifier, 4000, {}, {}});
        BOOST_TEST_CONTEXT(row.label.toStdString()) {
            BOOST_REQUIRE(drawn.heads().size() == 1U);
            BOOST_TEST((drawn.heads().front().fill == drawn.heads().front().stroke) == row.isFilled);
            BOOST_TEST(drawn.chevrons(true).size() == row.up);
            BOOST_TEST(drawn.chevrons(false).size() == row.down);
            BOOST_REQUIRE(!drawn.lane().labels.empty());
            BOOST_TEST(drawn.lane().labels.front().text == row.label);
            // The column is solid up to the bound.
            const auto stems = drawn.shapes([](const Shape &shape) { return shape.kind == ShapeKind::Line && shape.dash == DashKind::Solid; });
            BOOST_TEST(stems.size() >= 1U);
        }
    }
    const Drawn between = one(Quantity::between(3000, 4000));
    BOOST_TEST(between.heads().empty());
    BOOST_REQUIRE(between.bars().size() == 1U);
    const LaidOutLane &lane = between.lane();
    const auto y = [&lane](double value) { return lane.plot.bottom() - lane.axis.fraction(value) * lane.plot.height(); };
    BOOST_TEST(between.bars().front().box.top() == y(4000));
    BOOST_TEST(between.bars().front().box.bottom() == y(3000));
    // Close to zero the downward chevron stays in the plot.
    Dossier low = with(stock, {qualified(stock, u"2024-03-01", u"2024-03-01", {Qualifier::LessThan, 1, {}, {}}, u"low"_s), test::observation(stock, u"2024-09-01", u"2024-09-01", 5000, u"high"_s)});
    const Drawn drawn = draw(low);
    BOOST_REQUIRE(drawn.chevrons(false).size() == 1U);
    BOOST_TEST(drawn.chevrons(false).front().points[1].y() <= drawn.lane().plot.bottom());
}

BOOST_AUTO_TEST_CASE(a_bound_on_a_column_is_open_or_an_outline_from_zero)
{
    const Measure victims = test::measure();
    const auto one = [&](const Quantity &quantity) { return draw(with(victims, {qualified(victims, u"2024-01-01", u"2024-12-31", quantity)})); };
    const Drawn more = one(Quantity::bounded(Qualifier::MoreThan, 800));
    BOOST_TEST(more.chevrons(true).size() == 1U);
    BOOST_TEST((more.bars().front().stroke == ColourRole::None), "open at the top: sides only");
    BOOST_TEST(more.shapes([](const Shape &shape) { return shape.kind == ShapeKind::Line; }).size() == 2U);

    const Drawn less = one(Quantity::bounded(Qualifier::LessThan, 800));
    BOOST_TEST(less.chevrons(false).size() == 1U);
    BOOST_TEST((less.bars().front().fill == ColourRole::None));
    BOOST_TEST((less.bars().front().stroke == ColourRole::Victims));
    BOOST_TEST(less.bars().front().box.bottom() == less.lane().plot.bottom());

    const Drawn between = one(Quantity::between(600, 800));
    BOOST_REQUIRE(between.bars().size() == 2U);
    BOOST_TEST((between.bars()[1].dash == DashKind::Dotted));
    BOOST_TEST(between.bars()[1].box.bottom() == between.bars()[0].box.top());
}

BOOST_AUTO_TEST_CASE(fills_tell_how_firmly_a_victim_is_established)
{
    struct Row {
        Verification verification;
        StatisticalUnit unit;
        ColourRole fill;
        PatternKind pattern;
        bool hasOutline;
    };
    for (const Row &row : {Row{Verification::Identified, StatisticalUnit::Person, ColourRole::Victims, PatternKind::Plain, false},
                           Row{Verification::NotApplicable, StatisticalUnit::Report, ColourRole::ProcessFill, PatternKind::Plain, true},
                           Row{Verification::Potential, StatisticalUnit::Person, ColourRole::Victims, PatternKind::Hatched, true}}) {
        Measure measure = test::measure();
        measure.verification = row.verification;
        measure.statisticalUnit = row.unit;
        const Drawn drawn = draw(with(measure, {test::observation(measure, u"2024-01-01", u"2024-12-31", 10)}));
        BOOST_REQUIRE(drawn.bars().size() == 1U);
        const Shape bar = drawn.bars().front();
        BOOST_TEST((bar.fill == row.fill));
        BOOST_TEST((bar.pattern == row.pattern));
        BOOST_TEST((bar.stroke != ColourRole::None) == row.hasOutline);
    }
    // Heads of figures that are not verified are hatched, too.
    Measure potential = stockMeasure();
    const auto strokes = [](const Drawn &drawn) {
        return drawn.shapes([](const Shape &shape) {
            return shape.kind == ShapeKind::Line && shape.points[0].x() != shape.points[1].x() && shape.points[0].y() != shape.points[1].y();
        }).size();
    };
    const std::vector<Observation> figures{test::observation(potential, u"2024-03-01", u"2024-03-01", 40)};
    BOOST_TEST(strokes(draw(with(potential, figures))) == 0U);
    potential.verification = Verification::Potential;
    BOOST_TEST(strokes(draw(with(potential, figures))) == 1U);
    // A claimed number is the ghost in the strip, under no heading.
    Measure asserted = test::measure();
    asserted.verification = Verification::Asserted;
    const ComparisonFigure figure = composeFigure(with(asserted, {test::observation(asserted, u"2024-01-01", u"2024-12-31", 10)}), {}, Wording());
    BOOST_TEST(figure.process.lanes.empty());
    BOOST_TEST(figure.victims.lanes.empty());
    BOOST_REQUIRE(figure.strip);
}

BOOST_AUTO_TEST_CASE(a_percentage_is_a_dot_on_zero_to_a_hundred_and_one_in_n_has_no_height)
{
    Measure share = test::measure(u"share"_s);
    share.unitOfMeasure = UnitOfMeasure::Percent;
    const Drawn percent = draw(with(share, {test::observation(share, u"2024-01-01", u"2024-12-31", 27)}));
    BOOST_TEST(percent.lane().axis.maximum == 100);
    BOOST_TEST(percent.heads().size() == 1U);
    BOOST_TEST(percent.lane().labels.front().text == u"27 %"_s);

    Measure ratio = test::measure(u"ratio"_s);
    ratio.unitOfMeasure = UnitOfMeasure::OneIn;
    const Drawn oneIn = draw(with(ratio, {test::observation(ratio, u"2024-01-01", u"2024-12-31", 6)}));
    BOOST_TEST(!oneIn.lane().hasValueAxis);
    BOOST_TEST(oneIn.heads().empty());
    BOOST_TEST(oneIn.bars().empty());
    BOOST_TEST(oneIn.lane().labels.front().text == u"1 in 6"_s);
}

BOOST_AUTO_TEST_CASE(a_part_of_a_year_is_dashed_and_says_which_part)
{
    const Measure victims = test::measure();
    const auto fiscal = [](std::optional<int> month) {
        Measure measure = test::measure(u"fiscal"_s);
        measure.periodKind = PeriodKind::FiscalYear;
        measure.yearStart = month;
        return measure;
    };
    const auto wordsOf = [](const Measure &measure, QStringView from, QStringView to) {
        const Drawn drawn = draw(with(measure, {test::observation(measure, from, to, 10)}));
        BOOST_TEST((drawn.bars().front().dash == DashKind::Dashed));
        const QString part = drawn.figure.victims.lanes.front().partWords.join(u' ');
        BOOST_TEST(drawn.words.contains(u"dashed: "_s + part), drawn.words);
        return part;
    };
    BOOST_TEST(wordsOf(victims, u"2025-01-01", u"2025-11-30") == u"2025: first 11 months"_s);
    BOOST_TEST(wordsOf(victims, u"2025-07-01", u"2025-12-31") == u"2025: last 6 months"_s);
    BOOST_TEST(wordsOf(victims, u"2025-01-20", u"2025-11-30") == u"2025: part of the year"_s);
    BOOST_TEST(wordsOf(fiscal(10), u"2024-10-01", u"2025-03-31") == u"2025: first 6 months"_s);
    BOOST_TEST(wordsOf(fiscal(10), u"2024-10-01", u"2024-11-30") == u"2025: first 2 months"_s);
    BOOST_TEST(wordsOf(fiscal(9), u"2024-10-01", u"2025-08-31") == u"2025: last 11 months"_s);
    BOOST_TEST(wordsOf(fiscal(7), u"2024-07-01", u"2024-12-31") == u"2025: first 6 months"_s);
    BOOST_TEST(wordsOf(fiscal(4), u"2024-10-01", u"2025-03-31") == u"2024/25: last 6 months"_s);
    BOOST_TEST(wordsOf(fiscal({}), u"2024-10-01", u"2025-03-31") == u"2025: part of the year"_s);
}

BOOST_AUTO_TEST_CASE(what_has_no_date_stands_in_the_tray_with_its_letters)
{
    const Measure stock = stockMeasure();
    Observation undated = test::observation(stock, u"", u"", 24400, u"undated"_s);
    undated.status = *ObservationStatus::parse(u"U");
    const Drawn drawn = draw(with(stock, {test::observation(stock, u"2024-03-01", u"2024-03-01", 40, u"dated"_s), undated}));
    BOOST_REQUIRE(drawn.laidOut.trayMarks.size() == 1U);
    BOOST_TEST(drawn.laidOut.trayMarks.front().box.left() > drawn.lane().plot.right());
    BOOST_TEST(drawn.words.contains(u"no date"_s));
    BOOST_TEST(drawn.words.contains(u"24,400ᵘ"_s));
    BOOST_TEST(drawn.words.contains(u"ᵘ: low reliability."_s));
}

BOOST_AUTO_TEST_CASE(status_letters_stand_at_the_number_and_are_spelled_out)
{
    const Measure victims = test::measure();
    Observation observation = test::observation(victims, u"2024-01-01", u"2024-12-31", 10);
    observation.status = *ObservationStatus::parse(u"D P");
    const Drawn drawn = draw(with(victims, {observation}));
    BOOST_TEST(drawn.lane().labels.front().text == u"10ᵈᵖ"_s);
    BOOST_TEST(drawn.words.contains(u"ᵈ: the definition differs."_s), drawn.words);
    BOOST_TEST(drawn.words.contains(u"ᵖ: provisional."_s), drawn.words);
    BOOST_TEST(!drawn.words.contains(u"ᵘ"_s));
}

BOOST_AUTO_TEST_CASE(the_latest_of_revised_values_is_drawn_and_the_earlier_are_ticks)
{
    const Measure victims = test::measure();
    Dossier dossier = with(victims, {test::observation(victims, u"2023-01-01", u"2023-12-31", 50, u"before"_s), test::observation(victims, u"2024-01-01", u"2024-12-31", 100, u"first"_s),
                                     test::observation(victims, u"2024-01-01", u"2024-12-31", 80, u"second"_s), test::observation(victims, u"2024-01-01", u"2024-12-31", 90, u"third"_s)});
    dossier.observations[2].revises = dossier.observations[1].id;
    dossier.observations[3].revises = dossier.observations[2].id;
    const Drawn drawn = draw(dossier);
    const std::vector<Mark> &marks = drawn.figure.victims.lanes.front().marks;
    const auto kindOf = [&marks](const QString &slug) { return std::ranges::find(marks, ObservationId(slug), &Mark::observation)->kind; };
    BOOST_TEST((kindOf(u"first"_s) == MarkKind::RevisedTick));
    BOOST_TEST((kindOf(u"second"_s) == MarkKind::RevisedTick));
    BOOST_TEST((kindOf(u"third"_s) == MarkKind::Column));
    BOOST_TEST(drawn.bars().size() == 2U);
    // The marks do not stand side by side: the latest takes the whole year, and the ticks stand on it at their own
    // heights.
    BOOST_TEST(std::abs(drawn.mark(u"third"_s).box.width() - drawn.mark(u"before"_s).box.width()) < 1);
    BOOST_TEST(drawn.mark(u"first"_s).head.y() < drawn.mark(u"third"_s).head.y());
    BOOST_TEST(drawn.mark(u"second"_s).head.y() > drawn.mark(u"third"_s).head.y());
    BOOST_TEST(drawn.figure.spokenSummary.contains(u"latest 90"_s), drawn.figure.spokenSummary);
    BOOST_TEST(drawn.words.contains(u"A thin tick is an earlier value that was revised."_s));
    BOOST_TEST(spokenFor(drawn.figure, ObservationId(u"second"_s)).contains(u"Later revised to 90."_s));
    // The passport names both.
    const auto passport = composePassport(test::ordered(dossier), {ObservationId(u"second"_s), {}}, Wording());
    BOOST_REQUIRE(passport);
    BOOST_TEST(passport->revisions.size() == 2);
    // The tick stays a tick on a scale by powers of ten.
    const ComparisonFigure logarithmic = composeFigure(test::ordered(dossier), {}, Wording(), {.scale = ScaleMode::Log});
    BOOST_TEST((logarithmic.victims.lanes.front().marks.back().kind == MarkKind::Dot));
    const Drawn onPowers = draw(dossier, {.scale = ScaleMode::Log});
    for (const LaidOutMark &mark : onPowers.lane().marks)
        BOOST_TEST(mark.box.width() < 20); // no tick is so long that it would join two dots
    BOOST_TEST(std::ranges::count(logarithmic.victims.lanes.front().marks, MarkKind::RevisedTick, &Mark::kind) == 2);
}

BOOST_AUTO_TEST_CASE(values_that_name_one_another_as_revised_are_both_drawn)
{
    const Measure victims = test::measure();
    Dossier dossier = with(victims, {test::observation(victims, u"2024-01-01", u"2024-12-31", 100, u"a"_s), test::observation(victims, u"2024-01-01", u"2024-12-31", 80, u"b"_s)});
    dossier.observations[0].revises = dossier.observations[1].id;
    dossier.observations[1].revises = dossier.observations[0].id;
    BOOST_TEST(draw(dossier).bars().size() == 2U);
}

BOOST_AUTO_TEST_CASE(sources_in_conflict_stand_side_by_side_within_their_period)
{
    const Measure victims = test::measure();
    const Drawn drawn = draw(with(victims, {test::observation(victims, u"2023-01-01", u"2023-12-31", 50, u"before"_s), test::observation(victims, u"2024-01-01", u"2024-12-31", 449, u"one"_s),
                                            test::observation(victims, u"2024-01-01", u"2024-12-31", 499, u"other"_s)}));
    const QRectF one = drawn.mark(u"one"_s).box;
    const QRectF other = drawn.mark(u"other"_s).box;
    BOOST_TEST(!one.intersects(other));
    for (const QRectF &box : {one, other}) {
        BOOST_TEST(box.left() >= dayX(drawn, QDate(2024, 1, 1)));
        BOOST_TEST(box.right() <= dayX(drawn, QDate(2025, 1, 1)));
        BOOST_TEST(box.width() < drawn.mark(u"before"_s).box.width());
    }
    BOOST_TEST(drawn.words.contains(u"two values for one period"_s));
}

BOOST_AUTO_TEST_CASE(revisions_and_conflicts_of_the_bundled_library_are_told_apart)
{
    MeasureSelection selection;
    selection.measures = {MeasureId(u"hotline-cases"_s), MeasureId(u"unodc-us-convicted"_s)};
    const Drawn drawn = draw(test::bundledDossier(selection));
    std::vector<Mark> marks;
    for (const LaneColumn *column : {&drawn.figure.process, &drawn.figure.victims}) {
        for (const Lane &lane : column->lanes)
            marks.insert(marks.end(), lane.marks.begin(), lane.marks.end());
    }
    const auto isDrawn = [&marks](const QString &slug) {
        const auto found = std::ranges::find(marks, ObservationId(slug), &Mark::observation);
        return found != marks.end() && found->kind == MarkKind::RevisedTick;
    };
    for (const QString &slug : {u"hotline-cases-2016-first"_s, u"hotline-cases-2017-first"_s, u"hotline-cases-2018-first"_s})
        BOOST_TEST(isDrawn(slug), slug);
    const auto of2017 = std::ranges::count_if(marks, [](const Mark &mark) {
        return mark.first == QDate(2017, 1, 1) && (mark.label == u"449"_s || mark.label == u"499"_s) && mark.kind == MarkKind::Column;
    });
    BOOST_TEST(of2017 == 2);
}

BOOST_AUTO_TEST_CASE(a_break_is_a_dashed_line_with_its_words)
{
    const Measure victims = test::measure();
    Dossier dossier = with(victims, {test::observation(victims, u"2020-01-01", u"2020-12-31", 1, u"a"_s), test::observation(victims, u"2021-01-01", u"2021-12-31", 2, u"b"_s)});
    dossier.breaks = {test::seriesBreak(victims, u"2021")};
    const Drawn drawn = draw(dossier);
    const auto lines = drawn.shapes([](const Shape &shape) { return shape.kind == ShapeKind::Line && shape.dash == DashKind::Dashed && shape.stroke == ColourRole::Break; });
    BOOST_REQUIRE(lines.size() == 1U);
    BOOST_TEST(lines.front().points[0].x() == dayX(drawn, QDate(2021, 1, 1)));
    BOOST_TEST(drawn.words.contains(u"coverage changes"_s));
}

BOOST_AUTO_TEST_CASE(words_of_breaks_that_find_no_room_stand_in_the_note_with_their_year)
{
    const Measure victims = test::measure();
    Dossier dossier = with(victims, {});
    for (int year = 2005; year < 2025; ++year) {
        const QString slug = QString::number(year);
        dossier.observations.push_back(test::observation(victims, slug, slug, year, slug));
        dossier.breaks.push_back(test::seriesBreak(victims, slug, slug));
    }
    const Drawn drawn = draw(dossier);
    BOOST_TEST(drawn.words.contains(u"breaks in the series: "_s));
    for (int year = 2005; year < 2025; ++year)
        BOOST_TEST(drawn.words.contains(u"%1: coverage changes"_s.arg(year)), year);
}

BOOST_AUTO_TEST_CASE(what_is_missing_is_hatched_with_its_reason_and_what_cannot_be_counted_is_not)
{
    const Measure victims = test::measure();
    const auto gapOf = [&](GapKind kind) {
        Gap gap;
        gap.id = GapId(u"gap"_s);
        gap.measure = victims.id;
        gap.period = {EdtfDate::parse(u"2020-01-01"), EdtfDate::parse(u"2022-12-31")};
        gap.kind = kind;
        gap.scope = GapScope::Value;
        return gap;
    };
    const auto drawnWith = [&](GapKind kind) {
        Dossier dossier = with(victims, {test::observation(victims, u"2019-01-01", u"2019-12-31", 1, u"a"_s), test::observation(victims, u"2023-01-01", u"2023-12-31", 2, u"b"_s)});
        dossier.gaps = {gapOf(kind)};
        return draw(dossier);
    };
    const auto bandOf = [](const Drawn &drawn) {
        const auto found = std::ranges::find(drawn.lane().under, ShapeKind::Rectangle, &Shape::kind);
        BOOST_REQUIRE((found != drawn.lane().under.end()));
        return *found;
    };
    for (const GapKind kind : {GapKind::NotFound, GapKind::NotInLibrary, GapKind::NotForThisPeriod, GapKind::NeverPublished, GapKind::Suppressed}) {
        const Drawn drawn = drawnWith(kind);
        BOOST_TEST((bandOf(drawn).pattern == PatternKind::Plain));
        BOOST_TEST((bandOf(drawn).fill == ColourRole::GapFill));
        BOOST_TEST(drawn.words.contains(Wording().gapKind(kind)), drawn.words);
        BOOST_TEST(std::abs(bandOf(drawn).box.left() - dayX(drawn, QDate(2020, 1, 1))) < 0.01);
    }
    const Drawn notApplicable = drawnWith(GapKind::NotApplicable);
    BOOST_TEST((bandOf(notApplicable).pattern == PatternKind::Plain));
    BOOST_TEST((bandOf(notApplicable).stroke != ColourRole::None));
    BOOST_TEST(notApplicable.words.contains(u"not applicable"_s));
    // The library does not explain this hole.
    const Drawn hole = draw(with(victims, {test::observation(victims, u"2019-01-01", u"2019-12-31", 1, u"a"_s), test::observation(victims, u"2023-01-01", u"2023-12-31", 2, u"b"_s)}));
    BOOST_TEST(hole.words.contains(u"not in this library"_s));
}

BOOST_AUTO_TEST_CASE(zero_has_a_gutter_of_its_own_under_a_scale_of_powers)
{
    const Measure victims = test::measure();
    const Drawn drawn = draw(with(victims, {test::observation(victims, u"2020-01-01", u"2020-12-31", 0, u"none"_s), test::observation(victims, u"2021-01-01", u"2021-12-31", 500, u"some"_s)}),
                             {.scale = ScaleMode::Log});
    BOOST_TEST(drawn.heads().size() == 2U);
    BOOST_TEST(drawn.mark(u"none"_s).head.y() == drawn.lane().plot.bottom());
    const auto border = std::ranges::find_if(drawn.lane().under, [&](const Shape &shape) {
        return shape.kind == ShapeKind::Line && shape.dash == DashKind::Dotted && shape.points[0].y() == shape.points[1].y();
    });
    BOOST_TEST((border != drawn.lane().under.end()));
    BOOST_TEST(drawn.words.contains(u"own log scale"_s));
}

BOOST_AUTO_TEST_CASE(estimates_and_context_are_a_strip_of_text_when_asked_for)
{
    const Measure victims = test::measure();
    Measure estimate = test::measure(u"estimate"_s);
    estimate.verification = Verification::Estimated;
    estimate.stage = Stage::Prevalence;
    Dossier dossier = with(victims, {test::observation(victims, u"2021-01-01", u"2021-12-31", 10, u"counted"_s), test::observation(estimate, u"2021-01-01", u"2021-12-31", 27'600'000, u"estimated"_s)});
    dossier.measures = {estimate, victims};
    const Drawn without = draw(dossier);
    BOOST_TEST(!without.figure.context);
    BOOST_TEST(without.words.contains(u"Only in the data, not drawn: "_s), without.words);
    const Drawn drawn = draw(dossier, {.withContext = true});
    BOOST_REQUIRE(drawn.figure.context);
    BOOST_TEST(drawn.words.contains(u"Estimates and context"_s));
    BOOST_TEST(drawn.words.contains(u"27,600,000"_s));
    for (const QString &word : {u"persons"_s, u"2021"_s, u"United States"_s, u"estimated"_s})
        BOOST_TEST(drawn.figure.context->rows.front().words.contains(word), drawn.figure.context->rows.front().words);
    BOOST_TEST(!drawn.words.contains(u"not in the chart"_s));
    BOOST_TEST(drawn.laidOut.lanes.size() == 1U); // and none in either column
    BOOST_TEST((drawn.laidOut.find(ObservationId(u"estimated"_s)) != nullptr));
    BOOST_TEST(readingOrder(drawn.figure).size() == 2U);
    BOOST_TEST(!spokenFor(drawn.figure, ObservationId(u"estimated"_s)).isEmpty());
}

BOOST_AUTO_TEST_CASE(a_small_page_leaves_out_whole_lanes_the_least_relevant_first_and_says_which)
{
    Dossier dossier;
    Claim claim;
    claim.id = ClaimId(u"claim"_s);
    claim.statement = u"Ten were counted."_s;
    claim.statedOn = EdtfDate::parse(u"2024-06-01");
    dossier.claim = claim;
    for (int index = 0; index < 12; ++index) {
        const Measure measure = test::measure(u"measure-%1"_s.arg(index, 2));
        dossier.measures.push_back(measure);
        const QString year = QString::number(2010 + index);
        dossier.observations.push_back(test::observation(measure, year, year, 10 + index, u"figure-%1"_s.arg(index, 2)));
    }
    dossier.evidence = {{EvidenceId(u"e"_s), claim.id, dossier.observations.front().id, EvidenceRole::Contradicts, {}}};
    const ComparisonFigure figure = composeFigure(test::ordered(dossier), {}, Wording());
    const test::FixedTextMeasure measure(6, 14);
    LayoutRequest request;
    request.window = fullWindow(figure);
    request.withTitle = request.withSources = request.fitAllLanes = true;
    request.size = {800, 600};
    const LaidOutFigure laidOut = layOut(figure, request, measure, Wording());
    BOOST_TEST(!laidOut.leftOut.isEmpty());
    BOOST_TEST(laidOut.lanes.size() + static_cast<std::size_t>(laidOut.leftOut.size()) == 12U);
    // The evidence first although it is the oldest, then the nearest to the claim; in the order of the whole figure.
    BOOST_TEST(laidOut.lanes.front().measure.slug == u"measure- 0"_s);
    BOOST_TEST(laidOut.lanes.back().measure.slug == u"measure-11"_s);
    BOOST_TEST(laidOut.omissions.contains(u"Not drawn for lack of room: %1 lanes"_s.arg(laidOut.leftOut.size())), laidOut.omissions);
    for (const QString &name : laidOut.leftOut.first(3))
        BOOST_TEST(laidOut.omissions.contains(name));
    // Large enough, nothing is left out, and nothing is said.
    request.size = preferredSize(figure, 800, measure, Wording());
    const LaidOutFigure whole = layOut(figure, request, measure, Wording());
    BOOST_TEST(whole.leftOut.isEmpty());
    BOOST_TEST(whole.omissions.isEmpty(), whole.omissions);
}

BOOST_AUTO_TEST_SUITE_END()
