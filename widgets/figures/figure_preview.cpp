// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figures/figure_preview.h"

#include "widgets/chart/figure_painter.h"
#include "widgets/controls/appearance.h"

#include <QPainter>
#include <QResizeEvent>

#include <algorithm>

namespace countercheck {
namespace {

constexpr double margin = 16;
constexpr double deskRadius = 8;

}  // namespace

FigurePreview::FigurePreview(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void FigurePreview::setFigure(LaidOutFigure figure, std::shared_ptr<const FontTextMeasure> measure)
{
    m_figure = std::move(figure);
    m_measure = std::move(measure);
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
    // The page stands on whole pixels, so that its edges are sharp.
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
    // A darker ground sets off the page, which may have the colour of the window.
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(currentColour(ColourRole::Grid));
    painter.drawRoundedRect(rect(), deskRadius, deskRadius);
    if (!m_figure)
        return;
    const QRectF target = page();
    if (m_buffer.isNull()) {
        m_buffer = QPixmap((target.size() * devicePixelRatioF()).toSize());
        m_buffer.setDevicePixelRatio(devicePixelRatioF());
        m_buffer.fill(m_measure->theme().colour(m_figure->background));
        QPainter page(&m_buffer);
        page.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        page.scale(scale(), scale());
        paintFigure(page, *m_figure, *m_measure);
    }
    painter.drawPixmap(target.topLeft(), m_buffer);
    painter.setBrush(Qt::NoBrush);
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

#include "moc_figure_preview.cpp"
