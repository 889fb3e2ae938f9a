// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/pane_strip.h"

#include "widgets/controls/appearance.h"

#include <QPainter>

namespace countercheck {
namespace {

constexpr int stripWidth = 36;
constexpr int boxEdge = 24;   ///< of the box with the arrow, which grows with the text as far as the strip is wide

}  // namespace

PaneStrip::PaneStrip(Side side, const QString &name, QWidget *parent) : QAbstractButton(parent), m_side(side)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    followTextSize(this, [this] { updateGeometry(); });
    setWords(name, {});
}

void PaneStrip::setWords(const QString &name, const QString &keys)
{
    setText(QString(name).replace(u'&', QStringLiteral("&&")));
    setAccessibleName(name);
    setToolTip(toolTipOf(keys.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, keys)));
    m_keys = keys;
    update();
}

QSize PaneStrip::sizeHint() const
{
    return {std::max(stripWidth, QFontMetrics(currentTheme().font(FontRole::Small)).height() + 12), 200};
}

void PaneStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme theme = currentTheme();
    painter.fillRect(rect(), theme.colour(underMouse() ? ColourRole::Page : ColourRole::Panel));
    painter.fillRect(QRect(m_side == Side::Left ? width() - 1 : 0, 0, 1, height()), theme.colour(ColourRole::PanelEdge));

    const double boxSide = std::min(scaled(boxEdge), width() - 12);
    const double unit = boxSide / boxEdge;
    const QRectF box((width() - boxSide) / 2, 14, boxSide, boxSide);
    painter.setBrush(theme.colour(ColourRole::Panel));
    painter.setPen(QPen(theme.colour(hasFocus() ? ColourRole::Victims : ColourRole::MutedInk), hasFocus() ? 2 : 1));
    painter.drawRoundedRect(box, 5, 5);
    if (hasFocus())
        painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 7, 7);
    // The arrow points to where the pane will stand.
    const double turn = m_side == Side::Right ? 1 : -1;
    const QPointF middle = box.center();
    painter.setPen(QPen(theme.colour(ColourRole::Ink), 1.6 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF{{middle + unit * QPointF(turn * 2, -4), middle + unit * QPointF(-turn * 2, 0), middle + unit * QPointF(turn * 2, 4)}});

    painter.setFont(theme.font(FontRole::Small));
    painter.setPen(theme.colour(ColourRole::Ink));
    painter.translate(width(), 0);
    painter.rotate(90);
    const double top = box.bottom() + 12;
    const double length = painter.fontMetrics().horizontalAdvance(accessibleName()) + 2;
    painter.drawText(QRectF(top, 0, length, width()), Qt::AlignCenter, accessibleName());
    painter.setPen(theme.colour(ColourRole::MutedInk));
    painter.drawText(QRectF(top + length + 10, 0, height(), width()), Qt::AlignLeft | Qt::AlignVCenter, m_keys);
}

}  // namespace countercheck

#include "moc_pane_strip.cpp"
