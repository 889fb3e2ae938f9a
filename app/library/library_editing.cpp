// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/library_editing.h"

#include <QDateTime>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <utility>

namespace countercheck {

LibraryEditing::LibraryEditing(OpenLibrary &library, const QString &folder, QObject *parent)
    : QObject(parent), m_library(library), m_folder(folder), m_copy(std::make_shared<std::optional<WorkingCopy>>()), m_worker(QStringLiteral("editing"))
{
    if (m_folder.isEmpty()) {
        const auto own = std::make_shared<QTemporaryDir>();
        m_folder = own->path();
        m_ownFolder = own;
    }
    connect(&m_worker, &Worker::becameIdle, this, &LibraryEditing::becameIdle);
    connect(&m_library, &OpenLibrary::openFailed, this, [this] {
        // The working copy was opened, but cannot be read.
        if (m_begun)
            release(std::exchange(m_begun, std::nullopt)->copy);
        m_isBeginning = false;
    });
}

LibraryEditing::~LibraryEditing()
{
    m_work.cancel();
}

bool LibraryEditing::isKeptWithoutFile(const QString &path) const
{
    return !QFileInfo::exists(path) && WorkingCopy::exists(m_folder, path);
}

Progress LibraryEditing::teller(const std::stop_token &stop)
{
    return [this, stop, shown = -1](double fraction) mutable {
        const int percent = static_cast<int>(fraction * 100);
        if (percent == std::exchange(shown, percent))
            return;
        m_worker.tell([this, stop, fraction] {
            if (!stop.stop_requested())
                Q_EMIT progressed(fraction);
        });
    };
}

void LibraryEditing::start(Open open, std::function<void(const Result<Begun> &)> deliver)
{
    m_isBeginning = true;
    const std::stop_token stop = m_work.next();
    const auto copy = std::make_shared<std::optional<WorkingCopy>>();
    m_worker.run(this, {}, [stop, copy, open = std::move(open), tell = teller(stop)](const std::stop_token &) -> Result<Begun> {
        Result<WorkingCopy> opened = open(stop, tell);
        if (!opened)
            return opened.error();
        const Result<EditStatus> status = opened->status();
        if (!status)
            return status.error();
        copy->emplace(std::move(opened).value());
        return Begun{(*copy)->databasePath(), *status, copy};
    }, [this, stop, copy, deliver = std::move(deliver)](const Result<Begun> &begun) {
        if (stop.stop_requested()) {
            release(copy);
            return;
        }
        m_begun = begun ? std::optional(*begun) : std::nullopt;
        m_isBeginning = m_begun.has_value();
        deliver(begun);
    });
}

void LibraryEditing::begin()
{
    if (isEditing() || m_isBeginning || !m_library.opened())
        return;
    start([folder = m_folder, path = m_library.opened()->path](const std::stop_token &stop, const Progress &progress) { return WorkingCopy::open(folder, path, stop, progress); },
          [this](const Result<Begun> &begun) {
        if (begun)
            m_library.readWorkingCopy(begun->database);
        else
            Q_EMIT failed(begun.error());
    });
}

void LibraryEditing::create(const QString &path, const QStringList &description)
{
    start([folder = m_folder, path, description](const std::stop_token &, const Progress &) { return WorkingCopy::create(folder, path, description); }, [this, path](const Result<Begun> &begun) {
        if (begun)
            m_library.openWorkingCopy(path, begun->database);
        else
            Q_EMIT m_library.openFailed(path, begun.error());
    });
}

void LibraryEditing::resume(const QString &path)
{
    start([folder = m_folder, path](const std::stop_token &stop, const Progress &progress) { return WorkingCopy::open(folder, path, stop, progress); }, [this, path](const Result<Begun> &begun) {
        if (begun)
            m_library.openWorkingCopy(path, begun->database);
        else
            Q_EMIT m_library.openFailed(path, begun.error());
    });
}

void LibraryEditing::cancel()
{
    m_work.cancel();
    m_isBeginning = false;
}

void LibraryEditing::release(Copy copy)
{
    m_worker.run(this, {}, [copy = std::move(copy)](const std::stop_token &) {
        copy->reset();
        return Done{};
    }, [](Done) {});
}

void LibraryEditing::end()
{
    if (m_isBeginning)
        cancel();
    if (m_begun)
        release(std::exchange(m_begun, std::nullopt)->copy);
    release(std::exchange(m_copy, std::make_shared<std::optional<WorkingCopy>>()));
    m_database.clear();
    if (std::exchange(m_status, std::nullopt))
        Q_EMIT changed();
}

void LibraryEditing::followLibrary()
{
    const QString database = m_library.opened() ? m_library.opened()->workingCopy : QString();
    if (m_begun && database == m_begun->database) {
        release(std::exchange(m_copy, m_begun->copy));
        m_database = database;
        m_status = m_begun->status;
        m_begun.reset();
        m_isBeginning = false;
        m_isToTell = true;
    } else if (!database.isEmpty() && database == m_database) {
        if (m_library.opened()->path == m_path)
            return;
    } else {
        end();
    }
    lookAtFile();
    Q_EMIT changed();
}

void LibraryEditing::tellOfBeginning()
{
    if (std::exchange(m_isToTell, false))
        Q_EMIT began();
}

/// Learns whose file it is, and what was kept of it at another time.
void LibraryEditing::lookAtFile()
{
    m_unsavedBefore.reset();
    const std::stop_token stop = m_looking.next();
    const std::optional<OpenedLibrary> &opened = m_library.opened();
    const std::optional<SavedFile> own = opened ? SavedFiles(m_folder).find(opened->path) : std::nullopt;
    m_path = opened ? opened->path : QString();
    m_hasFile = opened && QFileInfo::exists(opened->path);
    m_isOwn = opened && (own || !m_hasFile);
    m_original = own ? own->original : QString();
    if (!opened || opened->isEdited() || !WorkingCopy::exists(m_folder, opened->path))
        return;
    const QString file = QFileInfo(opened->path).canonicalFilePath();
    m_worker.run(this, stop, [folder = m_folder](const std::stop_token &) { return WorkingCopy::all(folder); }, [this, file](const Result<std::vector<KeptWorkingCopy>> &copies) {
        if (!copies)
            return;
        const auto found = std::ranges::find(*copies, file, &KeptWorkingCopy::file);
        if (found == copies->end() || found->isInFile)
            return;
        m_unsavedBefore = *found;
        Q_EMIT changed();
    });
}

void LibraryEditing::list(QObject *receiver, std::function<void(const Result<std::vector<KeptWorkingCopy>> &)> deliver)
{
    m_worker.run(receiver, {}, [folder = m_folder](const std::stop_token &) { return WorkingCopy::all(folder); }, std::move(deliver));
}

void LibraryEditing::discard(const QString &file, QObject *receiver, std::function<void(const Result<Done> &)> deliver)
{
    m_worker.run(receiver, {}, [folder = m_folder, file](const std::stop_token &) { return WorkingCopy::discard(folder, file); }, [this, deliver = std::move(deliver)](const Result<Done> &done) {
        if (m_unsavedBefore) {
            lookAtFile();
            Q_EMIT changed();
        }
        deliver(done);
    });
}

EditCommand LibraryEditing::commandOf(const QString &label, std::vector<RowEdit> edits) const
{
    return {label, QDateTime::currentDateTimeUtc().toString(Qt::ISODate), m_author, std::move(edits)};
}

void LibraryEditing::apply(const QString &label, std::vector<RowEdit> edits, std::function<void(const CommandAnswer &)> deliver)
{
    change([command = commandOf(label, std::move(edits))](WorkingCopy &copy, const std::stop_token &stop) { return copy.apply(command, stop); }, std::move(deliver));
}

void LibraryEditing::addImport(const QString &label, std::function<Result<CommandAnswer>(WorkingCopy &copy, const EditCommand &command, const std::stop_token &stop, const Progress &progress)> work,
                               std::function<void(const Result<CommandAnswer> &)> deliver)
{
    struct Changed {
        Result<CommandAnswer> answer;
        Result<EditStatus> status;
    };
    if (!isEditing())
        return;
    const std::stop_token stop = m_work.next();
    keep([stop, command = commandOf(label, {}), work = std::move(work), tell = teller(stop)](WorkingCopy &copy, const std::stop_token &ended) {
        std::stop_source either;
        const auto pass = [&either] { either.request_stop(); };
        const std::stop_callback onCancel(stop, pass);
        const std::stop_callback onEnd(ended, pass);
        Result<CommandAnswer> answer = work(copy, command, either.get_token(), tell);
        return Changed{std::move(answer), copy.status()};
    }, [this, deliver = std::move(deliver)](const Changed &changed) {
        setStatus(changed.status);
        if (changed.answer && changed.answer->number > 0)
            m_library.refresh();
        deliver(changed.answer);
    });
}

void LibraryEditing::putBack(const QString &table, const QString &id, qint64 number, const QString &label)
{
    change([=, command = commandOf(label, {})](WorkingCopy &copy, const std::stop_token &stop) { return copy.putBack(table, id, number, command, stop); }, {});
}

void LibraryEditing::change(std::function<Result<CommandAnswer>(WorkingCopy &copy, const std::stop_token &stop)> work, std::function<void(const CommandAnswer &)> deliver)
{
    struct Changed {
        Result<CommandAnswer> answer;
        Result<EditStatus> status;
    };
    if (!isEditing())
        return;
    keep([work = std::move(work)](WorkingCopy &copy, const std::stop_token &stop) {
        Result<CommandAnswer> answer = work(copy, stop);
        return Changed{std::move(answer), copy.status()};
    }, [this, deliver = std::move(deliver)](const Changed &changed) {
        setStatus(changed.status);
        if (!changed.answer) {
            Q_EMIT failed(changed.answer.error());
            return;
        }
        if (changed.answer->number > 0)
            m_library.refresh();
        if (deliver)
            deliver(*changed.answer);
    });
}

void LibraryEditing::step(bool isUndo)
{
    if (!isEditing())
        return;
    keep([isUndo](WorkingCopy &copy, const std::stop_token &stop) {
        Result<std::optional<HistoryEntry>> entry = isUndo ? copy.undo(stop) : copy.redo(stop);
        return Stepped{std::move(entry), copy.status()};
    }, [this, isUndo](const Stepped &stepped) {
        setStatus(stepped.status);
        if (!stepped.entry) {
            Q_EMIT failed(stepped.entry.error());
        } else if (*stepped.entry) {
            m_library.refresh();
            Q_EMIT this->stepped(isUndo, **stepped.entry);
        }
    });
}

void LibraryEditing::setStatus(const Result<EditStatus> &status)
{
    if (!status) {
        Q_EMIT failed(status.error());
        return;
    }
    if (m_status != *status) {
        m_status = *status;
        Q_EMIT changed();
    }
}

}  // namespace countercheck

#include "moc_library_editing.cpp"
