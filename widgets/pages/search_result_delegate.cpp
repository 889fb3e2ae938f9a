// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/search_result_delegate.h"

#include "models/items/search_result_model.h"
#include "widgets/controls/appearance.h"
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

constexpr int hitPadding = 8;
constexpr int hitInset = 14;
constexpr int hitSign = 16;
constexpr int headingTop = 12;
constexpr int reasonFrom = 560;       ///< the width from which a reason has a column of its own
constexpr double reasonShare = 0.3;   ///< of the width, at most
constexpr int narrowWindow = 1180;    ///< the width of a window under which a title may take two lines, as in large text
constexpr double hugeText = 2.5;      ///< the text size from which a line holds two or three words
constexpr int exampleWidth = 190;     ///< of the examples of how to ask, at least, so that they stand in a column

const SearchResultModel &resultsOf(const QModelIndex &index)
{
    return *static_cast<const SearchResultModel *>(index.model());
}

/// How the texts of a hit are arranged at a width.
struct HitLayout {
    double reasonWidth = 0; ///< of the column; 0 if the list is too narrow for one
    double wordsLeft = 0;
    double wordsWidth = 0;  ///< beside the column
    double fullWidth = 0;   ///< of the last line
    int titleLines = 1;
    int detailLines = 1;
    int lastLines = 1;
    QString detail;
    QString lastLine;       ///< the words around what was found, with the reason before them where it has no column; may be empty
    std::vector<FoundRange> foundInLastLine;
};

int linesAllowed(const QWidget *view)
{
    if (textScale() >= hugeText)
        return 4;
    return textScale() >= largeText || (view && view->window()->width() < narrowWindow) ? 2 : 1;
}

double reasonWidthOf(const SearchResultModel &model, const Theme &theme, int width)
{
    if (width < scaled(reasonFrom) || model.reasonHeading().isEmpty())
        return 0;
    const QFontMetricsF metrics(theme.font(FontRole::Small));
    double widest = metrics.horizontalAdvance(model.reasonHeading());
    for (const QString &reason : model.reasons())
        widest = std::max(widest, metrics.horizontalAdvance(reason));
    return std::min(std::ceil(widest) + 2, reasonShare * width);
}

HitLayout layOutHit(const SearchResultModel &model, const SearchLine &line, const Theme &theme, int width, int most)
{
    HitLayout layout;
    layout.reasonWidth = reasonWidthOf(model, theme, width);
    layout.wordsLeft = hitInset + scaled(hitSign) + 10;
    layout.fullWidth = width - layout.wordsLeft - hitInset;
    layout.wordsWidth = layout.fullWidth - (layout.reasonWidth > 0 ? layout.reasonWidth + hitInset : 0);
    layout.lastLine = line.context;
    layout.foundInLastLine = line.foundInContext;
    // Where the marked words of a title say why it is here, large text leaves that out.
    const bool isSeen = textScale() >= largeText && line.context.isEmpty() && !line.foundInTitle.empty();
    if (layout.reasonWidth == 0 && !line.reason.isEmpty() && !isSeen) {
        const QString before = line.context.isEmpty() ? line.reason : line.reason + QStringLiteral(": ");
        layout.lastLine = before + line.context;
        for (FoundRange &range : layout.foundInLastLine)
            range.start += before.size();
    }
    // In large text a title takes what it needs before its details do.
    const bool isLarge = textScale() >= largeText;
    layout.titleLines = linesOfText(line.title, theme.font(FontRole::LaneTitle), layout.wordsWidth, isLarge ? std::max(most, 3) : most);
    const QFont small = theme.font(FontRole::Small);
    layout.lastLines = linesOfText(layout.lastLine, small, layout.fullWidth, isLarge ? 3 : std::min(most, 2));
    // What was searched for is never cut: it may take one line more.
    const int mostOfDetail = most > 1 && !line.foundInDetail.empty() ? most + 1 : most;
    const auto takeDetail = [&](const QString &detail) {
        layout.detail = detail;
        layout.detail.replace(QStringLiteral(" · "), QStringLiteral("\u00A0· ")); // no line begins with a dot
        layout.detailLines = linesOfText(layout.detail, small, layout.wordsWidth, mostOfDetail + 1);
    };
    // A name is cut rather than the date or the rating behind it.
    takeDetail(line.detail);
    if (line.foundInDetail.empty() && (most == 1 || layout.detailLines > most))
        takeDetail(shortenedParts(line.detail, small, most, layout.wordsWidth));
    layout.detailLines = std::min(layout.detailLines, mostOfDetail);
    return layout;
}

void paintGround(QPainter *painter, const Theme &theme, const QStyleOptionViewItem &option)
{
    const QRectF card = QRectF(option.rect).adjusted(0.5, 0, -0.5, 0);
    painter->fillRect(card, theme.colour(ColourRole::Panel));
    const bool isMarked = (option.state & QStyle::State_Selected) != 0;
    if (isMarked || (option.state & QStyle::State_MouseOver) != 0) {
        QColor ground = theme.colour(ColourRole::Victims);
        ground.setAlphaF(isMarked ? 0.13F : 0.05F);
        painter->fillRect(card, ground);
    }
    painter->setPen(QPen(theme.colour(ColourRole::PanelEdge), 1));
    painter->drawRect(card);
    if (isMarked)
        painter->fillRect(QRectF(card.left(), card.top(), 3, card.height()), theme.colour(ColourRole::Victims));
    // In high contrast a tint cannot be seen.
    const bool hasFocus = (option.state & QStyle::State_HasFocus) != 0;
    if (isMarked && (hasFocus || theme.name() == ThemeName::HighContrast)) {
        painter->setPen(QPen(theme.colour(ColourRole::Victims), hasFocus ? 2 : 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(card.adjusted(1, 1, -1, -1));
    }
}

void drawLine(QPainter *painter, const Theme &theme, FontRole role, ColourRole ink, const QRectF &box, const QString &text, Qt::Alignment alignment = Qt::AlignLeft)
{
    const QFont font = theme.font(role);
    painter->setFont(font);
    painter->setPen(theme.colour(ink));
    painter->drawText(box, static_cast<int>(alignment) | Qt::AlignTop | Qt::TextSingleLine, QFontMetricsF(font).elidedText(text.left(600), Qt::ElideRight, box.width()));
}

/// `isFirst`: what stands over the reasons is said once.
void paintHeading(QPainter *painter, const Theme &theme, const QRect &rect, const SearchResultModel &model, const SearchSection &section, bool isFirst)
{
    const QFontMetrics metrics(theme.font(FontRole::Heading));
    const double top = rect.top() + headingTop;
    drawSectionSign(painter, sectionOf(section.kind), QRectF(rect.left(), top + (metrics.height() - scaled(hitSign)) / 2.0, scaled(hitSign), scaled(hitSign)), theme.colour(ColourRole::MutedInk));
    const double left = rect.left() + scaled(hitSign) + 8;
    drawLine(painter, theme, FontRole::Heading, ColourRole::Ink, QRectF(left, top, rect.right() - left, metrics.height()), section.heading);
    const double after = left + metrics.horizontalAdvance(section.heading) + 8;
    const QFontMetrics body(theme.font(FontRole::Body));
    drawLine(painter, theme, FontRole::Body, ColourRole::MutedInk, QRectF(after, top + metrics.ascent() - body.ascent(), 200, body.height()),
             section.isCounted ? QLocale::c().toString(section.count) : QStringLiteral("…"));
    const double reasonWidth = reasonWidthOf(model, theme, rect.width());
    if (isFirst && reasonWidth > 0) {
        const QFontMetrics small(theme.font(FontRole::Small));
        drawLine(painter, theme, FontRole::Small, ColourRole::MutedInk, QRectF(rect.right() + 1 - hitInset - reasonWidth, top + metrics.ascent() - small.ascent(), reasonWidth, small.height()), model.reasonHeading());
    }
}

void paintMore(QPainter *painter, const Theme &theme, const QStyleOptionViewItem &option, const SearchSection &section)
{
    paintGround(painter, theme, option);
    const QRectF box = QRectF(option.rect).adjusted(hitInset + scaled(hitSign) + 10, hitPadding, -hitInset, -hitPadding);
    drawLine(painter, theme, FontRole::Small, ColourRole::VictimsInk, box, section.more);
}

/// Draws a number as a cap, and returns the room that it took.
double paintNumber(QPainter *painter, const Theme &theme, const QRectF &box, int number)
{
    const QFont font = theme.font(FontRole::Small);
    const double side = QFontMetricsF(font).height() + 4;
    const QRectF cap(box.left(), box.center().y() - side / 2, side, side);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(theme.colour(ColourRole::Axis), 1));
    painter->drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter->setFont(font);
    painter->setPen(theme.colour(ColourRole::MutedInk));
    painter->drawText(cap, Qt::AlignCenter, QString::number(number));
    return side + 12;
}

/// How a suggestion is arranged at a width: its words, and beside them what comes of it, which an example tells in up to two lines.
struct SuggestionLayout {
    double wordsWidth = 0;
    double resultWidth = 0;
    int resultLines = 1;
};

SuggestionLayout layOutSuggestion(const SearchSuggestions &all, const SearchSuggestion &suggestion, const Theme &theme, double width)
{
    SuggestionLayout layout{width, 0, 1};
    const QFont small = theme.font(FontRole::Small);
    if (all.form == SuggestionForm::Example) {
        const QFontMetricsF strong(theme.font(FontRole::LaneTitle));
        double widest = std::min<double>(exampleWidth, width / 3);
        for (const SearchSuggestion &other : all.lines)
            widest = std::max(widest, std::ceil(strong.horizontalAdvance(other.words)) + 2);
        layout.wordsWidth = std::min(widest, width / 2);
        layout.resultWidth = width - layout.wordsWidth - 12;
        layout.resultLines = linesOfText(suggestion.result, small, layout.resultWidth, 2);
    } else if (!suggestion.result.isEmpty()) {
        layout.resultWidth = std::ceil(QFontMetricsF(small).horizontalAdvance(suggestion.result)) + 2;
        layout.wordsWidth = width - layout.resultWidth - 12;
    }
    return layout;
}

void paintSuggestion(QPainter *painter, const Theme &theme, const QStyleOptionViewItem &option, const SearchSuggestion &suggestion, const SearchSuggestions &all, int number)
{
    paintGround(painter, theme, option);
    QRectF box = QRectF(option.rect).adjusted(hitInset, hitPadding, -hitInset, -hitPadding);
    const FontRole role = all.form == SuggestionForm::Plain ? FontRole::Body : FontRole::LaneTitle;
    if (all.form == SuggestionForm::Numbered)
        box.setLeft(box.left() + paintNumber(painter, theme, box, number));
    const SuggestionLayout layout = layOutSuggestion(all, suggestion, theme, box.width());
    const QFont small = theme.font(FontRole::Small);
    const double down = QFontMetricsF(theme.font(role)).ascent() - QFontMetricsF(small).ascent();
    if (layout.resultWidth > 0) {
        const QRectF result(box.right() - layout.resultWidth, box.top() + down, layout.resultWidth, layout.resultLines * QFontMetricsF(small).height());
        drawFoundText(painter, result, suggestion.result, {}, small, theme.colour(ColourRole::MutedInk), {}, TextEnd::Dropped, layout.resultLines);
    }
    drawLine(painter, theme, role, ColourRole::Ink, QRectF(box.left(), box.top(), layout.wordsWidth, box.height()), suggestion.words);
}

void paintHit(QPainter *painter, const Theme &theme, const QStyleOptionViewItem &option, const SearchResultModel &model, const SearchLine &line)
{
    paintGround(painter, theme, option);
    const HitLayout layout = layOutHit(model, line, theme, option.rect.width(), linesAllowed(option.widget));
    const QFont strong = theme.font(FontRole::LaneTitle);
    const QFont small = theme.font(FontRole::Small);
    const double titleHeight = QFontMetricsF(strong).height();
    const double smallHeight = QFontMetricsF(small).height();
    double top = option.rect.top() + hitPadding;
    const QRectF sign(option.rect.left() + hitInset, top + (titleHeight - scaled(hitSign) + 2) / 2, scaled(hitSign) - 2, scaled(hitSign) - 2);
    if (line.standing)
        drawStandingSign(painter, sign.center(), *line.standing, theme);
    else
        drawSectionSign(painter, sectionOf(line.kind), sign, theme.colour(ColourRole::MutedInk));
    if (layout.reasonWidth > 0)
        drawLine(painter, theme, FontRole::Small, ColourRole::Ink, QRectF(option.rect.right() + 1 - hitInset - layout.reasonWidth, top + QFontMetricsF(strong).ascent() - QFontMetricsF(small).ascent(), layout.reasonWidth, smallHeight),
                 line.reason);
    const double left = option.rect.left() + layout.wordsLeft;
    const QColor mark = theme.colour(ColourRole::FoundFill);
    const QColor muted = theme.colour(ColourRole::MutedInk);
    drawFoundText(painter, QRectF(left, top, layout.wordsWidth, layout.titleLines * titleHeight), line.title, line.foundInTitle, strong, theme.colour(ColourRole::Ink), mark, line.kind == SearchedKind::Figures ? TextEnd::Kept : TextEnd::Dropped, layout.titleLines);
    top += layout.titleLines * titleHeight + 2;
    drawFoundText(painter, QRectF(left, top, layout.wordsWidth, layout.detailLines * smallHeight), layout.detail, line.foundInDetail, small, muted, mark, TextEnd::Kept, layout.detailLines);
    top += layout.detailLines * smallHeight + 1;
    if (!layout.lastLine.isEmpty())
        drawFoundText(painter, QRectF(left, top, layout.fullWidth, layout.lastLines * smallHeight), layout.lastLine, layout.foundInLastLine, small, muted, mark, TextEnd::Dropped, layout.lastLines);
}

}  // namespace

QSize SearchResultDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme theme = currentTheme();
    const SearchResultModel &model = resultsOf(index);
    const int title = QFontMetrics(theme.font(FontRole::LaneTitle)).height();
    const int small = QFontMetrics(theme.font(FontRole::Small)).height();
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    switch (model.kindAt(index.row())) {
    case SearchResultModel::RowKind::Heading:
    case SearchResultModel::RowKind::SuggestionHeading: return {100, headingTop + QFontMetrics(theme.font(FontRole::Heading)).height() + 6};
    case SearchResultModel::RowKind::More: return {100, small + 2 * hitPadding};
    case SearchResultModel::RowKind::Suggestion:
        return {100, std::max(title, layOutSuggestion(*model.suggestionsAt(index.row()), *model.suggestionAt(index.row()), theme, width - 2 * hitInset).resultLines * small + 2) + 2 * hitPadding};
    case SearchResultModel::RowKind::Hit: break;
    }
    const HitLayout layout = layOutHit(model, *model.lineAt(index.row()), theme, width, linesAllowed(option.widget));
    return {100, 2 * hitPadding + layout.titleLines * title + 2 + layout.detailLines * small + (layout.lastLine.isEmpty() ? 0 : layout.lastLines * small + 1)};
}

void SearchResultDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme theme = currentTheme();
    const SearchResultModel &model = resultsOf(index);
    const int row = index.row();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    switch (model.kindAt(row)) {
    case SearchResultModel::RowKind::Heading: paintHeading(painter, theme, option.rect, model, *model.sectionAt(row), row == 0); break;
    case SearchResultModel::RowKind::More: paintMore(painter, theme, option, *model.sectionAt(row)); break;
    case SearchResultModel::RowKind::SuggestionHeading:
        drawLine(painter, theme, FontRole::Heading, ColourRole::Ink, QRectF(option.rect).adjusted(0, headingTop, 0, 0), model.suggestionsAt(row)->heading);
        break;
    case SearchResultModel::RowKind::Suggestion: paintSuggestion(painter, theme, option, *model.suggestionAt(row), *model.suggestionsAt(row), model.numberAt(row)); break;
    case SearchResultModel::RowKind::Hit: paintHit(painter, theme, option, model, *model.lineAt(row)); break;
    }
    painter->restore();
}

bool SearchResultDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return false;
    QToolTip::showText(event->globalPos(), toolTipOf(index.data(Qt::AccessibleTextRole).toString().left(2000)), view->viewport());
    return true;
}

}  // namespace countercheck
