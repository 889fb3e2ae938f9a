// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/search/record_order.h"
#include "models/wording/wording.h"
#include "widgets/controls/choice_button.h"

namespace countercheck {

/// An order button stands over a list: it says in which order its rows are. It is hidden where there is only one.
class OrderButton final : public ChoiceButton {
    Q_OBJECT

public:
    OrderButton(SearchedKind kind, const Wording &wording, QWidget *parent = nullptr);

    RecordOrder order() const { return static_cast<RecordOrder>(choice()); }
    /// Shows an order. No signal follows.
    void setOrder(RecordOrder order) { setChoice(static_cast<int>(order)); }

Q_SIGNALS:
    void orderChosen(countercheck::RecordOrder order);
};

}  // namespace countercheck
