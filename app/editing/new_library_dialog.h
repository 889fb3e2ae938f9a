// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/wording.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace countercheck {

class PlaceField;

/// Asks what a new library is called, what it holds and where its file is to be.
class NewLibraryDialog final : public QDialog {
    Q_OBJECT

public:
    /// `folder`: in which a place is offered. `copies`: that of working copies.
    NewLibraryDialog(const Wording &wording, const QString &folder, const QString &copies, QWidget *parent);

    QString path() const;
    /// The cells of the table `library`, made on that day.
    QStringList description(QDate today) const;

private:
    void judge();

    QLineEdit *m_title;
    QLineEdit *m_content;
    QLineEdit *m_publisher;
    QLineEdit *m_language;
    QLineEdit *m_licence;
    PlaceField *m_place;
    QPushButton *m_begin = nullptr;
};

}  // namespace countercheck
