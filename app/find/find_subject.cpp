// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/find/find_subject.h"

#include "app/find/figures_subject.h"
#include "models/items/record_role.h"
#include "widgets/pages/facet_list.h"
#include "widgets/pages/search_guide.h"
#include "widgets/pages/search_result_view.h"

#include <QApplication>
#include <QLineEdit>
#include <QStackedWidget>

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// The facet of a view that asks for the results of one kind.
constexpr QLatin1StringView kindFacet("kind");

constexpr std::array kindCodes{"claims"_L1, "measures"_L1, "figures"_L1, "sources"_L1, "gaps"_L1};

/// How many hits of each kind are listed beside those of others, and how many of a kind alone.
constexpr std::size_t mostOfEach = 5;
constexpr std::size_t mostAlone = 500;

}  // namespace

FindSubject::FindSubject(Session &session, QObject *parent)
    : SubjectWithPreview(session, parent), m_session(session), m_wording(session.wording()), m_guide(new SearchGuide(m_wording)), m_facetList(new FacetList(m_wording)), m_list(new QStackedWidget),
      m_results(new SearchResultView(m_wording))
{
    m_list->addWidget(m_guide);
    m_list->addWidget(m_facetList);
    connect(&m_session, &Session::counted, this, [this] {
        if (m_isInView && !m_isSearching)
            showPage();
    });
    connect(m_facetList, &FacetList::queryRequested, this, &FindSubject::narrow);
    connect(m_results, &SearchResultView::recordActivated, this, [this](SearchedKind kind, const QString &id) {
        // A search that led somewhere is worth repeating.
        m_session.own().rememberSearch(m_typed);
        Q_EMIT viewRequested(viewOf(recordOf(kind, id)));
    });
    connect(m_results, &SearchResultView::markedChanged, this, &FindSubject::followMark);
    connect(m_results, &SearchResultView::previewToggled, this, &FindSubject::previewToggled);
    connect(m_results, &SearchResultView::saveRequested, this, &FindSubject::saveRequested);
    connect(m_results, &SearchResultView::moreRequested, this, [this](SearchedKind kind) {
        m_session.own().rememberSearch(m_typed);
        // All figures stand in a table, which can be sorted.
        if (kind == SearchedKind::Figures)
            Q_EMIT viewRequested(FiguresSubject::tableOf(m_typed));
        else
            limitTo(sectionOf(kind));
    });
    connect(m_results, &SearchResultView::queryRequested, this, &FindSubject::narrow);
    connect(m_results, &SearchResultView::allKindsRequested, this, [this] {
        m_only.reset();
        search();
    });
    connect(m_results, &SearchResultView::kindRequested, this, &FindSubject::showKind);
    // What is starred or noted may be what is searched for.
    connect(&m_session.own(), &OwnRecords::changed, this, [this] {
        if (m_isInView)
            search();
    });
}

void FindSubject::setText(const QString &typed)
{
    if (!m_session.library() || (typed.isEmpty() && !m_isInView))
        return;
    const bool isComing = !m_isInView;
    if (isComing)
        Q_EMIT leaving();
    m_isInView = true;
    m_typed = typed;
    m_only.reset();
    search();
    Q_EMIT moved();
}

void FindSubject::narrow(const QString &query)
{
    // The kind that is shown alone stays so.
    m_typed = query;
    search();
    Q_EMIT moved();
}

void FindSubject::showKind(SearchedKind kind, const QString &query)
{
    View view = viewOf(SearchResult());
    view.query = query;
    view.facets.push_back({kindFacet, kindCodes[static_cast<std::size_t>(kind)]});
    Q_EMIT viewRequested(kind == SearchedKind::Figures ? FiguresSubject::tableOf(query) : view);
}

QString FindSubject::typed() const
{
    return m_isInView ? m_typed : QString();
}

bool FindSubject::limitTo(Section section)
{
    const auto kind = std::ranges::find(searchedKinds, section, sectionOf);
    // Without a word to search for there is nothing to limit: the section itself is meant.
    if (kind == searchedKinds.end() || m_query.isEmpty())
        return false;
    m_only = m_only == *kind ? std::nullopt : std::optional(*kind);
    search();
    return true;
}

std::optional<Section> FindSubject::sectionShownAlone() const
{
    return m_isInView && m_only ? std::optional(sectionOf(*m_only)) : std::nullopt;
}

std::optional<std::array<qint64, searchedKinds.size()>> FindSubject::counts() const
{
    if (!m_session.library())
        return std::nullopt;
    std::array<qint64, searchedKinds.size()> counts{};
    if (m_isInView && !m_query.isEmpty()) {
        for (const SearchGroup &group : m_answer.groups)
            counts[static_cast<std::size_t>(group.kind)] = group.count;
        return counts;
    }
    const std::optional<LibraryCounts> &rows = m_session.library()->counts;
    if (!rows)
        return std::nullopt;
    return std::array{rows->claims, rows->measures, rows->observations, rows->sources, rows->gaps};
}

void FindSubject::search()
{
    m_query = parseSearch(m_typed);
    m_session.own().resolve(m_query);
    if (m_query.isEmpty()) {
        m_question.cancel();
        m_facetQuestion.cancel();
        m_organisationQuestion.cancel();
        m_results->setOrganisations({});
        m_facetList->setSections({});
        m_isSearching = false;
        m_answer = {};
        showPage();
        return;
    }
    m_isSearching = true;
    m_session.pages().ask(this, m_question.next(), [query = m_query, most = m_only ? mostAlone : mostOfEach](Library &library, const std::stop_token &stop) {
        return library.find(query, most, stop, Counting::Later);
    }, [this](Result<SearchAnswer> answer) {
        m_isSearching = false;
        m_answer = answer ? std::move(answer).value() : SearchAnswer();
        if (!answer)
            Q_EMIT failed(answer.error());
        else if (!m_answer.isCounted())
            countHits();
        else if (m_answer.count() == 0)
            findReliefs();
        showPage();
        findOrganisations();
        countFacets();
    });
    m_organisationQuestion.cancel();
    m_facetQuestion.cancel();
    m_facetList->setCounting(true);
}

/// A word that is found in millions of rows is counted after its first hits are shown.
void FindSubject::countHits()
{
    m_session.pages().ask(this, m_question.token(), [query = m_query](Library &library, const std::stop_token &stop) { return library.hitCounts(query, stop); },
                          [this](const Result<std::vector<qint64>> &counts) {
        if (!counts)
            Q_EMIT failed(counts.error());
        else
            m_answer.setCounts(*counts);
        showPage();
    });
}

/// What may be dropped or was meant is looked for after the reader knows that nothing was found.
void FindSubject::findReliefs()
{
    m_answer.areReliefsDue = true;
    m_session.pages().ask(this, m_question.token(), [query = m_query](Library &library, const std::stop_token &stop) { return library.reliefs(query, stop); },
                          [this](Result<std::vector<SearchRelief>> reliefs) {
        m_answer.areReliefsDue = false;
        if (!reliefs)
            Q_EMIT failed(reliefs.error());
        else
            m_answer.reliefs = std::move(reliefs).value();
        showPage();
    });
}

/// Facets are counted after the hits, which the reader waits for.
void FindSubject::countFacets()
{
    const std::vector<SearchedKind> kinds = m_only ? std::vector{*m_only} : std::vector(searchedKinds.begin(), searchedKinds.end());
    m_session.overviews().ask(this, m_facetQuestion.next(), [query = m_query, kinds, marks = m_session.own().markFilters()](Library &library, const std::stop_token &stop) {
        return library.facets(query, kinds, marks, stop);
    }, [this](const Result<std::vector<SearchFacet>> &answer) {
        if (!answer)
            Q_EMIT failed(answer.error());
        m_facetList->setSections(answer ? composeFacets(*answer, m_query, m_wording, m_only) : std::vector<FacetSection>());
    });
}

/// Whom the search names is looked for after the hits, which the reader waits for. A kind that is shown alone has the page for itself.
void FindSubject::findOrganisations()
{
    const QString text = m_only ? QString() : namedIn(m_query);
    if (text.isEmpty()) {
        m_results->setOrganisations({});
        return;
    }
    m_session.pages().ask(this, m_organisationQuestion.next(), [text](Library &library, const std::stop_token &stop) {
        return library.organisationCards(text, mostOrganisationCards, stop);
    }, [this](const Result<std::vector<OrganisationCard>> &cards) {
        if (!cards)
            Q_EMIT failed(cards.error());
        m_results->setOrganisations(cards ? composeOrganisations(*cards, m_wording) : std::vector<OrganisationLine>());
    });
}

SearchPage FindSubject::withMarks(SearchPage page)
{
    for (SearchSection &section : page.sections) {
        for (SearchLine &line : section.lines)
            line.detail = markedLine(m_session.own().mark({line.kind, line.id}), line.detail, m_wording);
    }
    return page;
}

void FindSubject::showPage()
{
    m_list->setCurrentWidget(m_query.isEmpty() ? static_cast<QWidget *>(m_guide) : m_facetList);
    if (m_session.library())
        m_results->setPage(withMarks(composeSearchPage(m_typed, m_query, m_answer, m_session.library()->counts, m_only, m_wording, m_session.own().recentSearches())));
    Q_EMIT changed();
}

void FindSubject::show(const View &view)
{
    m_isInView = true;
    m_typed = view.query;
    m_only.reset();
    for (const Facet &facet : view.facets) {
        const auto code = std::ranges::find(kindCodes, facet.value);
        if (facet.name == kindFacet && code != kindCodes.end())
            m_only = searchedKinds[static_cast<std::size_t>(code - kindCodes.begin())];
    }
    search();
}

View FindSubject::view() const
{
    View view = viewOf(SearchResult());
    view.query = m_typed;
    if (m_only)
        view.facets.push_back({kindFacet, kindCodes[static_cast<std::size_t>(*m_only)]});
    return view;
}

void FindSubject::leave()
{
    m_question.cancel();
    m_organisationQuestion.cancel();
    m_facetQuestion.cancel();
    m_isSearching = false;
    m_isInView = false;
    forgetPreview();
}

void FindSubject::restart()
{
    leave();
    m_typed.clear();
    m_only.reset();
    m_query = {};
    m_answer = {};
}

QWidget *FindSubject::list()
{
    return m_list;
}

QWidget *FindSubject::page()
{
    return m_results;
}

std::vector<QWidget *> FindSubject::parts()
{
    return {m_facetList, m_results};
}

void FindSubject::takeFocus()
{
    // Whoever types goes on typing.
    if (!qobject_cast<QLineEdit *>(QApplication::focusWidget()))
        m_results->focusResults();
}

std::optional<RecordKey> FindSubject::marked() const
{
    return m_results->marked();
}

void FindSubject::focusResults()
{
    if (m_isInView)
        m_results->focusResults();
}

void FindSubject::openMarked()
{
    if (m_isInView && !m_isSearching)
        m_results->openMarked();
}

}  // namespace countercheck

#include "moc_find_subject.cpp"
