// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/comparison/chosen_measures.h"

#include "widgets/controls/appearance.h"
#include "widgets/controls/plain_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace countercheck {
namespace {

/// The surface of a chosen measure: pale in the colour of its column, with a bar of that colour at its left.
class Tile final : public QWidget {
public:
    using QWidget::QWidget;

    void setStanding(Standing standing) { m_standing = standing; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const bool isVictims = m_standing == Standing::Verified || m_standing == Standing::Potential;
        const bool isProcess = m_standing == Standing::Process;
        const ColourRole hue = isVictims ? ColourRole::Victims : isProcess ? ColourRole::Process : m_standing == Standing::Asserted ? ColourRole::Claim : ColourRole::Axis;
        const ColourRole fill = isVictims ? ColourRole::VictimsFill : isProcess ? ColourRole::ProcessFill : m_standing == Standing::Asserted ? ColourRole::ClaimFill : ColourRole::GapFill;
        const Theme theme = currentTheme();
        QPainter painter(this);
        painter.fillRect(rect(), theme.colour(fill));
        constexpr int barWidth = 4;
        painter.fillRect(QRect(0, 0, barWidth, height()), theme.colour(hue));
    }

private:
    Standing m_standing = Standing::Process;
};

}  // namespace

ChosenMeasures::ChosenMeasures(const Wording &wording, QWidget *parent) : QScrollArea(parent), m_wording(wording)
{
    auto *inside = new QWidget;
    m_rows = new QVBoxLayout(inside);
    m_rows->setContentsMargins(0, 0, 14, 0);
    m_rows->setSpacing(4);
    setWidget(inside);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    setAccessibleName(m_wording.say("Window", "Measures in this comparison"));
}

void ChosenMeasures::setMeasures(const std::vector<ChosenMeasure> &measures)
{
    if (measures == m_measures)
        return;
    m_measures = measures;
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const ChosenMeasure &measure : m_measures) {
        auto *tile = new Tile;
        tile->setStanding(measure.standing);
        auto *words = new QVBoxLayout;
        words->setSpacing(0);
        words->addWidget(PlainLabel::paragraph(measure.name, FontRole::LaneTitle));
        words->addWidget(PlainLabel::paragraph(measure.detail, FontRole::Small, ColourRole::MutedInk));
        auto *remove = new QToolButton;
        remove->setText(QStringLiteral("×"));
        remove->setAutoRaise(true);
        remove->setFocusPolicy(Qt::StrongFocus);
        remove->setToolTip(m_wording.say("Window", "Take out of the comparison"));
        remove->setAccessibleName(m_wording.say("Window", "Take out %1").arg(measure.name));
        connect(remove, &QToolButton::clicked, this, [this, id = measure.measure] { Q_EMIT removeRequested(id); });
        auto *line = new QHBoxLayout(tile);
        line->setContentsMargins(12, 5, 4, 5);
        line->addLayout(words, 1);
        line->addWidget(remove, 0, Qt::AlignTop);
        m_rows->addWidget(tile);
    }
    setVisible(!m_measures.empty());
    updateGeometry();
}

QSize ChosenMeasures::sizeHint() const
{
    // More than four scroll: the list of all needs room, too.
    const int width = viewport()->width();
    const int whole = m_rows->hasHeightForWidth() ? m_rows->heightForWidth(width) : m_rows->sizeHint().height();
    constexpr std::size_t mostWhole = 4;
    const auto count = static_cast<int>(std::max<std::size_t>(1, m_measures.size()));
    return {120, m_measures.size() > mostWhole ? whole * static_cast<int>(mostWhole) / count + 20 : whole};
}

}  // namespace countercheck

#include "moc_chosen_measures.cpp"
