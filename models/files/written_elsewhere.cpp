// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/files/written_elsewhere.h"

#include <QFile>
#include <QTemporaryDir>

namespace countercheck {

using namespace Qt::StringLiterals;

Result<QByteArray> writtenElsewhere(const QString &subject, const std::function<bool(const QString &path)> &write)
{
    const QTemporaryDir folder;
    if (!folder.isValid())
        return Error{ErrorCode::WriteFailed, subject, folder.errorString()};
    QFile file(folder.filePath(u"file"_s));
    if (!write(file.fileName()) || !file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::WriteFailed, subject, u"no room for temporary files in "_s + folder.path()};
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError || bytes.size() != file.size())
        return Error{ErrorCode::ReadFailed, subject, file.errorString()};
    return bytes;
}

}  // namespace countercheck
