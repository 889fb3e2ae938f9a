// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/editing/command.h"
#include "models/files/free_space.h"
#include "models/store/library.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace countercheck {

/// Where a working copy stands between its file and its history.
struct EditStatus {
    qint64 unsaved = 0;                 ///< commands that lie between the file and the working copy
    bool isUnsaved = false;             ///< whether the file lacks anything: a new library does before its first command
    std::optional<HistoryEntry> toUndo; ///< nothing if there is none
    std::optional<HistoryEntry> toRedo;

    friend bool operator==(const EditStatus &, const EditStatus &) = default;
};

/// A working copy that is kept in a folder.
struct KeptWorkingCopy {
    QString file;           ///< the library file that it belongs to
    QString lastTime;       ///< of the last command; empty if there is none
    qint64 size = 0;        ///< bytes that it takes
    qint64 unsaved = 0;     ///< commands that are not in the file
    bool isInFile = false;  ///< whether the file holds all of it
    bool isFileChanged = false; ///< whether the file is no longer what was opened or saved last
};

/// Asks for the free space of a folder.
using FreeSpaceQuestion = std::function<std::optional<FreeSpace>(const QString &folder)>;

/// Takes a row that a command adds. Returns whether more are wanted: not once the command is refused.
using TakeAddedRow = std::function<bool(RowEdit row)>;

/// Gives all rows that a command adds, each after those that it refers to. An error ends the command.
using RowSource = std::function<Result<Done>(const TakeAddedRow &take)>;

/// The working copy of a library is a private database in which it is edited, command by command. The file itself is evidence: only saving
/// replaces it, as a whole. What a command changed is on the disk when apply() returns, together with what undoes it.
///
/// It lies in a folder of its user's data, under a name made from the path of the file. One object at a time edits it, in one thread; any number
/// of readers (Library::openWorkingCopy()) see each command when it is complete.
///
/// Errors of all functions: WorkingCopyFailed, DiskFull, Damaged, Cancelled. What was kept before stays as it is.
class WorkingCopy {
public:
    /// Opens the working copy of a library file, or makes it. One that was made before is resumed, with its history; without unsaved commands it is
    /// made again if the file is another one by now. A library of an older version of the schema becomes one of this version. Errors: those of
    /// findLibraryFile(); EditedElsewhere; UnmergedChanges; UnexpectedStructure; ReadFailed, also if the file changes meanwhile.
    static Result<WorkingCopy> open(const QString &folder, const QString &path, std::stop_token stop = {}, const Progress &progress = {});

    /// Makes the working copy of a library that is to be saved to a path where there is none yet. `description` are the cells of its table
    /// `library`. Errors: AlreadyExists, EditedElsewhere; InvalidArgument if a cell breaks a rule.
    static Result<WorkingCopy> create(const QString &folder, const QString &path, const QStringList &description);

    /// Returns whether there is a working copy of a file.
    static bool exists(const QString &folder, const QString &path);

    /// Returns the working copies in a folder, the last edited first. One that cannot be read is listed with its size alone.
    static Result<std::vector<KeptWorkingCopy>> all(const QString &folder);

    /// Removes the working copy of a file, with all that was not saved, and its history. Errors: EditedElsewhere, RemoveFailed.
    static Result<Done> discard(const QString &folder, const QString &path);

    WorkingCopy(WorkingCopy &&) noexcept;
    WorkingCopy &operator=(WorkingCopy &&) noexcept;
    ~WorkingCopy();

    /// Returns the path of the library file, links followed. It need not be there yet.
    const QString &file() const;
    /// Returns the path of the database, for readers. Saving under another name changes it.
    QString databasePath() const;

    /// Applies a command. It takes a few milliseconds, and a fifth of one more for each row that holds the name of an organisation or a measure that it
    /// changes. Where it is refused, the answer says why. Errors: InvalidArgument for a table or column that is none; NoSuchRow.
    Result<CommandAnswer> apply(const EditCommand &command, std::stop_token stop = {});

    /// Adds many rows by one command. Memory holds some thousand of them at a time. `command` has no edits of its own. All or nothing, as apply(). Errors:
    /// those of apply() and of the source.
    Result<CommandAnswer> addRows(const EditCommand &command, const RowSource &source, std::stop_token stop = {});

    /// Shows what a library would be with a command, and keeps nothing of it: `look` reads the library as it would be. It is not called where the
    /// command is refused. Errors: those of apply().
    Result<CommandAnswer> tryOut(const EditCommand &command, const std::function<void(Library &library)> &look, std::stop_token stop = {});

    /// Returns the cells of a row in the order of its table's columns. Errors: InvalidArgument, NoSuchRow.
    Result<QStringList> row(const QString &table, const QString &id) const;

    /// Returns the id of the first row that has these cells; empty if there is none. An empty text is a missing value. Errors: InvalidArgument.
    Result<QString> findRow(const QString &table, const std::vector<CellEdit> &cells) const;

    /// Returns the rows that refer to a row, those that refer to them, and so on, at most so many. Errors: InvalidArgument.
    Result<std::vector<RowReference>> dependents(const QString &table, const QString &id, std::size_t most = std::numeric_limits<std::size_t>::max()) const;

    /// Undoes the last command that is not undone, or does the first one again that is. Returns it; nothing if there is none.
    Result<std::optional<HistoryEntry>> undo(std::stop_token stop = {});
    Result<std::optional<HistoryEntry>> redo(std::stop_token stop = {});

    /// Returns all commands, the oldest first. Those that were undone are lost with the next command.
    Result<std::vector<HistoryEntry>> history() const;
    /// Returns what each command did to a row, the oldest first. Error: InvalidArgument.
    Result<std::vector<RowHistoryEntry>> historyOf(const QString &table, const QString &id) const;

    /// Gives a row the cells that it had after a command of the history, or before all of them (number 0), by a new command with this label, time and
    /// author. A row that was not there then is deleted. Errors: InvalidArgument; NoSuchRow if the history does not name it.
    Result<CommandAnswer> putBack(const QString &table, const QString &id, qint64 number, const EditCommand &command, std::stop_token stop = {});

    /// Returns what can be undone and done again, and how much of it the file lacks.
    Result<EditStatus> status() const;

    /// Returns whether there is anything that the file does not hold.
    Result<bool> isUnsaved() const;

    /// Returns whether the file is no longer what was opened or saved here last.
    Result<bool> isFileChanged(std::stop_token stop = {}) const;

    /// Writes the library to a file, all or nothing, with its full text made anew and without any history. Under another name than before, the working
    /// copy belongs to that file from then on. Errors: ChangedOnDisk; TooLittleSpace, before anything is written; those of writeFile(); UnmergedChanges if a log lies beside an older
    /// file there; AlreadyExists if another file of that name has unsaved commands of its own; Damaged if a row refers to none.
    Result<Done> saveTo(const QString &path, std::stop_token stop = {}, const Progress &progress = {});

    /// Lets saving ask this instead of the system: for tests.
    void askForFreeSpace(FreeSpaceQuestion question);

    /// Removes the working copy, with all that was not saved, and its history. The object is of no use then. Error: RemoveFailed.
    Result<Done> revert();

private:
    struct Content;
    explicit WorkingCopy(std::unique_ptr<Content> content);
    /// `look`: what is called in place of keeping the command, if anything.
    Result<CommandAnswer> applyNow(const EditCommand &command, std::stop_token stop, const std::function<void(Library &library)> &look = {});
    Result<std::optional<HistoryEntry>> step(bool isUndo, std::stop_token stop);

    std::unique_ptr<Content> m_content;
};

}  // namespace countercheck
