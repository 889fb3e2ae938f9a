// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figure_preview.h"

#include <QPainter>
#include <QResizeEvent>

#include <algorithm>

namespace countercheck {
namespace {

constexpr double margin = 10;

}  // namespace

FigurePreview::FigurePreview(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void FigurePreview::setFigure(LaidOutFigure figure, ThemeName theme)
{
    m_figure = std::move(figure);
    m_theme = Theme(theme);
    m_buffer = {};
    update();
    Q_EMIT scaleChanged();
}

void FigurePreview::clear()
{
    m_figure.reset();
    m_buffer = {};
    update();
    Q_EMIT scaleChanged();
}

double FigurePreview::scale() const
{
    if (!m_figure || m_figure->size.isEmpty())
        return 1;
    const double across = std::max(1.0, width() - 2 * margin) / m_figure->size.width();
    const double down = std::max(1.0, height() - 2 * margin) / m_figure->size.height();
    return std::min({1.0, across, down});
}

QRectF FigurePreview::page() const
{
    const QSizeF size = m_figure->size * scale();
    // On whole pixels, so that its edges are sharp.
    return QRectF(QPointF((width() - size.width()) / 2, (height() - size.height()) / 2).toPoint(), size.toSize());
}

QSize FigurePreview::sizeHint() const
{
    return {640, 480};
}

QSize FigurePreview::minimumSizeHint() const
{
    return {240, 200};
}

void FigurePreview::paintEvent(QPaintEvent *)
{
    if (!m_figure)
        return;
    const QRectF target = page();
    if (m_buffer.isNull()) {
        m_buffer = QPixmap((target.size() * devicePixelRatioF()).toSize());
        m_buffer.setDevicePixelRatio(devicePixelRatioF());
        m_buffer.fill(m_theme.colour(ColourRole::Page));
        QPainter painter(&m_buffer);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.scale(scale(), scale());
        m_painter.paint(painter, *m_figure, m_theme);
    }
    QPainter painter(this);
    painter.drawPixmap(target.topLeft(), m_buffer);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(target.adjusted(-0.5, -0.5, 0.5, 0.5));
}

void FigurePreview::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_buffer = {};
    Q_EMIT scaleChanged();
}

}  // namespace countercheck
