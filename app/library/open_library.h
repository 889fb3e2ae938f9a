// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/newest_question.h"
#include "app/library/worker.h"
#include "models/files/file_identity.h"

#include <optional>

namespace countercheck {

/// What is known of a library that is open.
struct OpenedLibrary {
    QString path; ///< as it was asked for
    LibraryDescription description;
    std::optional<LibraryCounts> counts; ///< nothing until they were asked for: counting takes longer than opening
    Library::Unmerged unmerged = Library::Unmerged::Refuse;
    std::optional<FileIdentity> identity; ///< of the file, when it was opened
    QString workingCopy; ///< the database that is read in place of the file while the library is edited; empty while it is not

    bool isEdited() const { return !workingCopy.isEmpty(); }
};

/// The library that is open, with its three workers. `pages` answers what somebody waits for. `overviews` answers what takes seconds in a
/// large library: how many have each value, whole lists, tables for a file. `longWork` reads the whole file, to check it. Each has a
/// connection of its own to the same file. All are opened together and put in place together, at the moment at which the library takes the
/// place of the one before: nothing is ever asked of another library than `opened()`.
///
/// While the library is edited, all three read its working copy.
class OpenLibrary final : public QObject {
    Q_OBJECT

public:
    explicit OpenLibrary(QObject *parent = nullptr);

    /// Opens a library in place of the one that is open. A file that cannot be read leaves that one open.
    void open(const QString &path, Library::Unmerged unmerged);
    void close();

    /// Reads the working copy of the library that is open in place of its file. refreshed() follows.
    void readWorkingCopy(const QString &database);
    /// Opens the working copy of a library in place of the library that is open; its file need not be there yet. changed() follows.
    void openWorkingCopy(const QString &path, const QString &database);
    /// The library that is edited was saved under another name, and its working copy belongs to that file. refreshed() follows.
    void followTo(const QString &path, const QString &database);
    /// Reads the file of the library that is open again in place of its working copy. refreshed() follows.
    void readFile();
    /// Sees what a command has changed in the working copy. refreshed() follows.
    void refresh();

    /// Nothing while no library is open.
    const std::optional<OpenedLibrary> &opened() const { return m_opened; }
    Worker &pages() { return m_pages; }
    Worker &overviews() { return m_overviews; }
    Worker &longWork() { return m_longWork; }
    /// Counts the rows of the library. Not before there is a list to look at.
    void count();
    bool isIdle() const { return m_pages.isIdle() && m_overviews.isIdle() && m_longWork.isIdle(); }

    /// Whether the file is still the one that was opened. True for no library.
    bool isUnchangedOnDisk() const;

Q_SIGNALS:
    /// Another library is open, or none.
    void changed();
    /// The same library holds other rows: what was read of it must be read again.
    void refreshed();
    /// The counts of the library are known.
    void counted();
    void failed(const countercheck::Error &error);
    void openFailed(const QString &path, const countercheck::Error &error);
    /// Nothing is under way any more.
    void becameIdle();

private:
    struct Connections;

    /// Opens a library by `connect(std::stop_token)`, and puts it in place. `isSame`: the library stays, and holds other rows.
    template <class Connect>
    void openBy(const QString &path, bool isSame, Connect connect);
    static Result<Connections> connectTo(const QString &path, Library::Unmerged unmerged);
    static Result<Connections> connectToWorkingCopy(OpenedLibrary opened, const QString &database);
    void put(bool isSame, std::optional<OpenedLibrary> opened, std::optional<Library> forPages, std::optional<Library> forOverviews, std::optional<Library> forLongWork);

    std::optional<OpenedLibrary> m_opened;
    NewestQuestion m_opening;
    NewestQuestion m_counting;
    NewestQuestion m_refreshing;
    Worker m_pages;
    Worker m_overviews;
    Worker m_longWork;
};

}  // namespace countercheck
