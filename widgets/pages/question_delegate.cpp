// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/question_delegate.h"

#include "models/items/record_list_model.h"
#include "models/sheets/question_line.h"
#include "models/wording/sentence_form.h"
#include "widgets/controls/appearance.h"
#include "widgets/controls/list_row.h"
#include "widgets/pages/coverage_sign.h"
#include "widgets/pages/found_text.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace countercheck {
namespace {

constexpr int questionPadding = 8;
constexpr int sideInset = 12;
constexpr int columnGap = 14;
constexpr int mostLines = 2;
constexpr int leastForColumns = 720;
constexpr int groupAbove = 12;
constexpr qsizetype longestText = 600;

QFont titleFont(const Theme &theme)
{
    return theme.font(FontRole::LaneTitle);
}

int rowHeightOf(const Theme &theme)
{
    return 2 * questionPadding + mostLines * QFontMetrics(titleFont(theme)).height() + QFontMetrics(theme.font(FontRole::Small)).height() + 2;
}

void paintGroup(QPainter *painter, const Theme &theme, const QRect &row, const QModelIndex &index)
{
    const QFont font = theme.font(FontRole::Heading);
    const QFontMetricsF metrics(font);
    const QRectF line(row.left(), row.bottom() - 3 - metrics.height(), row.width(), metrics.height());
    const QString words = index.data().toString().left(longestText);
    painter->setFont(font);
    painter->setPen(theme.colour(ColourRole::Ink));
    painter->drawText(line, Qt::AlignLeft | Qt::TextSingleLine, metrics.elidedText(words, Qt::ElideRight, line.width() - 60));
    const QFont body = theme.font(FontRole::Body);
    painter->setFont(body);
    painter->setPen(theme.colour(ColourRole::MutedInk));
    painter->drawText(QPointF(line.left() + metrics.horizontalAdvance(words) + 8, line.top() + metrics.ascent()), index.data(RecordListModel::CountRole).toString());
}

void paintLetter(QPainter *painter, const Theme &theme, const QRectF &box, const QuestionLine &line)
{
    CoverageCell cell;
    cell.kind = CoverageKind::Missing;
    cell.gapKind = line.isApplicable ? GapKind::NotFound : GapKind::NotApplicable;
    drawCoverageSign(painter, box, cell, line.letter, Standing::Context, theme);
}

}  // namespace

int QuestionDelegate::rowHeight()
{
    return rowHeightOf(currentTheme());
}

std::vector<double> QuestionDelegate::columns(double width)
{
    if (width < scaled(leastForColumns))
        return {};
    const double left = sideInset + coverageSignSize() + 10;
    const double room = width - left - sideInset;
    return {left, left + room * 0.46, left + room * 0.61, left + room * 0.80, width - sideInset + columnGap};
}

QSize QuestionDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const Theme theme = currentTheme();
    const bool isLow = !m_isUniform && index.data(RecordListModel::IsHeadingRole).toBool();
    return {120, isLow ? groupAbove + QFontMetrics(theme.font(FontRole::Heading)).height() + 4 : rowHeightOf(theme)};
}

void QuestionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme theme = currentTheme();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.data(RecordListModel::IsHeadingRole).toBool()) {
        paintGroup(painter, theme, option.rect, index);
        painter->restore();
        return;
    }
    const QRectF card = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->setPen(QPen(theme.colour(ColourRole::PanelEdge), 1));
    painter->setBrush(theme.colour(ColourRole::Panel));
    painter->drawRect(card);
    paintRowGround(*painter, card, option.state);
    const QVariant data = index.data(RecordListModel::QuestionRole);
    if (!data.isValid()) {
        painter->setFont(theme.font(FontRole::Body));
        painter->setPen(theme.colour(ColourRole::MutedInk));
        painter->drawText(card.adjusted(sideInset, 0, -sideInset, 0), Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
        painter->restore();
        return;
    }
    const auto line = data.value<QuestionLine>();
    const QFont strong = titleFont(theme);
    const QFont small = theme.font(FontRole::Small);
    const QFont body = theme.font(FontRole::Body);
    const double top = card.top() + questionPadding;
    const double bottom = card.bottom() - questionPadding;
    const auto draw = [&](const QFont &font, ColourRole ink, double left, double right, double from, const QString &text, int lines) {
        drawFoundText(painter, QRectF(left, from, right - left, lines * QFontMetricsF(font).height()), text.left(longestText), {}, font, theme.colour(ink), {}, TextEnd::Dropped, lines);
    };
    const std::vector<double> edges = columns(card.width());
    const double questionLeft = card.left() + sideInset + coverageSignSize() + 10;
    const double questionRight = edges.empty() ? card.right() - sideInset : card.left() + edges[1] - columnGap;
    paintLetter(painter, theme, QRectF(card.left() + sideInset, top, coverageSignSize(), coverageSignSize()), line);
    const int titleLines = linesOfText(line.question, strong, questionRight - questionLeft, mostLines);
    draw(strong, ColourRole::Ink, questionLeft, questionRight, top, line.question, titleLines);
    const double under = top + titleLines * QFontMetricsF(strong).height() + 2;
    if (edges.empty()) {
        const QString rest = joinedByDots({line.reason, line.claim.isEmpty() ? line.measure : line.claim, line.searched}).left(longestText);
        draw(small, ColourRole::MutedInk, questionLeft, questionRight, under, rest, linesOfText(rest, small, questionRight - questionLeft, 1 + mostLines - titleLines));
    } else {
        draw(small, ColourRole::MutedInk, questionLeft, questionRight, under, line.measure, 1);
        const int rows = std::max(1, static_cast<int>((bottom - top) / QFontMetricsF(body).height()));
        const auto column = [&](std::size_t number, ColourRole ink, const QString &text) {
            const double left = card.left() + edges[number];
            const double right = card.left() + edges[number + 1] - columnGap;
            draw(body, ink, left, right, top, text, linesOfText(text.left(longestText), body, right - left, rows));
        };
        column(1, ColourRole::Ink, line.reason);
        column(2, ColourRole::MutedInk, line.searched.isEmpty() ? m_wording.say("Questions", "not stated") : line.searched);
        column(3, ColourRole::MutedInk, line.claim);
    }
    painter->restore();
}

bool QuestionDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return false;
    const auto line = index.data(RecordListModel::QuestionRole).value<QuestionLine>();
    const QString words = line.question.isEmpty() ? index.data(Qt::AccessibleTextRole).toString() : asSentences({line.question, line.reason, line.searched, line.claim});
    QToolTip::showText(event->globalPos(), toolTipOf(words.left(2000)), view->viewport());
    return true;
}

}  // namespace countercheck
