// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/session.h"
#include "app/palette/palette_commands.h"
#include "app/shell/navigation.h"

#include <QHash>

namespace countercheck {

class PaletteView;

/// The palette: commands and records, found by a part of their names and chosen by keyboard alone.
class Palette final : public QObject {
    Q_OBJECT

public:
    /// All but the window must outlive it; the window owns it.
    Palette(Session &session, Navigation &navigation, const Actions &actions, Settings &settings, QWidget *window);

    PaletteView *view() const { return m_view; }
    /// Comes up, or goes if it is there already.
    void toggle();
    /// Comes up with a text typed.
    void open(const QString &text = {});

Q_SIGNALS:
    /// The reader wants to compare a measure.
    void measureWanted(const countercheck::MeasureId &measure);
    /// The reader wants a search or a comparison that was saved under a name.
    void savedSearchWanted(const QString &name);
    void savedComparisonWanted(const QString &name);
    /// The reader wants to search for a text.
    void searchWanted(const QString &text);
    /// The same, for records of one kind alone.
    void kindWanted(countercheck::SearchedKind kind, const QString &text);
    void failed(const countercheck::Error &error);

private:
    void ask();
    std::vector<PaletteRow> savedRows(KeptKind kind, PaletteAction action);
    void askForRecent();
    void askForNames();
    void askForPeople();
    void take(SearchedKind kind, const std::vector<RecordLine> &lines);
    void take(const SearchAnswer &answer);
    void answered();
    void show(bool isNewQuestion);
    void choose(bool isBeside);
    void compare(const PaletteRow &row);
    void remember(const QString &key);

    Session &m_session;
    Navigation &m_navigation;
    const Actions &m_actions;
    Settings &m_settings;
    Wording m_wording;
    PaletteView *m_view;
    QHash<QString, QAction *> m_commands; ///< by key
    PaletteQuery m_query;
    PaletteContent m_content;
    NewestQuestion m_question;
    int m_unanswered = 0;             ///< parts of the newest question
    std::optional<bool> m_waiting;    ///< Enter was pressed before the answer; with Ctrl or without
};

}  // namespace countercheck
