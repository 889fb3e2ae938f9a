// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/comparison/saved_comparisons.h"
#include "models/wording/wording.h"

#include <QDialog>

class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace countercheck {

class PlainLabel;

/// The comparisons that are saved for a library: opened, renamed where they stand, deleted after a question.
class SavedComparisonsDialog final : public QDialog {
    Q_OBJECT

public:
    /// `saved` must outlive the dialog.
    SavedComparisonsDialog(const Wording &wording, const SavedComparisons &saved, const LibraryDescription &library, QWidget *parent = nullptr);

Q_SIGNALS:
    void openRequested(const QString &name);
    void renamed(const QString &from, const QString &to);
    void removed(const QString &name);

private:
    void fill(const QString &current);
    void renameTo(QListWidgetItem *item);
    void askToRemove();
    void remove(const QString &name);
    QString currentName() const;
    void showState();

    Wording m_wording;
    const SavedComparisons &m_saved;
    LibraryDescription m_library;
    PlainLabel *m_empty;
    QListWidget *m_list;
    PlainLabel *m_fault;
    QPushButton *m_open;
    QPushButton *m_rename;
    QPushButton *m_delete;
};

}  // namespace countercheck
