// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/chart_record.h"
#include "models/figure/compose.h"
#include "models/sheets/passport.h"
#include "tests/support/bundled_library.h"
#include "tests/support/evidence.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>

#include <set>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

/// Lane titles with the labels of their marks, as the chart shows them.
QStringList described(const LaneColumn &column)
{
    QStringList lines;
    for (const Lane &lane : column.lanes) {
        QStringList labels;
        for (const Mark &mark : lane.marks)
            labels += mark.label;
        lines += u"%1 [%2]: %3"_s.arg(lane.shortTitle, lane.unitNote, labels.join(u", "_s));
    }
    return lines;
}

const Lane *laneOf(const ComparisonFigure &figure, const QString &measure)
{
    for (const LaneColumn *column : {&figure.process, &figure.victims}) {
        for (const Lane &lane : column->lanes) {
            if (lane.measure.slug == measure)
                return &lane;
        }
    }
    return nullptr;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(compose)

BOOST_AUTO_TEST_CASE(the_central_claim_keeps_process_metrics_apart_from_verified_victims)
{
    const ComparisonFigure figure = composeFigure(test::bundledDossier(ClaimId(u"claim-62000-rescued"_s)), {}, Wording());
    const QStringList process{
        // What the claim traces to, then what is confused with it.
        u"Reports processed [reports to date]: > 59,000"_s,
        u"Leads [leads to date]: > 4,000"_s,
        u"Found, as stated [children to date]: 75,000–80,000, ~10,000, > 10,000, ~25,000, > 30,000, > 62,000"_s,
        u"Located, DHS tally [children to date]: ~13,000, > 24,400, > 129,143, > 127,000, > 145,000, ~145,000, > 145,000"_s,
        u"Unanswered calls [calls over a span]: ~65,000"_s,
        u"Backlog reports [reports on a day]: > 65,000, 65,605, 65,625"_s,
    };
    BOOST_TEST(described(figure.process) == process, described(figure.process).join(u"|"_s));
    QStringList victims;
    for (const Lane &lane : figure.victims.lanes)
        victims += lane.shortTitle + (lane.potential ? u" (potential)"_s : QString());
    const QStringList expected{u"Detected children"_s, u"Omaha, children, Nebraska"_s, u"Minors recovered"_s, u"DHS victims assisted"_s,
                               u"Likely victims (potential)"_s};
    BOOST_TEST(victims == expected, victims.join(u"|"_s));
}

BOOST_AUTO_TEST_CASE(the_claim_stands_in_its_strip_and_under_neither_heading)
{
    const ComparisonFigure figure = composeFigure(test::bundledDossier(ClaimId(u"claim-62000-rescued"_s)), {}, Wording());
    BOOST_TEST(!laneOf(figure, u"children-rescued-as-claimed"_s));
    BOOST_REQUIRE(figure.strip);
    BOOST_TEST(figure.strip->words == u"7 Dec 2025: over 62,000 “rescued”"_s);
    BOOST_TEST((figure.strip->saidOn == QDate(2025, 12, 7)));
    BOOST_TEST(figure.strip->traces.size() == 4);
    BOOST_TEST(figure.strip->confusedWith.size() == 2);
    BOOST_TEST(figure.title == u"No published list, definition or method was found for over 62,000 children said to have been rescued."_s);
    BOOST_TEST(figure.claim == u"“Over 62,000 children rescued by President Trump.”"_s);
    BOOST_REQUIRE(figure.ratings.size() == 3);
    BOOST_TEST(figure.ratings.front().words == u"Not supported"_s);
    BOOST_TEST(figure.ratings.front().reviewers == u"3 reviewers"_s);
    BOOST_TEST(figure.ratings.front().reviewersAtLength == u"3 reviewers, 1 at second hand"_s);
    BOOST_TEST(figure.ratings.back().reviewersAtLength == figure.ratings.back().reviewers);
    BOOST_TEST(figure.placeNote == u"All figures: United States."_s);
    BOOST_TEST(figure.reviews == u"9 pages: Factually 7, 365claims, Snopes at second hand"_s);
}

BOOST_AUTO_TEST_CASE(a_claim_that_names_only_its_year_is_a_band_and_no_day)
{
    const ComparisonFigure figure = composeFigure(test::bundledDossier(ClaimId(u"claim-300000-450000"_s)), {}, Wording());
    BOOST_REQUIRE(figure.strip);
    BOOST_TEST((figure.strip->saidOn == QDate(2025, 1, 1)));
    BOOST_TEST((figure.strip->saidUntil == QDate(2025, 12, 31)));
}

BOOST_AUTO_TEST_CASE(what_is_not_drawn_is_said)
{
    // A number that another source misreports is named, with that source.
    const ComparisonFigure figure = composeFigure(test::bundledDossier(ClaimId(u"claim-62000-rescued"_s)), {}, Wording());
    BOOST_TEST(figure.undrawn.join(u' ').contains(u"107 (United Press International (UPI), 2013)"_s), figure.undrawn.join(u' '));
    // Every figure of the claim is in the chart or counted as not drawn.
    const auto untoldIn = [&](const ComparisonFigure &shown) {
        const std::set<ObservationId> told = toldIn(shown);
        return std::ranges::count_if(shown.rows, [&told](const FigureRow &row) {
            return (row.standing != Standing::Asserted || row.linked) && !told.contains(row.observation);
        });
    };
    BOOST_TEST(untoldIn(figure) > 0);
    BOOST_TEST(figure.onlyInData == static_cast<std::size_t>(untoldIn(figure)));
    // So are numbers that were only said, if they are evidence.
    const ComparisonFigure said = composeFigure(test::bundledDossier(ClaimId(u"claim-1500-taken-and-lost"_s)), {}, Wording());
    BOOST_TEST(untoldIn(said) > 0);
    BOOST_TEST(said.onlyInData == static_cast<std::size_t>(untoldIn(said)));
}

BOOST_AUTO_TEST_CASE(short_titles_name_their_place_where_lanes_are_about_several)
{
    const Lane *detected = nullptr;
    const ComparisonFigure world = composeFigure(test::bundledDossier(ClaimId(u"claim-unodc-children-31"_s)), {}, Wording());
    for (const Lane &lane : world.victims.lanes) {
        if (lane.area == u"United States"_s)
            detected = &lane;
    }
    BOOST_REQUIRE(detected);
    BOOST_TEST(detected->shortTitle == u"Detected children, United States"_s);
    // All lanes are about one country, so that naming it in each would say nothing.
    const ComparisonFigure country = composeFigure(test::bundledDossier(ClaimId(u"claim-62000-rescued"_s)), {}, Wording());
    for (const Lane &lane : country.victims.lanes)
        BOOST_TEST(!lane.shortTitle.contains(u"United States"_s), lane.shortTitle);
}

BOOST_AUTO_TEST_CASE(a_publisher_is_named_once_with_its_years)
{
    const ComparisonFigure figure = composeFigure(test::bundledDossier(ClaimId(u"claim-unodc-children-31"_s)), {}, Wording());
    BOOST_TEST(figure.publishers.contains(u"United Nations Office on Drugs and Crime (UNODC), 2023, 2024, 2025"_s), figure.publishers.join(u"; "_s));
    BOOST_TEST(figure.publishers.filter(u"UNODC"_s).size() == 1);
}

BOOST_AUTO_TEST_CASE(the_sentence_takes_the_telling_that_says_when)
{
    const ComparisonFigure figure = composeFigure(test::bundledDossier(ClaimId(u"claim-omaha-27"_s)), {}, Wording());
    BOOST_REQUIRE(figure.sentence);
    BOOST_TEST(figure.sentence->headline.count(u"12 Aug 2025"_s) == 2, figure.sentence->headline);
}

BOOST_AUTO_TEST_CASE(the_sentence_names_both_figures_and_what_stands_between)
{
    const ComparisonFigure figure = composeFigure(test::bundledDossier(ClaimId(u"claim-62000-rescued"_s)), {}, Wording());
    BOOST_REQUIRE(figure.sentence);
    BOOST_TEST(figure.sentence->verdict == Verdict::NotComparable);
    BOOST_TEST(figure.sentence->headline == u"Over 62,000 “rescued” as claimed and 4,849 (Detected children, 2022) cannot be compared."_s);
    BOOST_TEST(figure.sentence->detail.contains(u"population"));
    BOOST_TEST(!figure.sentence->findings.isEmpty());
}

BOOST_AUTO_TEST_CASE(what_is_missing_is_shown_as_missing)
{
    const ComparisonFigure figure = composeFigure(test::bundledDossier(ClaimId(u"claim-62000-rescued"_s)), {}, Wording());
    const Lane *hotline = laneOf(figure, u"hotline-likely-victims"_s);
    BOOST_REQUIRE(hotline);
    QStringList gaps;
    for (const GapBand &gap : hotline->gaps)
        gaps += u"%1 %2"_s.arg(gap.first.year()).arg(gap.reason);
    const QStringList expected{u"2020 searched, not found"_s, u"2022 searched, not found"_s,
                               u"2024 searched, not found"_s};
    BOOST_TEST(gaps == expected, gaps.join(u"|"_s));

    const Lane *assisted = laneOf(figure, u"dhs-victims-assisted"_s);
    BOOST_REQUIRE(assisted);
    std::vector<GapBand> noted = assisted->gaps;
    std::erase_if(noted, [](const GapBand &gap) { return gap.gap.isEmpty(); });
    BOOST_REQUIRE(noted.size() == 1);
    BOOST_TEST(noted.front().reason == u"searched, not found"_s, noted.front().reason);
    BOOST_TEST((noted.front().first == QDate(2014, 10, 1)));
    BOOST_TEST((noted.front().last == QDate(2021, 9, 30)));
    // Of the other years that the plot beside it covers, the library says nothing.
    const Lane *detected = laneOf(figure, u"unodc-us-detected-children"_s);
    BOOST_REQUIRE(detected);
    BOOST_TEST((assisted->gaps.front().first == detected->marks.front().first));
    BOOST_TEST((assisted->gaps.back().last == detected->gaps.back().last));
    for (const GapBand &gap : assisted->gaps)
        BOOST_TEST((!gap.gap.isEmpty() || gap.reason == u"not searched for this library"_s));
}

BOOST_AUTO_TEST_CASE(a_number_of_the_strip_and_of_a_row_says_what_is_counted)
{
    const ComparisonFigure figure = composeFigure(test::bundledDossier(ClaimId(u"claim-62000-rescued"_s)), {}, Wording());
    BOOST_REQUIRE(figure.strip);
    QStringList names;
    for (const Tracing &tracing : figure.strip->traces) {
        BOOST_TEST(tracing.name.contains(tracing.unit), tracing.name);
        names += tracing.name;
    }
    BOOST_TEST(names.contains(u"reports processed"_s), names.join(u'|'));
    BOOST_TEST(names.contains(u"children · Found, as stated"_s), names.join(u'|'));
    // A name of a place before the unit stands behind it, with its area.
    const Lane *omaha = laneOf(figure, u"omaha-children"_s);
    BOOST_REQUIRE(omaha);
    BOOST_TEST(omaha->lines.front().before.isEmpty());
    BOOST_TEST(omaha->lines.front().unit == u"children"_s);
    BOOST_TEST(omaha->lines.front().after == u"· Omaha, Nebraska"_s, omaha->lines.front().after);
}

BOOST_AUTO_TEST_CASE(lanes_write_out_their_evidence_and_misreports_are_a_note)
{
    const ComparisonFigure figure = composeFigure(test::bundledDossier(ClaimId(u"claim-62000-rescued"_s)), {}, Wording());
    const Lane *processed = laneOf(figure, u"orr-backlog-processed"_s);
    BOOST_REQUIRE(processed);
    BOOST_TEST(!processed->isPlot);
    // An undated telling of the same number is only in the data.
    BOOST_TEST(processed->undated.empty());
    BOOST_REQUIRE(processed->lines.size() == 1U);
    const FigureLine &line = processed->lines.front();
    const QStringList words{line.number, line.before, line.unit, line.after, line.date};
    BOOST_TEST(words == (QStringList{u"> 59,000"_s, QString(), u"reports"_s, u"processed"_s, u"24 Jul 2025"_s}), words.join(u'|'));
    BOOST_TEST(line.badge == 1);
    BOOST_TEST(laneOf(figure, u"unodc-us-detected-children"_s)->isPlot);
    const Lane *recovered = laneOf(figure, u"fbi-occ-minors"_s);
    BOOST_REQUIRE(recovered);
    BOOST_TEST(recovered->notes.join(u' ').contains(u"misreport: 107"), recovered->notes.join(u' '));
}

BOOST_AUTO_TEST_CASE(the_time_axis_fits_the_evidence)
{
    // The first evidence is of July 2023 (Operation Cross Country), but the series of the sentence shows five figures.
    const ComparisonFigure central = composeFigure(test::bundledDossier(ClaimId(u"claim-62000-rescued"_s)), {}, Wording());
    BOOST_TEST((central.evidence == TimeExtent{QDate(2018, 1, 1), QDate(2026, 12, 31)}), central.evidence.first.year() << " to " << central.evidence.last.year());
    // Without evidence everything is shown.
    MeasureSelection selection;
    selection.measures = {MeasureId(u"hotline-cases"_s), MeasureId(u"unodc-us-detected-children"_s)};
    const ComparisonFigure comparison = composeFigure(test::bundledDossier(selection), {}, Wording());
    BOOST_TEST((comparison.evidence == comparison.extent));
}

BOOST_AUTO_TEST_CASE(every_figure_of_the_dossier_has_a_row_in_the_table_and_a_passport_with_a_source)
{
    for (const QString &claim : {u"claim-62000-rescued"_s, u"claim-450000-lost"_s, u"claim-unodc-children-31"_s, u"claim-interpol-2700"_s}) {
        const Dossier dossier = test::bundledDossier(ClaimId(claim));
        const ComparisonFigure figure = composeFigure(dossier, {}, Wording());
        std::set<ObservationId> rows;
        for (const FigureRow &row : figure.rows)
            BOOST_TEST(rows.insert(row.observation).second, row.observation.slug);
        for (const Observation &observation : dossier.observations) {
            BOOST_TEST(rows.contains(observation.id), observation.id.slug);
            const auto passport = composePassport(dossier, {observation.id, {}}, Wording());
            // Of what was only claimed the step is claimed, too.
            const Measure *counted = findById(dossier.measures, observation.measure);
            if (counted && counted->stage && passport) {
                const auto stage = std::ranges::find(passport->lines, u"Stage"_s, &PassportLine::label);
                BOOST_REQUIRE(stage != passport->lines.end());
                BOOST_TEST(stage->text.endsWith(u", as claimed"_s) == (counted->verification == Verification::Asserted), stage->text);
            }
            BOOST_REQUIRE_MESSAGE(passport, observation.id.slug);
            BOOST_TEST(!passport->source.citation.isEmpty());
            BOOST_TEST(!passport->doesNotSay.isEmpty());
        }
        BOOST_TEST(rows.size() == dossier.observations.size());
    }
}

BOOST_AUTO_TEST_CASE(an_archived_copy_stands_in_passport_reference_and_record)
{
    Dossier dossier;
    dossier.measures = {test::measure()};
    dossier.observations = {test::observation(dossier.measures[0], u"2022", u"2022", 43)};
    Source source;
    source.id = SourceId(u"source"_s);
    source.title = u"An article that has since gone"_s;
    source.url = u"https://example.org/gone"_s;
    source.archiveUrl = u"https://web.archive.org/web/20240301000000/https://example.org/gone"_s;
    dossier.sources = {source};
    const auto shown = [&dossier] { return composePassport(dossier, {dossier.observations[0].id, {}}, Wording())->source; };
    BOOST_TEST(shown().archiveUrl == source.archiveUrl);
    BOOST_TEST(std::ranges::count(shown().lines, source.archiveUrl, &PassportLine::text) == 1);
    BOOST_TEST(shown().citation.contains(u"https://example.org/gone, archived at "_s + source.archiveUrl), shown().citation);
    const ComparisonFigure figure = composeFigure(dossier, {}, Wording());
    const QStringList sources = composeRecord(figure, dossier, Wording()).sources;
    BOOST_TEST(sources == QStringList{shown().citation});
    // Where the copy itself was read, its address is said once.
    dossier.sources[0].viaUrl = source.archiveUrl;
    BOOST_TEST(shown().citation.count(source.archiveUrl) == 1, shown().citation);
    BOOST_TEST(shown().citation.contains(u"read at "_s + source.archiveUrl), shown().citation);
}

BOOST_AUTO_TEST_CASE(the_passport_lists_other_figures_with_verdicts_the_mildest_first)
{
    const auto passport = composePassport(test::bundledDossier(ClaimId(u"claim-62000-rescued"_s)), {ObservationId(u"orr-backlog-processed-2025-07-24"_s), {}}, Wording());
    BOOST_REQUIRE(passport);
    BOOST_TEST(passport->value == u"more than 59,000"_s);
    BOOST_TEST(passport->alsoGivenAs.size() == 4);
    BOOST_TEST(std::ranges::is_sorted(passport->beside, {}, &BesideLine::verdict));
    const auto leads = std::ranges::find(passport->beside, ObservationId(u"orr-backlog-leads-2025-07-24"_s), &BesideLine::observation);
    BOOST_REQUIRE((leads != passport->beside.end()));
    BOOST_TEST(leads->verdict == Verdict::RelatedNotComparable);
    BOOST_TEST(!composePassport(Dossier(), {ObservationId(u"nothing"_s), {}}, Wording()).has_value());
}

BOOST_AUTO_TEST_CASE(quotation_marks_only_for_words_that_were_said_as_they_stand)
{
    const auto verbatim = composeClaimHeader(test::bundledDossier(ClaimId(u"claim-62000-rescued"_s)), Wording());
    const auto paraphrase = composeClaimHeader(test::bundledDossier(ClaimId(u"claim-omaha-27"_s)), Wording());
    BOOST_REQUIRE((verbatim && paraphrase));
    BOOST_TEST(verbatim->statement.startsWith(u'“'));
    BOOST_TEST(!paraphrase->statement.contains(u'“'));
    BOOST_TEST(verbatim->undefinedLine == u"Not defined by the claimant: what “rescued” means, of whom, where and in which period."_s);
    BOOST_TEST(verbatim->reviewCounts == u"3 reviewers, 9 pages, 1 at second hand"_s);
    BOOST_TEST(verbatim->reviewers.size() == 3);
    BOOST_TEST(verbatim->reviewers.front().name == u"Factually"_s);
    BOOST_TEST(verbatim->reviewers.front().reviews.size() == 7);
    BOOST_TEST(verbatim->reviewers.back().reviews.front().secondHand == u"as told by Factually"_s);
}

BOOST_AUTO_TEST_CASE(an_empty_column_says_what_was_asked_about_the_claim_then_about_what_was_counted_for_it)
{
    Measure located = test::measure(u"located"_s);
    located.verification = Verification::NotApplicable;
    Measure other = test::measure(u"other"_s);
    other.verification = Verification::NotApplicable;
    Dossier dossier;
    dossier.measures = {located, other};
    dossier.observations = {test::observation(located, u"2021", u"2021", 42), test::observation(other, u"2021", u"2021", 43)};
    dossier.claim.emplace();
    dossier.claim->id = ClaimId(u"claim"_s);
    EvidenceLink link;
    link.id = EvidenceId(u"link"_s);
    link.claim = dossier.claim->id;
    link.observation = dossier.observations.front().id;
    link.role = EvidenceRole::TracesTo;
    dossier.evidence = {link};
    const auto ask = [&dossier](const QString &question, const MeasureId &measure, std::optional<GapScope> scope, const ClaimId &claim) {
        Gap gap;
        gap.id = GapId(u"gap-%1"_s.arg(dossier.gaps.size()));
        gap.question = question;
        gap.measure = measure;
        gap.scope = scope;
        gap.claim = claim;
        gap.kind = GapKind::NeverPublished;
        gap.searched = u"press releases"_s;
        dossier.gaps.push_back(gap);
    };
    ask(u"How are they counted?"_s, located.id, GapScope::Definition, ClaimId(u"another"_s));
    ask(u"How many of the located were victims?"_s, located.id, GapScope::Breakdown, ClaimId(u"another"_s));
    ask(u"How many were there in 2020?"_s, located.id, GapScope::Value, {});
    ask(u"Who are the others?"_s, other.id, GapScope::Breakdown, {});
    ask(u"Who was it?"_s, {}, std::nullopt, dossier.claim->id);
    const ComparisonFigure figure = composeFigure(test::ordered(dossier), {}, Wording());
    BOOST_TEST(figure.victims.lanes.empty());
    QStringList questions;
    for (const Search &search : figure.victims.searches) {
        questions += search.question;
        BOOST_TEST(search.where.contains(u"press releases"_s), search.where);
    }
    BOOST_TEST(questions == (QStringList{u"Who was it?"_s, u"How many of the located were victims?"_s, u"How are they counted?"_s}));
}

BOOST_AUTO_TEST_CASE(the_figure_does_not_depend_on_being_composed_before)
{
    const Dossier dossier = test::bundledDossier(ClaimId(u"claim-62000-rescued"_s));
    const ComparisonFigure once = composeFigure(dossier, {}, Wording());
    const ComparisonFigure again = composeFigure(dossier, {}, Wording());
    BOOST_TEST(once.spokenSummary == again.spokenSummary);
    BOOST_TEST(described(once.process) == described(again.process));
}

BOOST_AUTO_TEST_SUITE_END()
