// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/figure.h"
#include "models/layout/layout.h"
#include "widgets/chart/theme.h"

#include <QPixmap>
#include <QWidget>

#include <memory>

class QScrollBar;

namespace countercheck {

class PlotFrames;

/// The figure view shows a chart: one time axis for both columns, a shared cursor line, zoom (wheel, + and -), pan (drag,
/// left and right arrow), reset (0), selection (click, up and down arrow). It keeps the time in view; which figure is
/// selected it is told.
class FigureView final : public QWidget {
    Q_OBJECT

public:
    explicit FigureView(const Wording &wording, QWidget *parent = nullptr);
    ~FigureView() override;

    /// Shows another chart. The time in view stays if `keepWindow` is set; otherwise the whole time is shown.
    void setFigure(const ComparisonFigure &figure, bool keepWindow = false);
    void setTheme(ThemeName theme);
    void setSelected(const ObservationId &observation);

    TimeWindow timeWindow() const { return m_window; }
    void setTimeWindow(TimeWindow window);
    /// Returns the figure that is drawn at a place of the widget; the selected one for none. Empty where none is.
    ObservationId figureAt(std::optional<QPoint> place) const;
    /// The geometry, in lengths of text of the usual size.
    const LaidOutFigure &laidOut() const { return m_laidOut; }
    /// Whether its columns stand one under the other, since the text is large for the window.
    bool isStacked() const { return m_isStacked; }

    /// Returns how much of a height the chart would use at its width.
    int usedHeight(int height) const;

    /// Leaves out a column without a lane, where the other has one: for a single measure.
    void setOnlyFilledColumns(bool only);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    void zoomIn();
    void zoomOut();
    void resetZoom();

Q_SIGNALS:
    void observationActivated(const countercheck::ObservationId &observation);
    void timeWindowChanged();
    /// Its columns now stand one under the other, or beside one another again.
    void formChanged();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void layOutAgain();
    LayoutRequest request() const;
    void chooseForm();
    void showTheTextSize();
    QPointF onChart(QPointF inWidget) const;
    void zoomAround(double day, double factor);
    void panBy(double days);
    bool isOnOverview(QPointF point) const;
    void showAround(double day);
    bool isOnFold(QPointF point) const;
    void setUnfolded(bool isUnfolded);
    void step(int direction);
    QString wordsFor(const LaidOutMark &mark) const;
    void ensureVisible(const ObservationId &observation);
    void paintOverflow(QPainter &painter) const;
    void paintCursor(QPainter &painter) const;
    void paintSelection(QPainter &painter) const;

    Wording m_wording;
    ComparisonFigure m_figure;
    LaidOutFigure m_laidOut;
    Theme m_theme{ThemeName::Light};
    std::unique_ptr<FontTextMeasure> m_measure; ///< made when first needed, since fonts are slow to load
    TimeWindow m_window{0, 0};
    TimeWindow m_full{0, 1};     ///< of every figure
    TimeWindow m_evidence{0, 1}; ///< of what the evidence needs: shown at first
    ObservationId m_selected;
    double m_cursorDay = 0;
    double m_scale = 1;          ///< of text and marks: the chart is laid out in a room that is as many times smaller
    bool m_isStacked = false;    ///< one column under the other, and as high as it needs
    bool m_isNew = true;
    bool m_onlyFilledColumns = false;
    bool m_isUnfolded = false;   ///< what does not bear on the claim is shown, too
    bool m_hasCursor = false;
    bool m_pressed = false;
    bool m_dragging = false;
    bool m_movesOverview = false; ///< the time in view is dragged along the bar of all years
    QPointF m_pressedAt;
    TimeWindow m_pressedWindow;
    QScrollBar *m_scrollBar = nullptr;
    std::unique_ptr<PlotFrames> m_frames;
    QPixmap m_buffer; ///< the chart as last painted; cursor and selection are drawn over it
};

}  // namespace countercheck
