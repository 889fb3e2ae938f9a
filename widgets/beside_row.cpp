// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/beside_row.h"

#include "widgets/appearance.h"

#include <QPainter>

#include <cmath>

namespace countercheck {

namespace {

constexpr int textLeft = 22;
constexpr int edge = 4;
constexpr int signSize = 12;

/// A sign for each verdict, drawn rather than typed: no font is sure to have them, and the shapes differ without colour.
void drawSign(QPainter *painter, Verdict verdict, const QRectF &box, const QColor &colour)
{
    QPen pen(colour, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    const auto at = [&](double x, double y) { return QPointF(box.left() + box.width() * x, box.top() + box.height() * y); };
    switch (verdict) {
    case Verdict::Comparable:
        painter->drawPolyline(QPolygonF{at(0.1, 0.55), at(0.4, 0.85), at(0.92, 0.18)});
        break;
    case Verdict::ComparableWithCare: {
        QPolygonF wave;
        for (int step = 0; step <= 12; ++step)
            wave << at(0.05 + 0.9 * step / 12.0, 0.5 - 0.22 * std::sin(step / 12.0 * 6.2832));
        painter->drawPolyline(wave);
        break;
    }
    case Verdict::RelatedNotComparable:
        painter->drawLine(at(0.08, 0.35), at(0.92, 0.35));
        painter->drawLine(at(0.08, 0.68), at(0.92, 0.68));
        painter->drawLine(at(0.28, 0.95), at(0.72, 0.08));
        break;
    case Verdict::CannotTell: {
        QFont font = painter->font();
        font.setWeight(QFont::Bold);
        painter->setFont(font);
        painter->drawText(box.adjusted(-3, -3, 3, 3), Qt::AlignCenter, QStringLiteral("?"));
        break;
    }
    case Verdict::NotComparable:
        painter->drawLine(at(0.14, 0.14), at(0.86, 0.86));
        painter->drawLine(at(0.86, 0.14), at(0.14, 0.86));
        break;
    }
}

}  // namespace

BesideRow::BesideRow(const Wording &wording, const BesideLine &line, QWidget *parent)
    : QAbstractButton(parent), m_verdict(line.verdict), m_words(line.words), m_verdictWords(wording.verdict(line.verdict)),
      m_reason(line.reason)
{
    setText(QStringList{m_words, m_verdictWords, m_reason}.join(QStringLiteral("; ")).replace(u'&', QStringLiteral("&&")));
    setAccessibleName(QStringList{m_words, m_verdictWords, m_reason}.join(QStringLiteral("; ")));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize BesideRow::sizeHint() const
{
    return {240, arrange(240, nullptr)};
}

QSize BesideRow::minimumSizeHint() const
{
    return {80, 20};
}

int BesideRow::heightForWidth(int width) const
{
    return arrange(width, nullptr);
}

int BesideRow::arrange(int width, QPainter *painter) const
{
    const Theme theme = currentTheme();
    const QFont body = theme.font(FontRole::Body);
    const QFont small = theme.font(FontRole::Small);
    const QRectF room(textLeft, edge, std::max(40, width - textLeft - edge), 10000);
    constexpr int flags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
    double y = edge;
    const auto part = [&](const QFont &font, const QString &whole, const QColor &colour) {
        if (whole.isEmpty())
            return;
        const QString text = withBreakableWords(whole);
        const QRectF box = QFontMetricsF(font).boundingRect(QRectF(room.left(), y, room.width(), room.height()), flags, text);
        if (painter) {
            painter->setFont(font);
            painter->setPen(colour);
            painter->drawText(QRectF(room.left(), y, room.width(), std::ceil(box.height()) + 2), flags, text);
        }
        y += std::ceil(box.height()) + 1;
    };
    part(body, m_words, theme.colour(ColourRole::Ink));
    const QString because = m_reason.isEmpty() ? m_verdictWords : m_verdictWords + QStringLiteral(": ") + m_reason;
    part(small, because, theme.colour(ColourRole::MutedInk));
    return static_cast<int>(std::ceil(y)) + edge;
}

void BesideRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme theme = currentTheme();
    if (underMouse() || hasFocus()) {
        QColor fill = theme.colour(ColourRole::Victims);
        fill.setAlphaF(0.07F);
        painter.setBrush(fill);
        painter.setPen(hasFocus() ? QPen(theme.colour(ColourRole::Victims), 1.2) : QPen(Qt::NoPen));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.6, 0.6, -0.6, -0.6), 4, 4);
    }
    const QFont body = theme.font(FontRole::Body);
    painter.setFont(body);
    const double lineHeight = QFontMetricsF(body).lineSpacing();
    drawSign(&painter, m_verdict, QRectF(4, edge + (lineHeight - signSize) / 2, signSize, signSize),
             theme.colour(roleOf(m_verdict)));
    arrange(width(), &painter);
}

}  // namespace countercheck
