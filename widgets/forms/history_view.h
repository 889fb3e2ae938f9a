// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/wording.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QPushButton;
class QScrollArea;

namespace countercheck {

/// A command of the history, as a reader sees it.
struct HistoryLine {
    qint64 number = 0; ///< 0: how the row was before all commands
    QString day;       ///< a heading where it differs from that of the line before
    QString title;     ///< what was done
    QString detail;    ///< when, and by whom
    QStringList changes; ///< of one row: "Number: 45 → more than 45"
    bool isUndone = false;
    bool isInFile = true;
    bool canPutBack = false;

    friend bool operator==(const HistoryLine &, const HistoryLine &) = default;
};

/// What was done to a library, or to one row of it, the newest first.
class HistoryView final : public QWidget {
    Q_OBJECT

public:
    enum class Scope { Row, Library };

    explicit HistoryView(const Wording &wording, QWidget *parent = nullptr);

    void setLines(const std::vector<HistoryLine> &lines);
    /// What can be undone and done again; empty for nothing.
    void setSteps(const QString &undo, const QString &redo);
    Scope scope() const;
    void setScope(Scope scope);

Q_SIGNALS:
    void scopeChanged();
    void undoRequested();
    void redoRequested();
    /// The author wants the row as it was after a command.
    void putBackRequested(qint64 number);

private:
    Wording m_wording;
    std::vector<HistoryLine> m_lines;
    QComboBox *m_scope;
    QPushButton *m_undo;
    QPushButton *m_redo;
    QScrollArea *m_list;
};

}  // namespace countercheck
