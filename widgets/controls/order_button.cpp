// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/order_button.h"

#include "models/sheets/record_words.h"

namespace countercheck {

OrderButton::OrderButton(SearchedKind kind, const Wording &wording, QWidget *parent) : ChoiceButton(wording.say("Order", "Order: %1"), parent)
{
    for (const RecordOrder order : ordersOf(kind))
        add(static_cast<int>(order), orderName(kind, order, wording), shortOrderName(kind, order, wording));
    if (ordersOf(kind).size() < 2)
        hide();
    connect(this, &ChoiceButton::chosen, this, [this] { Q_EMIT orderChosen(order()); });
}

}  // namespace countercheck

#include "moc_order_button.cpp"
