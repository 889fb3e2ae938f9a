// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace countercheck {

/// Some of the rows of a kind, by their places among them: one bit for each row of the kind.
class RowSet {
public:
    /// A set without a row, of a kind that has so many.
    explicit RowSet(std::size_t rows) : m_words((rows + wordLength - 1) / wordLength, 0) {}

    /// All of so many rows.
    static RowSet all(std::size_t rows)
    {
        RowSet set(rows);
        for (std::uint64_t &word : set.m_words)
            word = whole;
        if (rows % wordLength != 0)
            set.m_words.back() = whole >> (wordLength - rows % wordLength);
        return set;
    }

    void insert(std::size_t place) { m_words[place / wordLength] |= std::uint64_t(1) << (place % wordLength); }
    bool contains(std::size_t place) const { return (m_words[place / wordLength] >> (place % wordLength) & 1) != 0; }

    /// Returns how many of the rows are in another set of the same kind as well.
    qint64 countIn(const RowSet &other) const
    {
        qint64 count = 0;
        for (std::size_t word = 0; word < m_words.size(); ++word)
            count += std::popcount(m_words[word] & other.m_words[word]);
        return count;
    }

    /// Calls a function with each place, in their order.
    void forEach(auto &&function) const
    {
        std::size_t first = 0;
        for (const std::uint64_t word : m_words) {
            if (word == whole) {
                for (std::size_t bit = 0; bit < wordLength; ++bit)
                    function(first + bit);
            } else {
                for (std::uint64_t rest = word; rest != 0; rest &= rest - 1)
                    function(first + static_cast<std::size_t>(std::countr_zero(rest)));
            }
            first += wordLength;
        }
    }

private:
    static constexpr std::size_t wordLength = 64;
    static constexpr std::uint64_t whole = std::numeric_limits<std::uint64_t>::max();

    std::vector<std::uint64_t> m_words;
};

}  // namespace countercheck
