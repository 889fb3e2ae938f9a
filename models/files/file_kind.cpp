// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/files/file_kind.h"

#include "models/domain/library_schema.h"
#include "models/files/system_error.h"

#include <QFile>
#include <QJsonDocument>
#include <QStringDecoder>
#include <QtEndian>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// A kind is told by this much of a file.
constexpr qint64 blockSize = 1 << 16;
/// A larger file is not read whole, only to learn whether it is JSON.
constexpr qint64 largestJson = 1 << 26;

QString nameOf(FileKind kind)
{
    switch (kind) {
    case FileKind::Library: return u"a library"_s;
    case FileKind::Png: return u"a PNG picture"_s;
    case FileKind::Svg: return u"an SVG picture"_s;
    case FileKind::Pdf: return u"a PDF page"_s;
    case FileKind::Workbook: return u"a workbook"_s;
    case FileKind::Json: return u"a JSON file"_s;
    case FileKind::Csv: return u"a CSV table"_s;
    }
    return {};
}

bool isLibrary(const QByteArray &begin)
{
    constexpr qsizetype applicationPlace = 68;
    return begin.size() >= 100 && begin.startsWith(QByteArrayView("SQLite format 3\0", 16))
        && qFromBigEndian<qint32>(begin.constData() + applicationPlace) == libraryApplicationId;
}

/// A ZIP archive says at its end what it holds.
bool isWorkbook(QFile &file, const QByteArray &begin)
{
    return begin.startsWith("PK\x03\x04") && file.seek(std::max<qint64>(0, file.size() - blockSize))
        && file.read(blockSize).contains("xl/workbook.xml");
}

/// Text in UTF-8, without the mark that may stand before it; nothing for anything else.
std::optional<QString> textOf(const QByteArray &begin)
{
    QStringDecoder decoder(QStringDecoder::Utf8); // it waits for the rest of a character that the block cuts
    const QString text = decoder(begin);
    if (decoder.hasError() || text.contains(QChar(u'\0')))
        return std::nullopt;
    return text;
}

bool isJson(QFile &file, QStringView text)
{
    const bool begins = text.startsWith(u'{') || text.startsWith(u'[');
    if (!begins || file.size() > largestJson || !file.seek(0))
        return begins;
    return !QJsonDocument::fromJson(file.readAll()).isNull();
}

/// Whether the first record has more cells than one, and the second as many. Quotes hold commas and ends of lines.
bool isCsv(QStringView text)
{
    QList<qsizetype> cells{1};
    bool isQuoted = false;
    for (const QChar character : text) {
        if (character == u'"')
            isQuoted = !isQuoted;
        else if (!isQuoted && character == u',')
            ++cells.back();
        else if (!isQuoted && character == u'\n')
            cells.append(1);
        if (cells.size() > 2)
            break;
    }
    return cells.front() > 1 && (cells.size() == 1 || cells.at(0) == cells.at(1));
}

bool isOfKind(QFile &file, FileKind kind)
{
    const QByteArray begin = file.read(blockSize);
    switch (kind) {
    case FileKind::Library: return isLibrary(begin);
    case FileKind::Png: return begin.startsWith("\x89PNG\r\n\x1a\n");
    case FileKind::Pdf: return begin.startsWith("%PDF-");
    case FileKind::Workbook: return isWorkbook(file, begin);
    case FileKind::Svg:
    case FileKind::Json:
    case FileKind::Csv: break;
    }
    const std::optional<QString> whole = textOf(begin);
    if (!whole)
        return false;
    const QStringView text = QStringView(*whole).trimmed();
    if (kind == FileKind::Svg)
        return text.startsWith(u'<') && text.contains(u"<svg");
    if (kind == FileKind::Json)
        return isJson(file, text);
    const bool mayBeAnother = text.startsWith(u'<') || text.startsWith(u'{') || text.startsWith(u'[') || text.startsWith(u"%PDF-");
    return !mayBeAnother && isCsv(text);
}

}  // namespace

Result<Done> refuseOtherKind(const QString &path, FileKind kind)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0 || !S_ISREG(status.st_mode) || status.st_size == 0)
        return Done{};
    QFile file(path);
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0)
        return systemError(path, errno, ErrorCode::ReadFailed);
    if (!file.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle))
        return Error{.code = ErrorCode::ReadFailed, .subject = path, .detail = file.errorString()};
    if (isOfKind(file, kind))
        return Done{};
    return Error{.code = ErrorCode::AlreadyExists,
                 .subject = path,
                 .detail = u"it is not %1; --force replaces it all the same"_s.arg(nameOf(kind))};
}

}  // namespace countercheck
