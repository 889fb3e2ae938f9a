// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/session.h"

#include <algorithm>
#include <utility>

namespace countercheck {

namespace {

/// A pause in typing that is too short to be felt and long enough to skip what is only passed through.
constexpr int typingPauseMilliseconds = 90;

Error closedError()
{
    return {ErrorCode::Cancelled, {}, {}};
}

}  // namespace

Session::Session(const Wording &wording, QObject *parent)
    : QObject(parent), m_wording(wording), m_pages(QStringLiteral("pages")), m_long(QStringLiteral("long"))
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPauseMilliseconds);
    connect(&m_typing, &QTimer::timeout, this, &Session::findClaims);
}

Session::~Session()
{
    for (std::stop_source *source : {&m_opening, &m_searching, &m_counting, &m_checking, &m_reading, &m_composing})
        source->request_stop();
}

std::stop_token Session::renew(std::stop_source &source)
{
    source.request_stop();
    source = std::stop_source();
    return source.get_token();
}

void Session::finished()
{
    --m_underWay;
    if (isSettled())
        Q_EMIT settled();
}

void Session::report(const Error &error)
{
    if (error.code == ErrorCode::Cancelled)
        return;
    // A question may find what the check has not come to yet.
    if (error.code == ErrorCode::Damaged && m_library && m_check.state != FileCheck::State::Faulty) {
        m_checking.request_stop();
        m_check = {FileCheck::State::Faulty, 1, {}, error};
        Q_EMIT fileCheckChanged();
    }
    Q_EMIT failed(error);
}

void Session::open(const QString &path, Library::Unmerged unmerged, const ClaimId &claim)
{
    const std::stop_token stop = renew(m_opening);
    const auto question = [path, unmerged, stop](std::optional<Library> &library) -> Result<OpenedLibrary> {
        if (stop.stop_requested())
            return closedError();
        Result<Library> opened = Library::open(path, unmerged);
        if (!opened)
            return opened.error();
        Result<LibraryDescription> description = opened->description();
        if (!description)
            return description.error();
        Result<LibraryCounts> counts = opened->counts();
        if (!counts)
            return counts.error();
        // Only now: a file that cannot be read leaves the library that is open.
        library = std::move(opened).value();
        return OpenedLibrary{path, std::move(description).value(), *counts, unmerged};
    };
    ask(m_pages, question, [this, path, claim, stop](Result<OpenedLibrary> answer) {
        if (stop.stop_requested())
            return;
        if (answer)
            adopt(std::move(answer).value(), claim);
        else
            Q_EMIT openFailed(path, answer.error());
    });
}

void Session::adopt(OpenedLibrary opened, const ClaimId &claim)
{
    forgetLibrary();
    m_library = std::move(opened);
    Q_EMIT libraryChanged();

    if (!claim.isEmpty()) {
        m_hasChosenClaim = true;
        readClaim(-1, claim);
    }
    findClaims();
}

void Session::startLongWork()
{
    if (m_hasLongWork || !m_library)
        return;
    m_hasLongWork = true;
    ask(m_long, [path = m_library->path, unmerged = m_library->unmerged](std::optional<Library> &library) -> Result<Done> {
        Result<Library> second = Library::open(path, unmerged);
        if (!second) {
            library.reset();
            return second.error();
        }
        library = std::move(second).value();
        return Done{};
    }, [this](const Result<Done> &answer) {
        if (!answer)
            report(answer.error());
    });
    countFacets();
    checkFile();
}

void Session::forgetLibrary()
{
    for (std::stop_source *source : {&m_searching, &m_counting, &m_checking, &m_reading, &m_composing})
        source->request_stop();
    m_typing.stop();
    m_library.reset();
    m_query = {};
    m_rows.clear();
    m_claim.reset();
    m_figure.reset();
    m_observation = m_beside = {};
    m_check = {};
    m_wantedRow = -1;
    m_isSearched = true;
    m_hasChosenClaim = false;
    m_hasLongWork = false;
}

void Session::close()
{
    m_opening.request_stop();
    forgetLibrary();
    for (Worker *worker : {&m_pages, &m_long}) {
        ask(*worker, [](std::optional<Library> &library) {
            library.reset();
            return Done{};
        }, [](Done) {});
    }
    Q_EMIT libraryChanged();
    Q_EMIT claimRowsChanged();
    Q_EMIT claimChanged();
    Q_EMIT figureChanged(false);
    Q_EMIT fileCheckChanged();
}

void Session::setQuery(const ClaimQuery &query)
{
    if (!m_library || query == m_query)
        return;
    m_query = query;
    m_searching.request_stop();
    m_typing.start();
}

void Session::findClaims()
{
    if (!m_library)
        return;
    const std::stop_token stop = renew(m_searching);
    ask(m_pages, [query = m_query, stop](std::optional<Library> &library) -> Result<std::vector<qint64>> {
        if (!library || stop.stop_requested())
            return closedError();
        return library->claimRows(query, stop);
    }, [this, stop](Result<std::vector<qint64>> answer) {
        if (stop.stop_requested())
            return;
        if (!answer)
            report(answer.error());
        m_isSearched = bool(answer);
        m_rows = answer ? std::move(answer).value() : std::vector<qint64>();
        Q_EMIT claimRowsChanged();
        if (!m_hasChosenClaim && !m_rows.empty())
            selectClaim(m_rows.front());
        if (m_rows.empty())
            startLongWork();
    });
    if (m_hasLongWork)
        countFacets();
}

void Session::countFacets()
{
    const std::stop_token stop = renew(m_counting);
    ask(m_long, [text = m_query.text, stop](std::optional<Library> &library) -> Result<RatingCounts> {
        if (!library || stop.stop_requested())
            return closedError();
        return library->ratingCounts(text, stop);
    }, [this, stop](const Result<RatingCounts> &answer) {
        if (stop.stop_requested())
            return;
        if (answer)
            Q_EMIT facetsChanged(*answer);
        else
            report(answer.error());
    });
    // The facets must not wait for a check of minutes: it starts again behind them.
    if (m_check.state == FileCheck::State::Running)
        checkFile();
}

void Session::checkFile()
{
    if (m_check.state == FileCheck::State::Faulty)
        return;
    const std::stop_token stop = renew(m_checking);
    m_check = {FileCheck::State::Running, 0, {}, {}};
    Q_EMIT fileCheckChanged();

    const auto showProgress = [this, stop](double progress) {
        // Called by the worker, which this session outlives: it waits for it when it ends.
        QMetaObject::invokeMethod(this, [this, stop, progress] {
            if (stop.stop_requested() || m_check.state != FileCheck::State::Running)
                return;
            m_check.progress = progress;
            Q_EMIT fileCheckChanged();
        }, Qt::QueuedConnection);
    };
    ask(m_long, [stop, showProgress](std::optional<Library> &library) -> Result<QString> {
        if (!library || stop.stop_requested())
            return closedError();
        const Result<Done> checked = library->quickCheck(stop);
        if (!checked)
            return checked.error();
        int shown = 0;
        return library->fileSha256(stop, [&](double progress) {
            const int percent = static_cast<int>(progress * 100);
            if (percent < shown + 5)
                return;
            shown = percent;
            showProgress(progress);
        });
    }, [this, stop](const Result<QString> &answer) {
        if (stop.stop_requested())
            return;
        if (answer)
            m_check = {FileCheck::State::Intact, 1, *answer, {}};
        else if (answer.error().code == ErrorCode::Cancelled)
            m_check = {};
        else
            m_check = {FileCheck::State::Faulty, 1, {}, answer.error()};
        Q_EMIT fileCheckChanged();
    });
}

void Session::lintLibrary()
{
    if (!m_library)
        return;
    ask(m_long, [](std::optional<Library> &library) -> Result<std::vector<LintFinding>> {
        if (!library)
            return closedError();
        const Result<WholeLibrary> whole = library->whole();
        if (!whole)
            return whole.error();
        return lint(*whole);
    }, [this](const Result<std::vector<LintFinding>> &findings) { Q_EMIT libraryChecked(findings); });
}

void Session::fetchSummaries(int firstIndex, int count)
{
    const auto all = static_cast<int>(m_rows.size());
    if (firstIndex < 0 || firstIndex >= all)
        return;
    const auto first = m_rows.begin() + firstIndex;
    std::vector<qint64> rows(first, first + std::min(count, all - firstIndex));
    const std::stop_token stop = m_searching.get_token();
    ask(m_pages, [rows = std::move(rows), stop](std::optional<Library> &library) -> Result<std::vector<ClaimSummary>> {
        if (!library || stop.stop_requested())
            return closedError();
        return library->claimSummaries(rows);
    }, [this, firstIndex, stop](const Result<std::vector<ClaimSummary>> &answer) {
        if (stop.stop_requested())
            return;
        if (answer)
            Q_EMIT summariesArrived(firstIndex, *answer);
        else if (answer.error().code != ErrorCode::Cancelled) {
            Q_EMIT summariesFailed(firstIndex);
            report(answer.error());
        }
    });
}

void Session::selectClaim(qint64 row)
{
    if (!m_library || row == m_wantedRow)
        return;
    m_hasChosenClaim = true;
    readClaim(row, {});
}

void Session::showClaim(const ClaimId &claim)
{
    if (!m_library || claim.isEmpty())
        return;
    m_hasChosenClaim = true;
    readClaim(-1, claim);
}

void Session::readClaim(qint64 row, const ClaimId &id)
{
    m_wantedRow = row;
    const std::stop_token stop = renew(m_reading);
    const auto question = [row, id, stop, wording = m_wording](std::optional<Library> &library)
        -> Result<std::shared_ptr<SelectedClaim>> {
        if (!library || stop.stop_requested())
            return closedError();
        auto selected = std::make_shared<SelectedClaim>();
        selected->row = row;
        selected->id = id;
        if (id.isEmpty()) {
            Result<std::vector<ClaimSummary>> summary = library->claimSummaries(std::span(&row, 1));
            if (!summary)
                return summary.error();
            selected->id = summary->front().id;
        } else {
            const Result<qint64> found = library->claimRow(id);
            if (!found)
                return found.error();
            selected->row = *found;
        }
        Result<Dossier> dossier = library->dossier(selected->id);
        if (!dossier)
            return dossier.error();
        selected->dossier = std::move(dossier).value();
        selected->header = composeClaimHeader(selected->dossier, wording);
        return selected;
    };
    ask(m_pages, question, [this, stop](const Result<std::shared_ptr<SelectedClaim>> &answer) {
        if (stop.stop_requested())
            return;
        if (!answer) {
            // What is shown must not stand under another selection.
            m_composing.request_stop();
            m_claim.reset();
            m_figure.reset();
            Q_EMIT claimChanged();
            Q_EMIT figureChanged(false);
            report(answer.error());
            startLongWork();
            return;
        }
        m_claim = *answer;
        m_wantedRow = m_claim->row;
        Q_EMIT claimChanged();
        m_observation = firstObservation(m_claim->dossier);
        m_beside = {};
        m_isOtherChart = true;
        compose();
    });
}

void Session::selectObservation(const ObservationId &observation)
{
    if (!m_claim || observation.isEmpty() || observation == m_observation)
        return;
    m_observation = observation;
    m_beside = {};
    compose();
}

void Session::selectBeside(const ObservationId &beside)
{
    if (!m_claim || beside == m_beside)
        return;
    m_beside = beside;
    compose();
}

void Session::setScale(ScaleMode scale)
{
    if (scale == m_scale)
        return;
    m_scale = scale;
    if (m_claim)
        compose();
}

void Session::compose()
{
    const std::stop_token stop = renew(m_composing);
    ask(m_pages, [claim = m_claim, observation = m_observation, beside = m_beside, stop, wording = m_wording, scale = m_scale](std::optional<Library> &)
            -> std::shared_ptr<SelectedFigure> {
        if (stop.stop_requested())
            return nullptr;
        auto selected = std::make_shared<SelectedFigure>();
        selected->observation = observation;
        selected->beside = beside;
        selected->figure = composeFigure(claim->dossier, {observation, beside}, wording, {.scale = scale});
        if (!observation.isEmpty())
            selected->passport = composePassport(claim->dossier, observation, wording);
        return selected;
    }, [this, stop](const std::shared_ptr<SelectedFigure> &answer) {
        if (stop.stop_requested() || !answer)
            return;
        m_figure = answer;
        Q_EMIT figureChanged(!std::exchange(m_isOtherChart, false));
        startLongWork();
    });
}

}  // namespace countercheck
