// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/records/coverage_subject.h"

#include "app/records/list_order.h"
#include "app/records/questions_subject.h"
#include "app/shell/settings.h"
#include "models/exchange/coverage_table.h"
#include "models/files/file_kind.h"
#include "models/files/write_file.h"
#include "models/items/record_list_model.h"
#include "models/sheets/coverage_sheet.h"
#include "widgets/pages/coverage_view.h"
#include "widgets/pages/record_list_view.h"

#include <QFileDialog>

#include <algorithm>
#include <array>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// The choices of measures, as they are remembered.
constexpr std::array<QLatin1StringView, 3> choiceCodes{"all"_L1, "with-gaps"_L1, "of-claims"_L1};

CoverageChoice choiceFrom(const QString &code)
{
    const auto found = std::ranges::find(choiceCodes, code);
    return found == choiceCodes.end() ? CoverageChoice::All : static_cast<CoverageChoice>(found - choiceCodes.begin());
}

/// What is read of a library, with the number of gaps that it notes.
struct CountedCoverage {
    std::shared_ptr<const Coverage> coverage;
    qint64 gaps = 0;
};

/// The facet of a view that asks for the table.
const Facet coverageTable{QStringLiteral("table"), QStringLiteral("coverage")};

}  // namespace

CoverageSubject::CoverageSubject(Session &session, Settings &settings, QObject *parent)
    : SubjectWithoutChart(parent), m_session(session), m_wording(session.wording()), m_search(session.openLibrary(), SearchedKind::Gaps), m_model(new RecordListModel(SearchedKind::Gaps, m_wording, this)),
      m_list(new RecordListView(m_wording, m_model)), m_page(new CoverageView(m_wording)), m_settings(settings)
{
    connect(m_model, &RecordListModel::pageNeeded, &m_search, &RecordSearch::fetchSummaries);
    connect(&m_search, &RecordSearch::linesArrived, m_model, &RecordListModel::setLines);
    connect(&m_search, &RecordSearch::summariesFailed, m_model, &RecordListModel::setUnreadable);
    connect(&m_search, &RecordSearch::failed, this, &CoverageSubject::failed);
    connect(&m_search, &RecordSearch::rowsChanged, this, [this] { m_model->setRows(m_search.rows(), m_search.groups(), m_search.order()); });
    m_order = new ListOrder(settings, m_search, m_list->order(), this);
    connect(m_list, &RecordListView::recordActivated, this, [this](const QString &id) { Q_EMIT viewRequested(viewOf(GapId(id))); });
    connect(m_page, &CoverageView::gapActivated, this, [this](const GapId &gap) { Q_EMIT viewRequested(viewOf(gap)); });
    connect(m_page, &CoverageView::questionsRequested, this, [this] { Q_EMIT viewRequested(QuestionsSubject::listOf()); });
    connect(m_page, &CoverageView::choiceMade, this, &CoverageSubject::choose);
    connect(m_page, &CoverageView::exportRequested, this, &CoverageSubject::chooseFile);
    connect(m_page, &CoverageView::requestRequested, this, &CoverageSubject::requestRequested);
    connect(m_page, &CoverageView::figureActivated, this, [this](const ObservationId &figure) { Q_EMIT viewRequested(viewOf(figure)); });
}

View CoverageSubject::table()
{
    View view;
    view.subject = SearchResult();
    view.facets = {coverageTable};
    return view;
}

bool CoverageSubject::canShow(const View &view) const
{
    return view.kind() == SubjectKind::Search && std::ranges::find(view.facets, coverageTable) != view.facets.end();
}

void CoverageSubject::show(const View &)
{
    m_order->restore();
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
    m_session.pages().ask(this, m_question.next(), [](Library &library, const std::stop_token &stop) -> Result<CountedCoverage> {
        Result<Coverage> coverage = library.coverage(stop);
        if (!coverage)
            return coverage.error();
        const Result<LibraryCounts> counts = library.counts(stop);
        if (!counts)
            return counts.error();
        return CountedCoverage{std::make_shared<const Coverage>(std::move(coverage).value()), counts->gaps};
    }, [this](const Result<CountedCoverage> &coverage) {
        m_isReading = false;
        m_isRead = static_cast<bool>(coverage);
        if (!coverage) {
            Q_EMIT failed(coverage.error());
        } else if (m_session.library()) {
            m_coverage = coverage->coverage;
            m_gaps = coverage->gaps;
            showChosen();
        }
        Q_EMIT changed();
    });
}

void CoverageSubject::showChosen()
{
    m_choice = choiceFrom(m_settings.value(Setting::CoverageMeasures).toString());
    m_page->setChoice(m_choice);
    m_page->setSheet(composeCoverage(*m_coverage, m_gaps, m_wording, m_choice));
}

void CoverageSubject::choose(CoverageChoice choice)
{
    m_settings.setValue(Setting::CoverageMeasures, QString(choiceCodes[static_cast<std::size_t>(choice)]));
    if (m_coverage)
        showChosen();
}

void CoverageSubject::chooseFile()
{
    auto *dialog = new QFileDialog(m_page->window(), m_wording.say("Coverage", "Export the table to"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({m_wording.say("Figures", "Tables (*.csv)")});
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(u"what-is-missing.csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &CoverageSubject::exportTo);
    dialog->open();
}

void CoverageSubject::exportTo(const QString &path)
{
    if (!m_coverage)
        return;
    const Result<Done> isFree = refuseOtherKind(path, file_kind::csv);
    const Result<Done> written = isFree ? writeFile(path, coverageCsv(composeCoverage(*m_coverage, m_gaps, m_wording, m_choice))) : isFree;
    if (!written)
        Q_EMIT failed(written.error());
    else //: %1 is the path of a file.
        Q_EMIT said(m_wording.say("Coverage", "The table was written to %1.").arg(path));
}

void CoverageSubject::restart()
{
    m_question.cancel();
    m_search.clear();
    m_page->setSheet({});
    m_coverage.reset();
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
