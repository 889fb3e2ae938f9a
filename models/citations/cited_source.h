// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/citations/author_names.h"
#include "models/domain/evidence.h"

#include <optional>
#include <vector>

namespace countercheck {

/// What a cited source is to all styles. Everything that is no report or data set is cited as a page of the Web.
enum class CitedKind : std::uint8_t { Report, Dataset, WebPage };

/// What is printed of a source. All texts are of one line, and an empty one is not stated.
struct CitedSource {
    QString id;
    CitedKind kind = CitedKind::WebPage;
    std::optional<SourceKind> sourceKind;
    std::vector<CitedName> authors; ///< none: the title comes first
    QString title;
    bool isDescribed = false; ///< the title is a description in square brackets, since the page has none
    bool isEnglish = false;
    bool isOwnWords = false; ///< its author is an organisation that published it, too
    QString genre;     ///< "Press release"
    QString publisher; ///< of a report, or the site of a page; empty if it is the author
    std::optional<EdtfDate> published;
    std::optional<EdtfDate> accessed; ///< only if it is to be printed, and where it was read
    QString url;        ///< where it can be read
    QString archiveUrl; ///< an archived copy, if `url` is none
    QString readAt;     ///< where it was read, if that is neither

    friend bool operator==(const CitedSource &, const CitedSource &) = default;
};

/// Returns what is printed of a source. `publisher` is nullptr if the library does not name one.
CitedSource citedSource(const Source &source, const Organisation *publisher, bool withAccessed);

}  // namespace countercheck
