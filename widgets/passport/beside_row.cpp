// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/passport/beside_row.h"

#include "models/sheets/help_page.h"
#include "widgets/controls/appearance.h"
#include "widgets/controls/help_link.h"
#include "widgets/controls/verdict_sign.h"

#include <QPainter>

#include <cmath>

namespace countercheck {

namespace {

constexpr int textLeft = 22;
constexpr int rowMargin = 4;
constexpr int signSize = 12;

}  // namespace

BesideRow::BesideRow(const Wording &wording, const BesideLine &line, QWidget *parent)
    : QAbstractButton(parent), m_observation(line.observation), m_verdict(line.verdict), m_words(line.words), m_verdictWords(wording.verdict(line.verdict)),
      m_reason(line.reason)
{
    setText(QStringList{m_words, m_verdictWords, m_reason}.join(QStringLiteral("; ")).replace(u'&', QStringLiteral("&&")));
    setAccessibleName(QStringList{m_words, m_verdictWords, m_reason}.join(QStringLiteral("; ")));
    setHelpTopic(this, helpTopicOf(line.verdict));
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize BesideRow::sizeHint() const
{
    return {240, arrange(240, nullptr)};
}

QSize BesideRow::minimumSizeHint() const
{
    return {80, 20};
}

int BesideRow::heightForWidth(int width) const
{
    return arrange(width, nullptr);
}

int BesideRow::arrange(int width, QPainter *painter) const
{
    const Theme theme = currentTheme();
    const QFont body = theme.font(FontRole::Body);
    const QFont small = theme.font(FontRole::Small);
    const QRectF room(scaled(textLeft), rowMargin, std::max(40, width - scaled(textLeft) - rowMargin), 10000);
    constexpr int flags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
    double y = rowMargin;
    const auto part = [&](const QFont &font, const QString &whole, const QColor &colour) {
        if (whole.isEmpty())
            return;
        const QString text = withBreakableWords(whole);
        const QRectF box = QFontMetricsF(font).boundingRect(QRectF(room.left(), y, room.width(), room.height()), flags, text);
        if (painter) {
            painter->setFont(font);
            painter->setPen(colour);
            painter->drawText(QRectF(room.left(), y, room.width(), std::ceil(box.height()) + 2), flags, text);
        }
        y += std::ceil(box.height()) + 1;
    };
    part(body, m_words, theme.colour(ColourRole::Ink));
    const QString because = m_reason.isEmpty() ? m_verdictWords : m_verdictWords + QStringLiteral(": ") + m_reason;
    part(small, because, theme.colour(ColourRole::MutedInk));
    return static_cast<int>(std::ceil(y)) + rowMargin;
}

void BesideRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme theme = currentTheme();
    if (underMouse() || hasFocus() || isChecked()) {
        QColor fill = theme.colour(ColourRole::Victims);
        fill.setAlphaF(isChecked() ? 0.13F : 0.07F);
        painter.setBrush(fill);
        painter.setPen(hasFocus() ? QPen(theme.colour(ColourRole::Victims), 1.2) : QPen(Qt::NoPen));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.6, 0.6, -0.6, -0.6), 4, 4);
    }
    const QFont body = theme.font(FontRole::Body);
    painter.setFont(body);
    const double lineHeight = QFontMetricsF(body).lineSpacing();
    drawSign(&painter, signOf(m_verdict), QRectF(4, rowMargin + (lineHeight - scaled(signSize)) / 2, scaled(signSize), scaled(signSize)),
             theme.colour(roleOf(m_verdict)));
    arrange(width(), &painter);
}

}  // namespace countercheck

#include "moc_beside_row.cpp"
