// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/compose.h"
#include "models/layout/layout.h"
#include "tests/support/bundled_library.h"
#include "tests/support/print.h"
#include "widgets/chart/figure_painter.h"

#include <boost/test/unit_test.hpp>

#include <QRegularExpression>

#include <algorithm>
#include <set>

// What a window folds away for lack of room, and what it never does.
using namespace countercheck;

namespace {

bool isOfSentence(const ComparisonFigure &figure, const Lane &lane)
{
    return figure.sentence
        && std::ranges::any_of(lane.marks, [&](const Mark &mark) { return mark.observation == figure.sentence->a || mark.observation == figure.sentence->b; });
}

bool mayFold(const ComparisonFigure &figure, const Lane &lane)
{
    return (!lane.role || *lane.role == EvidenceRole::Context || *lane.role == EvidenceRole::ConfusedWith) && !isOfSentence(figure, lane);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(folding)

BOOST_AUTO_TEST_CASE(a_window_folds_only_what_does_not_bear_on_the_claim)
{
    const FontTextMeasure measure{Theme(ThemeName::Light)};
    Library library = test::openBundledLibrary();
    const Result<std::vector<Claim>> claims = library.claims();
    BOOST_REQUIRE(claims);
    int folded = 0;
    for (const Claim &claim : *claims) {
        const Result<Dossier> dossier = library.dossier(claim.id);
        BOOST_REQUIRE(dossier);
        const ComparisonFigure figure = composeFigure(*dossier, {}, Wording());
        for (const QSizeF size : {QSizeF(480, 240), QSizeF(900, 300), QSizeF(1040, 460), QSizeF(1600, 900)}) {
            LayoutRequest request{size, evidenceWindow(figure)};
            const LaidOutFigure laidOut = layOut(figure, request, measure, Wording());
            request.isUnfolded = true;
            const LaidOutFigure unfolded = layOut(figure, request, measure, Wording());
            for (std::size_t column = 0; column < 2; ++column) {
                std::set<std::size_t> drawn;
                for (const LaidOutLane &lane : laidOut.lanes) {
                    if (lane.column == column)
                        drawn.insert(lane.position);
                }
                const std::vector<Lane> &lanes = figure.column(column).lanes;
                BOOST_TEST((lanes.empty() || !drawn.empty()));
                for (std::size_t position = 0; position < lanes.size(); ++position) {
                    if (drawn.contains(position))
                        continue;
                    ++folded;
                    BOOST_TEST(mayFold(figure, lanes[position]), claim.id.slug << ": " << lanes[position].title);
                    BOOST_TEST(!laidOut.folds[column].isEmpty());
                    BOOST_TEST(laidOut.folds[column].bottom() <= size.height());
                }
                const auto all = std::ranges::count(unfolded.lanes, column, &LaidOutLane::column);
                BOOST_TEST(static_cast<std::size_t>(all) == lanes.size());
            }
        }
    }
    BOOST_TEST(folded > 20);
}

BOOST_AUTO_TEST_CASE(nothing_is_folded_for_which_there_is_room)
{
    const FontTextMeasure measure{Theme(ThemeName::Light)};
    const Lengths &lengths = lengthsOf(TypeScale::Window);
    Library library = test::openBundledLibrary();
    const Result<std::vector<Claim>> claims = library.claims();
    BOOST_REQUIRE(claims);
    for (const Claim &claim : *claims) {
        const Result<Dossier> dossier = library.dossier(claim.id);
        BOOST_REQUIRE(dossier);
        const ComparisonFigure figure = composeFigure(*dossier, {}, Wording());
        for (const double width : {900.0, 1030.0, 1500.0}) {
            for (double height = 300; height < 900; height += 40) {
                const LaidOutFigure laidOut = layOut(figure, {QSizeF(width, height), evidenceWindow(figure)}, measure, Wording());
                for (std::size_t column = 0; column < 2; ++column) {
                    double bottom = laidOut.viewport.top();
                    std::set<std::size_t> drawn;
                    for (const LaidOutLane &lane : laidOut.lanes) {
                        if (lane.column != column)
                            continue;
                        bottom = std::max(bottom, lane.frame.bottom());
                        drawn.insert(lane.position);
                    }
                    const std::vector<Lane> &lanes = figure.column(column).lanes;
                    for (std::size_t position = 0; position < lanes.size(); ++position) {
                        if (drawn.contains(position))
                            continue;
                        // Under a heading of its own, with its words, its rule and a line for a note.
                        const bool mayHaveNote = !lanes[position].gaps.empty();
                        const double row = measure.lineHeight(FontRole::LabelStrong) + 6 + lengths.rowText + lengths.rowTrack + lengths.rowGap + (mayHaveNote ? measure.lineHeight(FontRole::Small) : 0);
                        BOOST_TEST(laidOut.viewport.bottom() - bottom < row + 4, claim.id.slug << " at " << width << "x" << height << ": " << lanes[position].shortTitle << " is folded above " << laidOut.viewport.bottom() - bottom << " empty pixels");
                    }
                }
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(the_key_of_a_window_explains_the_letters_in_the_picture)
{
    const FontTextMeasure measure{Theme(ThemeName::Light)};
    Library library = test::openBundledLibrary();
    const Result<std::vector<Claim>> claims = library.claims();
    BOOST_REQUIRE(claims);
    int letters = 0;
    for (const Claim &claim : *claims) {
        const Result<Dossier> dossier = library.dossier(claim.id);
        BOOST_REQUIRE(dossier);
        const ComparisonFigure figure = composeFigure(*dossier, {}, Wording());
        // What is left for the chart in windows of 1024x640, 1440x900 and 1920x1080.
        for (const QSizeF size : {QSizeF(924, 360), QSizeF(1036, 500), QSizeF(1044, 625)}) {
            const LaidOutFigure laidOut = layOut(figure, {size, evidenceWindow(figure)}, measure, Wording());
            for (const QChar letter : raisedLetters(QStringLiteral("DPUV"))) {
                const bool isDrawn = std::ranges::any_of(laidOut.lanes, [letter](const LaidOutLane &lane) {
                    return std::ranges::any_of(lane.over, [letter](const Shape &shape) { return shape.text.contains(letter); });
                });
                const bool isExplained = std::ranges::any_of(laidOut.fixed, [letter](const Shape &shape) { return shape.text.startsWith(QString(letter) + u'\u00A0'); });
                letters += isDrawn ? 1 : 0;
                BOOST_TEST(isDrawn == isExplained, claim.id.slug << " at " << size.width() << "x" << size.height() << ": " << QString(letter));
            }
        }
    }
    BOOST_TEST(letters > 20);
}

BOOST_AUTO_TEST_CASE(what_is_folded_is_named_by_what_it_counts)
{
    const FontTextMeasure measure{Theme(ThemeName::Light)};
    const ComparisonFigure figure = composeFigure(test::bundledDossier(ClaimId(QStringLiteral("claim-62000-rescued"))), {}, Wording());
    int numbers = 0;
    for (const QSizeF size : {QSizeF(900, 300), QSizeF(1030, 420)}) {
        const LaidOutFigure laidOut = layOut(figure, {size, evidenceWindow(figure)}, measure, Wording());
        for (const Shape &shape : laidOut.fixed) {
            const QString named = shape.text.section(QStringLiteral(" more: "), 1);
            for (const QString &name : named.split(QStringLiteral(" · "), Qt::SkipEmptyParts)) {
                if (!name.contains(QRegularExpression(QStringLiteral("[0-9]"))))
                    continue;
                ++numbers;
                BOOST_TEST(name.contains(QRegularExpression(QStringLiteral("^\\p{L}[^:(]* \\([^()]+"))), name);
            }
        }
    }
    BOOST_TEST(numbers > 0);
}

BOOST_AUTO_TEST_CASE(panning_moves_no_lane_and_a_plot_with_room_says_all_that_asks_for_care)
{
    const FontTextMeasure measure{Theme(ThemeName::Light)};
    for (const char *claim : {"claim-62000-rescued", "claim-unodc-children-31", "claim-hotline-2021", "claim-occ-dozens"}) {
        const Dossier dossier = test::bundledDossier(ClaimId(QLatin1StringView(claim)));
        if (!dossier.claim)
            continue;
        const ComparisonFigure figure = composeFigure(dossier, {}, Wording());
        const TimeWindow whole = fullWindow(figure);
        std::vector<std::pair<double, double>> frames;
        for (int step = 0; step < 8; ++step) {
            const double first = whole.first + step * whole.length() / 16;
            const LaidOutFigure laidOut = layOut(figure, {{1030, 460}, {first, first + whole.length() / 2}}, measure, Wording());
            std::vector<std::pair<double, double>> found;
            for (const LaidOutLane &lane : laidOut.lanes)
                found.emplace_back(lane.frame.top(), lane.frame.bottom());
            if (step == 0)
                frames = found;
            BOOST_TEST((found == frames), claim << " at step " << step);
        }
    }
    const ComparisonFigure figure = composeFigure(test::bundledDossier(ClaimId(QStringLiteral("claim-62000-rescued"))), {}, Wording());
    const LaidOutFigure laidOut = layOut(figure, {{1030, 460}, evidenceWindow(figure)}, measure, Wording());
    int plots = 0;
    for (const LaidOutLane &lane : laidOut.lanes) {
        plots += lane.isPlot ? 1 : 0;
        BOOST_TEST((!lane.isPlot || !lane.isNoteShortened), lane.title);
    }
    BOOST_TEST(plots > 0);
}

BOOST_AUTO_TEST_CASE(a_comparison_folds_nothing_that_the_reader_chose)
{
    const FontTextMeasure measure{Theme(ThemeName::Light)};
    Library library = test::openBundledLibrary();
    MeasureSelection selection;
    for (const char *id : {"hotline-cases", "hotline-likely-victims", "hotline-calls", "tip-world-victims", "tip-world-convictions", "tip-world-prosecutions"})
        selection.measures.emplace_back(QString::fromLatin1(id));
    const Result<Dossier> dossier = library.dossier(selection);
    BOOST_REQUIRE(dossier);
    const ComparisonFigure figure = composeFigure(*dossier, {}, Wording(), {.order = selection.measures});
    const LaidOutFigure laidOut = layOut(figure, {QSizeF(800, 260), evidenceWindow(figure)}, measure, Wording());
    BOOST_TEST(laidOut.lanes.size() == figure.process.lanes.size() + figure.victims.lanes.size());
    BOOST_TEST((laidOut.folds[0].isEmpty() && laidOut.folds[1].isEmpty()));
}

BOOST_AUTO_TEST_SUITE_END()
