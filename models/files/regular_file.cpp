// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/files/regular_file.h"

#include "models/files/system_error.h"

#include <QFile>

#include <cerrno>
#include <filesystem>
#include <sys/stat.h>

namespace countercheck {

using namespace Qt::StringLiterals;

Result<QString> findRegularFile(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    if (name.isEmpty() || name.contains('\0'))
        return Error{.code = ErrorCode::InvalidArgument, .subject = path, .detail = {}};
    struct stat status = {};
    if (::stat(name.constData(), &status) != 0)
        return systemError(path, errno, ErrorCode::ReadFailed);
    if (S_ISDIR(status.st_mode))
        return Error{.code = ErrorCode::IsDirectory, .subject = path, .detail = {}};
    if (!S_ISREG(status.st_mode))
        return Error{.code = ErrorCode::NotARegularFile, .subject = path, .detail = {}};
    // QFileInfo is not used: it takes ":name" for a resource of the program.
    std::error_code error;
    const std::filesystem::path target = std::filesystem::canonical(name.toStdString(), error);
    if (error)
        return systemError(path, error.value(), ErrorCode::ReadFailed);
    return QFile::decodeName(target.c_str());
}

bool isSameFile(const QString &path, const QString &other)
{
    struct stat first = {};
    struct stat second = {};
    return ::stat(QFile::encodeName(path).constData(), &first) == 0 && ::stat(QFile::encodeName(other).constData(), &second) == 0
        && first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

Result<Done> refuseSameFile(const QString &output, const QString &input)
{
    if (!isSameFile(output, input))
        return Done{};
    return Error{.code = ErrorCode::InvalidArgument,
                 .subject = output,
                 .detail = u"it is the file that is read, and would be lost"_s};
}

bool isNonEmpty(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 && (!S_ISREG(status.st_mode) || status.st_size > 0);
}

Result<PrivateCopy> PrivateCopy::of(const QString &file, const QStringList &suffixes)
{
    PrivateCopy copy;
    copy.m_folder = std::make_unique<QTemporaryDir>();
    if (!copy.m_folder->isValid())
        return Error{.code = ErrorCode::WriteFailed, .subject = file, .detail = copy.m_folder->errorString()};
    copy.m_path = copy.m_folder->filePath(u"copy"_s);
    for (const QString &suffix : QStringList{QString()} + suffixes) {
        if (!suffix.isEmpty() && !findRegularFile(file + suffix))
            continue;
        QFile original(file + suffix);
        if (!original.copy(copy.m_path + suffix))
            return Error{.code = ErrorCode::ReadFailed, .subject = file + suffix, .detail = original.errorString()};
    }
    return copy;
}

}  // namespace countercheck
