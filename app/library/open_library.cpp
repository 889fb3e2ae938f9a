// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/open_library.h"

namespace countercheck {

/// A library with all of its connections.
struct OpenLibrary::Connections {
    OpenedLibrary opened;
    Library forPages;
    Library forOverviews;
    Library forLongWork;
};

Result<OpenLibrary::Connections> OpenLibrary::connectToWorkingCopy(OpenedLibrary opened, const QString &database)
{
    Result<Library> forPages = Library::openWorkingCopy(database);
    if (!forPages)
        return forPages.error();
    Result<LibraryDescription> description = forPages->description();
    if (!description)
        return description.error();
    Result<Library> forOverviews = Library::openWorkingCopy(database);
    if (!forOverviews)
        return forOverviews.error();
    Result<Library> forLongWork = Library::openWorkingCopy(database);
    if (!forLongWork)
        return forLongWork.error();
    forLongWork->keepLittle();
    opened.description = std::move(description).value();
    opened.counts.reset();
    opened.identity = fileIdentity(opened.path);
    opened.workingCopy = database;
    return Connections{std::move(opened), std::move(forPages).value(), std::move(forOverviews).value(), std::move(forLongWork).value()};
}

Result<OpenLibrary::Connections> OpenLibrary::connectTo(const QString &path, Library::Unmerged unmerged)
{
    const std::optional<FileIdentity> identity = fileIdentity(path);
    Result<Library> forPages = Library::open(path, unmerged);
    if (!forPages)
        return forPages.error();
    Result<LibraryDescription> description = forPages->description();
    if (!description)
        return description.error();
    Result<Library> forOverviews = Library::open(path, unmerged);
    if (!forOverviews)
        return forOverviews.error();
    Result<Library> forLongWork = Library::open(path, unmerged);
    if (!forLongWork)
        return forLongWork.error();
    forLongWork->keepLittle();
    return Connections{{path, std::move(description).value(), std::nullopt, unmerged, identity}, std::move(forPages).value(), std::move(forOverviews).value(), std::move(forLongWork).value()};
}

OpenLibrary::OpenLibrary(QObject *parent) : QObject(parent), m_pages(QStringLiteral("pages")), m_overviews(QStringLiteral("overviews")), m_longWork(QStringLiteral("long work"))
{
    for (Worker *worker : {&m_pages, &m_overviews, &m_longWork}) {
        connect(worker, &Worker::becameIdle, this, [this] {
            if (isIdle())
                Q_EMIT becameIdle();
        });
    }
}

template <class Connect>
void OpenLibrary::openBy(const QString &path, bool isSame, Connect connect)
{
    m_pages.run(this, m_opening.next(), [connect = std::move(connect)](const std::stop_token &) { return connect(); }, [this, path, isSame](Result<Connections> answer) {
        if (!answer) {
            Q_EMIT openFailed(path, answer.error());
            return;
        }
        Connections connections = std::move(answer).value();
        put(isSame, std::move(connections.opened), std::move(connections.forPages), std::move(connections.forOverviews), std::move(connections.forLongWork));
    });
}

void OpenLibrary::open(const QString &path, Library::Unmerged unmerged)
{
    openBy(path, false, [path, unmerged] { return connectTo(path, unmerged); });
}

void OpenLibrary::close()
{
    m_opening.cancel();
    put(false, std::nullopt, std::nullopt, std::nullopt, std::nullopt);
}

void OpenLibrary::openWorkingCopy(const QString &path, const QString &database)
{
    openBy(path, false, [path, database] { return connectToWorkingCopy({.path = path, .description = {}, .counts = {}, .identity = {}, .workingCopy = {}}, database); });
}

void OpenLibrary::readWorkingCopy(const QString &database)
{
    if (m_opened)
        followTo(m_opened->path, database);
}

void OpenLibrary::followTo(const QString &path, const QString &database)
{
    if (!m_opened)
        return;
    OpenedLibrary opened = *m_opened;
    opened.path = path;
    opened.unmerged = Library::Unmerged::Refuse;
    openBy(path, true, [opened = std::move(opened), database] { return connectToWorkingCopy(opened, database); });
}

void OpenLibrary::readFile()
{
    if (m_opened)
        openBy(m_opened->path, true, [path = m_opened->path] { return connectTo(path, Library::Unmerged::Refuse); });
}

void OpenLibrary::refresh()
{
    m_counting.cancel();
    m_opened->counts.reset();
    const auto notice = [](Library &library, const std::stop_token &) {
        library.noticeChanges();
        return Done{};
    };
    m_overviews.ask(this, {}, notice, [](Done) {});
    m_longWork.ask(this, {}, notice, [](Done) {});
    m_pages.ask(this, m_refreshing.next(), [](Library &library, const std::stop_token &) {
        library.noticeChanges();
        return library.description();
    }, [this](const Result<LibraryDescription> &description) {
        if (description)
            m_opened->description = *description;
        else
            Q_EMIT failed(description.error());
        Q_EMIT refreshed();
    });
}

void OpenLibrary::put(bool isSame, std::optional<OpenedLibrary> opened, std::optional<Library> forPages, std::optional<Library> forOverviews, std::optional<Library> forLongWork)
{
    m_counting.cancel();
    m_refreshing.cancel();
    m_opened = std::move(opened);
    m_pages.place(std::move(forPages));
    m_overviews.place(std::move(forOverviews));
    m_longWork.place(std::move(forLongWork));
    if (isSame)
        Q_EMIT refreshed();
    else
        Q_EMIT changed();
}

void OpenLibrary::count()
{
    m_longWork.ask(this, m_counting.next(), [](Library &library, const std::stop_token &stop) { return library.counts(stop); }, [this](const Result<LibraryCounts> &answer) {
        if (answer) {
            m_opened->counts = *answer;
            Q_EMIT counted();
        } else {
            Q_EMIT failed(answer.error());
        }
    });
}

bool OpenLibrary::isUnchangedOnDisk() const
{
    // What is edited knows its file by itself, when it is saved.
    return !m_opened || m_opened->isEdited() || fileIdentity(m_opened->path) == m_opened->identity;
}

}  // namespace countercheck

#include "moc_open_library.cpp"
