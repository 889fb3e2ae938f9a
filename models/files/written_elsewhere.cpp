// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/files/written_elsewhere.h"

#include "models/files/uninterrupted.h"
#include "models/files/write_file.h"

#include <QFile>
#include <QTemporaryDir>

#include <fcntl.h>
#include <unistd.h>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// Keeps messages of a library about a full disk off standard error: the returned error says it.
class QuietStandardError {
public:
    QuietStandardError() : m_before(::dup(STDERR_FILENO))
    {
        const int nothing = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
        if (m_before >= 0 && nothing >= 0)
            ::dup2(nothing, STDERR_FILENO);
        if (nothing >= 0)
            ::close(nothing);
    }
    ~QuietStandardError()
    {
        if (m_before < 0)
            return;
        ::dup2(m_before, STDERR_FILENO);
        ::close(m_before);
    }
    QuietStandardError(const QuietStandardError &) = delete;
    QuietStandardError &operator=(const QuietStandardError &) = delete;

private:
    int m_before;
};

bool runQuietly(const std::function<bool(const QString &path)> &write, const QString &path)
{
    const QuietStandardError quiet;
    return write(path);
}

Result<Done> copyInto(const QString &path, const QString &from)
{
    QFile read(from);
    QFile written(path);
    const auto failed = [&path](const QFile &file) { return Error{.code = ErrorCode::WriteFailed, .subject = path, .detail = file.errorString()}; };
    if (!read.open(QIODevice::ReadOnly))
        return failed(read);
    if (!written.open(QIODevice::WriteOnly))
        return failed(written);
    constexpr qint64 pieceLength = 1 << 20;
    for (QByteArray piece = read.read(pieceLength); !piece.isEmpty(); piece = read.read(pieceLength)) {
        if (written.write(piece) != piece.size())
            return failed(written);
    }
    if (!read.atEnd() || !written.flush())
        return failed(read.atEnd() ? written : read);
    return Done{};
}

}  // namespace

Result<QByteArray> writtenElsewhere(const QString &subject, const std::function<bool(const QString &path)> &write)
{
    const Uninterrupted uninterrupted;
    const QTemporaryDir folder;
    if (!folder.isValid())
        return Error{ErrorCode::WriteFailed, subject, folder.errorString()};
    QFile file(folder.filePath(u"file"_s));
    if (!runQuietly(write, file.fileName()) || !file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::WriteFailed, subject, u"no room for temporary files in "_s + folder.path()};
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError || bytes.size() != file.size())
        return Error{ErrorCode::ReadFailed, subject, file.errorString()};
    return bytes;
}

Result<Done> writeFromElsewhere(const QString &path, const std::function<Result<QString>(const QString &folder)> &make)
{
    return writeFile(path, [&](const QString &temporaryPath) -> Result<Done> {
        const QTemporaryDir folder;
        if (!folder.isValid())
            return Error{.code = ErrorCode::WriteFailed, .subject = path, .detail = folder.errorString()};
        const Result<QString> made = make(folder.path());
        if (!made)
            return made.error();
        return copyInto(temporaryPath, *made);
    });
}

}  // namespace countercheck
