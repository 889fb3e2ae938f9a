// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/search_opener.h"

#include "app/find/find_subject.h"
#include "app/help/help_subject.h"
#include "app/palette/palette.h"
#include "app/shell/panes.h"
#include "models/sheets/help_page.h"
#include "widgets/controls/help_link.h"
#include "widgets/controls/pane_head.h"
#include "widgets/controls/rail.h"

namespace countercheck {

SearchOpener::SearchOpener(const SearchParts &parts, Navigation &navigation, const Actions &actions, QObject *parent) : QObject(parent), m_parts(parts), m_navigation(navigation)
{
    const auto go = [this](const View &view) { m_navigation.go(view); };
    PaneHead *head = m_parts.panes.head();
    head->setActions(actions.action(Command::Back), actions.action(Command::Forward));
    head->setSearchKeys(actions.action(Command::Find)->shortcut().toString(QKeySequence::NativeText));
    connect(head, &PaneHead::textEdited, &m_parts.find, &FindSubject::setText);
    connect(head, &PaneHead::resultsRequested, &m_parts.find, &FindSubject::focusResults);
    connect(head, &PaneHead::openRequested, &m_parts.find, &FindSubject::openMarked);
    connect(head, &PaneHead::escaped, this, &SearchOpener::closeRequested);
    connect(&m_parts.find, &FindSubject::viewRequested, this, go);
    connect(&m_parts.help, &HelpSubject::viewRequested, this, go);
    connect(&m_parts.help, &HelpSubject::searchWanted, this, &SearchOpener::searchFor);
    connect(&m_parts.palette, &Palette::searchWanted, this, &SearchOpener::searchFor);
    connect(&m_parts.palette, &Palette::kindWanted, &m_parts.find, &FindSubject::showKind);
    connect(m_parts.panes.rail(), &Rail::searchRequested, this, &SearchOpener::startSearch);
    connect(m_parts.panes.rail(), &Rail::sectionRequested, this, &SearchOpener::goToSection);
    m_parts.panes.rail()->setOffered(m_navigation.sections());
}

bool SearchOpener::run(Command command)
{
    switch (command) {
    case Command::Find: startSearch(); return true;
    case Command::OpenPalette: m_parts.palette.toggle(); return true;
    case Command::GoToClaims: goToSection(Section::Claims); return true;
    case Command::GoToMeasures: goToSection(Section::Measures); return true;
    case Command::GoToFigures: goToSection(Section::Figures); return true;
    case Command::GoToSources: goToSection(Section::Sources); return true;
    case Command::GoToGaps: goToSection(Section::Gaps); return true;
    case Command::Help: m_parts.help.explainFocus(); return true;
    case Command::Shortcuts: requestHelp(&m_parts.panes, helpTopicOf(HelpChapter::Keys)); return true;
    default: return false;
    }
}

void SearchOpener::startSearch()
{
    m_parts.panes.setPaneChoice(Panes::Pane::List, true);
    m_parts.panes.head()->focusSearch();
}

void SearchOpener::searchFor(const QString &text)
{
    startSearch();
    m_parts.find.setText(text);
}

void SearchOpener::goToSection(Section section)
{
    // Among the results of a search a section is the kind that is shown alone.
    if (&m_navigation.subject() == &m_parts.find && m_parts.find.limitTo(section))
        return;
    if (!m_navigation.goToSection(section) && section == Section::Comparison)
        Q_EMIT comparisonWanted();
}

}  // namespace countercheck

#include "moc_search_opener.cpp"
