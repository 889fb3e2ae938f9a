// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/compose.h"
#include "models/figure/layout.h"
#include "models/store/library.h"
#include "tests/support/print.h"
#include "widgets/chart/figure_painter.h"

#include <boost/test/unit_test.hpp>

#include <QDir>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

/// Every claim of the bundled library, composed. What holds for all of them holds for real evidence.
const std::vector<std::pair<QString, ComparisonFigure>> &bundledFigures()
{
    static const auto figures = [] {
        std::vector<std::pair<QString, ComparisonFigure>> composed;
        Result<Library> library = Library::open(QStringLiteral(COUNTERCHECK_BINARY_DIR "/share/countercheck/children-and-trafficking.countercheck"));
        BOOST_REQUIRE(library);
        const Result<std::vector<Claim>> claims = library->claims();
        BOOST_REQUIRE(claims);
        for (const Claim &claim : *claims) {
            const Result<Dossier> dossier = library->dossier(claim.id);
            BOOST_REQUIRE_MESSAGE(dossier, claim.id.slug);
            composed.emplace_back(claim.id.slug, composeFigure(*dossier, {}, Wording()));
        }
        return composed;
    }();
    return figures;
}

struct Case {
    QSizeF size;
    bool isExport;
};
const Case cases[] = {{{1200, 1400}, true}, {{820, 520}, false}, {{480, 360}, false}, {{1600, 900}, false}};

LaidOutFigure layOutCase(const ComparisonFigure &figure, const Case &what, const TextMeasure &measure)
{
    LayoutRequest request{what.size, fullWindow(figure), 0, what.isExport, what.isExport, what.isExport};
    if (what.isExport)
        request.size = preferredSize(figure, what.size.width(), measure, Wording());
    return layOut(figure, request, measure, Wording());
}

template <class Check>
void forEachLayout(Check check)
{
    const Theme theme(ThemeName::Light);
    const FontTextMeasure measure(theme);
    for (const auto &[name, figure] : bundledFigures()) {
        for (const Case &what : cases) {
            BOOST_TEST_CONTEXT(name.toStdString() << " at " << what.size.width() << "x" << what.size.height())
            check(name, figure, layOutCase(figure, what, measure));
        }
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(bundled_figures)

BOOST_AUTO_TEST_CASE(no_two_labels_of_a_lane_overlap_and_none_covers_a_mark)
{
    forEachLayout([](const QString &, const ComparisonFigure &, const LaidOutFigure &laidOut) {
        for (const LaidOutLane &lane : laidOut.lanes) {
            for (std::size_t a = 0; a < lane.labels.size(); ++a) {
                for (std::size_t b = a + 1; b < lane.labels.size(); ++b)
                    BOOST_TEST(!lane.labels[a].box.intersects(lane.labels[b].box), lane.labels[a].text << " over " << lane.labels[b].text);
                for (const LaidOutMark &mark : lane.marks)
                    BOOST_TEST(!lane.labels[a].box.intersects(mark.box), lane.labels[a].text << " over the mark of " << mark.observation.slug);
            }
        }
    });
}

BOOST_AUTO_TEST_CASE(every_mark_and_label_lies_inside_its_plot)
{
    forEachLayout([](const QString &, const ComparisonFigure &, const LaidOutFigure &laidOut) {
        for (const LaidOutLane &lane : laidOut.lanes) {
            const QRectF room = lane.plot.adjusted(-5, -16, 5, 0.5);
            for (const LaidOutMark &mark : lane.marks)
                BOOST_TEST(room.contains(mark.box), mark.observation.slug);
            for (const LaidOutLabel &label : lane.labels)
                BOOST_TEST(room.contains(label.box), label.text);
        }
    });
}

BOOST_AUTO_TEST_CASE(a_year_stands_at_the_same_place_in_both_columns)
{
    forEachLayout([](const QString &, const ComparisonFigure &, const LaidOutFigure &laidOut) {
        BOOST_TEST(laidOut.plotSpan[0].width() == laidOut.plotSpan[1].width(), boost::test_tools::tolerance(1e-9));
        for (const LaidOutLane &lane : laidOut.lanes) {
            BOOST_TEST(lane.plot.left() == laidOut.plotSpan[lane.column].left());
            BOOST_TEST(lane.plot.right() == laidOut.plotSpan[lane.column].right());
        }
    });
}

BOOST_AUTO_TEST_CASE(no_text_reaches_beyond_the_figure)
{
    const Theme theme(ThemeName::Light);
    const FontTextMeasure measure(theme);
    forEachLayout([&measure](const QString &, const ComparisonFigure &, const LaidOutFigure &laidOut) {
        const QRectF page(QPointF(), laidOut.size);
        for (const Shape &shape : laidOut.fixed) {
            if (shape.kind != ShapeKind::Text)
                continue;
            BOOST_TEST(measure.width(shape.font, shape.text) <= shape.box.width() + 1, shape.text);
            BOOST_TEST(shape.box.left() >= page.left(), shape.text);
            BOOST_TEST(shape.box.right() <= page.right() + 0.5, shape.text);
        }
    });
}

BOOST_AUTO_TEST_CASE(charts_map_values_to_where_the_layout_puts_them)
{
    const Theme theme(ThemeName::Light);
    forEachLayout([&theme](const QString &, const ComparisonFigure &, const LaidOutFigure &laidOut) {
        PlotFrames frames;
        frames.update(laidOut, theme);
        for (std::size_t index = 0; index < laidOut.lanes.size(); ++index) {
            const LaidOutLane &lane = laidOut.lanes[index];
            const QPointF low = frames.position(index, laidOut.window.first, 0);
            const QPointF high = frames.position(index, laidOut.window.last, lane.axis.maximum);
            BOOST_TEST(std::abs(low.x() - lane.plot.left()) <= 0.5);
            BOOST_TEST(std::abs(low.y() - lane.plot.bottom()) <= 0.5);
            BOOST_TEST(std::abs(high.x() - lane.plot.right()) <= 0.5);
            BOOST_TEST(std::abs(high.y() - lane.plot.top()) <= 0.5);
        }
    });
}

BOOST_AUTO_TEST_CASE(every_figure_paints_in_every_theme)
{
    // With COUNTERCHECK_PICTURES set to a folder the pictures are kept there, to be looked at.
    const QString folder = qEnvironmentVariable("COUNTERCHECK_PICTURES");
    for (const ThemeName name : {ThemeName::Light, ThemeName::Dark, ThemeName::Print}) {
        const Theme theme(name);
        forEachLayout([&](const QString &claim, const ComparisonFigure &, const LaidOutFigure &laidOut) {
            QImage image(laidOut.size.toSize(), QImage::Format_RGB32);
            image.fill(theme.colour(ColourRole::Page));
            QPainter painter(&image);
            FigurePainter().paint(painter, laidOut, theme);
            painter.end();
            // The bar over the left column stands where the layout puts the panel.
            const auto bar = std::ranges::find_if(laidOut.fixed, [](const Shape &shape) { return shape.fill == ColourRole::Process; });
            BOOST_REQUIRE(bar != laidOut.fixed.end());
            BOOST_TEST(image.pixelColor(bar->box.center().toPoint()).name() == theme.colour(ColourRole::Process).name());
            if (!folder.isEmpty())
                image.save(QDir(folder).filePath(u"%1-%2-%3.png"_s.arg(claim).arg(image.width()).arg(static_cast<int>(name))));
        });
    }
}

BOOST_AUTO_TEST_SUITE_END()
