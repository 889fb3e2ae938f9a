// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/actions.h"

#include <QDialog>

namespace countercheck {

/// Every key of the window, made from the table of actions.
class ShortcutsDialog final : public QDialog {
    Q_OBJECT

public:
    ShortcutsDialog(const Wording &wording, const Actions &actions, QWidget *parent);
};

}  // namespace countercheck
