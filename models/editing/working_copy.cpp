// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/working_copy.h"

#include "models/domain/linter/table_rows.h"
#include "models/editing/edit_history.h"
#include "models/editing/row_states.h"
#include "models/editing/working_copy_content.h"
#include "models/files/file_identity.h"
#include "models/store/library_builder.h"
#include "models/store/library_sql.h"
#include "models/store/library_structure.h"

#include <SQLiteCpp/Statement.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <algorithm>
#include <filesystem>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// How far the making of a working copy is when each of its parts begins.
namespace begin_of_copying {
constexpr double digest = 0.0;
constexpr double copy = 0.4;
constexpr double indexes = 0.9;
constexpr double done = 1.0;
}

constexpr int pagesAtATime = 4096;

/// Where nothing can be kept yet, nothing is: a file that is not complete is thrown away.
constexpr const char *quickPragmas[] = {"PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF"};

void throwOf(sqlite3 *database)
{
    throw SQLite::Exception(database);
}

/// Copies all pages, as they are.
Result<Done> copyPages(Connection &from, SQLite::Database &to, const QString &file, const std::stop_token &stop, const Progress &progress)
{
    sqlite3_backup *const backup = sqlite3_backup_init(to.getHandle(), "main", from.database.getHandle(), "main");
    if (!backup)
        throwOf(to.getHandle());
    int code = SQLITE_OK;
    while ((code = sqlite3_backup_step(backup, pagesAtATime)) == SQLITE_OK && !stop.stop_requested()) {
        if (const int pages = sqlite3_backup_pagecount(backup); progress && pages > 0)
            progress(begin_of_copying::copy + (begin_of_copying::indexes - begin_of_copying::copy) * (pages - sqlite3_backup_remaining(backup)) / pages);
    }
    sqlite3_backup_finish(backup);
    if (code != SQLITE_DONE && code != SQLITE_OK)
        throwOf(to.getHandle());
    return code == SQLITE_DONE ? Result<Done>(Done{}) : Error{.code = ErrorCode::Cancelled, .subject = file, .detail = {}};
}

/// Makes a library of this version of the schema from the rows of one of an older version.
Result<Done> convert(Connection &from, const QString &to, const std::stop_token &stop)
{
    LibraryBuilder builder(stop);
    for (const TableSchema &table : librarySchema()) {
        SQLite::Statement rows(from.database, std::string("SELECT row FROM ") + table.name.latin1());
        while (rows.executeStep())
            builder.add(table, stateOf(from.database, table, rows.getColumn(0).getInt64())->cells());
    }
    return builder.writeTo(to);
}

/// Makes the database of a working copy, complete or not at all.
Result<Done> finishPart(const WorkingCopyFolder &folder, const EditState &state, const std::stop_token &stop)
{
    {
        SQLite::Database part(addressOf(folder.part()), SQLite::OPEN_READWRITE | SQLite::OPEN_URI);
        for (const char *pragma : quickPragmas)
            part.exec(pragma);
        addEditTables(part, state);
    }
    if (stop.stop_requested())
        return Error{.code = ErrorCode::Cancelled, .subject = state.file, .detail = {}};
    flushToDisk(folder.part());
    if (!QFile::rename(folder.part(), folder.database()))
        return Error{.code = ErrorCode::WorkingCopyFailed, .subject = state.file, .detail = u"its file cannot be renamed"_s};
    flushToDisk(folder.path);
    return Done{};
}

Result<Done> copyLibrary(const QString &file, const WorkingCopyFolder &folder, const std::stop_token &stop, const Progress &progress)
{
    if (hasUnmergedChanges(file))
        return Error{.code = ErrorCode::UnmergedChanges, .subject = file, .detail = {}};
    const std::optional<FileIdentity> before = fileIdentity(file);
    const Result<QString> sha256 = sha256OfFile(file, stop, [&](double fraction) {
        if (progress)
            progress(begin_of_copying::digest + fraction * (begin_of_copying::copy - begin_of_copying::digest));
    });
    if (!sha256)
        return sha256.error();
    EditState state;
    adoptFile(state, file, *sha256, 0);
    {
        Connection from(addressOf(file) + "?immutable=1");
        const Result<int> version = judgeStructure(from.database, file);
        if (!version)
            return version.error();
        from.readAs(*version);
        const Result<Done> copied = [&]() -> Result<Done> {
            if (*version != librarySchemaVersion)
                return convert(from, folder.part(), stop);
            SQLite::Database to(addressOf(folder.part()), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_URI);
            to.exec("PRAGMA synchronous = OFF");
            return copyPages(from, to, file, stop, progress);
        }();
        if (!copied)
            return copied;
    }
    if (fileIdentity(file) != before)
        return Error{.code = ErrorCode::ReadFailed, .subject = file, .detail = u"another program changed it meanwhile"_s};
    if (progress)
        progress(begin_of_copying::indexes);
    const Result<Done> finished = finishPart(folder, state, stop);
    if (finished && progress)
        progress(begin_of_copying::done);
    return finished;
}

Result<Done> prepareFolder(const WorkingCopyFolder &folder, const QString &file)
{
    if (!QDir().mkpath(folder.path) || !QFile::setPermissions(folder.path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return Error{.code = ErrorCode::WorkingCopyFailed, .subject = file, .detail = u"there is no folder "_s + folder.path};
    return Done{};
}

Result<HeldLock> takeLock(const WorkingCopyFolder &folder, const QString &file)
{
    Result<HeldLock> lock = HeldLock::take(folder.lock());
    if (!lock)
        return Error{lock.error().code, file, lock.error().detail};
    return lock;
}

qint64 sizeOf(const WorkingCopyFolder &folder)
{
    qint64 size = 0;
    for (const QFileInfo &info : QDir(folder.path).entryInfoList(QDir::Files | QDir::Hidden))
        size += info.size();
    return size;
}

}  // namespace

WorkingCopyFolder::WorkingCopyFolder(const QString &folder, const QString &file)
    : path(folder + u'/' + QString::fromLatin1(QCryptographicHash::hash(file.toUtf8(), QCryptographicHash::Sha256).toHex()).first(32))
{
}

void WorkingCopyFolder::removeRemains() const
{
    for (const QString &name : {part(), stage()}) {
        for (const char *suffix : {"", "-wal", "-shm", "-journal"})
            QFile::remove(name + QLatin1String(suffix));
    }
}

Result<Done> WorkingCopyFolder::remove(const QString &file) const
{
    removeRemains();
    // The database first: a log without it is nothing, and it would lack commands without its log.
    for (const char *suffix : {"", "-wal", "-shm", "-journal"}) {
        if (const QString name = database() + QLatin1String(suffix); QFile::exists(name) && !QFile::remove(name))
            return Error{.code = ErrorCode::RemoveFailed, .subject = file, .detail = u"its working copy %1 stays"_s.arg(name)};
    }
    QFile::remove(lock());
    QDir().rmdir(path);
    return Done{};
}

QString canonicalPath(const QString &path)
{
    std::error_code error;
    const std::filesystem::path real = std::filesystem::weakly_canonical(std::filesystem::absolute(QFile::encodeName(path).toStdString()), error);
    return error ? path : QFile::decodeName(real.c_str());
}

void adoptFile(EditState &state, const QString &file, const QString &sha256, qint64 number)
{
    const std::optional<FileIdentity> identity = fileIdentity(file);
    state.file = file;
    state.size = identity ? identity->size : -1;
    state.modified = identity ? identity->modifiedNanoseconds : 0;
    state.sha256 = sha256;
    state.savedNumber = number;
    state.pendingSha256.clear();
    state.pendingNumber = 0;
}

Result<EditState> recogniseFile(EditState state, const std::stop_token &stop)
{
    const std::optional<FileIdentity> identity = fileIdentity(state.file);
    if (!identity || (identity->size == state.size && identity->modifiedNanoseconds == state.modified))
        return state;
    const bool isCandidate = identity->size == state.size || !state.pendingSha256.isEmpty();
    const Result<QString> sha256 = isCandidate ? sha256OfFile(state.file, stop, {}) : Result<QString>(QString());
    if (!sha256)
        return sha256.error();
    if (isCandidate && *sha256 == state.pendingSha256)
        adoptFile(state, state.file, *sha256, state.pendingNumber);
    else if (isCandidate && *sha256 == state.sha256)
        adoptFile(state, state.file, *sha256, state.savedNumber);
    else
        return Error{.code = ErrorCode::ChangedOnDisk, .subject = state.file, .detail = {}};
    return state;
}

WorkingCopy::WorkingCopy(std::unique_ptr<Content> content) : m_content(std::move(content)) {}
WorkingCopy::WorkingCopy(WorkingCopy &&) noexcept = default;
WorkingCopy &WorkingCopy::operator=(WorkingCopy &&) noexcept = default;
WorkingCopy::~WorkingCopy() = default;

Result<WorkingCopy> WorkingCopy::open(const QString &folder, const QString &path, std::stop_token stop, const Progress &progress)
{
    const QString file = canonicalPath(path);
    return answerEditing(file, [&]() -> Result<WorkingCopy> {
        const WorkingCopyFolder own(folder, file);
        const bool wasThere = QFile::exists(own.database());
        // What cannot be read makes no folder.
        if (const Result<QString> found = findLibraryFile(path); !found && !(wasThere && found.error().code == ErrorCode::FileNotFound))
            return found.error();
        if (const Result<Done> prepared = prepareFolder(own, file); !prepared)
            return prepared.error();
        Result<HeldLock> lock = takeLock(own, file);
        if (!lock)
            return lock.error();
        own.removeRemains();
        std::shared_ptr<Connection> connection;
        if (QFile::exists(own.database())) {
            connection = std::make_shared<Connection>(addressOf(own.database()), Connection::Use::Editing);
            if (const Result<int> version = judgeStructure(connection->database, own.database(), Beside::WhatEditingNeeds); !version)
                return version.error();
            EditState state = readState(connection->database);
            state.file = file; // the program may have ended while its folder was renamed
            const Result<EditState> recognised = recogniseFile(state, stop);
            if (recognised) {
                writeState(connection->database, *recognised);
            } else if (recognised.error().code != ErrorCode::ChangedOnDisk) {
                return recognised.error();
            } else if (unsavedCount(connection->database, state) == 0) {
                connection.reset();
                if (const Result<Done> removed = own.remove(file); !removed)
                    return removed.error();
                lock = Error{};
                return open(folder, path, stop, progress);
            }
        }
        if (!connection) {
            if (const Result<Done> copied = copyLibrary(file, own, stop, progress); !copied) {
                static_cast<void>(own.remove(file));
                return copied.error();
            }
            connection = std::make_shared<Connection>(addressOf(own.database()), Connection::Use::Editing);
        }
        return WorkingCopy(std::make_unique<Content>(Content{folder, file, own, std::move(lock.value()), std::move(connection)}));
    });
}

Result<WorkingCopy> WorkingCopy::create(const QString &folder, const QString &path, const QStringList &description)
{
    const QString file = canonicalPath(path);
    return answerEditing(file, [&]() -> Result<WorkingCopy> {
        const TableSchema &table = *findTable("library"_L1);
        if (description.size() != table.columns.size() || !faultsOfRow(table, description, 1).empty())
            return Error{.code = ErrorCode::InvalidArgument, .subject = u"library"_s, .detail = u"its description breaks a rule"_s};
        if (fileIdentity(file) || exists(folder, file))
            return Error{.code = ErrorCode::AlreadyExists, .subject = file, .detail = {}};
        const WorkingCopyFolder own(folder, file);
        if (const Result<Done> prepared = prepareFolder(own, file); !prepared)
            return prepared.error();
        Result<HeldLock> lock = takeLock(own, file);
        if (!lock)
            return lock.error();
        own.removeRemains();
        LibraryBuilder builder;
        builder.add(table, description);
        EditState state;
        state.file = file;
        state.savedNumber = -1;
        Result<Done> made = builder.writeTo(own.part());
        if (made)
            made = finishPart(own, state, {});
        if (!made) {
            static_cast<void>(own.remove(file));
            return made.error();
        }
        auto connection = std::make_shared<Connection>(addressOf(own.database()), Connection::Use::Editing);
        return WorkingCopy(std::make_unique<Content>(Content{folder, file, own, std::move(lock.value()), std::move(connection)}));
    });
}

bool WorkingCopy::exists(const QString &folder, const QString &path)
{
    return QFile::exists(WorkingCopyFolder(folder, canonicalPath(path)).database());
}

Result<std::vector<KeptWorkingCopy>> WorkingCopy::all(const QString &folder)
{
    std::vector<KeptWorkingCopy> copies;
    for (const QString &name : QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        WorkingCopyFolder own(folder, {});
        own.path = folder + u'/' + name;
        if (!QFile::exists(own.database()))
            continue;
        KeptWorkingCopy copy;
        copy.size = sizeOf(own);
        const Result<Done> read = answerEditing(own.path, [&]() -> Result<Done> {
            Connection connection(addressOf(own.database()));
            const EditState state = readState(connection.database);
            SQLite::Statement last(connection.database, "SELECT time FROM edit_commands ORDER BY number DESC LIMIT 1");
            copy.file = state.file;
            copy.lastTime = last.executeStep() ? QString::fromStdString(last.getColumn(0).getString()) : QString();
            copy.unsaved = unsavedCount(connection.database, state);
            copy.isInFile = copy.unsaved == 0;
            const Result<EditState> recognised = recogniseFile(state, {});
            copy.isFileChanged = !recognised && recognised.error().code == ErrorCode::ChangedOnDisk;
            return Done{};
        });
        static_cast<void>(read);
        copies.push_back(std::move(copy));
    }
    std::ranges::stable_sort(copies, std::ranges::greater(), &KeptWorkingCopy::lastTime);
    return copies;
}

Result<Done> WorkingCopy::discard(const QString &folder, const QString &path)
{
    const QString file = canonicalPath(path);
    const WorkingCopyFolder own(folder, file);
    if (!QFile::exists(own.path))
        return Done{};
    const Result<HeldLock> lock = takeLock(own, file);
    return lock ? own.remove(file) : Result<Done>(lock.error());
}

const QString &WorkingCopy::file() const
{
    return m_content->file;
}

QString WorkingCopy::databasePath() const
{
    return m_content->folder.database();
}

Result<EditStatus> WorkingCopy::status() const
{
    return answerEditing(file(), [this]() -> Result<EditStatus> {
        const SQLite::Database &database = m_content->database();
        const EditState state = readState(database);
        return EditStatus{unsavedCount(database, state), lastNumber(database) != state.savedNumber, nextStep(database, true), nextStep(database, false)};
    });
}

Result<bool> WorkingCopy::isUnsaved() const
{
    return answerEditing(file(), [this]() -> Result<bool> { return lastNumber(m_content->database()) != readState(m_content->database()).savedNumber; });
}

Result<bool> WorkingCopy::isFileChanged(std::stop_token stop) const
{
    return answerEditing(file(), [&]() -> Result<bool> {
        const Result<EditState> recognised = recogniseFile(readState(m_content->database()), stop);
        if (!recognised && recognised.error().code != ErrorCode::ChangedOnDisk)
            return recognised.error();
        return !recognised;
    });
}

Result<Done> WorkingCopy::revert()
{
    m_content->connection.reset();
    return m_content->folder.remove(file());
}

}  // namespace countercheck
