// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/wording.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace countercheck {

class PlaceField;

/// A library that may have to be copied before it is changed.
struct LibraryToCopy {
    QString title;
    qint64 size = 0;       ///< of its file
    QString folder;        ///< in which a place is offered
    QString workingCopies; ///< the folder of working copies
    bool canChangeItself = false;
};

/// Asks before a library is changed that is not one's own: a copy, which is the first choice, this file itself, or neither.
class CopyDialog final : public QDialog {
    Q_OBJECT

public:
    CopyDialog(const Wording &wording, const LibraryToCopy &library, QWidget *parent);

    QString title() const;

Q_SIGNALS:
    /// The reader wants a copy of that title at that path.
    void copyRequested(const QString &title, const QString &path);
    /// The reader wants to change the file that is open.
    void changeItselfRequested();

private:
    void judge();

    QLineEdit *m_title;
    PlaceField *m_place;
    QPushButton *m_copy;
};

}  // namespace countercheck
