// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/wording.h"

#include <QWidget>

#include <array>

class QAction;
class QToolButton;

namespace countercheck {

class PlainLabel;
class SearchField;

/// The pane head stands over every list: the title of the library, the way back and forward, and the one search field.
class PaneHead final : public QWidget {
    Q_OBJECT

public:
    explicit PaneHead(const Wording &wording, QWidget *parent = nullptr);

    /// Sets the title of the library; empty without one, which hides the search.
    void setTitle(const QString &title);
    void setActions(QAction *back, QAction *forward);
    /// Names the key of the search in its empty field.
    void setSearchKeys(const QString &keys);

    QString text() const;
    /// Shows what is searched for. No signal follows.
    void setText(const QString &text);
    void focusSearch();
    bool hasSearchFocus() const;

Q_SIGNALS:
    void textEdited(const QString &text);
    /// The reader goes on to the results.
    void resultsRequested();
    /// Enter: the result that is marked.
    void openRequested();
    void escaped();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Wording m_wording;
    PlainLabel *m_title;
    std::array<QToolButton *, 2> m_ways; ///< back and forward
    SearchField *m_search;
};

}  // namespace countercheck
