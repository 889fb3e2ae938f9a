// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/record_row_button.h"

#include "widgets/controls/appearance.h"
#include "widgets/controls/panel.h"
#include "widgets/controls/record_place.h"
#include "widgets/pages/found_text.h"

#include <QPainter>
#include <QVBoxLayout>

namespace countercheck {

namespace {

constexpr int arrowRoom = 28;
constexpr int mostDetailLines = 3;

/// What stands round the words; the arrow at the right grows with them.
QMargins padding()
{
    return {14, 7, scaled(arrowRoom), 7};
}

constexpr qsizetype longestEntry = 2000;

}  // namespace

RecordRowButton::RecordRowButton(const RecordRow &row, QWidget *parent) : QAbstractButton(parent), m_row(row), m_leads(!std::holds_alternative<std::monostate>(row.target))
{
    m_row.text = row.text.left(longestEntry).simplified();
    m_row.detail = row.detail.left(longestEntry).simplified();
    setAccessibleName(m_row.text);
    setAccessibleDescription(m_row.detail);
    setEnabled(m_leads);
    setRecordOf(this, recordKeyOf(row.target));
    setFocusPolicy(m_leads ? Qt::StrongFocus : Qt::NoFocus);
    setAttribute(Qt::WA_Hover);
    if (m_leads)
        setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QRect RecordRowButton::textBox(int width) const
{
    const QFontMetrics metrics(currentTheme().font(FontRole::Body));
    return metrics.boundingRect(QRect(0, 0, roomAt(width), 100'000), Qt::TextWordWrap, m_row.text);
}

int RecordRowButton::roomAt(int width)
{
    return std::max(40, width - padding().left() - padding().right());
}

/// What is known of the record takes more lines before it is cut.
QString RecordRowButton::shownDetail(int width) const
{
    return shortenedParts(m_row.detail, currentTheme().font(FontRole::Small), mostDetailLines, roomAt(width));
}

int RecordRowButton::heightForWidth(int width) const
{
    const QFont small = currentTheme().font(FontRole::Small);
    const int lines = linesOfText(shownDetail(width), small, roomAt(width), mostDetailLines);
    const int detail = m_row.detail.isEmpty() ? 0 : lines * QFontMetrics(small).height() + 1;
    return textBox(width).height() + detail + padding().top() + padding().bottom();
}

QSize RecordRowButton::sizeHint() const
{
    constexpr int usualWidth = 500;
    return {usualWidth, heightForWidth(usualWidth)};
}

QSize RecordRowButton::minimumSizeHint() const
{
    return {120, QFontMetrics(currentTheme().font(FontRole::Body)).height() + padding().top() + padding().bottom()};
}

void RecordRowButton::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_leads && underMouse()) {
        QColor ground = theme.colour(ColourRole::Victims);
        ground.setAlphaF(0.07F);
        painter.fillRect(rect(), ground);
    }
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.colour(ColourRole::PanelEdge));
    const QRect box = textBox(width());
    painter.setFont(theme.font(FontRole::Body));
    painter.setPen(theme.colour(ColourRole::Ink));
    painter.drawText(QRect(padding().left(), padding().top(), roomAt(width()), box.height()), Qt::TextWordWrap, m_row.text);
    if (!m_row.detail.isEmpty()) {
        const QFont small = theme.font(FontRole::Small);
        const QFontMetricsF metrics(small);
        painter.setFont(small);
        painter.setPen(theme.colour(ColourRole::MutedInk));
        const QString detail = shownDetail(width());
        const int lines = linesOfText(detail, small, roomAt(width()), mostDetailLines);
        drawFoundText(&painter, QRectF(padding().left(), padding().top() + box.height() + 1, roomAt(width()), lines * metrics.height()), detail, {}, small, theme.colour(ColourRole::MutedInk), {},
                      TextEnd::Dropped, lines);
    }
    if (m_leads) {
        const QPointF middle(width() - scaled(arrowRoom) / 2.0, height() / 2.0);
        painter.setPen(QPen(theme.colour(ColourRole::MutedInk), 1.5 * textScale(), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(QPolygonF{{middle + textScale() * QPointF(-2, -4), middle + textScale() * QPointF(2, 0), middle + textScale() * QPointF(-2, 4)}});
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.colour(ColourRole::Victims), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

QWidget *makeRecordRows(const std::vector<RecordRow> &rows, QObject *receiver, const std::function<void(const ViewSubject &)> &open)
{
    auto *panel = new Panel(Panel::Shape::Card);
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    for (const RecordRow &row : rows) {
        auto *button = new RecordRowButton(row);
        QObject::connect(button, &QAbstractButton::clicked, receiver, [open, target = row.target] { open(target); });
        column->addWidget(button);
    }
    return panel;
}

}  // namespace countercheck

#include "moc_record_row_button.cpp"
