// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/gap_switch.h"

#include "widgets/controls/flow_layout.h"

#include <QPushButton>

namespace countercheck {

GapSwitch::GapSwitch(const Wording &wording, GapPage current, Place place, QWidget *parent) : QWidget(parent)
{
    setAccessibleName(wording.say("Questions", "What is missing, as a table or as questions"));
    auto *flow = new FlowLayout(6, this);
    flow->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](GapPage page, const QString &words, const QString &description) {
        auto *button = new QPushButton(words);
        button->setAccessibleDescription(description);
        button->setCheckable(true);
        button->setChecked(page == current);
        // The page in view stays the one that is marked.
        connect(button, &QPushButton::clicked, this, [this, button, page, current, place] {
            button->setChecked(page == current);
            if (page != current || place == Place::OneOfIt)
                Q_EMIT pageChosen(page);
        });
        flow->addWidget(button);
    };
    add(GapPage::Coverage, wording.say("Questions", "Coverage"), wording.say("Questions", "Which years of which measures have figures"));
    add(GapPage::Questions, wording.say("Questions", "Questions"), wording.say("Questions", "What this library has no answer to, as a list"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

}  // namespace countercheck

#include "moc_gap_switch.cpp"
