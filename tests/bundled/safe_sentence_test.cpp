// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/claim_verbs.h"
#include "models/figure/safe_sentence.h"
#include "tests/bundled/bundled.h"
#include "tests/support/bundled_library.h"
#include "tests/support/print.h"

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

SafeSentence sentenceOf(const Dossier &dossier, const QString &id)
{
    const std::optional<SafeSentence> sentence = composeSafeSentence(dossier, ObservationId(id), Wording());
    BOOST_REQUIRE_MESSAGE(sentence, id.toStdString());
    return *sentence;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(safe_sentence)

BOOST_AUTO_TEST_CASE(a_figure_is_told_with_everything_that_belongs_to_it)
{
    const Dossier dossier = test::bundledDossier(ClaimId(u"claim-62000-rescued"_s));
    const SafeSentence processed = sentenceOf(dossier, u"orr-backlog-processed-2025-07-24"_s);
    BOOST_TEST(processed.sentence
               == u"More than 59,000 reports (reports about unaccompanied children), United States, as of 24 Jul 2025, a running total, "
                  "not a count of victims (secondary source: US Department of Homeland Security (DHS), 2025)."_s);
    BOOST_TEST(processed.warnings
               == QStringList{u"“rescued” is the claim's word: this number counts reports at the stage of review, and does not establish that they are victims."_s});
    BOOST_TEST(processed.citations.size() == 1);

    const SafeSentence children = sentenceOf(dossier, u"unodc-us-detected-children-2022"_s);
    BOOST_TEST(children.sentence.startsWith(u"4,849 children ("_s));
    BOOST_TEST(children.sentence.contains(u"United States, 2022, identified victims by published criteria"_s));
    BOOST_TEST(children.warnings.isEmpty());
}

BOOST_AUTO_TEST_CASE(two_figures_are_told_with_the_verdict_on_them)
{
    const Dossier dossier = test::bundledDossier(ClaimId(u"claim-62000-rescued"_s));
    const auto pair = [&dossier](const QString &a, const QString &b) {
        const std::optional<SafeSentence> sentence = composeSafeSentence(dossier, ObservationId(a), ObservationId(b), Wording());
        BOOST_REQUIRE(sentence);
        return *sentence;
    };
    BOOST_TEST(pair(u"hotline-likely-victims-2021"_s, u"hotline-likely-victims-2023"_s).sentence.endsWith(u"; the two can be compared."_s));
    const SafeSentence claimed = pair(u"children-rescued-as-claimed-2025-12-07"_s, u"unodc-us-detected-children-2022"_s);
    BOOST_TEST(claimed.sentence.startsWith(u"More than 62,000 children"_s));
    BOOST_TEST(claimed.sentence.contains(u"the two cannot be compared: they differ in verification"_s));
    BOOST_TEST(claimed.citations.size() == 2);
    BOOST_TEST(!claimed.warnings.isEmpty());
}

BOOST_AUTO_TEST_CASE(every_figure_of_every_claim_keeps_its_qualifier_and_its_source)
{
    const Wording wording;
    for (const Claim &claim : test::bundled().claims) {
        const Dossier dossier = test::bundledDossier(claim.id);
        for (const Observation &observation : dossier.observations) {
            const Measure *measure = findById(dossier.measures, observation.measure);
            const SafeSentence sentence = sentenceOf(dossier, observation.id.slug);
            BOOST_TEST(sentence.sentence.contains(wording.quantity(observation.quantity, measure->unitOfMeasure), Qt::CaseInsensitive), sentence.sentence);
            BOOST_TEST(sentence.sentence.contains(observation.area), sentence.sentence);
            BOOST_TEST(sentence.citations.size() == 1);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_verb_asks_for_what_a_measure_must_be)
{
    const auto support = [](QStringView verb, const QString &measure) {
        const Measure *found = findById(test::bundled().measures, MeasureId(measure));
        BOOST_REQUIRE_MESSAGE(found, measure.toStdString());
        return verbSupport(verb, *found);
    };
    BOOST_TEST((support(u"rescued", u"unodc-us-detected-children"_s) == VerbSupport::Carried));
    BOOST_TEST((support(u"Rescued", u"uac-located-dhs-tally"_s) == VerbSupport::NotCarried));
    BOOST_TEST((support(u"saved", u"hotline-likely-victims"_s) == VerbSupport::NotCarried));
    BOOST_TEST((support(u"rescued", u"children-rescued-as-claimed"_s) == VerbSupport::NotCarried));
    BOOST_TEST((support(u"located", u"uac-located-dhs-tally"_s) == VerbSupport::Carried));
    BOOST_TEST((support(u"found", u"uac-door-knocks"_s) == VerbSupport::NotCarried));
    BOOST_TEST((support(u"went missing or were lost", u"oig-missed-hearing"_s) == VerbSupport::NotCarried));
    BOOST_TEST((support(u"processed", u"orr-backlog-processed"_s) == VerbSupport::NotJudged));
}

BOOST_AUTO_TEST_SUITE_END()
