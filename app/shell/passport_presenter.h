// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/navigation.h"
#include "models/sheets/safe_sentence.h"

namespace countercheck {

class PassportView;

/// Shows the passport of the figure in view, whatever the subject, and puts on the clipboard what can be printed of it.
class PassportPresenter final : public QObject {
    Q_OBJECT

public:
    /// `navigation` must outlive it.
    PassportPresenter(const Wording &wording, Navigation &navigation, QObject *parent = nullptr);

    PassportView *view() const { return m_view; }

    /// Carries out a command on the figure in view; false for other commands.
    bool run(Command command);
    void updateCommands(Actions &actions, bool isInView) const;

Q_SIGNALS:
    /// `said` is for the status bar; `warning` is to be minded in using what was copied, and may be empty.
    void copied(const QString &said, const QString &warning);
    /// The reader wants to see an address of the library.
    void openRequested(const QString &url);
    /// The reader wants to set the measure of the figure beside others.
    void compareRequested();

private:
    void showPassport();
    void copy(const QString &text, const QString &said, const QString &warning = {});
    void copy(const std::optional<SafeSentence> &safe, const QString &said);
    void copyValue();
    void copySentence();
    void copyPairSentence();
    void copyArithmetic();

    Wording m_wording;
    Navigation &m_navigation;
    PassportView *m_view;
    std::optional<Passport> m_shown;
    FigureSelection m_shownSelection;
};

}  // namespace countercheck
