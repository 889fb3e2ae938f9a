// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/claims/claim_delegate.h"

#include "models/items/claim_list_model.h"
#include "widgets/controls/appearance.h"
#include "widgets/controls/list_row.h"
#include "widgets/controls/verdict_sign.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace countercheck {

namespace {

constexpr int statementLines = 3;
constexpr QMargins padding(14, 9, 12, 9);
constexpr int gap = 3;

/// Breaks a text into at most `most` lines; only what does not fit then is elided.
QStringList wrap(const QString &text, const QFont &font, int width, int most)
{
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    while (true) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        if (lines.size() == most - 1) {
            // A very long claim is cut first: measuring a megabyte for one line would take too long.
            lines.append(QFontMetricsF(font).elidedText(text.mid(line.textStart(), 400), Qt::ElideRight, width));
            break;
        }
        line.setLineWidth(width);
        lines.append(text.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

QString oneLine(const QString &text)
{
    return text.left(1000).simplified();
}

struct Fonts {
    explicit Fonts(const Theme &theme) : statement(theme.font(FontRole::LaneTitle)), small(theme.font(FontRole::Small)) {}
    QFont statement;
    QFont small;
};

}  // namespace

QSize ClaimDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Fonts fonts{currentTheme()};
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int viewWidth = view ? view->viewport()->width() : option.rect.width();
    const int width = std::max(60, viewWidth - padding.left() - padding.right());
    const auto lineCount = m_uniform
        ? statementLines
        : std::max<qsizetype>(1, wrap(oneLine(index.data(ClaimListModel::StatementRole).toString()), fonts.statement, width,
                                      statementLines).size());
    const double height = static_cast<double>(lineCount) * QFontMetricsF(fonts.statement).lineSpacing()
        + 2 * (QFontMetricsF(fonts.small).lineSpacing() + gap);
    return {width / 2, static_cast<int>(std::ceil(height)) + padding.top() + padding.bottom()};
}

void ClaimDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme theme = currentTheme();
    const Fonts fonts{theme};

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintRowGround(*painter, QRectF(option.rect).adjusted(0, 1, -2, -1), option.state);

    const QRect inner = option.rect.marginsRemoved(padding);
    const bool fetched = index.data(ClaimListModel::FetchedRole).toBool();
    double y = inner.top();

    const QFontMetricsF statementMetrics(fonts.statement);
    painter->setFont(fonts.statement);
    painter->setPen(theme.colour(fetched ? ColourRole::Ink : ColourRole::MutedInk));
    for (const QString &line :
         wrap(oneLine(index.data(ClaimListModel::StatementRole).toString()), fonts.statement, inner.width(), statementLines)) {
        painter->drawText(QPointF(inner.left(), y + statementMetrics.ascent()), line);
        y += statementMetrics.lineSpacing();
    }

    const QFontMetricsF smallMetrics(fonts.small);
    painter->setFont(fonts.small);
    const auto drawLine = [&](const QString &text, double x) {
        const double width = inner.right() - x;
        painter->drawText(QPointF(x, y + gap + smallMetrics.ascent()), elidedLine(smallMetrics, text, width));
        y += smallMetrics.lineSpacing() + gap;
    };
    painter->setPen(theme.colour(ColourRole::MutedInk));
    drawLine(oneLine(index.data(ClaimListModel::SaidRole).toString()), inner.left());

    if (fetched) {
        // The sign of each rating that was given; a dash for none.
        double x = inner.left();
        const auto drawOne = [&](Sign sign, ColourRole role) {
            const int dot = verdictDotSize();
            const QRectF box(x, y + gap + (smallMetrics.lineSpacing() - dot) / 2, dot, dot);
            drawSign(painter, sign, box.adjusted(-0.5, -0.5, 0.5, 0.5), theme.colour(role));
            x += dot + 6;
        };
        const auto ratings = index.data(ClaimListModel::RatingsRole).value<QList<int>>();
        for (const int rating : ratings)
            drawOne(signOf(static_cast<Rating>(rating)), roleOf(static_cast<Rating>(rating)));
        if (ratings.isEmpty())
            drawOne(Sign::Dash, ColourRole::MutedInk);
        painter->setFont(fonts.small);
        painter->setPen(theme.colour(ColourRole::Ink));
        drawLine(index.data(ClaimListModel::VerdictRole).toString(), x);
    }
    painter->restore();
}

}  // namespace countercheck

#include "moc_claim_delegate.cpp"
