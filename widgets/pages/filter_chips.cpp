// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/filter_chips.h"

#include "widgets/controls/appearance.h"
#include "widgets/controls/chip.h"
#include "widgets/controls/flow_layout.h"

namespace countercheck {

FilterChips::FilterChips(const Wording &wording, QWidget *parent) : QWidget(parent), m_wording(wording), m_flow(new FlowLayout)
{
    setLayout(m_flow);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(m_wording.say("Facet", "Filters"));
    hide();
}

void FilterChips::setChips(const std::vector<FilterChip> &chips)
{
    if (chips == m_chips)
        return;
    m_chips = chips;
    while (QLayoutItem *item = m_flow->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const FilterChip &filter : chips) {
        const QString words = filter.isKind ? filter.value : QStringLiteral("%1 %2").arg(filter.name, filter.value);
        auto *chip = new Chip(words, QStringLiteral("  ✕"), std::nullopt);
        chip->setAccessibleName(filter.isKind ? m_wording.say("Facet", "%1 only: show results of every kind again", "a kind of result").arg(words) : m_wording.say("Facet", "Remove the filter %1").arg(words));
        chip->setToolTip(toolTipOf(chip->accessibleName()));
        if (filter.isKind)
            connect(chip, &Chip::clicked, this, &FilterChips::allKindsRequested);
        else
            connect(chip, &Chip::clicked, this, [this, query = filter.query] { Q_EMIT queryRequested(query); });
        m_flow->addWidget(chip);
        chip->show();
    }
    setVisible(!chips.empty());
    updateGeometry();
}

}  // namespace countercheck

#include "moc_filter_chips.cpp"
