// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/claims/claim_page.h"
#include "app/claims/claim_subject.h"
#include "app/shell/panes.h"
#include "app/shell/settings.h"
#include "app/window/main_window.h"
#include "tests/support/library.h"
#include "tests/support/print.h"

#include <functional>

namespace countercheck {

/// Keeps Qt's warnings from now on, apart from a closed list of lines of the platform.
void recordMessages();
/// Returns the warnings that were kept since the last call.
QStringList takeMessages();

/// Waits for a condition; false if it does not come about.
bool comesTrue(const std::function<bool()> &condition);

/// A view of measures that are compared.
View comparisonOf(const QStringList &slugs);

/// The window of the program with its session, and a folder to try things in. A case fails if Qt complains during it.
class WindowFixture {
public:
    /// `copies`: the folder of working copies; an empty one is gone at the end.
    explicit WindowFixture(const Wording &wording = Wording(), const QString &copies = {});
    ~WindowFixture();

    /// Opens and waits until nothing is under way.
    void open(const QString &path);
    /// Opens a library with one of its claims in view; does not wait.
    void openClaim(const QString &path, const QString &claim);
    void settle();
    SubjectInView &subject() { return window.navigation().subject(); }
    /// Looks for a text as a person does, by typing.
    void search(const QString &text);
    /// The whole text of all labels that can be seen.
    QString visibleText() const;

    template <class Widget>
    Widget *find() const { return window.findChild<Widget *>(); }

    ScratchFolder folder;
    ScratchFolder ownFolder; ///< of what the reader keeps
    Settings settings = Settings::forgetful();
    Session session;
    Appearance appearance;
    MainWindow window;
};

}  // namespace countercheck
