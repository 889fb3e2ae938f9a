// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layout/laid_out_figure.h"
#include "widgets/chart/theme.h"

#include <QPixmap>
#include <QWidget>

#include <memory>
#include <optional>

namespace countercheck {

/// The figure preview shows a laid-out figure as the page that it will be: whole, in its shape and theme, scaled down to
/// the available room.
class FigurePreview final : public QWidget {
    Q_OBJECT

public:
    explicit FigurePreview(QWidget *parent = nullptr);

    /// Shows a figure. `measure` must be the one that the figure was laid out with.
    void setFigure(LaidOutFigure figure, std::shared_ptr<const FontTextMeasure> measure);
    /// Shows an empty space.
    void clear();
    const std::optional<LaidOutFigure> &figure() const { return m_figure; }
    /// Returns the scale at which the page is shown, at most 1.
    double scale() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void scaleChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QRectF page() const;

    std::optional<LaidOutFigure> m_figure;
    std::shared_ptr<const FontTextMeasure> m_measure;
    QPixmap m_buffer; ///< the page as last painted
};

}  // namespace countercheck
