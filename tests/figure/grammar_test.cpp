// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/compose.h"
#include "models/layout/layout.h"
#include "models/sheets/passport.h"
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
    request.size = preferredSize(drawn.figure, 1200, request.window, measure, Wording());
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

/// Three years of a series, and one more figure: enough for a plot.
Dossier series(const Measure &measure, const std::vector<Observation> &more = {})
{
    std::vector<Observation> observations;
    for (int year = 2020; year < 2023; ++year) {
        const QString slug = u"y%1"_s.arg(year);
        observations.push_back(test::observation(measure, u"%1-01-01"_s.arg(year), u"%1-12-31"_s.arg(year), 10 * (year - 2019), slug));
    }
    observations.insert(observations.end(), more.begin(), more.end());
    return with(measure, observations);
}

double dayX(const Drawn &drawn, QDate day)
{
    return drawn.laidOut.xOf(static_cast<double>(day.toJulianDay()), drawn.lane().column);
}

std::vector<Shape> barsOf2023(const Drawn &drawn)
{
    std::vector<Shape> bars = drawn.bars();
    std::erase_if(bars, [&drawn](const Shape &bar) { return bar.box.left() < dayX(drawn, QDate(2023, 1, 1)) - 1 || bar.box.right() > dayX(drawn, QDate(2024, 1, 1)) + 1; });
    return bars;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(grammar)

BOOST_AUTO_TEST_CASE(a_count_a_year_is_a_column_over_its_true_dates)
{
    Measure fiscal = test::measure();
    fiscal.periodKind = PeriodKind::FiscalYear;
    // Years of the United States, the United Kingdom, Australia and India begin in other months; none is built in.
    for (const int month : {1, 4, 7, 10}) {
        std::vector<Observation> years;
        for (int year = 2021; year < 2024; ++year) {
            const QDate first(year, month, 1);
            years.push_back(test::observation(fiscal, first.toString(Qt::ISODate), first.addYears(1).addDays(-1).toString(Qt::ISODate), 40, u"y%1"_s.arg(year)));
        }
        const Drawn drawn = draw(with(fiscal, years));
        BOOST_TEST(drawn.lane().isPlot);
        BOOST_TEST((drawn.figure.victims.lanes.front().marks.front().kind == MarkKind::Column));
        const QRectF box = drawn.mark(u"y2023"_s).box;
        BOOST_TEST(std::abs(box.left() - dayX(drawn, QDate(2023, month, 1))) < 1.5);
        BOOST_TEST(std::abs(box.right() - dayX(drawn, QDate(2024, month, 1))) < 1.5);
        BOOST_TEST(box.bottom() == drawn.lane().plot.bottom());
    }
}

BOOST_AUTO_TEST_CASE(a_plot_needs_three_figures_of_one_length_between_two_breaks)
{
    const Measure victims = test::measure();
    const auto isPlot = [](const Dossier &dossier) { return composeFigure(test::ordered(dossier), {}, Wording()).victims.lanes.front().isPlot; };
    const auto year = [&victims](int number) {
        return test::observation(victims, u"%1-01-01"_s.arg(number), u"%1-12-31"_s.arg(number), 5, u"y%1"_s.arg(number));
    };
    BOOST_TEST(!isPlot(with(victims, {year(2020)})));
    BOOST_TEST(!isPlot(with(victims, {year(2020), year(2021)})));
    BOOST_TEST(isPlot(with(victims, {year(2020), year(2021), year(2024)})));
    BOOST_TEST(!isPlot(with(victims, {year(2020), year(2021), test::observation(victims, u"2022-01-01", u"2022-06-30", 5, u"half"_s)})));
    Dossier broken = with(victims, {year(2020), year(2021), year(2022), year(2023)});
    broken.breaks = {test::seriesBreak(victims, u"2022")};
    BOOST_TEST(!isPlot(broken));
    broken.breaks.front().kind = BreakKind::Wording;
    BOOST_TEST(isPlot(broken));
    // Days, weeks and months are periods as years are.
    for (const int days : {1, 7, 30}) {
        Dossier daily = with(victims, {});
        for (int index = 0; index < 3; ++index) {
            const QDate first = QDate(2024, 1, 1).addDays(index * days);
            daily.observations.push_back(test::observation(victims, first.toString(Qt::ISODate), first.addDays(days - 1).toString(Qt::ISODate), 5, u"d%1"_s.arg(index)));
        }
        BOOST_TEST(isPlot(daily), days);
    }
    // Running totals, stocks, averages, operations and "1 in 6" are single numbers, however many there are.
    const auto with3 = [&](Measure measure) { return isPlot(series(measure)); };
    Measure other = victims;
    BOOST_TEST(with3(other));
    for (const Accumulation accumulation : {Accumulation::Cumulative, Accumulation::Stock, Accumulation::Average}) {
        other = victims;
        other.accumulation = accumulation;
        BOOST_TEST(!with3(other));
    }
    other = victims;
    other.periodKind = PeriodKind::Operation;
    BOOST_TEST(!with3(other));
    other = victims;
    other.unitOfMeasure = UnitOfMeasure::OneIn;
    BOOST_TEST(!with3(other));
    other.unitOfMeasure = UnitOfMeasure::Percent;
    BOOST_TEST(with3(other));
}

BOOST_AUTO_TEST_CASE(figures_of_another_length_are_brackets_above_the_plot)
{
    Measure victims = test::measure();
    victims.periodKind = PeriodKind::Span;
    const Drawn drawn = draw(series(victims, {test::observation(victims, u"2020-01-01", u"2022-08-31", 26872, u"long"_s),
                                              test::observation(victims, u"2023-01-20", u"2023-06-10", 7, u"part"_s)}));
    const auto kindOf = [&drawn](const QString &slug) {
        const std::vector<Mark> &marks = drawn.figure.victims.lanes.front().marks;
        return std::ranges::find(marks, ObservationId(slug), &Mark::observation)->kind;
    };
    BOOST_TEST((kindOf(u"long"_s) == MarkKind::Span));
    BOOST_TEST((kindOf(u"part"_s) == MarkKind::Span));
    BOOST_TEST((kindOf(u"y2020"_s) == MarkKind::Column));
    const QRectF box = drawn.mark(u"long"_s).box;
    BOOST_TEST(std::abs(box.left() - dayX(drawn, QDate(2020, 1, 1))) < 1.5);
    BOOST_TEST(std::abs(box.right() - dayX(drawn, QDate(2022, 9, 1))) < 1.5);
    BOOST_TEST(box.bottom() < drawn.lane().plot.top());
    BOOST_TEST(drawn.words.contains(u"26,872 in 32 months"_s), drawn.words);
    // Its number has no height: the axis is that of the series.
    BOOST_TEST(drawn.lane().axis.maximum < 100);
    // Periods of one length that overlap would hide each other.
    const Drawn rolling = draw(series(victims, {test::observation(victims, u"2021-07-01", u"2022-06-30", 12, u"rolling"_s)}));
    BOOST_TEST(rolling.mark(u"rolling"_s).box.bottom() < rolling.lane().plot.top());
}

BOOST_AUTO_TEST_CASE(totals_are_marks_on_a_rule_that_nothing_joins)
{
    const Measure stock = stockMeasure();
    const Drawn drawn = draw(with(stock, {test::observation(stock, u"2024-03-01", u"2024-03-01", 40, u"a"_s), test::observation(stock, u"2024-06-01", u"2024-06-01", 20, u"b"_s)}));
    BOOST_TEST(!drawn.lane().isPlot);
    BOOST_TEST(drawn.heads().size() == 2U);
    for (const Shape &head : drawn.heads())
        BOOST_TEST((head.fill == head.stroke), "exact: filled");
    // Without evidence the latest is written out; the other is a smaller mark on its rule.
    BOOST_TEST(drawn.mark(u"a"_s).box.width() < drawn.mark(u"b"_s).box.width());
    BOOST_REQUIRE(drawn.lane().labels.size() == 1U);
    BOOST_TEST(drawn.lane().labels.front().text == u"20"_s);
    BOOST_TEST(drawn.words.contains(u"1 Jun 2024"_s), drawn.words);
    BOOST_TEST(drawn.shapes([](const Shape &shape) { return shape.kind == ShapeKind::Line && shape.stroke == ColourRole::Victims; }).empty());
}

BOOST_AUTO_TEST_CASE(a_figure_of_days_is_a_dot_and_one_of_months_a_bracket_over_its_dates)
{
    Measure operation = test::measure(u"operation"_s);
    operation.periodKind = PeriodKind::Operation;
    operation.statisticalUnit = StatisticalUnit::Arrest;
    operation.verification = Verification::NotApplicable;
    const auto of = [&operation](QStringView from, QStringView to) { return draw(with(operation, {test::observation(operation, from, to, 40, u"it"_s)})); };
    const Drawn days = of(u"2024-03-01", u"2024-03-20");
    BOOST_TEST(days.heads().size() == 1U);
    BOOST_TEST(std::abs(days.mark(u"it"_s).box.center().x() - dayX(days, QDate(2024, 3, 11))) < 1);
    const Drawn months = of(u"2024-03-01", u"2024-05-31");
    BOOST_TEST(months.heads().empty());
    BOOST_TEST(std::abs(months.mark(u"it"_s).box.left() - dayX(months, QDate(2024, 3, 1))) < 0.5);
    BOOST_TEST(std::abs(months.mark(u"it"_s).box.right() - dayX(months, QDate(2024, 6, 1))) < 0.5);
    BOOST_TEST(months.words.contains(u"40 arrests"_s), months.words);
}

BOOST_AUTO_TEST_CASE(changes_stand_around_a_zero_line)
{
    Measure change = test::measure(u"change"_s);
    change.unitOfMeasure = UnitOfMeasure::PercentChange;
    change.accumulation = Accumulation::Change;
    change.periodKind = PeriodKind::CalendarYear;
    std::vector<Observation> figures;
    const std::pair<int, double> changes[] = {{2020, 31}, {2021, -11}, {2022, 43}};
    for (const auto &[year, value] : changes)
        figures.push_back(test::observation(change, u"%1-01-01"_s.arg(year), u"%1-12-31"_s.arg(year), value, u"y%1"_s.arg(year)));
    const Drawn drawn = draw(with(change, figures));
    BOOST_TEST(drawn.lane().isPlot);
    const LaidOutLane &lane = drawn.lane();
    const double zero = lane.plot.bottom() - lane.axis.fraction(0) * lane.plot.height();
    BOOST_TEST(zero < lane.plot.bottom());
    BOOST_TEST(std::abs(drawn.mark(u"y2020"_s).box.bottom() - zero) < 0.01);
    BOOST_TEST(std::abs(drawn.mark(u"y2021"_s).box.top() - zero) < 0.01);
    BOOST_TEST(drawn.mark(u"y2021"_s).box.bottom() > zero);
    for (const LaidOutMark &mark : lane.marks)
        BOOST_TEST(lane.plot.adjusted(-0.5, -0.5, 0.5, 0.5).contains(mark.box), mark.observation.slug);
    BOOST_TEST(drawn.words.contains(u"+31 %"_s), drawn.words);
    BOOST_TEST(drawn.words.contains(u"−11 %"_s), drawn.words);
    // A single change is a row: a bracket over the years that it compares.
    const Drawn single = draw(with(change, {test::observation(change, u"2019-01-01", u"2022-12-31", 31, u"rise"_s)}));
    BOOST_TEST(!single.lane().isPlot);
    BOOST_TEST(std::abs(single.mark(u"rise"_s).box.left() - dayX(single, QDate(2019, 1, 1))) < 0.5);
    BOOST_TEST(single.lane().labels.front().text == u"+31 %"_s);
}

BOOST_AUTO_TEST_CASE(numbers_below_zero_stay_in_their_plot)
{
    const Measure victims = test::measure();
    Observation negative = test::observation(victims, u"2023-01-01", u"2023-12-31", -25, u"negative"_s);
    const Drawn drawn = draw(series(victims, {negative}));
    const LaidOutLane &lane = drawn.lane();
    BOOST_TEST(lane.axis.minimum <= -25);
    const double zero = lane.plot.bottom() - lane.axis.fraction(0) * lane.plot.height();
    BOOST_TEST(std::abs(drawn.mark(u"negative"_s).box.top() - zero) < 0.01);
    BOOST_TEST(drawn.mark(u"negative"_s).box.bottom() <= lane.plot.bottom() + 0.01);
    BOOST_TEST(std::abs(drawn.mark(u"y2020"_s).box.bottom() - zero) < 0.01);
    const double step = lane.axis.ticks.at(1) - lane.axis.ticks.at(0);
    for (std::size_t tick = 1; tick < lane.axis.ticks.size(); ++tick)
        BOOST_TEST(std::abs(lane.axis.ticks[tick] - lane.axis.ticks[tick - 1] - step) < 1e-9);
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
        }
    }
    const Drawn between = one(Quantity::between(3000, 4000));
    BOOST_TEST(between.heads().empty());
    const auto capsules = between.shapes([](const Shape &shape) { return shape.kind == ShapeKind::RoundedRectangle; });
    BOOST_REQUIRE(capsules.size() == 1U);
    BOOST_TEST(capsules.front().box.height() > capsules.front().box.width());
    BOOST_TEST(between.lane().labels.front().text == u"3,000–4,000"_s);
}

BOOST_AUTO_TEST_CASE(a_bound_on_a_column_is_open_or_an_outline_from_zero)
{
    const Measure victims = test::measure();
    const auto one = [&](const Quantity &quantity) { return draw(series(victims, {qualified(victims, u"2023-01-01", u"2023-12-31", quantity)})); };
    const Drawn more = one(Quantity::bounded(Qualifier::MoreThan, 800));
    BOOST_TEST(more.chevrons(true).size() == 1U);
    BOOST_TEST((barsOf2023(more).front().stroke == ColourRole::None), "open at the top: sides only");
    BOOST_TEST(more.shapes([](const Shape &shape) { return shape.kind == ShapeKind::Line && shape.stroke == ColourRole::Victims; }).size() == 2U);

    const Drawn less = one(Quantity::bounded(Qualifier::LessThan, 800));
    BOOST_TEST(less.chevrons(false).size() == 1U);
    BOOST_TEST((barsOf2023(less).front().fill == ColourRole::None));
    BOOST_TEST((barsOf2023(less).front().stroke == ColourRole::Victims));
    BOOST_TEST(barsOf2023(less).front().box.bottom() == less.lane().plot.bottom());

    const Drawn between = one(Quantity::between(600, 800));
    BOOST_REQUIRE(barsOf2023(between).size() == 2U);
    BOOST_TEST((barsOf2023(between)[1].dash == DashKind::Dotted));
    BOOST_TEST(barsOf2023(between)[1].box.bottom() == barsOf2023(between)[0].box.top());
    // Close to zero the downward chevron stays in the plot.
    const Drawn low = one({Qualifier::LessThan, 0.1, {}, {}});
    BOOST_REQUIRE(low.chevrons(false).size() == 1U);
    BOOST_TEST(low.chevrons(false).front().points[1].y() <= low.lane().plot.bottom());
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
        const Drawn drawn = draw(series(measure));
        BOOST_REQUIRE(drawn.bars().size() == 3U);
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
    const Drawn percent = draw(series(share));
    BOOST_TEST(percent.lane().axis.maximum == 100);
    BOOST_TEST(percent.heads().size() == 3U);
    BOOST_TEST(percent.words.contains(u"30 %"_s));
    // Beyond a hundred the axis is longer: no dot leaves its plot.
    const Drawn beyond = draw(series(share, {test::observation(share, u"2023-01-01", u"2023-12-31", 140, u"beyond"_s)}));
    BOOST_TEST(beyond.lane().axis.maximum >= 140);

    Measure ratio = test::measure(u"ratio"_s);
    ratio.unitOfMeasure = UnitOfMeasure::OneIn;
    const Drawn oneIn = draw(with(ratio, {test::observation(ratio, u"2024-01-01", u"2024-12-31", 6)}));
    BOOST_TEST(!oneIn.lane().hasValueAxis);
    BOOST_TEST(!oneIn.lane().isPlot);
    BOOST_TEST(oneIn.bars().empty());
    BOOST_TEST(oneIn.lane().labels.front().text == u"1 in 6"_s);
}

BOOST_AUTO_TEST_CASE(a_part_of_a_year_is_a_bracket_with_its_length)
{
    const auto labelOf = [](QStringView from, QStringView to) {
        const Measure victims = test::measure();
        const Drawn drawn = draw(series(victims, {test::observation(victims, from, to, 7, u"part"_s)}));
        BOOST_TEST(drawn.mark(u"part"_s).box.bottom() < drawn.lane().plot.top());
        return labelFor(drawn.figure, ObservationId(u"part"_s));
    };
    BOOST_TEST(labelOf(u"2025-01-01", u"2025-11-30") == u"7 in 11 months"_s);
    BOOST_TEST(labelOf(u"2025-07-01", u"2025-12-31") == u"7 in 6 months"_s);
    BOOST_TEST(labelOf(u"2025-01-20", u"2025-06-10") == u"7, 20 Jan 2025 – 10 Jun 2025"_s);
}

BOOST_AUTO_TEST_CASE(what_has_no_date_is_a_row_that_says_so)
{
    const Measure stock = stockMeasure();
    Observation undated = test::observation(stock, u"", u"", 24400, u"undated"_s);
    undated.status = *ObservationStatus::parse(u"U");
    Dossier dossier = with(stock, {test::observation(stock, u"2024-03-01", u"2024-03-01", 40, u"dated"_s), undated});
    // Another figure has a date: that one is written out, and the undated one is only in the data.
    const Drawn other = draw(dossier);
    BOOST_TEST(!other.laidOut.find(ObservationId(u"undated"_s)));
    BOOST_TEST(other.words.contains(u"Only in the data, not drawn: 1 figure"_s), other.words);
    // As evidence it has a row of its own, without a mark.
    Claim claim;
    claim.id = ClaimId(u"claim"_s);
    claim.statement = u"Many were found."_s;
    dossier.claim = claim;
    dossier.evidence = {{EvidenceId(u"e"_s), claim.id, undated.id, EvidenceRole::TracesTo, {}}};
    const Drawn drawn = draw(dossier);
    BOOST_TEST(drawn.words.contains(u"date not stated"_s), drawn.words);
    BOOST_TEST(drawn.words.contains(u"24,400"_s));
    BOOST_TEST(drawn.words.contains(u"ᵘ: low reliability."_s), drawn.words);
    BOOST_TEST(drawn.mark(u"undated"_s).box.bottom() <= drawn.lane().plot.bottom());
    // Without any date there is no other figure to show.
    const Drawn only = draw(with(stock, {undated}));
    BOOST_TEST(only.words.contains(u"24,400"_s));
}

BOOST_AUTO_TEST_CASE(status_letters_stand_at_the_number_and_are_spelled_out)
{
    const Measure victims = test::measure();
    Observation observation = test::observation(victims, u"2023-01-01", u"2023-12-31", 35, u"flagged"_s);
    observation.status = *ObservationStatus::parse(u"D P");
    const Drawn drawn = draw(series(victims, {observation}));
    BOOST_TEST(drawn.words.contains(u"35ᵈᵖ"_s), drawn.words);
    BOOST_TEST(drawn.words.contains(u"ᵈ: another definition."_s), drawn.words);
    BOOST_TEST(drawn.words.contains(u"ᵖ: provisional."_s), drawn.words);
    BOOST_TEST(!drawn.words.contains(u"ᵘ"_s));
    // Several in a row carry one bracket with the words instead.
    Dossier run = series(victims);
    for (Observation &figure : run.observations)
        figure.status = *ObservationStatus::parse(figure.id.slug == u"y2022" ? u"A" : u"D");
    const Drawn bracket = draw(run);
    BOOST_TEST(bracket.words.contains(u"another definition, 2020–2021"_s), bracket.words);
    BOOST_TEST(!bracket.words.contains(u"ᵈ"_s), bracket.words);
}

BOOST_AUTO_TEST_CASE(the_latest_of_revised_values_is_drawn_and_the_earlier_are_ticks)
{
    const Measure victims = test::measure();
    Dossier dossier = with(victims, {test::observation(victims, u"2022-01-01", u"2022-12-31", 40, u"earlier"_s), test::observation(victims, u"2023-01-01", u"2023-12-31", 50, u"before"_s),
                                     test::observation(victims, u"2024-01-01", u"2024-12-31", 100, u"first"_s),
                                     test::observation(victims, u"2024-01-01", u"2024-12-31", 80, u"second"_s), test::observation(victims, u"2024-01-01", u"2024-12-31", 90, u"third"_s)});
    dossier.observations[3].revises = dossier.observations[2].id;
    dossier.observations[4].revises = dossier.observations[3].id;
    const Drawn drawn = draw(dossier);
    const std::vector<Mark> &marks = drawn.figure.victims.lanes.front().marks;
    const auto kindOf = [&marks](const QString &slug) { return std::ranges::find(marks, ObservationId(slug), &Mark::observation)->kind; };
    BOOST_TEST((kindOf(u"first"_s) == MarkKind::RevisedTick));
    BOOST_TEST((kindOf(u"second"_s) == MarkKind::RevisedTick));
    BOOST_TEST((kindOf(u"third"_s) == MarkKind::Column));
    BOOST_TEST(drawn.bars().size() == 3U);
    // The marks do not stand side by side: the latest takes the whole year, and the ticks stand on it at their own
    // heights.
    BOOST_TEST(std::abs(drawn.mark(u"third"_s).box.width() - drawn.mark(u"before"_s).box.width()) < 1);
    BOOST_TEST(drawn.mark(u"first"_s).head.y() < drawn.mark(u"third"_s).head.y());
    BOOST_TEST(drawn.mark(u"second"_s).head.y() > drawn.mark(u"third"_s).head.y());
    BOOST_TEST(drawn.figure.spokenSummary.contains(u"latest 90"_s), drawn.figure.spokenSummary);
    BOOST_TEST(drawn.words.contains(u"first published as"_s), drawn.words);
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
    Dossier dossier = series(victims, {test::observation(victims, u"2023-01-01", u"2023-12-31", 100, u"a"_s), test::observation(victims, u"2023-01-01", u"2023-12-31", 80, u"b"_s)});
    dossier.observations[3].revises = dossier.observations[4].id;
    dossier.observations[4].revises = dossier.observations[3].id;
    BOOST_TEST(barsOf2023(draw(dossier)).size() == 2U);
}

BOOST_AUTO_TEST_CASE(sources_in_conflict_stand_side_by_side_within_their_period)
{
    const Measure victims = test::measure();
    const Drawn drawn = draw(with(victims, {test::observation(victims, u"2022-01-01", u"2022-12-31", 40, u"earlier"_s), test::observation(victims, u"2023-01-01", u"2023-12-31", 50, u"before"_s),
                                            test::observation(victims, u"2024-01-01", u"2024-12-31", 449, u"one"_s),
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
    Dossier dossier = series(victims, {test::observation(victims, u"2019-01-01", u"2019-12-31", 1, u"a"_s)});
    dossier.breaks = {test::seriesBreak(victims, u"2020")};
    const Drawn drawn = draw(dossier);
    const auto lines = drawn.shapes([](const Shape &shape) { return shape.kind == ShapeKind::Line && shape.dash == DashKind::Dashed && shape.stroke == ColourRole::Break; });
    BOOST_REQUIRE(lines.size() == 1U);
    BOOST_TEST(lines.front().points[0].x() == dayX(drawn, QDate(2020, 1, 1)));
    BOOST_TEST(drawn.words.contains(u"other cases counted"_s));
}

BOOST_AUTO_TEST_CASE(words_of_breaks_that_find_no_room_stand_in_the_note_with_their_year)
{
    const Measure victims = test::measure();
    Dossier dossier = with(victims, {});
    for (int year = 2005; year < 2025; ++year) {
        const QString slug = QString::number(year);
        dossier.observations.push_back(test::observation(victims, slug, slug, year, slug));
        dossier.breaks.push_back(test::seriesBreak(victims, slug, slug));
        dossier.breaks.back().kind = BreakKind::Wording; // which ends no series
    }
    const Drawn drawn = draw(dossier);
    BOOST_TEST(drawn.words.contains(u"breaks in the series: "_s));
    for (int year = 2005; year < 2025; ++year)
        BOOST_TEST(drawn.words.contains(u"%1: wording changes"_s.arg(year)), year);
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
        Dossier dossier = with(victims, {test::observation(victims, u"2019-01-01", u"2019-12-31", 1, u"a"_s), test::observation(victims, u"2023-01-01", u"2023-12-31", 2, u"b"_s),
                                         test::observation(victims, u"2024-01-01", u"2024-12-31", 2, u"c"_s)});
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
    BOOST_TEST(hole.words.contains(u"not searched for this library"_s));
}

BOOST_AUTO_TEST_CASE(a_band_that_is_too_narrow_for_its_reason_is_named_in_the_note_with_its_years)
{
    const Measure victims = test::measure();
    Dossier dossier;
    dossier.measures = {victims};
    for (int year = 1990; year <= 2022; ++year) {
        if (year != 2003 && year != 2010 && year != 2015)
            dossier.observations.push_back(test::observation(victims, u"%1-01-01"_s.arg(year), u"%1-12-31"_s.arg(year), year, u"y%1"_s.arg(year)));
    }
    Gap gap;
    gap.id = GapId(u"gap"_s);
    gap.measure = victims.id;
    gap.kind = GapKind::NotForThisPeriod;
    gap.scope = GapScope::Value;
    gap.period = {EdtfDate::parse(u"2010-01-01"), EdtfDate::parse(u"2010-12-31")};
    dossier.gaps = {gap};
    const Drawn drawn = draw(dossier);
    BOOST_TEST(drawn.words.contains(u"2003, 2015: not searched for this library"_s), drawn.words);
    BOOST_TEST(drawn.words.contains(u"2010: not published for this period"_s), drawn.words);
    // Many holes are counted.
    std::erase_if(dossier.observations, [](const Observation &figure) { return figure.period.end->lastDay().year() % 5 == 0; });
    BOOST_TEST(draw(dossier).words.contains(u"grey bands: not searched for this library"_s), draw(dossier).words);
}

BOOST_AUTO_TEST_CASE(of_two_bands_of_a_row_each_has_its_own_words)
{
    const Measure victims = test::measure();
    Dossier dossier = with(victims, {test::observation(victims, u"2014-01-01", u"2014-12-31", 3, u"a"_s), test::observation(victims, u"2022-01-01", u"2022-12-31", 4, u"b"_s)});
    Gap gap;
    gap.id = GapId(u"gap"_s);
    gap.measure = victims.id;
    gap.kind = GapKind::NotFound;
    gap.scope = GapScope::Value;
    gap.period = {EdtfDate::parse(u"2015-01-01"), EdtfDate::parse(u"2017-12-31")};
    dossier.gaps = {gap};
    const Drawn drawn = draw(dossier);
    BOOST_REQUIRE(!drawn.lane().isPlot);
    BOOST_REQUIRE(drawn.figure.victims.lanes.front().gaps.size() == 2);
    for (const GapBand &band : drawn.figure.victims.lanes.front().gaps) {
        const double left = dayX(drawn, band.first);
        const double right = dayX(drawn, band.last.addDays(1));
        const std::vector<Shape> inside = drawn.shapes([&](const Shape &shape) { return (shape.text == band.reason || shape.text == band.shortReason) && !shape.text.isEmpty() && shape.box.left() >= left && shape.box.right() <= right; });
        BOOST_TEST(inside.size() == 1, band.reason);
    }
}

BOOST_AUTO_TEST_CASE(zero_and_less_have_no_place_on_a_scale_of_powers_and_that_is_said)
{
    const Measure victims = test::measure();
    const Drawn drawn = draw(series(victims, {test::observation(victims, u"2023-01-01", u"2023-12-31", 0, u"none"_s), test::observation(victims, u"2024-01-01", u"2024-12-31", -5, u"less"_s)}),
                             {.scale = ScaleMode::Log});
    BOOST_TEST(drawn.heads().size() == 3U);
    BOOST_TEST(!drawn.laidOut.find(ObservationId(u"none"_s)));
    BOOST_TEST(!drawn.laidOut.find(ObservationId(u"less"_s)));
    BOOST_TEST(drawn.words.contains(u"2 figures of zero or less have no place on a log scale."_s), drawn.words);
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
    request.size = preferredSize(figure, 800, request.window, measure, Wording());
    const LaidOutFigure whole = layOut(figure, request, measure, Wording());
    BOOST_TEST(whole.leftOut.isEmpty());
    BOOST_TEST(whole.omissions.isEmpty(), whole.omissions);
}

BOOST_AUTO_TEST_SUITE_END()
