// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/files/unnamed_file.h"
#include "models/store/packed_codes.h"

#include <memory>
#include <vector>

namespace countercheck {

/// Packed codes that do not change any more. Those of millions of rows lie in a file without a name, and a piece of it in memory: what is read once for
/// each question need not fill the memory of a process for as long as a library is open. Without room for the file they stay in memory.
class StoredCodes {
public:
    /// A list of at most so many bytes stays in memory.
    static constexpr std::size_t mostBytesInMemory = 1 << 20;

    explicit StoredCodes(PackedCodes codes, std::size_t mostInMemory = mostBytesInMemory);

    std::size_t size() const { return m_size; }
    bool isInFile() const { return m_file != nullptr; }

    /// Reads the codes, fastest in their order. One reader of a list is used at a time. Throws like a statement if the file cannot be read.
    class Reader {
    public:
        std::uint32_t operator()(std::size_t place)
        {
            const std::size_t bit = place * m_width;
            const std::size_t byte = bit / 8;
            if (byte - m_begin >= m_readable) [[unlikely]]
                turnTo(byte);
            return static_cast<std::uint32_t>(qFromLittleEndian<quint64>(m_bytes + (byte - m_begin)) >> (bit % 8) & m_greatest);
        }

    private:
        friend class StoredCodes;
        explicit Reader(const StoredCodes &codes);
        void turnTo(std::size_t byte);

        const StoredCodes *m_codes;
        const unsigned char *m_bytes;
        std::size_t m_begin;
        std::size_t m_readable;
        std::size_t m_width;
        std::uint64_t m_greatest;
    };
    Reader reader() const { return Reader(*this); }

private:
    void turnTo(std::size_t byte) const;

    std::size_t m_size;
    std::size_t m_width;
    std::unique_ptr<UnnamedFile> m_file; ///< null while all codes are in memory
    // All bytes, or the piece of the file that was read last.
    mutable std::vector<unsigned char> m_bytes;
    mutable std::size_t m_begin = 0;    ///< the place of the first of them in the list
    mutable std::size_t m_readable = 0; ///< how many bytes a code may begin in
};

}  // namespace countercheck
