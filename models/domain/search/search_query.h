// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/edtf_date.h"

#include <QLatin1StringView>
#include <QString>
#include <QStringList>

#include <array>
#include <limits>
#include <optional>
#include <span>
#include <vector>

// What a reader types into the search field, understood: words, quoted phrases, numbers and dates however written, what must not be
// there, and filters such as `verdict:false` or `value:50000..70000`. Nothing typed is an error: what cannot be read is searched for
// as words, and a remark says so.
namespace countercheck {

enum class SearchTermKind : std::uint8_t {
    Word,   ///< the beginning of a word
    Phrase, ///< words in this order
    Number, ///< a number, however it is written
    Date,   ///< a year and month, or a day
};

/// A search term is one thing that must be found, or must not be there.
struct SearchTerm {
    SearchTermKind kind = SearchTermKind::Word;
    QString text;                 ///< as typed, without quotation marks and the minus before it
    double number = 0;            ///< of a number
    std::optional<EdtfDate> date; ///< of a date
    bool isExcluded = false;

    friend bool operator==(const SearchTerm &, const SearchTerm &) = default;
};

/// What a filter asks about.
enum class SearchProperty : std::uint8_t {
    Verdict,
    SaidBy,
    Reviewer,
    PublishedBy,
    HowClose,    ///< of a source to the event
    SourceKind,
    Counts,      ///< the unit that is counted
    HowVerified,
    Stage,       ///< of the process
    Reading,     ///< how a number is to be read: exact, a bound, about
    Status,      ///< a letter of an observation's status
    WhyMissing,  ///< the kind of a gap
    Area,
    Year,
    Value,
    Is,
};

/// A search filter is a condition on one property. Several on the same property ask for any of their values, unless they exclude.
struct SearchFilter {
    SearchProperty field = SearchProperty::SaidBy;
    QString text; ///< a name, an area or a part of one; a code of the data model; empty of a year: without a date
    bool isWhole = false; ///< the name or area is the whole one, as typed in quotation marks
    double least = -std::numeric_limits<double>::infinity();   ///< of year and value
    double greatest = std::numeric_limits<double>::infinity(); ///< of year and value
    bool isExcluded = false;
    /// The rows that a reader has starred or noted, by kind, since no library knows them: of `is:starred` and `has:note`.
    std::array<QStringList, 5> marked = {};

    friend bool operator==(const SearchFilter &, const SearchFilter &) = default;
};

/// Why a part of what was typed was not read as it looks.
enum class SearchRemarkKind : std::uint8_t {
    UnclosedQuotation, ///< a quotation mark without its partner: the words after it are searched for one by one
    UnknownValue,      ///< a filter that knows no such value: its text is searched for
    NotARange,         ///< a year or value that is no number: its text is searched for
    TooMany,           ///< words beyond the most that are searched for
};

struct SearchRemark {
    SearchRemarkKind kind = SearchRemarkKind::UnclosedQuotation;
    QString text; ///< the part as typed

    friend bool operator==(const SearchRemark &, const SearchRemark &) = default;
};

/// The most terms and filters of a query; what is typed beyond is left out with a remark.
inline constexpr std::size_t mostSearchTerms = 16;

struct SearchQuery {
    std::vector<SearchTerm> terms;
    std::vector<SearchFilter> filters;
    std::vector<SearchRemark> remarks;

    bool isEmpty() const { return terms.empty() && filters.empty(); }
    friend bool operator==(const SearchQuery &, const SearchQuery &) = default;
};

/// What a reader has marked: `is:starred`, `has:note`.
inline constexpr QLatin1StringView starredState("starred");
inline constexpr QLatin1StringView notedState("note");

/// What may be asked with `is:` or `has:`, as code.
std::span<const QLatin1StringView> searchableStates();

/// A name of a filter: the one on screen, or a term of the data model that is understood as well.
struct SearchPropertyName {
    QLatin1StringView name;
    SearchProperty field;
};
/// All names; the first of each property is the one on screen.
std::span<const SearchPropertyName> searchPropertyNames();

/// Returns the codes that a filter on a property may ask for; none if it asks for a name, an area or a number.
std::vector<QLatin1StringView> codesOf(SearchProperty property);

/// Returns a name as it is compared with one that was typed in quotation marks: without quotation marks, in lower case, with single blanks.
QString comparableName(const QString &name);

/// Whether a character opens or closes quoted words, straight or curly.
bool isQuotationMark(QChar character);

/// Reads what was typed. The text may be anything.
SearchQuery parseSearch(const QString &typed);

/// Returns a text from which the query can be read again, apart from its remarks.
QString searchText(const SearchQuery &query);
/// Return how a term or a filter would be typed.
QString searchText(const SearchTerm &term);
QString searchText(const SearchFilter &filter);

/// Returns the number that a text is, however its thousands are marked, with "k" for thousand and "m" for million; nothing for any
/// other text. Signs of qualifiers before it, as in "~59,000" and "> 62k", are passed over.
std::optional<double> numberAsTyped(const QString &text);

}  // namespace countercheck
