// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/wording.h"

#include <QDialog>

class QLineEdit;

namespace countercheck {

/// Asks by which name the history calls the author.
class AuthorDialog final : public QDialog {
    Q_OBJECT

public:
    AuthorDialog(const Wording &wording, const QString &author, QWidget *parent);

    /// The name; empty for none.
    QString author() const;

private:
    QLineEdit *m_name;
};

}  // namespace countercheck
