// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

class QActionGroup;

namespace countercheck {

/// A choice button shows which of some things is chosen, and its menu offers the others.
class ChoiceButton : public QPushButton {
    Q_OBJECT

public:
    /// `spoken` is its name for screen readers, with %1 for what is chosen.
    explicit ChoiceButton(const QString &spoken, QWidget *parent = nullptr);

    /// Adds a choice; the first is chosen. The button shows `shortWords`, if there are any, and says the others to screen readers.
    void add(int choice, const QString &words, const QString &shortWords = {});
    int choice() const { return m_choice; }
    /// Shows a choice. No signal follows.
    void setChoice(int choice);

Q_SIGNALS:
    void chosen(int choice);

private:
    QString m_spoken;
    QActionGroup *m_choices;
    int m_choice = -1;
};

}  // namespace countercheck
