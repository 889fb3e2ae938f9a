// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/compose.h"
#include "models/layout/layout.h"
#include "tests/support/bundled_library.h"
#include "tests/support/print.h"
#include "widgets/chart/figure_painter.h"

#include <boost/test/unit_test.hpp>

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
