// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/files/file_identity.h"

#include <QFile>

#include <sys/stat.h>

namespace countercheck {

std::optional<FileIdentity> fileIdentity(const QString &path)
{
    struct stat status = {};
    if (stat(QFile::encodeName(path).constData(), &status) != 0)
        return std::nullopt;
    constexpr qint64 nanosecondsPerSecond = 1'000'000'000;
    return FileIdentity{status.st_dev, status.st_ino, status.st_size,
                        status.st_mtim.tv_sec * nanosecondsPerSecond + status.st_mtim.tv_nsec};
}

}  // namespace countercheck
