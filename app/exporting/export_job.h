// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/wording.h"

#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QTimer>

namespace countercheck {

/// How an export ended.
struct ExportOutcome {
    enum class State { Done, Failed, Cancelled };
    State state = State::Done;
    int written = 0;       ///< files of a batch that were written
    int all = 0;           ///< files that a batch is to write, as far as is known
    QStringList messages;  ///< the faults that were said on standard error, line by line
};

/// An export by the command line of this very program, in a process of its own: the window then cannot write other bytes than
/// the command line does, whatever the desktop's fonts, scale and theme, and the library is not read here a second time.
class ExportJob final : public QObject {
    Q_OBJECT

public:
    explicit ExportJob(const Wording &wording, QObject *parent = nullptr);
    /// Ends what is still running. A file that is being written keeps what it held before.
    ~ExportJob() override;

    /// Starts the program; `arguments` begin with the verb. An export that is still running is ended first.
    void start(const QString &program, const QStringList &arguments);
    void cancel();
    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }

Q_SIGNALS:
    /// `done` of `all` files of a batch are behind it.
    void progressed(int done, int all);
    void finished(const countercheck::ExportOutcome &outcome);

private:
    void readMessages();
    void readMessage(const QString &line);
    void end(ExportOutcome::State state);

    Wording m_wording;
    QProcess m_process;
    QTimer m_patience; ///< with a process that was asked to end
    ExportOutcome m_outcome;
    bool m_isCancelled = false;
};

}  // namespace countercheck
