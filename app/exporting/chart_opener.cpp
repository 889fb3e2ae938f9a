// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/chart_opener.h"

#include "app/comparison/comparison_desk.h"
#include "app/exporting/figure_export.h"
#include "app/shell/panes.h"
#include "app/library/session.h"
#include "models/exchange/chart_record_file.h"
#include "models/files/regular_file.h"
#include "widgets/figure_view.h"
#include "widgets/comparison_page.h"

#include <QFileInfo>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// No chart comes near it; what does is not read into memory.
constexpr qint64 largestPicture = qint64(64) * 1024 * 1024;
/// A matrix holds every pair of them.
constexpr std::size_t mostMeasures = 64;
/// Of a text of the file in a sentence.
constexpr qsizetype longestText = 160;

/// A text of a file that may come from anybody, in a sentence.
QString quoted(const QString &text)
{
    const QString simplified = text.left(4 * longestText).simplified();
    return simplified.size() <= longestText ? simplified : simplified.left(longestText) + u'…';
}

}  // namespace

ChartOpener::ChartOpener(Session &session, ComparisonDesk &desk, Panes &panes, QObject *parent)
    : QObject(parent), m_session(session), m_desk(desk), m_panes(panes), m_wording(session.wording())
{
    connect(&session, &Session::libraryChanged, this, [this] {
        m_reading.request_stop();
        m_opening.reset();
        m_untold.reset();
        if (m_session.library() && !m_waiting.isEmpty())
            open(std::exchange(m_waiting, QString()));
    });
    connect(&session, &Session::fileCheckChanged, this, &ChartOpener::tellMatch);
    connect(&session, &Session::claimChanged, this, [this] {
        // Somebody was quicker.
        if (m_opening && !m_opening->request.claim.isEmpty() && (!m_session.claim() || m_session.claim()->id != m_opening->request.claim))
            m_opening.reset();
    });
    connect(&session, &Session::figureChanged, this, [this](bool sameChart) {
        if (m_opening && !sameChart && m_session.claim() && m_session.figure() && m_session.claim()->id == m_opening->request.claim)
            applyToClaim();
    });
    connect(&desk.workspace(), &Workspace::changed, this, [this](bool sameChart) {
        if (!m_opening || m_opening->request.measures.measures.empty())
            return;
        if (m_desk.workspace().content().selection != m_opening->request.measures)
            m_opening.reset();
        else if (!sameChart && m_desk.workspace().shown()->content.selection == m_opening->request.measures)
            applyToComparison();
    });
}

ChartOpener::~ChartOpener()
{
    m_reading.request_stop();
}

bool ChartOpener::isPicture(const QString &path)
{
    return path.endsWith(".png"_L1, Qt::CaseInsensitive) || path.endsWith(".svg"_L1, Qt::CaseInsensitive);
}

void ChartOpener::open(const QString &path)
{
    m_reading.request_stop();
    m_reading = std::stop_source();
    m_waiting.clear();
    m_session.askPages([path, wording = m_wording](std::optional<Library> &library) {
        ReadChart chart = readChart(path, wording);
        chart.hasLibrary = library.has_value();
        if (library && chart.refusal.isEmpty()) {
            if (const Result<Done> found = lookUp(chart, *library); !found)
                chart.refusal = wording.error(found.error());
        }
        return chart;
    }, [this, path, stop = m_reading.get_token()](const ReadChart &chart) {
        if (stop.stop_requested())
            return;
        if (!chart.refusal.isEmpty()) {
            Q_EMIT refused(chart.name, chart.refusal);
        } else if (!chart.hasLibrary) {
            m_waiting = path;
            Q_EMIT refused(chart.name, m_wording.say("Export", "It was made from the library “%1”, version %2. Open that library, and the chart is shown.")
                                           .arg(quoted(chart.record.libraryTitle), quoted(chart.record.libraryVersion)));
        } else {
            show(chart);
        }
    });
}

ChartOpener::ReadChart ChartOpener::readChart(const QString &path, const Wording &wording)
{
    ReadChart chart;
    chart.name = QFileInfo(path).fileName();
    // Opening a pipe would wait for whoever writes into it.
    const Result<QString> found = findRegularFile(path);
    if (!found) {
        chart.refusal = wording.error(found.error());
        return chart;
    }
    QFile file(*found);
    if (!file.open(QIODevice::ReadOnly)) {
        chart.refusal = wording.error({ErrorCode::ReadFailed, path, file.errorString()});
        return chart;
    }
    const QByteArray bytes = file.read(largestPicture + 1);
    if (bytes.size() > largestPicture) {
        chart.refusal = wording.say("Export", "%1 is larger than any exported chart.").arg(chart.name);
        return chart;
    }
    const Result<ChartRecord> record = readChartRecord(bytes, path);
    if (!record) {
        chart.refusal = wording.say("Export", "%1 carries no record of a chart: it was not exported by Countercheck, it is damaged, or another "
                                              "program has taken the record out.").arg(chart.name);
        return chart;
    }
    const Result<ExportRequest> request = exportRequest(record->arguments);
    if (!request || request->measures.measures.size() > mostMeasures) {
        chart.refusal = wording.say("Export", "The record in %1 asks for what this version of Countercheck does not know.").arg(chart.name);
        return chart;
    }
    chart.record = *record;
    chart.request = *request;
    return chart;
}

Result<Done> ChartOpener::lookUp(ReadChart &chart, Library &library)
{
    ExportRequest &request = chart.request;
    const bool isClaim = !request.claim.isEmpty();
    const Result<Dossier> dossier = isClaim ? library.dossier(request.claim) : library.dossier(request.measures);
    if (!dossier) {
        if (!isClaim || dossier.error().code != ErrorCode::NoSuchRow)
            return dossier.error();
        chart.missing = {request.claim.slug};
        return Done{};
    }
    for (const MeasureId &measure : request.measures.measures) {
        if (!findById(dossier->measures, measure))
            chart.missing += measure.slug;
    }
    chart.isHeld = isClaim || chart.missing.size() < static_cast<qsizetype>(request.measures.measures.size());
    for (const ObservationId &figure : request.figures ? std::vector{request.figures->observation, request.figures->beside} : std::vector<ObservationId>()) {
        if (!findById(dossier->observations, figure))
            chart.missing += figure.slug;
    }
    if (!chart.missing.isEmpty())
        request.figures.reset();
    // The sentence on the picture is about these two, also where its command did not name them.
    if (!request.pair)
        request.pair = strictestPair(*dossier, request.measures);
    return Done{};
}

void ChartOpener::show(const ReadChart &chart)
{
    m_opening.reset();
    m_untold = chart;
    if (!chart.isHeld) {
        tellMatch();
        return;
    }
    m_untold.reset();
    m_opening = chart;
    Q_EMIT opened();
    m_desk.setScale(chart.request.scale);
    if (chart.request.claim.isEmpty())
        showComparison();
    else
        showClaim();
}

void ChartOpener::showClaim()
{
    m_desk.showClaimPage();
    const auto &claim = m_session.claim();
    if (claim && claim->id == m_opening->request.claim && m_session.selectedRow() == claim->row && m_session.figure())
        applyToClaim();
    else
        m_session.showClaim(m_opening->request.claim);
}

void ChartOpener::applyToClaim()
{
    const ExportRequest &request = m_opening->request;
    if (request.figures) {
        m_session.selectObservation(request.figures->observation);
        m_session.selectBeside(request.figures->beside);
    } else {
        m_session.selectBeside({});
    }
    m_panes.chart()->setTimeWindow(shownWindow(m_session.figure()->figure, request));
    shown();
}

void ChartOpener::showComparison()
{
    const ExportRequest &request = m_opening->request;
    m_desk.startComparison({{}, request.measures, request.oneAxis});
    if (request.pair && request.measures.contains(request.pair->a) && request.measures.contains(request.pair->b))
        m_desk.workspace().selectPair(*request.pair);
}

void ChartOpener::applyToComparison()
{
    const ExportRequest &request = m_opening->request;
    if (request.figures) {
        m_desk.workspace().selectObservation(request.figures->observation);
        m_desk.workspace().selectBeside(request.figures->beside);
    }
    m_panes.comparison()->chart()->setTimeWindow(shownWindow(m_desk.workspace().shown()->figure, request));
    shown();
}

void ChartOpener::shown()
{
    m_untold = std::exchange(m_opening, std::nullopt);
    tellMatch();
}

QString ChartOpener::difference() const
{
    const ChartRecord &record = m_untold->record;
    const LibraryDescription &open = m_session.library()->description;
    const QString title = quoted(record.libraryTitle);
    const QString version = quoted(record.libraryVersion);
    if (record.libraryTitle != open.title)
        return m_wording.say("Export", "%1 was made from the library “%2”, version %3; open is “%4”, version %5.")
            .arg(m_untold->name, title, version, quoted(open.title), quoted(open.version));
    if (record.libraryVersion != open.version)
        return m_wording.say("Export", "%1 was made from version %3 of “%2”; open is version %4. Figures may have changed.")
            .arg(m_untold->name, title, version, quoted(open.version));
    if (m_session.fileCheck().state == FileCheck::State::Intact && m_session.fileCheck().sha256 != record.librarySha256)
        return m_wording.say("Export", "%1 was made from another file of “%2”, also of version %3. Figures may have changed.")
            .arg(m_untold->name, title, version);
    return {};
}

void ChartOpener::tellMatch()
{
    if (!m_untold || !m_session.library())
        return;
    const FileCheck::State check = m_session.fileCheck().state;
    QStringList words;
    if (!m_untold->missing.isEmpty()) {
        QStringList missing;
        for (const QString &id : m_untold->missing.first(std::min<qsizetype>(m_untold->missing.size(), 8)))
            missing += quoted(id);
        words += m_wording.say("Window", "This library does not hold: %1.").arg(m_wording.list(missing));
    }
    const QString difference = this->difference();
    if (!difference.isEmpty())
        words += difference;
    // The hash of a file that is still being read is waited for, but not what is missing.
    const bool isWaiting = difference.isEmpty() && (check == FileCheck::State::Unknown || check == FileCheck::State::Running);
    if (isWaiting && m_untold->missing.isEmpty())
        return;
    const QString name = m_untold->name;
    m_untold.reset();
    if (!words.isEmpty())
        Q_EMIT warned(words.join(u' '));
    else if (check == FileCheck::State::Intact)
        Q_EMIT said(m_wording.say("Export", "%1: the open library is the very one that it was made from.").arg(name));
}

}  // namespace countercheck
