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
    } else if (row.action == PaletteAction::SearchEverything || row.action == PaletteAction::OpenSearch) {
        drawSectionSign(painter, std::nullopt, box, ink);
    } else {
        // A command: what is typed at a prompt.
        painter->setPen(QPen(ink, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPolyline(QPolygonF{box.topLeft() + QPointF(2, 3), box.center() + QPointF(-1.5, 0), box.bottomLeft() + QPointF(2, -3)});
        painter->drawLine(box.center() + QPointF(1, 4.5), box.bottomRight() + QPointF(-1, -3));
    }
}

/// Draws the keys of a command as one cap at the right, and returns the room that it took.
double paintKeys(QPainter *painter, const Theme &theme, const QString &keys, const QRectF &box)
{
    if (keys.isEmpty())
        return 0;
    const QFont font = theme.font(FontRole::Small);
    const double width = std::ceil(QFontMetricsF(font).horizontalAdvance(keys)) + 2 * keyPadding;
    const double height = QFontMetricsF(font).height() + 4;
    const QRectF cap(box.right() - width, box.center().y() - height / 2, width, height);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(theme.colour(ColourRole::PanelEdge), 1));
    painter->drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    drawPlain(painter, font, theme.colour(ColourRole::MutedInk), cap, keys, Qt::AlignHCenter);
    return width + 12;
}

void paintChoice(QPainter *painter, const Theme &theme, const QStyleOptionViewItem &option, const PaletteRow &row)
{
    const QRectF card = QRectF(option.rect);
    paintRowGround(*painter, card, option.state);
    const QRectF box = card.adjusted(choiceInset, 0, -choiceInset, 0);
    paintSign(painter, theme, row, QRectF(box.left(), box.center().y() - scaled(signSide) / 2.0, scaled(signSide), scaled(signSide)));
    QRectF words = box.adjusted(scaled(signSide) + 12, 0, 0, 0);
    words.setRight(words.right() - paintKeys(painter, theme, row.shortcut, words));
    const QFont font = theme.font(FontRole::Body);
    const QFont small = theme.font(FontRole::Small);
    const QString detail = row.whyNot.isEmpty() ? row.detail : row.whyNot;
    // The name has most of the room; what is known of it takes what is left, and at least a quarter.
    const double wanted = std::ceil(QFontMetricsF(font).horizontalAdvance(row.title.left(600))) + 2;
    const double kept = detail.isEmpty() ? 0 : std::min(words.width() / 4, QFontMetricsF(small).horizontalAdvance(detail.left(600)) + 14);
    const double titleWidth = std::min(wanted, words.width() - kept);
    const QColor ink = theme.colour(row.whyNot.isEmpty() ? ColourRole::Ink : ColourRole::MutedInk);
    const QColor mark = theme.colour(ColourRole::FoundFill);
    const auto lineBox = [&](const QFont &of, double left, double width) {
        const double height = QFontMetricsF(of).height();
        return QRectF(left, box.center().y() - height / 2, width, height);
    };
    drawFoundText(painter, lineBox(font, words.left(), titleWidth), row.title, row.foundInTitle, font, ink, mark, row.kind == SearchedKind::Figures ? TextEnd::Kept : TextEnd::Dropped);
    const double after = words.left() + titleWidth + 12;
    if (after >= words.right())
        return;
    const QRectF detailBox = lineBox(small, after, words.right() - after);
    const std::vector<FoundRange> found = row.whyNot.isEmpty() ? row.foundInDetail : std::vector<FoundRange>();
    drawFoundText(painter, detailBox, found.empty() ? shortenedParts(detail, small, detailBox.width()) : detail, found, small,
                  theme.colour(row.whyNot.isEmpty() ? ColourRole::MutedInk : ColourRole::CareInk), mark, TextEnd::Dropped);
}

}  // namespace

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const Theme theme = currentTheme();
    if (modelOf(index).headingAt(index.row()))
        return {100, headingAbove + QFontMetrics(theme.font(FontRole::LabelStrong)).height() + 6};
    return {100, QFontMetrics(theme.font(FontRole::Body)).height() + 2 * choicePadding};
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
