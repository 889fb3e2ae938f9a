// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/library_editing.h"
#include "models/files/regular_file.h"
#include "models/files/write_file.h"

#include <QFile>
#include <QFileInfo>

#include <utility>

// What LibraryEditing writes and drops.
namespace countercheck {
namespace {

constexpr qint64 bytesAtATime = qint64(1) << 20;

/// Copies a file to a place where there is nothing, as writeFile() does.
Result<Done> copyBytes(const QString &from, const QString &to, const std::stop_token &stop, const Progress &progress)
{
    const Result<QString> found = findRegularFile(from);
    if (!found)
        return found.error();
    if (hasUnmergedChanges(*found))
        return Error{ErrorCode::UnmergedChanges, from, {}};
    if (QFileInfo::exists(to))
        return Error{ErrorCode::AlreadyExists, to, {}};
    return writeFile(to, [&](const QString &temporaryPath) -> Result<Done> {
        QFile source(*found);
        QFile target(temporaryPath);
        if (!source.open(QIODevice::ReadOnly))
            return Error{ErrorCode::ReadFailed, from, source.errorString()};
        if (!target.open(QIODevice::WriteOnly))
            return Error{ErrorCode::WriteFailed, to, target.errorString()};
        const qint64 size = source.size();
        while (!source.atEnd()) {
            if (stop.stop_requested())
                return Error{ErrorCode::Cancelled, to, {}};
            const QByteArray bytes = source.read(bytesAtATime);
            if (bytes.isEmpty())
                return Error{ErrorCode::ReadFailed, from, source.errorString()};
            if (target.write(bytes) != bytes.size() || !target.flush())
                return Error{target.error() == QFileDevice::ResourceError ? ErrorCode::DiskFull : ErrorCode::WriteFailed, to, target.errorString()};
            progress(static_cast<double>(source.pos()) / static_cast<double>(size));
        }
        return Done{};
    });
}

}  // namespace

void LibraryEditing::copyFile(const QString &path)
{
    if (!m_library.opened() || m_isSaving)
        return;
    m_isSaving = true;
    ++m_keeping;
    const std::stop_token stop = m_work.next();
    m_worker.run(this, {}, [stop, from = m_library.opened()->path, path, folder = m_folder, original = m_original, tell = teller(stop)](const std::stop_token &) -> Result<Done> {
        // What was kept of another library of that name must not be taken for changes of this one.
        if (WorkingCopy::exists(folder, path))
            return Error{ErrorCode::AlreadyExists, path, {}};
        if (const Result<Done> copied = copyBytes(from, path, stop, tell); !copied)
            return copied;
        static_cast<void>(SavedFiles(folder).remember(path, QFileInfo(original.isEmpty() ? from : original).fileName()));
        return Done{};
    }, [this, path](const Result<Done> &done) {
        --m_keeping;
        m_isSaving = false;
        if (done)
            Q_EMIT copied(path);
        else
            Q_EMIT saveFailed(done.error());
    });
}

void LibraryEditing::save(const QString &path)
{
    struct Saved {
        Result<Done> done;
        Result<EditStatus> status;
        QString database;
    };
    if (!isEditing() || m_isSaving)
        return;
    m_isSaving = true;
    const std::stop_token stop = m_work.next();
    const QString before = m_library.opened()->path;
    const QString target = path.isEmpty() ? before : path;
    ++m_keeping;
    m_worker.run(this, {}, [copy = m_copy, was = m_database, stop, before, target, folder = m_folder, tell = teller(stop)](const std::stop_token &) {
        if (!*copy)
            return Saved{Error{ErrorCode::Cancelled, target, {}}, EditStatus(), was};
        Result<Done> done = (*copy)->saveTo(target, stop, tell);
        // Where that fails, the program asks once more before it changes this file.
        if (done)
            static_cast<void>(SavedFiles(folder).remember(target, {}, before));
        return Saved{std::move(done), (*copy)->status(), (*copy)->databasePath()};
    }, [this, target, was = m_database](const Saved &saved) {
        --m_keeping;
        m_isSaving = false;
        // Another library may be open by now.
        if (!isEditing() || m_database != was) {
            if (saved.done)
                Q_EMIT this->saved(target);
            else
                Q_EMIT failed(saved.done.error());
            return;
        }
        setStatus(saved.status);
        if (saved.database != m_database) {
            m_database = saved.database;
            m_library.followTo(target, saved.database);
        }
        if (!saved.done) {
            Q_EMIT saveFailed(saved.done.error());
            return;
        }
        lookAtFile();
        Q_EMIT changed();
        Q_EMIT this->saved(target);
    });
}

void LibraryEditing::revert()
{
    if (!isEditing())
        return;
    // A command that was asked for meanwhile finds no working copy.
    m_worker.run(this, {}, [copy = m_copy](const std::stop_token &) {
        const Result<Done> removed = *copy ? (*copy)->revert() : Result<Done>(Done{});
        copy->reset();
        return removed;
    }, [this](const Result<Done> &removed) {
        if (!removed)
            Q_EMIT failed(removed.error());
        if (m_library.opened() && QFileInfo::exists(m_library.opened()->path))
            m_library.readFile();
        else
            m_library.close();
    });
}

void LibraryEditing::forgetHistory()
{
    struct Anew {
        QString database;
        EditStatus status;
    };
    if (!isEditing() || m_isSaving)
        return;
    ++m_keeping;
    m_worker.run(this, {}, [copy = m_copy, folder = m_folder, path = m_library.opened()->path](const std::stop_token &) -> Result<Anew> {
        if (!*copy)
            return Error{ErrorCode::Cancelled, path, {}};
        if (const Result<bool> isUnsaved = (*copy)->isUnsaved(); !isUnsaved || *isUnsaved)
            return isUnsaved ? Error{ErrorCode::Cancelled, path, {}} : isUnsaved.error();
        const Result<Done> removed = (*copy)->revert();
        copy->reset();
        if (!removed)
            return removed.error();
        Result<WorkingCopy> opened = WorkingCopy::open(folder, path);
        if (!opened)
            return opened.error();
        copy->emplace(std::move(opened).value());
        const Result<EditStatus> status = (*copy)->status();
        return status ? Result<Anew>(Anew{(*copy)->databasePath(), *status}) : status.error();
    }, [this](const Result<Anew> &anew) {
        --m_keeping;
        if (!isEditing())
            return;
        if (anew) {
            setStatus(anew->status);
            m_library.readWorkingCopy(anew->database);
        } else if (anew.error().code != ErrorCode::Cancelled) {
            Q_EMIT failed(anew.error());
            m_library.readFile();
        }
    });
}

}  // namespace countercheck
