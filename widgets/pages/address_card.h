// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sheets/record_sheet.h"
#include "models/wording/wording.h"

#include <QWidget>

namespace countercheck {

/// The address card shows where a source can be read: each address in full, its host in bold.
class AddressCard final : public QWidget {
    Q_OBJECT

public:
    AddressCard(const Wording &wording, const RecordSheet &sheet, QWidget *parent = nullptr);

Q_SIGNALS:
    void openRequested(const QString &url);
    void copyRequested(const QString &url);
};

}  // namespace countercheck
