// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/coverage.h"
#include "models/store/library.h"
#include "tests/support/bundled_library.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

// Which years have figures, and why others are missing, against a plain reading of the whole library.
using namespace countercheck;
using namespace Qt::StringLiterals;

BOOST_AUTO_TEST_SUITE(coverage)

BOOST_AUTO_TEST_CASE(each_year_says_what_the_library_has_of_it)
{
    Library library = test::openBundledLibrary();
    const Result<WholeLibrary> whole = library.whole();
    const Result<Coverage> coverage = library.coverage();
    BOOST_REQUIRE(whole);
    BOOST_REQUIRE_MESSAGE(static_cast<bool>(coverage), (coverage ? QString() : coverage.error().detail).toStdString());
    std::size_t cells = 0;
    for (const Measure &measure : whole->measures) {
        std::map<int, qint64> figures;
        qint64 all = 0;
        for (const Observation &figure : whole->observations) {
            if (figure.measure != measure.id)
                continue;
            ++all;
            if (!figure.period.end || !figure.quantity.isStated())
                continue;
            // No longer than twelve months.
            const QDate end = figure.period.lastDay();
            if (!figure.period.start || figure.period.firstDay().addYears(1) > end || figure.period.firstDay().addYears(1) == end.addDays(1))
                ++figures[end.year()];
        }
        std::map<int, GapKind> gaps;
        bool hasGap = false;
        for (const Gap &gap : whole->gaps) {
            if (gap.measure != measure.id)
                continue;
            hasGap = true;
            if (!gap.period.end)
                continue;
            const QDate first = gap.period.start ? gap.period.firstDay() : gap.period.end->firstDay();
            for (QDate day = first; day <= gap.period.lastDay(); day = day.addMonths(1)) {
                const int year = day.year() + (measure.yearStart && *measure.yearStart > 1 && day.month() >= *measure.yearStart ? 1 : 0);
                gaps.emplace(year, gap.kind);
            }
        }
        const auto row = std::ranges::find(coverage->rows, measure.id, &CoverageRow::measure);
        BOOST_TEST((row != coverage->rows.end()) == (hasGap || all >= 3), measure.id.slug);
        if (row == coverage->rows.end())
            continue;
        BOOST_TEST(row->label == measure.label());
        for (int year = 1990; year <= 2030; ++year) {
            const auto cell = row->cells.find(year);
            BOOST_TEST_CONTEXT(measure.id.slug.toStdString() << " in " << year) {
                if (const auto counted = figures.find(year); counted != figures.end()) {
                    BOOST_REQUIRE(cell != row->cells.end());
                    BOOST_TEST(cell->second.figures == counted->second);
                    BOOST_TEST((cell->second.kind != CoverageKind::Missing));
                    BOOST_TEST(findById(whole->observations, cell->second.figure)->measure.slug == measure.id.slug);
                } else if (const auto gap = gaps.find(year); gap != gaps.end()) {
                    BOOST_REQUIRE(cell != row->cells.end());
                    BOOST_TEST((cell->second.kind == CoverageKind::Missing));
                    BOOST_TEST(findById(whole->gaps, cell->second.gap)->measure.slug == measure.id.slug);
                } else {
                    BOOST_TEST((cell == row->cells.end()));
                }
                cells += cell != row->cells.end() ? 1 : 0;
            }
        }
    }
    BOOST_TEST(cells > 300U);
}

BOOST_AUTO_TEST_CASE(a_year_stands_under_its_end_wherever_it_begins)
{
    BOOST_TEST(yearUnderWhichItStands(QDate(2013, 10, 1), 10) == 2014); // United States
    BOOST_TEST(yearUnderWhichItStands(QDate(2013, 7, 1), 7) == 2014);   // Australia
    BOOST_TEST(yearUnderWhichItStands(QDate(2013, 4, 1), 4) == 2014);   // India, Japan, United Kingdom
    BOOST_TEST(yearUnderWhichItStands(QDate(2013, 3, 31), 4) == 2013);
    BOOST_TEST(yearUnderWhichItStands(QDate(2013, 1, 1), 1) == 2013);
    BOOST_TEST(yearUnderWhichItStands(QDate(2013, 12, 31), std::nullopt) == 2013);
}

BOOST_AUTO_TEST_SUITE_END()
