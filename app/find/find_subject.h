// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/find/subject_with_preview.h"
#include "models/sheets/search_page.h"

#include <array>

class QStackedWidget;

namespace countercheck {

class FacetList;
class SearchGuide;
class SearchResultView;

/// The results of a search over everything: how to ask on the left, or what to narrow down to; what was found in the middle.
class FindSubject final : public SubjectWithPreview {
    Q_OBJECT

public:
    /// `session` must outlive it.
    explicit FindSubject(Session &session, QObject *parent = nullptr);

    /// Searches for what the reader types. The first letter brings the results into view.
    void setText(const QString &typed);
    /// Searches for what was typed elsewhere, among records of one kind.
    void showKind(SearchedKind kind, const QString &query);
    /// What is searched for, as typed; empty while the results are not in view.
    QString typed() const;
    /// Shows the results of one kind only; those of all kinds if it is shown alone already. False for a section without results of its own.
    bool limitTo(Section section);
    /// The section of the kind whose results are shown alone; nothing if those of all kinds are, or none.
    std::optional<Section> sectionShownAlone() const;
    /// How many rows each kind has: those that were found while the results are in view, else all of the library. Nothing without one.
    std::optional<std::array<qint64, searchedKinds.size()>> counts() const;
    void focusResults();
    void openMarked();

    bool canShow(const View &view) const override { return view.kind() == SubjectKind::Search; }
    void show(const View &view) override;
    bool isOnItsWay() const override { return m_isSearching; }
    View view() const override;
    void leave() override;
    void restart() override;

    QWidget *list() override;
    QWidget *page() override;
    std::optional<Section> section() const override { return std::nullopt; }
    std::vector<QWidget *> parts() override;
    void takeFocus() override;

Q_SIGNALS:
    /// The reader wants to keep this search under a name.
    void saveRequested();

protected:
    std::optional<RecordKey> marked() const override;

private:
    void narrow(const QString &query);
    void search();
    void countHits();
    void findReliefs();
    void countFacets();
    void findOrganisations();
    void showPage();
    SearchPage withMarks(SearchPage page);

    Session &m_session;
    Wording m_wording;
    SearchGuide *m_guide;
    FacetList *m_facetList;
    QStackedWidget *m_list; ///< of guide and facets
    SearchResultView *m_results;
    QString m_typed;
    std::optional<SearchedKind> m_only; ///< the kind that is shown alone
    SearchQuery m_query;
    SearchAnswer m_answer;
    NewestQuestion m_question;
    NewestQuestion m_facetQuestion;
    NewestQuestion m_organisationQuestion;
    bool m_isInView = false;
    bool m_isSearching = false;
};

}  // namespace countercheck
