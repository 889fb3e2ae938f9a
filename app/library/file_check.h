// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/open_library.h"
#include "models/domain/linter.h"

#include <QFileSystemWatcher>

#include <vector>

namespace countercheck {

/// What is known of the soundness of the open file.
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
};

/// Checks the file of the open library in the background, watches whether it is still the file that was opened, and runs the
/// rules of the linter when it is asked to.
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

    /// Runs the rules of the linter over the whole library; answers with linted(). Asking again voids the question before.
    void lintLibrary();

    const FileState &state() const { return m_state; }

Q_SIGNALS:
    void changed();
    void linted(const countercheck::Result<std::vector<countercheck::LintFinding>> &findings);

private:
    void setState(FileState state);

    OpenLibrary &m_library;
    FileState m_state;
    QFileSystemWatcher m_watcher;
    NewestQuestion m_checking;
    NewestQuestion m_linting;
};

}  // namespace countercheck
