// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/question_delegate.h"

#include "models/items/record_list_model.h"
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

bool hasColumns(double width)
{
    return width >= scaled(leastForColumns);
}

/// Whether the heading of its group says why a question is open.
bool isReasonSaid(const QModelIndex &index)
{
    const auto *model = qobject_cast<const RecordListModel *>(index.model());
    return model && model->order() == RecordOrder::Reason;
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

QString searchedWords(const QuestionLine &line, const Wording &wording)
{
    return line.searched.isEmpty() ? wording.say("Questions", "not stated") : line.searched;
}

}  // namespace

std::vector<QString> QuestionDelegate::narrowTexts(const QuestionLine &line, bool hasReason, const Wording &wording)
{
    std::vector<QString> texts;
    if (const QString about = joinedByDots({hasReason ? line.reason : QString(), line.period, line.measure}); !about.isEmpty())
        texts.push_back(about);
    if (!line.claim.isEmpty())
        texts.push_back(wording.say("Questions", "For: %1", "the claim that a question is about").arg(line.claim));
    texts.push_back(wording.say("Questions", "searched %1").arg(searchedWords(line, wording)));
    return texts;
}

int QuestionDelegate::rowHeight(double width)
{
    const Theme theme = currentTheme();
    const int smallLines = hasColumns(width) ? 1 : textScale() < largeText ? 3 : 4;
    return 2 * questionPadding + mostLines * QFontMetrics(titleFont(theme)).height() + smallLines * QFontMetrics(theme.font(FontRole::Small)).height() + 2;
}

int QuestionDelegate::headingHeight()
{
    return groupAbove + QFontMetrics(currentTheme().font(FontRole::Heading)).height() + 6;
}

std::vector<QuestionDelegate::ColumnEdges> QuestionDelegate::columns(double width, bool hasReason)
{
    if (!hasColumns(width))
        return {};
    const double left = sideInset + coverageSignSize() + 10;
    const double room = width - left - sideInset;
    std::vector<std::pair<Column, double>> shares{{Column::Question, 0.42}, {Column::Searched, 0.34}, {Column::Claim, 0.24}};
    if (hasReason)
        shares = {{Column::Question, 0.4}, {Column::Reason, 0.13}, {Column::Searched, 0.26}, {Column::Claim, 0.21}};
    std::vector<ColumnEdges> edges;
    double from = left;
    for (const auto &[column, share] : shares) {
        edges.push_back({column, from, from + share * room - (column == Column::Claim ? 0 : columnGap)});
        from += share * room;
    }
    return edges;
}

QSize QuestionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isLow = !m_isUniform && index.data(RecordListModel::IsHeadingRole).toBool();
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return {120, isLow ? headingHeight() : rowHeight(view ? view->viewport()->width() : option.rect.width())};
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
    const bool isSaid = isReasonSaid(index);
    const std::vector<ColumnEdges> edges = columns(card.width(), !isSaid);
    const double questionLeft = card.left() + sideInset + coverageSignSize() + 10;
    const double questionRight = edges.empty() ? card.right() - sideInset : card.left() + edges.front().right;
    paintLetter(painter, theme, QRectF(card.left() + sideInset, top, coverageSignSize(), coverageSignSize()), line);
    const int titleLines = linesOfText(line.question, strong, questionRight - questionLeft, mostLines);
    draw(strong, ColourRole::Ink, questionLeft, questionRight, top, line.question, titleLines);
    double under = top + titleLines * QFontMetricsF(strong).height() + 2;
    if (edges.empty()) {
        // What it asks about comes before where it was looked for, and each has a line at least.
        const double lineHeight = QFontMetricsF(small).height();
        const double width = questionRight - questionLeft;
        // The heights of letters are rounded in the height of the row.
        int left = std::max(1, static_cast<int>((bottom + lineHeight / 4 - under) / lineHeight));
        std::vector<QString> texts = narrowTexts(line, !isSaid, m_wording);
        for (std::size_t place = 0; place < texts.size() && left > 0; ++place) {
            const int others = static_cast<int>(texts.size() - place) - 1;
            const int lines = linesOfText(texts[place].left(longestText), small, width, std::max(1, left - others));
            draw(small, ColourRole::MutedInk, questionLeft, questionRight, under, texts[place], lines);
            under += lines * lineHeight;
            left -= lines;
        }
    } else {
        draw(small, ColourRole::MutedInk, questionLeft, questionRight, under, joinedByDots({line.period, line.measure}), 1);
        const int rows = std::max(1, static_cast<int>((bottom - top) / QFontMetricsF(body).height()));
        for (const ColumnEdges &edge : edges) {
            const double left = card.left() + edge.left;
            const double right = card.left() + edge.right;
            const auto write = [&](ColourRole ink, const QString &text) { draw(body, ink, left, right, top, text, linesOfText(text.left(longestText), body, right - left, rows)); };
            switch (edge.column) {
            case Column::Question: break;
            case Column::Reason: write(ColourRole::Ink, line.reason); break;
            case Column::Searched: write(ColourRole::MutedInk, searchedWords(line, m_wording)); break;
            case Column::Claim: write(ColourRole::MutedInk, line.claim); break;
            }
        }
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
