// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/linter/linter.h"
#include "models/domain/linter/published_number.h"
#include "tests/support/evidence.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>
#include <rapidcheck.h>

#include <array>
#include <ctime>
#include <functional>
#include <set>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

/// Three years of one measure, without a fault.
struct Planted : WholeLibrary {
    Planted()
    {
        library.created = u"2026-11-22"_s;
        measures = {test::measure(u"victims"_s)};
        measures[0].definition = u"persons"_s;
        measures[0].definitionSource = SourceId(u"source"_s);
        sources = {source(u"source"_s, Directness::Primary)};
        for (const QString &year : {u"2020"_s, u"2021"_s, u"2022"_s})
            add(measures[0], year + u"-01-01"_s, year + u"-12-31"_s, 100 + year.toInt(), u"v-"_s + year);
    }

    static Source source(const QString &id, Directness directness)
    {
        Source source;
        source.id = SourceId(id);
        source.directness = directness;
        return source;
    }

    Observation &add(const Measure &measure, const QString &from, const QString &to, double value, const QString &id)
    {
        observations.push_back(test::observation(measure, from, to, value, id));
        return observations.back();
    }

    Measure &addMeasure(const QString &id)
    {
        Measure measure = measures[0];
        measure.id = MeasureId(id);
        measures.push_back(measure);
        return measures.back();
    }

    Gap &addGap(const QString &from, const QString &to)
    {
        Gap gap;
        gap.id = GapId(u"gap"_s);
        gap.measure = measures[0].id;
        gap.period = {EdtfDate::parse(from), EdtfDate::parse(to)};
        gap.scope = GapScope::Value;
        gaps.push_back(gap);
        return gaps.back();
    }

    void addClaimAgainst(const Measure &other, double value)
    {
        Claim claim;
        claim.id = ClaimId(u"claim"_s);
        claims = {claim};
        add(other, u"2022-01-01"_s, u"2022-12-31"_s, value, u"w"_s);
        evidence = {{EvidenceId(u"e1"_s), claim.id, ObservationId(u"v-2022"_s), EvidenceRole::AsClaimed, {}},
                    {EvidenceId(u"e2"_s), claim.id, ObservationId(u"w"_s), EvidenceRole::Contradicts, {}}};
    }

    /// The same rows, each list ordered by id.
    WholeLibrary inOrder() const
    {
        WholeLibrary ordered = *this;
        const auto sort = [](auto &rows) { std::ranges::sort(rows, {}, [](const auto &row) { return row.id; }); };
        sort(ordered.measures);
        sort(ordered.observations);
        sort(ordered.sources);
        sort(ordered.relations);
        sort(ordered.evidence);
        return ordered;
    }

    /// Rule and row of every finding.
    QStringList found() const
    {
        const WholeLibrary ordered = inOrder();
        QStringList lines;
        for (const LintFinding &finding : lint(ordered))
            lines += QString(entryOf(finding.rule).id) + u' ' + finding.where.id;
        return lines;
    }
};

void splitByAge(Planted &p, double children, double adults)
{
    const Measure &a = p.addMeasure(u"children"_s);
    p.add(a, u"2022-01-01"_s, u"2022-12-31"_s, children, u"part-a"_s);
    const Measure &b = p.addMeasure(u"adults"_s);
    p.add(b, u"2022-01-01"_s, u"2022-12-31"_s, adults, u"part-b"_s);
    p.relations = {test::relation(p.measures[1], p.measures[0], RelationKind::PartOf, u"age"_s, u"r1"_s),
                   test::relation(p.measures[2], p.measures[0], RelationKind::PartOf, u"age"_s, u"r2"_s)};
}

struct LintCase {
    const char *name;
    QStringList expected;
    std::function<void(Planted &)> plant;
};

const LintCase lintCases[] = {
    {"nothing wrong", {}, [](Planted &) {}},
    {"no definition", {u"definition.missing victims"_s}, [](Planted &p) { p.measures[0].definition.clear(); }},
    {"a definition without a source", {u"definition.unsourced victims"_s}, [](Planted &p) { p.measures[0].definitionSource = {}; }},
    {"a figure about next year", {u"period.in-future f"_s},
     [](Planted &p) { p.measures[0].periodKind = PeriodKind::Span; p.add(p.measures[0], u"2027-01-01"_s, u"2027-12-31"_s, 3, u"f"_s); }},
    {"published in the future", {u"period.in-future v-2022"_s},
     [](Planted &p) { p.observations[2].published = EdtfDate::parse(u"2026-11-23"); }},
    {"a search in the future", {u"period.in-future gap"_s},
     [](Planted &p) { p.addGap(u"2010-01-01"_s, u"2010-12-31"_s).searchedOn = EdtfDate::parse(u"2027"); }},
    {"a bound printed as a point", {u"bound.printed-as-point v-2020"_s},
     [](Planted &p) { p.observations[0].quantity = Quantity::bounded(Qualifier::MoreThan, 2120); p.observations[0].valueText = u"2,120"_s; }},
    {"a derived bound has a text of the library's own", {},
     [](Planted &p) {
         p.observations[0].quantity = Quantity::bounded(Qualifier::AtLeast, 2120);
         p.observations[0].derivation = u"a sum"_s;
     }},
    {"a bound kept as a point", {u"bound.kept-as-point v-2020"_s}, [](Planted &p) { p.observations[0].valueText = u"Over 2,120"_s; }},
    {"a number that was said to be about right, kept as exact", {u"bound.kept-as-point v-2020"_s}, [](Planted &p) { p.observations[0].valueText = u"about 2,120"_s; }},
    {"a round number of which nothing says whether it is exact", {u"number.round v-2020"_s},
     [](Planted &p) { p.observations[0].quantity = Quantity::exact(62'000); p.observations[0].valueText = u"62,000"_s; }},
    {"round numbers that are small, said to be about right, or told again", {},
     [](Planted &p) {
         p.observations[0].quantity = Quantity::exact(9'000);
         p.observations[0].valueText = u"9,000"_s;
         p.observations[1].quantity = Quantity::bounded(Qualifier::About, 62'000);
         p.observations[1].valueText = u"about 62,000"_s;
         p.observations[2].quantity = Quantity::exact(62'000);
         p.observations[2].valueText = u"62,000"_s;
         p.observations[2].retells = p.observations[1].id;
     }},
    {"a plus sign kept as a point", {u"bound.kept-as-point v-2020"_s}, [](Planted &p) { p.observations[0].valueText = u"2,120+"_s; }},
    {"a count below zero", {u"number.negative v-2020"_s},
     [](Planted &p) {
         p.observations[0].quantity = Quantity::exact(-5);
         p.observations[0].valueText = u"-5"_s;
     }},
    {"a change below zero", {},
     [](Planted &p) {
         p.measures[0].accumulation = Accumulation::Change;
         p.observations[0].quantity = Quantity::exact(-5);
         p.observations[0].valueText = u"fell by 5"_s;
     }},
    {"a part of a person", {u"number.broken v-2020"_s},
     [](Planted &p) {
         p.observations[0].quantity = Quantity::exact(12.5);
         p.observations[0].valueText = u"12.5"_s;
     }},
    {"a broken average", {},
     [](Planted &p) {
         p.measures[0].accumulation = Accumulation::Average;
         p.observations[0].quantity = Quantity::exact(12.5);
         p.observations[0].valueText = u"12.5"_s;
     }},
    {"another number than was printed", {u"number.other-than-printed v-2020"_s}, [](Planted &p) { p.observations[0].valueText = u"26,000"_s; }},
    {"one of the numbers that were printed", {}, [](Planted &p) { p.observations[0].valueText = u"2,120 of 9,000"_s; }},
    {"a number in another spelling", {},
     [](Planted &p) {
         p.observations[0].quantity = Quantity::exact(1'500'200);
         p.observations[0].valueText = u"1.5002 million"_s;
         p.observations[1].quantity = Quantity::exact(2121);
         p.observations[1].valueText = u"2.121 Personen"_s;
     }},
    {"a range whose lower end was printed in short", {},
     [](Planted &p) {
         p.observations[0].quantity = Quantity::between(75000, 80000);
         p.observations[0].valueText = u"about 75 to 80,000"_s;
     }},
    {"a number that was printed in words", {}, [](Planted &p) { p.observations[0].valueText = u"dozens"_s; }},
    {"a school year that was read as December", {u"period.one-month m"_s},
     [](Planted &p) { p.add(p.measures[0], u"2019-12"_s, u"2019-12"_s, 3, u"m"_s); }},
    {"two calendars", {u"series.calendars-mixed victims"_s},
     [](Planted &p) { p.add(p.measures[0], u"2018-10-01"_s, u"2019-09-30"_s, 3, u"fy"_s); }},
    {"an approximate year has no stated calendar", {},
     [](Planted &p) { p.add(p.measures[0], u"2018-10-01~"_s, u"2019-09-30~"_s, 3, u"fy"_s); }},
    {"parts exceed", {u"partition.exceeds v-2022"_s}, [](Planted &p) { splitByAge(p, 2000, 123); }},
    {"parts exceed and the library keeps the sum", {u"partition.exceeds-noted v-2022"_s},
     [](Planted &p) {
         splitByAge(p, 2000, 123);
         p.add(p.measures[0], u"2022-01-01"_s, u"2022-12-31"_s, 2123, u"z-sum"_s).status = *ObservationStatus::parse(u"U");
     }},
    {"parts fall short", {u"partition.falls-short v-2022"_s}, [](Planted &p) { splitByAge(p, 2000, 121); }},
    {"parts that fit", {}, [](Planted &p) { splitByAge(p, 2000, 122); }},
    {"parts of which one is a bound that may fit", {},
     [](Planted &p) {
         splitByAge(p, 2000, 121);
         p.observations.back().quantity = Quantity::bounded(Qualifier::MoreThan, 121);
         p.observations.back().valueText = u"more than 121"_s;
     }},
    {"a running total falls", {u"total.falls v-2022"_s},
     [](Planted &p) {
         p.measures[0].accumulation = Accumulation::Cumulative;
         for (Observation &observation : p.observations)
             observation.period.start.reset();
         p.observations[2].quantity = Quantity::exact(100);
         p.observations[2].valueText = u"100"_s;
     }},
    {"a running total told in rounder numbers", {},
     [](Planted &p) {
         p.measures[0].accumulation = Accumulation::Cumulative;
         for (Observation &observation : p.observations)
             observation.period.start.reset();
         p.observations[2].quantity = Quantity::bounded(Qualifier::MoreThan, 2000);
         p.observations[2].valueText = u"more than 2,000"_s;
     }},
    {"a claim set against another kind of count", {u"claim.against-incomparable e2"_s},
     [](Planted &p) {
         p.addMeasure(u"reports"_s).statisticalUnit = StatisticalUnit::Report;
         p.addClaimAgainst(p.measures[1], 5);
     }},
    {"a claim set against another kind of count with a word", {},
     [](Planted &p) {
         p.addMeasure(u"reports"_s).statisticalUnit = StatisticalUnit::Report;
         p.addClaimAgainst(p.measures[1], 5);
         p.evidence[1].note = u"another unit"_s;
     }},
    {"a retelling beside the primary source", {u"source.secondary z"_s},
     [](Planted &p) {
         p.sources.push_back(Planted::source(u"news"_s, Directness::Secondary));
         p.add(p.measures[0], u"2021-01-01"_s, u"2021-12-31"_s, 2121, u"z"_s).source = SourceId(u"news"_s);
     }},
    {"a hole", {u"series.hole victims"_s}, [](Planted &p) { p.add(p.measures[0], u"2018-01-01"_s, u"2018-12-31"_s, 3, u"h"_s); }},
    {"a hole that a gap explains", {},
     [](Planted &p) {
         p.add(p.measures[0], u"2018-01-01"_s, u"2018-12-31"_s, 3, u"h"_s);
         p.addGap(u"2019-01-01"_s, u"2019-12-31"_s);
     }},
    {"one number under two labels of one claim", {u"number.two-labels v-2022"_s},
     [](Planted &p) {
         p.addMeasure(u"xreports"_s);
         p.addClaimAgainst(p.measures[1], 2122);
         p.evidence[1].role = EvidenceRole::ConfusedWith;
     }},
    {"one number under two labels that nothing ties", {u"number.two-labels w"_s},
     [](Planted &p) {
         const Measure &other = p.addMeasure(u"other"_s);
         p.add(other, u"2022-01-01"_s, u"2022-12-31"_s, 2122, u"w"_s);
     }},
    {"one number under two equivalent labels", {u"number.equivalent-labels w"_s},
     [](Planted &p) {
         const Measure &other = p.addMeasure(u"other"_s);
         p.add(other, u"2021-10-01"_s, u"2022-09-30"_s, 2122, u"w"_s);
         p.relations = {test::relation(p.measures[0], p.measures[1], RelationKind::Equivalent)};
     }},
    {"one number in other times, in another area, of a misreport, or small", {},
     [](Planted &p) {
         const Measure &other = p.addMeasure(u"other"_s);
         p.add(other, u"2015-01-01"_s, u"2015-12-31"_s, 2122, u"w1"_s);
         p.add(other, u"2022-01-01"_s, u"2022-12-31"_s, 2122, u"w2"_s).area = u"World"_s;
         p.add(other, u"2022-01-01"_s, u"2022-12-31"_s, 2122, u"w3"_s).retelling = Retelling::Misreported;
         p.measures[1].periodKind = PeriodKind::Span;
         p.measures[0].periodKind = PeriodKind::Span;
         p.add(p.measures[0], u"2022-01-01"_s, u"2022-06-30"_s, 112, u"x1"_s);
         p.add(p.measures[1], u"2022-01-01"_s, u"2022-06-30"_s, 112, u"x2"_s);
     }},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(linter)

BOOST_AUTO_TEST_CASE(a_planted_fault_is_found_and_nothing_else)
{
    std::set<QString> planted;
    for (const LintCase &entry : lintCases) {
        BOOST_TEST_CONTEXT(entry.name)
        {
            Planted library;
            entry.plant(library);
            BOOST_TEST(library.found() == entry.expected);
            for (const QString &line : entry.expected)
                planted.insert(line.section(u' ', 0, 0));
        }
    }
    for (const LintRuleEntry &rule : lintRules()) {
        // Those of cells and rows are planted where a data package is read, and in the file of a library.
        if (!QString(rule.id).startsWith(u"file."_s) && !isRuleOfRows(rule.rule))
            BOOST_TEST(planted.contains(rule.id), rule.id.latin1());
    }
}

BOOST_AUTO_TEST_CASE(each_rule_has_an_id_of_its_own)
{
    std::set<std::string> ids;
    for (const LintRuleEntry &entry : lintRules())
        BOOST_TEST(ids.insert(entry.id.latin1()).second, entry.id.latin1());
}

BOOST_AUTO_TEST_CASE(a_published_number_is_read_by_its_grammar_only)
{
    struct Row { QStringView text; PublishedBound bound; };
    for (const Row &row : {Row{u"65,605", PublishedBound::Point}, Row{u"39%", PublishedBound::Point}, Row{u"2.5 million", PublishedBound::Point},
                           Row{u"more than 4,000", PublishedBound::Lower}, Row{u"Over 62,000", PublishedBound::Lower},
                           Row{u"24,400+", PublishedBound::Lower}, Row{u"at least 12", PublishedBound::Lower},
                           Row{u"<5", PublishedBound::Upper}, Row{u"fewer than 5 per cent", PublishedBound::Upper},
                           Row{u"about 13,000", PublishedBound::Nearly}, Row{u"Nearly 13,000", PublishedBound::Nearly}, Row{u"seven", PublishedBound::Unclear},
                           Row{u"just under 5", PublishedBound::Unclear}, Row{u"5 women and two men", PublishedBound::Unclear},
                           Row{u"", PublishedBound::Unclear}, Row{u"overt 5", PublishedBound::Unclear}})
        BOOST_TEST((publishedBound(row.text) == row.bound), row.text.toString());
}

BOOST_AUTO_TEST_CASE(a_part_without_a_figure_where_its_whole_has_one_is_no_fault)
{
    Planted planted;
    splitByAge(planted, 1100, 1022);
    planted.add(planted.measures[0], u"2022-01-01"_s, u"2022-12-31"_s, 303, u"elsewhere"_s).area = u"Texas"_s;
    BOOST_TEST(planted.found() == QStringList{});
    planted.observations.pop_back();
    planted.observations.pop_back(); // the adults of the whole's own area
    BOOST_TEST(planted.found() == QStringList{});
}

/// A small library with anything in any place: some references lead nowhere, some series have no figure in an area.
WholeLibrary anyLibrary()
{
    const auto below = [](int limit) { return *rc::gen::inRange(0, limit); };
    const auto name = [&below](const char *kind, int count) { return QString::fromLatin1(kind) + QString::number(below(count)); };
    Planted library;
    for (int number = below(5); number >= 0; --number) {
        Measure &measure = library.addMeasure(u"m%1"_s.arg(number));
        measure.unitOfMeasure = below(4) == 0 ? UnitOfMeasure::Percent : UnitOfMeasure::Count;
        measure.accumulation = below(3) == 0 ? Accumulation::Cumulative : Accumulation::PerPeriod;
        measure.periodKind = below(2) == 0 ? PeriodKind::CalendarYear : PeriodKind::Span;
    }
    for (int number = below(12); number >= 0; --number) {
        const int year = 2018 + below(4);
        Measure of;
        of.id = MeasureId(name("m", 7));
        const bool isDated = below(6) != 0;
        Observation &figure = library.add(of, isDated ? u"%1-01-01"_s.arg(year) : QString(), isDated ? u"%1-12-31"_s.arg(year) : QString(),
                                          300 + below(4), u"o%1"_s.arg(number));
        figure.area = name("area", 2);
        figure.source = SourceId(below(5) == 0 ? u"nowhere"_s : u"source"_s);
        if (below(3) == 0)
            figure.quantity = Quantity::bounded(Qualifier::MoreThan, 300 + below(4));
        if (below(5) == 0)
            figure.retelling = Retelling::Misreported;
    }
    for (int number = below(8); number >= 0; --number)
        library.relations.push_back({RelationId(u"r%1"_s.arg(number)), MeasureId(name("m", 7)), MeasureId(name("m", 7)), RelationKind::PartOf,
                                     below(4) == 0 ? QString() : name("split", 2), {}, {}});
    Claim claim;
    claim.id = ClaimId(u"c0"_s);
    library.claims = {claim};
    for (int number = below(4); number >= 0; --number)
        library.evidence.push_back({EvidenceId(u"e%1"_s.arg(number)), ClaimId(name("c", 2)), ObservationId(name("o", 14)),
                                    std::array{EvidenceRole::AsClaimed, EvidenceRole::Supports, EvidenceRole::Contradicts}[static_cast<std::size_t>(below(3))], {}});
    for (int number = below(3); number > 0; --number)
        library.addGap(u"2019-01-01"_s, u"2019-12-31"_s).measure = MeasureId(name("m", 7));
    return library.inOrder();
}

BOOST_AUTO_TEST_CASE(any_library_is_looked_at_and_findings_name_rows_that_it_holds)
{
    BOOST_TEST(rc::check("any library", [] {
        const WholeLibrary library = anyLibrary();
        std::set<QString> ids;
        const auto collect = [&ids](const auto &rows) {
            for (const auto &row : rows)
                ids.insert(row.id.slug);
        };
        collect(library.measures);
        collect(library.observations);
        collect(library.claims);
        collect(library.evidence);
        collect(library.gaps);
        for (const LintFinding &finding : lint(library)) {
            RC_ASSERT(ids.contains(finding.where.id));
            for (const RowReference &row : finding.others)
                RC_ASSERT(ids.contains(row.id));
        }
    }));
}

/// A library with many figures, of a shape that a rule which compares each with all others would take for ever over.
WholeLibrary longLibrary(const QString &shape, int figures)
{
    Planted planted;
    planted.observations.clear();
    planted.addMeasure(u"other"_s);
    planted.sources.push_back(Planted::source(u"told"_s, Directness::Secondary));
    planted.relations = {test::relation(planted.measures[1], planted.measures[0], RelationKind::Equivalent)};
    for (int number = 0; number < figures; ++number) {
        const QString day = QDate(1600, 1, 1).addDays(number).toString(Qt::ISODate);
        const bool isConstant = shape != "series"_L1;
        Observation figure = test::observation(planted.measures[shape == "labels"_L1 ? number % 2 : 0], shape == "one day"_L1 ? u"1999-01-01"_s : day, shape == "one day"_L1 ? u"1999-01-01"_s : day,
                                               isConstant ? 1234 : 1000 + number, u"f-%1"_s.arg(number, 7, 10, QChar(u'0')));
        const QString before = u"f-%1"_s.arg(number - 1, 7, 10, QChar(u'0'));
        if (shape == "revisions"_L1 && number > 0)
            figure.revises = ObservationId(before);
        if (shape == "retellings"_L1 && number > 0)
            figure.retells = ObservationId(before);
        if (shape == "sources"_L1)
            figure.source = SourceId(u"told"_s);
        planted.observations.push_back(figure);
    }
    return planted.inOrder();
}

double secondsOf(const std::function<void()> &work)
{
    const std::clock_t begin = std::clock();
    work();
    return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

BOOST_AUTO_TEST_CASE(the_rules_take_time_in_proportion_to_the_figures_whatever_they_hold)
{
    for (const QString &shape : {u"series"_s, u"constant"_s, u"one day"_s, u"labels"_s, u"revisions"_s, u"retellings"_s, u"sources"_s}) {
        const WholeLibrary few = longLibrary(shape, 5'000);
        const WholeLibrary many = longLibrary(shape, 40'000);
        const double forFew = secondsOf([&] { (void)lint(few); });
        const double forMany = secondsOf([&] { (void)lint(many); });
        // Eight times as many: eight times as long, and sixty-four times where each is compared with all.
        BOOST_TEST(forMany < 24 * std::max(forFew, 0.004), shape << ": " << forFew << " and " << forMany << " seconds");
        BOOST_TEST_MESSAGE(shape << ": " << forMany << " seconds for 40,000 figures");
    }
}

BOOST_AUTO_TEST_CASE(the_rules_end_when_they_are_asked_to_stop)
{
    const WholeLibrary library = longLibrary(u"labels"_s, 40'000);
    std::stop_source stop;
    stop.request_stop();
    const double whole = secondsOf([&] { (void)lint(library); });
    const double stopped = secondsOf([&] { (void)lint(library, stop.get_token()); });
    BOOST_TEST((stopped < whole / 2), stopped << " of " << whole);
}

BOOST_AUTO_TEST_SUITE_END()
