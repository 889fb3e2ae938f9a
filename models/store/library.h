// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/claim_summary.h"
#include "models/domain/coverage.h"
#include "models/domain/dossier.h"
#include "models/domain/figure_order.h"
#include "models/domain/library_schema.h"
#include "models/domain/linter/linter.h"
#include "models/domain/measure_selection.h"
#include "models/domain/measure_summary.h"
#include "models/domain/named_row.h"
#include "models/domain/record_dossier.h"
#include "models/domain/result.h"
#include "models/domain/search/organisation_card.h"
#include "models/domain/search/record_order.h"
#include "models/domain/search/search_answer.h"
#include "models/domain/search/search_query.h"
#include "models/domain/whole_library.h"
#include "models/store/library_file.h"

#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace countercheck {

class Connection;

/// What the check of a whole library found.
struct LibraryCheck {
    std::optional<Error> damage; ///< what keeps SQLite or a question from reading all of the file; nothing if the file is intact
    std::vector<LintFinding> findings; ///< in the order of the rules, then of the rows

    bool isIntact() const { return !damage; }
};

/// Whether the first answer to a search counts whatever it says, or leaves it to hitCounts() and reliefs() where it takes longer than the search.
enum class Counting : std::uint8_t { All, Later };

/// No limit to the rows of an answer.
inline constexpr std::size_t allRows = std::numeric_limits<std::size_t>::max();

/// Whether rows are read together with the question whether all that they refer to is there.
enum class References : std::uint8_t {
    AreAsked,
    AreKnown, ///< for whoever has asked before: the question takes as long as the reading
};

/// A library is a file that is opened for reading only: no byte of it changes and nothing is written beside it.
///
/// One thread at a time may use it. The file must not change while it is open. Every question has an answer or an error,
/// whatever the file holds: Damaged (content that no library may have), Cancelled (after a stop request) or ReadFailed.
class Library {
public:
    /// The answer to changes of another program beside the file, in a non-empty write-ahead log or journal.
    enum class Unmerged {
        Refuse,
        /// Reads a private copy of file and write-ahead log. A journal is never applied.
        ReadPrivateCopy,
    };

    /// Opens a library, quickly at any size: only header and structure are read. Errors: those of findLibraryFile();
    /// UnmergedChanges; UnexpectedStructure for tables, columns, views or triggers that a library does not have.
    static Result<Library> open(const QString &path, Unmerged unmerged = Unmerged::Refuse);

    /// Opens the working copy of a library (WorkingCopy::databasePath()), which another connection may change meanwhile: each statement reads what is
    /// kept then. Errors: those of open(), but for UnmergedChanges.
    static Result<Library> openWorkingCopy(const QString &database);

    /// Reads by a connection that somebody else has, and sees what is not yet committed there. `path` is what errors name.
    static Library over(std::shared_ptr<Connection> connection, const QString &path);

    /// Forgets what was kept in memory of rows: for a working copy, after a command.
    void noticeChanges();

    /// Keeps little of the file in memory from now on: for a library that is read from its start to its end, where no page is read again.
    void keepLittle();

    Library(Library &&) noexcept;
    Library &operator=(Library &&) noexcept;
    ~Library();

    /// Returns the path of the file that was opened, links followed.
    const QString &path() const;

    Result<LibraryDescription> description();
    Result<LibraryCounts> counts(std::stop_token stop = {});

    /// Returns the row numbers of the claims that the query asks for: newest first, undated ones last, then by id. Of two
    /// dates that begin alike, the more precise one counts as newer. In the order `Who` they stand by the name of who said them, and then the
    /// newest first. Not more than `most` of them.
    Result<QList<qint64>> claimRows(const ClaimQuery &query, std::stop_token stop = {}, std::size_t most = allRows, RecordOrder order = RecordOrder::Newest);

    /// Returns the row number of a claim. Error: NoSuchRow.
    Result<qint64> claimRow(const ClaimId &claim);

    /// Returns the claims of some rows, in the order asked for. Error: NoSuchRow if a row is not a claim.
    Result<std::vector<ClaimSummary>> claimSummaries(std::span<const qint64> rows);

    /// Counts, for each rating, the claims that a text finds and that have an assessment of it. A claim with two ratings
    /// counts for both.
    Result<RatingCounts> ratingCounts(const QString &text = {}, std::stop_token stop = {});
    /// Counts the claims that a text finds and that have no assessment.
    Result<qint64> claimsWithoutReview(const QString &text = {}, std::stop_token stop = {});

    /// Returns all that bears on a claim: the measures and areas of its evidence with their whole series, and every row
    /// that these refer to as source or organisation. Its gaps may name a measure that is not included. Errors:
    /// NoSuchRow; Damaged if a row that is referred to is missing.
    Result<Dossier> dossier(const ClaimId &claim);

    /// Returns all figures of some measures, in all areas, with what is said about them: a dossier without a claim.
    /// Measures that the library does not hold are left out without an error; compare the result with the selection.
    Result<Dossier> dossier(const MeasureSelection &selection);

    /// Return what the page of a measure, a source or a gap is made of. Errors: NoSuchRow; Damaged if a row that is referred to is missing.
    Result<RecordDossier> recordDossier(const MeasureId &measure);
    Result<RecordDossier> recordDossier(const SourceId &source);
    Result<RecordDossier> recordDossier(const GapId &gap);
    /// Returns the measure of a figure. Error: NoSuchRow.
    Result<MeasureId> measureOf(const ObservationId &figure);

    /// Returns those of the measures that are steps of a process, with all steps before and after them.
    Result<MeasureSelection> processSteps(const MeasureSelection &selection);

    /// Returns the row numbers of the measures that the query asks for, ordered by stage of the process, then by id.
    Result<QList<qint64>> measureRows(const MeasureQuery &query, std::stop_token stop = {});

    /// Returns the measures of some rows, in the order asked for. Error: NoSuchRow if a row is not a measure.
    Result<std::vector<MeasureSummary>> measureSummaries(std::span<const qint64> rows);

    /// Finds claims, measures, figures, sources and gaps: of each kind the first `mostHits`, those first whose own number or words were
    /// asked for, then the newest. Of a kind of which the full text finds more than a thousand only the first thousand are ranked, unless
    /// more are wanted. A claim is found by its evidence, too. If nothing is found, the answer says what would be found without each term,
    /// unless counting is left for later.
    Result<SearchAnswer> find(const SearchQuery &query, std::size_t mostHits, std::stop_token stop = {}, Counting counting = Counting::All);
    /// Returns what would be found instead of a query that finds nothing.
    Result<std::vector<SearchRelief>> reliefs(const SearchQuery &query, std::stop_token stop = {});
    /// Counts all rows that a query finds, of each kind.
    Result<std::vector<qint64>> hitCounts(const SearchQuery &query, std::stop_token stop = {});
    /// Counts what a search can be narrowed to, over the rows of these kinds: for each property the values that rows have, in no order.
    /// `marks` are filters of the property `Is` for what the reader has marked, if anything; their facet stands before all others.
    Result<std::vector<SearchFacet>> facets(const SearchQuery &query, std::span<const SearchedKind> kinds, std::span<const SearchFilter> marks = {}, std::stop_token stop = {});

    /// Returns the row numbers of all rows of a kind that a query finds, the newest first; measures by stage of the process.
    Result<QList<qint64>> recordRows(SearchedKind kind, const SearchQuery &query, std::stop_token stop = {});

    /// Returns the row numbers of the rows of a kind that a query finds in an order that the kind has, with the groups that they fall into. There are none where
    /// they would say nothing: only one, or too many to look through.
    Result<GroupedRows> listedRows(SearchedKind kind, const SearchQuery &query, RecordOrder order, std::stop_token stop = {});

    /// Returns the row numbers of the figures that a query finds, in an order; of more than `most` only the first, and how many follow.
    Result<GroupedRows> figureRows(const SearchQuery &query, const FigureOrder &order, std::stop_token stop = {}, std::size_t most = allRows);
    /// Returns some figures with measure, source and publisher, in the order asked for. Error: NoSuchRow if a row is not there.
    Result<std::vector<ObservationRecord>> figureRecords(std::span<const qint64> rows);

    /// Returns which years of which measures have figures, and why others are missing: of measures with a gap or a series.
    Result<Coverage> coverage(std::stop_token stop = {});

    /// Returns the row number of the row of a kind with that id. Error: NoSuchRow.
    Result<qint64> recordRow(SearchedKind kind, const QString &id);

    /// Returns what lists show of some rows of a kind, in the order asked for. Error: NoSuchRow if a row is not there.
    Result<std::vector<RecordLine>> recordLines(SearchedKind kind, std::span<const qint64> rows);

    /// Returns what lists show of rows of a kind whose names hold all words of a text, within words as well: those whose name begins
    /// with the first word come first, then the newest. Only Latin letters without accents are alike in both cases.
    Result<std::vector<RecordLine>> namedLike(SearchedKind kind, const QString &text, std::size_t most, std::stop_token stop = {});

    /// Returns the rows of any table whose names or ids hold all words of a text, within words as well: those whose name begins with the text come first, then those
    /// that were added last. Without a text those that were added last.
    Result<std::vector<NamedRow>> rowsLike(const TableSchema &table, const QString &text, std::size_t most, std::stop_token stop = {});
    /// Returns a row of any table by its id. Error: NoSuchRow.
    Result<NamedRow> namedRow(const TableSchema &table, const QString &id);
    /// Returns the rows that refer to a row, by table and column, each with the first `mostEach`. It takes long without an index for each column that
    /// refers, which only a working copy has.
    Result<std::vector<ReferringRows>> referringRows(const TableSchema &table, const QString &id, std::size_t mostEach, std::stop_token stop = {});

    /// Returns the names that a filter on a property may ask for, at most so many: those of which a word begins with the text, by
    /// alphabet; else those that are near to it. None for a property without names.
    Result<QStringList> namesFor(SearchProperty property, const QString &text, qsizetype most, std::stop_token stop = {});

    /// Returns the persons and bodies that a text names, by their name or by the beginning of a word of it, with what the library holds by
    /// each: first those that are called so, then those with most rows. None for less than three letters, and none that the library holds
    /// nothing by.
    Result<std::vector<OrganisationCard>> organisationCards(const QString &text, std::size_t most, std::stop_token stop = {});

    /// Return all rows of a table, ordered by id.
    Result<std::vector<Claim>> claims();
    Result<std::vector<Measure>> measures();
    Result<std::vector<Source>> sources();
    Result<std::vector<Organisation>> organisations();
    Result<std::vector<Assessment>> assessments();
    Result<std::vector<Gap>> gaps();

    /// Calls `visit` with the cells of every row of a table, as they stand in a data package, ordered by id, until it returns false. Only one row is held in
    /// memory at a time.
    Result<Done> visitRows(const TableSchema &table, const std::function<bool(const QStringList &cells)> &visit, std::stop_token stop = {});

    /// Calls `visit` with every observation, ordered by id, until it returns false. Only one is held in memory at a time.
    Result<Done> visitObservations(const std::function<bool(const ObservationRecord &)> &visit, std::stop_token stop = {});

    /// Returns every row of the library. The error Damaged names the first row that cannot be read or, unless they are known to lead to
    /// one, whose references lead to none.
    Result<WholeLibrary> whole(std::stop_token stop = {}, References references = References::AreAsked);

    /// Checks everything: the pages and indexes of the file, its full text, every cell and row by the rules of a data package, and what
    /// the numbers say together. A fault is a finding, and no error. Errors: Cancelled, ReadFailed; WriteFailed if
    /// there is no room for the private copy in which the full text is checked.
    Result<LibraryCheck> check(std::stop_token stop = {}, const Progress &progress = {});

    /// Checks the whole file: SQLite's own check of tables and indexes, that every reference leads to a row, that every cell can be
    /// read, and that the derived names are those that the tables give.
    /// The error Damaged names the first fault, with table and row if it lies in one. Progress goes from 0 straight to 1,
    /// since SQLite does not say how far it is.
    Result<Done> checkIntegrity(std::stop_token stop = {}, const Progress &progress = {});

    /// Checks that every row that a row refers to is there, which takes a fraction of the other checks. The error Damaged names the first
    /// row that refers to none.
    Result<Done> checkReferences();

    /// Returns the SHA-256 of the file at path(), as lower-case hexadecimal digits.
    Result<QString> fileSha256(std::stop_token stop = {}, const Progress &progress = {});

private:
    struct Content;
    explicit Library(std::unique_ptr<Content> content);

    std::unique_ptr<Content> m_content;
};

}  // namespace countercheck
