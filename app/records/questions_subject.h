// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/session.h"
#include "app/records/record_search.h"
#include "app/shell/subject_without_chart.h"

namespace countercheck {

class FacetList;
class ListOrder;
class QuestionsView;
class RecordListModel;
class Settings;

/// The questions without an answer as a list, and on the left what it can be narrowed to.
class QuestionsSubject final : public SubjectWithoutChart {
    Q_OBJECT

public:
    /// `session` and `settings` must outlive it.
    QuestionsSubject(Session &session, Settings &settings, QObject *parent = nullptr);

    /// Returns the view of the questions that a query finds.
    static View listOf(const QString &typed = {});

    bool canShow(const View &view) const override;
    void show(const View &view) override;
    bool isOnItsWay() const override { return m_isSearching; }
    View view() const override;
    void leave() override {}
    void restart() override;

    QWidget *list() override;
    QWidget *page() override;
    std::optional<Section> section() const override { return Section::Gaps; }
    std::vector<QWidget *> parts() override;
    void takeFocus() override;

Q_SIGNALS:
    /// The reader opens a question, or the table of what is missing.
    void viewRequested(const countercheck::View &view);
    /// The reader wants to ask somebody about a gap.
    void requestRequested(const countercheck::GapId &gap);

private:
    void narrow(const QString &typed);
    void search();
    void countFacets();
    void showHead();

    Session &m_session;
    Wording m_wording;
    RecordSearch m_search;
    RecordListModel *m_model;
    FacetList *m_facets;
    QuestionsView *m_page;
    ListOrder *m_order;
    QString m_typed;
    SearchQuery m_query;
    NewestQuestion m_facetQuestion;
    bool m_isSearching = false;
    bool m_isShown = false; ///< the list has been asked for since the library was opened
};

}  // namespace countercheck
