// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/search/record_order.h"

#include <QObject>

namespace countercheck {

class OrderButton;
class RecordSearch;
class Settings;

/// Keeps the order of a section's list as the reader chose it last.
class ListOrder final : public QObject {
    Q_OBJECT

public:
    /// All must outlive it.
    ListOrder(Settings &settings, RecordSearch &search, OrderButton *button, QObject *parent);

    /// Takes the order that is remembered: another list of the same kind may have changed it.
    void restore();

private:
    Settings &m_settings;
    RecordSearch &m_search;
    OrderButton *m_button;
};

}  // namespace countercheck
