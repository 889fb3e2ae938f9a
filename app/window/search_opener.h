// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/actions.h"
#include "app/shell/navigation.h"

namespace countercheck {

class FindSubject;
class HelpSubject;
class Palette;
class Panes;

/// The parts of a window that lead to something by what is typed or by its section.
struct SearchParts {
    Panes &panes;
    FindSubject &find;
    HelpSubject &help;
    Palette &palette;
};

/// Leads from the search field, the rail, the palette and the help to what was asked for.
class SearchOpener final : public QObject {
    Q_OBJECT

public:
    /// All must outlive it, but the palette: the window owns both.
    SearchOpener(const SearchParts &parts, Navigation &navigation, const Actions &actions, QObject *parent);

    /// Carries out a command that asks for something by name or section; false for others.
    bool run(Command command);

Q_SIGNALS:
    /// The reader wants the section of comparisons, where there is none yet.
    void comparisonWanted();
    /// The reader leaves the page with this key in the search field.
    void closeRequested();

private:
    void startSearch();
    void searchFor(const QString &text);
    void goToSection(Section section);

    SearchParts m_parts;
    Navigation &m_navigation;
};

}  // namespace countercheck
