// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/compose.h"
#include "models/layout/layout.h"
#include "tests/chart/picture_faults.h"
#include "tests/support/bundled_library.h"
#include "tests/support/print.h"
#include "widgets/chart/figure_painter.h"
#include "widgets/figures/plot_frames.h"

#include <boost/test/unit_test.hpp>

#include <QDir>
#include <QElapsedTimer>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

/// The same with figures as large as a number can be: no library should hold them, and no mark may leave its place for them.
Dossier withHugeFigures(Dossier dossier)
{
    for (Observation &observation : dossier.observations) {
        if (observation.quantity.value)
            *observation.quantity.value *= 1.7e308 / 1e9;
    }
    return dossier;
}

/// Measures that somebody might set side by side.
const QStringList comparisons{
    u"hotline-cases,unodc-us-detected-children"_s, u"unodc-us-detected-children,unodc-us-detected-adults,unodc-us-detected-total"_s,
    u"orr-backlog-processed,orr-backlog-leads,fbi-occ-minors"_s, u"hotline-cases,hotline-likely-victims,hotline-calls"_s,
    u"tip-world-victims,tip-world-convictions,tip-world-prosecutions"_s, u"dhs-victims-assisted,hsi-victims-identified,hsi-trafficking-arrests"_s,
    u"uac-located-dhs-tally,uac-located-statements,unodc-us-detected-children"_s, u"ncmec-cybertipline,ncmec-runaway-share"_s,
    u"unodc-world-child-share,unodc-world-girls-change,unodc-world-detected"_s, u"fbi-innocence-lost-children,fbi-occ-minors,fbi-occ-pimps-arrested"_s,
    u"ovc-clients-served,ovc-new-clients,hotline-survivors-contacting"_s, u"uac-door-knocks,sponsor-addresses-reviewed,orr-referrals,orr-hotline-calls-combed-through"_s};

/// Every claim of the bundled library and some comparisons, composed. What holds for all of them holds for real evidence.
const std::vector<std::pair<QString, ComparisonFigure>> &bundledFigures()
{
    static const auto figures = [] {
        std::vector<std::pair<QString, ComparisonFigure>> composed;
        Library library = test::openBundledLibrary();
        const Result<std::vector<Claim>> claims = library.claims();
        BOOST_REQUIRE(claims);
        for (const Claim &claim : *claims) {
            const Result<Dossier> dossier = library.dossier(claim.id);
            BOOST_REQUIRE_MESSAGE(dossier, claim.id.slug);
            composed.emplace_back(claim.id.slug, composeFigure(*dossier, {}, Wording()));
            // With the strip of estimates and context, where there is anything for it.
            if (ComparisonFigure figure = composeFigure(*dossier, {}, Wording(), {.withContext = true}); figure.context)
                composed.emplace_back(claim.id.slug + u"-context"_s, std::move(figure));
            if (claim.id.slug == "claim-62000-rescued"_L1) {
                composed.emplace_back(u"huge"_s, composeFigure(withHugeFigures(*dossier), {}, Wording()));
                composed.emplace_back(u"huge-log"_s, composeFigure(withHugeFigures(*dossier), {}, Wording(), {.scale = ScaleMode::Log}));
            }
        }
        for (const QString &ids : comparisons) {
            MeasureSelection selection;
            for (const QString &id : ids.split(u','))
                selection.measures.emplace_back(id);
            const Result<Dossier> dossier = library.dossier(selection);
            BOOST_REQUIRE_MESSAGE(dossier, ids);
            composed.emplace_back(ids, composeFigure(*dossier, {}, Wording(), {.order = selection.measures, .pair = MeasurePair(selection.measures[0], selection.measures[1])}));
        }
        return composed;
    }();
    return figures;
}

struct Case {
    QSizeF size; ///< without a height: as high as it needs
    TypeScale type;
    bool isWhole = false; ///< over all years, not those of the evidence

    bool isPage() const { return type != TypeScale::Window; }
};
constexpr auto window = TypeScale::Window;
constexpr auto page = TypeScale::Page;
constexpr auto story = TypeScale::Story;
constexpr auto phone = TypeScale::Phone;
const Case cases[] = {{{820, 520}, window}, {{820, 520}, window, true}, {{480, 360}, window}, {{1600, 900}, window}, {{1200, 0}, page},
                      {{1200, 0}, page, true}, {{480, 360}, page}, {{340, 0}, page}, {{794, 1123}, page}, {{1200, 675}, story}, {{1080, 1080}, phone},
                      {{1080, 1920}, phone}, {{1280, 720}, TypeScale::Slide}, {{3840, 2160}, page}};

LaidOutFigure layOutCase(const ComparisonFigure &figure, const Case &what, const TextMeasure &measure)
{
    LayoutRequest request{what.size, what.isWhole ? fullWindow(figure) : evidenceWindow(figure), 0, what.isPage(), what.isPage(), what.isPage()};
    if (what.size.height() == 0)
        request.size = preferredSize(figure, what.size.width(), request.window, measure, Wording());
    return layOut(figure, request, measure, Wording());
}

QString textOf(const LaidOutFigure &laidOut)
{
    QStringList texts;
    for (const Shape &shape : laidOut.fixed)
        texts += shape.text;
    return texts.join(u' ');
}

bool isPage(const LaidOutFigure &laidOut)
{
    return laidOut.background == ColourRole::Panel;
}

/// What forEachLayout() shows at the moment, for checks that measure text.
TypeScale typeInView = TypeScale::Window;

/// Lays out every chart at every size, once for all themes, since themes differ in colour only.
const std::vector<LaidOutFigure> &layouts()
{
    static const auto all = [] {
        std::vector<LaidOutFigure> laidOut;
        for (const auto &[name, figure] : bundledFigures()) {
            for (const Case &what : cases) {
                QElapsedTimer timer;
                timer.start();
                laidOut.push_back(layOutCase(figure, what, test::measureOf(what.type)));
                BOOST_TEST_MESSAGE(name << " at " << what.size.width() << "x" << what.size.height() << ": " << static_cast<double>(timer.nsecsElapsed()) / 1e6 << " ms");
            }
        }
        return laidOut;
    }();
    return all;
}

template <class Check>
void forEachLayout(Check check)
{
    auto laidOut = layouts().begin();
    for (const auto &[name, figure] : bundledFigures()) {
        for (const Case &what : cases) {
            typeInView = what.type;
            BOOST_TEST_CONTEXT(name.toStdString() << " at " << what.size.width() << "x" << what.size.height() << (what.isWhole ? " over all years" : ""))
            check(name, figure, *laidOut++);
        }
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(bundled_figures)

BOOST_AUTO_TEST_CASE(no_picture_has_a_fault)
{
    forEachLayout([](const QString &, const ComparisonFigure &figure, const LaidOutFigure &laidOut) {
        const QStringList faults = test::pictureFaults(figure, laidOut, test::measureOf(typeInView));
        BOOST_TEST(faults.isEmpty(), faults.join(u"; "_s));
    });
}

BOOST_AUTO_TEST_CASE(no_two_labels_of_a_lane_overlap_and_none_covers_a_mark)
{
    forEachLayout([](const QString &, const ComparisonFigure &, const LaidOutFigure &laidOut) {
        for (const LaidOutLane &lane : laidOut.lanes) {
            for (std::size_t a = 0; a < lane.labels.size(); ++a) {
                for (std::size_t b = a + 1; b < lane.labels.size(); ++b)
                    BOOST_TEST(!lane.labels[a].box.intersects(lane.labels[b].box), lane.labels[a].text << " over " << lane.labels[b].text);
                for (const LaidOutMark &mark : lane.marks) {
                    const bool isInside = lane.labels[a].isInside && mark.observation == lane.labels[a].observation;
                    if (mark.box == lane.labels[a].box && mark.observation == lane.labels[a].observation)
                        continue; // a figure without a date, for which its number stands
                    BOOST_TEST((isInside ? mark.box.contains(lane.labels[a].box) : !lane.labels[a].box.intersects(mark.box)),
                               lane.labels[a].text << " over the mark of " << mark.observation.slug);
                }
            }
        }
    });
}

BOOST_AUTO_TEST_CASE(no_label_stands_on_the_top_of_another_mark_than_its_own)
{
    forEachLayout([](const QString &, const ComparisonFigure &, const LaidOutFigure &laidOut) {
        for (const LaidOutLane &lane : laidOut.lanes) {
            if (!lane.isPlot)
                continue; // the numbers of rows stand in lines of their own
            for (const LaidOutLabel &label : lane.labels) {
                const auto covered = [&label](const LaidOutMark &mark) {
                    return std::min(label.box.right(), mark.box.right()) - std::max(label.box.left(), mark.box.left());
                };
                const auto standsOn = [&](const LaidOutMark &mark) {
                    const double gap = mark.box.top() - label.box.bottom();
                    return gap >= 0 && gap < 12 && covered(mark) > 3;
                };
                const auto own = std::ranges::find(lane.marks, label.observation, &LaidOutMark::observation);
                BOOST_REQUIRE(own != lane.marks.end());
                for (const LaidOutMark &mark : lane.marks) {
                    if (mark.observation != label.observation && standsOn(mark))
                        BOOST_TEST((standsOn(*own) && covered(*own) >= covered(mark)), label.text << " stands on " << mark.observation.slug);
                }
            }
        }
    });
}

BOOST_AUTO_TEST_CASE(what_has_no_label_is_counted_and_said)
{
    forEachLayout([](const QString &, const ComparisonFigure &figure, const LaidOutFigure &laidOut) {
        std::size_t dropped = 0;
        for (const LaidOutLane &lane : laidOut.lanes) {
            std::size_t members = 0;
            for (const LaidOutMark &mark : lane.marks)
                members += mark.members;
            // Every figure is drawn whose days are in view, and every one that is written out.
            const Lane &shown = figure.column(lane.column).lanes[lane.position];
            const auto isInView = [&](const Mark &mark) {
                return static_cast<double>(mark.last.toJulianDay()) + 1 > laidOut.window.first && static_cast<double>(mark.first.toJulianDay()) < laidOut.window.last;
            };
            const auto inView = std::ranges::count_if(shown.marks, isInView);
            const auto withoutMark = std::ranges::count_if(lane.marks, [&](const LaidOutMark &mark) {
                return std::ranges::any_of(lane.labels, [&](const LaidOutLabel &label) { return label.box == mark.box; });
            });
            BOOST_TEST(static_cast<std::ptrdiff_t>(members) - withoutMark == inView, shown.shortTitle);
            BOOST_TEST(lane.droppedLabels == members - lane.labels.size(), shown.shortTitle);
            // In a window only what is in view is counted.
            if (isPage(laidOut) || lane.plot.intersects(laidOut.viewport))
                dropped += lane.droppedLabels;
        }
        const QString words = textOf(laidOut);
        if (!isPage(laidOut)) {
            BOOST_TEST((words.contains(u"marks without a number"_s) || words.contains(u"marks have no number"_s)) == (dropped > 0), words);
            return;
        }
        const bool isShort = words.contains(u"In the data only: "_s);
        if (dropped > 0 && !isShort)
            BOOST_TEST(words.contains(Wording().say("Omissions", "%n figures are drawn without their label.", nullptr, static_cast<int>(dropped))), words);
        else if (dropped > 0)
            BOOST_TEST(words.contains(Wording().say("Omissions", "the numbers of %n marks", nullptr, static_cast<int>(dropped))), words);
        else
            BOOST_TEST(!words.contains(u"without their label"_s));
        std::size_t lanes = laidOut.lanes.size() + static_cast<std::size_t>(laidOut.leftOut.size());
        BOOST_TEST(lanes == figure.process.lanes.size() + figure.victims.lanes.size());
        BOOST_TEST((words.contains(u"Not drawn for lack of room"_s) || words.contains(u"more series"_s)) == !laidOut.leftOut.isEmpty(), words);
    });
}

BOOST_AUTO_TEST_CASE(evidence_that_is_drawn_has_its_number)
{
    // In a row, at its mark, or in the title of its plot. In a lane of rows what found no row of its own is a small mark, and counted.
    // Numbers as long as the largest value are left out: there need not be room for them.
    forEachLayout([&](const QString &name, const ComparisonFigure &figure, const LaidOutFigure &laidOut) {
        if (name.startsWith(u"huge"_s))
            return;
        const bool isMissing = std::ranges::any_of(laidOut.lanes, [&](const LaidOutLane &lane) {
            const std::vector<Mark> &marks = figure.column(lane.column).lanes[lane.position].marks;
            return std::ranges::any_of(lane.marks, [&](const LaidOutMark &drawn) {
                const auto mark = std::ranges::find(marks, drawn.observation, &Mark::observation);
                return mark != marks.end() && mark->linked && (lane.isPlot || lane.droppedLabels == 0)
                    && std::ranges::find(lane.titleLabels, drawn.observation, &LaidOutLabel::observation) == lane.titleLabels.end()
                    && std::ranges::find(lane.labels, drawn.observation, &LaidOutLabel::observation) == lane.labels.end();
            });
        });
        BOOST_TEST(!isMissing);
    });
}

BOOST_AUTO_TEST_CASE(a_page_of_any_size_holds_what_no_picture_may_lack)
{
    forEachLayout([](const QString &, const ComparisonFigure &figure, const LaidOutFigure &laidOut) {
        if (!isPage(laidOut))
            return;
        const QString words = textOf(laidOut).simplified();
        BOOST_TEST((words.contains(figure.libraryLine) || words.contains(figure.shortLibraryLine)), words);
        BOOST_REQUIRE(!figure.publishers.empty());
        QStringList all{figure.title, figure.process.heading, figure.victims.heading, u"Sources: "_s + figure.publishers.front()};
        if (figure.sentence)
            all += figure.sentence->headline;
        for (const QString &needed : all)
            BOOST_TEST(words.contains(needed.simplified()), needed << " in " << words);
        const bool isClaimInHead = !figure.claim.isEmpty() && words.contains(figure.claim.simplified());
        BOOST_TEST((isClaimInHead || figure.claim.isEmpty()), figure.claim << " in " << words);
        for (const RatingPill &pill : figure.ratings)
            BOOST_TEST(words.contains(pill.words + u' ' + pill.reviewers), pill.words << " in " << words);
        for (std::size_t column = 0; column < 2; ++column) {
            const auto drawn = std::ranges::count(laidOut.lanes, column, &LaidOutLane::column);
            BOOST_TEST((drawn > 0 || figure.column(column).lanes.empty()));
        }
        // Every lane in its panel, over the time axis; and everything on the page.
        for (const LaidOutLane &lane : laidOut.lanes) {
            BOOST_TEST(lane.plot.height() >= (lane.isPlot ? 40 : 10));
            BOOST_TEST(lane.frame.top() >= laidOut.viewport.top() - 0.5);
            BOOST_TEST(lane.frame.bottom() <= laidOut.viewport.bottom() + 0.5, lane.measure.slug << " ends at " << lane.frame.bottom() << " of " << laidOut.viewport.bottom());
        }
        for (const Shape &shape : laidOut.fixed) {
            if (shape.kind == ShapeKind::Text)
                BOOST_TEST((shape.box.top() >= 0 && shape.box.bottom() <= laidOut.size.height()), shape.text);
        }
    });
    for (const auto &[name, figure] : bundledFigures())
        BOOST_TEST(smallestSize(figure, 480, test::measureOf(page), Wording()).height() <= 360, name << ": " << smallestSize(figure, 480, test::measureOf(page), Wording()).height());
}

BOOST_AUTO_TEST_CASE(every_mark_and_label_lies_inside_its_plot)
{
    forEachLayout([](const QString &, const ComparisonFigure &, const LaidOutFigure &laidOut) {
        for (const LaidOutLane &lane : laidOut.lanes) {
            // Rows have their numbers beside and above their rules, plots their brackets above.
            const QRectF room = lane.frame.adjusted(-5, -1, 5, 0.5);
            for (const LaidOutMark &mark : lane.marks) {
                BOOST_TEST(room.contains(mark.box), mark.observation.slug);
                BOOST_TEST((lane.isPlot || mark.box.left() >= lane.plot.left() - 5 || mark.box.right() < lane.plot.left() || mark.hitBox.contains(lane.frame.center())), mark.observation.slug);
            }
            for (const LaidOutLabel &label : lane.labels)
                BOOST_TEST(room.contains(label.box), label.text);
        }
    });
}

BOOST_AUTO_TEST_CASE(a_year_stands_at_the_same_place_in_both_columns)
{
    forEachLayout([](const QString &, const ComparisonFigure &figure, const LaidOutFigure &laidOut) {
        // A column that holds nothing is narrower, and has no time axis.
        const bool isStacked = laidOut.panels[0].left() == laidOut.panels[1].left() && laidOut.panels[0].width() > 0 && laidOut.panels[1].width() > 0;
        const bool isOneEmpty = figure.process.lanes.empty() != figure.victims.lanes.empty() && !isStacked;
        BOOST_TEST((std::abs(laidOut.plotSpan[0].width() - laidOut.plotSpan[1].width()) > 1e-6) == isOneEmpty);
        for (const LaidOutLane &lane : laidOut.lanes) {
            BOOST_TEST(lane.plot.left() == laidOut.plotSpan[lane.column].left());
            BOOST_TEST(lane.plot.right() == laidOut.plotSpan[lane.column].right());
        }
    });
}

BOOST_AUTO_TEST_CASE(nothing_is_said_twice)
{
    for (const auto &[name, figure] : bundledFigures()) {
        for (std::size_t column = 0; column < 2; ++column) {
            for (const Lane &lane : figure.column(column).lanes) {
                for (QStringList words : {lane.care, lane.notes})
                    BOOST_TEST(words.removeDuplicates() == 0, name << ": " << words.join(u'|'));
            }
        }
        for (QStringList words : {figure.notes, figure.publishers})
            BOOST_TEST(words.removeDuplicates() == 0, name << ": " << words.join(u'|'));
    }
}

BOOST_AUTO_TEST_CASE(only_victims_who_are_not_verified_are_hatched)
{
    int seen = 0;
    forEachLayout([&seen](const QString &, const ComparisonFigure &figure, const LaidOutFigure &laidOut) {
        for (const LaidOutLane &drawn : laidOut.lanes) {
            const Lane &lane = figure.column(drawn.column).lanes[drawn.position];
            const bool isUnverified = std::ranges::any_of(lane.marks, [](const Mark &mark) { return mark.fill == FillStyle::Hatched; });
            for (const std::vector<Shape> *shapes : {&drawn.under, &drawn.over}) {
                const auto hatched = std::ranges::count(*shapes, PatternKind::Hatched, &Shape::pattern);
                BOOST_TEST((hatched == 0 || isUnverified), lane.shortTitle);
                seen += hatched > 0 ? 1 : 0;
            }
        }
        // The key explains the pattern where it is in use.
        const bool isInUse = std::ranges::any_of(laidOut.lanes, [](const LaidOutLane &lane) {
            return std::ranges::any_of(lane.over, [](const Shape &shape) { return shape.pattern == PatternKind::Hatched; });
        });
        BOOST_TEST((std::ranges::count(laidOut.fixed, PatternKind::Hatched, &Shape::pattern) == 0 || isInUse || textOf(laidOut).contains(u"not verified"_s)));
    });
    BOOST_TEST(seen > 20);
}

BOOST_AUTO_TEST_CASE(an_empty_column_says_so_and_leaves_its_room_to_the_other)
{
    int seen = 0;
    forEachLayout([&seen](const QString &, const ComparisonFigure &figure, const LaidOutFigure &laidOut) {
        for (std::size_t column = 0; column < 2; ++column) {
            if (!figure.column(column).lanes.empty() || figure.column(1 - column).lanes.empty())
                continue;
            ++seen;
            const QRectF panel = laidOut.panels[column];
            if (panel.width() == 0) { // one line of the window of a comparison
                BOOST_TEST(!figure.isOfClaim);
                BOOST_TEST(textOf(laidOut).count(figure.column(column).emptyWords) == 1);
                BOOST_TEST(laidOut.panels[1 - column].width() > laidOut.size.width() - 5);
                continue;
            }
            if (panel.left() == laidOut.panels[1 - column].left())
                continue; // one under the other
            BOOST_TEST(panel.width() < laidOut.panels[1 - column].width() / 2);
            QStringList inside;
            for (const Shape &shape : laidOut.fixed) {
                if (shape.kind == ShapeKind::Text && panel.contains(shape.box.center()))
                    inside += shape.text;
            }
            BOOST_TEST(inside.join(u' ').contains(figure.column(column).emptyWords), inside.join(u'|'));
            for (const TimeTick &tick : laidOut.ticks)
                BOOST_TEST((tick.label.isEmpty() || !inside.contains(tick.label)), tick.label);
        }
    });
    BOOST_TEST(seen > 20);
}

BOOST_AUTO_TEST_CASE(what_the_claim_traces_to_has_one_number_in_strip_and_lane)
{
    int seen = 0;
    forEachLayout([&seen](const QString &name, const ComparisonFigure &figure, const LaidOutFigure &laidOut) {
        if (!figure.strip || name.startsWith(u"huge"_s))
            return;
        const auto badgesIn = [](const std::vector<Shape> &shapes) {
            QStringList badges;
            for (std::size_t index = 1; index < shapes.size(); ++index) {
                const bool isBadge = shapes[index].kind == ShapeKind::Text && shapes[index - 1].kind == ShapeKind::Circle && shapes[index - 1].fill == ColourRole::Claim
                    && shapes[index - 1].box == shapes[index].box;
                if (isBadge)
                    badges += shapes[index].text;
            }
            return badges;
        };
        const QStringList inStrip = badgesIn(laidOut.fixed);
        for (const LaidOutLane &drawn : laidOut.lanes) {
            const Lane &lane = figure.column(drawn.column).lanes[drawn.position];
            const QStringList badges = badgesIn(drawn.over);
            if (lane.badge == 0) {
                BOOST_TEST(badges.isEmpty());
                continue;
            }
            const Tracing &traced = figure.strip->traces.at(static_cast<std::size_t>(lane.badge) - 1);
            BOOST_TEST(traced.badge == lane.badge);
            BOOST_TEST((badges.isEmpty() || badges.contains(QString::number(lane.badge))));
            seen += badges.isEmpty() ? 0 : 1;
        }
        // In the strip, in the key and among the reasons stand no other numbers, and in each the first comes first.
        for (const QString &badge : inStrip)
            BOOST_TEST((badge.toInt() >= 1 && badge.toInt() <= static_cast<int>(figure.strip->traces.size())), badge);
        // A row of context has the number of what it is, and no other.
        QStringList ofContext;
        for (const ContextRow &row : figure.context ? figure.context->rows : std::vector<ContextRow>()) {
            if (row.badge > 0)
                ofContext += QString::number(row.badge);
        }
        BOOST_TEST((inStrip.isEmpty() || inStrip.front() == u"1"_s || (!ofContext.isEmpty() && inStrip.front() == ofContext.front())));
    });
    BOOST_TEST(seen > 20);
}

BOOST_AUTO_TEST_CASE(no_text_reaches_beyond_the_figure)
{
    forEachLayout([](const QString &, const ComparisonFigure &, const LaidOutFigure &laidOut) {
        const QRectF whole(QPointF(), laidOut.size);
        const auto check = [](const std::vector<Shape> &shapes, const QRectF &room) {
            for (const Shape &shape : shapes) {
                if (shape.kind != ShapeKind::Text)
                    continue;
                BOOST_TEST(test::measureOf(typeInView).width(shape.font, shape.text) <= shape.box.width() + 1, shape.text << " in " << shape.box.width());
                BOOST_TEST(shape.box.left() >= room.left() - 0.5, shape.text);
                BOOST_TEST(shape.box.right() <= room.right() + 0.5, shape.text);
            }
        };
        check(laidOut.fixed, whole);
        for (const LaidOutLane &lane : laidOut.lanes)
            check(lane.over, laidOut.panels[lane.column]);
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
            if (!lane.isPlot)
                continue;
            const QPointF low = frames.position(index, laidOut.window.first, 0);
            const QPointF high = frames.position(index, laidOut.window.last, lane.axis.fraction(lane.axis.maximum));
            BOOST_TEST(std::abs(low.x() - lane.plot.left()) <= 0.5);
            BOOST_TEST(std::abs(low.y() - lane.plot.bottom()) <= 0.5);
            BOOST_TEST(std::abs(high.x() - lane.plot.right()) <= 0.5);
            BOOST_TEST(std::abs(high.y() - lane.plot.top()) <= 0.5);
        }
    });
}

BOOST_AUTO_TEST_CASE(one_measure_alone_has_one_column_and_all_the_width)
{
    Library library = test::openBundledLibrary();
    const Result<std::vector<Measure>> measures = library.measures();
    BOOST_REQUIRE(measures);
    for (const Measure &measure : *measures) {
        const Result<Dossier> dossier = library.dossier(MeasureSelection{{measure.id}});
        BOOST_REQUIRE(dossier);
        const ComparisonFigure figure = composeFigure(*dossier, {}, Wording());
        for (const QSizeF &size : {QSizeF(980, 300), QSizeF(560, 300)}) {
            LayoutRequest request;
            request.size = size;
            request.window = evidenceWindow(figure);
            request.onlyFilledColumns = true;
            const LaidOutFigure laidOut = layOut(figure, request, test::measureOf(window), Wording());
            BOOST_TEST(test::pictureFaults(figure, laidOut, test::measureOf(window)).join(u'\n') == QString(), measure.id.slug);
            if (figure.process.lanes.empty() == figure.victims.lanes.empty())
                continue;
            const std::size_t filled = figure.process.lanes.empty() ? 1 : 0;
            BOOST_TEST(laidOut.panels[filled].width() > size.width() - 10, measure.id.slug);
            BOOST_TEST(laidOut.panels[1 - filled].width() == 0, measure.id.slug);
            BOOST_TEST(!textOf(laidOut).contains(figure.column(1 - filled).heading), measure.id.slug);
        }
    }
}

BOOST_AUTO_TEST_CASE(every_figure_paints_in_every_theme)
{
    // With COUNTERCHECK_PICTURES set to a folder the pictures are kept there, to be looked at.
    const QString folder = qEnvironmentVariable("COUNTERCHECK_PICTURES");
    for (const ThemeName name : {ThemeName::Light, ThemeName::Dark, ThemeName::Print}) {
        const Theme theme(name);
        forEachLayout([&](const QString &claim, const ComparisonFigure &, const LaidOutFigure &laidOut) {
            // The biggest pages are left out: they take long and are painted like the others.
            if (laidOut.size.width() > 1900 && (name != ThemeName::Light || folder.isEmpty()))
                return;
            QImage image(laidOut.size.toSize(), QImage::Format_RGB32);
            image.fill(theme.colour(laidOut.background));
            QPainter painter(&image);
            paintFigure(painter, laidOut, FontTextMeasure(theme, typeInView));
            painter.end();
            // The bar above the left column is where the layout puts the panel.
            const auto bar = std::ranges::find_if(laidOut.fixed, [](const Shape &shape) { return shape.fill == ColourRole::Process; });
            BOOST_REQUIRE(bar != laidOut.fixed.end());
            BOOST_TEST(image.pixelColor(bar->box.center().toPoint()).name() == theme.colour(ColourRole::Process).name());
            if (!folder.isEmpty())
                image.save(QDir(folder).filePath(u"%1-%2x%3-%4%5.png"_s.arg(claim).arg(image.width()).arg(image.height()).arg(isPage(laidOut) ? u"page"_s : u"window"_s).arg(static_cast<int>(name))));
        });
    }
}

BOOST_AUTO_TEST_SUITE_END()
