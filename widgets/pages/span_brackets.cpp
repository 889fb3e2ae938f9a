// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/span_brackets.h"

#include "widgets/controls/appearance.h"
#include "widgets/controls/plain_label.h"

#include <QGridLayout>
#include <QPainter>

#include <algorithm>

namespace countercheck {
namespace {

constexpr int bracketThickness = 4;
constexpr int bracketSignWidth = 26;
/// The gap between two brackets, so that they are two without colour as well.
constexpr double apart = 2;

void drawBracket(QPainter &painter, YearBracket::Kind kind, Standing standing, double left, double right, double middle, const Theme &theme)
{
    const bool isComparable = kind == YearBracket::Kind::Comparable;
    QPen pen(theme.colour(isComparable ? inkOf(standing) : ColourRole::MutedInk), scaled(isComparable ? bracketThickness : bracketThickness - 2));
    pen.setCapStyle(Qt::FlatCap);
    if (kind == YearBracket::Kind::Missing)
        pen.setDashPattern({2.5, 2});
    painter.setPen(pen);
    painter.drawLine(QPointF(left, middle), QPointF(right, middle));
}

/// The line over all years, each as long as the others.
class YearLine final : public QWidget {
public:
    YearLine(std::vector<YearBracket> brackets, Standing standing) : m_brackets(std::move(brackets)), m_standing(standing)
    {
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setSizePolicy(policy);
        followTextSize(this, [this] { updateGeometry(); });
    }

    QSize sizeHint() const override { return {300, scaled(bracketThickness) + 5 + QFontMetrics(currentTheme().font(FontRole::Small)).height()}; }
    QSize minimumSizeHint() const override { return {100, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme theme = currentTheme();
        QPainter painter(this);
        const QFont font = theme.font(FontRole::Small);
        const QFontMetricsF metrics(font);
        const int first = m_brackets.front().first;
        const double year = static_cast<double>(width()) / std::max(1, m_brackets.back().last + 1 - first);
        double free = 0; // words end before it
        for (const YearBracket &bracket : m_brackets) {
            const double left = (bracket.first - first) * year;
            const double right = (bracket.last + 1 - first) * year;
            drawBracket(painter, bracket.kind, m_standing, left + (left > 0 ? apart : 0), right, scaled(bracketThickness) / 2.0 + 1, theme);
            const QString words = QString::number(bracket.first);
            const double room = metrics.horizontalAdvance(words);
            const double at = std::min(left, width() - room);
            if (at < free)
                continue;
            painter.setFont(font);
            painter.setPen(theme.colour(ColourRole::MutedInk));
            painter.drawText(QPointF(at, scaled(bracketThickness) + 4 + metrics.ascent()), words);
            free = at + room + 8;
        }
    }

private:
    std::vector<YearBracket> m_brackets;
    Standing m_standing;
};

/// A piece of the line before the words that explain it.
class BracketSign final : public QWidget {
public:
    BracketSign(YearBracket::Kind kind, Standing standing) : m_kind(kind), m_standing(standing) { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); }

    QSize sizeHint() const override { return {scaled(bracketSignWidth), QFontMetrics(currentTheme().font(FontRole::Body)).height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        drawBracket(painter, m_kind, m_standing, 0, width(), height() / 2.0, currentTheme());
    }

private:
    YearBracket::Kind m_kind;
    Standing m_standing;
};

}  // namespace

SpanBrackets::SpanBrackets(const SeriesSpan &span, Standing standing, QWidget *parent) : QWidget(parent)
{
    setAccessibleName(span.heading);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 4);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    grid->addWidget(new YearLine(span.brackets, standing), 0, 0, 1, 2);
    for (const YearBracket &bracket : span.brackets) {
        const int row = grid->rowCount();
        grid->addWidget(new BracketSign(bracket.kind, standing), row, 0, Qt::AlignTop);
        const bool isComparable = bracket.kind == YearBracket::Kind::Comparable;
        grid->addWidget(PlainLabel::paragraph(bracket.words, FontRole::Body, isComparable ? ColourRole::Ink : ColourRole::MutedInk), row, 1);
    }
    grid->setColumnStretch(1, 1);
}

}  // namespace countercheck

#include "moc_span_brackets.cpp"
