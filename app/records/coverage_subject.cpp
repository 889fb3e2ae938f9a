// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/records/coverage_subject.h"

#include "models/items/record_list_model.h"
#include "models/sheets/coverage_sheet.h"
#include "widgets/pages/coverage_view.h"
#include "widgets/pages/record_list_view.h"

#include <algorithm>

namespace countercheck {
namespace {

/// The facet of a view that asks for the table.
const Facet coverageTable{QStringLiteral("table"), QStringLiteral("coverage")};

}  // namespace

CoverageSubject::CoverageSubject(Session &session, QObject *parent)
    : SubjectWithoutChart(parent), m_session(session), m_wording(session.wording()), m_search(session.openLibrary(), SearchedKind::Gaps), m_model(new RecordListModel(SearchedKind::Gaps, m_wording, this)),
      m_list(new RecordListView(m_wording, m_model)), m_page(new CoverageView(m_wording))
{
    connect(m_model, &RecordListModel::pageNeeded, &m_search, &RecordSearch::fetchSummaries);
    connect(&m_search, &RecordSearch::linesArrived, m_model, &RecordListModel::setLines);
    connect(&m_search, &RecordSearch::summariesFailed, m_model, &RecordListModel::setUnreadable);
    connect(&m_search, &RecordSearch::failed, this, &CoverageSubject::failed);
    connect(&m_search, &RecordSearch::rowsChanged, this, [this] { m_model->setRows(m_search.rows()); });
    connect(m_list, &RecordListView::recordActivated, this, [this](const QString &id) { Q_EMIT viewRequested(viewOf(GapId(id))); });
    connect(m_page, &CoverageView::gapActivated, this, [this](const GapId &gap) { Q_EMIT viewRequested(viewOf(gap)); });
    connect(m_page, &CoverageView::requestRequested, this, &CoverageSubject::requestRequested);
    connect(m_page, &CoverageView::figureActivated, this, [this](const ObservationId &figure) { Q_EMIT viewRequested(viewOf(figure)); });
}

bool CoverageSubject::canShow(const View &view) const
{
    return view.kind() == SubjectKind::Search && std::ranges::find(view.facets, coverageTable) != view.facets.end();
}

void CoverageSubject::show(const View &)
{
    m_search.begin();
    m_list->setCurrentRow(-1);
    read();
}

View CoverageSubject::view() const
{
    View view = viewOf(SearchResult());
    view.facets = {coverageTable};
    return view;
}

void CoverageSubject::read()
{
    if (m_isRead || m_isReading)
        return;
    m_isReading = true;
    m_session.pages().ask(this, m_question.next(), [wording = m_wording](Library &library, const std::stop_token &stop) -> Result<CoverageSheet> {
        const Result<Coverage> coverage = library.coverage(stop);
        if (!coverage)
            return coverage.error();
        const Result<LibraryCounts> counts = library.counts(stop);
        if (!counts)
            return counts.error();
        return composeCoverage(*coverage, counts->gaps, wording);
    }, [this](const Result<CoverageSheet> &coverage) {
        m_isReading = false;
        m_isRead = static_cast<bool>(coverage);
        if (!coverage)
            Q_EMIT failed(coverage.error());
        else if (m_session.library())
            m_page->setSheet(*coverage);
        Q_EMIT changed();
    });
}

void CoverageSubject::restart()
{
    m_question.cancel();
    m_search.clear();
    m_page->setSheet({});
    m_isReading = false;
    m_isRead = false;
}

QWidget *CoverageSubject::list()
{
    return m_list;
}

QWidget *CoverageSubject::page()
{
    return m_page;
}

std::vector<QWidget *> CoverageSubject::parts()
{
    return {m_list, m_page};
}

void CoverageSubject::takeFocus()
{
    m_page->setFocus(Qt::OtherFocusReason);
}

}  // namespace countercheck

#include "moc_coverage_subject.cpp"
