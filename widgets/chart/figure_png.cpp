// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart/figure_files.h"
#include "widgets/chart/figure_painter.h"

#include <QImage>
#include <QPainter>

#include <QtEndian>

#include <png.h>
#include <zlib.h>

#include <cmath>
#include <csetjmp>
#include <cstdlib>
#include <functional>
#include <future>
#include <sys/mman.h>

namespace countercheck {
namespace {

/// Settings for charts: without a filter, compression is fastest and the file smallest. Filters help photographs.
constexpr int compressionLevel = 1;
constexpr double metresPerInch = 0.0254;

void append(png_structp png, png_bytep bytes, png_size_t count)
{
    static_cast<QByteArray *>(png_get_io_ptr(png))->append(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(count));
}

/// An image in the format that Qt paints on fastest, on large pages of memory if the system has them: touching a page of
/// memory first costs about as much as painting on it, and small pages are many. Null if there is no memory for it.
QImage imageOnLargePages(QSize size)
{
    constexpr std::size_t largePage = std::size_t(1) << 21;
    if (size.isEmpty())
        return {};
    const qsizetype bytesPerRow = qsizetype(4) * size.width();
    const auto bytes = static_cast<std::size_t>(bytesPerRow) * static_cast<std::size_t>(size.height());
    const std::size_t whole = (bytes + largePage - 1) / largePage * largePage;
    void *memory = std::aligned_alloc(largePage, whole);
    if (!memory)
        return {};
    madvise(memory, whole, MADV_HUGEPAGE); // the system may ignore this
    return QImage(static_cast<uchar *>(memory), size.width(), size.height(), bytesPerRow, QImage::Format_RGB32, std::free, memory);
}

/// Some rows of a picture as a part of a deflate stream (RFC 1951), with their checksum.
struct CompressedRows {
    QByteArray bytes;
    uLong checksum = adler32(0, nullptr, 0);
    z_off_t rawSize = 0;
};

CompressedRows compressRows(const QImage &image, int firstRow, int endRow)
{
    CompressedRows rows;
    z_stream stream{};
    constexpr int rawDeflate = -15; // the largest window, without a header
    constexpr int usualMemory = 8;
    if (deflateInit2(&stream, compressionLevel, Z_DEFLATED, rawDeflate, usualMemory, Z_DEFAULT_STRATEGY) != Z_OK)
        return rows;
    // Each row begins with the number of its filter: none.
    const int width = image.width();
    QByteArray row(1 + 3 * width, '\0');
    QByteArray room(1 << 16, Qt::Uninitialized);
    for (int y = firstRow; y < endRow; ++y) {
        const auto *pixel = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        char *byte = row.data() + 1;
        for (int x = 0; x < width; ++x, byte += 3) {
            byte[0] = static_cast<char>(qRed(pixel[x]));
            byte[1] = static_cast<char>(qGreen(pixel[x]));
            byte[2] = static_cast<char>(qBlue(pixel[x]));
        }
        stream.next_in = reinterpret_cast<Bytef *>(row.data());
        stream.avail_in = static_cast<uInt>(row.size());
        rows.checksum = adler32(rows.checksum, stream.next_in, stream.avail_in);
        rows.rawSize += row.size();
        // A part that is followed by another ends at a whole byte; the last part ends the stream.
        const int flush = y + 1 < endRow ? Z_NO_FLUSH : endRow < image.height() ? Z_SYNC_FLUSH : Z_FINISH;
        do {
            stream.next_out = reinterpret_cast<Bytef *>(room.data());
            stream.avail_out = static_cast<uInt>(room.size());
            deflate(&stream, flush);
            rows.bytes.append(room.constData(), room.size() - static_cast<qsizetype>(stream.avail_out));
        } while (stream.avail_out == 0);
    }
    deflateEnd(&stream);
    return rows;
}

/// Returns the pixels as one zlib stream (RFC 1950), made in two halves at the same time. The cut depends on the picture
/// alone, so the bytes are the same on every machine.
QByteArray compressPixels(const QImage &image)
{
    const int half = image.height() / 2;
    std::future<CompressedRows> lower = std::async(std::launch::async, compressRows, std::cref(image), half, image.height());
    const CompressedRows upper = compressRows(image, 0, half);
    const CompressedRows rest = lower.get();
    const uLong checksum = adler32_combine(upper.checksum, rest.checksum, rest.rawSize);
    QByteArray end(4, '\0');
    qToBigEndian(static_cast<quint32>(checksum), end.data());
    return QByteArrayLiteral("\x78\x01") + upper.bytes + rest.bytes + end;
}

/// Returns by a long jump on errors, as libpng does: no variable in here may have a destructor.
bool encode(png_structp png, png_infop info, QSize size, const QByteArray &pixels, png_textp texts, int textCount, double dotsPerInch)
{
    if (setjmp(png_jmpbuf(png)))
        return false;
    png_set_IHDR(png, info, static_cast<png_uint_32>(size.width()), static_cast<png_uint_32>(size.height()), 8, PNG_COLOR_TYPE_RGB,
                 PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    const auto dotsPerMetre = static_cast<png_uint_32>(std::lround(dotsPerInch / metresPerInch));
    png_set_pHYs(png, info, dotsPerMetre, dotsPerMetre, PNG_RESOLUTION_METER);
    png_set_sRGB(png, info, PNG_sRGB_INTENT_PERCEPTUAL);
    png_set_text(png, info, texts, textCount);
    png_write_info(png, info);
    png_write_chunk(png, reinterpret_cast<png_const_bytep>("IDAT"), reinterpret_cast<png_const_bytep>(pixels.constData()),
                    static_cast<png_size_t>(pixels.size()));
    png_write_chunk(png, reinterpret_cast<png_const_bytep>("IEND"), nullptr, 0);
    return true;
}

QByteArray encodePng(const QImage &image, const std::vector<std::pair<QString, QString>> &entries, double dotsPerInch)
{
    std::vector<std::pair<QByteArray, QByteArray>> bytes;
    for (const auto &[name, text] : entries)
        bytes.emplace_back(name.toLatin1(), text.toUtf8());
    std::vector<png_text> texts(bytes.size());
    QByteArray noLanguage("");
    for (std::size_t index = 0; index < bytes.size(); ++index) {
        png_text &text = texts[index];
        text.compression = PNG_ITXT_COMPRESSION_NONE;
        text.key = bytes[index].first.data();
        text.text = bytes[index].second.data();
        text.itxt_length = static_cast<png_size_t>(bytes[index].second.size());
        text.lang = noLanguage.data();
        text.lang_key = noLanguage.data();
    }
    const QByteArray pixels = compressPixels(image);
    QByteArray file;
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png ? png_create_info_struct(png) : nullptr;
    if (info) {
        png_set_write_fn(png, &file, append, nullptr);
        if (!encode(png, info, image.size(), pixels, texts.data(), static_cast<int>(texts.size()), dotsPerInch))
            file.clear();
    }
    png_destroy_write_struct(&png, &info);
    return file;
}

}  // namespace

QByteArray figurePng(const LaidOutFigure &figure, const FontTextMeasure &measure, const ChartRecord &record, double dotsPerInch)
{
    const double scale = dotsPerInch / unitsPerInch;
    QImage image = imageOnLargePages((figure.size * scale).toSize());
    if (image.isNull())
        return {};
    image.fill(measure.theme().colour(ColourRole::Page));
    {
        QPainter painter(&image);
        painter.scale(scale, scale);
        paintFigure(painter, figure, measure);
    }
    return encodePng(image, recordEntries(record), dotsPerInch);
}

}  // namespace countercheck
