// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/stored_codes.h"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <algorithm>

namespace countercheck {
namespace {

constexpr std::size_t pieceLength = 1 << 16;

}  // namespace

StoredCodes::StoredCodes(PackedCodes codes, std::size_t mostInMemory) : m_size(codes.size()), m_width(codes.width()), m_bytes(std::move(codes).bytes())
{
    m_readable = m_bytes.size() - PackedCodes::readAtOnce + 1;
    if (m_bytes.size() <= mostInMemory)
        return;
    m_file = UnnamedFile::with(QByteArrayView(m_bytes.data(), static_cast<qsizetype>(m_bytes.size())));
    if (!m_file)
        return;
    m_bytes = std::vector<unsigned char>(pieceLength + PackedCodes::readAtOnce, 0);
    m_readable = 0;
}

void StoredCodes::turnTo(std::size_t byte) const
{
    m_begin = byte / pieceLength * pieceLength;
    m_readable = 0;
    const auto most = static_cast<qint64>(m_bytes.size());
    const qint64 read = m_file->read(static_cast<qint64>(m_begin), reinterpret_cast<char *>(m_bytes.data()), most);
    if (read < static_cast<qint64>(byte - m_begin + PackedCodes::readAtOnce))
        throw SQLite::Exception("a temporary file cannot be read", SQLITE_IOERR_READ);
    m_readable = std::min(pieceLength, static_cast<std::size_t>(read) - PackedCodes::readAtOnce + 1);
}

StoredCodes::Reader::Reader(const StoredCodes &codes)
    : m_codes(&codes), m_bytes(codes.m_bytes.data()), m_begin(codes.m_begin), m_readable(codes.m_readable), m_width(codes.m_width), m_greatest(PackedCodes::greatest(codes.m_width))
{
}

void StoredCodes::Reader::turnTo(std::size_t byte)
{
    m_codes->turnTo(byte);
    m_begin = m_codes->m_begin;
    m_readable = m_codes->m_readable;
}

}  // namespace countercheck
