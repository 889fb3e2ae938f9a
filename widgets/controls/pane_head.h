// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/wording.h"
#include "widgets/controls/search_offers.h"

#include <QWidget>

#include <array>
#include <functional>
#include <vector>

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
    /// Puts text into the field as if it had been typed.
    void search(const QString &text);
    /// Says what is offered for the text before the cursor while the field has the keyboard.
    void setOffers(std::function<std::vector<SearchOffer>(const QString &text, qsizetype cursor)> offers);
    void showOffers();

Q_SIGNALS:
    void textEdited(const QString &text);
    /// The reader goes on to the results.
    void resultsRequested();
    /// Enter: the result that is marked.
    void openRequested();
    void escaped();
    void offerChosen(const countercheck::SearchOffer &offer);
    void offerRemoveRequested(const QString &name);
    void offerRenameRequested(const QString &name);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Wording m_wording;
    PlainLabel *m_title;
    std::array<QToolButton *, 2> m_ways; ///< back and forward
    SearchField *m_search;
    std::function<std::vector<SearchOffer>(const QString &, qsizetype)> m_makeOffers;
    SearchOffers *m_offers = nullptr;
};

}  // namespace countercheck
