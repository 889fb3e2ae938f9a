// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart/figure_files.h"
#include "widgets/chart/figure_painter.h"

#include <QImage>
#include <QPainter>

#include <png.h>

#include <cmath>
#include <csetjmp>
#include <new>

namespace countercheck {
namespace {

/// Settings for charts: without a filter, compression is fastest and the file smallest. Filters help photographs.
constexpr int compressionLevel = 1;
constexpr double metresPerInch = 0.0254;

/// No exception may pass through libpng, which is C: a lack of memory becomes an error of its own.
void append(png_structp png, png_bytep bytes, png_size_t count)
{
    bool isAppended = true;
    try {
        static_cast<QByteArray *>(png_get_io_ptr(png))->append(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(count));
    } catch (const std::bad_alloc &) {
        isAppended = false;
    }
    if (!isAppended)
        png_error(png, "no memory for the file");
}

void beSilent(png_structp, png_const_charp) {}

/// As libpng does itself, which would first write to standard error.
[[noreturn]] void fail(png_structp png, png_const_charp)
{
    png_longjmp(png, 1);
}

/// Whether the whole file was written. libpng reports every fault by a long jump: nothing in here may have a destructor.
bool encode(png_structp png, png_infop info, const QImage &image, png_textp texts, int textCount, double dotsPerInch)
{
    if (setjmp(png_jmpbuf(png)))
        return false;
    png_set_compression_level(png, compressionLevel);
    png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
    png_set_IHDR(png, info, static_cast<png_uint_32>(image.width()), static_cast<png_uint_32>(image.height()), 8, PNG_COLOR_TYPE_RGB,
                 PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    const auto dotsPerMetre = static_cast<png_uint_32>(std::lround(dotsPerInch / metresPerInch));
    png_set_pHYs(png, info, dotsPerMetre, dotsPerMetre, PNG_RESOLUTION_METER);
    png_set_sRGB(png, info, PNG_sRGB_INTENT_PERCEPTUAL);
    png_set_text(png, info, texts, textCount);
    png_write_info(png, info);
    // A pixel of QImage::Format_RGB32 is a number 0xffRRGGBB, of which a file has the last three bytes.
    if constexpr (Q_BYTE_ORDER == Q_LITTLE_ENDIAN) {
        png_set_filler(png, 0, PNG_FILLER_AFTER);
        png_set_bgr(png);
    } else {
        png_set_filler(png, 0, PNG_FILLER_BEFORE);
    }
    for (int y = 0; y < image.height(); ++y)
        png_write_row(png, image.constScanLine(y));
    png_write_end(png, nullptr);
    return true;
}

QByteArray encodePng(const QImage &image, const std::vector<std::pair<QString, QString>> &entries, double dotsPerInch)
{
    std::vector<std::pair<QByteArray, QByteArray>> bytes;
    bytes.reserve(entries.size());
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
    QByteArray file;
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, fail, beSilent);
    png_infop info = png ? png_create_info_struct(png) : nullptr;
    if (info) {
        png_set_write_fn(png, &file, append, nullptr);
        if (!encode(png, info, image, texts.data(), static_cast<int>(texts.size()), dotsPerInch))
            file.clear();
    }
    png_destroy_write_struct(&png, &info);
    return file;
}

}  // namespace

QByteArray figurePng(const LaidOutFigure &figure, const FontTextMeasure &measure, const ChartRecord &record, double dotsPerInch)
{
    if (!hasDrawableSize(figure))
        return {};
    const double scale = dotsPerInch / unitsPerInch;
    QImage image((figure.size * scale).toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return {};
    image.fill(measure.theme().colour(figure.background));
    {
        QPainter painter(&image);
        painter.scale(scale, scale);
        paintFigure(painter, figure, measure);
    }
    return encodePng(image, recordEntries(record), dotsPerInch);
}

}  // namespace countercheck
