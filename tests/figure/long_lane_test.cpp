// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/compose.h"
#include "models/layout/layout.h"
#include "models/layout/text_layout.h"
#include "tests/figure/fixed_text_measure.h"
#include "tests/support/evidence.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>

#include <ctime>


using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

/// `count` figures of one measure, `perDay` on each day.
Dossier longDossier(int count, int perDay)
{
    Measure calls = test::measure(u"calls"_s);
    calls.stage = Stage::Contact;
    calls.statisticalUnit = StatisticalUnit::Call;
    calls.verification = Verification::NotApplicable;
    calls.periodKind = PeriodKind::AsOf;
    Dossier dossier;
    dossier.measures = {calls};
    for (int index = 0; index < count; ++index) {
        const QString day = QDate(1990, 1, 1).addDays(index / perDay).toString(Qt::ISODate);
        dossier.observations.push_back(test::observation(calls, day, day, 1000 + index % 977 * 3, u"f-%1"_s.arg(10'000'000 + index)));
    }
    return dossier;
}

/// The fastest of three, in nanoseconds of the processor.
double composingTime(const Dossier &dossier)
{
    double fastest = 1e18;
    for (int round = 0; round < 3; ++round) {
        const std::clock_t start = std::clock();
        const ComparisonFigure figure = composeFigure(dossier, {}, Wording());
        BOOST_TEST(!figure.process.lanes.empty());
        fastest = std::min(fastest, static_cast<double>(std::clock() - start) * 1000);
    }
    return fastest;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(long_lane)

BOOST_AUTO_TEST_CASE(composing_takes_time_in_proportion_to_the_figures)
{
    for (const int perDay : {1, 20}) {
        const double few = composingTime(longDossier(1000, perDay));
        const double many = composingTime(longDossier(10'000, perDay));
        BOOST_TEST_MESSAGE(perDay << " a day: 1000 in " << few / 1e6 << " ms, 10000 in " << many / 1e6 << " ms");
        BOOST_TEST(many <= 50 * few); // a hundred times would be quadratic
    }
}

BOOST_AUTO_TEST_CASE(wrapping_a_long_text_measures_little_more_than_its_length)
{
    for (const QString &text : {u"a few words "_s.repeated(20'000), QString(200'000, u'x')}) {
        const test::FixedTextMeasure measure(6, 14);
        const QStringList lines = wrap(text, 400, FontRole::Body, measure, 100'000);
        BOOST_TEST(lines.join(QString()).remove(u' ') == text.simplified().remove(u' '));
        BOOST_TEST(measure.measured() < 20 * text.size());
    }
}

BOOST_AUTO_TEST_SUITE_END()
