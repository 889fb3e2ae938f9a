// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/row_states.h"
#include "models/editing/working_copy_content.h"
#include "models/files/file_identity.h"
#include "models/files/write_file.h"
#include "models/store/library_sql.h"

#include <SQLiteCpp/Statement.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <sqlite3.h>

#include <algorithm>
#include <optional>
#include <utility>

// From a working copy to a library file.
namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// How far saving is when each of its parts begins.
namespace begin_of_saving {
constexpr double references = 0.0;
constexpr double stage = 0.05;
constexpr double search = 0.3;
constexpr double file = 0.8;
constexpr double done = 1.0;
}

constexpr int stepsBetweenStops = 10'000;

int isToStop(void *stop)
{
    return static_cast<const std::stop_token *>(stop)->stop_requested() ? 1 : 0;
}

/// What fails here fails in writing, since everything is read from what was written before.
Error saveError(const SQLite::Exception &exception, const QString &path)
{
    Error error = editError(exception, path);
    if (error.code == ErrorCode::WorkingCopyFailed)
        error.code = ErrorCode::WriteFailed;
    return error;
}

Result<Done> checkReferences(const SQLite::Database &database, const QString &path)
{
    SQLite::Statement missing(database, "PRAGMA main.foreign_key_check");
    if (!missing.executeStep())
        return Done{};
    const std::string name = missing.getColumn(0).getString();
    const TableSchema *const table = findTable(QLatin1StringView(name.data(), static_cast<qsizetype>(name.size())));
    return Error{.code = ErrorCode::Damaged,
                 .subject = path,
                 .detail = u"%1 %2 refers to a row of %3 that is missing"_s.arg(QString::fromStdString(name), table ? idOf(database, *table, missing.getColumn(1).getInt64()) : QString(),
                                                                                QString::fromStdString(missing.getColumn(2).getString()))};
}

void vacuumInto(SQLite::Database &database, const QString &path)
{
    sqlite3 *const handle = database.getHandle();
    const int attached = sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 1); // SQLite attaches the new file for itself
    SQLite::Statement vacuum(database, "VACUUM INTO ?1");
    vacuum.bind(1, addressOf(path));
    try {
        vacuum.exec();
    } catch (const SQLite::Exception &) {
        sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, attached);
        throw;
    }
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, attached);
}

qint64 numberFrom(const SQLite::Database &database, const char *sql)
{
    SQLite::Statement statement(database, sql);
    statement.executeStep();
    return statement.getColumn(0).getInt64();
}

/// A copy of all that is in use is made first, beside the working copy, and from it the file, which lacks what begins with `edit_`. Where the disk clearly
/// has no room for them, nothing is begun.
Result<Done> checkFreeSpace(const SQLite::Database &database, const EditState &state, const QString &folder, const QString &target, const FreeSpaceQuestion &freeSpaceIn)
{
    const qint64 pages = numberFrom(database, "PRAGMA main.page_count") - numberFrom(database, "PRAGMA main.freelist_count");
    const qint64 stage = pages * numberFrom(database, "PRAGMA main.page_size");
    const qint64 file = state.size > 0 ? std::min(state.size, stage) : stage;
    const QString targetFolder = QFileInfo(target).path();
    const std::optional<FreeSpace> own = freeSpaceIn(folder);
    const std::optional<FreeSpace> there = freeSpaceIn(targetFolder);
    const bool isShared = own && there && own->device == there->device;
    const auto refused = [](const QString &where, qint64 needed, qint64 free) {
        const auto size = [](qint64 bytes) { return QLocale::c().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat); };
        return Error{.code = ErrorCode::TooLittleSpace, .subject = where, .detail = u"about %1 are needed, and %2 are free"_s.arg(size(needed), size(free))};
    };
    if (const qint64 needed = isShared ? stage + file : stage; own && own->bytes < needed)
        return refused(folder, needed, own->bytes);
    if (there && !isShared && there->bytes < file)
        return refused(targetFolder, file, there->bytes);
    return Done{};
}

/// Makes a copy into what a builder makes of its rows: without anything of editing, with a full text that holds no trace of how it came about. The copy is
/// thrown away if anything fails.
void makeLibrary(SQLite::Database &stage, const Progress &progress)
{
    for (const char *pragma : {"PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF", "PRAGMA temp_store = FILE", "PRAGMA cache_size = -32768", "PRAGMA page_size = 4096", "PRAGMA auto_vacuum = NONE"})
        stage.exec(pragma);
    stage.exec("PRAGMA application_id = " + std::to_string(libraryApplicationId));
    stage.exec("PRAGMA user_version = " + std::to_string(librarySchemaVersion));
    stage.exec("BEGIN");
    dropEditTables(stage);
    stage.exec("DELETE FROM search_words");
    stage.exec("COMMIT");
    const auto searched = static_cast<double>(std::ranges::count_if(librarySchema(), &TableSchema::hasFullText));
    double done = 0;
    for (const TableSchema &table : librarySchema()) {
        if (!table.hasFullText())
            continue;
        stage.exec("BEGIN");
        for (const std::string &statement : statementsThatFillSearch(table.name))
            stage.exec(statement);
        stage.exec("COMMIT");
        if (progress)
            progress(begin_of_saving::search + (begin_of_saving::file - begin_of_saving::search) * ++done / searched);
    }
}

}  // namespace

void WorkingCopy::askForFreeSpace(FreeSpaceQuestion question)
{
    m_content->freeSpaceIn = std::move(question);
}

Result<Done> WorkingCopy::saveTo(const QString &path, std::stop_token stop, const Progress &progress)
{
    const QString target = canonicalPath(path);
    const bool isOwn = target == file();
    const auto tell = [&progress](double fraction) {
        if (progress)
            progress(fraction);
    };
    try {
        SQLite::Database &database = m_content->database();
        EditState state = readState(database);
        // A log that another program left there would be applied to the new file.
        if (hasUnmergedChanges(target))
            return Error{.code = ErrorCode::UnmergedChanges, .subject = target, .detail = {}};
        if (isOwn && state.size < 0 && fileIdentity(target))
            return Error{.code = ErrorCode::ChangedOnDisk, .subject = target, .detail = {}};
        if (isOwn) {
            const Result<EditState> recognised = recogniseFile(state, stop);
            if (!recognised)
                return recognised.error();
            state = *recognised;
        }
        m_content->folder.removeRemains();
        if (const Result<Done> room = checkFreeSpace(database, state, m_content->folder.path, target, m_content->freeSpaceIn); !room)
            return room;
        std::optional<Result<HeldLock>> otherLock;
        const WorkingCopyFolder other(m_content->allFolder, target);
        if (!isOwn) {
            // What belongs to that file gives way, if the file holds all of it.
            QDir().mkpath(other.path);
            otherLock.emplace(HeldLock::take(other.lock()));
            if (!*otherLock)
                return Error{otherLock->error().code, target, otherLock->error().detail};
            if (QFile::exists(other.database())) {
                const Connection theirs(addressOf(other.database()));
                if (unsavedCount(theirs.database, readState(theirs.database)) > 0)
                    return Error{.code = ErrorCode::AlreadyExists, .subject = target, .detail = u"it has changes of its own that are not saved yet"_s};
            }
        }

        const QString stagePath = m_content->folder.stage();
        const auto remove = [&stagePath] { QFile::remove(stagePath); };
        struct Remove {
            const decltype(remove) &call;
            ~Remove() { call(); }
        } const atTheEnd{remove};
        tell(begin_of_saving::references);
        qint64 number = 0;
        {
            const Connection::Interruptible interruptible(*m_content->connection, stop);
            if (const Result<Done> sound = checkReferences(database, file()); !sound)
                return sound;
            tell(begin_of_saving::stage);
            number = lastNumber(database);
            vacuumInto(database, stagePath);
        }
        tell(begin_of_saving::search);
        std::optional<SQLite::Database> stage(std::in_place, addressOf(stagePath), SQLite::OPEN_READWRITE | SQLite::OPEN_URI);
        sqlite3_progress_handler(stage->getHandle(), stepsBetweenStops, isToStop, &stop);
        makeLibrary(*stage, progress);
        tell(begin_of_saving::file);
        const Result<Done> written = writeFile(target, [&](const QString &temporaryPath) -> Result<Done> {
            try {
                vacuumInto(*stage, temporaryPath);
                const Result<QString> sha256 = sha256OfFile(temporaryPath, stop, {});
                if (!sha256)
                    return sha256.error();
                // Should the program end before it knows that the file is in its place, it recognises the file by that.
                state.pendingSha256 = *sha256;
                state.pendingNumber = number;
                writeState(database, state);
                return Done{};
            } catch (const SQLite::Exception &exception) {
                return saveError(exception, target);
            }
        });
        if (!written)
            return written;
        stage.reset();
        m_content->folder.removeRemains();
        adoptFile(state, target, state.pendingSha256, number);
        if (isOwn) {
            writeState(database, state);
        } else {
            m_content->connection.reset();
            static_cast<void>(other.remove(target));
            if (!QFile::rename(m_content->folder.path, other.path)) {
                m_content->connection = std::make_unique<Connection>(addressOf(m_content->folder.database()), Connection::Use::Editing);
                return Error{.code = ErrorCode::WorkingCopyFailed, .subject = target, .detail = u"the file is saved, but the working copy stays with %1"_s.arg(file())};
            }
            m_content->folder = other;
            m_content->file = target;
            m_content->connection = std::make_unique<Connection>(addressOf(other.database()), Connection::Use::Editing);
            writeState(m_content->database(), state);
            flushToDisk(m_content->allFolder);
        }
        tell(begin_of_saving::done);
        return Done{};
    } catch (const SQLite::Exception &exception) {
        return saveError(exception, target);
    } catch (const DamagedCell &cell) {
        return Error{.code = ErrorCode::Damaged, .subject = target, .detail = cell.words()};
    }
}

}  // namespace countercheck
