// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/chart_opener.h"

#include "app/exporting/figure_export.h"
#include "app/library/session.h"
#include "app/shell/navigation.h"
#include "models/exchange/chart_record_file.h"
#include "models/files/regular_file.h"

#include <QFileInfo>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// No chart comes near it; what does is not read into memory.
constexpr qint64 largestPicture = qint64(64) * 1024 * 1024;
/// Of a text of the file in a sentence.
constexpr qsizetype longestText = 160;

/// A text of a file that may come from anybody, in a sentence.
QString quoted(const QString &text)
{
    const QString simplified = text.left(4 * longestText).simplified();
    return simplified.size() <= longestText ? simplified : simplified.left(longestText) + u'…';
}

}  // namespace

ChartOpener::ChartOpener(Session &session, Navigation &navigation, QObject *parent)
    : QObject(parent), m_session(session), m_navigation(navigation), m_wording(session.wording())
{
    connect(&session, &Session::libraryChanged, this, [this] {
        m_reading.cancel();
        m_untold.reset();
        if (m_session.library() && !m_waiting.isEmpty())
            open(std::exchange(m_waiting, QString()));
    });
    connect(&session.file(), &FileCheck::changed, this, &ChartOpener::tellMatch);
    connect(&navigation, &Navigation::changed, this, &ChartOpener::tellMatch);
}

bool ChartOpener::isPicture(const QString &path)
{
    return path.endsWith(".png"_L1, Qt::CaseInsensitive) || path.endsWith(".svg"_L1, Qt::CaseInsensitive);
}

void ChartOpener::open(const QString &path)
{
    m_waiting.clear();
    const bool hasLibrary = m_session.library().has_value();
    const auto deliver = [this, path, hasLibrary](const ReadChart &chart) {
        if (!chart.refusal.isEmpty()) {
            Q_EMIT refused(chart.name, chart.refusal);
        } else if (!hasLibrary) {
            m_waiting = path;
            Q_EMIT refused(chart.name, m_wording.say("Export", "It was made from the library “%1”, version %2. Open that library, and the chart is shown.")
                                           .arg(quoted(chart.record.libraryTitle), quoted(chart.record.libraryVersion)));
        } else {
            show(chart);
        }
    };
    const std::stop_token stop = m_reading.next();
    if (!hasLibrary) {
        m_session.pages().run(this, stop, [path, wording = m_wording](const std::stop_token &) { return readChart(path, wording); }, deliver);
        return;
    }
    m_session.pages().ask(this, stop, [path, wording = m_wording](Library &library, const std::stop_token &) {
        ReadChart chart = readChart(path, wording);
        if (chart.refusal.isEmpty()) {
            if (const Result<Done> found = lookUp(chart, library); !found)
                chart.refusal = wording.error(found.error());
        }
        return chart;
    }, deliver);
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
    if (!request) {
        chart.refusal = wording.say("Export", "The record in %1 asks for what this version of Countercheck does not know.").arg(chart.name);
        return chart;
    }
    chart.record = *record;
    chart.request = *request;
    return chart;
}

Result<Done> ChartOpener::lookUp(ReadChart &chart, Library &library)
{
    View &view = chart.request.view;
    const bool isClaim = view.kind() == SubjectKind::Claim;
    const Result<Dossier> dossier = isClaim ? library.dossier(view.claim()) : library.dossier(view.measures());
    if (!dossier) {
        if (!isClaim || dossier.error().code != ErrorCode::NoSuchRow)
            return dossier.error();
        chart.missing = {view.claim().slug};
        return Done{};
    }
    for (const MeasureId &measure : view.measures().measures) {
        if (!findById(dossier->measures, measure))
            chart.missing += measure.slug;
    }
    chart.isHeld = isClaim || chart.missing.size() < static_cast<qsizetype>(view.measures().measures.size());
    for (const ObservationId &figure : {view.figures.observation, view.figures.beside}) {
        if (!figure.isEmpty() && !findById(dossier->observations, figure))
            chart.missing += figure.slug;
    }
    if (!chart.missing.isEmpty())
        view.figures = {};
    // The sentence on the picture is about these two, also where its command did not name them.
    if (!view.pair && !isClaim)
        view.pair = strictestPair(*dossier, view.measures());
    return Done{};
}

void ChartOpener::show(const ReadChart &chart)
{
    m_untold = chart;
    if (chart.isHeld) {
        Q_EMIT opened();
        m_navigation.go(chart.request.view);
    }
    tellMatch();
}

QString ChartOpener::difference() const
{
    const ChartRecord &record = m_untold->record;
    const LibraryDescription &open = m_session.library()->description;
    const QString title = quoted(record.libraryTitle);
    const QString version = quoted(record.libraryVersion);
    if (record.libraryTitle != open.title)
        return m_wording.say("Export", "%1 was made from the library “%2”, version %3; the open library is “%4”, version %5.")
            .arg(m_untold->name, title, version, quoted(open.title), quoted(open.version));
    if (record.libraryVersion != open.version)
        return m_wording.say("Export", "%1 was made from version %3 of “%2”; the open library is version %4. Figures may have changed.")
            .arg(m_untold->name, title, version, quoted(open.version));
    if (m_session.file().state().soundness == FileState::Soundness::Intact && m_session.file().state().sha256 != record.librarySha256)
        return m_wording.say("Export", "%1 was made from another file of “%2”, also of version %3. Figures may have changed.")
            .arg(m_untold->name, title, version);
    return {};
}

void ChartOpener::tellMatch()
{
    // Not before the view is there: what is said of a claim goes when another comes.
    if (!m_untold || !m_session.library() || m_navigation.subject().isOnItsWay())
        return;
    const FileState::Soundness check = m_session.file().state().soundness;
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
    const bool isWaiting = difference.isEmpty() && (check == FileState::Soundness::Unknown || check == FileState::Soundness::Running);
    if (isWaiting && m_untold->missing.isEmpty())
        return;
    const QString name = m_untold->name;
    m_untold.reset();
    if (!words.isEmpty())
        Q_EMIT warned(words.join(u' '));
    else if (check == FileState::Soundness::Intact)
        Q_EMIT said(m_wording.say("Export", "%1: the open library is the very one that it was made from.").arg(name));
}

}  // namespace countercheck

#include "moc_chart_opener.cpp"
