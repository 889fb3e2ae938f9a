// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/row_states.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <map>
#include <string>
#include <vector>

namespace countercheck {

/// The table of the rows that changes touch, for contradictionsOfRows(): they themselves, without those whose derived cells follow.
inline constexpr const char *editedRows = "temp.edit_edited";

/// Keeps full text, lists of words and derived columns right while rows are written: for these rows, and for all rows that hold names or texts of
/// them. What it needs beside the tables is temporary. Every function throws like a statement.
class SearchUpkeep {
public:
    explicit SearchUpkeep(SQLite::Database &database);

    /// Takes the rows out of the full text, and marks those that follow them. Call it before they are written.
    void before(const std::vector<RowChange> &changes);
    /// Marks the rows that follow them now. Call it after they are written.
    void after(const std::vector<RowChange> &changes);
    /// Makes the derived cells of all marked rows, and puts them into the full text. More rows may follow, as long as none of them is followed by one
    /// that was marked before.
    void finish();

private:
    void markFollowers(const RowChange &change, const RowState &state);
    void countWords(const std::string &table, int sign);
    void removeFromSearch(const std::string &table, int mark);
    void derive(const std::string &table);
    void addToSearch(const std::string &table);
    void keepWords();
    void run(const std::string &sql);

    SQLite::Database &m_database;
    std::map<std::size_t, SQLite::Statement> m_questions; ///< for the followers of rows, as they are needed
    std::map<std::string, std::map<std::string, long long>> m_words; ///< by full text and word: by how many rows more have it
};

}  // namespace countercheck
