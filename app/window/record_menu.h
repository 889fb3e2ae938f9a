// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/session.h"
#include "app/shell/actions.h"
#include "models/citations/cited_source.h"
#include "models/domain/record_mark.h"

#include <QPointer>

class QMenu;

namespace countercheck {

class MarkBar;
class Navigation;

/// What can be done with a record, in one list wherever the record stands: in the menu of the right mouse button (or of the menu key, or
/// Shift+F10), and for star and note of the record in view also as commands.
class RecordMenu final : public QObject {
    Q_OBJECT

public:
    /// The session and the navigation must outlive it.
    RecordMenu(Session &session, Navigation &navigation, QWidget *window);

    /// Opens the menu of the record that stands at a place of the window, or where the keyboard is; false if none does.
    bool popUp(const QWidget *at, std::optional<QPoint> place, QPoint onScreen);

    /// Carries out a command about the record in view; false for others.
    bool run(Command command);
    void updateCommands(Actions &actions, bool isInView);
    /// Shows star and note of the record in view.
    MarkBar *bar() const { return m_bar; }

Q_SIGNALS:
    void viewRequested(const countercheck::View &view);
    void comparisonRequested(const countercheck::MeasureId &measure);
    void citationRequested(const std::vector<countercheck::CitedSource> &sources);
    void requestRequested(const countercheck::GapId &gap);
    /// A menu is about to open: more can be added to what can be done with the record.
    void filling(QMenu *menu, const countercheck::RecordKey &record);
    void copied(const QString &said, const QString &warning);
    void said(const QString &words);
    void failed(const countercheck::Error &error);

private:
    void fill(QMenu *menu, const RecordKey &record);
    std::optional<RecordKey> inView() const;
    void compare(const RecordKey &record);
    void copyWords(const RecordKey &record);
    void copyNumber(const RecordKey &record, bool asSentence);
    void cite(const RecordKey &record);
    void star(const RecordKey &record);
    void writeNote(const RecordKey &record);
    void showMarks();

    Session &m_session;
    Navigation &m_navigation;
    QWidget *m_window;
    Wording m_wording;
    MarkBar *m_bar;
    QPointer<QMenu> m_menu;
    NewestQuestion m_question;
};

}  // namespace countercheck
