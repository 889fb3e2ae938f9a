// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layout/sign_shapes.h"
#include "models/layout/shapes.h"
#include "widgets/chart/figure_painter.h"
#include "widgets/chart/theme.h"

#include <QImage>
#include <QPainter>

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace countercheck;

namespace {

/// The relative luminance of a colour, as WCAG 2.2 defines it.
double luminance(const QColor &colour)
{
    const auto linear = [](double part) { return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

struct Pair {
    ColourRole over;
    ColourRole ground;
};

void check(const std::vector<Pair> &pairs, double least)
{
    for (const Code<ThemeName> &name : codeList<ThemeName>()) {
        const Theme theme(name.value);
        for (const Pair &pair : pairs) {
            const double found = contrast(theme.colour(pair.over), theme.colour(pair.ground));
            BOOST_TEST(found >= least, name.text.latin1() << ": role " << static_cast<int>(pair.over) << " on " << static_cast<int>(pair.ground) << " has " << found);
        }
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(theme)

BOOST_AUTO_TEST_CASE(text_has_a_contrast_of_four_and_a_half_on_all_that_it_stands_on)
{
    using enum ColourRole;
    std::vector<Pair> pairs{{Ink, Page}, {Ink, Panel}, {Ink, PotentialPanel}, {MutedInk, Page}, {MutedInk, Panel}, {MutedInk, PotentialPanel},
                            {ProcessInk, Panel}, {VictimsInk, Panel}, {VictimsInk, PotentialPanel}, {ClaimInk, Page}, {ClaimInk, Panel}, {ClaimInk, ClaimFill},
                            {GapInk, GapFill}, {CareInk, CareFill}, {Ink, FoundFill}, {Panel, Claim}};
    for (const Sign sign : {Sign::Tick, Sign::Wave, Sign::Unequal, Sign::Cross, Sign::Question}) {
        // Pills stand on the panel, the banner on its own fill.
        pairs.insert(pairs.end(), {{coloursOf(sign).ink, Panel}, {coloursOf(sign).ink, coloursOf(sign).fill}, {Ink, coloursOf(sign).fill}, {MutedInk, coloursOf(sign).fill}});
    }
    check(pairs, 4.5);
}

BOOST_AUTO_TEST_CASE(marks_and_edges_have_a_contrast_of_three)
{
    using enum ColourRole;
    std::vector<Pair> pairs{{Process, Panel}, {Victims, Panel}, {Victims, PotentialPanel}, {Claim, Panel}, {Gap, Panel}, {Gap, GapFill}, {Axis, Panel}, {Axis, Page}, {Axis, PotentialPanel},
                            {Break, Panel}, {Process, ProcessFill}, {Victims, VictimsFill}};
    for (const Sign sign : {Sign::Tick, Sign::Wave, Sign::Unequal, Sign::Cross, Sign::Question})
        pairs.insert(pairs.end(), {{coloursOf(sign).edge, Page}, {coloursOf(sign).edge, Panel}, {coloursOf(sign).edge, coloursOf(sign).fill}});
    check(pairs, 3);
}

BOOST_AUTO_TEST_CASE(a_thin_line_between_two_pixels_has_its_whole_colour)
{
    // Half of its colour on either side would have less than the contrast of its role.
    const FontTextMeasure measure(Theme(ThemeName::Light), TypeScale::Window);
    for (const double scale : {1.0, 1.25, 2.0}) {
        for (double off = 0; off < 1; off += 0.13) {
            LaidOutFigure figure;
            figure.size = {40, 40};
            figure.fixed = {lineShape({4, 10 + off}, {36, 10 + off}, ColourRole::Axis, 0.8), rectangleShape(QRectF(6 + off, 20 + off, 20, 10), ColourRole::None, ColourRole::Gap)};
            QImage image(QSize(40, 40) * scale, QImage::Format_RGB32);
            image.fill(Theme(ThemeName::Light).colour(ColourRole::Panel));
            {
                QPainter painter(&image);
                painter.scale(scale, scale);
                paintFigure(painter, figure, measure);
            }
            const auto darkestIn = [&image](int fromX, int toX, int fromY, int toY) {
                QColor darkest = Qt::white;
                for (int y = fromY; y < toY; ++y) {
                    for (int x = fromX; x < toX; ++x)
                        darkest = luminance(image.pixelColor(x, y)) < luminance(darkest) ? image.pixelColor(x, y) : darkest;
                }
                return darkest;
            };
            const int middle = static_cast<int>(20 * scale);
            const int belowLine = static_cast<int>(16 * scale);
            BOOST_TEST((darkestIn(middle, middle + 1, 0, belowLine) == Theme(ThemeName::Light).colour(ColourRole::Axis)), "a line at " << off << ", scale " << scale);
            BOOST_TEST((darkestIn(middle - 4, middle - 3, belowLine, image.height()) == Theme(ThemeName::Light).colour(ColourRole::Gap)), "a box at " << off << ", scale " << scale);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
