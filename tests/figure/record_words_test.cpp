// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sheets/question_line.h"
#include "models/sheets/record_sheet.h"
#include "models/sheets/record_words.h"
#include "tests/support/evidence.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>

// What lists and pages say of records: orders, headings, questions, and how long a series can be compared.
using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

RecordSheet sheetOf(const Measure &measure, Dossier dossier)
{
    RecordDossier record;
    dossier.measures = {measure};
    record.dossier = test::ordered(std::move(dossier));
    const std::optional<RecordSheet> sheet = composeMeasureSheet(record, measure.id, Wording());
    BOOST_REQUIRE(sheet);
    return *sheet;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(record_words)

BOOST_AUTO_TEST_CASE(every_order_has_a_name_and_every_group_a_heading)
{
    const Wording wording;
    for (const SearchedKind kind : searchedKinds) {
        QStringList names;
        for (const RecordOrder order : ordersOf(kind)) {
            names += orderName(kind, order, wording);
            BOOST_TEST(!names.back().isEmpty());
            if (order != RecordOrder::Name && order != RecordOrder::MostFigures && order != RecordOrder::Reason)
                BOOST_TEST(!groupHeading(kind, order, {}, wording).isEmpty(), names.back()); // what is not stated is said so
        }
        BOOST_TEST(names.removeDuplicates() == 0);
    }
    BOOST_TEST(groupHeading(SearchedKind::Measures, RecordOrder::Stage, u"potential_victim"_s, wording) == u"Potential victim"_s);
    BOOST_TEST(groupHeading(SearchedKind::Gaps, RecordOrder::Reason, u"not_found"_s, wording) == u"Searched, not found"_s);
    BOOST_TEST(groupHeading(SearchedKind::Sources, RecordOrder::Newest, u"2025"_s, wording) == u"2025"_s);
    BOOST_TEST(groupHeading(SearchedKind::Sources, RecordOrder::Who, u"A & B"_s, wording) == u"A & B"_s);
}

BOOST_AUTO_TEST_CASE(a_question_says_why_when_where_and_for_which_claim)
{
    RecordLine line;
    line.title = u"How many?"_s;
    line.gapKind = GapKind::Suppressed;
    BOOST_TEST(composeQuestionLine(line, Wording()).letter == u"S"_s);
    BOOST_TEST(composeQuestionLine(line, Wording()).searched.isEmpty());
    line.date = EdtfDate::parse(u"2026-11-22");
    line.searched = u"public\npages"_s;
    line.claim = u"Many."_s;
    const QuestionLine question = composeQuestionLine(line, Wording());
    BOOST_TEST(question.searched == u"22 Nov 2026: public pages"_s);
    BOOST_TEST(question.claim == u"“Many.”"_s);
    BOOST_TEST(question.reason == u"suppressed by the publisher"_s);
}

BOOST_AUTO_TEST_CASE(the_span_of_a_series_is_told_with_its_brackets)
{
    Measure victims = test::measure();
    victims.periodKind = PeriodKind::FiscalYear;
    victims.yearStart = 10;
    Dossier dossier;
    for (int year = 2015; year <= 2020; ++year) {
        if (year != 2017)
            dossier.observations.push_back(test::observation(victims, u"%1-10-01"_s.arg(year - 1), u"%1-09-30"_s.arg(year), year, u"f%1"_s.arg(year)));
    }
    const std::optional<SeriesSpan> span = sheetOf(victims, dossier).span;
    BOOST_REQUIRE(span);
    BOOST_TEST(span->heading == u"Comparable since fiscal year 2018: 3 years"_s);
    BOOST_REQUIRE(span->brackets.size() == 2);
    BOOST_TEST(span->brackets[0].words == u"2015 to 2017: 2 years with a figure, and then a year without one"_s);
    BOOST_TEST(span->brackets[1].words == u"2018 to 2020: 3 years that can be set side by side"_s);

    dossier.observations.erase(dossier.observations.begin(), dossier.observations.end() - 1);
    const std::optional<SeriesSpan> alone = sheetOf(victims, dossier).span;
    BOOST_REQUIRE(alone);
    BOOST_TEST(alone->heading == u"One year, no series"_s);
    BOOST_TEST(alone->brackets.empty());
}

BOOST_AUTO_TEST_CASE(a_caution_that_figures_share_stands_once_with_their_periods_and_a_break_with_its_sentence)
{
    const Measure victims = test::measure();
    Dossier dossier;
    for (int year = 2017; year <= 2025; ++year) {
        const QString text = QString::number(year);
        dossier.observations.push_back(test::observation(victims, QString(text + u"-01-01"_s), QString(text + u"-12-31"_s), year, u"f"_s + text));
        Caution caution;
        caution.id = CautionId(u"caution-"_s + text);
        caution.text = year < 2020 ? u"counts clients"_s : u"counts others"_s;
        caution.observation = dossier.observations.back().id;
        dossier.cautions.push_back(caution);
    }
    dossier.breaks = {test::seriesBreak(victims, u"2019-01-01")};
    const RecordSheet sheet = sheetOf(victims, dossier);
    const auto section = [&sheet](const QString &heading) {
        const auto found = std::ranges::find(sheet.sections, heading, &RecordSection::heading);
        BOOST_REQUIRE((found != sheet.sections.end()));
        BOOST_TEST(found->isAside);
        return found->rows;
    };
    const std::vector<RecordRow> cautions = section(u"Keep in mind"_s);
    BOOST_REQUIRE(cautions.size() == 2);
    BOOST_TEST(cautions[0].text == u"Counts clients."_s, cautions[0].text);
    BOOST_TEST(cautions[0].detail == u"for 2017, 2018, 2019"_s);
    BOOST_TEST(cautions[1].detail == u"for 2020, 2021, 2022, 2023, 2024, 2025"_s);
    const std::vector<RecordRow> breaks = section(u"Breaks of the series"_s);
    BOOST_REQUIRE(breaks.size() == 1);
    BOOST_TEST(breaks[0].text == u"Another group is counted."_s, breaks[0].text);
    BOOST_TEST(breaks[0].detail == u"from 1 January 2019 on · other cases counted"_s, breaks[0].detail);
}

BOOST_AUTO_TEST_SUITE_END()
