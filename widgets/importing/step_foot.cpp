// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importing/step_foot.h"

#include "widgets/controls/appearance.h"
#include "widgets/controls/plain_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QVBoxLayout>

namespace countercheck {

FilledButton::FilledButton(const QString &text, QWidget *parent) : QPushButton(text, parent)
{
    setAutoDefault(false);
}

QSize FilledButton::sizeHint() const
{
    const QFontMetrics metrics(currentTheme().font(FontRole::LabelStrong));
    return QSize(metrics.horizontalAdvance(text()) + scaled(36), scaled(32)).expandedTo({scaled(96), 0});
}

void FilledButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme theme = currentTheme();
    QColor fill = theme.colour(ColourRole::Victims);
    if (!isEnabled())
        fill.setAlphaF(0.45F);
    else if (isDown() || underMouse())
        fill = isDown() ? fill.darker(125) : fill.darker(110);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(rect(), 6, 6);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.colour(ColourRole::Panel), 1.4));
        painter.drawRoundedRect(QRectF(rect()).adjusted(3, 3, -3, -3), 4, 4);
    }
    painter.setFont(theme.font(FontRole::LabelStrong));
    painter.setPen(theme.colour(ColourRole::Panel));
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextHideMnemonic, text());
}

LinkButton::LinkButton(const QString &text, QWidget *parent) : QPushButton(text, parent)
{
    setFlat(true);
    setAutoDefault(false);
    applyInk();
}

void LinkButton::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        applyInk();
}

void LinkButton::applyInk()
{
    const QColor ink = currentColour(ColourRole::VictimsInk);
    if (palette().color(QPalette::ButtonText) == ink)
        return;
    QPalette inked = palette();
    inked.setColor(QPalette::ButtonText, ink);
    setPalette(inked);
}

StepFoot::StepFoot(const Wording &wording, QWidget *parent)
    : QWidget(parent), m_strong(PlainLabel::paragraph({}, FontRole::LabelStrong, ColourRole::ClaimInk)), m_words(PlainLabel::paragraph({}, FontRole::Body, ColourRole::MutedInk)), m_progress(new QProgressBar),
      m_back(new QPushButton(wording.say("Import", "Back"))), m_next(new FilledButton)
{
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(wording.say("Import", "Progress"));
    m_back->setAutoDefault(false);
    connect(m_back, &QPushButton::clicked, this, &StepFoot::backRequested);
    connect(m_next, &QPushButton::clicked, this, &StepFoot::nextRequested);
    auto *says = new QVBoxLayout;
    says->setSpacing(2);
    says->addStretch(1);
    says->addWidget(m_strong);
    says->addWidget(m_words);
    says->addStretch(1);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(24, 9, 24, 9);
    line->setSpacing(10);
    line->addLayout(says, 1);
    line->addWidget(m_progress);
    line->addWidget(m_back);
    line->addWidget(m_next);
    followTextSize(this, [this] { m_progress->setFixedWidth(scaled(160)); });
}

void StepFoot::setContent(const StepFootContent &content)
{
    m_strong->setText(content.strong);
    m_strong->setVisible(!content.strong.isEmpty());
    m_words->setText(content.words);
    m_words->setVisible(!content.words.isEmpty());
    m_progress->setVisible(content.progress.has_value());
    m_progress->setValue(static_cast<int>(content.progress.value_or(0) * 1000));
    m_back->setEnabled(content.canGoBack);
    m_next->setText(content.next);
    m_next->setEnabled(content.canGoOn);
    m_next->setVisible(!content.next.isEmpty());
    m_next->setAccessibleDescription(content.canGoOn ? QString() : QStringList{content.strong, content.words}.join(u' ').trimmed());
}

void StepFoot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), currentColour(ColourRole::Panel));
    painter.fillRect(QRect(0, 0, width(), 1), currentColour(ColourRole::PanelEdge));
}

}  // namespace countercheck

#include "moc_step_foot.cpp"
