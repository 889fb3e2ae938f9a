// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/wording.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace countercheck {

class DropZone;
class PlainLabel;

/// A library that can be opened from the start page.
struct StartLibrary {
    QString path;
    QString title;
    QString detail;  ///< where it is, or that it comes with the program
    QString when;    ///< when it was opened last; empty if it never was
    QString chip;    ///< whose it is, in a word: "yours"; empty where that is not known
    bool isMissing = false;

    friend bool operator==(const StartLibrary &, const StartLibrary &) = default;
};

/// The start view stands in the window while no library is open: what was opened last, and ways to begin.
class StartView final : public QWidget {
    Q_OBJECT

public:
    explicit StartView(const Wording &wording, QWidget *parent = nullptr);

    /// Returns whether other rows stand there now.
    bool setLibraries(const std::vector<StartLibrary> &libraries);
    /// Says in a sentence why a file was not opened: beneath its row, or under all if it has none. Empty: nothing was refused.
    void setRefusal(const QString &path, const QString &sentence);
    /// Whether a file that can be opened is held over the window.
    void setDropping(bool isDropping);
    void takeFocus();

Q_SIGNALS:
    void openRequested(const QString &path);
    /// The reader wants to choose a file.
    void chooseRequested();
    /// The reader wants to begin a library.
    void newRequested();
    /// The reader wants to import a table.
    void importRequested();
    /// The reader knows where a library that is gone is now, or does not want to see it any more.
    void findRequested(const QString &path);
    void forgetRequested(const QString &path);
    void helpRequested();

private:
    void rebuild();
    QWidget *makeMissing(const StartLibrary &library);

    Wording m_wording;
    std::vector<StartLibrary> m_libraries;
    QString m_refusedPath;
    QString m_refusal;
    QVBoxLayout *m_rows;
    DropZone *m_zone;
    QWidget *m_first = nullptr; ///< what has the keyboard at first
    QWidget *m_choose;
};

}  // namespace countercheck
