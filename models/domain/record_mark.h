// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/search/search_answer.h"
#include "models/domain/view.h"

#include <QString>

#include <compare>
#include <optional>

// What a reader keeps beside a library: never part of its file.
namespace countercheck {

/// A row of a library, by its kind and id.
struct RecordKey {
    SearchedKind kind = SearchedKind::Claims;
    QString id;

    friend bool operator==(const RecordKey &, const RecordKey &) = default;
    friend std::strong_ordering operator<=>(const RecordKey &a, const RecordKey &b)
    {
        if (const auto kinds = a.kind <=> b.kind; kinds != 0)
            return kinds;
        return a.id < b.id ? std::strong_ordering::less : b.id < a.id ? std::strong_ordering::greater : std::strong_ordering::equal;
    }
};

/// Returns the row that a view is about; nothing for a search, a comparison or the help.
std::optional<RecordKey> recordKeyOf(const ViewSubject &subject);

/// The star and the note of a row.
struct RecordMark {
    bool isStarred = false;
    QString note; ///< plain text

    bool isEmpty() const { return !isStarred && note.isEmpty(); }
    friend bool operator==(const RecordMark &, const RecordMark &) = default;
};

/// The longest note, in characters.
inline constexpr qsizetype longestNote = 20'000;

}  // namespace countercheck
