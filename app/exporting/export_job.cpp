// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/export_job.h"

#include "app/exporting/figure_export.h"

#include <QRegularExpression>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr int patienceMilliseconds = 2000;
/// More is not read by anybody.
constexpr qsizetype mostMessages = 500;
constexpr qsizetype longestMessage = 2000;

}  // namespace

ExportJob::ExportJob(const Wording &wording, QObject *parent) : QObject(parent), m_wording(wording)
{
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMilliseconds);
    connect(&m_patience, &QTimer::timeout, &m_process, &QProcess::kill);
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setReadChannel(QProcess::StandardError);
    connect(&m_process, &QProcess::readyReadStandardError, this, &ExportJob::readMessages);
    connect(&m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        readMessages();
        if (m_isCancelled) {
            end(ExportOutcome::State::Cancelled);
            return;
        }
        if (status == QProcess::CrashExit || (code != 0 && m_outcome.messages.isEmpty()))
            m_outcome.messages.append(m_wording.say("Export", "The export ended unexpectedly."));
        end(status == QProcess::NormalExit && code == 0 ? ExportOutcome::State::Done : ExportOutcome::State::Failed);
    });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        // Every other fault is followed by finished().
        if (error != QProcess::FailedToStart)
            return;
        m_outcome.messages.append(m_wording.say("Export", "%1 could not be started: %2.").arg(m_process.program(), m_process.errorString()));
        end(ExportOutcome::State::Failed);
    });
}

ExportJob::~ExportJob()
{
    m_process.disconnect(this);
    if (!isRunning())
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(patienceMilliseconds)) {
        m_process.kill();
        m_process.waitForFinished(patienceMilliseconds);
    }
}

void ExportJob::start(const QString &program, const QStringList &arguments)
{
    m_patience.stop();
    if (isRunning()) {
        const QSignalBlocker silent(m_process);
        m_process.kill();
        m_process.waitForFinished(patienceMilliseconds);
    }
    m_outcome = {};
    m_isCancelled = false;
    m_process.start(program, arguments);
}

void ExportJob::cancel()
{
    if (!isRunning())
        return;
    m_isCancelled = true;
    m_process.terminate();
    m_patience.start();
}

void ExportJob::readMessages()
{
    while (m_process.canReadLine() || (!isRunning() && m_process.bytesAvailable() > 0))
        readMessage(QString::fromUtf8(m_process.readLine(longestMessage)).trimmed());
}

void ExportJob::readMessage(const QString &line)
{
    static const QRegularExpression step(u"^(\\d{1,9}) of (\\d{1,9}): "_s);
    if (const QRegularExpressionMatch match = step.match(line); match.hasMatch()) {
        ++m_outcome.written;
        m_outcome.all = match.captured(2).toInt();
        Q_EMIT progressed(match.captured(1).toInt(), m_outcome.all);
        return;
    }
    // What a picture leaves out stands in its note, too, and is no fault.
    if (!line.isEmpty() && !line.startsWith(leftOutPrefix) && m_outcome.messages.size() < mostMessages)
        m_outcome.messages.append(line);
}

void ExportJob::end(ExportOutcome::State state)
{
    m_patience.stop();
    m_outcome.state = state;
    // A copy: whoever hears of it may start the next.
    Q_EMIT finished(ExportOutcome(m_outcome));
}

}  // namespace countercheck

#include "moc_export_job.cpp"
