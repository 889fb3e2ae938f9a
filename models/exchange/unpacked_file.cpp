// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/unpacked_file.h"

#include "models/exchange/zip_archive.h"

#include <zlib.h>

#include <algorithm>
#include <array>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// A Gzip file, unpacked while it is read from its start to its end. Several members, one after the other, are one file.
class GzipFile final : public QIODevice {
public:
    explicit GzipFile(std::unique_ptr<QIODevice> file) : m_file(std::move(file))
    {
        constexpr int gzipWindow = 15 + 16;
        m_isStarted = inflateInit2(&m_stream, gzipWindow) == Z_OK;
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    ~GzipFile() override
    {
        if (m_isStarted)
            inflateEnd(&m_stream);
    }
    GzipFile(const GzipFile &) = delete;
    GzipFile &operator=(const GzipFile &) = delete;

    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_isAtEnd; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        if (m_hasFailed)
            return -1;
        if (m_isAtEnd || most == 0)
            return 0;
        m_stream.next_out = reinterpret_cast<Bytef *>(data);
        m_stream.avail_out = static_cast<uInt>(std::min<qint64>(most, 1 << 20));
        const uInt wanted = m_stream.avail_out;
        while (m_stream.avail_out == wanted && !m_isAtEnd) {
            if (m_stream.avail_in == 0 && !fill())
                return -1;
            const int code = inflate(&m_stream, Z_NO_FLUSH);
            if (code == Z_STREAM_END)
                finishMember();
            else if (code != Z_OK)
                return fail(m_unpacked == 0 ? u"it is no Gzip file, where the package says compression gz"_s : u"its Gzip data are damaged"_s);
        }
        const qint64 read = wanted - m_stream.avail_out;
        m_unpacked += read;
        if (const QString refusal = refusalOfUnpacking(m_packed, m_unpacked); !refusal.isEmpty())
            return fail(refusal);
        return read;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    bool fill()
    {
        const qint64 size = m_file->read(m_input.data(), m_input.size());
        if (size <= 0) {
            fail(u"it breaks off"_s);
            return false;
        }
        m_packed += size;
        m_stream.next_in = reinterpret_cast<Bytef *>(m_input.data());
        m_stream.avail_in = static_cast<uInt>(size);
        return true;
    }

    void finishMember()
    {
        char next = 0;
        m_isAtEnd = m_stream.avail_in == 0 && m_file->peek(&next, 1) <= 0;
        if (!m_isAtEnd)
            inflateReset(&m_stream);
    }

    qint64 fail(const QString &reason)
    {
        m_hasFailed = true;
        setErrorString(reason);
        return -1;
    }

    std::unique_ptr<QIODevice> m_file;
    z_stream m_stream = {};
    std::array<char, 1 << 15> m_input = {};
    qint64 m_packed = 0;
    qint64 m_unpacked = 0;
    bool m_isStarted = false;
    bool m_hasFailed = false;
    bool m_isAtEnd = false;
};

}  // namespace

QString refusalOfUnpacking(qint64 packed, qint64 unpacked)
{
    using Limits = UnpackingLimits;
    if (unpacked > Limits::longestUnpacked)
        return u"it unpacks to more than %1 GiB"_s.arg(Limits::longestUnpacked >> 30);
    if (unpacked > Limits::smallUnpacked && unpacked / Limits::largestRatio > packed)
        return u"it unpacks to more than %1 times its size"_s.arg(Limits::largestRatio);
    return {};
}

std::unique_ptr<QIODevice> unpacked(std::unique_ptr<QIODevice> file, Compression compression)
{
    if (!file->isOpen() || compression == Compression::None)
        return file;
    if (compression == Compression::Gzip)
        return std::make_unique<GzipFile>(std::move(file));
    return onlyFileOfZip(*file);
}

}  // namespace countercheck
