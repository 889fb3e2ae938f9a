// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtEndian>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace countercheck {

/// A list of small numbers, each of as few bits as the greatest needs: 1 to 32. Those of a million rows are read in a millisecond.
class PackedCodes {
public:
    /// So many codes, all 0.
    explicit PackedCodes(std::size_t count = 0) : m_count(count), m_bytes(bytesFor(count, 1), 0) {}

    std::size_t size() const { return m_count; }

    std::uint32_t at(std::size_t place) const
    {
        const std::size_t bit = place * m_width;
        return static_cast<std::uint32_t>(qFromLittleEndian<quint64>(m_bytes.data() + bit / 8) >> (bit % 8) & greatest(m_width));
    }

    void set(std::size_t place, std::uint32_t code)
    {
        while (code > greatest(m_width))
            widen();
        const std::size_t bit = place * m_width;
        unsigned char *const first = m_bytes.data() + bit / 8;
        const std::uint64_t others = qFromLittleEndian<quint64>(first) & ~(greatest(m_width) << (bit % 8));
        qToLittleEndian<quint64>(others | std::uint64_t(code) << (bit % 8), first);
    }

    /// A code is read with so many bytes from the one in which it begins.
    static constexpr std::size_t readAtOnce = sizeof(std::uint64_t);
    /// Returns the greatest code of so many bits.
    static std::uint64_t greatest(std::size_t width) { return std::numeric_limits<std::uint64_t>::max() >> (64 - width); }
    /// How many bits a code has.
    std::size_t width() const { return m_width; }
    /// Takes the codes out, the lowest bits of the first byte first.
    std::vector<unsigned char> bytes() && { return std::move(m_bytes); }

private:
    static std::size_t bytesFor(std::size_t count, std::size_t width) { return count * width / 8 + readAtOnce; }

    void widen()
    {
        PackedCodes wider;
        wider.m_count = m_count;
        wider.m_width = m_width + 1;
        wider.m_bytes.assign(bytesFor(m_count, wider.m_width), 0);
        for (std::size_t place = 0; place < m_count; ++place)
            wider.set(place, at(place));
        *this = std::move(wider);
    }

    std::size_t m_count;
    std::size_t m_width = 1; ///< bits of a code
    std::vector<unsigned char> m_bytes;
};

}  // namespace countercheck
