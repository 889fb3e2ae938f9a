// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/chart_record_file.h"

#include <QXmlStreamReader>

#include <png.h>

#include <csetjmp>
#include <cstring>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

using Entries = std::vector<std::pair<QString, QString>>;

constexpr png_alloc_size_t largestChunk = 4'000'000;
constexpr png_uint_32 mostChunks = 64;

struct Unread {
    const char *bytes;
    std::size_t size;
};

void read(png_structp png, png_bytep target, png_size_t count)
{
    auto *unread = static_cast<Unread *>(png_get_io_ptr(png));
    if (count > unread->size)
        png_error(png, "the file ends early");
    std::memcpy(target, unread->bytes, count);
    unread->bytes += count;
    unread->size -= count;
}

void beSilent(png_structp, png_const_charp) {}

/// Handles an error as libpng does, but without writing to standard error.
[[noreturn]] void fail(png_structp png, png_const_charp)
{
    png_longjmp(png, 1);
}

/// Returns by a long jump on errors, as libpng does: no variable in here may have a destructor.
bool readInfo(png_structp png, png_infop info)
{
    if (setjmp(png_jmpbuf(png)))
        return false;
    png_set_chunk_malloc_max(png, largestChunk);
    png_set_chunk_cache_max(png, mostChunks);
    png_read_info(png, info);
    return true;
}

Entries pngEntries(const QByteArray &bytes)
{
    Entries entries;
    Unread unread{bytes.constData(), static_cast<std::size_t>(bytes.size())};
    png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, nullptr, fail, beSilent);
    png_infop info = png ? png_create_info_struct(png) : nullptr;
    if (info) {
        png_set_read_fn(png, &unread, read);
        png_textp texts = nullptr;
        int count = 0;
        if (readInfo(png, info))
            png_get_text(png, info, &texts, &count);
        for (int index = 0; index < count; ++index) {
            // The length of a UTF-8 text is in another field than that of a Latin-1 text.
            const png_text &text = texts[index];
            const bool isInternational = text.compression >= PNG_ITXT_COMPRESSION_NONE;
            const auto length = static_cast<qsizetype>(isInternational ? text.itxt_length : text.text_length);
            entries.emplace_back(QString::fromLatin1(text.key),
                                 isInternational ? QString::fromUtf8(text.text, length) : QString::fromLatin1(text.text, length));
        }
    }
    png_destroy_read_struct(&png, &info, nullptr);
    return entries;
}

Entries svgEntries(const QByteArray &bytes)
{
    Entries entries;
    QXmlStreamReader xml(bytes);
    xml.setEntityExpansionLimit(0);
    if (!xml.readNextStartElement() || xml.name() != "svg"_L1)
        return entries;
    while (xml.readNextStartElement()) {
        if (xml.name() != "metadata"_L1) {
            xml.skipCurrentElement();
            continue;
        }
        if (!xml.readNextStartElement() || xml.namespaceUri() != chartRecordNamespace)
            return entries;
        while (xml.readNextStartElement()) {
            const QString name = xml.name().toString();
            entries.emplace_back(name, xml.readElementText());
        }
        return entries;
    }
    return entries;
}

}  // namespace

Result<ChartRecord> readChartRecord(const QByteArray &bytes, const QString &subject)
{
    const ChartRecord record = recordFromEntries(bytes.startsWith("\x89PNG") ? pngEntries(bytes) : svgEntries(bytes));
    if (record.arguments.isEmpty())
        return Error{ErrorCode::InvalidArgument, subject, u"it carries no record of a chart"_s};
    return record;
}

}  // namespace countercheck
