// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/chart/picture_faults.h"

#include <QPolygonF>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace countercheck::test {
namespace {

using namespace Qt::StringLiterals;

QString words(const QRectF &box)
{
    return u"%1,%2 %3×%4"_s.arg(box.left(), 0, 'f', 1).arg(box.top(), 0, 'f', 1).arg(box.width(), 0, 'f', 1).arg(box.height(), 0, 'f', 1);
}

/// Where the letters of a text are: its box may be wider, and lines are higher than letters.
QRectF inkOf(const Shape &shape, const TextMeasure &measure)
{
    const double width = measure.width(shape.font, shape.text);
    const double height = 0.75 * fontSize(measure.scale(), shape.font).pixels;
    QRectF ink(shape.box.left(), shape.box.center().y() - height / 2, shape.box.width(), height);
    if (shape.alignment.testFlag(Qt::AlignRight))
        ink.setLeft(ink.right() - width);
    else if (shape.alignment.testFlag(Qt::AlignHCenter))
        ink = QRectF(ink.center().x() - width / 2, ink.top(), width, ink.height());
    else
        ink.setWidth(width);
    return ink;
}

/// The same with what hangs below the base line.
QRectF lettersOf(const Shape &shape, const TextMeasure &measure)
{
    const bool hangs = std::ranges::any_of(shape.text, [](QChar character) { return u"gjpqy"_s.contains(character) || character.unicode() > 0x2ff; });
    return inkOf(shape, measure).adjusted(0, 0, 0, (hangs ? 0.2 : 0.1) * fontSize(measure.scale(), shape.font).pixels);
}

bool isNumber(const Shape &shape)
{
    const auto isFinite = [](const QRectF &box) { return std::isfinite(box.left()) && std::isfinite(box.top()) && std::isfinite(box.width()) && std::isfinite(box.height()); };
    return isFinite(shape.box) && std::ranges::all_of(shape.points, [](QPointF point) { return std::isfinite(point.x()) && std::isfinite(point.y()); });
}

class Faults {
public:
    Faults(const ComparisonFigure &figure, const LaidOutFigure &laidOut, const TextMeasure &measure) : m_figure(figure), m_laidOut(laidOut), m_measure(measure) {}

    QStringList run()
    {
        checkNumbers();
        checkTexts();
        checkLetters();
        for (const LaidOutLane &lane : m_laidOut.lanes)
            checkLane(lane);
        return m_faults;
    }

private:
    /// The foot, or the key of a window, explains the status letters that stand in the picture, and no others.
    void checkLetters()
    {
        QString foot;
        for (const Shape &shape : m_laidOut.fixed)
            foot += shape.text + u'\n';
        for (const QChar letter : raisedLetters(u"DPUV"_s)) {
            const bool isExplained = foot.contains(QString(letter) + u':') || foot.contains(u'\n' + QString(letter) + u'\u00A0');
            const bool isDrawn = std::ranges::any_of(m_laidOut.lanes, [letter](const LaidOutLane &lane) {
                return std::ranges::any_of(lane.over, [letter](const Shape &shape) { return shape.text.contains(letter); });
            });
            if (isExplained && !isDrawn)
                m_faults += u"the letter %1 is explained and stands nowhere"_s.arg(letter);
        }
    }

    bool isPage() const { return m_laidOut.background == ColourRole::Panel; }

    void checkNumbers()
    {
        const auto check = [this](const std::vector<Shape> &shapes) {
            if (!std::ranges::all_of(shapes, isNumber))
                m_faults += u"a shape stands nowhere"_s;
        };
        check(m_laidOut.fixed);
        for (const LaidOutLane &lane : m_laidOut.lanes) {
            check(lane.under);
            check(lane.over);
        }
    }

    void checkTexts()
    {
        struct Ink {
            QRectF box;
            QString text;
        };
        std::vector<Ink> inks;
        const QRectF page(QPointF(), m_laidOut.size);
        const auto add = [&](const std::vector<Shape> &shapes, const QRectF &room) {
            for (const Shape &shape : shapes) {
                if (shape.kind != ShapeKind::Text || shape.text.isEmpty())
                    continue;
                const QRectF ink = inkOf(shape, m_measure);
                if (ink.left() < room.left() - 1 || ink.right() > room.right() + 1)
                    m_faults += u"“%1” at %2 reaches beyond %3"_s.arg(shape.text, words(ink), words(room));
                if (isPage() && (ink.top() < -0.5 || ink.bottom() > page.bottom() + 0.5))
                    m_faults += u"“%1” at %2 is not on the page"_s.arg(shape.text, words(ink));
                inks.push_back({ink, shape.text});
            }
        };
        add(m_laidOut.fixed, page);
        for (const LaidOutLane &lane : m_laidOut.lanes) {
            if (isPage() || (lane.frame.top() >= m_laidOut.viewport.top() && lane.frame.bottom() <= m_laidOut.viewport.bottom()))
                add(lane.over, m_laidOut.panels[lane.column]);
        }
        std::ranges::sort(inks, {}, [](const Ink &ink) { return ink.box.top(); });
        for (std::size_t a = 0; a < inks.size(); ++a) {
            for (std::size_t b = a + 1; b < inks.size() && inks[b].box.top() < inks[a].box.bottom(); ++b) {
                if (inks[a].box.intersects(inks[b].box))
                    m_faults += u"“%1” over “%2” at %3"_s.arg(inks[a].text, inks[b].text, words(inks[b].box));
            }
        }
    }

    /// Small marks on a rule have no number each: the words that stand for them must give the least and the largest.
    void checkOthers(const LaidOutLane &drawn, const Lane &lane, const std::set<ObservationId> &labelled)
    {
        std::set<double> numbers;
        std::map<double, QStringList> labels;
        const auto add = [&](const ObservationId &observation) {
            const auto mark = std::ranges::find(lane.marks, observation, &Mark::observation);
            if (mark == lane.marks.end())
                return;
            for (const double number : {mark->quantity.smallestPrinted(), mark->quantity.largestPrinted()}) {
                numbers.insert(number);
                labels[number] += mark->label;
            }
        };
        for (const LaidOutMark &mark : drawn.marks) {
            if (labelled.contains(mark.observation) && mark.members == 1)
                continue;
            add(mark.observation);
            add(mark.least.isEmpty() ? mark.observation : mark.least);
        }
        for (const Shape &shape : drawn.over) {
            if (shape.kind != ShapeKind::Text || !shape.text.startsWith(u"others: "_s))
                continue;
            const QString range = shape.text.mid(8);
            const auto begins = [&range](const QString &label) { return range.startsWith(label); };
            const auto ends = [&range](const QString &label) { return range.endsWith(label); };
            if (numbers.empty() || std::ranges::none_of(labels[*numbers.begin()], begins) || std::ranges::none_of(labels[*numbers.rbegin()], ends))
                m_faults += u"“%1” is not the range of the small marks of %2"_s.arg(shape.text, lane.shortTitle);
        }
    }

    /// On a row no mark, nor the ring around it if it is selected, stands on words; in a plot no ring cuts the number of its own mark.
    void checkWordsAtMarks(const LaidOutLane &drawn)
    {
        const bool isWindow = m_measure.scale() == TypeScale::Window; // elsewhere nothing can be selected
        for (const LaidOutMark &mark : drawn.marks) {
            const bool isOnRow = !drawn.isPlot || mark.box.top() > drawn.plot.bottom();
            const auto isNumber = [&mark](const LaidOutLabel &label) { return label.box == mark.box; };
            if (isWindow && !isOnRow) {
                const QRectF ring = m_laidOut.ringOf(mark);
                for (const LaidOutLabel &label : drawn.labels) {
                    const auto shape = std::ranges::find_if(drawn.over, [&label](const Shape &each) { return each.kind == ShapeKind::Text && each.box == label.box; });
                    if (label.observation != mark.observation || label.isInside || shape == drawn.over.end())
                        continue;
                    if (lettersOf(*shape, m_measure).intersects(ring))
                        m_faults += u"the ring of %1 at %2 cuts its number %3"_s.arg(mark.observation.slug, words(ring), words(lettersOf(*shape, m_measure)));
                }
            }
            if (!isOnRow || std::ranges::any_of(drawn.labels, isNumber)) // a figure outside the time in view has its number as its mark
                continue;
            const QRectF box = isWindow ? ringAround(mark.box) : mark.box;
            for (const Shape &shape : drawn.over) {
                const bool isTag = shape.kind == ShapeKind::RoundedRectangle && shape.stroke == ColourRole::MutedInk;
                const bool isWords = shape.kind == ShapeKind::Text && !shape.text.isEmpty();
                if ((isTag && shape.box.intersects(box)) || (isWords && lettersOf(shape, m_measure).intersects(box)))
                    m_faults += u"the mark of %1 at %2 stands on “%3”"_s.arg(mark.observation.slug, words(box), shape.text);
            }
        }
    }

    void checkLane(const LaidOutLane &drawn)
    {
        checkWordsAtMarks(drawn);
        const Lane &lane = m_figure.column(drawn.column).lanes[drawn.position];
        const QRectF room = drawn.frame.adjusted(-1, -2, 1, 1);
        for (const LaidOutMark &mark : drawn.marks) {
            // A column of zero has no height, and is contained in nothing by Qt.
            const QRectF box = mark.box.adjusted(-0.01, -0.01, 0.01, 0.01);
            if (!room.contains(box))
                m_faults += u"the mark of %1 at %2 leaves its lane %3"_s.arg(mark.observation.slug, words(mark.box), words(drawn.frame));
        }
        std::set<ObservationId> labelled;
        for (const LaidOutLabel &label : drawn.titleLabels)
            labelled.insert(label.observation);
        for (const LaidOutLabel &label : drawn.labels)
            labelled.insert(label.observation);
        std::set<ObservationId> evidence;
        for (const Mark &mark : lane.marks) {
            if (mark.linked)
                evidence.insert(mark.observation);
        }
        for (const LaidOutMark &mark : drawn.marks) {
            // A plot may have no room for a number at its bar, a lane none for a row; then it is counted, and said.
            const bool isCounted = drawn.droppedLabels > 0;
            if (evidence.contains(mark.observation) && !labelled.contains(mark.observation) && !isCounted)
                m_faults += u"%1 is evidence and has no number"_s.arg(mark.observation.slug);
        }
        if (!drawn.isPlot)
            checkOthers(drawn, lane, labelled);
        const bool isUnverified = std::ranges::any_of(lane.marks, [](const Mark &mark) { return mark.fill == FillStyle::Hatched; });
        for (const std::vector<Shape> *shapes : {&drawn.under, &drawn.over}) {
            for (const Shape &shape : *shapes) {
                if (shape.pattern == PatternKind::Hatched && !isUnverified)
                    m_faults += u"%1 is hatched and verified"_s.arg(lane.shortTitle);
                const bool isDrawing = shape.kind != ShapeKind::Text && shape.fill != ColourRole::PotentialPanel;
                const QRectF extent = shape.points.empty() ? shape.box : QPolygonF(QList<QPointF>(shape.points.begin(), shape.points.end())).boundingRect();
                if (isDrawing && (extent.left() < m_laidOut.panels[drawn.column].left() - 2 || extent.right() > m_laidOut.panels[drawn.column].right() + 2))
                    m_faults += u"a shape of %1 at %2 leaves its column"_s.arg(lane.shortTitle, words(extent));
            }
        }
        for (std::size_t a = 0; a < drawn.labels.size(); ++a) {
            for (std::size_t b = a + 1; b < drawn.labels.size(); ++b) {
                if (drawn.labels[a].box.intersects(drawn.labels[b].box))
                    m_faults += u"“%1” over “%2”"_s.arg(drawn.labels[a].text, drawn.labels[b].text);
            }
        }
    }

    const ComparisonFigure &m_figure;
    const LaidOutFigure &m_laidOut;
    const TextMeasure &m_measure;
    QStringList m_faults;
};

}  // namespace

const FontTextMeasure &measureOf(TypeScale type)
{
    static const std::vector<FontTextMeasure> measures = [] {
        std::vector<FontTextMeasure> made;
        for (const TypeScale scale : {TypeScale::Window, TypeScale::Page, TypeScale::Story, TypeScale::Phone, TypeScale::Slide})
            made.emplace_back(Theme(ThemeName::Light), scale);
        return made;
    }();
    return measures.at(static_cast<std::size_t>(type));
}

QStringList pictureFaults(const ComparisonFigure &figure, const LaidOutFigure &laidOut, const TextMeasure &measure)
{
    return Faults(figure, laidOut, measure).run();
}

}  // namespace countercheck::test
