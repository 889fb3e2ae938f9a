// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/files/unnamed_file.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>

namespace countercheck {

using namespace Qt::StringLiterals;

std::unique_ptr<UnnamedFile> UnnamedFile::with(QByteArrayView bytes)
{
    const QString largeFolder = u"/var/tmp"_s;
    const bool isLarge = !qEnvironmentVariableIsSet("TMPDIR") && QFileInfo(largeFolder).isWritable();
    auto file = std::make_unique<QTemporaryFile>((isLarge ? largeFolder : QDir::tempPath()) + u"/countercheck-XXXXXX"_s);
    if (!file->open() || file->write(bytes.data(), bytes.size()) != bytes.size() || !file->flush())
        return nullptr;
    return std::unique_ptr<UnnamedFile>(new UnnamedFile(std::move(file)));
}

UnnamedFile::UnnamedFile(std::unique_ptr<QTemporaryFile> file) : m_file(std::move(file)) {}

UnnamedFile::~UnnamedFile() = default;

qint64 UnnamedFile::read(qint64 place, char *bytes, qint64 most)
{
    return m_file->seek(place) ? m_file->read(bytes, most) : -1;
}

}  // namespace countercheck
