// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/evidence.h"
#include "models/domain/record_mark.h"
#include "models/domain/search/search_query.h"
#include "models/store/own_store.h"

#include <QObject>

#include <optional>

namespace countercheck {

/// Where the store of the user of this account is.
QString ownStorePath();

/// What the reader keeps beside the library that is open: searches, stars, notes and comparisons. It is read when it is first asked for, and
/// again when a window that was elsewhere comes back, since another window may have changed it.
///
/// It holds a few hundred rows and is asked at a click, so that it needs no worker.
class OwnRecords final : public QObject {
    Q_OBJECT

public:
    /// An empty path: forgotten at the end, for pictures and tests.
    explicit OwnRecords(const QString &path, QObject *parent = nullptr);

    /// Begins anew with a library, or with none.
    void setLibrary(const std::optional<LibraryDescription> &library);
    /// The library has another title or publisher since it is edited: all that is kept of it comes along.
    void followLibrary(const LibraryDescription &library);
    /// Forgets what was read, so that it is read anew.
    void readAgain();

    const QStringList &recentSearches();
    void rememberSearch(const QString &query);
    void forgetSearches();

    Result<std::vector<KeptText>> kept(KeptKind kind);
    Result<Done> keep(KeptKind kind, const KeptText &text);
    Result<Done> rename(KeptKind kind, const QString &from, const QString &to);
    Result<Done> remove(KeptKind kind, const QString &name);

    /// The answers to imports, which belong to no library.
    Result<std::vector<KeptText>> mappings();
    Result<Done> keepMapping(const KeptText &mapping);

    const std::map<RecordKey, RecordMark> &marks();
    RecordMark mark(const RecordKey &record);
    void setStarred(const RecordKey &record, bool isStarred);
    void setNote(const RecordKey &record, const QString &note);
    /// Returns the filters that ask for what is starred and for what has a note, of those that any record of the library has.
    std::vector<SearchFilter> markFilters();
    /// Gives the filters of a query what the reader has starred or noted.
    void resolve(SearchQuery &query);

Q_SIGNALS:
    /// Something that is kept has changed.
    void changed();
    void failed(const countercheck::Error &error);

private:
    void setMark(const RecordKey &record, const RecordMark &mark);
    /// Reports a fault once, until something else is reported.
    bool report(const Result<Done> &done);

    OwnStore m_store;
    QString m_library;
    std::optional<QStringList> m_searches;
    std::optional<std::map<RecordKey, RecordMark>> m_marks;
};

}  // namespace countercheck
