// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/number_origins.h"
#include "tests/support/evidence.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>

#include <random>
#include <set>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

/// A small library of pages and of the figures on them.
struct Pages {
    std::vector<Measure> measures{test::measure(u"claimed"_s), test::measure(u"counted"_s)};
    std::vector<Source> sources;
    std::vector<Observation> figures;

    Pages() { measures[0].verification = Verification::Asserted; }

    Source &page(const QString &id, const QString &origin = {}, std::optional<Directness> directness = Directness::Secondary)
    {
        Source source;
        source.id = SourceId(id);
        source.origin = SourceId(origin);
        source.directness = directness;
        return sources.emplace_back(source);
    }

    Observation &figure(const QString &id, const QString &page, const QString &retells = {}, double value = 62000, int measure = 0)
    {
        Observation figure = test::observation(measures[static_cast<std::size_t>(measure)], u"", u"2025", value, id);
        figure.source = SourceId(page);
        figure.retells = ObservationId(retells);
        if (!retells.isEmpty())
            figure.retelling = Retelling::Faithful;
        return figures.emplace_back(figure);
    }

    std::vector<NumberOrigins> of(const QString &page)
    {
        std::ranges::sort(sources, {}, &Source::id);
        std::ranges::sort(figures, {}, &Observation::id);
        return numberOrigins(SourceId(page), figures, measures, sources);
    }

    /// The origins with their pages, then the pages that state none: "a: a b; ? c".
    QString told(const QString &page)
    {
        QStringList numbers;
        for (const NumberOrigins &number : of(page)) {
            QStringList parts;
            const auto add = [&parts](const QString &name, const std::vector<PrintingPage> &pages) {
                QStringList ids;
                for (const PrintingPage &entry : pages)
                    ids += entry.source.slug;
                parts += name + u' ' + ids.join(u' ');
            };
            for (const NumberOrigin &origin : number.origins)
                add(origin.source.slug + u':', origin.pages);
            if (!number.unstated.empty())
                add(u"?"_s, number.unstated);
            numbers += parts.join(u"; "_s);
        }
        return numbers.join(u" | "_s);
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(number_origins)

BOOST_AUTO_TEST_CASE(retellings_and_repeated_pages_go_back_to_one_origin)
{
    Pages pages;
    pages.page(u"interview"_s, {}, Directness::Primary);
    pages.page(u"a"_s);
    pages.page(u"b"_s);
    pages.page(u"c"_s, u"b"_s);
    pages.page(u"lone"_s);
    pages.figure(u"f0"_s, u"interview"_s);
    pages.figure(u"f1"_s, u"a"_s, u"f0"_s);
    pages.figure(u"f2"_s, u"b"_s, u"f1"_s);
    pages.figure(u"f3"_s, u"c"_s);
    pages.figure(u"f4"_s, u"lone"_s);
    // c repeats the page b, which has the number from the interview.
    BOOST_TEST(pages.told(u"a"_s) == u"interview: a b c interview; ? lone"_s);
    BOOST_TEST(pages.of(u"a"_s).front().pages() == 5U);
    // From each page the same.
    for (const QString &page : {u"interview"_s, u"b"_s, u"c"_s, u"lone"_s})
        BOOST_TEST(pages.told(page) == pages.told(u"a"_s), page);
}

BOOST_AUTO_TEST_CASE(a_page_that_states_no_origin_is_never_a_confirmation)
{
    Pages pages;
    pages.page(u"a"_s);
    pages.page(u"b"_s, {}, std::nullopt);
    pages.page(u"c"_s, {}, Directness::Tertiary);
    for (const QString &page : {u"a"_s, u"b"_s, u"c"_s})
        pages.figure(u"of-"_s + page, page);
    BOOST_TEST(pages.told(u"a"_s) == u"? a b c"_s);
    BOOST_TEST(pages.of(u"a"_s).front().origins.empty());
}

BOOST_AUTO_TEST_CASE(two_primary_pages_are_two_origins)
{
    Pages pages;
    pages.page(u"a"_s, {}, Directness::Primary);
    pages.page(u"b"_s, {}, Directness::Primary);
    pages.figure(u"f"_s, u"a"_s, {}, 5, 1);
    pages.figure(u"g"_s, u"b"_s, {}, 5, 1);
    BOOST_TEST(pages.told(u"b"_s) == u"a: a; b: b"_s);
}

BOOST_AUTO_TEST_CASE(an_origin_that_does_not_print_the_number_is_one_all_the_same)
{
    Pages pages;
    pages.page(u"a"_s, u"x"_s);
    pages.page(u"b"_s, u"x"_s);
    pages.page(u"x"_s);
    pages.figure(u"f"_s, u"a"_s);
    pages.figure(u"g"_s, u"b"_s);
    BOOST_TEST(pages.told(u"a"_s) == u"x: a b"_s);
    BOOST_TEST(pages.of(u"x"_s).empty());
}

BOOST_AUTO_TEST_CASE(a_number_is_told_by_measure_value_qualifier_area_and_period)
{
    Pages pages;
    pages.page(u"a"_s);
    pages.page(u"b"_s);
    pages.figure(u"f"_s, u"a"_s, {}, 5, 1);
    Observation &other = pages.figure(u"g"_s, u"b"_s, {}, 5, 1);
    other.period.end = EdtfDate::parse(u"2024");
    BOOST_TEST(pages.told(u"a"_s) == QString());
    pages.figures.back().period.end = EdtfDate::parse(u"2025");
    BOOST_TEST(pages.told(u"a"_s) == u"? a b"_s);
    pages.figures.back().quantity = Quantity::bounded(Qualifier::MoreThan, 5);
    BOOST_TEST(pages.told(u"a"_s) == QString());
    // A number that is only asserted is repeated without its bound and its day.
    pages.figures.clear();
    pages.figure(u"f"_s, u"a"_s);
    pages.figure(u"g"_s, u"b"_s).period = {};
    pages.figures.back().quantity = Quantity::bounded(Qualifier::MoreThan, 62000);
    BOOST_TEST(pages.told(u"a"_s) == u"? a b"_s);
    // No value is no number.
    for (Observation &figure : pages.figures)
        figure.quantity = {};
    BOOST_TEST(pages.told(u"a"_s) == QString());
}

BOOST_AUTO_TEST_CASE(a_page_counts_once_however_often_it_prints_a_number)
{
    Pages pages;
    pages.page(u"a"_s);
    pages.page(u"b"_s);
    pages.figure(u"f"_s, u"a"_s);
    pages.figure(u"g1"_s, u"b"_s);
    pages.figure(u"g2"_s, u"b"_s, u"f"_s);
    pages.figure(u"g3"_s, u"b"_s);
    BOOST_TEST(pages.told(u"b"_s) == u"a: a b"_s);
    BOOST_TEST(pages.of(u"b"_s).front().pages() == 2U);
    BOOST_TEST(pages.of(u"b"_s).front().origins.front().pages.back().figure.slug == u"g2"_s);
}

BOOST_AUTO_TEST_CASE(chains_without_an_end_are_no_origin)
{
    Pages pages;
    pages.page(u"a"_s, u"b"_s, Directness::Primary);
    pages.page(u"b"_s, u"a"_s, Directness::Primary);
    pages.page(u"c"_s, u"gone"_s);
    pages.page(u"d"_s);
    pages.figure(u"f"_s, u"a"_s);
    pages.figure(u"g"_s, u"b"_s);
    pages.figure(u"h"_s, u"c"_s);
    pages.figure(u"i1"_s, u"d"_s, u"i2"_s);
    pages.figure(u"i2"_s, u"d"_s, u"i1"_s);
    BOOST_TEST(pages.told(u"a"_s) == u"? a b c d"_s);
    // A circle of which one half is a retelling, the other a repeated page.
    Pages mixed;
    mixed.page(u"a"_s, u"b"_s);
    mixed.page(u"b"_s);
    mixed.figure(u"f"_s, u"a"_s);
    mixed.figure(u"g"_s, u"b"_s, u"f"_s);
    BOOST_TEST(mixed.told(u"a"_s) == u"b: a b"_s);
    BOOST_TEST(!originOf(SourceId(u"a"_s), pages.sources));
    BOOST_TEST(!originOf(SourceId(u"c"_s), pages.sources));
}

BOOST_AUTO_TEST_CASE(in_any_library_pages_are_counted_once_and_origins_are_ends_of_chains)
{
    std::mt19937 random(7);
    const auto below = [&random](int limit) { return std::uniform_int_distribution(0, limit - 1)(random); };
    for (int library = 0; library < 400; ++library) {
        Pages pages;
        const int count = 1 + below(9);
        const auto nameOfPage = [](int index) { return u"p%1"_s.arg(index); };
        const auto nameOfFigure = [](int index) { return u"f%1"_s.arg(index); };
        for (int index = 0; index < count; ++index)
            pages.page(nameOfPage(index), below(2) == 0 ? nameOfPage(below(count)) : QString(), static_cast<Directness>(below(3)));
        const int figures = below(14);
        for (int index = 0; index < figures; ++index)
            pages.figure(nameOfFigure(index), nameOfPage(below(count)), below(2) == 0 ? nameOfFigure(below(figures)) : QString(), below(3), below(2));
        for (int page = 0; page < count; ++page) {
            for (const NumberOrigins &number : pages.of(nameOfPage(page))) {
                std::set<SourceId> seen;
                const auto meet = [&seen](const std::vector<PrintingPage> &entries) {
                    for (const PrintingPage &entry : entries)
                        BOOST_TEST(seen.insert(entry.source).second);
                };
                meet(number.unstated);
                for (const NumberOrigin &origin : number.origins) {
                    BOOST_TEST(!origin.pages.empty());
                    meet(origin.pages);
                    BOOST_TEST((originOf(origin.source, pages.sources) == origin.source));
                    // No origin has the number from another one.
                    for (const NumberOrigin &other : number.origins) {
                        for (const PrintingPage &entry : other.pages)
                            BOOST_TEST((entry.source != origin.source || other.source == origin.source));
                    }
                }
                BOOST_TEST(seen.size() == number.pages());
                BOOST_TEST(seen.contains(SourceId(nameOfPage(page))));
                BOOST_TEST(number.origins.size() + number.unstated.size() <= number.pages());
            }
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
