// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/files/file_kind.h"

#include "models/domain/library_schema.h"
#include "models/files/system_error.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QStringDecoder>
#include <QtEndian>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// A kind is told by this much of a file.
constexpr qint64 blockSize = 1 << 16;
/// A larger file is not read whole, only to learn whether it is JSON.
constexpr qint64 largestJson = 1 << 26;

bool isLibrary(const FileSample &sample)
{
    const QByteArray &begin = sample.begin;
    constexpr qsizetype applicationPlace = 68;
    return begin.size() >= 100 && begin.startsWith(QByteArrayView("SQLite format 3\0", 16))
        && qFromBigEndian<qint32>(begin.constData() + applicationPlace) == libraryApplicationId;
}

bool isPng(const FileSample &sample)
{
    return sample.begin.startsWith("\x89PNG\r\n\x1a\n");
}

bool isPdf(const FileSample &sample)
{
    return sample.begin.startsWith("%PDF-");
}

/// A ZIP archive says at its end what it holds.
bool isWorkbook(const FileSample &sample)
{
    return sample.begin.startsWith("PK\x03\x04") && sample.file.seek(std::max<qint64>(0, sample.file.size() - blockSize))
        && sample.file.read(blockSize).contains("xl/workbook.xml");
}

bool isPackageZip(const FileSample &sample)
{
    return sample.begin.startsWith("PK\x03\x04") && sample.file.seek(std::max<qint64>(0, sample.file.size() - blockSize))
        && sample.file.read(blockSize).contains("datapackage.json");
}

bool isSvg(const FileSample &sample)
{
    return sample.text && sample.text->startsWith(u'<') && sample.text->contains(u"<svg");
}

/// Text in UTF-8, without the mark that may stand before it; nothing for anything else.
std::optional<QString> textOf(const QByteArray &begin)
{
    QStringDecoder decoder(QStringDecoder::Utf8); // it waits for the rest of a character that the block cuts
    const QString text = decoder(begin);
    if (decoder.hasError() || text.contains(QChar(u'\0')))
        return std::nullopt;
    return text.trimmed();
}

bool isJson(const FileSample &sample)
{
    const bool begins = sample.text && (sample.text->startsWith(u'{') || sample.text->startsWith(u'['));
    if (!begins || sample.file.size() > largestJson || !sample.file.seek(0))
        return begins;
    return !QJsonDocument::fromJson(sample.file.readAll()).isNull();
}

/// Whether the first record has more cells than one, and the second as many. Quotes hold commas and ends of lines.
bool isCsv(const FileSample &sample)
{
    const QStringView text = sample.text ? *sample.text : QStringView();
    if (text.startsWith(u'<') || text.startsWith(u'{') || text.startsWith(u'[') || text.startsWith(u"%PDF-"))
        return false;
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

bool isBibTex(const FileSample &sample)
{
    static const QRegularExpression entry(u"^@[A-Za-z]+\\{[^\\s{},]+,"_s);
    return sample.text && sample.text->contains(entry);
}

bool isRis(const FileSample &sample)
{
    static const QRegularExpression record(u"^TY  - [A-Z]+\\r?\\n"_s);
    return sample.text && sample.text->contains(record);
}

bool isReferences(const FileSample &sample)
{
    static const QRegularExpression reference(u"https?://|\\bn\\.d\\.|\\b\\d{4}\\b"_s);
    if (!sample.text || sample.text->isEmpty())
        return false;
    // The block may cut the last line.
    QStringList lines = sample.text->split(u'\n');
    if (lines.size() > 1 && sample.begin.size() == blockSize)
        lines.removeLast();
    return std::ranges::all_of(lines, [](const QString &line) { return line.size() > 20 && line.contains(reference); });
}

bool isReferencePage(const FileSample &sample)
{
    static const QRegularExpression start(u"^<!DOCTYPE html>\\s*<meta charset=\"utf-8\">\\s*<title>References</title>\\s*<p>"_s);
    return sample.text && sample.text->contains(start);
}

}  // namespace

namespace file_kind {
constinit const FileKind library{"a library"_L1, isLibrary};
constinit const FileKind png{"a PNG picture"_L1, isPng};
constinit const FileKind svg{"an SVG picture"_L1, isSvg};
constinit const FileKind pdf{"a PDF page"_L1, isPdf};
constinit const FileKind workbook{"a workbook"_L1, isWorkbook};
constinit const FileKind packageZip{"a data package"_L1, isPackageZip};
constinit const FileKind json{"a JSON file"_L1, isJson};
constinit const FileKind csv{"a CSV table"_L1, isCsv};
constinit const FileKind bibTex{"a BibTeX file"_L1, isBibTex};
constinit const FileKind ris{"a RIS file"_L1, isRis};
constinit const FileKind references{"a list of references"_L1, isReferences};
constinit const FileKind referencePage{"a page of references"_L1, isReferencePage};
}  // namespace file_kind

Result<Done> refuseOtherKind(const QString &path, const FileKind &kind)
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
    const QByteArray begin = file.read(blockSize);
    if (kind.isKindOf({file, begin, textOf(begin)}))
        return Done{};
    return Error{.code = ErrorCode::AlreadyExists,
                 .subject = path,
                 .detail = u"it is not %1; --force replaces it all the same"_s.arg(kind.name)};
}

}  // namespace countercheck
