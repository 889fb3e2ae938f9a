// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layout/page_head.h"

#include "models/layout/shapes.h"
#include "models/layout/sign_shapes.h"
#include "models/layout/text_layout.h"

#include <algorithm>
#include <cmath>

namespace countercheck {
namespace {

/// Returns whether a picture is one of a stream, or of a talk, that is looked at for seconds.
bool isSeenForSeconds(const TextMeasure &measure)
{
    return measure.scale() == TypeScale::Story || measure.scale() == TypeScale::Phone || measure.scale() == TypeScale::Slide;
}

/// Lays out the ratings of the claim in rows of pills, and behind them who gave them on how many pages.
class PillRows {
public:
    /// `isAlone`: a single rating is set larger, so that no bar in the picture is seen before it.
    PillRows(std::vector<Shape> &shapes, const QRectF &place, const PageForm &form, const TextMeasure &measure, bool isAlone)
        : m_shapes(shapes), m_measure(measure), m_place(place), m_isFilled(isSeenForSeconds(measure)),
          m_font(!m_isFilled || form.title != FontRole::Title ? FontRole::LaneTitle : isAlone ? FontRole::Statement : FontRole::Heading),
          m_height(measure.lineHeight(m_isFilled ? m_font : FontRole::Body) + (m_font == FontRole::Statement ? 0 : std::min(6.0, form.gap))), m_stroke(lengthsOf(measure.scale()).stroke), m_x(place.left()), m_y(place.top())
    {
    }

    /// Says of what the ratings are, where they stand above a finding that they could be taken for.
    void addHeading(const QString &words)
    {
        const double width = std::ceil(m_measure.width(FontRole::Body, words));
        m_shapes.push_back(textShape(words, QRectF(m_x, m_y, width, m_height), FontRole::Body, ColourRole::MutedInk));
        m_x += width + 8 * m_stroke;
        m_isEmpty = false;
    }

    /// `atLength`: with the number of reviewers whose page nobody has read.
    void add(const RatingPill &pill, bool atLength)
    {
        const double ratingPadding = 8 * m_stroke;
        const double signSize = (m_font == FontRole::Statement ? 12 : 9) * m_stroke;
        const double signGap = 6 * m_stroke;
        const double wordGap = 5 * m_stroke;
        const double room = m_place.width() - 2 * ratingPadding - signSize - signGap;
        const QString words = elide(pill.words, room, m_font, m_measure);
        const double wordsWidth = std::ceil(m_measure.width(m_font, words));
        const double rest = std::max(0.0, room - wordsWidth - wordGap);
        const QString reviewers = elide(atLength ? pill.reviewersAtLength : pill.reviewers, rest, FontRole::Body, m_measure);
        m_isElided = m_isElided || reviewers != (atLength ? pill.reviewersAtLength : pill.reviewers);
        const double reviewersWidth = std::ceil(m_measure.width(FontRole::Body, reviewers));
        const double width = 2 * ratingPadding + signSize + signGap + wordsWidth + (reviewersWidth > 0 ? wordGap + reviewersWidth : 0);
        makeRoom(width);
        const SignColours colours = coloursOf(signOf(pill.rating));
        // Where a picture is seen for seconds the rating must be seen, too: it is filled.
        const ColourRole ink = m_isFilled ? ColourRole::Panel : colours.ink;
        const QRectF box(m_x, m_y, width, m_height);
        // Grey would be passed over between colours.
        const ColourRole fill = !m_isFilled ? ColourRole::Panel : colours.ink == ColourRole::MutedInk ? ColourRole::Ink : colours.ink;
        m_shapes.push_back(roundedShape(box, m_height / 2, fill, m_isFilled ? fill : colours.edge));
        appendSign(m_shapes, signOf(pill.rating), QRectF(m_x + ratingPadding, box.center().y() - signSize / 2, signSize, signSize), ink);
        double x = m_x + ratingPadding + signSize + signGap;
        m_shapes.push_back(textShape(words, QRectF(x, m_y, wordsWidth, m_height), m_font, ink));
        x += wordsWidth + wordGap;
        if (reviewersWidth > 0)
            m_shapes.push_back(textShape(reviewers, QRectF(x, m_y, reviewersWidth, m_height), FontRole::Body, m_isFilled ? ColourRole::Panel : ColourRole::MutedInk));
        m_x += width + 8 * m_stroke;
        m_isEmpty = false;
    }

    /// Adds a line of words beside the pills if it fits there, else below if that is allowed.
    void addWords(const QString &words, bool mayStandBelow)
    {
        const double width = std::ceil(m_measure.width(FontRole::Small, words));
        if (m_x + width <= m_place.right()) {
            m_shapes.push_back(textShape(words, QRectF(m_x, m_y, width, m_height), FontRole::Small, ColourRole::MutedInk));
            return;
        }
        if (!mayStandBelow)
            return;
        m_below = appendLines(m_shapes, wrap(words, m_place.width(), FontRole::Small, m_measure), m_place.left(), m_y + m_height + 2, m_place.width(), FontRole::Small,
                              ColourRole::MutedInk, m_measure);
    }

    /// Whether the reviewers of a pill did not fit.
    bool isElided() const { return m_isElided; }
    double bottom() const { return std::max(m_below, m_isEmpty ? m_place.top() : m_y + m_height); }

private:
    void makeRoom(double width)
    {
        if (m_isEmpty || m_x + width <= m_place.right())
            return;
        m_x = m_place.left();
        m_y += m_height + 4;
    }

    std::vector<Shape> &m_shapes;
    const TextMeasure &m_measure;
    QRectF m_place;
    bool m_isFilled; ///< the pills in the colours of their signs, with light words
    FontRole m_font; ///< of the ratings
    double m_height;
    double m_stroke;
    double m_x;
    double m_y;
    double m_below = 0;
    bool m_isEmpty = true;
    bool m_isElided = false;
};

}  // namespace

double layOutHead(LaidOutFigure &laidOut, const ComparisonFigure &figure, const QRectF &place, const PageForm &form, const TextMeasure &measure)
{
    const auto appendTitle = [&](double top) {
        return appendLines(laidOut.fixed, wrapBalanced(figure.title, place.width(), form.title, measure), place.left(), top, place.width(), form.title, ColourRole::Ink, measure);
    };
    const auto append = [&](const QString &text, double top, FontRole font, ColourRole ink, qsizetype mostLines = 100) {
        return appendLines(laidOut.fixed, wrap(text, place.width(), font, measure, mostLines), place.left(), top, place.width(), font, ink, measure);
    };
    const bool isTight = form.title == FontRole::LaneTitle;
    const auto appendRatings = [&](double top, double gap) {
        if (figure.ratings.empty())
            return top;
        const QRectF rows(place.left(), top + gap, place.width(), 0);
        const auto addAll = [&](PillRows &pills, bool isAtLength) {
            if (isSeenForSeconds(measure))
                pills.addHeading(figure.ratingsHeading);
            for (const RatingPill &pill : figure.ratings)
                pills.add(pill, isAtLength);
        };
        std::vector<Shape> scratch;
        const bool isAlone = figure.ratings.size() == 1;
        PillRows brief(scratch, rows, form, measure, isAlone);
        addAll(brief, false);
        PillRows atLength(scratch, rows, form, measure, isAlone);
        addAll(atLength, true);
        PillRows pills(laidOut.fixed, rows, form, measure, isAlone);
        // At length only where that costs no row, and on a line of which every pill has room.
        addAll(pills, atLength.bottom() <= brief.bottom() && !atLength.isElided());
        if (!isTight && !figure.reviews.isEmpty())
            pills.addWords(figure.reviews, form.hasDetail);
        return pills.bottom();
    };
    // The ratings stand under the claim that they rate; where room is short, right under the finding. Where a picture is seen for seconds
    // they stand above the claim, and both above the finding: a rating right above it would be taken for one of it.
    const bool areRatingsFirst = isSeenForSeconds(measure) && !figure.ratings.empty();
    const bool areRatingsSecond = !areRatingsFirst && !form.hasDetail && !figure.claim.isEmpty();
    double bottom = areRatingsFirst ? appendRatings(place.top(), 0) : place.top();
    const bool isFindingLast = areRatingsFirst && !figure.claim.isEmpty();
    if (!isFindingLast)
        bottom = appendTitle(bottom + (areRatingsFirst ? form.gap * 0.5 : 0));
    if (areRatingsSecond)
        bottom = appendRatings(bottom, form.gap * 0.5);
    double claimWidth = 0; // with the gap behind it, if it is one line
    bool isClaimFromTheRight = false;
    const double claimTop = bottom + form.gap * (areRatingsSecond || isFindingLast ? 0.5 : 0.33);
    const FontRole claimFont = isTight ? FontRole::LaneTitle : FontRole::Claim;
    if (!figure.claim.isEmpty()) {
        const QStringList lines = wrap(figure.claim, place.width(), claimFont, measure);
        bottom = appendLines(laidOut.fixed, lines, place.left(), claimTop, place.width(), claimFont, ColourRole::ClaimInk, measure);
        if (lines.size() == 1)
            claimWidth = std::ceil(measure.width(claimFont, lines.front())) + fontSize(measure.scale(), FontRole::Body).pixels;
        isClaimFromTheRight = !lines.isEmpty() && lines.front().isRightToLeft();
    }
    if (!figure.subtitle.isEmpty()) {
        // Who said it stands behind the claim if there is room, else under it.
        const auto fitsBeside = [&](const QString &words) {
            return claimWidth > 0 && !words.isEmpty() && claimWidth + measure.width(FontRole::Body, words) <= place.width();
        };
        const QString &beside = fitsBeside(figure.subtitle) ? figure.subtitle : figure.shortSubtitle;
        if (fitsBeside(figure.subtitle) || (!form.hasDetail && fitsBeside(figure.shortSubtitle)))
            laidOut.fixed.push_back(textShape(beside, QRectF(place.left() + (isClaimFromTheRight ? 0 : claimWidth), claimTop, place.width() - claimWidth, measure.lineHeight(claimFont)),
                                              FontRole::Body, ColourRole::MutedInk, (isClaimFromTheRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
        else
            bottom = append(figure.subtitle, bottom + form.gap / 5, FontRole::Body, ColourRole::MutedInk, form.mostSubtitleLines);
    }
    if (form.hasDetail && !figure.leavesOpen.isEmpty())
        bottom = append(figure.leavesOpen, bottom + form.gap / 5, FontRole::Body, ColourRole::ClaimInk);
    if (isFindingLast)
        return appendTitle(bottom + form.gap * 0.8);
    return areRatingsFirst || areRatingsSecond ? bottom : appendRatings(bottom, form.gap * 0.5);
}

}  // namespace countercheck
