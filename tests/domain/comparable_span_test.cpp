// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/comparable_span.h"
#include "tests/support/any_evidence.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>

#include <set>

// How long a series can be compared.
using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

const Measure victims = test::measure();

Observation figureOf(int year, const char *status = "A")
{
    const QString text = QString::number(year);
    Observation figure = test::observation(victims, QString(text + u"-01-01"_s), QString(text + u"-12-31"_s), year, u"figure-"_s + text);
    figure.status = *ObservationStatus::parse(QString::fromLatin1(status));
    return figure;
}

struct Series {
    explicit Series(std::initializer_list<int> years)
    {
        dossier.measures = {victims};
        for (const int year : years)
            dossier.observations.push_back(figureOf(year));
    }
    ComparableSpan span()
    {
        dossier = test::ordered(std::move(dossier));
        const std::optional<ComparableSpan> found = comparableSpan(victims, dossier, Ties(dossier));
        BOOST_REQUIRE(found);
        return *found;
    }

    Dossier dossier;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(comparable_span)

BOOST_AUTO_TEST_CASE(a_series_without_a_break_is_comparable_from_its_first_year)
{
    Series series{2018, 2019, 2020};
    const ComparableSpan span = series.span();
    BOOST_TEST(span.years() == 3);
    BOOST_TEST(span.firstYear == 2018);
    BOOST_TEST(span.earlierYears == 0);
    BOOST_TEST((span.begins == SpanBegins::WithFirstFigure));
    BOOST_TEST(span.first->id.slug == u"figure-2018"_s);
    BOOST_TEST(span.last->id.slug == u"figure-2020"_s);
    BOOST_TEST(!span.after);
}

BOOST_AUTO_TEST_CASE(it_begins_anew_at_the_last_break_but_not_where_only_words_changed)
{
    Series series{2010, 2011, 2012, 2013, 2014};
    series.dossier.breaks = {test::seriesBreak(victims, u"2011-01-01", u"early"_s), test::seriesBreak(victims, u"2013-01-01", u"late"_s), test::seriesBreak(victims, u"2014-01-01", u"words"_s)};
    for (SeriesBreak &seriesBreak : series.dossier.breaks) {
        if (seriesBreak.id.slug == u"words"_s)
            seriesBreak.kind = BreakKind::Wording;
    }
    const ComparableSpan span = series.span();
    BOOST_TEST(span.firstYear == 2013);
    BOOST_TEST(span.years() == 2);
    BOOST_TEST(span.earlierYears == 3);
    BOOST_TEST(span.earliestYear == 2010);
    BOOST_TEST((span.begins == SpanBegins::AtBreak));
    BOOST_REQUIRE(span.seriesBreak);
    BOOST_TEST(span.seriesBreak->id.slug == u"late"_s);
}

BOOST_AUTO_TEST_CASE(a_missing_year_ends_the_run_and_a_letter_asks_for_care)
{
    Series series{2015, 2016, 2018, 2019, 2020};
    series.dossier.observations[3] = figureOf(2019, "D");
    const ComparableSpan span = series.span();
    BOOST_TEST(span.firstYear == 2018);
    BOOST_TEST((span.begins == SpanBegins::AfterMissing));
    BOOST_TEST(span.earlierYears == 2);
    BOOST_TEST(span.yearsWithCare == 1);
    BOOST_TEST((span.care == std::vector{FlaggedYears{2019, 2019, 'D'}}));
}

BOOST_AUTO_TEST_CASE(years_that_ask_for_care_are_named_by_their_letter)
{
    Series series{2015, 2016, 2017, 2018, 2019};
    series.dossier.observations[1] = figureOf(2016, "D");
    series.dossier.observations[2] = figureOf(2017, "D");
    series.dossier.observations[4] = figureOf(2019, "P");
    series.dossier.breaks = {test::seriesBreak(victims, u"2016-01-01", u"inside"_s), test::seriesBreak(victims, u"2013-01-01", u"before"_s), test::seriesBreak(victims, u"2020-01-01", u"after"_s)};
    const ComparableSpan span = series.span();
    BOOST_TEST((span.care == std::vector{FlaggedYears{2016, 2017, 'D'}, FlaggedYears{2019, 2019, 'P'}}));
    // A break before the first figure or after the last divides nothing.
    const SeriesChanges changes = changesOfSeries(victims, series.dossier);
    BOOST_REQUIRE(changes.breaks.size() == 1);
    BOOST_TEST(changes.breaks.front()->id.slug == u"inside"_s);
    BOOST_TEST((changes.otherDefinition == std::vector{FlaggedYears{2016, 2017, 'D'}}));
}

BOOST_AUTO_TEST_CASE(the_letter_of_a_break_ends_the_run_without_a_description)
{
    Series series{2015, 2016, 2017};
    series.dossier.observations[1] = figureOf(2016, "B");
    const ComparableSpan span = series.span();
    BOOST_TEST(span.firstYear == 2016);
    BOOST_TEST((span.begins == SpanBegins::AtBreak));
    BOOST_TEST(!span.seriesBreak);
    BOOST_TEST(span.yearsWithCare == 0); // it is told as the beginning of the run
}

BOOST_AUTO_TEST_CASE(years_after_the_newest_figure_are_missing_for_the_reason_that_is_noted)
{
    Series series{2020, 2021, 2022};
    Gap gap;
    gap.id = GapId(u"gap"_s);
    gap.measure = victims.id;
    gap.kind = GapKind::NotForThisPeriod;
    gap.scope = GapScope::Value;
    gap.period = {EdtfDate::parse(u"2022-06-01"), EdtfDate::parse(u"2026-11-22")};
    series.dossier.gaps = {gap};
    const MissingYears expected{2023, 2026, GapKind::NotForThisPeriod, gap.id, true};
    BOOST_TEST((series.span().after == expected));
    // A breakdown that is missing, or a gap before, says nothing about these years.
    series.dossier.gaps[0].scope = GapScope::Breakdown;
    BOOST_TEST(!series.span().after);
    series.dossier.gaps[0].scope = GapScope::Value;
    series.dossier.gaps[0].period.end = EdtfDate::parse(u"2022-12-31");
    BOOST_TEST(!series.span().after);
}

BOOST_AUTO_TEST_CASE(a_measure_without_yearly_figures_has_no_span)
{
    Dossier dossier;
    dossier.measures = {victims};
    BOOST_TEST(!comparableSpan(victims, dossier, Ties(dossier)));
    dossier.observations = {test::observation(victims, u"2020-01-01", u"2022-12-31", 5), test::observation(victims, u"", u"2022-12-31", 6, u"other"_s)};
    dossier = test::ordered(std::move(dossier));
    BOOST_TEST(!comparableSpan(victims, dossier, Ties(dossier)));
}

BOOST_AUTO_TEST_CASE(for_any_library_the_run_has_every_year_once_without_a_break_and_could_not_begin_earlier)
{
    int spans = 0;
    for (unsigned seed = 1; seed <= 400; ++seed) {
        const Dossier dossier = test::AnyEvidence(seed).make();
        const Ties ties(dossier);
        for (const Measure &measure : dossier.measures) {
            const std::optional<ComparableSpan> span = comparableSpan(measure, dossier, ties);
            if (!span)
                continue;
            ++spans;
            const auto context = std::to_string(seed) + ' ' + measure.id.slug.toStdString();
            BOOST_TEST(span->firstYear <= span->lastYear, context);
            BOOST_TEST(span->earliestYear <= span->firstYear, context);
            BOOST_TEST(span->yearsWithCare <= span->years(), context);
            BOOST_TEST(span->care.empty() == (span->yearsWithCare == 0), context);
            for (const FlaggedYears &flagged : span->care)
                BOOST_TEST((flagged.first >= span->firstYear && flagged.first <= flagged.last && flagged.last <= span->lastYear), context);
            BOOST_TEST((span->begins == SpanBegins::WithFirstFigure) == (span->earlierYears == 0), context);
            BOOST_TEST((!span->after || span->after->first > span->lastYear), context);
            // The figures of the run, asked for again: each year has one, and no two lie on either side of a break.
            std::set<int> years;
            std::vector<const Observation *> figures;
            for (const Observation &figure : dossier.observations) {
                if (figure.measure != measure.id || figure.area != span->last->area || !figure.period.start || !figure.period.end || isMisreport(figure))
                    continue;
                const int year = figure.period.end->lastDay().year();
                const bool isYear = figure.period.start->firstDay().addYears(1) == figure.period.end->lastDay().addDays(1);
                if (!isYear || year < span->firstYear || year > span->lastYear)
                    continue;
                years.insert(year);
                figures.push_back(&figure);
            }
            BOOST_TEST(static_cast<int>(years.size()) == span->years(), context);
            for (const SeriesBreak &seriesBreak : dossier.breaks) {
                if (seriesBreak.measure != measure.id || seriesBreak.kind == BreakKind::Wording)
                    continue;
                const QDate day = seriesBreak.at.firstDay();
                BOOST_TEST((day <= span->first->period.end->lastDay() || day > span->last->period.end->lastDay()), context);
            }
        }
    }
    BOOST_TEST(spans > 300);
}

BOOST_AUTO_TEST_SUITE_END()
