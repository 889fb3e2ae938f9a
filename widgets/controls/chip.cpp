// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/chip.h"

#include "models/layout/sign_shapes.h"
#include "widgets/controls/appearance.h"
#include "widgets/controls/verdict_sign.h"

#include <QPainter>

#include <cmath>

namespace countercheck {

namespace {

constexpr int side = 10;
constexpr int usualSignSize = 9;
constexpr int signGap = 6;
constexpr double usualBadgeRadius = 8;

int chipSignSize()
{
    return scaled(usualSignSize);
}

double badgeRadius()
{
    return usualBadgeRadius * textScale();
}

}  // namespace

Chip::Chip(const QString &strong, const QString &rest, std::optional<Sign> sign, QWidget *parent)
    : QAbstractButton(parent), m_strong(strong), m_rest(rest), m_sign(sign)
{
    // An ampersand in a name is not a keyboard shortcut.
    setText(QString(strong + rest).replace(u'&', QStringLiteral("&&")));
    setAccessibleName(strong + rest);
    followTextSize(this, [this] {
        setFont(currentTheme().font(FontRole::Small));
        updateGeometry();
    });
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setToolTip(toolTipOf(strong + rest));
}

void Chip::setRest(const QString &rest)
{
    if (rest == m_rest)
        return;
    m_rest = rest;
    updateGeometry();
    update();
}

void Chip::setBadge(int badge)
{
    m_badge = badge;
    updateGeometry();
}

void Chip::setClaimed(bool isClaimed)
{
    m_isClaimed = isClaimed;
    update();
}

void Chip::setChosen(bool isChosen)
{
    m_isChosen = isChosen;
    update();
}

void Chip::setFlat(bool isFlat)
{
    m_isFlat = isFlat;
    updateGeometry();
}

/// The room before the words: for the padding and a sign or a badge.
double Chip::lead() const
{
    if (m_badge > 0)
        return 3 + 2 * badgeRadius() + signGap;
    return (m_isFlat ? 2 : side) + (m_sign ? chipSignSize() + signGap : 0);
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
    return {static_cast<int>(std::ceil(text + lead())) + (m_isFlat ? 2 : side) + 1, fontMetrics().lineSpacing() + 9};
}

QSize Chip::minimumSizeHint() const
{
    return {60, sizeHint().height()};
}

QPen Chip::edge(const Theme &theme) const
{
    if (m_isChosen || m_isClaimed)
        return QPen(theme.colour(ColourRole::Claim), m_isChosen ? 1.6 : 1.2, m_isClaimed ? Qt::DashLine : Qt::SolidLine);
    return QPen(theme.colour(underMouse() ? ColourRole::MutedInk : m_sign ? coloursOf(*m_sign).edge : ColourRole::Axis), 1);
}

void Chip::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF pill = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    // A flat one shows where it is when the reader gets there.
    if (!m_isFlat || m_isChosen || hasFocus() || underMouse()) {
        painter.setBrush(theme.colour(m_isChosen || m_isClaimed ? ColourRole::ClaimFill : ColourRole::Panel));
        painter.setPen(hasFocus() ? QPen(theme.colour(ColourRole::Victims), 2) : edge(theme));
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    }

    const double middle = height() / 2.0;
    const ColourRole strongInk = m_sign ? coloursOf(*m_sign).ink : m_isClaimed ? ColourRole::ClaimInk : ColourRole::Ink;
    if (m_sign) {
        painter.setFont(font());
        drawSign(&painter, *m_sign, QRectF(side, middle - chipSignSize() / 2.0, chipSignSize(), chipSignSize()), theme.colour(strongInk));
    }
    if (m_badge > 0) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.colour(ColourRole::Claim));
        const QRectF badge(3, middle - badgeRadius(), 2 * badgeRadius(), 2 * badgeRadius());
        painter.drawEllipse(badge);
        painter.setFont(strongFont());
        painter.setPen(theme.colour(ColourRole::Panel));
        painter.drawText(badge, Qt::AlignCenter, QString::number(m_badge));
    }
    double x = lead();
    const auto drawPart = [&](const QFont &font, const QString &text, ColourRole ink) {
        const double room = width() - (m_isFlat ? 1 : side) - x;
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
