// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/library_file.h"

#include "models/domain/library_schema.h"
#include "models/files/regular_file.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <nettle/sha2.h>

#include <algorithm>
#include <array>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype headerSize = 100;
constexpr qsizetype blockSize = 1 << 16;

Error readError(const QFile &file, const QString &subject)
{
    const bool refused = file.error() == QFileDevice::PermissionsError
        || (file.error() == QFileDevice::OpenError && !QFileInfo(file).isReadable());
    return {.code = refused ? ErrorCode::PermissionDenied : ErrorCode::ReadFailed,
            .subject = subject,
            .detail = file.errorString()};
}

/// The fields of the header that decide whether this program reads the file (sqlite.org/fileformat2.html).
Result<Done> judgeHeader(const QByteArray &header, qint64 fileSize, const QString &path)
{
    const auto refuse = [&path](ErrorCode code, const QString &detail = {}) {
        return Error{.code = code, .subject = path, .detail = detail};
    };
    const auto field = [&header](qsizetype offset) { return qFromBigEndian<qint32>(header.constData() + offset); };

    if (header.size() < headerSize || !header.startsWith(QByteArrayView("SQLite format 3\0", 16)))
        return refuse(ErrorCode::NotALibrary);
    if (field(68) != libraryApplicationId)
        return refuse(ErrorCode::OtherApplication, u"application_id %1"_s.arg(field(68)));
    const qint32 version = field(60);
    if (version > librarySchemaVersion)
        return refuse(ErrorCode::NewerSchema, u"user_version %1"_s.arg(version));
    if (version < 1)
        return refuse(ErrorCode::UnexpectedStructure, u"user_version %1"_s.arg(version));
    if (field(56) != 1)
        return refuse(ErrorCode::UnexpectedStructure, u"its texts are in UTF-16, those of a library in UTF-8"_s);

    // The number of pages counts only while both change counters agree; 1 stands for a page of 65,536 bytes.
    const qint64 pageField = qFromBigEndian<quint16>(header.constData() + 16);
    const qint64 pageSize = pageField == 1 ? 65'536 : pageField;
    const qint64 pages = static_cast<quint32>(field(28));
    if (field(24) == field(92) && pages * pageSize > fileSize)
        return refuse(ErrorCode::Damaged, u"%1 bytes of %2"_s.arg(fileSize).arg(pages * pageSize));
    return Done{};
}

}  // namespace

Result<QString> findLibraryFile(const QString &path)
{
    const Result<QString> found = findRegularFile(path);
    if (!found)
        return found.error();
    QFile file(*found);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return readError(file, path);
    const Result<Done> verdict = judgeHeader(file.read(headerSize), file.size(), path);
    if (!verdict)
        return verdict.error();
    return found;
}

bool hasUnmergedChanges(const QString &file)
{
    return isNonEmpty(file + "-wal"_L1) || isNonEmpty(file + "-journal"_L1);
}

Result<QString> sha256OfFile(const QString &path, std::stop_token stop, const Progress &progress)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return readError(file, path);
    // Qt's SHA-256 takes fifteen times as long, since it does not use the processor's instructions for it.
    sha256_ctx hash;
    sha256_init(&hash);
    QByteArray block(blockSize, Qt::Uninitialized);
    const qint64 size = file.size();
    for (qint64 done = 0;;) {
        if (stop.stop_requested())
            return Error{.code = ErrorCode::Cancelled, .subject = path, .detail = {}};
        const qint64 count = file.read(block.data(), block.size());
        if (count < 0)
            return readError(file, path);
        if (count == 0)
            break;
        sha256_update(&hash, static_cast<std::size_t>(count), reinterpret_cast<const uint8_t *>(block.constData()));
        done += count;
        if (progress && size > 0)
            progress(std::min(1.0, static_cast<double>(done) / static_cast<double>(size)));
    }
    std::array<char, SHA256_DIGEST_SIZE> digest;
    sha256_digest(&hash, digest.size(), reinterpret_cast<uint8_t *>(digest.data()));
    return QString::fromLatin1(QByteArrayView(digest).toByteArray().toHex());
}

}  // namespace countercheck
