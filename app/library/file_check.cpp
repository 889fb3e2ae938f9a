// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/file_check.h"

#include <utility>

namespace countercheck {

using Soundness = FileState::Soundness;

FileCheck::FileCheck(OpenLibrary &library) : m_library(library)
{
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &FileCheck::lookAtFile);
}

void FileCheck::restart()
{
    m_checking.cancel();
    m_checkingLibrary.cancel();
    if (const QStringList watched = m_watcher.files(); !watched.isEmpty())
        m_watcher.removePaths(watched);
    if (m_library.opened())
        m_watcher.addPath(m_library.opened()->path);
    setState({});
}

void FileCheck::setState(FileState state)
{
    m_state = std::move(state);
    Q_EMIT changed();
}

void FileCheck::start()
{
    if (m_state.soundness == Soundness::Faulty || m_state.soundness == Soundness::Changed || !m_library.opened())
        return;
    const std::stop_token stop = m_checking.next();
    setState({Soundness::Running, 0, {}, {}, m_state.findings});

    const auto showProgress = [&worker = m_library.longWork(), self = QPointer(this), stop](double progress) {
        worker.tell([self, stop, progress] {
            if (!self || stop.stop_requested() || !self->isRunning())
                return;
            self->m_state.progress = progress;
            Q_EMIT self->changed();
        });
    };
    m_library.longWork().ask(this, stop, [showProgress](Library &library, const std::stop_token &both) -> Result<QString> {
        if (const Result<Done> sound = library.checkIntegrity(both); !sound)
            return sound.error();
        int shown = 0;
        return library.fileSha256(both, [&](double progress) {
            const int percent = static_cast<int>(progress * 100);
            if (percent < shown + 5)
                return;
            shown = percent;
            showProgress(progress);
        });
    }, [this](const Result<QString> &answer) {
        lookAtFile();
        if (m_state.soundness != Soundness::Running)
            return;
        if (answer)
            setState({Soundness::Intact, 1, *answer, {}, m_state.findings});
        else
            setState({Soundness::Faulty, 1, {}, answer.error(), m_state.findings});
    });
}

void FileCheck::takeFault(const Error &error)
{
    if (m_state.soundness == Soundness::Faulty || !m_library.opened())
        return;
    m_checking.cancel();
    setState({Soundness::Faulty, 1, {}, error, m_state.findings});
}

void FileCheck::lookAtFile()
{
    if (m_state.soundness == Soundness::Changed || m_library.isUnchangedOnDisk())
        return;
    m_checking.cancel();
    setState({Soundness::Changed, 1, {}, {}, {}});
}

void FileCheck::checkLibrary()
{
    const std::stop_token stop = m_checkingLibrary.next();
    const auto showProgress = [&worker = m_library.longWork(), self = QPointer(this), stop](double fraction) {
        worker.tell([self, stop, fraction] {
            if (self && !stop.stop_requested())
                Q_EMIT self->checkProgressed(fraction);
        });
    };
    m_library.longWork().ask(this, stop, [showProgress](Library &library, const std::stop_token &both) {
        return library.check(both, showProgress);
    }, [this](const Result<LibraryCheck> &check) {
        if (check) {
            if (check->damage)
                takeFault(*check->damage);
            m_state.findings = check->findings;
            Q_EMIT changed();
        }
        Q_EMIT checked(check);
    });
}

}  // namespace countercheck

#include "moc_file_check.cpp"
