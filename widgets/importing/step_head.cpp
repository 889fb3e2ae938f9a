// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importing/step_head.h"

#include "widgets/controls/appearance.h"
#include "widgets/controls/plain_label.h"
#include "widgets/importing/step_foot.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace countercheck {

/// The three steps beside one another; without room only the one in view has its words.
class StepLine final : public QWidget {
public:
    explicit StepLine(const Wording &wording)
        : m_wording(wording), m_words{wording.say("Import", "Read the table"), wording.say("Import", "Say what is counted"), wording.say("Import", "Check and import")}
    {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    }

    void setStep(int step)
    {
        m_step = step;
        const int shown = std::min(step, 2);
        setAccessibleName(m_wording.say("Import", "Step %1 of 3: %2").arg(shown + 1).arg(m_words.at(static_cast<std::size_t>(shown))));
        update();
    }

    QSize sizeHint() const override { return {scaled(520), scaled(30)}; }
    QSize minimumSizeHint() const override { return {scaled(120), scaled(30)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme theme = currentTheme();
        const QFont strong = theme.font(FontRole::LabelStrong);
        const QFont plain = theme.font(FontRole::Body);
        const double circle = scaled(22);
        const double gap = scaled(8);
        const auto widthOf = [&](std::size_t index) { return QFontMetricsF(static_cast<int>(index) == m_step ? strong : plain).horizontalAdvance(m_words.at(index)); };
        double line = scaled(54);
        const double allWords = 3 * (circle + gap) + widthOf(0) + widthOf(1) + widthOf(2) + 4 * gap;
        bool hasAllWords = allWords + 2 * scaled(12) <= width();
        const double words = hasAllWords ? allWords : 3 * circle + gap + (m_step < 3 ? widthOf(static_cast<std::size_t>(m_step)) : 0) + 4 * gap;
        line = std::clamp((width() - words) / 2, 4.0, line);
        double x = std::max(0.0, (width() - words - 2 * line) / 2);
        for (std::size_t index = 0; index < m_words.size(); ++index) {
            const bool isHere = static_cast<int>(index) == m_step;
            const bool isDone = static_cast<int>(index) < m_step;
            const QRectF round(x + 0.75, (height() - circle) / 2 + 0.75, circle - 1.5, circle - 1.5);
            painter.setPen(QPen(theme.colour(isHere || isDone ? ColourRole::Victims : ColourRole::Axis), 1.3));
            painter.setBrush(isHere ? QBrush(theme.colour(ColourRole::Victims)) : QBrush(Qt::NoBrush));
            painter.drawEllipse(round);
            if (isDone) {
                QPainterPath tick;
                tick.moveTo(round.center() + QPointF(-circle * 0.2, 0));
                tick.lineTo(round.center() + QPointF(-circle * 0.05, circle * 0.16));
                tick.lineTo(round.center() + QPointF(circle * 0.22, -circle * 0.16));
                painter.setPen(QPen(theme.colour(ColourRole::Victims), 1.6));
                painter.drawPath(tick);
            } else {
                painter.setFont(strong);
                painter.setPen(theme.colour(isHere ? ColourRole::Panel : ColourRole::MutedInk));
                painter.drawText(round, Qt::AlignCenter, QString::number(index + 1));
            }
            x += circle + gap;
            if (hasAllWords || isHere) {
                painter.setFont(isHere ? strong : plain);
                painter.setPen(theme.colour(isHere ? ColourRole::Ink : ColourRole::MutedInk));
                painter.drawText(QRectF(x, 0, widthOf(index) + 2, height()), Qt::AlignVCenter | Qt::AlignLeft, m_words.at(index));
                x += widthOf(index) + gap;
            }
            if (index < 2) {
                painter.fillRect(QRectF(x, height() / 2.0, line, 1), theme.colour(ColourRole::PanelEdge));
                x += line + gap;
            }
        }
    }

private:
    Wording m_wording;
    std::array<QString, 3> m_words;
    int m_step = 0;
};

StepHead::StepHead(const Wording &wording, QWidget *parent)
    : QWidget(parent), m_file(new PlainLabel(FontRole::Small, ColourRole::MutedInk)), m_steps(new StepLine(wording)), m_cancel(new LinkButton(wording.say("Window", "Cancel")))
{
    auto *title = new PlainLabel(FontRole::Heading);
    title->setText(wording.say("Import", "Import a spreadsheet"));
    auto *names = new QVBoxLayout;
    names->setSpacing(1);
    names->addWidget(title);
    names->addWidget(m_file);
    m_file->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    connect(m_cancel, &QPushButton::clicked, this, &StepHead::cancelRequested);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(24, 10, 24, 11);
    line->setSpacing(20);
    line->addLayout(names, 2);
    line->addWidget(m_steps, 5);
    auto *right = new QHBoxLayout;
    right->addStretch(1);
    right->addWidget(m_cancel);
    line->addLayout(right, 1);
    setStep(0);
}

void StepHead::setFile(const QString &name)
{
    m_file->setText(name);
}

void StepHead::setStep(int step)
{
    m_steps->setStep(step);
    m_cancel->setVisible(step < 3);
}

void StepHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), currentColour(ColourRole::Panel));
    painter.fillRect(QRect(0, height() - 1, width(), 1), currentColour(ColourRole::PanelEdge));
}

}  // namespace countercheck

#include "moc_step_head.cpp"
