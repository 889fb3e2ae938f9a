// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>

namespace countercheck {

/// A row reference names a row of the library by table and id.
struct RowReference {
    QLatin1StringView table;
    QString id;

    friend bool operator==(const RowReference &, const RowReference &) = default;
};

}  // namespace countercheck
