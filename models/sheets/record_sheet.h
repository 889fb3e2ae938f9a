// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/citations/cited_source.h"
#include "models/domain/record_dossier.h"
#include "models/domain/standing.h"
#include "models/domain/view.h"
#include "models/domain/web_address.h"
#include "models/figure/figure.h"
#include "models/figure/passport_lines.h"

#include <optional>
#include <vector>

// The page of one measure, source or gap as values.
namespace countercheck {

/// A record row is one line of a section; it may lead to another record.
struct RecordRow {
    QString text;
    QString detail;      ///< may be empty
    ViewSubject target;  ///< nothing if it leads nowhere

    friend bool operator==(const RecordRow &, const RecordRow &) = default;
};

struct RecordSection {
    QString heading;
    std::vector<RecordRow> rows;
    std::size_t leftOut = 0; ///< rows that are not listed; the last row then says how many
    bool isAside = false;    ///< it stands beside the page where there is room, else before the other sections

    friend bool operator==(const RecordSection &, const RecordSection &) = default;
};

/// A record address is a page that the reader may open.
struct RecordAddress {
    QString label;                 ///< "Archived copy"; empty for the page itself
    QString text;                  ///< as the library notes it
    std::optional<WebAddress> web; ///< nothing if it is no web address, and is never opened

    friend bool operator==(const RecordAddress &, const RecordAddress &) = default;
};

/// A step of the ladder of directness: how close a source is to the event.
struct DirectnessStep {
    QString name;
    QString words;
    bool isHere = false; ///< the source stands on it

    friend bool operator==(const DirectnessStep &, const DirectnessStep &) = default;
};

/// Pages that print a number and go back to one origin, or say none.
struct OriginBranch {
    std::optional<RecordRow> origin; ///< nothing: they do not say where they have it from
    QString originNote;              ///< may be empty
    std::vector<RecordRow> pages;    ///< without the origin

    friend bool operator==(const OriginBranch &, const OriginBranch &) = default;
};

/// How many pages print a number of a source, and to how many origins they go back.
struct OriginsOfNumber {
    QString number; ///< "over 62,000 · Rescued, as claimed"
    QString sentence;
    QString note;
    std::vector<OriginBranch> branches;

    friend bool operator==(const OriginsOfNumber &, const OriginsOfNumber &) = default;
};

/// How long the series of a measure can be compared.
struct SeriesSpan {
    QString heading; ///< "Comparable since 2013: 10 years"
    QString detail;  ///< "2013 to 2022, with care in 4 of them"; may be empty
    std::vector<YearBracket> brackets; ///< by time; none for a single year

    friend bool operator==(const SeriesSpan &, const SeriesSpan &) = default;
};

struct RecordSheet {
    QString kicker;                   ///< what kind of record it is: "Verified victim count"
    std::optional<Standing> standing; ///< of a measure
    QString title;
    QString lead;                     ///< its definition, or who published it and when; may be empty
    QString leadNote;                 ///< where the lead is from
    QString doesNotSay;               ///< of a measure
    std::vector<PassportLine> facts;
    std::vector<RecordSection> sections;
    std::optional<SeriesSpan> span;     ///< of a measure with yearly figures
    MeasureId compared;                 ///< of a measure: it can be set beside others
    std::vector<DirectnessStep> ladder; ///< of a source
    std::vector<OriginsOfNumber> origins; ///< of a source: its numbers that other pages print, too
    QString moreOrigins;                  ///< says how many more such numbers there are; may be empty
    std::optional<CitedSource> cited; ///< of a source
    bool mayBeAsked = false;          ///< of a gap: somebody may be asked about it
    QString noArchive;                ///< of a source without an archived copy: a sentence that says so
    std::vector<RecordAddress> addresses; ///< of a source

    friend bool operator==(const RecordSheet &, const RecordSheet &) = default;
};

/// Return the page of a record; nothing if the dossier does not hold it.
std::optional<RecordSheet> composeMeasureSheet(const RecordDossier &record, const MeasureId &measure, const Wording &wording);
std::optional<RecordSheet> composeSourceSheet(const RecordDossier &record, const SourceId &source, const Wording &wording);
std::optional<RecordSheet> composeGapSheet(const RecordDossier &record, const GapId &gap, const Wording &wording);

}  // namespace countercheck
