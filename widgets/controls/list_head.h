// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/controls/order_button.h"

#include <QWidget>

namespace countercheck {

class PlainLabel;

/// The list head stands over a list: how many rows there are, and at the right the button of their order, on one line where both have room.
class ListHead final : public QWidget {
    Q_OBJECT

public:
    ListHead(SearchedKind kind, const Wording &wording, QWidget *parent = nullptr);

    OrderButton *order() const { return m_order; }
    /// Shows how many rows there are, in words.
    void setCount(const QString &words);

private:
    PlainLabel *m_count;
    OrderButton *m_order;
};

}  // namespace countercheck
