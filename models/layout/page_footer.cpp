// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layout/page_footer.h"

#include "models/layout/shapes.h"
#include "models/layout/sign_shapes.h"
#include "models/layout/text_layout.h"

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr double sidePadding = 14;
constexpr double cornerRadius = 8;

/// Appends a box with words and returns its bottom.
double appendBox(std::vector<Shape> &shapes, Shape box, double top, double padding, const std::vector<std::pair<QStringList, std::pair<FontRole, ColourRole>>> &blocks,
                 const TextMeasure &measure)
{
    std::vector<Shape> texts;
    double bottom = top + padding;
    const double left = box.box.left() + sidePadding;
    const double width = box.box.width() - 2 * sidePadding;
    for (const auto &[lines, style] : blocks)
        bottom = appendLines(texts, lines, left, bottom, width, style.first, style.second, measure) + 1;
    box.box.setTop(top);
    box.box.setBottom(bottom - 1 + padding);
    shapes.push_back(box);
    shapes.insert(shapes.end(), texts.begin(), texts.end());
    return box.box.bottom();
}

/// Appends the verdict with its sign, in the colours of the sign, and returns its bottom. Without room for a second line the reason still
/// stands behind the verdict, if the two fit in one.
double appendBanner(std::vector<Shape> &shapes, const VerdictSentence &sentence, Sign sign, const QRectF &place, bool hasDetail, const PageForm &form, const TextMeasure &measure)
{
    const double stroke = lengthsOf(measure.scale()).stroke;
    const double bar = 4 * stroke;
    const double signRadius = 10 * stroke;
    const double signSize = 9 * stroke;
    const SignColours colours = coloursOf(sign);
    const double textLeft = place.left() + sidePadding + 2 * signRadius + 10;
    const double textWidth = place.right() - sidePadding - textLeft;
    std::vector<Shape> texts;
    const double top = place.top() + form.sentencePadding;
    double bottom = appendLines(texts, wrap(sentence.headline, textWidth, FontRole::LaneTitle, measure), textLeft, top, textWidth,
                                FontRole::LaneTitle, ColourRole::Ink, measure);
    const double behind = std::ceil(measure.width(FontRole::LaneTitle, sentence.headline)) + 8;
    if (!hasDetail && !sentence.detail.isEmpty() && behind + measure.width(FontRole::Body, sentence.detail) <= textWidth)
        appendLines(texts, {sentence.detail}, textLeft + behind, top, textWidth - behind, FontRole::Body, ColourRole::MutedInk, measure);
    if (hasDetail && !sentence.detail.isEmpty())
        bottom = appendLines(texts, wrap(sentence.detail, textWidth, FontRole::Body, measure), textLeft, bottom + 1, textWidth, FontRole::Body, ColourRole::MutedInk, measure);
    const double radius = std::min(signRadius, (bottom - place.top()) / 2);
    const double height = bottom - place.top() + form.sentencePadding;
    const QRectF box(place.left(), place.top(), place.width(), height);
    shapes.push_back(roundedShape(box, cornerRadius, colours.fill, colours.edge));
    shapes.push_back(roundedShape(QRectF(box.left(), box.top() + 3, bar, box.height() - 6), bar / 2, colours.edge));
    const QPointF centre(place.left() + sidePadding + signRadius, box.center().y());
    shapes.push_back(circleShape(centre, radius, ColourRole::None, colours.edge, 1.5));
    const double side = signSize * radius / signRadius;
    appendSign(shapes, sign, QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side), colours.ink);
    shapes.insert(shapes.end(), texts.begin(), texts.end());
    return box.bottom();
}

QStringList noteSentences(const ComparisonFigure &figure, const PageForm &form)
{
    if (!form.hasNotes) {
        const bool saysPlace = form.hasKeyLine && !figure.placeNote.isEmpty();
        return saysPlace ? QStringList(figure.placeNote) + figure.shortNotes : figure.shortNotes;
    }
    QStringList notes = figure.notes;
    // How plots are scaled stands beside the key.
    notes.removeAll(figure.scaleNote);
    // Pairs that were put on one axis have a box of their own.
    for (const AxisOverride &axisOverride : figure.overrides)
        notes.removeAll(axisOverride.words);
    return notes + figure.undrawn;
}

/// Returns whether sources and library share their lines.
bool isJoined(const ComparisonFigure &figure, const PageForm &form)
{
    return form.mostSourceLines <= 2 && figure.credit.isEmpty();
}

/// Returns as many publishers as fit, and the number of the others, with the library behind them if they share their lines.
QString sourceLine(const ComparisonFigure &figure, double width, const PageForm &form, const TextMeasure &measure, const Wording &wording)
{
    const auto whole = [&](const QString &sources) {
        return isJoined(figure, form) ? wording.say("Figure", "%1. %2", "sources; library").arg(sources, figure.shortLibraryLine) : sources;
    };
    const auto fits = [&](const QString &line) { return wrap(line, width, FontRole::Small, measure).size() <= form.mostSourceLines; };
    if (fits(whole(figure.sourceLine)))
        return whole(figure.sourceLine);
    QString line;
    for (qsizetype named = 1; named < figure.publishers.size(); ++named) {
        const auto unnamed = static_cast<int>(figure.publishers.size() - named);
        const QString more = isJoined(figure, form) ? wording.say("Figure", "and %n more", nullptr, unnamed)
                                                    : wording.say("Figure", "and %n more in the file's metadata", nullptr, unnamed);
        const QString longer = whole(wording.say("Figure", "Sources: %1").arg((figure.publishers.first(named) << more).join(u"; "_s)));
        if (named > 1 && !fits(longer))
            break;
        line = longer;
    }
    return line.isEmpty() ? whole(figure.sourceLine) : line;
}

}  // namespace

PageFooter layOutFooter(const ComparisonFigure &figure, const QString &omissions, const std::optional<QString> &letters, qsizetype heldNoteLines, double left, double width,
                        bool withSources, const PageForm &form, const TextMeasure &measure, const Wording &wording)
{
    PageFooter footer;
    const double textWidth = width - 2 * sidePadding;
    const auto wrapped = [&](const QString &text, FontRole font) { return wrap(text, textWidth, font, measure); };
    double y = 0;
    if (figure.sentence) {
        // In a comparison the reader asks for the reason: in a window it never gives way.
        y = appendBanner(footer.shapes, *figure.sentence, figure.sentence->lacksCount ? Sign::Dash : signOf(figure.sentence->verdict), QRectF(left, y, width, 0), form.hasDetail || (!figure.isOfClaim && !withSources), form, measure);
    }
    // The box is never left out, however low the window: without it the picture would mislead.
    for (const AxisOverride &axisOverride : figure.overrides) {
        y += y > 0 ? std::min(6.0, form.gap) : 0;
        Shape box = roundedShape(QRectF(left, 0, width, 0), cornerRadius, ColourRole::ClaimFill, ColourRole::Claim);
        box.dash = DashKind::Dashed;
        y = appendBox(footer.shapes, box, y, 5, {{wrapped(axisOverride.words, FontRole::LabelStrong), {FontRole::LabelStrong, ColourRole::ClaimInk}}}, measure);
    }
    if (withSources) {
        constexpr double paragraphGap = 2;
        y += form.gap;
        QStringList sentences = noteSentences(figure, form);
        if (letters) {
            // A letter that no number in the picture carries is no letter that the reader would look up.
            const QString all = raisedLetters(u"DPUV"_s);
            sentences.removeIf([&](const QString &sentence) { return !sentence.isEmpty() && all.contains(sentence.front()) && !letters->contains(sentence.front()); });
        }
        if (!omissions.isEmpty())
            sentences += omissions;
        const QString words = form.hasNotes ? wording.say("Figure", "Note: %1").arg(sentences.join(u' ')) : sentences.join(u' ');
        const QStringList note = sentences.isEmpty() ? QStringList() : wrap(words, width, FontRole::Small, measure);
        footer.noteLines = note.size();
        const double noteBottom = appendLines(footer.shapes, note, left, y, width, FontRole::Small, ColourRole::MutedInk, measure);
        const auto unused = static_cast<double>(std::max<qsizetype>(0, heldNoteLines - note.size()));
        y = noteBottom + unused * measure.lineHeight(FontRole::Small) + paragraphGap;
        QStringList lines{sourceLine(figure, width, form, measure, wording)};
        if (!isJoined(figure, form))
            lines += figure.libraryLine;
        if (!figure.credit.isEmpty())
            lines += figure.credit;
        for (const QString &line : lines)
            y = appendLines(footer.shapes, wrap(line, width, FontRole::Small, measure), left, y, width, FontRole::Small, ColourRole::MutedInk, measure)
                + paragraphGap;
    }
    footer.height = y;
    return footer;
}

}  // namespace countercheck
