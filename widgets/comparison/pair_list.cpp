// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/comparison/pair_list.h"

#include "widgets/comparison/pair_points.h"
#include "widgets/controls/plain_label.h"
#include "widgets/controls/text_size.h"
#include "widgets/controls/verdict_sign.h"

#include <QEvent>
#include <QGridLayout>
#include <QPainter>

namespace countercheck {
namespace {

constexpr int signSide = 11;

class PointSign final : public QWidget {
public:
    explicit PointSign(const std::optional<Agreement> &agreement) : m_agreement(agreement) { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); }

    QSize sizeHint() const override { return {scaled(signSide) + 2, QFontMetrics(currentTheme().font(FontRole::LaneTitle)).height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        drawPointSign(&painter, m_agreement, QRectF(1, (height() - scaled(signSide)) / 2.0, scaled(signSide), scaled(signSide)));
    }

private:
    std::optional<Agreement> m_agreement;
};

}  // namespace

PairList::PairList(const Wording &wording, int inset, QWidget *parent) : QScrollArea(parent), m_wording(wording), m_inset(inset)
{
    setAccessibleName(m_wording.say("Window", "The pair in view"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
}

void PairList::setFindings(const std::optional<SideBySide> &findings)
{
    const std::vector<PairPoint> points = pairPoints(findings);
    m_isEmpty = points.empty();
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(m_inset, m_inset, m_inset + 8, m_inset + 8);
    grid->setAlignment(Qt::AlignTop);
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 1);
    int row = 0;
    if (findings) {
        grid->addWidget(PlainLabel::sectionTitle(m_wording.say("Window", "The pair in view")), row++, 0, 1, 2);
        grid->addWidget(PlainLabel::paragraph(findings->title, FontRole::LaneTitle), row++, 0, 1, 2);
        grid->setRowMinimumHeight(row++, scaled(6));
    }
    for (const PairPoint &point : points) {
        grid->addWidget(new PointSign(point.agreement), row, 0, Qt::AlignTop);
        grid->addWidget(PlainLabel::paragraph(point.name, FontRole::LaneTitle), row++, 1);
        grid->addWidget(PlainLabel::paragraph(point.reason, FontRole::Small, ColourRole::MutedInk), row++, 1);
        grid->setRowMinimumHeight(row++, scaled(5));
    }
    grid->setRowStretch(row, 1);
    setWidget(content); // deletes the former one
    content->setAutoFillBackground(false);
    content->show();
    updateGeometry();
}

QSize PairList::sizeHint() const
{
    return {scaled(280), widget() ? widget()->sizeHint().height() : 0};
}

void PairList::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        viewport()->setAutoFillBackground(false);
}

}  // namespace countercheck

#include "moc_pair_list.cpp"
