// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/open_library.h"
#include "models/domain/linter/linter.h"

#include <QFileSystemWatcher>

#include <optional>
#include <vector>

namespace countercheck {

/// What is known of the soundness of the open file. Window, status bar and the check of the library show this, and so agree.
struct FileState {
    enum class Soundness {
        Unknown,
        Running, ///< the check is under way
        Intact,
        Faulty,
        Changed, ///< the file on disk is no longer the one that was opened
    };
    Soundness soundness = Soundness::Unknown;
    double progress = 0; ///< of a check under way, from 0 to 1
    QString sha256;      ///< of an intact file, in lower-case hexadecimal digits
    Error fault;         ///< of a faulty file
    std::optional<std::vector<LintFinding>> findings; ///< of the check of all that it holds, once that was asked for
};

/// Checks the file of the open library in the background, watches whether it is still the file that was opened, and checks all that
/// it holds when asked to.
class FileCheck final : public QObject {
    Q_OBJECT

public:
    /// `library` must outlive it.
    explicit FileCheck(OpenLibrary &library);

    /// Begins to watch the file of a library that has just been opened, or none.
    void restart();
    /// Reads the whole file. A check that is under way begins again behind what was asked meanwhile.
    void start();
    bool isRunning() const { return m_state.soundness == FileState::Soundness::Running; }
    /// Takes over a fault that another question has met.
    void takeFault(const Error &error);
    /// Looks whether the file is still the one that was opened, for moments at which it matters.
    void lookAtFile();

    /// Checks all that the library holds, which takes longer than the check of the file; answers with checked(). Asking again voids the
    /// question before.
    void checkLibrary();
    void cancelCheckOfLibrary() { m_checkingLibrary.cancel(); }

    const FileState &state() const { return m_state; }

Q_SIGNALS:
    void changed();
    void checkProgressed(double fraction);
    void checked(const countercheck::Result<countercheck::LibraryCheck> &check);

private:
    void setState(FileState state);

    OpenLibrary &m_library;
    FileState m_state;
    QFileSystemWatcher m_watcher;
    NewestQuestion m_checking;
    NewestQuestion m_checkingLibrary;
};

}  // namespace countercheck
