// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/records/questions_subject.h"

#include "app/records/coverage_subject.h"
#include "app/records/list_order.h"
#include "models/items/record_list_model.h"
#include "widgets/pages/facet_list.h"
#include "widgets/pages/questions_view.h"

#include <algorithm>

namespace countercheck {
namespace {

/// The facet of a view that asks for the list.
const Facet questionList{QStringLiteral("table"), QStringLiteral("questions")};

}  // namespace

QuestionsSubject::QuestionsSubject(Session &session, Settings &settings, QObject *parent)
    : SubjectWithoutChart(parent), m_session(session), m_wording(session.wording()), m_search(session.openLibrary(), SearchedKind::Gaps), m_model(new RecordListModel(SearchedKind::Gaps, m_wording, this)),
      m_facets(new FacetList(m_wording)), m_page(new QuestionsView(m_wording, m_model)), m_order(new ListOrder(settings, m_search, m_page->order(), this))
{
    m_model->setMarks([this](const RecordKey &record) { return m_session.own().mark(record); });
    connect(&m_session.own(), &OwnRecords::changed, m_model, &RecordListModel::marksChanged);
    connect(m_model, &RecordListModel::pageNeeded, &m_search, &RecordSearch::fetchSummaries);
    connect(&m_search, &RecordSearch::linesArrived, m_model, &RecordListModel::setLines);
    connect(&m_search, &RecordSearch::summariesFailed, m_model, &RecordListModel::setUnreadable);
    connect(&m_search, &RecordSearch::failed, this, &QuestionsSubject::failed);
    connect(&m_search, &RecordSearch::rowsChanged, this, [this] {
        m_isSearching = false;
        m_model->setRows(m_search.rows(), m_search.groups(), m_search.order());
        showHead();
        Q_EMIT changed();
    });
    connect(&m_session, &Session::counted, this, [this] {
        if (m_isShown)
            showHead();
    });
    connect(m_facets, &FacetList::queryRequested, this, &QuestionsSubject::narrow);
    connect(m_page, &QuestionsView::queryRequested, this, &QuestionsSubject::narrow);
    connect(m_page, &QuestionsView::gapActivated, this, [this](const GapId &gap) { Q_EMIT viewRequested(viewOf(gap)); });
    connect(m_page, &QuestionsView::requestRequested, this, &QuestionsSubject::requestRequested);
    connect(m_page, &QuestionsView::coverageRequested, this, [this] { Q_EMIT viewRequested(CoverageSubject::table()); });
}

View QuestionsSubject::listOf(const QString &typed)
{
    View view;
    view.subject = SearchResult();
    view.query = typed;
    view.facets = {questionList};
    return view;
}

bool QuestionsSubject::canShow(const View &view) const
{
    return view.kind() == SubjectKind::Search && std::ranges::find(view.facets, questionList) != view.facets.end();
}

void QuestionsSubject::show(const View &view)
{
    m_order->restore();
    if (m_isShown && view.query == m_typed)
        return;
    m_typed = view.query;
    search();
}

View QuestionsSubject::view() const
{
    View view = viewOf(SearchResult());
    view.query = m_typed;
    view.facets = {questionList};
    return view;
}

void QuestionsSubject::narrow(const QString &typed)
{
    m_typed = typed;
    search();
    Q_EMIT moved();
}

void QuestionsSubject::search()
{
    m_isShown = true;
    m_isSearching = true;
    m_query = parseSearch(m_typed);
    m_session.own().resolve(m_query);
    m_search.narrow(m_query);
    countFacets();
}

void QuestionsSubject::countFacets()
{
    m_facets->setCounting(true);
    m_session.overviews().ask(this, m_facetQuestion.next(), [query = m_query, marks = m_session.own().markFilters()](Library &library, const std::stop_token &stop) {
        return library.facets(query, std::array{SearchedKind::Gaps}, marks, stop);
    }, [this](const Result<std::vector<SearchFacet>> &answer) {
        if (!answer)
            Q_EMIT failed(answer.error());
        std::vector<FacetSection> facetSections = answer ? composeFacets(*answer, m_query, m_wording, SearchedKind::Gaps) : std::vector<FacetSection>();
        // Why it is missing is what this list is for.
        std::ranges::stable_partition(facetSections, [](const FacetSection &section) { return section.property == SearchProperty::WhyMissing; });
        m_facets->setSections(facetSections);
    });
}

void QuestionsSubject::showHead()
{
    const bool isCounted = m_session.library() && m_session.library()->counts;
    m_page->setHead(isCounted ? m_session.library()->counts->gaps : static_cast<qint64>(m_search.rows().size()), composeChips(m_query, m_wording, SearchedKind::Gaps));
}

void QuestionsSubject::restart()
{
    m_facetQuestion.cancel();
    m_facets->setSections({});
    m_typed.clear();
    m_query = {};
    m_isSearching = false;
    m_isShown = false;
    m_search.clear();
}

QWidget *QuestionsSubject::list()
{
    return m_facets;
}

QWidget *QuestionsSubject::page()
{
    return m_page;
}

std::vector<QWidget *> QuestionsSubject::parts()
{
    return {m_facets, m_page};
}

void QuestionsSubject::takeFocus()
{
    m_page->setFocus(Qt::OtherFocusReason);
}

}  // namespace countercheck

#include "moc_questions_subject.cpp"
