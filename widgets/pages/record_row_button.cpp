// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/record_row_button.h"

#include "widgets/controls/appearance.h"
#include "widgets/controls/list_row.h"
#include "widgets/controls/panel.h"
#include "widgets/controls/record_place.h"

#include <QPainter>
#include <QVBoxLayout>

namespace countercheck {

namespace {

constexpr QMargins entryPadding(14, 7, 28, 7);
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
    return metrics.boundingRect(QRect(0, 0, std::max(40, width - entryPadding.left() - entryPadding.right()), 100'000), Qt::TextWordWrap, m_row.text);
}

int RecordRowButton::heightForWidth(int width) const
{
    const int detail = m_row.detail.isEmpty() ? 0 : QFontMetrics(currentTheme().font(FontRole::Small)).height() + 1;
    return textBox(width).height() + detail + entryPadding.top() + entryPadding.bottom();
}

QSize RecordRowButton::sizeHint() const
{
    constexpr int usualWidth = 500;
    return {usualWidth, heightForWidth(usualWidth)};
}

QSize RecordRowButton::minimumSizeHint() const
{
    return {120, QFontMetrics(currentTheme().font(FontRole::Body)).height() + entryPadding.top() + entryPadding.bottom()};
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
    painter.drawText(QRect(entryPadding.left(), entryPadding.top(), width() - entryPadding.left() - entryPadding.right(), box.height()), Qt::TextWordWrap, m_row.text);
    if (!m_row.detail.isEmpty()) {
        const QFont small = theme.font(FontRole::Small);
        const QFontMetricsF metrics(small);
        painter.setFont(small);
        painter.setPen(theme.colour(ColourRole::MutedInk));
        const int room = width() - entryPadding.left() - entryPadding.right();
        painter.drawText(QRectF(entryPadding.left(), entryPadding.top() + box.height() + 1, room, metrics.height()), Qt::TextSingleLine, elidedLine(metrics, m_row.detail, room));
    }
    if (m_leads) {
        const QPointF middle(width() - 14, height() / 2.0);
        painter.setPen(QPen(theme.colour(ColourRole::MutedInk), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(QPolygonF{{middle + QPointF(-2, -4), middle + QPointF(2, 0), middle + QPointF(-2, 4)}});
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
