// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/session.h"

#include <QDialog>

namespace countercheck {

/// Checks the whole library when it is opened and shows the findings.
class LibraryCheckDialog final : public QDialog {
    Q_OBJECT

public:
    /// The session must outlive the dialog.
    explicit LibraryCheckDialog(Session &session, QWidget *parent = nullptr);
};

}  // namespace countercheck
