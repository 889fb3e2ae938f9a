// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/record_mark.h"
#include "models/items/search_result_model.h"
#include "models/sheets/organisation_lines.h"

#include <QWidget>

class QListView;
class QPushButton;

namespace countercheck {

class FilterChips;
class OrganisationCards;
class PlainLabel;

/// The search result view shows what was found, by kind, or what to search for instead.
class SearchResultView final : public QWidget {
    Q_OBJECT

public:
    explicit SearchResultView(const Wording &wording, QWidget *parent = nullptr);

    /// Shows a page, with its first result marked.
    void setPage(const SearchPage &page);
    /// Shows the persons and bodies that the search names above its results.
    void setOrganisations(const std::vector<OrganisationLine> &organisations);
    /// Gives the keyboard to the results.
    void focusResults();
    /// Opens the result that is marked.
    void openMarked();
    /// The record of the result that is marked; nothing where a suggestion or no row is.
    std::optional<RecordKey> marked() const;

Q_SIGNALS:
    /// Another result may be marked.
    void markedChanged();
    /// The reader wants to see what is known of the marked result, or no longer.
    void previewToggled();
    void recordActivated(countercheck::SearchedKind kind, const QString &id);
    /// The reader wants all of a kind.
    void moreRequested(countercheck::SearchedKind kind);
    void queryRequested(const QString &query);
    /// The reader no longer wants one kind alone.
    void allKindsRequested();
    /// The reader wants the results of one kind of another query.
    void kindRequested(countercheck::SearchedKind kind, const QString &query);
    void backRequested();
    /// The reader wants to keep this search under a name.
    void saveRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void open(const QModelIndex &index);
    void mark(int row);

    Wording m_wording;
    SearchResultModel *m_model;
    PlainLabel *m_title;
    QPushButton *m_save;
    PlainLabel *m_note;
    FilterChips *m_chips;
    PlainLabel *m_remarks;
    OrganisationCards *m_organisations;
    QListView *m_list;
};

}  // namespace countercheck
