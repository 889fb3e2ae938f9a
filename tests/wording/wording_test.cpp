// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/comparability/comparability.h"
#include "models/domain/comparability/ties.h"
#include "models/domain/reviews.h"
#include "models/wording/wording.h"
#include "tests/support/evidence.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>

#include <QTranslator>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

/// A catalogue of one text, as of another language.
class OneWordTranslator final : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *sourceText, const char *, int) const override
    {
        return QLatin1StringView(sourceText) == "more than %1"_L1 ? u"mehr als %1"_s : QString();
    }
};

Period period(QStringView from, QStringView to)
{
    return {EdtfDate::parse(from), EdtfDate::parse(to)};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(wording)

BOOST_AUTO_TEST_CASE(a_number_never_loses_its_qualifier)
{
    const Wording wording;
    BOOST_TEST(wording.quantity(Quantity::exact(65605)) == u"65,605"_s);
    BOOST_TEST(wording.quantity(Quantity::bounded(Qualifier::About, 13000)) == u"about 13,000"_s);
    BOOST_TEST(wording.quantity(Quantity::bounded(Qualifier::MoreThan, 4000)) == u"more than 4,000"_s);
    BOOST_TEST(wording.quantity(Quantity::bounded(Qualifier::AtLeast, 24400)) == u"at least 24,400"_s);
    BOOST_TEST(wording.quantity(Quantity::bounded(Qualifier::LessThan, 5)) == u"fewer than 5"_s);
    BOOST_TEST(wording.quantity(Quantity::bounded(Qualifier::AtMost, 5)) == u"at most 5"_s);
    BOOST_TEST(wording.quantity(Quantity::between(75000, 80000)) == u"75,000 to 80,000"_s);
    BOOST_TEST(wording.shortQuantity(Quantity::bounded(Qualifier::MoreThan, 4000), UnitOfMeasure::Count) == u"> 4,000"_s);
    BOOST_TEST(wording.shortQuantity(Quantity::exact(31), UnitOfMeasure::PercentChange) == u"+31 %"_s);
    BOOST_TEST(wording.quantity(Quantity::exact(27.5), UnitOfMeasure::Percent) == u"27.5 %"_s);
    const auto oneIn = [&wording](const Quantity &quantity) { return wording.quantity(quantity, UnitOfMeasure::OneIn); };
    BOOST_TEST(oneIn(Quantity::exact(6)) == u"1 in 6"_s);
    BOOST_TEST(oneIn(Quantity::bounded(Qualifier::About, 6)) == u"about 1 in 6"_s);
    // One in more than six is a smaller share than one in six.
    BOOST_TEST(oneIn(Quantity::bounded(Qualifier::MoreThan, 6)) == u"fewer than 1 in 6"_s);
    BOOST_TEST(oneIn(Quantity::bounded(Qualifier::AtLeast, 6)) == u"at most 1 in 6"_s);
    BOOST_TEST(oneIn(Quantity::bounded(Qualifier::LessThan, 6)) == u"more than 1 in 6"_s);
    BOOST_TEST(oneIn(Quantity::bounded(Qualifier::AtMost, 6)) == u"at least 1 in 6"_s);
    BOOST_TEST(oneIn(Quantity::between(5, 6)) == u"1 in 6 to 1 in 5"_s);
}

BOOST_AUTO_TEST_CASE(a_number_that_nobody_could_count_the_digits_of_is_written_with_a_power_of_ten)
{
    const Wording wording;
    BOOST_TEST(wording.number(999'999'999'999'999) == u"999,999,999,999,999"_s);
    BOOST_TEST(wording.number(1e15) == u"1.0 × 10¹⁵"_s);
    BOOST_TEST(wording.number(1e308) == u"1.0 × 10³⁰⁸"_s);
    BOOST_TEST(wording.number(-2.5e20) == u"−2.5 × 10²⁰"_s);
    BOOST_TEST(wording.number(1.7976931348623157e308) == u"1.797693 × 10³⁰⁸"_s);
    BOOST_TEST(wording.number(9.99999999e46) == u"1.0 × 10⁴⁷"_s);
    BOOST_TEST(wording.quantity(Quantity::bounded(Qualifier::MoreThan, 1e20)) == u"more than 1.0 × 10²⁰"_s);
    BOOST_TEST(Wording(QLocale(QLocale::German)).number(1e15) == u"1,0 × 10¹⁵"_s);
}

BOOST_AUTO_TEST_CASE(a_period_says_what_is_stated_and_no_more)
{
    const Wording wording;
    struct Row { Period period; PeriodKind kind; QString words; QString inText; };
    const Row rows[] = {
        {period(u"2022-01-01", u"2022-12-31"), PeriodKind::CalendarYear, u"2022"_s, u"2022"_s},
        {period(u"2021~", u"2021~"), PeriodKind::CalendarYear, u"~2021"_s, u"about 2021"_s},
        {period(u"2019-01-01", u"2022-12-31"), PeriodKind::CalendarYear, u"2019 – 2022"_s, u"2019 to 2022"_s},
        {period(u"2023-10-01", u"2024-09-30"), PeriodKind::FiscalYear, u"fiscal year 2024"_s, u"fiscal year 2024"_s},
        {period(u"2018-10-01", u"2023-09-30"), PeriodKind::FiscalYear, u"fiscal years 2019 – 2023"_s, u"fiscal years 2019 to 2023"_s},
        {period(u"2023-10-01", u"2024-09-30"), PeriodKind::Span, u"1 Oct 2023 – 30 Sept 2024"_s, u"1 October 2023 to 30 September 2024"_s},
        {period(u"", u"2025-07-24"), PeriodKind::AsOf, u"as of 24 Jul 2025"_s, u"as of 24 July 2025"_s},
        {period(u"", u"2025-07~"), PeriodKind::AsOf, u"as of ~Jul 2025"_s, u"as of about July 2025"_s},
        {period(u"2025-03", u"2025-03"), PeriodKind::AsOf, u"as of Mar 2025"_s, u"as of March 2025"_s},
        {period(u"2013-07-26~", u"2013-07-28~"), PeriodKind::Operation, u"~26 Jul 2013 – ~28 Jul 2013"_s, u"about 26 to 28 July 2013"_s},
        {period(u"2013-07-26", u"2013-08-01"), PeriodKind::Operation, u"26 Jul 2013 – 1 Aug 2013"_s, u"26 July to 1 August 2013"_s},
        {period(u"2013-03", u"2013-08"), PeriodKind::Span, u"Mar 2013 – Aug 2013"_s, u"March to August 2013"_s},
        {period(u"2013-12-26~", u"2014-01-01"), PeriodKind::Operation, u"~26 Dec 2013 – 1 Jan 2014"_s, u"about 26 December 2013 to 1 January 2014"_s},
        {period(u"2007-12-07", u""), PeriodKind::AsOf, u"since 7 Dec 2007, end not stated"_s, u"since 7 December 2007, end not stated"_s},
        {period(u"", u""), PeriodKind::AsOf, u"date not stated"_s, u"period not stated"_s},
    };
    for (const Row &row : rows) {
        BOOST_TEST(wording.period(row.period, row.kind, 10) == row.words);
        BOOST_TEST(wording.periodInText(row.period, row.kind, 10) == row.inText);
    }
    BOOST_TEST(wording.changeInText(period(u"2019-01-01", u"2022-12-31"), PeriodKind::Span) == u"from 2019 to 2022"_s);
    BOOST_TEST(wording.changeInText(period(u"2018-10-01", u"2023-09-30"), PeriodKind::FiscalYear, 10) == u"from fiscal year 2019 to fiscal year 2023"_s);
    BOOST_TEST(wording.changeInText(period(u"2024-01-01", u"2025-09"), PeriodKind::Span) == u"from 1 January 2024 to September 2025"_s);
    const auto missing = [&wording](QDate first, QDate last, bool isNewest) { return wording.missingTime(first, last, isNewest); };
    BOOST_TEST(missing({2023, 1, 1}, {2023, 12, 31}, true) == u"2023"_s);
    BOOST_TEST(missing({2015, 1, 1}, {2017, 12, 31}, false) == u"2015–2017"_s);
    BOOST_TEST(missing({2014, 10, 1}, {2015, 9, 30}, true) == u"Oct 2014 to Sept 2015"_s);
    BOOST_TEST(missing({2023, 1, 1}, {2026, 11, 22}, true) == u"from 2023"_s);
    BOOST_TEST(missing({2022, 10, 1}, {2026, 11, 22}, true) == u"from Oct 2022"_s);
    // A figure follows.
    BOOST_TEST(missing({2023, 1, 1}, {2025, 11, 22}, false) == u"Jan 2023 to Nov 2025"_s);
    BOOST_TEST(missing({2023, 3, 4}, {2023, 3, 22}, false) == u"Mar 2023"_s);
    // A year before 1000 has no leading zeros.
    BOOST_TEST(wording.date(*EdtfDate::parse(u"0014")) == u"14"_s);
    BOOST_TEST(wording.date(*EdtfDate::parse(u"0987-03-14")) == u"14 March 987"_s);
    BOOST_TEST(wording.shortDate(*EdtfDate::parse(u"0008-08~")) == u"~Aug 8"_s);
    BOOST_TEST(wording.date(QDate(14, 8, 19)) == u"19 August 14"_s);
    BOOST_TEST(wording.period(period(u"0014", u"0016"), PeriodKind::CalendarYear) == u"14 – 16"_s);
    BOOST_TEST(wording.when(*EdtfDate::parse(u"2025-08-09")) == u"on 9 August 2025"_s);
    BOOST_TEST(wording.when(*EdtfDate::parse(u"2025-08-09~")) == u"around 9 August 2025"_s);
    BOOST_TEST(wording.when(*EdtfDate::parse(u"2025-08")) == u"in August 2025"_s);
}

BOOST_AUTO_TEST_CASE(a_fiscal_year_is_known_by_the_month_in_which_the_years_of_its_measure_begin)
{
    const Wording wording;
    struct Row { int month; QString name; QString years; };
    const Row rows[] = {
        {4, u"fiscal year 2023/24"_s, u"fiscal years 2019/20 to 2023/24"_s}, // named by its first or its last year: both are said
        {7, u"fiscal year 2024"_s, u"fiscal years 2020 to 2024"_s},
        {9, u"fiscal year 2024"_s, u"fiscal years 2020 to 2024"_s},
        {10, u"fiscal year 2024"_s, u"fiscal years 2020 to 2024"_s},
    };
    for (const Row &row : rows) {
        const QDate first(2023, row.month, 1);
        const Period one{EdtfDate::fromDay(first), EdtfDate::fromDay(first.addYears(1).addDays(-1))};
        const Period five{EdtfDate::fromDay(first.addYears(-4)), one.end};
        BOOST_TEST(wording.period(one, PeriodKind::FiscalYear, row.month) == row.name);
        BOOST_TEST(wording.periodInText(five, PeriodKind::FiscalYear, row.month) == row.years);
        // Without the month, or under another one, the dates are printed.
        BOOST_TEST(!wording.period(one, PeriodKind::FiscalYear).contains(u"fiscal"_s));
        for (const Row &other : rows)
            BOOST_TEST((other.month == row.month || !wording.period(one, PeriodKind::FiscalYear, other.month).contains(u"fiscal"_s)));
    }
}

BOOST_AUTO_TEST_CASE(plurals_come_from_the_catalogue)
{
    const Wording wording;
    BOOST_TEST(wording.say("Chart", "↓ %n more lanes", nullptr, 1) == u"↓ 1 more lane"_s);
    BOOST_TEST(wording.say("Chart", "↓ %n more lanes", nullptr, 1200) == u"↓ 1,200 more lanes"_s);
    BOOST_TEST(wording.say("Chart", "↓ %n more lanes", nullptr, 5'000'000'001) == u"↓ 5,000,000,001 more lanes"_s);
}

BOOST_AUTO_TEST_CASE(reviewers_are_counted_before_their_pages)
{
    const Wording wording;
    BOOST_TEST(wording.reviewCounts({.reviewers = 3, .pages = 9, .atSecondHand = 1}) == u"3 reviewers, 9 pages, 1 at second hand"_s);
    BOOST_TEST(wording.reviewCounts({.reviewers = 1, .pages = 9, .atSecondHand = 0}) == u"1 reviewer, 9 pages"_s);
    BOOST_TEST(wording.reviewCounts({.reviewers = 1, .pages = 1, .atSecondHand = 1}) == u"1 reviewer, 1 page, 1 at second hand"_s);
    BOOST_TEST(wording.reviewCounts({.reviewers = 1200, .pages = 3400, .atSecondHand = 20}) == u"1,200 reviewers, 3,400 pages, 20 at second hand"_s);
    BOOST_TEST(wording.reviewCounts({}) == u"no review in this library"_s);
    BOOST_TEST(wording.reviewDate(EdtfDate::parse(u"2025-12-09")) == u"9 December 2025"_s);
    BOOST_TEST(wording.reviewDate(EdtfDate::parse(u"2018-05~")) == u"about May 2018"_s);
    BOOST_TEST(wording.reviewDate(std::nullopt) == u"date not stated"_s);
}

BOOST_AUTO_TEST_CASE(words_and_numbers_follow_the_value_that_is_passed_in)
{
    const Wording german(QLocale(QLocale::German, QLocale::Germany), std::make_shared<OneWordTranslator>());
    BOOST_TEST(german.quantity(Quantity::bounded(Qualifier::MoreThan, 4000)) == u"mehr als 4.000"_s);
    BOOST_TEST(german.quantity(Quantity::exact(27.5), UnitOfMeasure::Percent) == u"27,5 %"_s);
}

BOOST_AUTO_TEST_CASE(every_finding_has_a_sentence_with_its_values_in_place)
{
    const Wording wording;
    Measure m = test::measure(u"%2 in a name"_s);
    m.population = u"%1 and <b>%2</b>"_s;
    const Observation x = test::observation(m, u"2021-01-01", u"2021-12-31", 1);
    Dossier dossier;
    dossier.sources.resize(1);
    dossier.sources[0].id = x.source;
    dossier.sources[0].title = u"%1 edition"_s;
    SeriesBreak between = test::seriesBreak(m, u"2021-06");
    between.description = u"%3 is counted."_s;
    for (const RuleEntry &entry : comparabilityRules()) {
        const bool isOfBreak = entry.dimension == Dimension::Continuity && entry.rule != Rule::ContinuitySame && entry.rule != Rule::ContinuityFlagged;
        if (isOfBreak) {
            const QString told = wording.finding({entry.dimension, entry.rule, &between}, {&m, &x, nullptr}, {&m, &x, nullptr}, dossier);
            BOOST_TEST(told.contains(u"(June 2021, other cases counted): %3 is counted. No arithmetic"_s), told);
            continue;
        }
        const QString sentence = wording.finding({entry.dimension, entry.rule}, {&m, &x, nullptr}, {&m, &x, nullptr}, dossier);
        BOOST_TEST(sentence.endsWith(u'.'), entry.id.latin1());
        BOOST_TEST(!sentence.contains(u"  "), entry.id.latin1());
    }
    BOOST_TEST(wording.finding({Dimension::Population, Rule::PopulationDiffers}, {&m, &x, nullptr}, {&m, &x, nullptr}, Dossier())
               == u"One is about %1 and <b>%2</b>, the other about %1 and <b>%2</b>."_s);
}

BOOST_AUTO_TEST_CASE(producers_are_named_as_they_were_compared)
{
    const Wording wording;
    Measure m = test::measure(u"m"_s);
    Measure n = test::measure(u"n"_s);
    n.producer = OrganisationId(u"bureau"_s);
    Observation x = test::observation(m, u"2021-01-01", u"2021-12-31", 1);
    Observation y = test::observation(n, u"2021-01-01", u"2021-12-31", 1);
    const auto said = [&] { return wording.finding({Dimension::Producer, Rule::ProducerDiffers}, {&m, &x, nullptr}, {&n, &y, nullptr}, Dossier()); };
    x.statedBy = OrganisationId(u"paper"_s);
    BOOST_TEST(said() == u"Different organisations produced them: agency and bureau."_s);
    y.statedBy = OrganisationId(u"radio"_s);
    BOOST_TEST(said() == u"Different organisations produced them: paper and radio."_s);
    x.area.clear();
    x.retells = ObservationId(u"original"_s);
    BOOST_TEST(wording.finding({Dimension::Area, Rule::AreaDiffers}, {&m, &x, nullptr}, {&n, &y, nullptr}, Dossier())
               == u"One covers the same as the number that it repeats, the other United States."_s);
}

BOOST_AUTO_TEST_CASE(every_error_has_a_sentence_that_names_the_thing)
{
    const Wording wording;
    for (int code = 0; code <= static_cast<int>(ErrorCode::InvalidArgument); ++code) {
        const QString sentence = wording.error({static_cast<ErrorCode>(code), u"/home/a%1b/library.db"_s, u"detail"_s});
        BOOST_TEST(!sentence.isEmpty(), code);
        if (static_cast<ErrorCode>(code) != ErrorCode::Cancelled)
            BOOST_TEST(sentence.contains(u"/home/a%1b/library.db"), sentence);
    }
}

BOOST_AUTO_TEST_CASE(every_result_of_arithmetic_is_told_with_its_qualifier)
{
    const Wording wording;
    const QHash<Qualifier, QString> words{{Qualifier::About, u"about "_s}, {Qualifier::MoreThan, u"more than "_s},
                                          {Qualifier::AtLeast, u"at least "_s}, {Qualifier::LessThan, u"fewer than "_s},
                                          {Qualifier::AtMost, u"at most "_s}, {Qualifier::Between, u" to "_s}};
    std::vector<Quantity> operands{Quantity::exact(4000), Quantity::between(75, 80)};
    for (const Qualifier qualifier : {Qualifier::About, Qualifier::MoreThan, Qualifier::AtLeast, Qualifier::LessThan, Qualifier::AtMost})
        operands.push_back(Quantity::bounded(qualifier, 500));
    for (const Quantity &a : operands) {
        for (const Quantity &b : operands) {
            for (const Derived &derived : {sum(a, b), difference(a, b), ratio(a, b), percentageChange(a, b)}) {
                if (!derived)
                    BOOST_TEST(wording.nothingFollows(derived.reason).startsWith(u"Nothing follows"_s));
                else if (!derived.quantity->isExact())
                    BOOST_TEST(wording.quantity(*derived.quantity).contains(words.value(derived.quantity->qualifier)));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_figure_that_was_replaced_is_told_with_the_one_that_replaces_it)
{
    const Measure measure = test::measure();
    Dossier dossier;
    Source source;
    source.id = SourceId(u"source"_s);
    source.title = u"Annual report of 2023"_s;
    dossier.sources = {source};
    dossier.measures = {measure};
    dossier.observations = {test::observation(measure, u"2021-01-01", u"2021-12-31", 90, u"first"_s), test::observation(measure, u"2022-01-01", u"2022-12-31", 80, u"other"_s),
                            test::observation(measure, u"2021-01-01", u"2021-12-31", 101, u"revision"_s)};
    dossier.observations[0].status = *ObservationStatus::parse(u"U");
    dossier.observations[2].revises = dossier.observations[0].id;
    const Ties ties(dossier);
    const Figure a{&measure, &dossier.observations[0], nullptr};
    const Figure b{&measure, &dossier.observations[1], nullptr};
    for (const auto &[x, y] : {std::pair(a, b), std::pair(b, a)}) {
        const Comparison comparison = compare(x, y, ties);
        const QString sentence = Wording().finding(comparison.finding(Dimension::Status), x, y, dossier);
        BOOST_TEST(sentence == u"One is unreliable and was replaced by a later figure: “101”, Annual report of 2023."_s);
    }
}

BOOST_AUTO_TEST_SUITE_END()
