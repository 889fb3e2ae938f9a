// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/find/saved_searches.h"
#include "app/library/newest_question.h"
#include "app/library/session.h"
#include "app/shell/actions.h"
#include "widgets/controls/search_offers.h"

#include <QObject>

namespace countercheck {

class Navigation;
class PaneHead;

/// What is offered under the search field: the last searches and the saved ones while it is empty, then the filters that fit what is typed.
/// Searches are saved by a command, renamed with F2 and deleted with Delete, which can be taken back there.
class SearchMemory final : public QObject {
    Q_OBJECT

public:
    /// All must outlive it.
    SearchMemory(Session &session, Navigation &navigation, PaneHead *head, QWidget *window);

    bool run(Command command);
    /// Leads to the search that was saved under a name.
    void open(const QString &name);
    void updateCommands(Actions &actions, bool isInView) const;

Q_SIGNALS:
    void said(const QString &words);
    void failed(const countercheck::Error &error);

private:
    std::vector<SearchOffer> offers();
    std::vector<SearchOffer> completions(const QString &typed, qsizetype cursor);
    void choose(const SearchOffer &offer);
    void askForName(const QString &title, const QString &name, const std::function<void(const QString &)> &use);
    void save();
    void remove(const QString &name);
    void rename(const QString &name);
    bool report(const Result<Done> &done);

    Session &m_session;
    Navigation &m_navigation;
    PaneHead *m_head;
    QWidget *m_window;
    Wording m_wording;
    SavedSearches m_saved;
    NewestQuestion m_asking;
    std::optional<SearchProperty> m_namedProperty; ///< the property whose names are known
    QString m_namedText;                           ///< and for which text
    QStringList m_names;
    std::optional<std::pair<QString, View>> m_removed; ///< the saved search that was deleted last
};

}  // namespace countercheck
