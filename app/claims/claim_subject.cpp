// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/claims/claim_subject.h"

#include "app/claims/claim_page.h"
#include "app/claims/claim_query.h"
#include "app/library/steps_question.h"
#include "app/shell/settings.h"
#include "models/layout/shown_time.h"
#include "models/sheets/comparison_matrix.h"
#include "widgets/claims/claim_header_view.h"
#include "widgets/claims/claim_list_view.h"
#include "widgets/controls/order_button.h"
#include "widgets/controls/record_place.h"
#include "widgets/figures/figure_table.h"
#include "widgets/figures/figure_view.h"

#include <utility>

namespace countercheck {
ClaimSubject::ClaimSubject(Session &session, Settings &settings, QObject *parent)
    : SubjectInView(parent), m_session(session), m_wording(session.wording()), m_claim(session.claim()),
      m_claims(new ClaimListModel(m_wording, this)), m_list(new ClaimListView(m_wording, m_claims)), m_claimPage(new ClaimPage(m_wording))
{
    m_claims->setMarks([this](const RecordKey &record) { return m_session.own().mark(record); });
    connect(&m_session.own(), &OwnRecords::changed, m_claims, &ClaimListModel::marksChanged);
    connectList();
    keepOrder(settings);
    connect(&m_claim, &ClaimInView::claimChanged, this, &ClaimSubject::showClaim);
    connect(&m_claim, &ClaimInView::figureChanged, this, &ClaimSubject::showFigure);
    connect(m_claimPage->chart(), &FigureView::observationActivated, this, &ClaimSubject::selectFigure);
    connect(m_claimPage->table(), &FigureTable::observationActivated, this, &ClaimSubject::selectFigure);
    connect(m_claimPage, &ClaimPage::tableVisibilityChanged, this, &ClaimSubject::changed);
    const ClaimHeaderView *header = m_claimPage->header();
    connect(header, &ClaimHeaderView::openRequested, this, &ClaimSubject::openRequested);
    connect(header, &ClaimHeaderView::pageRequested, this, &ClaimSubject::openPage);
    connect(header, &ClaimHeaderView::observationActivated, this, &ClaimSubject::selectFigure);
}

void ClaimSubject::connectList()
{
    ClaimSearch &claims = m_session.claims();
    connect(m_claims, &ClaimListModel::pageNeeded, &claims, &ClaimSearch::fetchSummaries);
    connect(m_list, &ClaimListView::queryChanged, &claims, &ClaimSearch::setQuery);
    connect(m_list, &ClaimListView::claimActivated, this, [this](qint64 row) {
        if (row == m_claim.wantedRow()) {
            openPage(ViewPage::Chart);
            return;
        }
        Q_EMIT leaving();
        m_hasAsked = true;
        m_isByItself = false;
        m_asked.reset();
        m_claim.showRow(row);
    });
    connect(&claims, &ClaimSearch::rowsChanged, this, &ClaimSubject::showRows);
    connect(&claims, &ClaimSearch::summariesArrived, m_claims, &ClaimListModel::setSummaries);
    connect(&claims, &ClaimSearch::summariesFailed, m_claims, &ClaimListModel::setUnreadable);
    connect(&claims, &ClaimSearch::ratingsCounted, m_list, &ClaimListView::setFacets);
}

void ClaimSubject::keepOrder(Settings &settings)
{
    OrderButton *order = m_list->order();
    order->setOrder(orderFromCode(SearchedKind::Claims, settings.value(Setting::ClaimOrder).toString()));
    m_session.claims().setOrder(order->order());
    connect(order, &OrderButton::orderChosen, this, [this, &settings](RecordOrder chosen) {
        settings.setValue(Setting::ClaimOrder, QString(orderCode(chosen)));
        m_session.claims().setOrder(chosen);
    });
}

void ClaimSubject::restart()
{
    m_asked.reset();
    m_steps.reset();
    m_readingSteps.cancel();
    m_areStepsRead = false;
    m_askedFirst.reset();
    m_hasAsked = m_isByItself = false;
    m_page = ViewPage::Chart;
    m_claims->setRows({});
    m_claimPage->header()->setHeader(std::nullopt);
    m_claimPage->figures()->setFigureRows({});
    m_list->restart(m_session.library().has_value());
    m_claimPage->showClaim();
}

bool ClaimSubject::hasNone() const
{
    const ClaimSearch &search = m_session.claims();
    return search.isAnswered() && search.query() == ClaimQuery() && search.rows().empty();
}

void ClaimSubject::showNone()
{
    const QString next = m_session.editing().isEditing()
        ? m_wording.say("Window", "Ctrl+N adds one. Begin with a source, a measure and its figures: each section of the rail has Ctrl+N, and the help (F1) leads through a library of your own.")
        : m_wording.say("Window", "It may still hold measures and sources.");
    m_claimPage->showWords(m_wording.say("Window", "This library holds no claims"), next);
}

void ClaimSubject::showRows()
{
    const ClaimSearch &search = m_session.claims();
    m_list->setAnsweredQuery(search.query(), search.isAnswered());
    m_claims->setRows(search.rows());
    if (hasNone())
        showNone();
    if (m_hasAsked || search.rows().empty())
        return;
    m_hasAsked = m_isByItself = true;
    m_claim.showRow(search.rows().front());
}

void ClaimSubject::showFirst(const View &view)
{
    m_askedFirst = view;
    m_list->setQuery(claimQuery(view));
}

void ClaimSubject::leave()
{
    m_asked.reset();
    m_claim.stopReading();
    m_list->setCurrentRow(m_claim.wantedRow());
}

void ClaimSubject::show(const View &view)
{
    m_hasAsked = true;
    m_isByItself = false;
    m_asked = view;
    // A view that narrows nothing leaves the list as it is.
    if (!view.facets.empty())
        m_list->setQuery(claimQuery(view));
    // Where the claim is in view already with these figures, nothing else will come.
    if (!m_claim.show(view.claim(), view.figures))
        finishShowing();
}

View ClaimSubject::view() const
{
    View view;
    if (m_asked)
        view = *m_asked;
    else if (m_claim.claim())
        view.subject = m_claim.claim()->id;
    view.scale = m_claim.scale();
    view.withContext = m_claim.withContext();
    setClaimQuery(view, m_session.claims().query());
    if (m_asked || !m_claim.claim())
        return view;
    view.page = m_page;
    view.figures = m_claim.wantedFigures();
    if (shown())
        view.time = shownTime(m_claimPage->chart()->timeWindow(), shown()->figure);
    return view;
}

void ClaimSubject::showClaim()
{
    const auto &claim = m_claim.claim();
    m_claimPage->header()->setHeader(claim ? claim->header : std::nullopt);
    setRecordOf(m_claimPage, claim ? recordKeyOf(claim->id) : std::nullopt);
    m_list->setCurrentRow(m_claim.wantedRow());
    m_page = ViewPage::Chart;
    readSteps();
    if (claim && m_askedFirst) {
        m_asked = std::exchange(m_askedFirst, std::nullopt);
        m_asked->subject = claim->id;
        m_claim.show(claim->id, m_asked->figures);
    }
    // The first claim of a library comes by itself; to others the reader has gone.
    if (std::exchange(m_isByItself, false) || m_asked || !claim)
        Q_EMIT changed();
    else
        Q_EMIT moved();
}

void ClaimSubject::showFigure(bool sameChart)
{
    const auto &selected = m_claim.figure();
    if (!selected) {
        m_asked.reset();
        m_claimPage->figures()->setFigureRows({});
        // While the library is edited, the claim in view may have been taken away.
        const QList<qint64> &rows = m_session.claims().rows();
        if (m_session.editing().isEditing() && !rows.empty() && m_claim.wantedRow() != rows.front()) {
            m_claim.showRow(rows.front());
            return;
        }
        if (hasNone())
            showNone();
        else
            m_claimPage->showWords(m_wording.say("Window", "This claim cannot be read"), m_wording.say("Window", "Others of this library may still be readable."));
        Q_EMIT changed();
        return;
    }
    m_claimPage->showClaim();
    m_claimPage->chart()->setFigure(selected->figure, sameChart);
    if (!sameChart)
        m_claimPage->header()->setStrip(selected->figure.strip);
    m_claimPage->header()->setSelected(drawnFor(selected->figure, selected->selection.observation));
    if (!sameChart)
        m_claimPage->figures()->setFigureRows(selected->figure.rows);
    m_claimPage->chart()->setSelected(selected->selection.observation);
    m_claimPage->table()->setSelected(selected->selection.observation);
    finishShowing();
    Q_EMIT changed();
}

void ClaimSubject::finishShowing()
{
    if (!m_asked || !m_claim.isUpToDate() || m_claim.claim()->id != m_asked->claim())
        return;
    if (m_asked->page == ViewPage::Steps && !m_areStepsRead)
        return;
    const View asked = *m_asked;
    m_asked.reset();
    m_claimPage->chart()->setTimeWindow(timeWindow(asked.time, m_claim.figure()->figure));
    if (canOpen(asked.page) && fillPage(asked.page)) {
        m_page = asked.page;
    } else {
        Q_EMIT failed({ErrorCode::NothingToShow, QString(code(asked.page)), asked.claim().slug});
    }
    Q_EMIT changed();
}

void ClaimSubject::readSteps()
{
    m_steps.reset();
    m_areStepsRead = false;
    m_readingSteps.cancel();
    if (!m_claim.claim())
        return;
    MeasureSelection measures;
    for (const Measure &measure : m_claim.claim()->dossier.measures)
        measures.measures.push_back(measure.id);
    askForSteps(m_session.pages(), this, m_readingSteps.next(), measures, m_wording, [this](Result<std::optional<ProcessSteps>> steps) {
        m_areStepsRead = true;
        if (steps)
            m_steps = std::move(steps).value();
        else
            Q_EMIT failed(steps.error());
        finishShowing();
        Q_EMIT changed();
    });
}

bool ClaimSubject::canOpen(ViewPage page) const
{
    switch (page) {
    case ViewPage::Chart: return true;
    case ViewPage::Findings: return besideLine(*this) != nullptr;
    case ViewPage::Dissection: return m_claim.claim() != nullptr;
    case ViewPage::Steps: return m_steps.has_value();
    default: return false; // no page of a claim
    }
}

/// Makes what a page shows; false if there is nothing.
bool ClaimSubject::fillPage(ViewPage page)
{
    switch (page) {
    case ViewPage::Chart: return true;
    case ViewPage::Findings: return m_pages.fill(page, composeFindings(*dossier(), selection().observation, selection().beside, m_wording));
    case ViewPage::Dissection: return m_pages.fill(page, composeDissection(*dossier(), m_wording));
    case ViewPage::Steps: return m_pages.fill(page, m_steps);
    default: return false;
    }
}

void ClaimSubject::openPage(ViewPage page)
{
    if (!canOpen(page) || page == m_page)
        return;
    Q_EMIT leaving();
    if (!fillPage(page))
        return;
    m_asked.reset();
    m_page = page;
    Q_EMIT moved();
    takeFocus();
}

void ClaimSubject::leaveFindings()
{
    // What is picked anew stands on the page before.
    if (m_page == ViewPage::Findings)
        openPage(ViewPage::Chart);
}

QWidget *ClaimSubject::list()
{
    return m_list;
}

QWidget *ClaimSubject::page()
{
    return m_pages.view(m_page, m_claimPage);
}

FigureView *ClaimSubject::chart()
{
    return m_claimPage->chart();
}

std::vector<QWidget *> ClaimSubject::parts()
{
    if (m_page != ViewPage::Chart)
        return {m_list, page()};
    return {m_list, m_claimPage->chart(), m_claimPage->table()};
}

void ClaimSubject::takeFocus()
{
    // A list in a closed pane has no use for the keyboard.
    QWidget *target = m_page != ViewPage::Chart ? page() : m_list->isVisibleTo(m_list->window()) ? static_cast<QWidget *>(m_list) : m_claimPage->chart();
    target->setFocus(Qt::OtherFocusReason);
}

std::shared_ptr<const Dossier> ClaimSubject::dossier() const
{
    const auto &claim = m_claim.claim();
    return claim ? std::shared_ptr<const Dossier>(claim, &claim->dossier) : nullptr;
}

const SelectedFigure *ClaimSubject::shown() const
{
    const auto &figure = m_claim.figure();
    return figure && m_claim.claim() && figure->claim == m_claim.claim()->id ? figure.get() : nullptr;
}

const ComparisonFigure *ClaimSubject::figure() const
{
    return shown() ? &shown()->figure : nullptr;
}

const Passport *ClaimSubject::passport() const
{
    return shown() && shown()->passport ? &*shown()->passport : nullptr;
}

FigureSelection ClaimSubject::selection() const
{
    return shown() ? shown()->selection : FigureSelection();
}

QString ClaimSubject::name() const
{
    return m_claim.claim() ? m_claim.claim()->id.slug : QString();
}

void ClaimSubject::selectFigure(const ObservationId &observation)
{
    leaveFindings();
    m_claim.selectFigure(observation);
}

void ClaimSubject::selectBeside(const ObservationId &beside)
{
    leaveFindings();
    m_claim.selectBeside(beside);
}

void ClaimSubject::setTheme(ThemeName theme)
{
    m_claimPage->chart()->setTheme(theme);
}

bool ClaimSubject::run(Command command)
{
    switch (command) {
    case Command::NextClaim: m_list->step(1); return true;
    case Command::PreviousClaim: m_list->step(-1); return true;
    case Command::ShowTable: m_claimPage->setTableChoice(!m_claimPage->isTableVisible()); return true;
    default: return false;
    }
}

void ClaimSubject::updateCommands(Actions &actions, bool isInView)
{
    actions.action(Command::ShowTable)->setChecked(m_claimPage->isTableVisible());
    actions.action(Command::ShowTable)->setEnabled(isInView);
    m_claimPage->header()->setActions({actions.action(Command::CopySentence), actions.action(Command::ExportChart)});
    // The findings are about two figures: their button stands beside them, in the passport.
    m_claimPage->header()->setPages(pageLinks(m_wording, [this](const PageEntry &entry) { return !entry.isOfPair && canOpen(entry.page); }));
}

}  // namespace countercheck

#include "moc_claim_subject.cpp"
