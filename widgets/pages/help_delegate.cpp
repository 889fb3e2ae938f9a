// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/help_delegate.h"

#include "models/items/help_model.h"
#include "models/layout/key_line.h"
#include "widgets/chart/figure_painter.h"
#include "widgets/controls/appearance.h"
#include "widgets/controls/list_row.h"
#include "widgets/controls/section_sign.h"
#include "widgets/controls/verdict_sign.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace countercheck {
namespace {

constexpr int helpInset = 14;
constexpr int helpPadding = 9;
constexpr int markWidth = 64;
constexpr int signWidth = 12;
constexpr int chapterAbove = 18;
constexpr int wideFrom = 620;   ///< the width from which a word stands beside its explanation
constexpr double widestText = 640;

const HelpModel &helpOf(const QModelIndex &index)
{
    return *static_cast<const HelpModel *>(index.model());
}

/// Draws text in as many lines as it needs, with the parts that were searched for marked, if there is a painter; returns its height.
double arrangeText(const QString &text, const std::vector<FoundRange> &found, const QFont &font, const QColor &ink, QPointF at, double width, QPainter *painter)
{
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    for (const FoundRange &range : found) {
        QTextLayout::FormatRange format;
        format.start = static_cast<int>(range.start);
        format.length = static_cast<int>(range.length);
        format.format.setBackground(currentColour(ColourRole::FoundFill));
        format.format.setForeground(currentColour(ColourRole::Ink));
        formats.append(format);
    }
    layout.setFormats(formats);
    double height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(40.0, width));
        line.setPosition(QPointF(0, height));
        height += line.height();
    }
    layout.endLayout();
    if (painter) {
        painter->setPen(ink);
        layout.draw(painter, at);
    }
    return height;
}

/// Draws a mark as the key of a chart does, or a sign as a verdict has it.
void paintMark(QPainter *painter, const Theme &theme, const HelpMark &mark, const QRectF &box)
{
    if (const auto *entry = std::get_if<KeyEntry>(&mark)) {
        LaidOutFigure symbol;
        symbol.size = box.size();
        symbol.fixed = keySymbol(*entry, box, TypeScale::Window);
        paintFigure(*painter, symbol, FontTextMeasure(theme));
    } else if (const auto *sign = std::get_if<Sign>(&mark)) {
        painter->setFont(theme.font(FontRole::LaneTitle));
        drawSign(painter, *sign, QRectF(box.center().x() - scaled(signWidth) / 2.0, box.center().y() - scaled(signWidth) / 2.0, scaled(signWidth), scaled(signWidth)), theme.colour(ColourRole::Ink));
    }
}

/// Draws an entry, if there is a painter, and returns its height.
double arrangeEntry(const HelpEntry &entry, const QRectF &card, QPainter *painter)
{
    const Theme theme = currentTheme();
    const QFont strong = theme.font(FontRole::LaneTitle);
    const QFont body = theme.font(FontRole::Body);
    const QFont small = theme.font(FontRole::Small);
    const bool hasMark = entry.chapter == HelpChapter::Chart;
    const double keys = entry.shortcut.isEmpty() ? 0 : std::ceil(QFontMetricsF(small).horizontalAdvance(entry.shortcut)) + 2 * 6;
    const QRectF inner = card.adjusted(helpInset + (hasMark ? scaled(markWidth) : 0), helpPadding, -helpInset - (keys > 0 ? keys + 12 : 0), 0);
    const bool isWide = card.width() >= scaled(wideFrom);
    const double word = isWide ? std::min(220.0 * textScale(), inner.width() * 0.34) : inner.width();
    const QColor ink = theme.colour(ColourRole::Ink);
    const QColor muted = theme.colour(ColourRole::MutedInk);
    const double first = arrangeText(entry.title, entry.foundInTitle, strong, ink, inner.topLeft(), word - (isWide ? 16 : 0), painter);
    const QPointF textAt = isWide ? inner.topLeft() + QPointF(word, 0) : inner.topLeft() + QPointF(0, first + 2);
    const double second = entry.text.isEmpty() ? 0 : arrangeText(entry.text, entry.foundInText, body, muted, textAt, std::min(widestText * textScale(), isWide ? inner.width() - word : inner.width()), painter);
    const double height = isWide ? std::max(first, second) : first + 2 + second;
    if (painter) {
        const double middle = card.top() + helpPadding + QFontMetricsF(strong).height() / 2;
        if (hasMark)
            paintMark(painter, theme, entry.mark, QRectF(card.left() + helpInset, middle - 12, scaled(markWidth) - 20, 24));
        if (keys > 0) {
            const double high = QFontMetricsF(small).height() + 4;
            const QRectF cap(card.right() - helpInset - keys, middle - high / 2, keys, high);
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(theme.colour(ColourRole::PanelEdge), 1));
            painter->drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
            painter->setFont(small);
            painter->setPen(muted);
            painter->drawText(cap, Qt::AlignCenter | Qt::TextSingleLine, entry.shortcut);
        }
    }
    return std::ceil(height + 2 * helpPadding);
}

double arrangeHeading(const HelpSection &heading, const QRectF &box, QPainter *painter)
{
    const Theme theme = currentTheme();
    double y = chapterAbove;
    y += arrangeText(heading.heading, {}, theme.font(FontRole::Heading), theme.colour(ColourRole::Ink), box.topLeft() + QPointF(0, y), box.width(), painter) + 2;
    y += arrangeText(heading.note, {}, theme.font(FontRole::Small), theme.colour(ColourRole::MutedInk), box.topLeft() + QPointF(0, y), box.width(), painter);
    return std::ceil(y + 8);
}

int viewWidth(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view ? view->viewport()->width() : option.rect.width();
}

}  // namespace

QSize HelpDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = viewWidth(option);
    const QRectF box(0, 0, width, 0);
    if (const HelpSection *heading = helpOf(index).headingAt(index.row()))
        return {width, static_cast<int>(arrangeHeading(*heading, box, nullptr))};
    if (const HelpEntry *entry = helpOf(index).entryAt(index.row()))
        return {width, static_cast<int>(arrangeEntry(*entry, box, nullptr))};
    return {width, QFontMetrics(currentTheme().font(FontRole::Body)).height() + 2 * helpPadding + chapterAbove};
}

void HelpDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme theme = currentTheme();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (const HelpSection *heading = helpOf(index).headingAt(index.row())) {
        arrangeHeading(*heading, QRectF(option.rect), painter);
        painter->restore();
        return;
    }
    const HelpEntry *entry = helpOf(index).entryAt(index.row());
    const QRectF card = QRectF(option.rect).adjusted(0.5, entry ? 0 : chapterAbove, -0.5, 0);
    painter->fillRect(card, theme.colour(ColourRole::Panel));
    const bool isMarked = (option.state & QStyle::State_Selected) != 0;
    if (isMarked) {
        QColor ground = theme.colour(ColourRole::Victims);
        ground.setAlphaF(0.13F);
        painter->fillRect(card, ground);
    }
    painter->setPen(QPen(theme.colour(ColourRole::PanelEdge), 1));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(card);
    if (isMarked) {
        painter->fillRect(QRectF(card.left(), card.top(), 3, card.height()), theme.colour(ColourRole::Victims));
        // In high contrast a tint cannot be seen.
        if ((option.state & QStyle::State_HasFocus) != 0 || theme.name() == ThemeName::HighContrast) {
            painter->setPen(QPen(theme.colour(ColourRole::Victims), 2));
            painter->drawRect(card.adjusted(1, 1, -1, -1));
        }
    }
    if (entry) {
        arrangeEntry(*entry, card, painter);
    } else {
        drawSectionSign(painter, std::nullopt, QRectF(card.left() + helpInset, card.center().y() - 8, 16, 16), theme.colour(ColourRole::MutedInk));
        painter->setFont(theme.font(FontRole::Body));
        painter->setPen(theme.colour(ColourRole::VictimsInk));
        painter->drawText(card.adjusted(helpInset + 26, 0, -helpInset, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                          QFontMetricsF(painter->font()).elidedText(index.data().toString(), Qt::ElideRight, card.width() - 2 * helpInset - 26));
    }
    painter->restore();
}

QSize HelpContentsDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const Theme theme = currentTheme();
    const bool isHeading = helpOf(index).headingAt(index.row());
    return {100, QFontMetrics(theme.font(isHeading ? FontRole::LaneTitle : FontRole::Body)).height() + (isHeading ? 14 : 7)};
}

void HelpContentsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme theme = currentTheme();
    const HelpSection *heading = helpOf(index).headingAt(index.row());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintRowGround(*painter, QRectF(option.rect).adjusted(0, 1, -2, -1), option.state);
    const QFont font = theme.font(heading ? FontRole::LaneTitle : FontRole::Body);
    const QRectF box = QRectF(option.rect).adjusted(heading ? 10 : 22, 0, -10, 0);
    painter->setFont(font);
    painter->setPen(theme.colour(heading ? ColourRole::Ink : ColourRole::MutedInk));
    painter->drawText(box, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, QFontMetricsF(font).elidedText(index.data().toString(), Qt::ElideRight, box.width()));
    painter->restore();
}

}  // namespace countercheck

#include "moc_help_delegate.cpp"
