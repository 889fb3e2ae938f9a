// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/workbook_check.h"

#include <QXmlStreamReader>
#include <QtEndian>

#include <zlib.h>

// The records of an archive: APPNOTE.TXT of PKWARE, 4.3.7, 4.3.12 and 4.3.16.
namespace countercheck {
namespace {

template <class Number>
qsizetype numberAt(const QByteArray &bytes, qsizetype place)
{
    if (place < 0 || place + qsizetype(sizeof(Number)) > bytes.size())
        return -1;
    return static_cast<qsizetype>(qFromLittleEndian<Number>(bytes.constData() + place));
}

/// Returns the unpacked part; empty if it cannot be unpacked to its stated size.
QByteArray unpacked(const QByteArray &packed, qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    z_stream stream{};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
        return {};
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.constData()));
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef *>(bytes.data());
    stream.avail_out = static_cast<uInt>(bytes.size());
    const int code = inflate(&stream, Z_FINISH);
    inflateEnd(&stream);
    return code == Z_STREAM_END && stream.avail_out == 0 ? bytes : QByteArray();
}

bool isWholeXml(const QByteArray &part)
{
    QXmlStreamReader xml(part);
    while (!xml.atEnd())
        xml.readNext();
    return !part.isEmpty() && !xml.hasError();
}

}  // namespace

bool isWholeWorkbook(const QByteArray &archive)
{
    constexpr qsizetype endSize = 22;
    constexpr qsizetype entrySize = 46;
    constexpr qsizetype headerSize = 30;
    const qsizetype end = archive.size() - endSize;
    if (end < 0 || !archive.sliced(end).startsWith("PK\5\6"))
        return false;
    const qsizetype count = numberAt<quint16>(archive, end + 10);
    qsizetype entry = numberAt<quint32>(archive, end + 16);
    for (qsizetype part = 0; part < count; ++part) {
        if (entry < 0 || entry + entrySize > end || !archive.sliced(entry).startsWith("PK\1\2"))
            return false;
        const qsizetype packedSize = numberAt<quint32>(archive, entry + 20);
        const qsizetype size = numberAt<quint32>(archive, entry + 24);
        const qsizetype header = numberAt<quint32>(archive, entry + 42);
        const qsizetype data = header + headerSize + numberAt<quint16>(archive, header + 26) + numberAt<quint16>(archive, header + 28);
        if (header < 0 || data + packedSize > end || !isWholeXml(unpacked(archive.sliced(data, packedSize), size)))
            return false;
        entry += entrySize + numberAt<quint16>(archive, entry + 28) + numberAt<quint16>(archive, entry + 30) + numberAt<quint16>(archive, entry + 32);
    }
    return count > 0 && entry == end;
}

}  // namespace countercheck
