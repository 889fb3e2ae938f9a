// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/wording.h"

#include <QWidget>

class QLineEdit;

namespace countercheck {

class PlainLabel;

/// Where a library is to be written: a path to type or to choose, at which there is nothing yet. It follows the title until the reader has changed it.
class PlaceField final : public QWidget {
    Q_OBJECT

public:
    /// `folder`: in which a place is offered. `copies`: that of working copies, since what was begun at a place takes that place, too.
    PlaceField(const Wording &wording, const QString &folder, const QString &copies, QWidget *parent = nullptr);

    /// Offers a place for a library of that title.
    void followTitle(const QString &title);
    /// The path in full; empty as long as nothing can be written there.
    QString path() const;
    QLineEdit *field() const { return m_field; }

Q_SIGNALS:
    void changed();

private:
    void choose();
    void judge();

    Wording m_wording;
    QString m_folder;
    QString m_copies;
    QString m_path;
    QString m_offered;
    QLineEdit *m_field;
    PlainLabel *m_fault;
};

}  // namespace countercheck
