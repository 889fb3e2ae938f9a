// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/library_editing.h"

#include <QDateTime>
#include <QTemporaryDir>

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
}

LibraryEditing::~LibraryEditing() = default;

void LibraryEditing::begin()
{
    if (isEditing() || m_isBeginning || !m_library.opened())
        return;
    struct Begun {
        QString database;
        EditStatus status;
    };
    m_isBeginning = true;
    m_worker.run(this, m_beginning.next(), [copy = m_copy, folder = m_folder, path = m_library.opened()->path](const std::stop_token &stop) -> Result<Begun> {
        Result<WorkingCopy> opened = WorkingCopy::open(folder, path, stop);
        if (!opened)
            return opened.error();
        const Result<EditStatus> status = opened->status();
        if (!status)
            return status.error();
        copy->emplace(std::move(opened).value());
        return Begun{(*copy)->databasePath(), *status};
    }, [this](const Result<Begun> &begun) {
        m_isBeginning = false;
        if (!begun) {
            Q_EMIT failed(begun.error());
            return;
        }
        m_status = begun->status;
        m_library.readWorkingCopy(begun->database);
        Q_EMIT changed();
        Q_EMIT began();
    });
}

void LibraryEditing::end()
{
    m_beginning.cancel();
    m_isBeginning = false;
    m_worker.run(this, {}, [copy = m_copy](const std::stop_token &) {
        copy->reset();
        return Done{};
    }, [](Done) {});
    if (std::exchange(m_status, std::nullopt))
        Q_EMIT changed();
}

void LibraryEditing::apply(const QString &label, std::vector<RowEdit> edits, std::function<void(const CommandAnswer &)> deliver)
{
    struct Applied {
        Result<CommandAnswer> answer;
        Result<EditStatus> status;
    };
    const EditCommand command{label, QDateTime::currentDateTimeUtc().toString(Qt::ISODate), m_author, std::move(edits)};
    ask(this, {}, [command](WorkingCopy &copy, const std::stop_token &stop) {
        Result<CommandAnswer> answer = copy.apply(command, stop);
        return Applied{std::move(answer), copy.status()};
    }, [this, deliver = std::move(deliver)](const Applied &applied) {
        if (!isEditing())
            return;
        setStatus(applied.status);
        if (!applied.answer) {
            Q_EMIT failed(applied.answer.error());
            return;
        }
        if (applied.answer->number > 0)
            m_library.refresh();
        if (deliver)
            deliver(*applied.answer);
    });
}

void LibraryEditing::step(bool isUndo)
{
    ask(this, {}, [isUndo](WorkingCopy &copy, const std::stop_token &stop) {
        Result<std::optional<HistoryEntry>> entry = isUndo ? copy.undo(stop) : copy.redo(stop);
        return Stepped{std::move(entry), copy.status()};
    }, [this, isUndo](const Stepped &stepped) {
        if (!isEditing())
            return;
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
