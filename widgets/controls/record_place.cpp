// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/record_place.h"

#include "models/items/record_role.h"

#include <QAbstractItemView>

namespace countercheck {

namespace {

constexpr const char *recordProperty = "record";

}  // namespace

void setRecordOf(QWidget *widget, const std::optional<RecordKey> &record)
{
    widget->setProperty(recordProperty, record ? QVariant::fromValue(*record) : QVariant());
}

std::optional<RecordKey> recordAt(const QWidget *widget, std::optional<QPoint> place)
{
    for (const QWidget *each = widget; each; each = each->parentWidget()) {
        const auto *view = qobject_cast<const QAbstractItemView *>(each);
        QVariant record = each->property(recordProperty);
        if (view && view->model()) {
            const QModelIndex index = place ? view->indexAt(view->viewport()->mapFromGlobal(widget->mapToGlobal(*place))) : view->currentIndex();
            record = index.data(recordRole);
        }
        if (record.canConvert<RecordKey>())
            return record.value<RecordKey>();
        if (each->isWindow())
            break;
    }
    return std::nullopt;
}

}  // namespace countercheck
