// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/palette_delegate.h"

#include "models/items/palette_model.h"
#include "widgets/controls/appearance.h"
#include "widgets/controls/list_row.h"
#include "widgets/controls/section_sign.h"
#include "widgets/controls/standing_sign.h"
#include "widgets/pages/found_text.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace countercheck {
namespace {

constexpr int choicePadding = 8;
constexpr int choiceInset = 10;
constexpr int signSide = 15;
constexpr int headingAbove = 10;
constexpr int keyPadding = 6;
constexpr int betweenParts = 12; ///< between a name and what is known of it on the same line

const PaletteModel &modelOf(const QModelIndex &index)
{
    return *static_cast<const PaletteModel *>(index.model());
}

/// Draws one line of plain text in a box, and returns its width.
double drawPlain(QPainter *painter, const QFont &font, const QColor &ink, const QRectF &box, const QString &text, Qt::Alignment alignment = Qt::AlignLeft)
{
    const QFontMetricsF metrics(font);
    const QString shown = metrics.elidedText(text.left(600), Qt::ElideRight, box.width());
    painter->setFont(font);
    painter->setPen(ink);
    painter->drawText(box, static_cast<int>(alignment) | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    return metrics.horizontalAdvance(shown);
}

void paintSign(QPainter *painter, const Theme &theme, const PaletteRow &row, const QRectF &box)
{
    const QColor ink = theme.colour(ColourRole::MutedInk);
    if (row.action == PaletteAction::OpenRecord && row.standing) {
        drawStandingSign(painter, box.center(), *row.standing, theme);
    } else if (row.action == PaletteAction::OpenRecord) {
        drawSectionSign(painter, sectionOf(row.kind), box, ink);
    } else if (row.action == PaletteAction::OpenComparison) {
        drawSectionSign(painter, Section::Comparison, box, ink);
    } else if (row.action == PaletteAction::SearchEverything || row.action == PaletteAction::SearchKind || row.action == PaletteAction::OpenSearch) {
        drawSectionSign(painter, std::nullopt, box, ink);
    } else {
        // A command: what is typed at a prompt.
        const double unit = box.width() / signSide;
        painter->setPen(QPen(ink, 1.4 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPolyline(QPolygonF{box.topLeft() + unit * QPointF(2, 3), box.center() + unit * QPointF(-1.5, 0), box.bottomLeft() + unit * QPointF(2, -3)});
        painter->drawLine(box.center() + unit * QPointF(1, 4.5), box.bottomRight() + unit * QPointF(-1, -3));
    }
}

/// Draws the keys of a command as one cap at the right.
void paintKeys(QPainter *painter, const Theme &theme, const QString &keys, const QRectF &box)
{
    if (keys.isEmpty())
        return;
    const QFont font = theme.font(FontRole::Small);
    const double width = std::ceil(QFontMetricsF(font).horizontalAdvance(keys)) + 2 * keyPadding;
    const double height = QFontMetricsF(font).height() + 4;
    const QRectF cap(box.right() - width, box.center().y() - height / 2, width, height);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(theme.colour(ColourRole::PanelEdge), 1));
    painter->drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    drawPlain(painter, font, theme.colour(ColourRole::MutedInk), cap, keys, Qt::AlignHCenter);
}

/// The width that keys take as a cap; 0 without keys.
double keysWidth(const Theme &theme, const QString &keys)
{
    return keys.isEmpty() ? 0 : std::ceil(QFontMetricsF(theme.font(FontRole::Small)).horizontalAdvance(keys)) + 2 * keyPadding + 12;
}

/// The width of the words of a row.
double wordsWidthOf(const Theme &theme, const PaletteRow &row, double rowWidth)
{
    return rowWidth - 2 * choiceInset - scaled(signSide) - 12 - keysWidth(theme, row.shortcut);
}

void paintChoice(QPainter *painter, const Theme &theme, const QStyleOptionViewItem &option, const PaletteRow &row)
{
    const QRectF card = QRectF(option.rect);
    paintRowGround(*painter, card, option.state);
    const QRectF box = card.adjusted(choiceInset, choicePadding, -choiceInset, -choicePadding);
    const QFont font = theme.font(FontRole::Body);
    const QFont small = theme.font(FontRole::Small);
    // The sign and the keys stand at the first line.
    const QRectF first(box.left(), box.top(), box.width(), QFontMetricsF(font).height());
    paintSign(painter, theme, row, QRectF(first.left(), first.center().y() - scaled(signSide) / 2.0, scaled(signSide), scaled(signSide)));
    QRectF words = first.adjusted(scaled(signSide) + 12, 0, 0, 0);
    paintKeys(painter, theme, row.shortcut, words);
    words.setWidth(wordsWidthOf(theme, row, card.width()));
    const PaletteLines lines = layOutPaletteRow(row, theme, card.width());
    const QString detail = lines.detail;
    const double titleWidth = lines.titleWidth;
    const QColor ink = theme.colour(row.whyNot.isEmpty() ? ColourRole::Ink : ColourRole::MutedInk);
    const QColor mark = theme.colour(ColourRole::FoundFill);
    const double titleHeight = lines.titleLines * QFontMetricsF(font).height();
    drawFoundText(painter, QRectF(words.left(), words.top(), titleWidth, titleHeight), row.title, row.foundInTitle, font, ink, mark, row.kind == SearchedKind::Figures ? TextEnd::Kept : TextEnd::Dropped,
                  lines.titleLines);
    const double smallHeight = QFontMetricsF(small).height();
    const double after = lines.isDetailBelow ? words.left() : words.left() + titleWidth + betweenParts;
    const double detailTop = lines.isDetailBelow ? words.top() + titleHeight : first.center().y() - smallHeight / 2;
    if (detail.isEmpty() || after >= words.right())
        return;
    drawFoundText(painter, QRectF(after, detailTop, words.right() - after, lines.detailLines * smallHeight), detail, row.whyNot.isEmpty() ? row.foundInDetail : std::vector<FoundRange>(), small,
                  theme.colour(row.whyNot.isEmpty() ? ColourRole::MutedInk : ColourRole::CareInk), mark, TextEnd::Dropped, lines.detailLines);
}

}  // namespace

PaletteLines layOutPaletteRow(const PaletteRow &row, const Theme &theme, double rowWidth)
{
    const double width = wordsWidthOf(theme, row, rowWidth);
    constexpr qsizetype longest = 600;
    const QFont font = theme.font(FontRole::Body);
    const QFont small = theme.font(FontRole::Small);
    const bool isLarge = textScale() >= largeText;
    PaletteLines lines;
    lines.detail = row.whyNot.isEmpty() ? row.detail : row.whyNot;
    const double title = std::ceil(QFontMetricsF(font).horizontalAdvance(row.title.left(longest))) + 2;
    const double detail = lines.detail.isEmpty() ? 0 : std::ceil(QFontMetricsF(small).horizontalAdvance(lines.detail.left(longest))) + 2 + betweenParts;
    const bool isRecord = row.action == PaletteAction::OpenRecord;
    // A topic of the help begins with its name; its text only hints at what it says.
    if (row.action == PaletteAction::OpenHelp || lines.detail.isEmpty() || (title + detail <= width && !(isLarge && isRecord))) {
        lines.titleWidth = std::min(title, width - (row.action == PaletteAction::OpenHelp ? std::min(width / 4, detail) : 0));
        lines.titleLines = linesOfText(row.title, font, lines.titleWidth, isLarge ? 4 : 2);
        return lines;
    }
    lines.isDetailBelow = true;
    lines.titleWidth = width;
    lines.titleLines = linesOfText(row.title, font, width, isLarge ? 4 : 2);
    lines.detailLines = linesOfText(lines.detail, small, width, isLarge ? 3 : 2);
    if (row.foundInDetail.empty() && lines.detailLines > (isLarge ? 2 : 1)) {
        lines.detailLines = isLarge ? 2 : 1;
        lines.detail = shortenedParts(lines.detail, small, lines.detailLines, width);
    }
    return lines;
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme theme = currentTheme();
    if (modelOf(index).headingAt(index.row()))
        return {100, headingAbove + QFontMetrics(theme.font(FontRole::LabelStrong)).height() + 6};
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const PaletteRow &row = *modelOf(index).rowAt(index.row());
    const PaletteLines lines = layOutPaletteRow(row, theme, view ? view->viewport()->width() : option.rect.width());
    const int below = lines.isDetailBelow ? lines.detailLines * QFontMetrics(theme.font(FontRole::Small)).height() : 0;
    return {100, lines.titleLines * QFontMetrics(theme.font(FontRole::Body)).height() + below + 2 * choicePadding};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme theme = currentTheme();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (const PaletteSection *heading = modelOf(index).headingAt(index.row())) {
        const QRectF box = QRectF(option.rect).adjusted(choiceInset, headingAbove, -choiceInset, -6);
        const double width = drawPlain(painter, theme.font(FontRole::LabelStrong), theme.colour(ColourRole::Ink), box, heading->heading);
        drawPlain(painter, theme.font(FontRole::Small), theme.colour(ColourRole::MutedInk), box.adjusted(width + 8, 0, 0, 0), QLocale::c().toString(heading->count));
    } else {
        paintChoice(painter, theme, option, *modelOf(index).rowAt(index.row()));
    }
    painter->restore();
}

bool PaletteDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return false;
    QToolTip::showText(event->globalPos(), toolTipOf(index.data(Qt::AccessibleTextRole).toString().left(2000)), view->viewport());
    return true;
}

}  // namespace countercheck

#include "moc_palette_delegate.cpp"
