// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/compose.h"
#include "models/layout/layout.h"
#include "models/layout/sign_shapes.h"
#include "models/layout/ticks.h"
#include "models/sheets/comparison_matrix.h"
#include "models/sheets/process_steps.h"
#include "models/sheets/series_span.h"
#include "tests/figure/fixed_text_measure.h"
#include "tests/support/any_evidence.h"
#include "tests/support/bundled_library.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

MeasureSelection selectionOf(const QStringList &slugs)
{
    MeasureSelection selection;
    for (const QString &slug : slugs)
        selection.measures.emplace_back(slug);
    return selection;
}

Dossier dossierOf(const QStringList &slugs)
{
    return test::bundledDossier(selectionOf(slugs));
}

const QStringList measures{u"orr-backlog-processed"_s, u"orr-backlog-leads"_s, u"unodc-us-detected-children"_s, u"unodc-us-detected-total"_s,
                           u"hotline-cases"_s};

ComparisonFigure figureOf(const FigureOptions &options)
{
    return composeFigure(dossierOf(measures), {}, Wording(), options);
}

const Lane &laneWith(const ComparisonFigure &figure, const QString &slug)
{
    for (const LaneColumn *column : {&figure.process, &figure.victims}) {
        for (const Lane &lane : column->lanes) {
            if (lane.measure.slug == slug || std::ranges::find(lane.also, MeasureId(slug)) != lane.also.end())
                return lane;
        }
    }
    BOOST_FAIL("no lane of " << slug);
    return figure.process.lanes.front();
}

/// Every character is ten pixels wide, so that a layout can be checked by counting.
LaidOutFigure laidOut(const ComparisonFigure &figure, QSizeF size = {1000, 800}, bool isExport = false)
{
    return layOut(figure, {size, fullWindow(figure), 0, isExport, isExport, isExport}, test::FixedTextMeasure(6, 16), Wording());
}

QString textOf(const LaidOutFigure &figure)
{
    QStringList texts;
    for (const Shape &shape : figure.fixed)
        texts += shape.text;
    return texts.join(u' ');
}

const MeasurePair related(MeasureId(u"orr-backlog-processed"_s), MeasureId(u"orr-backlog-leads"_s));
const MeasurePair acrossColumns(MeasureId(u"hotline-cases"_s), MeasureId(u"unodc-us-detected-children"_s));

}  // namespace

BOOST_AUTO_TEST_SUITE(comparison)

BOOST_AUTO_TEST_CASE(the_series_of_a_chart_account_for_the_same_years)
{
    const ComparisonFigure figure = composeFigure(dossierOf({u"unodc-us-detected-children"_s, u"unodc-us-detected-adults"_s, u"hotline-cases"_s}), {}, Wording());
    const auto daysOf = [](const Lane &lane) {
        QDate first = lane.marks.front().first;
        QDate last = lane.marks.back().last;
        for (const GapBand &band : lane.gaps) {
            first = std::min(first, band.first);
            last = std::max(last, band.last);
        }
        return std::pair(first, last);
    };
    const Lane &children = laneWith(figure, u"unodc-us-detected-children"_s);
    const Lane &adults = laneWith(figure, u"unodc-us-detected-adults"_s);
    BOOST_TEST((daysOf(children) == daysOf(adults)));
    BOOST_TEST((daysOf(children) == daysOf(laneWith(figure, u"hotline-cases"_s))));
    // The library notes a gap of the one only; of the other it says no more than that it holds nothing.
    BOOST_REQUIRE(!adults.gaps.empty());
    BOOST_TEST(adults.gaps.back().reason == u"not searched for this library"_s);
    BOOST_TEST(adults.gaps.back().reason == Wording().notSearched());
    BOOST_TEST(adults.gaps.back().gap.isEmpty());
    BOOST_TEST(!children.gaps.back().gap.isEmpty());
    // On one axis a band would cover the columns of the other.
    const ComparisonFigure together = composeFigure(dossierOf({u"unodc-us-detected-children"_s, u"unodc-us-detected-adults"_s}), {}, Wording(),
                                                    {.oneAxis = {{MeasureId(u"unodc-us-detected-children"_s), MeasureId(u"unodc-us-detected-adults"_s)}}});
    for (const Lane &lane : together.victims.lanes)
        BOOST_TEST(std::ranges::count_if(lane.gaps, [](const GapBand &band) { return band.gap.isEmpty(); }) == 0);
}

BOOST_AUTO_TEST_CASE(a_band_says_when_it_ends_if_anything_follows)
{
    int followed = 0;
    int newest = 0;
    for (unsigned seed = 0; seed < 300; ++seed) {
        const ComparisonFigure figure = composeFigure(test::AnyEvidence(seed).make(), {}, Wording());
        for (const LaneColumn *column : {&figure.process, &figure.victims}) {
            for (const Lane &lane : column->lanes) {
                for (const GapBand &band : lane.gaps) {
                    const auto follows = [&band](const auto &item) { return item.last > band.last; };
                    const bool isFollowed = std::ranges::any_of(lane.marks, follows) || std::ranges::any_of(lane.gaps, follows);
                    const QString end = Wording().date(band.last, u"yyyy");
                    BOOST_TEST(band.time.contains(Wording().date(band.first, u"yyyy")), "library " << seed << ": " << band.time);
                    BOOST_TEST((!isFollowed || band.time.endsWith(end)), "library " << seed << ": " << band.time << " ends in " << end);
                    ++(isFollowed ? followed : newest);
                }
            }
        }
    }
    BOOST_TEST(followed > 50);
    BOOST_TEST(newest > 50);
}

BOOST_AUTO_TEST_CASE(the_banner_on_two_definitions_says_how_they_are_tied_and_which_years_cannot_be_set_side_by_side)
{
    const MeasureId children(u"unodc-us-detected-children"_s);
    const MeasureId adults(u"unodc-us-detected-adults"_s);
    const Dossier dossier = dossierOf({children.slug, adults.slug});
    const ComparisonFigure figure = composeFigure(dossier, {}, Wording(), {.pair = MeasurePair(children, adults)});
    BOOST_REQUIRE(figure.sentence);
    BOOST_TEST(figure.sentence->detail == u"Both are parts of one whole that do not overlap. No arithmetic across the break of 2013. Another definition in 2017 to 2020."_s, figure.sentence->detail);
    const std::optional<SideBySide> findings = composeFindings(dossier, children, adults, Wording());
    BOOST_REQUIRE(findings);
    BOOST_TEST(findings->detail == figure.sentence->detail);
    const auto row = [&findings](const QString &label) {
        const auto found = std::ranges::find(findings->rows, label, &SideRow::label);
        BOOST_REQUIRE_MESSAGE((found != findings->rows.end()), label);
        return *found;
    };
    const SideCell breaks = row(u"Breaks"_s).cells.back();
    BOOST_TEST((breaks.agreement == Agreement::Compatible));
    BOOST_TEST(breaks.text == u"No arithmetic across the break of 2013 (other cases counted). Another definition in 2017 to 2020."_s, breaks.text);
    // What two definitions cannot say is no finding.
    for (const QString &label : {u"Period"_s, u"Precision of the value"_s}) {
        BOOST_TEST(row(label).cells.back().awaitsFigures, label);
        BOOST_TEST(!row(label).cells.back().agreement, label);
    }
}

BOOST_AUTO_TEST_CASE(what_awaits_figures_is_named_by_no_banner_of_any_library)
{
    int withCare = 0;
    for (unsigned seed = 0; seed <= 150; ++seed) {
        const Dossier dossier = seed == 0 ? dossierOf({u"unodc-us-detected-children"_s, u"unodc-us-detected-adults"_s, u"unodc-us-detected-total"_s}) : test::AnyEvidence(seed).make();
        const Wording wording;
        for (const Measure &a : dossier.measures) {
            for (const Measure &b : dossier.measures) {
                const std::optional<SideBySide> findings = composeFindings(dossier, a.id, b.id, wording);
                if (!findings)
                    continue;
                for (const SideRow &row : findings->rows)
                    BOOST_TEST(row.cells.back().awaitsFigures != row.cells.back().agreement.has_value());
                BOOST_TEST(!findings->detail.isEmpty());
                if (findings->verdict != Verdict::ComparableWithCare)
                    continue;
                ++withCare;
                BOOST_TEST(!findings->detail.contains(wording.dimension(Dimension::Value)), findings->detail);
            }
        }
    }
    BOOST_TEST(withCare >= 6);
}

BOOST_AUTO_TEST_CASE(an_empty_column_of_a_comparison_in_a_window_is_one_line)
{
    const ComparisonFigure figure = composeFigure(dossierOf({u"unodc-us-detected-children"_s, u"unodc-us-detected-adults"_s}), {}, Wording());
    BOOST_REQUIRE(figure.process.lanes.empty());
    for (const double width : {1000.0, 500.0}) {
        const LaidOutFigure drawn = laidOut(figure, {width, 500});
        BOOST_TEST(drawn.panels[1].width() > width - 5);
        BOOST_TEST(textOf(drawn).contains(figure.process.heading));
        BOOST_TEST(textOf(drawn).contains(figure.process.emptyWords), textOf(drawn));
        for (const Shape &shape : drawn.fixed)
            BOOST_TEST((!shape.text.contains(figure.process.emptyWords) || shape.font == FontRole::Body));
        BOOST_TEST(drawn.panels[1].top() < 60);
    }
    // Of large text, too, where one column stands under the other.
    LayoutRequest stacked{{500, 0}, evidenceWindow(figure)};
    stacked.isStacked = true;
    stacked.size.setHeight(stackedHeight(figure, stacked, test::FixedTextMeasure(6, 16), Wording()));
    const LaidOutFigure large = layOut(figure, stacked, test::FixedTextMeasure(6, 16), Wording());
    BOOST_TEST(large.panels[0].width() == 0);
    BOOST_TEST(large.panels[1].top() < 60);
    BOOST_TEST(large.panels[1].bottom() <= stacked.size.height());
    BOOST_TEST(large.panels[1].bottom() > stacked.size.height() - 60);
    for (const Shape &shape : large.fixed)
        BOOST_TEST((!shape.text.contains(figure.process.emptyWords) || shape.font == FontRole::Body));
    // A page has its two columns.
    BOOST_TEST(laidOut(figure, {1000, 900}, true).panels[0].width() > 200);
}

BOOST_AUTO_TEST_CASE(where_a_note_has_no_room_care_is_said_before_how_a_number_was_verified)
{
    const ComparisonFigure figure = composeFigure(dossierOf({u"unodc-us-detected-children"_s, u"unodc-us-detected-adults"_s}), {}, Wording());
    int shortened = 0;
    for (int width = 300; width <= 1200; width += 50) {
        for (const double height : {300.0, 420.0, 700.0}) {
            for (const LaidOutLane &lane : laidOut(figure, {static_cast<double>(width), height}).lanes) {
                QString said;
                for (const Shape &shape : lane.over)
                    said += shape.text + u' ';
                const auto &composed = *std::ranges::find(figure.victims.lanes, lane.measure, &Lane::measure);
                BOOST_REQUIRE(!composed.care.isEmpty());
                shortened += lane.isNoteShortened ? 1 : 0;
                BOOST_TEST((!said.contains(composed.basisNote) || said.contains(u"with care"_s)), width << " by " << height << ": " << said);
            }
        }
    }
    BOOST_TEST(shortened > 0);
}

BOOST_AUTO_TEST_CASE(the_line_of_comparable_years_stands_on_the_axis_of_its_chart)
{
    const Dossier dossier = dossierOf({u"unodc-us-detected-children"_s});
    ComparisonFigure figure = composeFigure(dossier, {}, Wording());
    const std::optional<SeriesSpan> span = composeSeriesSpan(dossier.measures.front(), dossier, Wording());
    BOOST_REQUIRE(span);
    BOOST_TEST(span->detail == u"2013 to 2022, with care in 2017 to 2020: another definition"_s, span->detail);
    tellComparableYears(figure, span->brackets);
    for (const double width : {1000.0, 420.0}) {
        LayoutRequest request{{width, 320}, evidenceWindow(figure)};
        request.onlyFilledColumns = true;
        const LaidOutFigure drawn = layOut(figure, request, test::FixedTextMeasure(6, 16), Wording());
        std::vector<Shape> pieces;
        std::ranges::copy_if(drawn.fixed, std::back_inserter(pieces), [](const Shape &shape) { return shape.kind == ShapeKind::Line && shape.stroke == ColourRole::VictimsInk; });
        BOOST_REQUIRE(!pieces.empty());
        const auto x = [&drawn](QDate day) { return drawn.xOf(static_cast<double>(day.toJulianDay()), 1); };
        BOOST_TEST(std::abs(pieces.front().points.front().x() - x(QDate(2013, 1, 1))) < 3);
        BOOST_TEST(std::abs(pieces.front().points.back().x() - x(QDate(2023, 1, 1))) < 1);
        // Its words stand under it, or below with their years; none is lost.
        QString words = textOf(drawn);
        for (const YearBracket &bracket : figure.brackets)
            BOOST_TEST((words.contains(bracket.meaning) || words.contains(bracket.words)), bracket.words + u" in "_s + words);
        for (const Shape &shape : drawn.fixed)
            BOOST_TEST((shape.kind != ShapeKind::Text || shape.box.bottom() <= 320.5), shape.text);
        BOOST_TEST(figure.spokenSummary.contains(figure.brackets.front().words));
    }
}

BOOST_AUTO_TEST_CASE(a_comparison_is_titled_by_its_verdict_and_names_its_measures_in_the_order_of_picking)
{
    FigureOptions options;
    options.order = selectionOf({u"hotline-cases"_s, u"orr-backlog-leads"_s}).measures;
    const ComparisonFigure figure = figureOf(options);
    BOOST_TEST(figure.title.startsWith(u"Situations and Leads "_s), figure.title);
    BOOST_TEST(figure.title.contains(u"cannot be compared"_s), figure.title);
    BOOST_TEST(figure.subtitle.startsWith(u"Situations: "_s), figure.subtitle);
    BOOST_TEST(figure.subtitle.indexOf(u"; Leads: "_s) > 0, figure.subtitle);
    BOOST_TEST(!figure.strip);
    BOOST_TEST(figure.process.lanes.size() == 3U);
    BOOST_TEST(figure.victims.lanes.size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_comparison_of_more_than_two_is_titled_by_the_number_of_its_pairs)
{
    const ComparisonFigure none = composeFigure(dossierOf({u"hotline-signals"_s, u"hotline-cases"_s, u"hotline-likely-victims"_s}), {}, Wording());
    BOOST_TEST(none.title == u"None of the 3 pairs of these measures can be compared."_s, none.title);
    const ComparisonFigure one = composeFigure(dossierOf({u"hotline-cases"_s}), {}, Wording());
    BOOST_TEST(one.title == one.process.lanes.front().shortTitle, one.title);
}

BOOST_AUTO_TEST_CASE(what_was_only_claimed_stands_in_the_strip_and_under_no_heading)
{
    const ComparisonFigure figure = composeFigure(dossierOf({u"children-rescued-as-claimed"_s, u"hotline-cases"_s}), {}, Wording());
    BOOST_REQUIRE(figure.strip);
    BOOST_TEST(figure.strip->words.contains(u"62,000"_s));
    BOOST_TEST(figure.process.lanes.size() == 1U);
    BOOST_TEST(figure.victims.lanes.empty());
}

BOOST_AUTO_TEST_CASE(a_claimed_number_in_a_comparison_stands_in_the_window_as_well)
{
    const ComparisonFigure figure = composeFigure(dossierOf({u"children-rescued-as-claimed"_s, u"hotline-cases"_s}), {}, Wording());
    for (const bool isExport : {false, true})
        BOOST_TEST(textOf(laidOut(figure, {1000, 800}, isExport)).contains(u"62,000"_s));
}

BOOST_AUTO_TEST_CASE(in_a_low_window_context_gives_way_before_lanes_and_verdict_do)
{
    FigureOptions options;
    options.order = selectionOf({u"cbp-uac-apprehensions"_s, u"hotline-cases"_s}).measures;
    options.pair = MeasurePair(options.order[0], options.order[1]);
    const ComparisonFigure figure = composeFigure(dossierOf({u"cbp-uac-apprehensions"_s, u"hotline-cases"_s}), {}, Wording(), options);
    BOOST_REQUIRE(figure.context);
    for (int height = 250; height < 700; height += 10) {
        const LaidOutFigure low = laidOut(figure, QSizeF(900, height));
        double lowest = 0;
        for (const Shape &shape : low.fixed)
            lowest = std::max(lowest, shape.box.bottom());
        BOOST_TEST(lowest <= height, "at " << height);
    }
}

BOOST_AUTO_TEST_CASE(the_verdict_of_a_pair_is_followed_by_those_of_all_pairs)
{
    FigureOptions options;
    options.pair = acrossColumns;
    const QString three = composeFigure(dossierOf({u"hotline-cases"_s, u"unodc-us-detected-children"_s, u"unodc-us-detected-total"_s}), {}, Wording(), options).sentence->headline;
    BOOST_TEST(three.contains(u"All 3 pairs: "_s), three);
    const QString two = composeFigure(dossierOf({u"hotline-cases"_s, u"unodc-us-detected-children"_s}), {}, Wording(), options).sentence->headline;
    BOOST_TEST(!two.contains(u"pairs"_s), two);
}

BOOST_AUTO_TEST_CASE(context_that_was_chosen_shows_the_latest_of_each_measure_first)
{
    FigureOptions options;
    options.order = selectionOf({u"cbp-uac-apprehensions"_s, u"orr-referrals"_s}).measures;
    const Dossier dossier = dossierOf({u"cbp-uac-apprehensions"_s, u"orr-referrals"_s});
    const ComparisonFigure figure = composeFigure(dossier, {}, Wording(), options);
    BOOST_REQUIRE(figure.context);
    const auto measureOf = [&dossier](const ContextRow &row) { return findById(dossier.observations, row.observation)->measure; };
    BOOST_TEST((measureOf(figure.context->rows.at(0)) != measureOf(figure.context->rows.at(1))));
    for (std::size_t later = 2; later < figure.context->rows.size(); ++later) {
        for (std::size_t earlier = 0; earlier < 2; ++earlier) {
            if (measureOf(figure.context->rows[later]) == measureOf(figure.context->rows[earlier]))
                BOOST_TEST((findById(dossier.observations, figure.context->rows[later].observation)->period.lastDay()
                            <= findById(dossier.observations, figure.context->rows[earlier].observation)->period.lastDay()));
        }
    }
}

BOOST_AUTO_TEST_CASE(one_scale_is_shared_only_by_lanes_of_one_unit_in_one_column)
{
    const ComparisonFigure own = figureOf({});
    const ComparisonFigure same = figureOf({.scale = ScaleMode::Same});
    for (const QString &slug : measures)
        BOOST_TEST(laneWith(same, slug).axisMaximum == laneWith(own, slug).axisMaximum, slug); // five pairs of unit and column
    const QStringList persons{u"unodc-us-detected-total"_s, u"unodc-us-detected-adults"_s};
    const ComparisonFigure shared = composeFigure(dossierOf(persons), {}, Wording(), {.scale = ScaleMode::Same});
    BOOST_TEST(laneWith(shared, persons[0]).axisMaximum == laneWith(shared, persons[1]).axisMaximum);
    BOOST_TEST(shared.scaleNote != own.scaleNote);
    BOOST_TEST(shared.notes.contains(shared.scaleNote));
}

BOOST_AUTO_TEST_CASE(a_log_scale_is_said_and_has_dots_only)
{
    const ComparisonFigure figure = figureOf({.scale = ScaleMode::Log});
    int plots = 0;
    for (const QString &slug : measures) {
        const Lane &lane = laneWith(figure, slug);
        // A row has no scale.
        BOOST_TEST(lane.logarithmic == lane.isPlot, slug);
        if (!lane.isPlot)
            continue;
        ++plots;
        BOOST_TEST(lane.unitNote.contains(u"log scale"_s), lane.unitNote);
        for (const Mark &mark : lane.marks)
            BOOST_TEST((mark.kind == MarkKind::Dot || mark.kind == MarkKind::RevisedTick || mark.kind == MarkKind::Span), mark.label);
    }
    BOOST_TEST(plots >= 2);
    BOOST_TEST(figure.notes.contains(figure.scaleNote));
    const LaidOutFigure drawn = laidOut(figure);
    for (const LaidOutLane &lane : drawn.lanes) {
        BOOST_TEST(lane.axis.logarithmic == lane.isPlot);
        for (const LaidOutMark &mark : lane.marks)
            BOOST_TEST(lane.frame.adjusted(-1, -1, 1, 1).contains(mark.box), mark.observation.slug);
    }
}

BOOST_AUTO_TEST_CASE(powers_of_ten_stand_at_equal_distances)
{
    Lane lane;
    lane.logarithmic = true;
    lane.axisMinimum = 31;
    lane.axisMaximum = 4849;
    const ValueAxis axis = valueAxis(lane);
    BOOST_TEST(axis.smallest == 10);
    BOOST_TEST(axis.maximum == 10'000);
    BOOST_TEST(axis.fraction(10) == 0);
    BOOST_TEST(std::abs(axis.fraction(100) - 1.0 / 3) < 1e-9);
    BOOST_TEST(std::abs(axis.fraction(10'000) - 1) < 1e-9);

    // A lane of zeros only has a scale, too.
    lane.axisMinimum = lane.axisMaximum = 0;
    BOOST_TEST(valueAxis(lane).maximum > 0);
}

BOOST_AUTO_TEST_CASE(a_figure_at_the_edge_of_a_narrow_plot_is_drawn)
{
    const ComparisonFigure figure = figureOf({});
    for (const LaidOutLane &lane : laidOut(figure, {440, 600}).lanes) {
        if (lane.measure.slug == u"orr-backlog-processed"_s)
            BOOST_TEST(lane.marks.size() == 1U);
    }
}

BOOST_AUTO_TEST_CASE(an_override_shows_two_measures_on_one_axis_and_says_so_everywhere)
{
    const ComparisonFigure figure = figureOf({.oneAxis = {related}});
    const Lane &lane = laneWith(figure, u"orr-backlog-leads"_s);
    BOOST_TEST(&lane == &laneWith(figure, u"orr-backlog-processed"_s));
    BOOST_TEST(lane.marks.size() == 2U);
    for (const Mark &mark : lane.marks)
        BOOST_TEST(mark.label.startsWith(mark.series == 0 ? u"A: "_s : u"B: "_s), mark.label);
    BOOST_REQUIRE(figure.overrides.size() == 1U);
    const QString words = figure.overrides.front().words;
    BOOST_TEST(words.contains(u"by the reader's choice"_s));
    BOOST_TEST(words.contains(u"what is counted"_s));
    BOOST_TEST(figure.notes.contains(words));
    BOOST_TEST(figure.spokenSummary.contains(words));
    // The override shows on screen, in a low window too, and in an export.
    for (const auto &drawn : {laidOut(figure), laidOut(figure, {640, 400}), laidOut(figure, {1200, 1400}, true)})
        BOOST_TEST(textOf(drawn).contains(u"On one axis by the reader's choice"_s));
    BOOST_TEST(figureOf({}).overrides.empty());
    BOOST_TEST(!textOf(laidOut(figureOf({}))).contains(u"On one axis"_s));
}

BOOST_AUTO_TEST_CASE(an_override_across_columns_keeps_the_hue_of_each)
{
    const ComparisonFigure figure = figureOf({.oneAxis = {acrossColumns}});
    const Lane &lane = laneWith(figure, u"hotline-cases"_s);
    BOOST_TEST(&lane == &laneWith(figure, u"unodc-us-detected-children"_s));
    for (const Mark &mark : lane.marks)
        BOOST_TEST((mark.series == 1) == mark.hue.has_value());
    BOOST_TEST(std::ranges::is_sorted(lane.marks, {}, [](const Mark &mark) { return std::pair(mark.last, mark.first); }));
    BOOST_TEST(figure.victims.lanes.size() == 1U);
    for (const BreakLine &line : lane.breaks)
        BOOST_TEST((line.words.startsWith(u"A: "_s) || line.words.startsWith(u"B: "_s)), line.words);
    const ComparisonFigure emptied = composeFigure(dossierOf({u"hotline-cases"_s, u"unodc-us-detected-children"_s}), {}, Wording(), {.oneAxis = {acrossColumns}});
    BOOST_TEST(emptied.victims.emptyWords.contains(u"by the reader's choice"_s));
    BOOST_TEST(canShareAxis(figure, acrossColumns)); // so that the reader can undo it
}

BOOST_AUTO_TEST_CASE(a_chain_of_overrides_makes_one_axis_of_three_measures)
{
    const MeasurePair second(MeasureId(u"orr-backlog-leads"_s), MeasureId(u"hotline-cases"_s));
    const ComparisonFigure figure = figureOf({.oneAxis = {related, second}});
    BOOST_TEST(laneWith(figure, u"orr-backlog-leads"_s).also.size() == 2U);
    BOOST_TEST(figure.overrides.size() == 2U);
}

BOOST_AUTO_TEST_CASE(what_has_no_axis_or_another_kind_of_axis_cannot_be_put_on_one)
{
    const ComparisonFigure figure = composeFigure(
        dossierOf({u"children-rescued-as-claimed"_s, u"unodc-world-child-share"_s, u"unodc-us-detected-total"_s}), {}, Wording());
    const MeasureId claimed(u"children-rescued-as-claimed"_s);
    const MeasureId share(u"unodc-world-child-share"_s);
    const MeasureId count(u"unodc-us-detected-total"_s);
    BOOST_TEST(!canShareAxis(figure, {claimed, count}));
    BOOST_TEST(!canShareAxis(figure, {share, count}));
}

BOOST_AUTO_TEST_CASE(the_matrix_is_square_symmetric_and_agrees_with_the_findings)
{
    const Dossier dossier = dossierOf(measures);
    const ComparisonMatrix matrix = composeMatrix(dossier, selectionOf(measures).measures, Wording());
    BOOST_REQUIRE(matrix.measures.size() == 5U);
    for (std::size_t row = 0; row < 5; ++row) {
        for (std::size_t column = 0; column < 5; ++column) {
            if (row == column)
                continue;
            BOOST_TEST((matrix.cell(row, column).verdict == matrix.cell(column, row).verdict));
            BOOST_TEST(!matrix.cell(row, column).words.isEmpty());
            const auto findings = composeFindings(dossier, matrix.measures[row].id, matrix.measures[column].id, Wording());
            BOOST_REQUIRE(findings);
            BOOST_TEST((findings->verdict == matrix.cell(row, column).verdict));
        }
    }
    BOOST_TEST((matrix.cell(0, 1).verdict == Verdict::RelatedNotComparable));
    BOOST_TEST((matrix.cell(2, 4).verdict == Verdict::NotComparable));
    BOOST_TEST(composeMatrix(dossier, selectionOf({u"gone"_s}).measures, Wording()).measures.empty());
}

BOOST_AUTO_TEST_CASE(findings_name_both_values_the_rule_and_a_published_judgement)
{
    const Dossier dossier = dossierOf(measures);
    const auto findings = composeFindings(dossier, MeasureId(u"orr-backlog-processed"_s), MeasureId(u"hotline-cases"_s), Wording());
    BOOST_REQUIRE(findings);
    BOOST_TEST(findings->columns.size() == 3U);
    const SideRow &unit = findings->rows.front();
    BOOST_TEST(unit.label == u"What is counted"_s);
    BOOST_TEST(unit.cells[0].text == u"reports"_s);
    BOOST_TEST(unit.cells[1].text == u"cases"_s);
    BOOST_TEST((unit.cells[2].agreement == Agreement::Differs));
    BOOST_TEST(unit.cells[2].detail.contains(u"unit.differs"_s));
    BOOST_TEST(findings->published.contains(u"situations recognised by a hotline"_s));
    for (const SideRow &row : findings->rows)
        BOOST_TEST(row.cells.size() == 3U);
    BOOST_TEST(!composeFindings(dossier, MeasureId(u"hotline-cases"_s), MeasureId(u"gone"_s), Wording()));
}

BOOST_AUTO_TEST_CASE(a_dissection_marks_the_first_dimension_in_which_the_claim_leaves_each_figure)
{
    Library library = test::openBundledLibrary();
    const Result<std::vector<Claim>> claims = library.claims();
    BOOST_REQUIRE(claims);
    for (const Claim &claim : *claims) {
        const Result<Dossier> dossier = library.dossier(claim.id);
        BOOST_REQUIRE(dossier);
        const auto page = composeDissection(*dossier, Wording());
        BOOST_REQUIRE(page);
        for (std::size_t column = 1; column < page->columns.size(); ++column) {
            int marks = 0;
            bool isFirst = true;
            for (const SideRow &row : page->rows) {
                const SideCell &cell = row.cells[column];
                const bool departs = cell.agreement == Agreement::Differs || cell.agreement == Agreement::Unknown;
                BOOST_TEST(cell.mark.isEmpty() == !(departs && isFirst), claim.id.slug);
                marks += cell.mark.isEmpty() ? 0 : 1;
                isFirst = isFirst && !departs;
            }
            BOOST_TEST(marks <= 1);
        }
    }
    const auto page = composeDissection(*library.dossier(ClaimId(u"claim-62000-rescued"_s)), Wording());
    BOOST_TEST(page->rows.front().label == u"What is counted"_s);
    BOOST_TEST(page->rows.front().cells.front().text == u"children"_s);
    BOOST_TEST(!page->rows[1].cells.front().isStated); // of whom: not defined
    BOOST_TEST(!composeDissection(dossierOf(measures), Wording()));
}

BOOST_AUTO_TEST_CASE(the_steps_of_a_process_break_wherever_the_unit_changes_and_no_percentage_follows)
{
    Library library = test::openBundledLibrary();
    const Result<MeasureSelection> steps = library.processSteps(selectionOf({u"orr-backlog-leads"_s}));
    const auto processSteps = composeProcessSteps(*library.dossier(*steps), Wording());
    BOOST_REQUIRE(processSteps);
    QStringList names;
    for (const ProcessStep &step : processSteps->steps) {
        names += step.name + u' ' + step.value;
        BOOST_TEST(!step.unit.isEmpty());
        BOOST_TEST(!step.value.contains(u'%'));
        for (const StepLink &link : step.links) {
            BOOST_TEST(link.from < processSteps->steps.size());
            BOOST_TEST(processSteps->steps[link.from].level < step.level);
            BOOST_TEST(link.unitChanges == (processSteps->steps[link.from].unit != step.unit));
            BOOST_TEST(link.words.contains(u"o percentage can be given"_s));
        }
    }
    BOOST_TEST(names.join(u", "_s).startsWith(u"Reports processed more than 59,000, Leads more than 4,000, Referrals 528"_s), names);
    BOOST_TEST(!processSteps->spokenSummary.contains(u'%'));
    BOOST_TEST(!composeProcessSteps(dossierOf({u"hotline-cases"_s}), Wording()));

    // Two processes stay two.
    const auto two = composeProcessSteps(dossierOf({u"orr-backlog-processed"_s, u"orr-backlog-leads"_s, u"bjs-referred"_s, u"bjs-prosecuted"_s}), Wording());
    BOOST_TEST(two->processes.size() == 2);
}

BOOST_AUTO_TEST_CASE(the_banner_has_the_sign_of_its_verdict_whatever_the_columns_hold)
{
    const QStringList pairs[] = {{u"hotline-cases"_s, u"hotline-likely-victims"_s}, {u"unodc-us-detected-children"_s, u"unodc-us-prosecuted"_s}, {u"uac-located-dhs-tally"_s, u"children-rescued-as-claimed"_s},
                                 {u"unodc-us-detected-total"_s, u"unodc-us-detected-children"_s}};
    for (const QStringList &pair : pairs) {
        const ComparisonFigure figure = composeFigure(dossierOf(pair), {}, Wording(), {.pair = MeasurePair{MeasureId(pair[0]), MeasureId(pair[1])}});
        BOOST_REQUIRE(figure.sentence);
        BOOST_TEST(!figure.sentence->lacksCount, pair.join(u' '));
        BOOST_REQUIRE((figure.sentence->verdict != Verdict::CannotTell));
        const ColourRole fill = coloursOf(signOf(figure.sentence->verdict)).fill;
        const LaidOutFigure laid = laidOut(figure, {1000, 800}, true);
        BOOST_TEST(std::ranges::any_of(laid.fixed, [fill](const Shape &shape) { return shape.fill == fill && shape.box.width() > 500; }), pair.join(u' '));
    }
}

BOOST_AUTO_TEST_SUITE_END()
