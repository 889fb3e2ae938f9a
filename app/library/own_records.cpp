// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/own_records.h"

#include "models/files/library_key.h"

#include <QStandardPaths>

#include <algorithm>

namespace countercheck {

QString ownStorePath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/own.sqlite");
}

namespace {

/// In the place of a library, of what belongs to none. No key is like this.
const QString everyLibrary = QStringLiteral("*");

}  // namespace

OwnRecords::OwnRecords(const QString &path, QObject *parent) : QObject(parent), m_store(path) {}

void OwnRecords::setLibrary(const std::optional<LibraryDescription> &library)
{
    m_library = library ? libraryKey(*library) : QString();
    m_searches.reset();
    m_marks.reset();
    Q_EMIT changed();
}

void OwnRecords::followLibrary(const LibraryDescription &library)
{
    const QString key = libraryKey(library);
    if (m_library.isEmpty() || key == m_library)
        return;
    report(m_store.bringAlong(m_library, key));
    setLibrary(library);
}

void OwnRecords::readAgain()
{
    const auto before = std::pair(m_searches, m_marks);
    m_searches.reset();
    m_marks.reset();
    if ((before.first && *before.first != recentSearches()) || (before.second && *before.second != marks()))
        Q_EMIT changed();
}

bool OwnRecords::report(const Result<Done> &done)
{
    if (!done)
        Q_EMIT failed(done.error());
    return static_cast<bool>(done);
}

const QStringList &OwnRecords::recentSearches()
{
    if (!m_searches) {
        Result<QStringList> read = m_store.recentSearches(m_library);
        m_searches = read ? std::move(read).value() : QStringList();
        if (!read)
            Q_EMIT failed(read.error());
    }
    return *m_searches;
}

void OwnRecords::rememberSearch(const QString &query)
{
    if (m_library.isEmpty() || query.trimmed().isEmpty())
        return;
    m_searches.reset();
    if (report(m_store.rememberSearch(m_library, query)))
        Q_EMIT changed();
}

void OwnRecords::forgetSearches()
{
    m_searches.reset();
    if (report(m_store.forgetSearches(m_library)))
        Q_EMIT changed();
}

Result<std::vector<KeptText>> OwnRecords::kept(KeptKind kind)
{
    return m_store.kept(m_library, kind);
}

Result<Done> OwnRecords::keep(KeptKind kind, const KeptText &text)
{
    const Result<Done> done = m_store.keep(m_library, kind, text);
    if (done)
        Q_EMIT changed();
    return done;
}

Result<Done> OwnRecords::rename(KeptKind kind, const QString &from, const QString &to)
{
    const Result<Done> done = m_store.rename(m_library, kind, from, to);
    if (done)
        Q_EMIT changed();
    return done;
}

Result<Done> OwnRecords::remove(KeptKind kind, const QString &name)
{
    const Result<Done> done = m_store.remove(m_library, kind, name);
    if (done)
        Q_EMIT changed();
    return done;
}

Result<std::vector<KeptText>> OwnRecords::mappings()
{
    return m_store.kept(everyLibrary, KeptKind::Mapping);
}

Result<Done> OwnRecords::keepMapping(const KeptText &mapping)
{
    return m_store.keep(everyLibrary, KeptKind::Mapping, mapping);
}

const std::map<RecordKey, RecordMark> &OwnRecords::marks()
{
    if (!m_marks) {
        Result<std::map<RecordKey, RecordMark>> read = m_store.marks(m_library);
        // Kept before the report, which may ask again.
        m_marks = read ? std::move(read).value() : std::map<RecordKey, RecordMark>();
        if (!read)
            Q_EMIT failed(read.error());
    }
    return *m_marks;
}

RecordMark OwnRecords::mark(const RecordKey &record)
{
    const auto found = marks().find(record);
    return found == marks().end() ? RecordMark() : found->second;
}

void OwnRecords::setStarred(const RecordKey &record, bool isStarred)
{
    RecordMark wanted = mark(record);
    wanted.isStarred = isStarred;
    setMark(record, wanted);
}

void OwnRecords::setNote(const RecordKey &record, const QString &note)
{
    RecordMark wanted = mark(record);
    wanted.note = note.trimmed();
    setMark(record, wanted);
}

void OwnRecords::setMark(const RecordKey &record, const RecordMark &wanted)
{
    if (m_library.isEmpty() || wanted == mark(record))
        return;
    const Result<Done> done = m_store.setMark(m_library, record, wanted);
    if (done)
        m_marks.reset();
    // Where it could not be kept, what is shown is what was kept before.
    if (report(done))
        Q_EMIT changed();
}

std::vector<SearchFilter> OwnRecords::markFilters()
{
    SearchQuery query;
    for (const QLatin1StringView state : {starredState, notedState})
        query.filters.push_back({.field = SearchProperty::Is, .text = state});
    resolve(query);
    std::erase_if(query.filters, [](const SearchFilter &filter) { return std::ranges::all_of(filter.marked, &QStringList::isEmpty); });
    return query.filters;
}

void OwnRecords::resolve(SearchQuery &query)
{
    for (SearchFilter &filter : query.filters) {
        if (filter.field != SearchProperty::Is || (filter.text != starredState && filter.text != notedState))
            continue;
        for (QStringList &ids : filter.marked)
            ids.clear();
        for (const auto &[record, mark] : marks()) {
            if (filter.text == starredState ? mark.isStarred : !mark.note.isEmpty())
                filter.marked[static_cast<std::size_t>(record.kind)] += record.id;
        }
    }
}

}  // namespace countercheck

#include "moc_own_records.cpp"
