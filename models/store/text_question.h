// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/search/search_answer.h"
#include "models/domain/search/search_query.h"
#include "models/store/word_list.h"

#include <sqlite3.h>

#include <optional>
#include <string>

// What is asked of the full text of a kind, and what it says of a row that it finds.
namespace countercheck {

/// A text question is an FTS5 expression, whose words are quoted so that operators and punctuation in them are mere text.
struct TextQuestion {
    std::string expression;
    /// What found_in() needs to know: which words of the expression belong to which term, and what each column of the full text is.
    std::string plan;
    bool findsNothing = false; ///< a word that must be there is in no row
};

/// Returns the question for the terms of a query that the full text answers; nothing if none of these must be there.
std::optional<TextQuestion> textQuestion(WordList &words, SearchedKind kind, const SearchQuery &query);

/// Returns the expression for one term: in all columns, or, of what must not be there, in those of the row itself, since the evidence of a
/// claim speaks of other things as well.
std::string termExpression(WordList &words, SearchedKind kind, const SearchTerm &term);

/// Where a row of the full text holds what was asked for.
struct TextPlace {
    FoundIn foundIn = FoundIn::Around; ///< of several terms, the one found furthest away
    int column = -1;                   ///< the column of the full text whose words tell why, the nearest one; -1 if none does
};

/// Lets a connection call found_in(FULL TEXT, PLAN) on a row that a TextQuestion found. Throws SQLite::Exception.
void addFoundIn(sqlite3 *connection);

/// Returns what a value of found_in() says.
TextPlace textPlace(qint64 value);

}  // namespace countercheck
