// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/files/held_lock.h"

#include "models/files/system_error.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace countercheck {

Result<HeldLock> HeldLock::take(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    for (int attempt = 0; attempt < 100; ++attempt) {
        Descriptor file(::open(name.constData(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600));
        if (!file.isOpen())
            return systemError(path, errno, ErrorCode::WriteFailed);
        if (::flock(file.number(), LOCK_EX | LOCK_NB) != 0) {
            if (errno == EWOULDBLOCK)
                return Error{.code = ErrorCode::EditedElsewhere, .subject = path, .detail = {}};
            return systemError(path, errno, ErrorCode::WriteFailed);
        }
        // Who held it may have removed the file meanwhile, and a third one may have made another.
        struct stat held = {};
        struct stat named = {};
        if (::fstat(file.number(), &held) == 0 && ::stat(name.constData(), &named) == 0 && held.st_dev == named.st_dev && held.st_ino == named.st_ino)
            return HeldLock(std::move(file));
    }
    return Error{.code = ErrorCode::WriteFailed, .subject = path, .detail = {}};
}

void flushToDisk(const QString &path)
{
    const Descriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC));
    if (file.isOpen())
        ::fsync(file.number());
}

}  // namespace countercheck
