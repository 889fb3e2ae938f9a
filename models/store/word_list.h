// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/search/search_answer.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace countercheck {

class Connection;

/// A word list knows the words of the full text of each kind that begin with some letters. FTS5 reads the rows of a few words one
/// after the other, but for a beginning that its index does not hold it collects all rows before it gives the first.
class WordList {
public:
    explicit WordList(Connection &connection) : m_connection(connection) {}

    /// Returns the words that begin with some ASCII letters or digits, in their order; nothing if they are more than `most`.
    const std::optional<std::vector<std::string>> &beginningWith(SearchedKind kind, const std::string &letters);

    /// The longest beginning that the index of the full text holds.
    static constexpr std::size_t longestIndexed = 3;

private:
    static constexpr std::size_t most = 40;

    Connection &m_connection;
    std::map<std::pair<SearchedKind, std::string>, std::optional<std::vector<std::string>>> m_known;
};

}  // namespace countercheck
