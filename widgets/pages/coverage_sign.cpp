// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/coverage_sign.h"

#include "widgets/chart/stroke_patterns.h"
#include "widgets/controls/text_size.h"

#include <QPainter>
#include <QPainterPath>

namespace countercheck {

namespace {

constexpr double corner = 4;

void drawLetter(QPainter *painter, const QRectF &box, const QString &letter, const Theme &theme, bool isStrong)
{
    painter->setFont(theme.font(isStrong ? FontRole::LabelStrong : FontRole::Small));
    painter->setPen(theme.colour(ColourRole::MutedInk));
    painter->drawText(box, Qt::AlignCenter, letter);
}

}  // namespace

double coverageSignSize()
{
    return scaled(18);
}

void drawSeriesBreak(QPainter *painter, const QPointF &top, const QPointF &bottom, const Theme &theme)
{
    QPen pen(theme.colour(ColourRole::Break), 1.4 * textScale());
    pen.setCapStyle(Qt::FlatCap);
    pen.setDashPattern({2.4, 1.6});
    painter->save();
    painter->setPen(pen);
    painter->drawLine(top, bottom);
    painter->restore();
}

void drawCoverageSign(QPainter *painter, const QRectF &box, const std::optional<CoverageCell> &cell, const QString &letter, Standing standing, const Theme &theme)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF square = box.adjusted(0.5, 0.5, -0.5, -0.5);
    if (!cell || cell->gapKind == GapKind::NotApplicable) {
        drawLetter(painter, box, letter, theme, false);
    } else if (cell->kind == CoverageKind::Missing) {
        painter->setPen(QPen(theme.colour(ColourRole::Gap), 1.2, Qt::DashLine));
        painter->setBrush(theme.colour(ColourRole::GapFill));
        painter->drawRoundedRect(square, corner, corner);
        drawLetter(painter, box, letter, theme, true);
    } else {
        const bool isVictims = standing == Standing::Verified || standing == Standing::Potential;
        const QColor hue = theme.colour(isVictims ? ColourRole::Victims : standing == Standing::Process ? ColourRole::Process : ColourRole::MutedInk);
        const bool isSolid = cell->kind == CoverageKind::Figure || cell->kind == CoverageKind::Revised;
        QColor pale = hue;
        pale.setAlphaF(0.16F);
        painter->setPen(QPen(hue, 1.2));
        painter->setBrush(isSolid && standing != Standing::Potential ? hue : pale);
        painter->drawRoundedRect(square, corner, corner);
        // Hatched means that victims are not verified, here as in the chart.
        if (standing == Standing::Potential)
            painter->drawLines(hatchLines(square.adjusted(2, 2, -2, -2), PatternKind::Hatched));
        painter->setPen(QPen(isSolid && standing != Standing::Potential ? theme.colour(ColourRole::Panel) : hue, 1.8, Qt::SolidLine, Qt::RoundCap));
        const QPointF middle = box.center();
        if (cell->kind == CoverageKind::Bound)
            painter->drawPolyline(QPolygonF{middle + QPointF(-4, 2), middle + QPointF(0, -2.5), middle + QPointF(4, 2)});
        else if (cell->kind == CoverageKind::Revised)
            painter->drawLines({QLineF(middle + QPointF(-4, -2), middle + QPointF(4, -2)), QLineF(middle + QPointF(-4, 2), middle + QPointF(4, 2))});
        else if (cell->kind == CoverageKind::About) {
            QPainterPath wave(middle + QPointF(-4.5, 1.5));
            wave.cubicTo(middle + QPointF(-2, -4), middle + QPointF(2, 4), middle + QPointF(4.5, -1.5));
            painter->setBrush(Qt::NoBrush);
            painter->drawPath(wave);
        }
    }
    painter->restore();
}

}  // namespace countercheck
