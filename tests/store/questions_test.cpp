// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/library.h"
#include "tests/support/library.h"
#include "tests/support/print.h"

#include <QCryptographicHash>

#include <algorithm>
#include <map>
#include <set>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

struct OpenLibrary {
    Library library = std::move(Library::open(bundledLibrary()).value());

    QStringList idsOf(const ClaimQuery &query)
    {
        const Result<QList<qint64>> rows = library.claimRows(query);
        BOOST_REQUIRE(bool(rows));
        const Result<std::vector<ClaimSummary>> summaries = library.claimSummaries(*rows);
        BOOST_REQUIRE(bool(summaries));
        QStringList ids;
        for (const ClaimSummary &summary : *summaries)
            ids.append(summary.id.slug);
        return ids;
    }
};

template <class Row>
bool isOrderedById(const std::vector<Row> &rows)
{
    return std::ranges::is_sorted(rows, {}, &Row::id);
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(questions, OpenLibrary)

BOOST_AUTO_TEST_CASE(the_library_says_what_it_is_and_how_much_it_holds)
{
    BOOST_TEST(library.description()->title == u"Children and trafficking: who was counted?"_s);
    const LibraryCounts counts = *library.counts();
    const LibraryCounts expected{.organisations = rowsOfBundled("organisations"), .sources = rowsOfBundled("sources"),
                                 .measures = rowsOfBundled("measures"), .observations = rowsOfBundled("observations"),
                                 .breaks = rowsOfBundled("breaks"), .claims = rowsOfBundled("claims"),
                                 .assessments = rowsOfBundled("assessments"), .evidence = rowsOfBundled("evidence"),
                                 .gaps = rowsOfBundled("gaps"), .cautions = rowsOfBundled("cautions"),
                                 .comparisons = rowsOfBundled("comparisons"), .relations = rowsOfBundled("relations")};
    BOOST_TEST((counts == expected));
    BOOST_TEST(qint64(library.claims()->size()) == counts.claims);
    BOOST_TEST(qint64(library.measures()->size()) == counts.measures);
    BOOST_TEST(qint64(library.sources()->size()) == counts.sources);
    BOOST_TEST(qint64(library.organisations()->size()) == counts.organisations);
    BOOST_TEST(qint64(library.gaps()->size()) == counts.gaps);
}

BOOST_AUTO_TEST_CASE(claims_come_newest_first_and_undated_last)
{
    const QStringList ids = idsOf({});
    BOOST_TEST(ids.size() == rowsOfBundled("claims"));
    const Result<QList<qint64>> rows = library.claimRows({});
    const std::vector<ClaimSummary> summaries = *library.claimSummaries(*rows);
    const auto dateText = [](const ClaimSummary &summary) {
        QString text = summary.statedOn ? summary.statedOn->toString() : QString();
        return text.remove(u'~');
    };
    for (std::size_t position = 1; position < summaries.size(); ++position) {
        const QString earlier = dateText(summaries[position - 1]);
        const QString later = dateText(summaries[position]);
        BOOST_TEST((earlier > later || (earlier == later && summaries[position - 1].id < summaries[position].id)));
    }
    BOOST_TEST(summaries.front().statedOn.has_value());
    BOOST_TEST(!summaries.back().statedOn.has_value());
}

BOOST_AUTO_TEST_CASE(summaries_come_in_the_order_asked_for_with_their_reviewers)
{
    const QList<qint64> rows{5, *library.claimRow(ClaimId(u"claim-62000-rescued"_s)), 2, 26, 1};
    const std::vector<ClaimSummary> summaries = *library.claimSummaries(rows);
    BOOST_TEST(summaries.size() == rows.size());
    BOOST_TEST(std::ranges::equal(summaries, rows, {}, &ClaimSummary::row));

    const std::vector<Assessment> assessments = *library.assessments();
    for (const ClaimSummary &summary : summaries) {
        std::map<Rating, std::set<OrganisationId>> expected;
        std::set<OrganisationId> reviewers;
        for (const Assessment &assessment : assessments) {
            if (assessment.claim == summary.id) {
                expected[assessment.rating].insert(assessment.assessor);
                reviewers.insert(assessment.assessor);
            }
        }
        for (const Code<Rating> &rating : codeList<Rating>())
            BOOST_TEST(summary.ratedBy[rating.value] == qint64(expected[rating.value].size()), summary.id);
        BOOST_TEST(summary.reviewers == qint64(reviewers.size()), summary.id);
    }
    BOOST_TEST(summaries[1].reviewers == 3); // who wrote nine pages
    BOOST_TEST(int(library.claimSummaries(QList<qint64>{1, 99}).error().code) == int(ErrorCode::NoSuchRow));
    BOOST_TEST(library.claimSummaries({})->empty());
}

BOOST_AUTO_TEST_CASE(words_are_found_by_their_beginnings_in_the_claim_and_its_claimants_name)
{
    BOOST_TEST(idsOf({.text = u"62,000 resc"_s}).contains(u"claim-62000-rescued"_s));
    BOOST_TEST(idsOf({.text = u"homan"_s}) == idsOf({.text = u"HOM\u00c4N"_s}));
    BOOST_TEST(idsOf({.text = u"homan rescued"_s}).contains(u"claim-62000-rescued"_s));
    BOOST_TEST(idsOf({.text = u"homan zzz"_s}).isEmpty());
}

BOOST_AUTO_TEST_CASE(a_number_is_found_with_and_without_its_commas)
{
    const QStringList grouped = idsOf({.text = u"62,000"_s});
    BOOST_TEST(grouped.contains(u"claim-62000-rescued"_s));
    BOOST_TEST(grouped.size() < rowsOfBundled("claims"));
    for (const QString &text : {u"62000"_s, u"62000?"_s, u"“62000”"_s, u"62 000"_s, u">62000"_s})
        BOOST_TEST(idsOf({.text = text}) == grouped, text);
    BOOST_TEST(idsOf({.text = u"129143"_s}) == idsOf({.text = u"129,143"_s}));
    BOOST_TEST(idsOf({.text = u"62000 homan"_s}) == idsOf({.text = u"62,000 homan"_s}));
    BOOST_TEST((*library.ratingCounts(u"62000"_s) == *library.ratingCounts(u"62,000"_s)));
    // A year has no commas, and is found as it stands.
    BOOST_TEST(!idsOf({.text = u"2025"_s}).isEmpty());
    for (const QString &text : {u"62000000"_s, u"6,2000"_s, u"062000"_s})
        BOOST_TEST(!idsOf({.text = text}).contains(u"claim-62000-rescued"_s), text);
}

BOOST_AUTO_TEST_CASE(pictures_alone_match_nothing_and_beside_words_count_for_nothing)
{
    for (const QString &text : {u"\U0001F388"_s, u" \U0001F388 \U0001F9D2 "_s, u"\u2764\uFE0F"_s}) {
        BOOST_TEST(idsOf({.text = text}).isEmpty(), text);
        BOOST_TEST(library.measureRows({text})->empty(), text);
        for (const Code<Rating> &rating : codeList<Rating>())
            BOOST_TEST((*library.ratingCounts(text))[rating.value] == 0);
    }
    BOOST_TEST(idsOf({.text = u"rescued \U0001F388"_s}) == idsOf({.text = u"rescued"_s}));
}

BOOST_AUTO_TEST_CASE(hostile_text_is_only_text)
{
    const QStringList everything = idsOf({});
    for (const QString &text : {u"\""_s, u"\"\"\""_s, u"*"_s, u"()"_s, u"$ +"_s, u" \t "_s, QString(QChar(u'\0'))})
        BOOST_TEST(idsOf({.text = text}) == everything, text);
    for (const QString &text : {u"rescued\" OR \"x"_s, u"statement:rescued"_s, u"rescued NOT children"_s, u"NEAR(a b)"_s,
                                u"{statement}: a"_s, u"^rescued"_s, u"'; DROP TABLE claims; --"_s, QString(5000, u'a'),
                                QString(u"a "_s).repeated(5000), QString(QChar(0xd800)) + u"x"_s})
        BOOST_TEST(bool(library.claimRows({.text = text})), text);
    const QString withNul = u"res"_s + QChar(u'\0') + u"chi"_s;
    BOOST_TEST(idsOf({.text = withNul}) == idsOf({.text = u"res chi"_s}));
}

BOOST_AUTO_TEST_CASE(ratings_narrow_the_list_and_the_facet_counts_agree)
{
    for (const QString &text : {QString(), u"rescued"_s, u"homan"_s}) {
        const RatingCounts counts = *library.ratingCounts(text);
        for (const Code<Rating> &rating : codeList<Rating>())
            BOOST_TEST(counts[rating.value] == idsOf({.text = text, .ratings = {rating.value}}).size());
    }
    const qsizetype either = idsOf({.ratings = {Rating::Unverified, Rating::NotSupported}}).size();
    BOOST_TEST(either >= idsOf({.ratings = {Rating::Unverified}}).size());
}

BOOST_AUTO_TEST_CASE(a_dossier_holds_whole_series_and_everything_that_it_refers_to)
{
    const std::vector<Claim> claims = *library.claims();
    for (const Claim &claim : claims) {
        const Result<Dossier> result = library.dossier(claim.id);
        BOOST_REQUIRE_MESSAGE(bool(result), claim.id);
        const Dossier &dossier = *result;
        BOOST_TEST((*dossier.claim == claim));
        BOOST_TEST((isOrderedById(dossier.observations) && isOrderedById(dossier.measures) && isOrderedById(dossier.evidence)
                    && isOrderedById(dossier.sources) && isOrderedById(dossier.organisations) && isOrderedById(dossier.gaps)
                    && isOrderedById(dossier.cautions) && isOrderedById(dossier.breaks)));
        for (const EvidenceLink &link : dossier.evidence)
            BOOST_TEST(findById(dossier.observations, link.observation) != nullptr, link.id);
        for (const Observation &observation : dossier.observations) {
            BOOST_TEST(findById(dossier.measures, observation.measure) != nullptr, observation.id);
            BOOST_TEST(findById(dossier.sources, observation.source) != nullptr, observation.id);
        }
        for (const Source &source : dossier.sources)
            BOOST_TEST(findById(dossier.organisations, source.publisher) != nullptr, source.id);
        for (const Measure &measure : dossier.measures)
            BOOST_TEST(findById(dossier.organisations, measure.producer) != nullptr, measure.id);
        for (const Relation &relation : dossier.relations)
            BOOST_TEST((findById(dossier.measures, relation.measureA) && (findById(dossier.measures, relation.measureB) || findById(dossier.wholes, relation.measureB))));
        for (const Gap &gap : dossier.gaps)
            BOOST_TEST((gap.source.isEmpty() || findById(dossier.sources, gap.source)), gap.id);
    }
    BOOST_TEST(int(library.dossier(ClaimId(u"no-such-claim"_s)).error().code) == int(ErrorCode::NoSuchRow));
}

BOOST_AUTO_TEST_CASE(every_observation_is_visited_with_its_measure_and_source)
{
    std::vector<Observation> seen;
    BOOST_TEST(bool(library.visitObservations([&seen](const ObservationRecord &record) {
        BOOST_TEST(record.measure.id == record.observation.measure);
        BOOST_TEST(record.source.id == record.observation.source);
        seen.push_back(record.observation);
        return true;
    })));
    BOOST_TEST(qint64(seen.size()) == rowsOfBundled("observations"));
    BOOST_TEST(isOrderedById(seen));
    int visits = 0;
    BOOST_TEST(bool(library.visitObservations([&visits](const ObservationRecord &) { return ++visits < 3; })));
    BOOST_TEST(visits == 3);
}

BOOST_AUTO_TEST_CASE(what_is_long_can_be_stopped_and_the_next_question_still_answers)
{
    std::stop_source source;
    source.request_stop();
    BOOST_TEST(int(library.visitObservations([](const ObservationRecord &) { return true; }, source.get_token()).error().code)
               == int(ErrorCode::Cancelled));
    BOOST_TEST(int(library.checkIntegrity(source.get_token()).error().code) == int(ErrorCode::Cancelled));
    BOOST_TEST(int(library.fileSha256(source.get_token()).error().code) == int(ErrorCode::Cancelled));
    BOOST_TEST(library.counts()->claims == rowsOfBundled("claims"));
}

BOOST_AUTO_TEST_CASE(checks_tell_their_progress_and_the_hash_is_that_of_the_file)
{
    double last = -1.0;
    const Progress progress = [&last](double fraction) {
        BOOST_TEST((fraction >= last && fraction <= 1.0));
        last = fraction;
    };
    BOOST_TEST(bool(library.checkIntegrity({}, progress)));
    BOOST_TEST(last == 1.0);
    last = -1.0;
    const QByteArray expected = QCryptographicHash::hash(readFile(bundledLibrary()), QCryptographicHash::Sha256).toHex();
    BOOST_TEST(library.fileSha256({}, progress)->toLatin1() == expected);
    BOOST_TEST(last == 1.0);
}

BOOST_AUTO_TEST_CASE(measures_are_listed_in_the_order_of_the_process_and_found_by_word_and_producer)
{
    const auto idsOfMeasures = [this](const QString &text) {
        const Result<QList<qint64>> rows = library.measureRows({text});
        BOOST_REQUIRE(bool(rows));
        const Result<std::vector<MeasureSummary>> summaries = library.measureSummaries(*rows);
        BOOST_REQUIRE(bool(summaries));
        BOOST_TEST(std::ranges::is_sorted(*summaries, {}, [](const MeasureSummary &summary) { return std::pair(summary.stage, summary.id); }));
        QStringList ids;
        for (const MeasureSummary &summary : *summaries) {
            BOOST_TEST(!summary.producer.isEmpty());
            ids.append(summary.id.slug);
        }
        return ids;
    };
    BOOST_TEST(idsOfMeasures({}).size() == rowsOfBundled("measures"));
    BOOST_TEST(idsOfMeasures(u"backlog leads"_s).contains(u"orr-backlog-leads"_s));
    BOOST_TEST(!idsOfMeasures(u"backlog"_s).contains(u"unodc-us-detected-children"_s));
    BOOST_TEST(idsOfMeasures(u"zebra \" OR *"_s).isEmpty());
    const qint64 noMeasure[] = {4711};
    BOOST_TEST((library.measureSummaries(noMeasure).error().code == ErrorCode::NoSuchRow));
}

BOOST_AUTO_TEST_CASE(a_selection_of_measures_has_their_whole_series_and_what_is_said_among_them)
{
    const MeasureSelection selection{{MeasureId(u"orr-backlog-leads"_s), MeasureId(u"orr-backlog-processed"_s),
                                      MeasureId(u"hotline-cases"_s), MeasureId(u"not-there"_s)}};
    const Result<Dossier> dossier = library.dossier(selection);
    BOOST_REQUIRE(bool(dossier));
    BOOST_TEST(!dossier->claim);
    BOOST_TEST(dossier->evidence.empty());
    BOOST_TEST(dossier->measures.size() == 3U);
    BOOST_TEST(isOrderedById(dossier->observations));
    BOOST_TEST(dossier->relations.size() == 1U); // leads come out of processed reports
    BOOST_TEST(dossier->comparisons.size() == 1U); // office reviews against situations of a hotline
    for (const Observation &observation : dossier->observations)
        BOOST_TEST(findById(dossier->sources, observation.source) != nullptr);
    for (const Measure &measure : dossier->measures)
        BOOST_TEST(findById(dossier->organisations, measure.producer) != nullptr);
    BOOST_TEST(library.dossier(MeasureSelection())->measures.empty());
}

BOOST_AUTO_TEST_CASE(the_whole_process_is_found_from_any_of_its_steps)
{
    const Result<MeasureSelection> steps = library.processSteps({{MeasureId(u"orr-backlog-leads"_s), MeasureId(u"omaha-children"_s)}});
    BOOST_REQUIRE(bool(steps));
    QStringList ids;
    for (const MeasureId &id : steps->measures)
        ids.append(id.slug);
    const QStringList expected{u"orr-backlog-accepted"_s, u"orr-backlog-arrests"_s, u"orr-backlog-convictions"_s,
                               u"orr-backlog-indictments"_s, u"orr-backlog-leads"_s, u"orr-backlog-processed"_s,
                               u"orr-backlog-referrals"_s};
    BOOST_TEST(ids == expected);
    BOOST_TEST(library.processSteps({{MeasureId(u"omaha-children"_s)}})->measures.empty());
}

BOOST_AUTO_TEST_SUITE_END()
