// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/session.h"

#include <QDialog>

namespace countercheck {

/// The dialog that shows what the open library says of itself: title, description, version, licence, publisher. It closes with the
/// library.
class LibraryDetailsDialog final : public QDialog {
    Q_OBJECT

public:
    LibraryDetailsDialog(Session &session, QWidget *parent);
};

}  // namespace countercheck
