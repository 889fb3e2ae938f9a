// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/word_list.h"

#include "models/store/connection.h"
#include "models/store/search_sql.h"

#include <SQLiteCpp/Statement.h>

namespace countercheck {

const std::optional<std::vector<std::string>> &WordList::beginningWith(SearchedKind kind, const std::string &letters)
{
    constexpr std::size_t mostKnown = 1'000;
    if (const auto known = m_known.find({kind, letters}); known != m_known.end())
        return known->second;
    if (m_known.size() > mostKnown)
        m_known.clear();
    // A step from word to word: the rows of a word are not read. No word holds a control character, so that the next one is behind it.
    SQLite::Statement next(m_connection.database, "SELECT term FROM " + m_connection.wordsOf(tableOf(kind) + "_search", Connection::Words::InEachPlace) + " WHERE term >= ?1 ORDER BY term LIMIT 1");
    std::vector<std::string> words;
    for (std::string from = letters;; from = words.back() + '\x01') {
        next.reset();
        next.bind(1, from);
        if (!next.executeStep())
            break;
        const std::string word = next.getColumn(0).getString();
        if (!word.starts_with(letters))
            break;
        if (words.size() == most)
            return m_known[{kind, letters}];
        words.push_back(word);
    }
    return m_known[{kind, letters}] = std::move(words);
}

}  // namespace countercheck
