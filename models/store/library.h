// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/claim_summary.h"
#include "models/domain/dossier.h"
#include "models/domain/measure_selection.h"
#include "models/domain/measure_summary.h"
#include "models/domain/result.h"
#include "models/domain/whole_library.h"
#include "models/store/library_file.h"

#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <vector>

namespace countercheck {

class Connection;

/// A library file, opened for reading only: no byte of it changes and nothing is written beside it.
///
/// Belongs to one thread at a time. The file is taken as unchanging while it is open. Every question answers or says why
/// not, whatever the file holds: Damaged for what no library may hold, Cancelled after a stop request, ReadFailed.
class Library {
public:
    /// What to do about a non-empty write-ahead log or journal beside the file.
    enum class Unmerged {
        Refuse,
        /// Reads a private copy, which includes the write-ahead log but never a journal.
        ReadPrivateCopy,
    };

    /// Opens quickly at any size: looks at header and structure only. Errors: those of findLibraryFile, UnmergedChanges,
    /// and UnexpectedStructure for tables, columns, views or triggers that a library does not have.
    static Result<Library> open(const QString &path, Unmerged unmerged = Unmerged::Refuse);

    Library(Library &&) noexcept;
    Library &operator=(Library &&) noexcept;
    ~Library();

    /// The file that was opened, links followed.
    const QString &path() const;

    Result<LibraryDescription> description();
    Result<LibraryCounts> counts();

    /// The row numbers of the claims that the query asks for: the newest first, undated ones last, then by id. Of two
    /// dates that begin alike the more precise one counts as newer.
    Result<std::vector<qint64>> claimRows(const ClaimQuery &query, std::stop_token stop = {});

    /// The row number of a claim. Error NoSuchRow.
    Result<qint64> claimRow(const ClaimId &claim);

    /// In the order asked for. Error NoSuchRow if a row is no claim.
    Result<std::vector<ClaimSummary>> claimSummaries(std::span<const qint64> rows);

    /// How many of the claims that a text finds have an assessment of each rating. A claim with two ratings counts in both.
    Result<RatingCounts> ratingCounts(const QString &text = {}, std::stop_token stop = {});

    /// All that bears on a claim: the measures and areas of its evidence with their whole series, and every row that a
    /// row in it refers to as source or organisation. A gap of the claim may name a measure that is not in it.
    /// Error NoSuchRow, and Damaged where a row that it needs is missing: there are no holes in an answer.
    Result<Dossier> dossier(const ClaimId &claim);

    /// All figures of some measures, in all their areas, with what is said about them and among them: a dossier without a
    /// claim. A measure that the library does not hold is passed over: what is missing is seen by comparing the two.
    Result<Dossier> dossier(const MeasureSelection &selection);

    /// Those measures with all that come before or after them in a process, step by step. A measure that no step leads to or
    /// from is left out.
    Result<MeasureSelection> processSteps(const MeasureSelection &selection);

    /// The row numbers of the measures that the query asks for, in the order of the process, then by id.
    Result<std::vector<qint64>> measureRows(const MeasureQuery &query, std::stop_token stop = {});

    /// In the order asked for. Error NoSuchRow if a row is no measure.
    Result<std::vector<MeasureSummary>> measureSummaries(std::span<const qint64> rows);

    /// All rows of a table, ordered by id.
    Result<std::vector<Claim>> claims();
    Result<std::vector<Measure>> measures();
    Result<std::vector<Source>> sources();
    Result<std::vector<Organisation>> organisations();
    Result<std::vector<Assessment>> assessments();
    Result<std::vector<Gap>> gaps();

    /// Hands over every observation, ordered by id, one at a time and therefore at any size of library, until `visit`
    /// says false.
    Result<Done> visitObservations(const std::function<bool(const ObservationRecord &)> &visit, std::stop_token stop = {});

    /// Every row of the library, for what looks at it as a whole.
    Result<WholeLibrary> whole(std::stop_token stop = {});

    /// Checks the whole file: SQLite's own check, that every reference leads to a row, and that every cell of every row
    /// can be read. Error Damaged with the first fault, and with table and row where it lies in one. SQLite does not say
    /// how far it is: progress is 0, then 1.
    Result<Done> quickCheck(std::stop_token stop = {}, const Progress &progress = {});

    /// Of the file at path(), in lower-case hexadecimal digits.
    Result<QString> fileSha256(std::stop_token stop = {}, const Progress &progress = {});

private:
    struct Content;
    explicit Library(std::unique_ptr<Content> content);

    std::unique_ptr<Content> m_content;
};

}  // namespace countercheck
