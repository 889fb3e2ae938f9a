// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layout/key_line.h"

#include "models/layout/mark_shapes.h"
#include "models/layout/shapes.h"
#include "models/layout/sign_shapes.h"
#include "models/layout/text_layout.h"

#include <algorithm>
#include <cmath>
#include <ranges>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

QString wordsOf(KeyEntry entry, const Wording &wording)
{
    switch (entry) {
    case KeyEntry::Exact: return wording.say("Key", "exact");
    case KeyEntry::About: return wording.say("Key", "about");
    case KeyEntry::MoreThan: return wording.say("Key", "more than");
    case KeyEntry::LessThan: return wording.say("Key", "less than");
    case KeyEntry::Between: return wording.say("Key", "between");
    case KeyEntry::Span: return wording.say("Key", "a span");
    case KeyEntry::Earlier: return wording.say("Key", "began earlier");
    case KeyEntry::Others: return wording.say("Key", "other figures");
    case KeyEntry::Unverified: return wording.say("Key", "not verified");
    case KeyEntry::Missing: return wording.say("Key", "no figure");
    case KeyEntry::Break: return wording.say("Key", "series changes");
    case KeyEntry::Revised: return wording.say("Key", "first published as");
    case KeyEntry::Claim: return wording.say("Key", "claim made");
    case KeyEntry::ClaimTime: return wording.say("Key", "time of the claim");
    case KeyEntry::Badge: return wording.say("Key", "traces to");
    }
    return QString();
}

/// Draws the symbols of the key. They are grey: the colours belong to the columns.
class Symbols {
public:
    Symbols(std::vector<Shape> &shapes, TypeScale scale) : m_shapes(shapes), m_scale(scale), m_lengths(lengthsOf(scale)) {}

    double width(KeyEntry entry) const
    {
        switch (entry) {
        case KeyEntry::Span:
        case KeyEntry::Earlier:
        case KeyEntry::Unverified:
        case KeyEntry::Missing:
        case KeyEntry::ClaimTime: return 5 * m_lengths.dot;
        case KeyEntry::Badge: return 2 * m_lengths.badge;
        case KeyEntry::Others: return 2 * m_lengths.smallDot;
        default: return 2.2 * m_lengths.dot;
        }
    }

    void append(KeyEntry entry, double left, double middle)
    {
        const double wide = width(entry);
        const double dot = 0.85 * m_lengths.dot;
        const double stroke = 1.5 * m_lengths.stroke;
        const ColourRole ink = ColourRole::MutedInk;
        const QPointF centre(left + wide / 2, middle);
        const auto chevron = [&](double tip, double foot) { m_shapes.push_back(polylineShape({{centre.x() - dot, foot}, {centre.x(), tip}, {centre.x() + dot, foot}}, ink, stroke)); };
        switch (entry) {
        case KeyEntry::Exact: m_shapes.push_back(circleShape(centre, dot, ink, ink)); break;
        case KeyEntry::About: m_shapes.push_back(circleShape(centre, dot, ColourRole::None, ink, stroke)); break;
        case KeyEntry::Others: m_shapes.push_back(circleShape(centre, m_lengths.smallDot, ColourRole::None, ink, m_lengths.stroke)); break;
        case KeyEntry::MoreThan:
            m_shapes.push_back(circleShape({centre.x(), middle + 0.4 * dot}, dot, ColourRole::None, ink, stroke));
            chevron(middle - 1.7 * dot, middle - 0.9 * dot);
            break;
        case KeyEntry::LessThan:
            m_shapes.push_back(circleShape({centre.x(), middle - 0.4 * dot}, dot, ColourRole::None, ink, stroke));
            chevron(middle + 1.7 * dot, middle + 0.9 * dot);
            break;
        case KeyEntry::Between: m_shapes.push_back(roundedShape(QRectF(centre.x() - 0.6 * dot, middle - 1.3 * dot, 1.2 * dot, 2.6 * dot), 0.6 * dot, ColourRole::None, ink)); break;
        case KeyEntry::Span:
            m_shapes.push_back(lineShape({left, middle}, {left + wide, middle}, ink, stroke));
            for (const double x : {left, left + wide})
                m_shapes.push_back(lineShape({x, middle - dot}, {x, middle + dot}, ink, stroke));
            break;
        case KeyEntry::Earlier:
            m_shapes.push_back(lineShape({left, middle}, {left + wide, middle}, ink, stroke));
            m_shapes.push_back(lineShape({left + wide, middle - dot}, {left + wide, middle + dot}, ink, stroke));
            m_shapes.push_back(polylineShape({{left + dot, middle - dot}, {left, middle}, {left + dot, middle + dot}}, ink, stroke));
            break;
        case KeyEntry::Unverified: {
            Shape box = rectangleShape(QRectF(left, middle - dot, wide, 2 * dot), ColourRole::Victims, ColourRole::Victims);
            box.pattern = PatternKind::Hatched;
            m_shapes.push_back(box);
            break;
        }
        case KeyEntry::Missing: m_shapes.push_back(rectangleShape(QRectF(left, middle - dot, wide, 2 * dot), ColourRole::GapFill, ColourRole::Gap)); break;
        case KeyEntry::Break:
            for (const double beside : {-0.5, 0.5})
                m_shapes.push_back(lineShape({centre.x() + beside * dot - 0.4 * dot, middle + dot}, {centre.x() + beside * dot + 0.4 * dot, middle - dot}, ColourRole::Break, stroke));
            break;
        case KeyEntry::Revised: m_shapes.push_back(lineShape({left, middle}, {left + wide, middle}, ColourRole::Break, stroke, DashKind::Dotted)); break;
        case KeyEntry::Claim:
            m_shapes.push_back(claimArrow({centre.x(), middle}, m_lengths.dot));
            m_shapes.push_back(lineShape({centre.x(), middle}, {centre.x(), middle + 1.2 * dot}, ColourRole::Claim, stroke, DashKind::Dotted));
            break;
        case KeyEntry::ClaimTime:
            m_shapes.push_back(rectangleShape(QRectF(left, middle - 1.2 * dot, wide, 2.4 * dot), ColourRole::ClaimFill));
            for (const double x : {left, left + wide})
                m_shapes.push_back(lineShape({x, middle - 1.2 * dot}, {x, middle + 1.2 * dot}, ColourRole::Claim, stroke, DashKind::Dotted));
            break;
        case KeyEntry::Badge: appendBadge(m_shapes, 1, left, middle, m_scale); break;
        }
    }

private:
    std::vector<Shape> &m_shapes;
    TypeScale m_scale;
    const Lengths &m_lengths;
};

KeyEntry entryOf(const Quantity &quantity)
{
    if (quantity.isLowerBound())
        return KeyEntry::MoreThan;
    if (quantity.isUpperBound())
        return KeyEntry::LessThan;
    switch (quantity.qualifier) {
    case Qualifier::About: return KeyEntry::About;
    case Qualifier::Between: return KeyEntry::Between;
    default: return KeyEntry::Exact;
    }
}

}  // namespace

void addKeyEntries(std::set<KeyEntry> &entries, const Lane &lane, bool asPlot, std::size_t mostLines, const TimeWindow &window)
{
    const auto isInView = [&window](QDate first, QDate last) {
        return static_cast<double>(last.toJulianDay()) + 1 > window.first && static_cast<double>(first.toJulianDay()) < window.last;
    };
    // Of a very long series a part tells what is in use: all kinds of marks appear early or the lane has few of them.
    constexpr std::size_t mostLooked = 2000;
    for (std::size_t position = 0; position < std::min(lane.marks.size(), mostLooked); ++position) {
        const Mark &mark = lane.marks[position];
        if (!isInView(mark.first, mark.last))
            continue;
        const bool isBar = asPlot && (mark.kind == MarkKind::Column || mark.kind == MarkKind::Change);
        const bool isSpan = asPlot ? mark.kind == MarkKind::Span : mark.first.daysTo(mark.last) >= longestDot;
        if (mark.fill == FillStyle::Hatched)
            entries.insert(KeyEntry::Unverified);
        if (asPlot && mark.kind == MarkKind::RevisedTick)
            entries.insert(KeyEntry::Revised);
        else if (isSpan && mark.fill != FillStyle::Hatched)
            entries.insert(!asPlot && static_cast<double>(mark.first.toJulianDay()) < window.first ? KeyEntry::Earlier : KeyEntry::Span);
        if (isBar || isSpan) {
            // Bars and brackets explain themselves, but for the chevron of a bound.
            if (const KeyEntry entry = entryOf(mark.quantity); entry == KeyEntry::MoreThan || entry == KeyEntry::LessThan)
                entries.insert(entry);
        } else if (mark.kind != MarkKind::RevisedTick) {
            entries.insert(entryOf(mark.quantity));
        }
    }
    const auto isSmallDot = [&](const Mark &mark) {
        const bool isWritten = std::ranges::any_of(lane.lines | std::views::take(mostLines), [&mark](const FigureLine &line) { return line.observation == mark.observation; });
        return !isWritten && isInView(mark.first, mark.last) && mark.first.daysTo(mark.last) < longestDot;
    };
    if (!asPlot && std::any_of(lane.marks.begin(), lane.marks.begin() + static_cast<std::ptrdiff_t>(std::min(lane.marks.size(), mostLooked)), isSmallDot))
        entries.insert(KeyEntry::Others);
    if (std::ranges::any_of(lane.gaps, [&](const GapBand &band) { return !band.notApplicable && isInView(band.first, band.last); }))
        entries.insert(KeyEntry::Missing);
    if ((asPlot || lane.marks.size() > 1) && std::ranges::any_of(lane.breaks, [&](const BreakLine &line) { return isInView(line.at, line.at); }))
        entries.insert(KeyEntry::Break);
    if (std::ranges::any_of(lane.lines, [](const FigureLine &line) { return line.badge > 0; }))
        entries.insert(KeyEntry::Badge);
}

std::vector<Shape> keySymbol(KeyEntry entry, const QRectF &box, TypeScale scale)
{
    std::vector<Shape> shapes;
    Symbols symbols(shapes, scale);
    symbols.append(entry, box.center().x() - symbols.width(entry) / 2, box.center().y());
    return shapes;
}

double appendKeyLine(std::vector<Shape> &shapes, const std::set<KeyEntry> &entries, const KeyWords &said, const QRectF &place, const TextMeasure &measure,
                     const Wording &wording)
{
    const Lengths &lengths = lengthsOf(measure.scale());
    const double height = std::max(measure.lineHeight(FontRole::Small), 2 * lengths.badge) + 2;
    const double symbolGap = 1.1 * lengths.dot;
    const double entryGap = (said.isTight ? 1.6 : 2.8) * lengths.dot;
    Symbols symbols(shapes, measure.scale());
    double x = place.left();
    double top = place.top();
    for (const KeyEntry entry : entries) {
        const bool isReasonSaid = entry == KeyEntry::Missing && !said.missing.isEmpty();
        const QString words = isReasonSaid ? said.missing.join(u", "_s) : wordsOf(entry, wording);
        const double wordsWidth = std::ceil(measure.width(FontRole::Small, words));
        const double width = symbols.width(entry) + symbolGap + wordsWidth;
        if (x > place.left() && x + width > place.right()) {
            x = place.left();
            top += height;
        }
        symbols.append(entry, x, top + height / 2);
        shapes.push_back(textShape(words, QRectF(x + symbols.width(entry) + symbolGap, top, wordsWidth, height), FontRole::Small, ColourRole::MutedInk));
        x += width + entryGap;
    }
    for (const QString &letter : said.letters) {
        const double width = std::ceil(measure.width(FontRole::Small, letter));
        if (x > place.left() && x + width > place.right()) {
            x = place.left();
            top += height;
        }
        shapes.push_back(textShape(letter, QRectF(x, top, width, height), FontRole::Small, ColourRole::MutedInk));
        x += width + entryGap;
    }
    if (const double width = std::ceil(measure.width(FontRole::Small, said.right)); !said.right.isEmpty()) {
        if (x > place.left() && x + width > place.right())
            top += height;
        shapes.push_back(textShape(said.right, QRectF(place.right() - width, top, width, height), FontRole::Small, ColourRole::MutedInk));
    }
    return entries.empty() && said.right.isEmpty() && said.letters.isEmpty() ? top : top + height;
}

}  // namespace countercheck
