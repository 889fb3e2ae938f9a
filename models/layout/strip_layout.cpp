// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layout/strip_layout.h"

#include "models/layout/shapes.h"
#include "models/layout/sign_shapes.h"
#include "models/layout/text_layout.h"

#include <algorithm>
#include <cmath>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr double roomyPadding = 10;
constexpr double compactPadding = 6;
constexpr double barePadding = 1;
constexpr double pillPadding = 12;
constexpr double blockGap = 20;
constexpr double itemGap = 12;
constexpr double groupGap = 10;

/// The width from which heading, claim and traces stand beside one another.
constexpr double wideFrom = 1000;
constexpr double headingWidth = 150;

/// Lays out headings followed by items, over as many lines as needed, or on one line that ends with the number of those
/// that found no room.
class Flow {
public:
    Flow(LaidOutFigure &laidOut, const TextMeasure &measure, const Wording &wording, const QRectF &place, bool isOneLine)
        : m_laidOut(laidOut), m_measure(measure), m_wording(wording), m_place(place), m_isOneLine(isOneLine), m_x(place.left()), m_y(place.top())
    {
        if (isOneLine)
            m_moreRoom = itemGap + std::ceil(measure.width(FontRole::Body, moreWords(99)));
    }

    /// Keeps a heading on the current line if it and its first item fit; otherwise it starts a new line.
    void startGroup(const QString &heading, const QString &firstItem)
    {
        const double needed = groupGap + m_measure.width(FontRole::Body, heading) + itemGap + m_measure.width(FontRole::Body, firstItem) + m_moreRoom;
        const bool fits = m_x + needed <= m_place.right();
        if (m_hasLine && !fits) {
            if (m_isOneLine) {
                m_isFull = true;
                return;
            }
            newLine();
        } else if (m_hasLine) {
            m_x += groupGap;
        }
        m_hasLine = true;
        add(heading, ColourRole::MutedInk, {});
    }

    void add(const QString &text, ColourRole ink, const ObservationId &observation, int badge = 0)
    {
        if (m_isFull) {
            ++m_more;
            return;
        }
        const double height = m_measure.lineHeight(FontRole::Body);
        // An item that is wider than the line takes several lines.
        double indent = badge > 0 ? badgeRoom(m_measure.scale()) : 0;
        const QStringList lines = wrap(text, m_place.width() - m_moreRoom - indent, FontRole::Body, m_measure, m_isOneLine ? 1 : 100);
        for (const QString &line : lines) {
            const double width = indent + std::ceil(m_measure.width(FontRole::Body, line));
            if (m_x > m_place.left() && m_x + width + m_moreRoom > m_place.right()) {
                if (m_isOneLine) {
                    m_isFull = true;
                    ++m_more;
                    return;
                }
                newLine();
            }
            const QRectF box(m_x, m_y, width, height);
            if (indent > 0)
                appendBadge(m_shapes, badge, box.left(), box.center().y(), m_measure.scale());
            m_shapes.push_back(textShape(line, box.adjusted(indent, 0, 0, 0), FontRole::Body, ink));
            indent = 0;
            if (!observation.isEmpty())
                m_laidOut.stripMarks.push_back({observation, box, box, box.center(), 1, {}});
            m_x += width + itemGap;
        }
    }

    void finish()
    {
        if (m_more == 0)
            return;
        const QString words = moreWords(m_more);
        const double width = std::ceil(m_measure.width(FontRole::Body, words));
        m_shapes.push_back(textShape(words, QRectF(m_x, m_y, width, m_measure.lineHeight(FontRole::Body)), FontRole::Body, ColourRole::MutedInk));
    }

    double bottom() const { return m_hasLine ? m_y + m_measure.lineHeight(FontRole::Body) : m_place.top(); }
    std::vector<Shape> take() { return std::move(m_shapes); }

private:
    QString moreWords(int more) const { return m_wording.say("Lane", "+%n more", nullptr, more); }

    void newLine()
    {
        m_x = m_place.left();
        m_y += m_measure.lineHeight(FontRole::Body) + 1;
    }

    LaidOutFigure &m_laidOut;
    const TextMeasure &m_measure;
    const Wording &m_wording;
    QRectF m_place;
    bool m_isOneLine;
    double m_moreRoom = 0; ///< kept free at the end of a single line
    bool m_isFull = false;
    int m_more = 0;
    double m_x;
    double m_y;
    bool m_hasLine = false;
    std::vector<Shape> m_shapes;
};

void flowTraces(Flow &flow, const ClaimStrip &strip, const Wording &wording)
{
    if (!strip.traces.empty()) {
        flow.startGroup(strip.tracesHeading, strip.traces.front().words);
        for (const Tracing &tracing : strip.traces)
            flow.add(tracing.words, ColourRole::Ink, tracing.observation, tracing.badge);
    }
    if (!strip.confusedWith.empty()) {
        flow.startGroup(strip.confusedHeading, strip.confusedWith.front().words);
        for (const Tracing &tracing : strip.confusedWith)
            flow.add(tracing.words, ColourRole::Ink, tracing.observation);
    }
    if (!strip.otherTellings.isEmpty()) {
        flow.startGroup(wording.say("Strip", "also said"), strip.otherTellings.front());
        for (const QString &telling : strip.otherTellings)
            flow.add(telling, ColourRole::Ink, {});
    }
    flow.finish();
}

}  // namespace

double layOutStrip(LaidOutFigure &laidOut, const ClaimStrip &strip, const QRectF &place, StripForm form, const TextMeasure &measure,
                   const Wording &wording)
{
    const bool isCompact = form != StripForm::Full;
    const bool isBare = form == StripForm::ClaimOnly; // no box around the claim
    const double padding = isBare ? barePadding : isCompact ? compactPadding : roomyPadding;
    const QRectF inner = isBare ? place.adjusted(0, padding, 0, 0) : place.adjusted(padding + 4, padding, -padding - 4, 0);
    const double lineHeight = measure.lineHeight(FontRole::Body);
    const double pillHeight = lineHeight + (isBare ? 5 : isCompact ? 8 : 12);
    const bool isWide = inner.width() >= wideFrom;
    std::vector<Shape> texts;

    // Without a subheading, the heading is centred beside the claim; otherwise it is at the top.
    const double headingTop = inner.top() + (isWide && !isCompact ? 0 : (pillHeight - measure.lineHeight(FontRole::LaneTitle)) / 2);
    double headingBottom = appendLines(texts, {strip.heading}, inner.left(), headingTop, inner.width(), FontRole::LaneTitle, ColourRole::ClaimInk, measure);
    const double headingRoom = std::max(headingWidth, std::ceil(measure.width(FontRole::LaneTitle, strip.heading)));
    if (isWide && !isCompact)
        headingBottom = appendLines(texts, wrap(strip.subheading, headingRoom, FontRole::Small, measure), inner.left(), headingBottom, headingRoom,
                                    FontRole::Small, ColourRole::MutedInk, measure);

    const double pillLeft = inner.left() + (isWide && !isCompact ? headingRoom : std::ceil(measure.width(FontRole::LaneTitle, strip.heading))) + blockGap;
    const double pillRoom = (isWide ? std::min(inner.width() * 0.45, inner.right() - pillLeft) : inner.right() - pillLeft) - 2 * pillPadding;
    const QStringList pillLines = wrap(strip.words, pillRoom, FontRole::LaneTitle, measure);
    double pillWidth = 0;
    for (const QString &line : pillLines)
        pillWidth = std::max(pillWidth, std::ceil(measure.width(FontRole::LaneTitle, line)) + 1);
    const double titleHeight = measure.lineHeight(FontRole::LaneTitle);
    const QRectF pill(pillLeft, inner.top(), pillWidth + 2 * pillPadding, pillHeight + static_cast<double>(pillLines.size() - 1) * titleHeight);
    Shape ghost = roundedShape(pill, pillHeight / 2, ColourRole::ClaimFill, ColourRole::Claim);
    ghost.dash = DashKind::Dashed;
    ghost.strokeWidth = 1.3;
    texts.push_back(ghost);
    double lineTop = pill.center().y() - static_cast<double>(pillLines.size()) * titleHeight / 2;
    for (const QString &line : pillLines) {
        texts.push_back(textShape(line, QRectF(pill.left(), lineTop, pill.width(), titleHeight), FontRole::LaneTitle, ColourRole::ClaimInk, Qt::AlignCenter));
        lineTop += titleHeight;
    }
    if (!strip.observation.isEmpty())
        laidOut.stripMarks.push_back({strip.observation, pill, pill, pill.center(), 1, {}});

    const QRectF flowPlace = isWide ? QRectF(pill.right() + blockGap, inner.top() + 2, inner.right() - pill.right() - blockGap, 0)
                                    : QRectF(inner.left(), std::max(headingBottom, pill.bottom()) + (isCompact ? 3 : 6), inner.width(), 0);
    Flow flow(laidOut, measure, wording, flowPlace, isCompact);
    if (form != StripForm::ClaimOnly)
        flowTraces(flow, strip, wording);
    const double bottom = std::max({headingBottom, pill.bottom(), flow.bottom()}) + padding;
    for (Shape &shape : flow.take())
        texts.push_back(std::move(shape));

    Shape box = roundedShape(QRectF(place.left(), place.top(), place.width(), bottom - place.top()), 8, ColourRole::Panel, ColourRole::Claim);
    box.dash = DashKind::Dashed;
    if (!isBare)
        laidOut.fixed.push_back(box);
    laidOut.fixed.insert(laidOut.fixed.end(), texts.begin(), texts.end());
    return bottom;
}

}  // namespace countercheck
