// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/files/free_space.h"

#include <QFile>

#include <algorithm>
#include <limits>

#include <sys/stat.h>
#include <sys/statvfs.h>

namespace countercheck {

std::optional<FreeSpace> freeSpace(const QString &folder)
{
    const QByteArray name = QFile::encodeName(folder);
    struct stat status = {};
    struct statvfs disk = {};
    // A disk without blocks is one that does not count them.
    if (::stat(name.constData(), &status) != 0 || ::statvfs(name.constData(), &disk) != 0 || disk.f_blocks == 0 || disk.f_frsize == 0)
        return std::nullopt;
    const quint64 blocks = std::min<quint64>(disk.f_bavail, static_cast<quint64>(std::numeric_limits<qint64>::max()) / disk.f_frsize);
    return FreeSpace{.device = static_cast<quint64>(status.st_dev), .bytes = static_cast<qint64>(blocks * disk.f_frsize)};
}

}  // namespace countercheck
