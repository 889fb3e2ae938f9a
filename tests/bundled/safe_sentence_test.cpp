// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/claim_verbs.h"
#include "models/sheets/safe_sentence.h"
#include "tests/bundled/bundled.h"
#include "tests/support/bundled_library.h"
#include "tests/support/evidence.h"
#include "tests/support/print.h"

#include <QRegularExpression>

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
    BOOST_TEST(processed.sentence.startsWith(
                   u"US Department of Homeland Security (DHS) (press release, about 25 July 2025): More than 59,000 of the backlogged "
                   "reports about unaccompanied children were analysed and processed (United States, as of 24 July 2025). Not a count of victims. "_s),
               processed.sentence);
    BOOST_TEST(processed.sentence.contains(u"Source: “DHS leads efforts to rescue child victims of sex and labor trafficking”"_s), processed.sentence);
    BOOST_TEST(processed.warnings
               == QStringList{u"“rescued” is the claim's word: this number counts reports at the stage of review, and does not establish that they are victims."_s});
    BOOST_TEST(processed.citations.size() == 1);

    const SafeSentence children = sentenceOf(dossier, u"unodc-us-detected-children-2022"_s);
    BOOST_TEST(children.sentence.contains(u": 4,849 children were reported by national authorities as detected victims of trafficking (United States, 2022). "
                                          "The criteria by which they were identified as victims are published."_s), children.sentence);
    // Detections carry no verb of the claim.
    BOOST_TEST(children.warnings.size() == 1);
}

BOOST_AUTO_TEST_CASE(two_figures_are_told_with_the_verdict_on_them)
{
    const Dossier dossier = test::bundledDossier(ClaimId(u"claim-62000-rescued"_s));
    const auto pair = [&dossier](const QString &a, const QString &b) {
        const std::optional<SafeSentence> sentence = composeSafeSentence(dossier, ObservationId(a), ObservationId(b), Wording());
        BOOST_REQUIRE(sentence);
        return *sentence;
    };
    BOOST_TEST(pair(u"hotline-likely-victims-2021"_s, u"hotline-likely-victims-2023"_s).sentence.contains(u" The two can be compared. "_s));
    const SafeSentence claimed = pair(u"children-rescued-as-claimed-2025-12-07"_s, u"unodc-us-detected-children-2022"_s);
    BOOST_TEST(claimed.sentence.startsWith(u"According to Townhall, Tom Homan said on 7 December 2025 that more than 62,000 children had been rescued. "_s), claimed.sentence);
    BOOST_TEST(claimed.sentence.contains(u"The two cannot be compared: they differ in verification"_s));
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
            // A change is told as a rise or a fall, a retelling with the number of its original, a round number that a speaker said
            // plainly without "about".
            const bool isOwnNumber = measure->unitOfMeasure == UnitOfMeasure::Count && !observation.retelling;
            Quantity said = observation.quantity;
            if (said.qualifier == Qualifier::About && sentence.sentence.contains(u" The number is round. "_s))
                said.qualifier = Qualifier::Exact;
            if (isOwnNumber)
                BOOST_TEST(sentence.sentence.contains(wording.quantityInText(said, measure->unitOfMeasure), Qt::CaseInsensitive), sentence.sentence);
            if (measure->verification != Verification::Asserted && !observation.retelling)
                BOOST_TEST(sentence.sentence.contains(observation.area), sentence.sentence);
            // A retelling is told as its original, and both pages are cited.
            const Observation *original = observation.retelling ? Ties(dossier).original(observation) : nullptr;
            BOOST_TEST(sentence.citations.size() == (original && original->source != observation.source ? 2 : 1));
        }
    }
}

/// Every figure of the bundled library, in its short form, a line each. Keep the lines after a change of words with
/// `build/dev/bin/countercheck sentence LIBRARY --short > tests/bundled/sentences.txt`, and read the difference.
BOOST_AUTO_TEST_CASE(all_figures_are_told_as_they_were_read_aloud)
{
    const QStringList expected = QString::fromUtf8(readFile(QStringLiteral(COUNTERCHECK_SOURCE_DIR "/tests/bundled/sentences.txt"))).split(u'\n', Qt::SkipEmptyParts);
    const WholeLibrary &library = test::bundled();
    BOOST_REQUIRE(std::size_t(expected.size()) == library.observations.size());
    qsizetype line = 0;
    for (const Observation &observation : library.observations) {
        const auto sentence = composeSafeSentence(library.dossierAround(observation.id), observation.id, Wording(), SentenceForm::Short);
        BOOST_REQUIRE(sentence);
        BOOST_TEST(observation.id.slug + u": "_s + sentence->sentence == expected.at(line++));
    }
}

BOOST_AUTO_TEST_CASE(no_sentence_says_a_verb_or_a_speaker_that_its_row_does_not_say)
{
    static const QRegularExpression quoted(u"“[^”]*”"_s);
    const WholeLibrary &library = test::bundled();
    for (const Observation &observation : library.observations) {
        const Measure &measure = *findById(library.measures, observation.measure);
        const Dossier dossier = library.dossierAround(observation.id);
        const Observation *original = dossier.observations.empty() ? nullptr : Ties(dossier).original(observation);
        const Measure *originalMeasure = original ? findById(library.measures, original->measure) : nullptr;
        QString sentence = composeSafeSentence(dossier, observation.id, Wording(), SentenceForm::Short)->sentence;
        static const QRegularExpression source(u" Sources?: "_s);
        sentence = sentence.first(sentence.indexOf(source)).remove(quoted); // a title may say any verb
        for (const QString &verb : {u"rescued"_s, u"saved"_s, u"freed"_s}) {
            const bool isSaid = measure.phrase.contains(verb) || (originalMeasure && originalMeasure->phrase.contains(verb));
            BOOST_TEST((isSaid || !sentence.contains(verb)), sentence);
        }
        // A number that was computed or misreported is never put into the mouth of who gave the numbers behind it.
        const Organisation *producer = findById(library.organisations, measure.producer);
        if (!observation.derivation.isEmpty())
            BOOST_TEST((sentence.startsWith(u"Added up from "_s) || sentence.startsWith(u"Computed from "_s)), sentence);
        else if (isMisreport(observation))
            BOOST_TEST(sentence.contains(u" printed "_s), sentence);
        else if (!observation.statedBy.isEmpty() && !observation.retelling && producer && observation.statedBy != measure.producer)
            BOOST_TEST(!sentence.startsWith(producer->name + u':'), sentence);
    }
}

BOOST_AUTO_TEST_CASE(names_that_hold_a_mark_and_numbers_that_are_missing_do_not_spoil_a_sentence)
{
    Measure measure = test::measure();
    measure.verification = Verification::Asserted;
    measure.phrase = u"it was said to have come to {value} persons"_s;
    Dossier dossier;
    dossier.organisations = {{.id = OrganisationId(u"speaker"_s), .name = u"The {value} said to Party"_s, .kind = OrganisationKind::Other}};
    dossier.observations = {test::observation(measure, u"2021", u"2021", 7)};
    dossier.observations.front().statedBy = OrganisationId(u"speaker"_s);
    const auto told = [&] {
        dossier.measures = {measure};
        return composeSafeSentence(dossier, dossier.observations.front().id, Wording(), SentenceForm::Short)->sentence;
    };
    BOOST_TEST(told().startsWith(u"According to source, The {value} said to Party said that it had come to seven persons. "_s), told());
    measure.phrase = u"{value} persons were said to have come"_s;
    BOOST_TEST(told().startsWith(u"According to source, The {value} said to Party said that seven persons had come. "_s), told());
    dossier.observations.front().quantity = Quantity::bounded(Qualifier::MoreThan, 1);
    BOOST_TEST(told().startsWith(u"According to source, The {value} said to Party said that a number of persons had come; the number is more than one. "_s), told());
    dossier.observations.front().quantity = Quantity();
    dossier.observations.front().valueText = u"*"_s;
    dossier.observations.front().status = *ObservationStatus::parse(u"Q");
    BOOST_TEST(told().contains(u"No value was published for “victims”; the source prints “*”. Missing: suppressed. "_s), told());
}

BOOST_AUTO_TEST_CASE(about_is_not_put_into_the_mouth_of_a_speaker_who_did_not_say_it)
{
    Measure measure = test::measure();
    measure.phrase = u"{value} persons were said to have come"_s;
    struct Row { Quantity quantity; QString printed; QString words; bool isRound; };
    const Row rows[] = {
        {Quantity::bounded(Qualifier::About, 320000), u"320,000"_s, u"320,000 persons"_s, true},
        {Quantity::bounded(Qualifier::About, 1500), u"1500 innocent children"_s, u"1,500 persons"_s, true},
        {Quantity::bounded(Qualifier::About, 65000), u"about 65,000"_s, u"about 65,000 persons"_s, false},
        {Quantity::bounded(Qualifier::About, 350), u"nearly 350"_s, u"about 350 persons"_s, false},
        {Quantity::bounded(Qualifier::About, 25000), u"just under 25,000"_s, u"about 25,000 persons"_s, false},
        {Quantity::bounded(Qualifier::About, 300), u"hundreds"_s, u"about 300 persons"_s, false},
        {Quantity::between(75000, 80000), u"about 75 to 80,000"_s, u"about 75,000 to 80,000 persons"_s, false},
        {Quantity::between(75000, 80000), u"75 to 80,000"_s, u"75,000 to 80,000 persons"_s, false},
        {Quantity::bounded(Qualifier::MoreThan, 4000), u"4,000+"_s, u"more than 4,000 persons"_s, false},
    };
    for (const Row &row : rows) {
        Dossier dossier;
        dossier.measures = {measure};
        dossier.observations = {test::observation(measure, u"2021", u"2021", 0)};
        dossier.observations.front().quantity = row.quantity;
        dossier.observations.front().valueText = row.printed;
        const auto told = [&] { return composeSafeSentence(dossier, dossier.observations.front().id, Wording(), SentenceForm::Short)->sentence; };
        BOOST_TEST(told().startsWith(u"According to source, an unnamed speaker said that "_s + row.words + u" had come"_s), told());
        BOOST_TEST(told().contains(u" The number is round. "_s) == row.isRound);
        // In the paper's own voice the judgement of the library stands.
        dossier.measures.front().phrase = u"{value} persons came"_s;
        BOOST_TEST(told().contains(Wording().quantity(row.quantity), Qt::CaseInsensitive), told());
        BOOST_TEST(!told().contains(u" The number is round. "_s));
    }
}

BOOST_AUTO_TEST_CASE(a_change_is_a_rise_or_a_fall_and_a_bound_stays_one)
{
    Measure measure = test::measure();
    measure.unitOfMeasure = UnitOfMeasure::PercentChange;
    measure.phrase = u"the number of victims {value}"_s;
    struct Row { Quantity quantity; QString words; };
    const Row rows[] = {
        {Quantity::exact(25), u"The number of victims rose by 25 per cent"_s},
        {Quantity::exact(-11), u"The number of victims fell by 11 per cent"_s},
        {Quantity::exact(0), u"The number of victims did not change"_s},
        {Quantity::bounded(Qualifier::About, -2.5), u"The number of victims fell by about 2.5 per cent"_s},
        {Quantity::bounded(Qualifier::MoreThan, 25), u"The number of victims rose by more than 25 per cent"_s},
        {Quantity::bounded(Qualifier::LessThan, -11), u"The number of victims fell by more than 11 per cent"_s},
        {Quantity::bounded(Qualifier::MoreThan, -11), u"The number of victims changed by more than −11 per cent"_s},
        {Quantity::bounded(Qualifier::LessThan, 5), u"The number of victims changed by less than 5 per cent"_s},
        {Quantity::between(-20, -10), u"The number of victims fell by 10 to 20 per cent"_s},
        {Quantity::between(-5, 5), u"The number of victims changed by −5 to 5 per cent"_s},
    };
    for (const Row &row : rows) {
        Dossier dossier;
        dossier.measures = {measure};
        dossier.observations = {test::observation(measure, u"2021", u"2022", 0)};
        dossier.observations.front().quantity = row.quantity;
        const QString sentence = composeSafeSentence(dossier, dossier.observations.front().id, Wording(), SentenceForm::Short)->sentence;
        BOOST_TEST(sentence.contains(row.words + u" ("_s), sentence);
    }
}

BOOST_AUTO_TEST_CASE(a_verb_asks_for_what_a_measure_must_be)
{
    const auto support = [](QStringView verb, const QString &measure) {
        const Measure *found = findById(test::bundled().measures, MeasureId(measure));
        BOOST_REQUIRE_MESSAGE(found, measure.toStdString());
        return verbSupport(verb, *found);
    };
    BOOST_TEST((support(u"rescued", u"unodc-us-detected-children"_s) == VerbSupport::NotCarried));
    BOOST_TEST((support(u"rescued", u"omaha-children"_s) == VerbSupport::NotCarried)); // "said to have been rescued"
    BOOST_TEST((support(u"Rescued", u"uac-located-dhs-tally"_s) == VerbSupport::NotCarried));
    BOOST_TEST((support(u"saved", u"hotline-likely-victims"_s) == VerbSupport::NotCarried));
    BOOST_TEST((support(u"rescued", u"children-rescued-as-claimed"_s) == VerbSupport::NotCarried));
    BOOST_TEST((support(u"located", u"uac-located-dhs-tally"_s) == VerbSupport::Carried));
    BOOST_TEST((support(u"found", u"uac-door-knocks"_s) == VerbSupport::NotCarried));
    BOOST_TEST((support(u"went missing or were lost", u"oig-missed-hearing"_s) == VerbSupport::NotCarried));
    BOOST_TEST((support(u"processed", u"orr-backlog-processed"_s) == VerbSupport::NotJudged));
}

BOOST_AUTO_TEST_SUITE_END()
