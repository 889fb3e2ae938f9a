// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <boost/test/unit_test.hpp>

#include <sys/stat.h>

// The bundled library and folders to try things in.
namespace countercheck {

/// The library that the build compiles from the data package of the source tree.
inline QString bundledLibrary()
{
    return QStringLiteral(COUNTERCHECK_BINARY_DIR "/share/countercheck/children-and-trafficking.countercheck");
}

inline QString bundledPackage()
{
    return QStringLiteral(COUNTERCHECK_SOURCE_DIR "/resources/library");
}

inline QByteArray readFile(const QString &path)
{
    QFile file(path);
    BOOST_REQUIRE_MESSAGE(file.open(QIODevice::ReadOnly), path.toStdString());
    return file.readAll();
}

inline void putFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    BOOST_REQUIRE_MESSAGE(file.open(QIODevice::WriteOnly | QIODevice::Truncate), path.toStdString());
    BOOST_REQUIRE(file.write(bytes) == bytes.size());
}

/// How many rows a table of the bundled package has: its lines outside quotation marks, without the header.
inline qint64 rowsOfBundled(const char *table)
{
    bool isQuoted = false;
    qint64 lines = 0;
    for (const char character : readFile(bundledPackage() + QStringLiteral("/%1.csv").arg(QLatin1String(table)))) {
        isQuoted = isQuoted != (character == '"');
        lines += character == '\n' && !isQuoted ? 1 : 0;
    }
    return lines - 1;
}

/// A folder that is removed with this object.
class ScratchFolder {
public:
    QString path() const { return m_directory.path(); }
    QString path(const QString &name) const { return m_directory.path() + u'/' + name; }

    /// A copy of the bundled library.
    QString library(const QString &name = QStringLiteral("a.countercheck")) const
    {
        putFile(path(name), readFile(bundledLibrary()));
        return path(name);
    }

    /// Everything that opening a library might change: names, sizes, bytes, times, permissions.
    QStringList state() const
    {
        QStringList lines;
        const QDir folder(path());
        for (const QString &name : folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot)) {
            struct stat status = {};
            ::lstat(QFile::encodeName(path(name)).constData(), &status);
            QStringList line{name, QString::number(status.st_mode), QString::number(status.st_size)};
            for (const timespec &time : {status.st_mtim, status.st_ctim})
                line << QString::number(time.tv_sec) << QString::number(time.tv_nsec);
            if (S_ISREG(status.st_mode))
                line << QString::number(qHash(readFile(path(name))), 16);
            lines << line.join(u' ');
        }
        return lines;
    }

private:
    QTemporaryDir m_directory;
};

}  // namespace countercheck
