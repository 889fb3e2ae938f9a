// SPDX-License-Identifier: GPL-3.0-or-later
// A file that could not be encoded is an error, never a file.
#include "app/cli/drawing.h"
#include "tests/export/exported.h"
#include "widgets/chart/figure_files.h"

#include <QImage>

#include <dlfcn.h>
#include <zlib.h>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

bool isZlibFailing = false;

/// While it lives, nothing can be compressed in this process.
class FailingZlib {
public:
    FailingZlib() { isZlibFailing = true; }
    ~FailingZlib() { isZlibFailing = false; }
    FailingZlib(const FailingZlib &) = delete;
    FailingZlib &operator=(const FailingZlib &) = delete;
};

LaidOutFigure figureOf(QSizeF size)
{
    LaidOutFigure figure;
    figure.size = size;
    return figure;
}

}  // namespace

/// Stands in for the function of zlib, for every library in this process.
extern "C" int deflate(z_streamp stream, int flush)
{
    static auto *const real = reinterpret_cast<int (*)(z_streamp, int)>(dlsym(RTLD_NEXT, "deflate"));
    return isZlibFailing ? Z_STREAM_ERROR : real(stream, flush);
}

BOOST_AUTO_TEST_SUITE(failed_encoding)

BOOST_AUTO_TEST_CASE(a_compression_that_fails_makes_no_file)
{
    Result<Library> library = Library::open(bundledLibrary());
    BOOST_REQUIRE(library);
    for (const ExportKind kind : {ExportKind::Png, ExportKind::Pdf, ExportKind::Xlsx}) {
        const ExportRequest wanted = request(u"claim-62000-rescued"_s, kind);
        const Result<PreparedChart> chart = prepareChart(library.value(), wanted, Wording());
        BOOST_REQUIRE(chart);
        BOOST_TEST_CONTEXT(QString(code(kind)).toStdString())
        {
            {
                const FailingZlib failing;
                const Result<QByteArray> bytes = exportedBytes(*chart, wanted);
                BOOST_REQUIRE(!bytes);
                BOOST_TEST(int(bytes.error().code) == int(ErrorCode::WriteFailed));
            }
            BOOST_TEST(bool(exportedBytes(*chart, wanted)));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_picture_of_the_window_that_cannot_be_compressed_is_not_written)
{
    const ScratchFolder folder;
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(Qt::white);
    const QString path = folder.path(u"window.png"_s);
    {
        const FailingZlib failing;
        BOOST_TEST(!writePng(path, image));
    }
    BOOST_TEST(!QFile::exists(path));
    BOOST_TEST(bool(writePng(path, image)));
}

BOOST_AUTO_TEST_CASE(a_figure_of_an_impossible_size_makes_no_file)
{
    const FontTextMeasure measure{Theme(ThemeName::Light)};
    for (const QSizeF &size : {QSizeF(), QSizeF(0, 675), QSizeF(1200, -1), QSizeF(std::nan(""), 675), QSizeF(1200, HUGE_VAL)}) {
        BOOST_TEST_CONTEXT(size.width() << " x " << size.height())
        {
            BOOST_TEST(figurePng(figureOf(size), measure, {}, unitsPerInch).isEmpty());
            BOOST_TEST(figureSvg(figureOf(size), measure, {}).isEmpty());
            BOOST_TEST(figurePdf(figureOf(size), measure, {}).isEmpty());
        }
    }
    // Wider than libpng writes.
    BOOST_TEST(figurePng(figureOf(QSizeF(1'000'001, 1)), measure, {}, unitsPerInch).isEmpty());
    BOOST_TEST(!figureSvg(figureOf(QSizeF(1'000'001, 1)), measure, {}).isEmpty());
}

BOOST_AUTO_TEST_SUITE_END()
