// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/records/list_order.h"

#include "app/records/record_search.h"
#include "app/shell/settings.h"
#include "widgets/controls/order_button.h"

namespace countercheck {
namespace {

/// Figures have one order.
std::optional<Setting> settingOf(SearchedKind kind)
{
    switch (kind) {
    case SearchedKind::Claims: return Setting::ClaimOrder;
    case SearchedKind::Measures: return Setting::MeasureOrder;
    case SearchedKind::Sources: return Setting::SourceOrder;
    case SearchedKind::Gaps: return Setting::GapOrder;
    case SearchedKind::Figures: break;
    }
    return std::nullopt;
}

}  // namespace

ListOrder::ListOrder(Settings &settings, RecordSearch &search, OrderButton *button, QObject *parent) : QObject(parent), m_settings(settings), m_search(search), m_button(button)
{
    connect(button, &OrderButton::orderChosen, this, [this](RecordOrder order) {
        if (const auto setting = settingOf(m_search.kind()))
            m_settings.setValue(*setting, QString(orderCode(order)));
        m_search.setOrder(order);
    });
}

void ListOrder::restore()
{
    const auto setting = settingOf(m_search.kind());
    if (!setting)
        return;
    const RecordOrder order = orderFromCode(m_search.kind(), m_settings.value(*setting).toString());
    m_button->setOrder(order);
    m_search.setOrder(order);
}

}  // namespace countercheck

#include "moc_list_order.cpp"
