// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sheets/question_line.h"
#include "models/sheets/record_sheet.h"
#include "models/sheets/record_words.h"
#include "models/sheets/short_name.h"
#include "tests/support/evidence.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>
#include <rapidcheck.h>

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
    BOOST_TEST(question.claim == u"Many."_s); // nobody is said to have used these words
    line.isVerbatim = true;
    BOOST_TEST(composeQuestionLine(line, Wording()).claim == u"“Many.”"_s);
    BOOST_TEST(question.reason == u"suppressed by the publisher"_s);
}

BOOST_AUTO_TEST_CASE(a_row_of_a_list_tells_what_tells_it_from_others)
{
    const Wording wording;
    RecordLine gap;
    gap.gapKind = GapKind::NotFound;
    gap.date = EdtfDate::parse(u"2026-11-26");
    BOOST_TEST(listedDetail(SearchedKind::Gaps, RecordOrder::Reason, gap, wording) == u"searched 26 Nov 2026"_s);
    gap.measure = u"Situations"_s;
    BOOST_TEST(listedDetail(SearchedKind::Gaps, RecordOrder::Reason, gap, wording) == u"Situations"_s);
    gap.period = {EdtfDate::parse(u"2009"), EdtfDate::parse(u"2014")};
    const QString detail = listedDetail(SearchedKind::Gaps, RecordOrder::Reason, gap, wording);
    BOOST_TEST(detail.startsWith(u"2009"_s), detail);
    BOOST_TEST(detail.endsWith(u" · Situations"_s), detail);
    // A date alone would be read as that of the figure.
    for (const RecordOrder order : ordersOf(SearchedKind::Gaps)) {
        const QString words = listedDetail(SearchedKind::Gaps, order, gap, wording);
        BOOST_TEST((!words.contains(u"26 Nov"_s) || words.contains(u"searched 26 Nov"_s)), words);
    }

    RecordLine page;
    page.who = u"Office of Refugee Resettlement (ORR), US Department of Health and Human Services"_s;
    page.date = EdtfDate::parse(u"2024-07-30");
    BOOST_TEST(listedDetail(SearchedKind::Sources, RecordOrder::Closeness, page, wording) == u"ORR · 30 Jul 2024"_s);
    page.who = u"a news page"_s;
    page.site = u"example.org"_s;
    BOOST_TEST(listedDetail(SearchedKind::Sources, RecordOrder::Closeness, page, wording) == u"example.org · 30 Jul 2024"_s);
    BOOST_TEST(recordDetail(SearchedKind::Sources, page, wording).startsWith(u"example.org · "_s));
}

BOOST_AUTO_TEST_CASE(a_short_name_is_one_that_the_name_holds)
{
    BOOST_TEST(shortName(u"United Nations Office on Drugs and Crime (UNODC)"_s) == u"UNODC"_s);
    BOOST_TEST(shortName(u"Center for Countering Human Trafficking (CCHT), US Department of Homeland Security"_s) == u"CCHT"_s);
    BOOST_TEST(shortName(u"Bundeskriminalamt (BKA)"_s) == u"BKA"_s);
    // What else stands in brackets is no short name.
    for (const QString &name : {u"GUARD Against Trafficking (Ali Hopper)"_s, u"Political speakers (several)"_s, u"Office of Management (US)"_s, u"Polaris"_s, u"A (B"_s, u"Police (2024)"_s, QString(), u"(A)"_s})
        BOOST_TEST(shortName(name) == name);
    BOOST_TEST(rc::check([](const std::string &text) {
        const QString name = QString::fromStdString(text);
        const QString brief = shortName(name);
        RC_ASSERT(brief == name || (name.contains(u'(' + brief + u')') && brief == brief.toUpper()));
    }));
}

BOOST_AUTO_TEST_CASE(the_short_name_of_an_order_leaves_room_for_the_number_of_rows)
{
    const Wording wording;
    for (const SearchedKind kind : searchedKinds) {
        QStringList names;
        for (const RecordOrder order : ordersOf(kind)) {
            names += shortOrderName(kind, order, wording);
            BOOST_TEST(names.back().size() <= 13, names.back());
        }
        BOOST_TEST(names.removeDuplicates() == 0);
    }
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
