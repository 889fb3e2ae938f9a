// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figures/figure_view.h"

#include "models/layout/text_layout.h"
#include "models/sheets/help_page.h"
#include "widgets/chart/figure_painter.h"
#include "widgets/controls/text_size.h"
#include "widgets/controls/help_link.h"
#include "widgets/figures/plot_frames.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextDocument>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr double zoomStep = 1.25;
constexpr double panShare = 0.1;          ///< the share of the window by which one key press moves
constexpr double shortestWindow = 14;     ///< days
constexpr double dragThreshold = 4;       ///< pixels
constexpr int scrollBarWidth = 11;
constexpr double besideFrom = 620;        ///< the width from which columns stand beside one another, in lengths of the usual text

}  // namespace

FigureView::FigureView(const Wording &wording, QWidget *parent)
    : QWidget(parent), m_wording(wording), m_scrollBar(new QScrollBar(Qt::Vertical, this)), m_frames(std::make_unique<PlotFrames>())
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(m_wording.say("Chart", "Chart of the figures"));
    m_scrollBar->setAccessibleName(m_wording.say("Chart", "Scroll the lanes"));
    m_scrollBar->hide();
    m_scrollBar->setFocusPolicy(Qt::NoFocus);
    connect(m_scrollBar, &QScrollBar::valueChanged, this, &FigureView::layOutAgain);
    followTextSize(this, [this] { showTheTextSize(); });
}

FigureView::~FigureView() = default;

void FigureView::setFigure(const ComparisonFigure &figure, bool keepWindow)
{
    m_figure = figure;
    m_full = fullWindow(figure);
    m_evidence = evidenceWindow(figure);
    setAccessibleDescription(figure.spokenSummary);
    setHelpTopic(this, figure.sentence ? helpTopicOf(figure.sentence->verdict) : helpTopicOf(HelpChapter::Chart));
    m_isNew = !keepWindow;
    if (!keepWindow || m_window.length() <= 0) {
        m_window = m_evidence;
        m_isUnfolded = false;
        const QSignalBlocker blocked(m_scrollBar);
        m_scrollBar->setValue(0);
    }
    m_hasCursor = false;
    chooseForm();
    layOutAgain();
}

void FigureView::setTheme(ThemeName theme)
{
    m_theme = Theme(theme);
    m_measure.reset();
    layOutAgain();
}

void FigureView::setSelected(const ObservationId &observation)
{
    m_selected = drawnFor(m_figure, observation);
    // A chart that is shown for the first time starts at its top.
    if (!m_selected.isEmpty() && !m_isNew)
        ensureVisible(m_selected);
    m_isNew = false;
    update();
}

void FigureView::setTimeWindow(TimeWindow window)
{
    const double length = std::clamp(window.length(), std::min(shortestWindow, m_full.length()), m_full.length());
    const double centre = (window.first + window.last) / 2;
    const double first = std::clamp(centre - length / 2, m_full.first, m_full.last - length);
    const TimeWindow wanted = window == m_evidence ? window : TimeWindow{first, first + length};
    if (wanted == m_window)
        return;
    m_window = wanted;
    layOutAgain();
    Q_EMIT timeWindowChanged();
}

ObservationId FigureView::figureAt(std::optional<QPoint> place) const
{
    if (!place)
        return m_selected;
    const LaidOutMark *mark = m_laidOut.markAt(onChart(*place));
    return mark ? mark->observation : ObservationId();
}

void FigureView::setOnlyFilledColumns(bool only)
{
    m_onlyFilledColumns = only;
    chooseForm();
    layOutAgain();
}

QSize FigureView::sizeHint() const
{
    return {scaled(820), std::max(scaled(520), minimumHeight())};
}

QSize FigureView::minimumSizeHint() const
{
    return {std::min(scaled(440), 440), scaled(240)};
}

void FigureView::zoomIn()
{
    zoomAround(m_hasCursor ? m_cursorDay : (m_window.first + m_window.last) / 2, 1 / zoomStep);
}

void FigureView::zoomOut()
{
    zoomAround(m_hasCursor ? m_cursorDay : (m_window.first + m_window.last) / 2, zoomStep);
}

void FigureView::resetZoom()
{
    // A second time shows everything.
    setTimeWindow(m_window == m_evidence ? m_full : m_evidence);
}

LayoutRequest FigureView::request() const
{
    LayoutRequest request;
    request.window = m_window;
    request.scroll = m_scrollBar->value();
    request.size = QSizeF(size()) / m_scale;
    request.isStacked = m_isStacked;
    request.isUnfolded = m_isUnfolded;
    request.onlyFilledColumns = m_onlyFilledColumns;
    return request;
}

int FigureView::usedHeight(int height) const
{
    if (!m_measure || width() <= 0)
        return height;
    LayoutRequest wanted = request();
    wanted.size.setHeight(height / m_scale);
    return std::min(height, static_cast<int>(std::ceil(layOut(m_figure, wanted, *m_measure, m_wording).usedHeight * m_scale)));
}

QPointF FigureView::onChart(QPointF inWidget) const
{
    return inWidget / m_scale;
}

void FigureView::showTheTextSize()
{
    m_scale = textScale();
    updateGeometry();
    chooseForm();
    layOutAgain();
}

/// Large text leaves no room for two columns: they are stacked then, and the page scrolls.
void FigureView::chooseForm()
{
    const bool wasStacked = m_isStacked;
    m_isStacked = m_scale > 1 && width() / m_scale < besideFrom;
    if (m_isStacked && !m_measure)
        m_measure = std::make_unique<FontTextMeasure>(m_theme);
    // The height does not depend on the time in view, so that zooming moves nothing.
    LayoutRequest whole = request();
    whole.window = m_evidence;
    const int needed = m_isStacked ? static_cast<int>(std::ceil(stackedHeight(m_figure, whole, *m_measure, m_wording) * m_scale)) : 0;
    if (minimumHeight() != needed && (needed > 0 || wasStacked))
        setMinimumHeight(needed);
    if (wasStacked != m_isStacked)
        Q_EMIT formChanged();
}

void FigureView::layOutAgain()
{
    if (width() <= 0 || height() <= 0)
        return;
    if (!m_measure)
        m_measure = std::make_unique<FontTextMeasure>(m_theme);
    m_laidOut = layOut(m_figure, request(), *m_measure, m_wording);
    const bool overflows = m_laidOut.contentHeight > m_laidOut.viewport.height() + 0.5;
    {
        const QSignalBlocker blocked(m_scrollBar);
        m_scrollBar->setRange(0, static_cast<int>(std::ceil(std::max(0.0, m_laidOut.contentHeight - m_laidOut.viewport.height()))));
        m_scrollBar->setPageStep(static_cast<int>(m_laidOut.viewport.height()));
        m_scrollBar->setSingleStep(24);
        m_scrollBar->setValue(static_cast<int>(m_laidOut.scroll));
    }
    // The scroll bar stands in the padding of a panel that scrolls, so that lanes are equally wide with and without it.
    const auto reaches = [this](std::size_t column) {
        return std::ranges::any_of(m_laidOut.lanes, [&](const LaidOutLane &lane) { return lane.column == column && (lane.frame.bottom() > m_laidOut.viewport.bottom() + 1 || lane.frame.top() < m_laidOut.viewport.top() - 1); });
    };
    const std::size_t beside = reaches(1) || !reaches(0) ? 1 : 0;
    m_scrollBar->setGeometry(static_cast<int>(m_laidOut.panels[beside].right() * m_scale) - scrollBarWidth, static_cast<int>(m_laidOut.viewport.top() * m_scale),
                             scrollBarWidth - 1, static_cast<int>(m_laidOut.viewport.height() * m_scale));
    m_scrollBar->setVisible(overflows);
    m_buffer = QPixmap();
    update();
}

void FigureView::zoomAround(double day, double factor)
{
    const double length = m_window.length() * factor;
    const double share = (day - m_window.first) / m_window.length();
    setTimeWindow({day - share * length, day + (1 - share) * length});
}

void FigureView::panBy(double days)
{
    setTimeWindow({m_window.first + days, m_window.last + days});
}

void FigureView::step(int direction)
{
    const std::vector<ObservationId> order = readingOrder(m_figure);
    if (order.empty())
        return;
    const auto current = std::ranges::find(order, m_selected);
    auto index = current == order.end() ? std::ptrdiff_t(direction > 0 ? -1 : 0) : current - order.begin();
    index = std::clamp<std::ptrdiff_t>(index + direction, 0, std::ssize(order) - 1);
    Q_EMIT observationActivated(order[static_cast<std::size_t>(index)]);
}

void FigureView::ensureVisible(const ObservationId &observation)
{
    for (const LaneColumn *column : {&m_figure.process, &m_figure.victims}) {
        for (const Lane &lane : column->lanes) {
            const auto mark = std::ranges::find(lane.marks, observation, &Mark::observation);
            if (mark == lane.marks.end())
                continue;
            const auto first = static_cast<double>(mark->first.toJulianDay());
            const auto last = static_cast<double>(mark->last.toJulianDay()) + 1;
            if (last < m_window.first || first > m_window.last) {
                const double half = m_window.length() / 2;
                setTimeWindow({(first + last) / 2 - half, (first + last) / 2 + half});
            }
        }
    }
    // A figure that is folded away is unfolded.
    if (!m_laidOut.find(observation) && !m_isUnfolded && toldIn(m_figure).contains(observation))
        setUnfolded(!m_laidOut.folds[0].isNull() || !m_laidOut.folds[1].isNull());
    if (!m_laidOut.find(observation))
        return;
    for (const LaidOutLane &lane : m_laidOut.lanes) {
        if (std::ranges::find(lane.marks, observation, &LaidOutMark::observation) == lane.marks.end())
            continue;
        const double above = m_laidOut.viewport.top() - lane.frame.top();
        const double below = lane.frame.bottom() - m_laidOut.viewport.bottom();
        if (above > 0)
            m_scrollBar->setValue(static_cast<int>(m_laidOut.scroll - above));
        else if (below > 0)
            m_scrollBar->setValue(static_cast<int>(m_laidOut.scroll + below));
        return;
    }
}

/// Says how many figures a crowded pixel column holds, and its extremes with their qualifiers.
QString FigureView::wordsFor(const LaidOutMark &mark) const
{
    const QString spoken = spokenFor(m_figure, mark.observation);
    if (mark.members == 1)
        return spoken;
    return m_wording.say("Chart", "%n figures stand here, from %1 to %2. The largest: %3", nullptr, static_cast<int>(mark.members))
        .arg(labelFor(m_figure, mark.least), labelFor(m_figure, mark.observation), spoken);
}

bool FigureView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QPointF point = onChart(help->pos());
        const LaidOutMark *mark = m_laidOut.markAt(point);
        const QString words = mark ? wordsFor(*mark) : m_laidOut.hintAt(point);
        if (words.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), Qt::convertFromPlainText(words, Qt::WhiteSpaceNormal), this);
        return true;
    }
    return QWidget::event(event);
}

void FigureView::paintEvent(QPaintEvent *)
{
    const double ratio = devicePixelRatioF();
    if (m_buffer.isNull() || m_buffer.devicePixelRatio() != ratio) {
        m_buffer = QPixmap(size() * ratio);
        m_buffer.setDevicePixelRatio(ratio);
        m_buffer.fill(m_theme.colour(ColourRole::Page));
        QPainter painter(&m_buffer);
        painter.scale(m_scale, m_scale);
        if (m_isStacked) {
            paintFigure(painter, m_laidOut, *m_measure);
        } else {
            m_frames->update(m_laidOut, m_theme);
            paintFigure(painter, m_laidOut, *m_measure, m_frames->painter(m_laidOut));
            paintOverflow(painter);
        }
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_buffer);
    painter.scale(m_scale, m_scale);
    painter.setRenderHint(QPainter::Antialiasing);
    paintCursor(painter);
    paintSelection(painter);
}

/// Fades out lanes that go on below or above, and says how many there are.
void FigureView::paintOverflow(QPainter &painter) const
{
    const QRectF &viewport = m_laidOut.viewport;
    QColor opaque = m_theme.colour(ColourRole::Panel);
    QColor clear = opaque;
    clear.setAlpha(0);
    const double lineHeight = m_measure->lineHeight(FontRole::Small);
    for (std::size_t column = 0; column < 2; ++column) {
        int below = 0;
        bool above = false;
        for (const LaidOutLane &lane : m_laidOut.lanes) {
            if (lane.column != column)
                continue;
            above = above || lane.frame.top() < viewport.top() - 1;
            below += lane.plot.bottom() > viewport.bottom() + 1 ? 1 : 0;
        }
        const double left = m_laidOut.plotSpan[column].left();
        const double panelLeft = m_laidOut.panels[column].left() + 1;
        const double panelRight = m_laidOut.panels[column].right() - 1;
        if (above) {
            const QRectF band(panelLeft, viewport.top(), panelRight - panelLeft, lineHeight);
            QLinearGradient gradient(band.topLeft(), band.bottomLeft());
            gradient.setColorAt(0, opaque);
            gradient.setColorAt(1, clear);
            painter.fillRect(band, gradient);
        }
        if (below > 0) {
            const QRectF band(panelLeft, viewport.bottom() - 2.4 * lineHeight, panelRight - panelLeft, 2.4 * lineHeight);
            QLinearGradient gradient(band.topLeft(), band.bottomLeft());
            gradient.setColorAt(0, clear);
            gradient.setColorAt(0.55, opaque);
            painter.fillRect(band, gradient);
            painter.setFont(m_theme.font(FontRole::Small));
            painter.setPen(m_theme.colour(ColourRole::MutedInk));
            painter.drawText(QRectF(left, viewport.bottom() - lineHeight - 1, panelRight - left, lineHeight), Qt::AlignLeft | Qt::AlignVCenter,
                             m_wording.say("Chart", "↓ %n more lanes", nullptr, below));
        }
    }
}

void FigureView::paintCursor(QPainter &painter) const
{
    if (!m_hasCursor)
        return;
    const double lineHeight = m_measure->lineHeight(FontRole::Small);
    const QString label = m_wording.shortDate(EdtfDate::fromDay(QDate::fromJulianDay(static_cast<qint64>(std::floor(m_cursorDay)))));
    const double labelWidth = m_measure->width(FontRole::Small, label) + 10;
    for (std::size_t column = 0; column < 2; ++column) {
        const double x = m_laidOut.xOf(m_cursorDay, column);
        const QRectF &span = m_laidOut.plotSpan[column];
        if (x < span.left() || x > span.right())
            continue;
        painter.setPen(QPen(m_theme.colour(ColourRole::MutedInk), 1));
        painter.drawLine(QPointF(x, span.top()), QPointF(x, span.bottom()));
        const QRectF box(std::clamp(x - labelWidth / 2, span.left(), std::max(span.left(), span.right() - labelWidth)), span.bottom() + 4, labelWidth, lineHeight + 2);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.colour(ColourRole::Ink));
        painter.drawRoundedRect(box, 3, 3);
        painter.setPen(m_theme.colour(ColourRole::Panel));
        painter.setFont(m_theme.font(FontRole::Small));
        painter.drawText(box, Qt::AlignCenter, label);
    }
}

void FigureView::paintSelection(QPainter &painter) const
{
    const LaidOutMark *mark = m_selected.isEmpty() ? nullptr : m_laidOut.find(m_selected);
    if (!mark)
        return;
    const bool inContext = std::ranges::find(m_laidOut.contextMarks, m_selected, &LaidOutMark::observation) != m_laidOut.contextMarks.end();
    if (!inContext)
        painter.setClipRect(m_laidOut.viewport);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme.colour(ColourRole::Ink), hasFocus() ? 2 : 1.5));
    painter.drawRoundedRect(m_laidOut.ringOf(*mark), 4, 4);
    painter.setClipping(false);
}

void FigureView::resizeEvent(QResizeEvent *)
{
    chooseForm();
    layOutAgain();
}

void FigureView::wheelEvent(QWheelEvent *event)
{
    // A chart as high as it needs leaves the wheel to its page.
    if (m_isStacked && !event->modifiers().testFlag(Qt::ControlModifier)) {
        event->ignore();
        return;
    }
    const double notches = event->angleDelta().y() / 120.0;
    const QPointF point = onChart(event->position());
    // Over the lanes the wheel zooms time, and with Shift scrolls; beside the lanes it scrolls.
    const bool zooms = !event->modifiers().testFlag(Qt::ShiftModifier) && m_laidOut.viewport.contains(point);
    if (zooms && notches != 0)
        zoomAround(m_laidOut.dayAt(point.x()), std::pow(zoomStep, -notches));
    else
        m_scrollBar->setValue(m_scrollBar->value() - static_cast<int>((notches + event->angleDelta().x() / 120.0) * 60));
    event->accept();
}

void FigureView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = true;
    m_dragging = false;
    m_pressedAt = onChart(event->position());
    m_pressedWindow = m_window;
    m_movesOverview = isOnOverview(m_pressedAt);
    if (m_movesOverview)
        showAround(m_laidOut.overviewDayAt(m_pressedAt.x()));
}

bool FigureView::isOnOverview(QPointF point) const
{
    return m_laidOut.overviews[0].contains(point) || m_laidOut.overviews[1].contains(point);
}

bool FigureView::isOnFold(QPointF point) const
{
    return m_laidOut.folds[0].contains(point) || m_laidOut.folds[1].contains(point);
}

void FigureView::setUnfolded(bool isUnfolded)
{
    m_isUnfolded = isUnfolded;
    layOutAgain();
}

/// Moves the time in view, as long as it is, so that a day is in its middle.
void FigureView::showAround(double day)
{
    const double half = m_window.length() / 2;
    setTimeWindow({day - half, day + half});
}

void FigureView::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF point = onChart(event->position());
    if (m_pressed && m_movesOverview) {
        showAround(m_laidOut.overviewDayAt(point.x()));
        return;
    }
    if (m_pressed && (m_dragging || std::abs(point.x() - m_pressedAt.x()) > dragThreshold)) {
        m_dragging = true;
        setCursor(Qt::ClosedHandCursor);
        const double days = (m_pressedAt.x() - point.x()) / m_laidOut.plotSpan[0].width() * m_pressedWindow.length();
        setTimeWindow({m_pressedWindow.first + days, m_pressedWindow.last + days});
        return;
    }
    const auto over = [&point](const QRectF &span) { return span.contains(point); };
    m_hasCursor = over(m_laidOut.plotSpan[0]) || over(m_laidOut.plotSpan[1]);
    if (m_hasCursor)
        m_cursorDay = m_laidOut.dayAt(point.x());
    setCursor(isOnOverview(point) ? Qt::SizeHorCursor : m_laidOut.markAt(point) || isOnFold(point) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void FigureView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_pressed)
        return;
    m_pressed = false;
    if (m_movesOverview) {
        m_movesOverview = false;
        return;
    }
    if (!m_dragging && isOnFold(onChart(event->position()))) {
        setUnfolded(!m_isUnfolded);
    } else if (!m_dragging) {
        if (const LaidOutMark *mark = m_laidOut.markAt(onChart(event->position())))
            Q_EMIT observationActivated(mark->observation);
    }
    m_dragging = false;
    setCursor(Qt::ArrowCursor);
}

void FigureView::leaveEvent(QEvent *)
{
    m_hasCursor = false;
    update();
}

void FigureView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomIn(); break;
    case Qt::Key_Minus: zoomOut(); break;
    case Qt::Key_0: resetZoom(); break;
    case Qt::Key_Left: panBy(-m_window.length() * panShare); break;
    case Qt::Key_Right: panBy(m_window.length() * panShare); break;
    case Qt::Key_Up: step(-1); break;
    case Qt::Key_Down: step(1); break;
    case Qt::Key_M: setUnfolded(!m_isUnfolded); break;
    case Qt::Key_PageUp: m_scrollBar->triggerAction(QAbstractSlider::SliderPageStepSub); break;
    case Qt::Key_PageDown: m_scrollBar->triggerAction(QAbstractSlider::SliderPageStepAdd); break;
    default: QWidget::keyPressEvent(event);
    }
}

void FigureView::focusInEvent(QFocusEvent *)
{
    update();
}

void FigureView::focusOutEvent(QFocusEvent *)
{
    update();
}

}  // namespace countercheck

#include "moc_figure_view.cpp"
