// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/drawing.h"

#include "models/exchange/view_options.h"
#include "models/files/write_file.h"
#include "widgets/chart/font_configuration.h"

#include <QBuffer>
#include <QGuiApplication>

#include <algorithm>
#include <array>
#include <cstdio>

namespace countercheck {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestSide = 16384;
constexpr qint64 mostPixels = qint64(100) * 1000 * 1000;

/// What the platform says although nothing is wrong is kept from standard error, and its list of fonts that lack a script: the export says
/// which text has letters that no font has.
void writeMessage(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (text.contains("propagateSizeHints"_L1) || text.contains("XDG_RUNTIME_DIR"_L1) || text.contains("OpenType support missing"_L1))
        return;
    std::fputs(qPrintable(qFormatLogMessage(type, context, text) + u'\n'), stderr);
}

/// The scale that the arguments of a snapshot ask for.
std::optional<double> scaleOf(const QStringList &arguments)
{
    const qsizetype place = arguments.indexOf("--dpi"_L1);
    QString text = place < 0 ? QString() : arguments.value(place + 1);
    for (const QString &argument : arguments) {
        if (argument.startsWith("--dpi="_L1))
            text = argument.sliced(6);
    }
    return windowScale(text);
}

}  // namespace

std::span<const Verb> drawingVerbs()
{
    static const std::array<Verb, 1> table{{{"export"_L1, "Draw the chart of a claim as a picture"_L1, runExport}}};
    return table;
}

void prepareDrawing(const QStringList &arguments)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    for (const char *variable : {"QT_QPA_PLATFORMTHEME", "QT_STYLE_OVERRIDE", "QT_SCREEN_SCALE_FACTORS", "QT_FONT_DPI",
                                 "QT_AUTO_SCREEN_SCALE_FACTOR", "QT_SCALE_FACTOR_ROUNDING_POLICY"}) {
        qunsetenv(variable);
    }
    qputenv("TZ", "UTC");
    // Which font stands in for missing characters depends on the language of the locale.
    qputenv("LC_ALL", "C.UTF-8");
    qunsetenv("FC_LANG");
    // Qt reads the scale once, when the application object is made; the verb checks it later.
    qputenv("QT_SCALE_FACTOR", "1");
    if (const std::optional<double> scale = arguments.value(0) == "snapshot"_L1 ? scaleOf(inTodaysSpelling(arguments)) : std::nullopt)
        qputenv("QT_SCALE_FACTOR", QByteArray::number(*scale));
    configureFonts(FontSettings::Own);
    QGuiApplication::setDesktopSettingsAware(false);
    qInstallMessageHandler(writeMessage);
}

std::optional<QSize> parseSize(QStringView text)
{
    const qsizetype cross = text.indexOf(u'x');
    bool isWidth = false;
    bool isHeight = false;
    const int width = text.left(std::max<qsizetype>(cross, 0)).toInt(&isWidth);
    const int height = text.mid(cross + 1).toInt(&isHeight);
    if (cross < 0 || !isWidth || !isHeight || width < 1 || height < 1 || width > longestSide || height > longestSide
        || qint64(width) * height > mostPixels) {
        return std::nullopt;
    }
    return QSize(width, height);
}

std::optional<double> windowScale(QStringView dotsPerInch)
{
    bool isNumber = false;
    const double scale = dotsPerInch.toDouble(&isNumber) / unitsPerInch;
    if (!isNumber || !(scale >= 1 && scale <= 4))
        return std::nullopt;
    return scale;
}

int sayWrongOption(const Error &error, QIODevice &messages)
{
    if (error.subject.isEmpty())
        say(messages, error.detail + u'.');
    else
        say(messages, u"“%1” is not possible: %2."_s.arg(error.subject, error.detail));
    return exit_code::usage;
}

namespace {

/// Into memory first: a writer on a full disk may say that all went well.
Result<QByteArray> encode(const QImage &image, const QString &subject)
{
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    if (!image.save(&bytes, "PNG"))
        return Error{ErrorCode::WriteFailed, subject, u"the picture could not be encoded"_s};
    return bytes.data();
}

}  // namespace

Result<Done> writePng(const QString &path, const QImage &image)
{
    const Result<QByteArray> bytes = encode(image, path);
    return bytes ? writeFile(path, *bytes) : bytes.error();
}

Result<Done> writePng(QIODevice &device, const QImage &image)
{
    const Result<QByteArray> bytes = encode(image, {});
    if (!bytes)
        return bytes.error();
    return device.write(*bytes) == bytes->size() ? Result<Done>(Done{}) : Error{ErrorCode::WriteFailed, {}, device.errorString()};
}

}  // namespace countercheck
