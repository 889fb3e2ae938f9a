// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/list_head.h"

#include "widgets/controls/flow_layout.h"
#include "widgets/controls/plain_label.h"

namespace countercheck {

ListHead::ListHead(SearchedKind kind, const Wording &wording, QWidget *parent) : QWidget(parent), m_count(PlainLabel::sectionTitle({})), m_order(new OrderButton(kind, wording))
{
    m_count->setWrapped(false);
    auto *flow = new FlowLayout(8, this);
    flow->setFirstApart(true);
    flow->addWidget(m_count);
    flow->addWidget(m_order);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ListHead::setCount(const QString &words)
{
    m_count->setText(words);
}

}  // namespace countercheck

#include "moc_list_head.cpp"
