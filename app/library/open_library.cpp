// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/open_library.h"

namespace countercheck {
namespace {

/// A library with all of its connections.
struct Connections {
    OpenedLibrary opened;
    Library forPages;
    Library forOverviews;
    Library forLongWork;
};

Result<Connections> connectTo(const QString &path, Library::Unmerged unmerged)
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

}  // namespace

OpenLibrary::OpenLibrary(QObject *parent) : QObject(parent), m_pages(QStringLiteral("pages")), m_overviews(QStringLiteral("overviews")), m_longWork(QStringLiteral("long work"))
{
    for (Worker *worker : {&m_pages, &m_overviews, &m_longWork}) {
        connect(worker, &Worker::becameIdle, this, [this] {
            if (isIdle())
                Q_EMIT becameIdle();
        });
    }
}

void OpenLibrary::open(const QString &path, Library::Unmerged unmerged)
{
    m_pages.run(this, m_opening.next(), [path, unmerged](const std::stop_token &) { return connectTo(path, unmerged); },
                [this, path](Result<Connections> answer) {
        if (!answer) {
            Q_EMIT openFailed(path, answer.error());
            return;
        }
        Connections connections = std::move(answer).value();
        put(std::move(connections.opened), std::move(connections.forPages), std::move(connections.forOverviews), std::move(connections.forLongWork));
    });
}

void OpenLibrary::close()
{
    m_opening.cancel();
    put(std::nullopt, std::nullopt, std::nullopt, std::nullopt);
}

void OpenLibrary::put(std::optional<OpenedLibrary> opened, std::optional<Library> forPages, std::optional<Library> forOverviews, std::optional<Library> forLongWork)
{
    m_counting.cancel();
    m_opened = std::move(opened);
    m_pages.place(std::move(forPages));
    m_overviews.place(std::move(forOverviews));
    m_longWork.place(std::move(forLongWork));
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
    return !m_opened || fileIdentity(m_opened->path) == m_opened->identity;
}

}  // namespace countercheck

#include "moc_open_library.cpp"
