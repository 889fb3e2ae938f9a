// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace countercheck {

/// A list of small numbers, each of as few bits as the greatest needs: 1, 2, 4, 8, 16 or 32. Those of a million rows are read in a millisecond.
class PackedCodes {
public:
    /// So many codes, all 0.
    explicit PackedCodes(std::size_t count = 0) : m_count(count), m_words(wordsFor(count, 0), 0) {}

    std::size_t size() const { return m_count; }

    std::uint32_t at(std::size_t place) const { return reader()(place); }

    /// Reads codes of a list that does not change meanwhile. A loop over a million of them keeps it in registers.
    class Reader {
    public:
        std::uint32_t operator()(std::size_t place) const
        {
            const std::size_t bit = place << m_widthLog;
            return static_cast<std::uint32_t>(m_words[bit / 64] >> (bit % 64) & m_greatest);
        }

    private:
        friend class PackedCodes;
        explicit Reader(const PackedCodes &codes) : m_words(codes.m_words.data()), m_widthLog(codes.m_widthLog), m_greatest(greatest(codes.m_widthLog)) {}

        const std::uint64_t *m_words;
        unsigned m_widthLog;
        std::uint64_t m_greatest;
    };
    Reader reader() const { return Reader(*this); }

    void set(std::size_t place, std::uint32_t code)
    {
        while (code > greatest(m_widthLog))
            widen();
        const std::size_t bit = place << m_widthLog;
        std::uint64_t &word = m_words[bit / 64];
        word = (word & ~(greatest(m_widthLog) << (bit % 64))) | std::uint64_t(code) << (bit % 64);
    }

private:
    static std::uint64_t greatest(unsigned widthLog) { return std::numeric_limits<std::uint64_t>::max() >> (64 - (1U << widthLog)); }
    static std::size_t wordsFor(std::size_t count, unsigned widthLog) { return ((count << widthLog) + 63) / 64; }

    void widen()
    {
        PackedCodes wider;
        wider.m_count = m_count;
        wider.m_widthLog = m_widthLog + 1;
        wider.m_words.assign(wordsFor(m_count, wider.m_widthLog), 0);
        for (std::size_t place = 0; place < m_count; ++place)
            wider.set(place, at(place));
        *this = std::move(wider);
    }

    std::size_t m_count;
    unsigned m_widthLog = 0; ///< the logarithm of the bits of a code, to the base of 2
    std::vector<std::uint64_t> m_words;
};

}  // namespace countercheck
