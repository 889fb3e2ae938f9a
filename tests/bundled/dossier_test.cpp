// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/comparability/comparability.h"
#include "models/domain/comparability/ties.h"
#include "tests/bundled/bundled.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <random>

// A dossier holds what is shown, a library all there is. Both must lead to the same verdict.
using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

QStringList rulesOf(const Comparison &comparison)
{
    QStringList rules{QString::number(static_cast<int>(comparison.verdict))};
    for (const Finding &finding : comparison.findings)
        rules += QString::number(static_cast<int>(finding.rule));
    return rules;
}

/// Compares the definitions of each pair of measures of a dossier, and some of their figures.
void judgeBoth(const Dossier &dossier, std::mt19937 &random)
{
    const Ties few(dossier);
    static const Ties all(test::bundled());
    for (const Measure &a : dossier.measures) {
        for (const Measure &b : dossier.measures) {
            if (a.id < b.id)
                BOOST_TEST(rulesOf(compare(a, b, few)) == rulesOf(compare(a, b, all)), a.id.slug << " and " << b.id.slug);
        }
    }
    const auto figure = [&dossier, &random] {
        const Observation &observation = dossier.observations[std::uniform_int_distribution<std::size_t>(0, dossier.observations.size() - 1)(random)];
        return Figure{findById(dossier.measures, observation.measure), &observation, nullptr};
    };
    for (int round = 0; round < 20 && dossier.observations.size() > 1; ++round) {
        const Figure a = figure();
        const Figure b = figure();
        BOOST_TEST(rulesOf(compare(a, b, few)) == rulesOf(compare(a, b, all)), a.observation->id.slug << " and " << b.observation->id.slug);
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(dossiers)

BOOST_AUTO_TEST_CASE(a_dossier_judges_as_the_whole_library_does)
{
    const WholeLibrary &whole = test::bundled();
    Library library = test::openBundledLibrary();
    std::mt19937 random(20261127);
    for (const Claim &claim : whole.claims) {
        const Result<Dossier> dossier = library.dossier(claim.id);
        BOOST_REQUIRE(dossier);
        judgeBoth(*dossier, random);
    }
    // Each pair of parts of one whole, without the whole; and pairs by chance.
    std::vector<std::pair<MeasureId, MeasureId>> pairs;
    for (const Relation &a : whole.relations) {
        for (const Relation &b : whole.relations) {
            if (a.kind == RelationKind::PartOf && b.kind == RelationKind::PartOf && a.measureB == b.measureB && a.measureA < b.measureA)
                pairs.emplace_back(a.measureA, b.measureA);
        }
    }
    BOOST_TEST(pairs.size() > 20U);
    for (int round = 0; round < 300; ++round) {
        const auto any = [&] { return whole.measures[std::uniform_int_distribution<std::size_t>(0, whole.measures.size() - 1)(random)].id; };
        pairs.emplace_back(any(), any());
    }
    for (const auto &[a, b] : pairs) {
        const Result<Dossier> dossier = library.dossier(MeasureSelection{{a, b}});
        BOOST_REQUIRE(dossier);
        judgeBoth(*dossier, random);
        for (const Relation &relation : dossier->relations)
            BOOST_TEST((findById(dossier->measures, relation.measureB) || findById(dossier->wholes, relation.measureB)));
    }
}

BOOST_AUTO_TEST_SUITE_END()
