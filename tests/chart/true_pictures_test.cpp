// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/compose.h"
#include "models/layout/layout.h"
#include "models/layout/ticks.h"
#include "tests/chart/picture_faults.h"
#include "tests/support/evidence.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cmath>
#include <set>

// Evidence of kinds that came out wrong once, and what is right in its picture: where each bar stands, how long it is, and what is written.
using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

/// Figures of measures in the order given: from, to, value.
struct Row {
    QStringView from;
    QStringView to;
    double value;
};

Dossier evidenceOf(const Measure &measure, const std::vector<Row> &rows)
{
    Dossier dossier;
    dossier.measures = {measure};
    for (const Row &row : rows)
        dossier.observations.push_back(test::observation(measure, row.from, row.to, row.value, u"%1-%2"_s.arg(measure.id.slug).arg(dossier.observations.size())));
    return dossier;
}

Dossier together(Dossier dossier, const Dossier &other)
{
    dossier.measures.insert(dossier.measures.end(), other.measures.begin(), other.measures.end());
    dossier.observations.insert(dossier.observations.end(), other.observations.begin(), other.observations.end());
    return dossier;
}

Measure change(const QString &slug)
{
    Measure measure = test::measure(slug);
    measure.accumulation = Accumulation::Change;
    return measure;
}

/// A claim whose evidence is every figure of a dossier.
Dossier claimed(Dossier dossier, const QString &statement = u"It is so."_s)
{
    dossier.claim.emplace();
    dossier.claim->id = ClaimId(u"claim"_s);
    dossier.claim->statement = statement;
    for (const Observation &figure : dossier.observations) {
        EvidenceLink link;
        link.id = EvidenceId(figure.id.slug + u"-link"_s);
        link.claim = dossier.claim->id;
        link.observation = figure.id;
        link.role = EvidenceRole::TracesTo;
        dossier.evidence.push_back(link);
    }
    return dossier;
}

struct Sheet {
    QSizeF size; ///< without a height: as high as it needs
    TypeScale type;
};
const Sheet sheets[] = {{{1000, 0}, TypeScale::Page}, {{340, 0}, TypeScale::Page}, {{794, 1123}, TypeScale::Page}, {{820, 520}, TypeScale::Window}, {{1200, 675}, TypeScale::Story}};

struct Picture {
    ComparisonFigure figure;
    LaidOutFigure laidOut;

    const Mark &markOf(const LaidOutLane &lane, const LaidOutMark &drawn) const
    {
        const std::vector<Mark> &marks = figure.column(lane.column).lanes[lane.position].marks;
        return *std::ranges::find(marks, drawn.observation, &Mark::observation);
    }
    QString words() const
    {
        QStringList texts;
        const auto add = [&texts](const std::vector<Shape> &shapes) {
            for (const Shape &shape : shapes)
                texts += shape.text;
        };
        add(laidOut.fixed);
        for (const LaidOutLane &lane : laidOut.lanes)
            add(lane.over);
        return texts.join(u' ').simplified();
    }
};

Picture drawPicture(const Dossier &dossier, const Sheet &sheet = sheets[0], const FigureOptions &options = {})
{
    Picture picture;
    picture.figure = composeFigure(test::ordered(dossier), {}, Wording(), options);
    const TextMeasure &measure = test::measureOf(sheet.type);
    const bool isPage = sheet.type != TypeScale::Window;
    LayoutRequest request{sheet.size, evidenceWindow(picture.figure), 0, isPage, isPage, isPage};
    if (request.size.height() == 0)
        request.size = preferredSize(picture.figure, sheet.size.width(), request.window, measure, Wording());
    picture.laidOut = layOut(picture.figure, request, measure, Wording());
    const QStringList faults = test::pictureFaults(picture.figure, picture.laidOut, measure);
    BOOST_TEST(faults.isEmpty(), faults.join(u"; "_s));
    return picture;
}

template <class Check>
void onEverySheet(const Dossier &dossier, Check check, const FigureOptions &options = {})
{
    for (const Sheet &sheet : sheets) {
        BOOST_TEST_CONTEXT(sheet.size.width() << "x" << sheet.size.height())
        check(drawPicture(dossier, sheet, options));
    }
}

/// Checks that bars begin at zero, are as long as their number, and stay in their plot; and returns how many pixels one unit is.
double pixelsPerUnit(const Picture &picture, const LaidOutLane &lane)
{
    const double unit = lane.plot.height() / (lane.axis.maximum - lane.axis.minimum);
    const double zero = lane.plot.bottom() - lane.axis.fraction(0) * lane.plot.height();
    BOOST_TEST(lane.axis.minimum < 0);
    for (const LaidOutMark &mark : lane.marks) {
        const double value = *picture.markOf(lane, mark).quantity.value;
        BOOST_TEST(mark.box.top() >= lane.plot.top() - 0.01);
        BOOST_TEST(mark.box.bottom() <= lane.plot.bottom() + 0.01);
        BOOST_TEST(std::abs((value < 0 ? mark.box.top() : mark.box.bottom()) - zero) < 0.01, value);
        BOOST_TEST(std::abs(mark.box.height() - std::abs(value) * unit) < 0.01, value << " is " << mark.box.height() << " long, and one is " << unit);
    }
    return unit;
}

/// Checks that a number stands at its own bar: under its lower end or over its upper one, and on no line of a bracket.
void checkNumbersAtBars(const LaidOutLane &lane)
{
    for (const LaidOutLabel &label : lane.labels) {
        const auto mark = std::ranges::find(lane.marks, label.observation, &LaidOutMark::observation);
        BOOST_REQUIRE(mark != lane.marks.end());
        const bool hasLeader = std::ranges::any_of(lane.over, [&](const Shape &shape) { return shape.kind == ShapeKind::Line && shape.stroke == ColourRole::MutedInk; });
        const double across = std::max({0.0, label.box.left() - mark->box.right(), mark->box.left() - label.box.right()});
        const double along = std::max({0.0, label.box.top() - mark->box.bottom(), mark->box.top() - label.box.bottom()});
        BOOST_TEST((hasLeader || (across < 6 && along < 6)), label.text << " stands " << across << " and " << along << " from its bar");
        for (const Shape &shape : lane.over) {
            const bool isBracket = shape.kind == ShapeKind::Polyline && shape.fill == ColourRole::None;
            for (std::size_t point = 1; isBracket && point < shape.points.size(); ++point) {
                const QRectF line = QRectF(shape.points[point - 1], shape.points[point]).normalized().adjusted(-0.5, -0.5, 0.5, 0.5);
                BOOST_TEST(!label.box.intersects(line), label.text << " stands on a line");
            }
        }
    }
}

std::vector<QString> labelsOf(const LaidOutLane &lane)
{
    std::vector<QString> texts;
    for (const LaidOutLabel &label : lane.labels)
        texts.push_back(label.text);
    std::ranges::sort(texts);
    return texts;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(true_pictures)

BOOST_AUTO_TEST_CASE(changes_below_zero_are_bars_below_zero_and_as_long_as_they_are_great)
{
    const Dossier evidence = together(evidenceOf(change(u"a"_s), {{u"2019", u"2019", -10}, {u"2020", u"2020", -18}, {u"2021", u"2021", 6}}),
                                      evidenceOf(change(u"b"_s), {{u"2019", u"2019", -5}, {u"2020", u"2020", -9}, {u"2021", u"2021", 3}}));
    for (const ScaleMode scale : {ScaleMode::Own, ScaleMode::Same}) {
        for (const bool isClaimed : {false, true}) {
            onEverySheet(isClaimed ? claimed(evidence) : evidence, [scale](const Picture &picture) {
                std::vector<double> units;
                for (const LaidOutLane &lane : picture.laidOut.lanes) {
                    if (!lane.isPlot)
                        continue;
                    units.push_back(pixelsPerUnit(picture, lane) / lane.plot.height());
                    checkNumbersAtBars(lane);
                    BOOST_TEST(lane.axis.ticks.front() == lane.axis.minimum);
                }
                if (units.size() == 2)
                    BOOST_TEST((std::abs(units[0] / units[1] - 1) < 1e-9) == (scale == ScaleMode::Same), units[0] << " and " << units[1]);
            }, {.scale = scale});
        }
    }
    // On one axis both are drawn to one scale, and the second has an outline of its own.
    onEverySheet(evidence, [](const Picture &picture) {
        BOOST_REQUIRE(picture.laidOut.lanes.size() == 1U);
        const LaidOutLane &lane = picture.laidOut.lanes.front();
        BOOST_TEST(lane.marks.size() == 6U);
        pixelsPerUnit(picture, lane);
        checkNumbersAtBars(lane);
        const auto dotted = std::ranges::count_if(lane.over, [](const Shape &shape) { return shape.kind == ShapeKind::Rectangle && shape.dash == DashKind::Dotted; });
        BOOST_TEST(dotted == 3);
    }, {.oneAxis = {{MeasureId(u"a"_s), MeasureId(u"b"_s)}}});
    // A log scale has no place for them, and says so.
    onEverySheet(evidence, [](const Picture &picture) {
        for (const LaidOutLane &lane : picture.laidOut.lanes) {
            BOOST_TEST((!lane.isPlot || lane.marks.size() == 1U));
            // Nor has it a zero from which a bar could be as long as its number.
            BOOST_TEST(std::ranges::none_of(lane.over, [](const Shape &shape) { return shape.kind == ShapeKind::Rectangle; }));
        }
        BOOST_TEST((picture.figure.undrawn.join(u' ').contains(u"4 figures of zero or less have no place on a log scale."_s)));
    }, {.scale = ScaleMode::Log});
}

BOOST_AUTO_TEST_CASE(three_changes_that_are_all_below_zero_have_three_lengths_and_their_numbers)
{
    const Dossier evidence = evidenceOf(change(u"a"_s), {{u"2019", u"2019", -5}, {u"2020", u"2020", -9}, {u"2021", u"2021", -3}});
    onEverySheet(evidence, [](const Picture &picture) {
        const LaidOutLane &lane = picture.laidOut.lanes.at(0);
        pixelsPerUnit(picture, lane);
        checkNumbersAtBars(lane);
        std::set<int> lengths;
        for (const LaidOutMark &mark : lane.marks)
            lengths.insert(static_cast<int>(std::lround(mark.box.height())));
        BOOST_TEST(lengths.size() == 3U);
        BOOST_TEST(lane.axis.maximum == 0.0);
        BOOST_TEST((labelsOf(lane) == std::vector<QString>{u"−3"_s, u"−5"_s, u"−9"_s}));
    });
}

BOOST_AUTO_TEST_CASE(zeros_are_drawn_as_zeros_with_their_numbers)
{
    const Dossier evidence = evidenceOf(test::measure(), {{u"2018", u"2018", 0}, {u"2019", u"2019", 0}, {u"2020", u"2020", 0}, {u"2021", u"2021", 0}});
    onEverySheet(evidence, [](const Picture &picture) {
        const LaidOutLane &lane = picture.laidOut.lanes.at(0);
        BOOST_TEST(lane.axis.minimum == 0.0);
        BOOST_TEST(lane.axis.maximum == 1.0);
        BOOST_TEST((labelsOf(lane) == std::vector<QString>(4, u"0"_s)));
        for (const LaidOutMark &mark : lane.marks)
            BOOST_TEST((mark.box.height() == 0.0 && mark.box.bottom() == lane.plot.bottom()));
    });
}

BOOST_AUTO_TEST_CASE(years_on_an_axis_are_round_equally_far_apart_and_never_touch)
{
    const std::set<int> roundSteps{1, 2, 3, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000};
    for (const TypeScale type : {TypeScale::Page, TypeScale::Story}) {
        const TextMeasure &measure = test::measureOf(type);
        for (const int first : {1, 13, 987, 1800, 1950}) {
            for (int years = 3; first + years < 2060; years += years / 3 + 1) {
                for (const double width : {120.0, 270.0, 400.0, 676.0, 1100.0}) {
                    const TimeWindow shown{static_cast<double>(QDate(first, 1, 1).toJulianDay()), static_cast<double>(QDate(first + years, 1, 1).toJulianDay())};
                    BOOST_TEST_CONTEXT(first << " and " << years << " years in " << width)
                    {
                        int last = 0;
                        int step = 0;
                        double end = -1e9;
                        for (const TimeTick &tick : calendarTicks(shown, width, measure, Wording())) {
                            if (tick.label.isEmpty())
                                continue;
                            const int year = tick.label.toInt();
                            BOOST_TEST(tick.label == QString::number(QDate::fromJulianDay(static_cast<qint64>(tick.day)).year()));
                            if (last > 0) {
                                BOOST_TEST(roundSteps.contains(year - last), last << " and then " << year);
                                BOOST_TEST((step == 0 || year - last == step), last << " and then " << year);
                                step = year - last;
                            }
                            BOOST_TEST((step <= 1 || year % step == 0));
                            const double middle = (tick.labelDay - shown.first) / shown.length() * width;
                            const double half = measure.width(FontRole::Small, tick.label) / 2;
                            BOOST_TEST(middle - half >= end + 4);
                            end = middle + half;
                            last = year;
                        }
                    }
                }
            }
        }
    }
    const TimeWindow twoCenturies{static_cast<double>(QDate(1800, 1, 1).toJulianDay()), static_cast<double>(QDate(2026, 1, 1).toJulianDay())};
    QStringList labels;
    for (const TimeTick &tick : calendarTicks(twoCenturies, 400, test::measureOf(TypeScale::Page), Wording())) {
        if (!tick.label.isEmpty())
            labels += tick.label;
    }
    BOOST_TEST(labels == u"1800 1825 1850 1875 1900 1925 1950 1975 2000 2025"_s.split(u' '));
}

BOOST_AUTO_TEST_CASE(years_before_1000_are_written_without_leading_zeros)
{
    const Dossier evidence = evidenceOf(test::measure(), {{u"0014", u"0014", 4'937'000}, {u"0987-03", u"0987-03", 3}, {u"2020", u"2020", 5}});
    for (const Dossier &dossier : {evidence, claimed(evidence)}) {
        onEverySheet(dossier, [](const Picture &picture) {
            const QString words = picture.words();
            for (const QString &padded : {u"0014"_s, u"0987"_s, u"0013"_s})
                BOOST_TEST(!words.contains(padded), words);
        });
    }
    BOOST_TEST(drawPicture(claimed(evidence)).words().contains(u"Mar 987"_s), drawPicture(claimed(evidence)).words());
}

BOOST_AUTO_TEST_CASE(a_leap_day_stands_on_its_day)
{
    const Dossier evidence = claimed(evidenceOf(test::measure(), {{u"2024-02-29", u"2024-02-29", 5}, {u"2023-02-28", u"2023-03-01", 6}, {u"2020-02-29", u"2020-02-29", 1}}));
    onEverySheet(evidence, [](const Picture &picture) {
        for (const LaidOutLane &lane : picture.laidOut.lanes) {
            for (const LaidOutMark &mark : lane.marks) {
                const Mark &figure = picture.markOf(lane, mark);
                const double middle = static_cast<double>(figure.first.toJulianDay() + figure.last.toJulianDay() + 1) / 2;
                BOOST_TEST(std::abs(mark.head.x() - picture.laidOut.xOf(middle, lane.column)) < 0.01, mark.observation.slug);
            }
        }
    });
    const QString words = drawPicture(evidence).words();
    for (const QString &date : {u"29 Feb 2024"_s, u"28 Feb 2023 – 1 Mar 2023"_s, u"29 Feb 2020"_s})
        BOOST_TEST(words.contains(date), words);
}

BOOST_AUTO_TEST_CASE(bars_of_school_and_fiscal_years_stand_where_these_years_are)
{
    for (const int month : {4, 7, 9, 10}) {
        for (const bool areMonths : {true, false}) {
            Measure measure = test::measure();
            measure.periodKind = month == 9 ? PeriodKind::Span : PeriodKind::FiscalYear;
            Dossier dossier = evidenceOf(measure, {});
            for (int year = 2014; year < 2020; ++year) {
                const QDate first(year, month, 1);
                const QDate last = first.addYears(1).addDays(-1);
                const QString format = areMonths ? u"yyyy-MM"_s : u"yyyy-MM-dd"_s;
                dossier.observations.push_back(test::observation(measure, first.toString(format), last.toString(format), year - 2000, u"figure-%1"_s.arg(year)));
            }
            onEverySheet(dossier, [month](const Picture &picture) {
                const LaidOutLane &lane = picture.laidOut.lanes.at(0);
                BOOST_REQUIRE(lane.isPlot);
                BOOST_TEST(lane.marks.size() == 6U);
                for (const LaidOutMark &mark : lane.marks) {
                    const QDate first(mark.observation.slug.last(4).toInt(), month, 1);
                    const double left = picture.laidOut.xOf(static_cast<double>(first.toJulianDay()), lane.column);
                    const double right = picture.laidOut.xOf(static_cast<double>(first.addYears(1).toJulianDay()), lane.column);
                    // A bar of more than five pixels leaves one on either side.
                    BOOST_TEST(std::abs(mark.box.left() - left) < 1.01, first.toString(Qt::ISODate));
                    BOOST_TEST(std::abs(mark.box.right() - right) < 1.01, first.toString(Qt::ISODate));
                }
            });
        }
    }
}

BOOST_AUTO_TEST_CASE(a_single_figure_is_a_row_over_its_year)
{
    const Dossier evidence = evidenceOf(test::measure(), {{u"2021", u"2021", 42}});
    for (const Dossier &dossier : {evidence, claimed(evidence)}) {
        onEverySheet(dossier, [](const Picture &picture) {
            const LaidOutLane &lane = picture.laidOut.lanes.at(0);
            BOOST_TEST(!lane.isPlot);
            BOOST_TEST((labelsOf(lane) == std::vector<QString>{u"42"_s}));
            const LaidOutMark &mark = lane.marks.at(0);
            BOOST_TEST(std::abs(mark.box.left() - picture.laidOut.xOf(static_cast<double>(QDate(2021, 1, 1).toJulianDay()), lane.column)) < 0.01);
            BOOST_TEST(std::abs(mark.box.right() - picture.laidOut.xOf(static_cast<double>(QDate(2022, 1, 1).toJulianDay()), lane.column)) < 0.01);
            // Under a claim the axis has a year more on either side.
            for (const TimeTick &tick : picture.laidOut.ticks)
                BOOST_TEST((!picture.figure.strip || QDate::fromJulianDay(static_cast<qint64>(tick.day)).dayOfYear() == 1), tick.label);
            BOOST_TEST(picture.words().contains(u"2021"_s));
        });
    }
}

BOOST_AUTO_TEST_CASE(titles_in_any_script_are_whole_and_begin_at_their_own_side)
{
    const QStringList names{u"ተለይተው የታወቁ ሕፃናት"_s, u"الأطفال الذين تم تحديدهم كضحايا"_s, u"ילדים שזוהו (2020) כקורבנות"_s, u"बच्चे जिनकी पहचान हुई"_s, u"เด็กที่ได้รับการระบุ"_s,
                            u"Trẻ em được xác định là nạn nhân — Việt Nam"_s, u"被确认为受害者的儿童"_s};
    Dossier dossier;
    for (const QString &name : names) {
        Measure measure = test::measure(u"m-%1"_s.arg(dossier.measures.size()));
        measure.name = name;
        measure.shortName.clear();
        dossier = together(std::move(dossier), evidenceOf(measure, {{u"2019", u"2019", 11}, {u"2020", u"2020", 12}, {u"2021", u"2021", 13}}));
    }
    const QString statement = u"تم إنقاذ 62,000 طفل (2025) حسب الوزارة."_s;
    const Picture picture = drawPicture(claimed(dossier, statement));
    const QString words = picture.words();
    for (const QString &name : names + QStringList{statement})
        BOOST_TEST(words.contains(name), name << " in " << words);
    const auto head = std::ranges::find_if(picture.laidOut.fixed, [&](const Shape &shape) { return shape.text.contains(statement); });
    BOOST_REQUIRE(head != picture.laidOut.fixed.end());
    BOOST_TEST(head->alignment.testFlag(Qt::AlignRight));
    onEverySheet(claimed(dossier, statement), [](const Picture &) {});
}

BOOST_AUTO_TEST_CASE(who_made_a_claim_from_right_to_left_stands_at_its_end)
{
    Dossier dossier = claimed(evidenceOf(test::measure(), {{u"2021", u"2021", 42}}), u"ילדים שחולצו"_s);
    dossier.claim->finding = u"No list of these children was found."_s;
    dossier.claim->venue = u"a speech"_s;
    dossier.claim->statedOn = EdtfDate::parse(u"2024-03-01");
    for (const bool isFromTheRight : {true, false}) {
        if (!isFromTheRight)
            dossier.claim->statement = u"Children were rescued."_s;
        onEverySheet(dossier, [&](const Picture &picture) {
            const auto with = [&](const QString &words) {
                return std::ranges::find_if(picture.laidOut.fixed, [&](const Shape &shape) { return shape.kind == ShapeKind::Text && shape.text.contains(words); });
            };
            const auto claim = with(dossier.claim->statement);
            const auto said = with(u"1 March 2024"_s);
            if (claim == picture.laidOut.fixed.end() || said == picture.laidOut.fixed.end() || std::abs(claim->box.top() - said->box.top()) > 1)
                return; // not in one line
            BOOST_TEST((said->box.center().x() < claim->box.center().x()) == isFromTheRight);
            BOOST_TEST(said->alignment.testFlag(Qt::AlignRight) == isFromTheRight);
        });
    }
}

BOOST_AUTO_TEST_CASE(a_row_keeps_its_date_where_a_tag_says_what_a_letter_can_say)
{
    // Several numbers of one measure close to the end of the axis: their marks leave no room for a date on the rule.
    Measure measure = test::measure(u"found"_s);
    measure.name = measure.shortName = u"Found, as stated"_s;
    measure.accumulation = Accumulation::Cumulative;
    measure.periodKind = PeriodKind::AsOf;
    Dossier dossier = evidenceOf(measure, {{u"", u"2025-07-20", 57'000}, {u"", u"2025-09-01", 58'000}, {u"", u"2025-10-10", 61'000}, {u"", u"2025-12-05", 62'000}});
    for (Observation &figure : dossier.observations) {
        figure.status = *ObservationStatus::parse(u"V");
        figure.quantity = Quantity::bounded(Qualifier::MoreThan, *figure.quantity.value);
    }
    dossier = claimed(dossier);
    dossier.evidence = {dossier.evidence.back()};
    int tags = 0;
    for (int width = 820; width <= 1300; width += 20) {
        const Picture picture = drawPicture(dossier, {{static_cast<double>(width), 520}, TypeScale::Window});
        const QString words = picture.words();
        BOOST_TEST(words.contains(u"5 Dec 2025"_s), width << ": " << words);
        const QString letter = raisedLetters(u"V"_s);
        BOOST_TEST((words.contains(u"no method"_s) || words.contains(letter)), width << ": " << words);
        tags += words.contains(u"statement, no method"_s) ? 1 : 0;
    }
    BOOST_TEST(tags > 0);
}

BOOST_AUTO_TEST_CASE(a_long_title_is_wrapped_and_a_long_word_is_cut_where_one_sees_it)
{
    QString title;
    while (title.size() < 900)
        title += u"Children who were identified as victims of any form of trafficking after a formal interview, including re-identifications. "_s;
    title = title.trimmed();
    const QString word = u"Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsmitgliederzählung"_s;
    Measure series = test::measure(u"series"_s);
    series.name = title.first(600).trimmed();
    series.shortName.clear();
    Measure single = test::measure(u"single"_s);
    single.name = single.shortName = word;
    const Dossier evidence = claimed(together(evidenceOf(series, {{u"2019", u"2019", 1'000'002'019}, {u"2020", u"2020", 1'000'002'020}, {u"2021", u"2021", 1'000'002'021}}),
                                              evidenceOf(single, {{u"2020", u"2020", 5}})), title);
    const QString words = drawPicture(evidence).words();
    BOOST_TEST(words.contains(title), words);
    BOOST_TEST(words.contains(series.name), words);
    onEverySheet(evidence, [&word](const Picture &picture) {
        for (const LaidOutLane &lane : picture.laidOut.lanes) {
            for (const Shape &shape : lane.over) {
                // A dot and three points would name nothing.
                const bool isCut = shape.kind == ShapeKind::Text && shape.text.endsWith(u'…');
                BOOST_TEST((!isCut || std::ranges::any_of(shape.text, [](QChar character) { return character.isLetterOrNumber(); })), shape.text);
            }
        }
        BOOST_TEST((picture.words().contains(word.first(8)) || picture.laidOut.leftOut.contains(word)), picture.words());
    });
}

BOOST_AUTO_TEST_CASE(a_bound_stays_a_bound_on_every_scale)
{
    Dossier evidence = evidenceOf(test::measure(), {{u"2017", u"2017", 5}, {u"2018", u"2018", 5}, {u"2019", u"2019", 14}, {u"2020", u"2020", 5}});
    for (const std::size_t index : {0U, 1U, 3U}) {
        evidence.observations[index].quantity = Quantity::bounded(Qualifier::LessThan, 5);
        evidence.observations[index].valueText = u"<5"_s;
    }
    for (const ScaleMode scale : {ScaleMode::Own, ScaleMode::Same, ScaleMode::Log}) {
        onEverySheet(evidence, [scale](const Picture &picture) {
            const LaidOutLane &lane = picture.laidOut.lanes.at(0);
            BOOST_TEST((labelsOf(lane) == std::vector<QString>{u"14"_s, u"< 5"_s, u"< 5"_s, u"< 5"_s}));
            const auto chevrons = std::ranges::count_if(lane.over, [](const Shape &shape) {
                return shape.kind == ShapeKind::Polyline && shape.points.size() == 3 && shape.points[1].y() > shape.points[0].y();
            });
            BOOST_TEST(chevrons == 3);
            // Only the exact figure is filled.
            const auto filled = std::ranges::count_if(lane.over, [scale](const Shape &shape) {
                return shape.kind == (scale == ScaleMode::Log ? ShapeKind::Circle : ShapeKind::Rectangle) && shape.fill == ColourRole::Victims;
            });
            BOOST_TEST(filled == 1);
        }, {.scale = scale});
    }
}

BOOST_AUTO_TEST_SUITE_END()
