// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/steps_view.h"

#include "widgets/controls/appearance.h"
#include "widgets/controls/page_header.h"
#include "widgets/controls/panel.h"
#include "widgets/controls/plain_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace countercheck {

namespace {

constexpr int widestStep = 520;

/// The edge between two steps: a line with an arrow, or a zigzag if the next step counts something else.
class Edge final : public QWidget {
public:
    explicit Edge(bool isBreak) : m_isBreak(isBreak) { setFixedSize(26, 30); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor colour = currentColour(m_isBreak ? ColourRole::Claim : ColourRole::Axis);
        painter.setPen(QPen(colour, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const double x = width() / 2.0;
        if (m_isBreak) {
            // The line is interrupted: what is counted above does not continue below.
            painter.drawLine(QPointF(x, 0), QPointF(x, 6));
            painter.drawPolyline(QPolygonF{QPointF(x - 11, 11), QPointF(x - 5, 7), QPointF(x, 12), QPointF(x + 5, 7), QPointF(x + 11, 11)});
            painter.drawPolyline(QPolygonF{QPointF(x - 11, 18), QPointF(x - 5, 14), QPointF(x, 19), QPointF(x + 5, 14), QPointF(x + 11, 18)});
            painter.drawLine(QPointF(x, 23), QPointF(x, 29));
        } else {
            painter.drawLine(QPointF(x, 0), QPointF(x, 28));
        }
        painter.drawPolyline(QPolygonF{QPointF(x - 4, 25), QPointF(x, 29), QPointF(x + 4, 25)});
    }

private:
    bool m_isBreak;
};

}  // namespace

StepsView::StepsView(const Wording &wording, QWidget *parent)
    : QWidget(parent), m_wording(wording), m_header(new PageHeader(m_wording.say("Window", "Back"))), m_scroll(new QScrollArea)
{
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    auto *panel = new Panel(Panel::Shape::Card);
    auto *inside = new QVBoxLayout(panel);
    inside->setContentsMargins(2, 2, 2, 2);
    inside->addWidget(m_scroll);
    column->addWidget(m_header);
    column->addWidget(panel, 1);
    setFocusProxy(m_scroll);
    connect(m_header, &PageHeader::backRequested, this, &StepsView::backRequested);
}

void StepsView::setSteps(const ProcessSteps &processSteps)
{
    m_header->setTitle(processSteps.title, processSteps.note);
    setAccessibleName(processSteps.title);
    m_scroll->setAccessibleName(processSteps.title);
    m_scroll->setAccessibleDescription(processSteps.spokenSummary);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(14, 14, 14, 14);
    column->setSpacing(4);
    QHBoxLayout *row = nullptr;
    std::size_t level = 0;
    std::size_t process = 0;
    for (const ProcessStep &step : processSteps.steps) {
        const bool isNewProcess = !row || step.process != process;
        if (isNewProcess || step.level != level) {
            if (row)
                row->addStretch(1);
            if (isNewProcess && processSteps.processes.size() > 1) {
                column->addSpacing(row ? 22 : 0);
                column->addWidget(PlainLabel::sectionTitle(processSteps.processes.value(static_cast<qsizetype>(step.process))));
                column->addSpacing(2);
            }
            process = step.process;
            row = new QHBoxLayout;
            row->setSpacing(14);
            column->addLayout(row);
            level = step.level;
        }
        row->addWidget(makeStep(processSteps, step), 4);
    }
    if (row)
        row->addStretch(1);
    column->addStretch(1);
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false);
    m_scroll->verticalScrollBar()->setValue(0);
}

QWidget *StepsView::makeStep(const ProcessSteps &processSteps, const ProcessStep &step) const
{
    auto *whole = new QWidget;
    followTextSize(whole, [whole] { whole->setMaximumWidth(scaled(widestStep)); });
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    for (const StepLink &link : step.links) {
        auto *line = new QHBoxLayout;
        line->setSpacing(8);
        line->addWidget(new Edge(link.unitChanges), 0, Qt::AlignTop);
        auto *words = new QVBoxLayout;
        words->setSpacing(1);
        words->addWidget(PlainLabel::paragraph(
            m_wording.say("Steps", "after “%1”. %2", "an earlier step. what changes").arg(processSteps.steps[link.from].name, link.words),
            FontRole::LabelStrong, link.unitChanges ? ColourRole::ClaimInk : ColourRole::MutedInk));
        words->addWidget(PlainLabel::paragraph(link.reason, FontRole::Small, ColourRole::MutedInk));
        words->addStretch(1);
        line->addLayout(words, 1);
        column->addLayout(line);
    }
    column->addStretch(1);
    auto *card = new Panel(Panel::Shape::Card);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(14, 9, 14, 10);
    inside->setSpacing(2);
    inside->addWidget(PlainLabel::paragraph(step.name, FontRole::LaneTitle, inkOf(step.standing)));
    inside->addWidget(PlainLabel::paragraph(m_wording.say("Steps", "%1 %2", "number, unit").arg(step.value, step.unit), FontRole::Heading));
    QStringList said;
    for (const QString &part : {step.date, step.source, step.verification}) {
        if (!part.isEmpty())
            said.append(part);
    }
    inside->addWidget(PlainLabel::paragraph(said.join(QStringLiteral(" · ")), FontRole::Small, ColourRole::MutedInk));
    column->addWidget(card);
    return whole;
}

}  // namespace countercheck

#include "moc_steps_view.cpp"
