// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chip.h"

#include "models/layout/sign_shapes.h"
#include "widgets/appearance.h"
#include "widgets/verdict_sign.h"

#include <QPainter>

#include <cmath>

namespace countercheck {

namespace {

constexpr int side = 11;
constexpr int chipSignSize = 9;
constexpr int signGap = 6;

}  // namespace

Chip::Chip(const QString &strong, const QString &rest, std::optional<Sign> sign, QWidget *parent)
    : QAbstractButton(parent), m_strong(strong), m_rest(rest), m_sign(sign)
{
    // An ampersand in a name is not a keyboard shortcut.
    setText(QString(strong + rest).replace(u'&', QStringLiteral("&&")));
    setAccessibleName(strong + rest);
    setFont(currentTheme().font(FontRole::Small));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setToolTip(toolTipOf(strong + rest));
}

QFont Chip::strongFont() const
{
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    return strong;
}

QSize Chip::sizeHint() const
{
    const double text = QFontMetricsF(strongFont()).horizontalAdvance(m_strong) + QFontMetricsF(font()).horizontalAdvance(m_rest);
    const int sign = m_sign ? chipSignSize + signGap : 0;
    return {static_cast<int>(std::ceil(text)) + 2 * side + sign + 1, fontMetrics().lineSpacing() + 9};
}

QSize Chip::minimumSizeHint() const
{
    return {60, sizeHint().height()};
}

void Chip::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF pill = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QColor fill = theme.colour(ColourRole::Panel);
    painter.setBrush(fill);
    painter.setPen(hasFocus() ? QPen(theme.colour(ColourRole::Victims), 1.6)
                              : QPen(theme.colour(underMouse() ? ColourRole::MutedInk : m_sign ? coloursOf(*m_sign).edge : ColourRole::PanelEdge), 1));
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);

    double x = side;
    const ColourRole strongInk = m_sign ? coloursOf(*m_sign).ink : ColourRole::Ink;
    if (m_sign) {
        painter.setFont(font());
        drawSign(&painter, *m_sign, QRectF(x, (height() - chipSignSize) / 2.0, chipSignSize, chipSignSize), theme.colour(strongInk));
        x += chipSignSize + signGap;
    }
    const auto drawPart = [&](const QFont &font, const QString &text, ColourRole ink) {
        const double room = width() - side - x;
        if (room <= 0 || text.isEmpty())
            return;
        const QFontMetricsF metrics(font);
        const QString shown = metrics.horizontalAdvance(text) <= room + 1 ? text : metrics.elidedText(text, Qt::ElideRight, room);
        painter.setFont(font);
        painter.setPen(theme.colour(ink));
        painter.drawText(QPointF(x, (height() - metrics.height()) / 2 + metrics.ascent()), shown);
        x += metrics.horizontalAdvance(shown);
    };
    drawPart(strongFont(), m_strong, strongInk);
    drawPart(font(), m_rest, ColourRole::MutedInk);
}

}  // namespace countercheck

#include "moc_chip.cpp"
