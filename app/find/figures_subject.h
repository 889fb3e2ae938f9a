// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/find/figure_search.h"
#include "app/find/subject_with_preview.h"

namespace countercheck {

class FacetList;
class FigureRowsModel;
class FiguresPage;

/// The section of all figures: what they can be narrowed to on the left, their table in the middle.
class FiguresSubject final : public SubjectWithPreview {
    Q_OBJECT

public:
    /// `session` must outlive it.
    explicit FiguresSubject(Session &session, QObject *parent = nullptr);

    /// Returns the view of the table of the figures that a query finds.
    static View tableOf(const QString &typed);

    bool canShow(const View &view) const override;
    void show(const View &view) override;
    bool isOnItsWay() const override { return m_isSearching; }
    View view() const override;
    void leave() override;
    void restart() override;

    QWidget *list() override;
    QWidget *page() override;
    std::optional<Section> section() const override { return Section::Figures; }
    std::vector<QWidget *> parts() override;
    void takeFocus() override;

protected:
    std::optional<RecordKey> marked() const override;

private:
    void narrow(const QString &typed);
    void search();
    void countFacets();
    void showHead();
    void compare(const ObservationId &a, const ObservationId &b);
    void copy(QList<qint64> rows);
    void chooseFile();
    void exportTo(const QString &path);

    Session &m_session;
    Wording m_wording;
    FigureSearch m_search;
    FigureRowsModel *m_model;
    FacetList *m_facets;
    FiguresPage *m_page;
    QString m_typed;
    SearchQuery m_query;
    FigureOrder m_order;
    NewestQuestion m_facetQuestion;
    NewestQuestion m_listQuestion; ///< for the clipboard or a file
    NewestQuestion m_pairQuestion; ///< of which measures two figures are
    bool m_isSearching = false;
    bool m_isShown = false; ///< the table has been asked for since the library was opened
};

}  // namespace countercheck
