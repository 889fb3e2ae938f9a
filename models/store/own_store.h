// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/record_mark.h"
#include "models/domain/result.h"

#include <QStringList>

#include <exception>
#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace countercheck {

/// What is kept under a name.
enum class KeptKind : std::uint8_t { Search, Comparison, Mapping };

/// Something that is kept under a name, written as its own kind writes it.
struct KeptText {
    QString name;
    QString content;

    friend bool operator==(const KeptText &, const KeptText &) = default;
};

/// The own store is the one file in which a reader keeps searches, stars, notes and comparisons, by library. No byte of it stands in a library.
/// The key of a library outlives its versions (`models/files/library_key.h`).
///
/// The file is made by the first change. Another window may use it at the same time: each question reads what the file holds then. A file
/// that is damaged, of a newer program or not to be written to is an error (OwnStoreFailed, NewerSchema), and left as it is.
class OwnStore {
public:
    /// An empty path: a store that is forgotten at the end.
    explicit OwnStore(QString path);
    OwnStore(OwnStore &&) noexcept;
    OwnStore &operator=(OwnStore &&) noexcept;
    ~OwnStore();

    const QString &path() const { return m_path; }

    /// Returns the searches that were done last, the newest first.
    Result<QStringList> recentSearches(const QString &library);
    Result<Done> rememberSearch(const QString &library, const QString &query);
    Result<Done> forgetSearches(const QString &library);

    /// Returns what is kept under names, in the order of the alphabet.
    Result<std::vector<KeptText>> kept(const QString &library, KeptKind kind);
    /// Keeps something under its name, and replaces what has that name.
    Result<Done> keep(const QString &library, KeptKind kind, const KeptText &text);
    /// Gives another name. Error: AlreadyExists if that name is taken.
    Result<Done> rename(const QString &library, KeptKind kind, const QString &from, const QString &to);
    Result<Done> remove(const QString &library, KeptKind kind, const QString &name);

    Result<std::map<RecordKey, RecordMark>> marks(const QString &library);
    /// Sets star and note of a row; an empty mark takes both away.
    Result<Done> setMark(const QString &library, const RecordKey &record, const RecordMark &mark);

    /// Keeps for another library all that is kept for one, which has it as before. What both have under one name is replaced.
    Result<Done> bringAlong(const QString &from, const QString &to);

private:
    struct Opened;

    template <class Answer>
    Result<Answer> read(Answer nothing, const std::function<Answer(Opened &)> &question);
    Result<Done> change(const std::function<void(Opened &)> &work);
    Error errorOf(const std::exception &fault) const;
    void open(bool isToWrite);

    QString m_path;
    std::unique_ptr<Opened> m_opened;
};

/// How many searches are remembered.
inline constexpr int mostRecentSearches = 20;

}  // namespace countercheck
