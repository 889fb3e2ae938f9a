// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/start_row.h"

#include "models/wording/sentence_form.h"
#include "widgets/controls/appearance.h"
#include "widgets/pages/found_text.h"

#include <QPainter>

namespace countercheck {
namespace {

constexpr QMargins startPadding(14, 9, 14, 9);
constexpr int mostContentLines = 3;
constexpr double chipPadding = 8;
constexpr double chipGap = 8;
/// No line shows more; measuring a long text would take too long.
constexpr qsizetype longestStartText = 600;

}  // namespace

StartRow::StartRow(const QString &title, const QString &detail, const QString &right, QWidget *parent)
    : QAbstractButton(parent), m_title(title.left(longestStartText).simplified()), m_detail(detail.left(longestStartText)), m_right(right)
{
    setAccessibleName(m_title);
    setAccessibleDescription(asSentences({m_detail, m_right}));
    setToolTip(toolTipOf(m_detail));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void StartRow::setChip(const QString &chip)
{
    m_chip = chip;
    setAccessibleDescription(asSentences({m_chip, m_detail, m_right}));
    updateGeometry();
    update();
}

double StartRow::chipWidth() const
{
    return m_chip.isEmpty() ? 0 : QFontMetricsF(currentTheme().font(FontRole::Small)).horizontalAdvance(m_chip) + 2 * chipPadding;
}

bool StartRow::hasChipBesideTitle(int width) const
{
    const double room = width - startPadding.left() - startPadding.right() - rightWidth();
    return !m_chip.isEmpty() && QFontMetricsF(currentTheme().font(FontRole::LaneTitle)).horizontalAdvance(m_title) + chipGap + chipWidth() <= room;
}

QString StartRow::shownDetail(int width) const
{
    return hasChipBesideTitle(width) ? m_detail : joinedByDots({m_chip, m_detail});
}

double StartRow::rightWidth() const
{
    return m_right.isEmpty() ? 0 : QFontMetricsF(currentTheme().font(FontRole::Small)).horizontalAdvance(m_right) + 16;
}

int StartRow::detailLines(int width) const
{
    return linesOfText(shownDetail(width), currentTheme().font(FontRole::Small), width - startPadding.left() - startPadding.right() - rightWidth(), mostContentLines);
}

int StartRow::heightForWidth(int width) const
{
    const Theme theme = currentTheme();
    const int lines = QFontMetrics(theme.font(FontRole::LaneTitle)).height() + 2 + detailLines(width) * QFontMetrics(theme.font(FontRole::Small)).height();
    return lines + startPadding.top() + startPadding.bottom();
}

QSize StartRow::sizeHint() const
{
    return {400, heightForWidth(400)};
}

QSize StartRow::minimumSizeHint() const
{
    return {160, heightForWidth(100'000)};
}

void StartRow::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || hasFocus()) {
        QColor ground = theme.colour(ColourRole::Victims);
        ground.setAlphaF(0.07F);
        painter.fillRect(rect(), ground);
    }
    const QRectF box = QRectF(rect().marginsRemoved(startPadding));
    const QFont strong = theme.font(FontRole::LaneTitle);
    const QFont small = theme.font(FontRole::Small);
    const QFontMetricsF strongMetrics(strong);
    const double right = rightWidth();
    painter.setFont(strong);
    painter.setPen(theme.colour(ColourRole::Ink));
    const QString title = strongMetrics.elidedText(m_title, Qt::ElideRight, box.width() - right);
    painter.drawText(box, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine, title);
    painter.setFont(small);
    if (hasChipBesideTitle(width())) {
        const QRectF frame(box.left() + strongMetrics.horizontalAdvance(title) + chipGap, box.top(), chipWidth(), strongMetrics.height());
        painter.setPen(QPen(theme.colour(ColourRole::PanelEdge), 1));
        painter.setBrush(theme.colour(ColourRole::Page));
        painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), frame.height() / 2, frame.height() / 2);
        painter.setPen(theme.colour(ColourRole::MutedInk));
        painter.drawText(frame, Qt::AlignCenter | Qt::TextSingleLine, m_chip);
    }
    painter.setPen(theme.colour(ColourRole::MutedInk));
    drawFoundText(&painter, QRectF(box.left(), box.top() + strongMetrics.height() + 2, box.width() - right, box.height()), shownDetail(width()), {}, small, theme.colour(ColourRole::MutedInk), {}, TextEnd::Kept,
                  detailLines(width()));
    painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, m_right);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.colour(ColourRole::Victims), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

}  // namespace countercheck

#include "moc_start_row.cpp"
