// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/search/search_answer.h"

#include <optional>
#include <string>
#include <vector>

namespace countercheck {

class Connection;

/// A word list knows the words of the full text of each kind. FTS5 reads the rows of a few words one after the other, but for a beginning that
/// its index does not hold it collects all rows before it gives the first; and a word that no row holds takes it as long as the word before.
class WordList {
public:
    explicit WordList(Connection &connection) : m_connection(connection) {}

    /// Returns the words that begin with some letters in lower case, in their order; nothing if they are more than `most`.
    std::optional<std::vector<std::string>> beginningWith(SearchedKind kind, const std::string &letters);

    /// A word, and how many rows hold it.
    struct Word {
        std::string letters;
        qint64 rows = 0;
    };

    /// Returns all words of some length in characters.
    std::vector<Word> ofLength(SearchedKind kind, qsizetype least, qsizetype greatest);

    /// The longest beginning that the index of the full text holds.
    static constexpr std::size_t longestIndexed = 3;

private:
    static constexpr std::size_t most = 40;

    Connection &m_connection;
};

}  // namespace countercheck
