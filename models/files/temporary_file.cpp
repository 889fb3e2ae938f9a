// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/files/temporary_file.h"

#include <QByteArrayView>
#include <QRandomGenerator>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace countercheck {
namespace {

constexpr QByteArrayView prefix = ".countercheck-";
/// As many digits as the greatest random number has in this base.
constexpr int base = 36;
constexpr qsizetype mostDigits = 13;

bool isOurName(QByteArrayView name)
{
    if (!name.startsWith(prefix))
        return false;
    const QByteArrayView digits = name.sliced(prefix.size());
    return !digits.isEmpty() && digits.size() <= mostDigits && std::ranges::all_of(digits, [](char digit) {
        return (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'z');
    });
}

/// A name may come to stand for another file between two questions.
bool isSame(const struct stat &a, const struct stat &b)
{
    return a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

bool mayBeOurs(const struct stat &status)
{
    return S_ISREG(status.st_mode) && status.st_uid == ::geteuid() && status.st_nlink == 1;
}

void removeIfAbandoned(const char *path)
{
    struct stat seen = {};
    struct stat opened = {};
    struct stat now = {};
    if (::lstat(path, &seen) != 0 || !mayBeOurs(seen))
        return;
    const Descriptor file(::open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    if (!file.isOpen() || ::fstat(file.number(), &opened) != 0 || !isSame(seen, opened))
        return;
    // Who writes holds the lock until the file has its final name. Who has just made it finds it gone, and makes another.
    const bool isAbandoned = ::flock(file.number(), LOCK_EX | LOCK_NB) == 0;
    if (isAbandoned && ::lstat(path, &now) == 0 && isSame(now, opened) && mayBeOurs(now))
        ::unlink(path);
}

}  // namespace

Descriptor::Descriptor(Descriptor &&other) noexcept : m_number(std::exchange(other.m_number, -1)) {}

Descriptor &Descriptor::operator=(Descriptor &&other) noexcept
{
    std::swap(m_number, other.m_number);
    return *this;
}

Descriptor::~Descriptor()
{
    if (isOpen())
        ::close(m_number);
}

TemporaryFile::TemporaryFile(const QByteArray &folder) : m_file(create(folder)) {}

TemporaryFile::~TemporaryFile()
{
    if (m_file.isOpen() && !m_isRenamed)
        ::unlink(m_name.constData());
}

bool TemporaryFile::write(const QByteArray &bytes)
{
    qsizetype written = 0;
    while (written < bytes.size()) {
        const ssize_t count = ::write(m_file.number(), bytes.constData() + written, static_cast<size_t>(bytes.size() - written));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        written += count;
    }
    return true;
}

bool TemporaryFile::finish(qsizetype size)
{
    struct stat status = {};
    if (::fsync(m_file.number()) != 0 || ::fstat(m_file.number(), &status) != 0)
        return false;
    if (status.st_size != size) {
        errno = EIO;
        return false;
    }
    // Some file systems tell of a failed write only when a descriptor is closed. The other one keeps the lock.
    const int copy = ::fcntl(m_file.number(), F_DUPFD_CLOEXEC, 0);
    return copy >= 0 && ::close(copy) == 0;
}

bool TemporaryFile::rename(const QByteArray &target)
{
    m_isRenamed = ::rename(m_name.constData(), target.constData()) == 0;
    return m_isRenamed;
}

/// A short name of its own, so that a target with the longest possible name can be written too.
Descriptor TemporaryFile::create(const QByteArray &folder)
{
    for (int attempt = 0; attempt < 100; ++attempt) {
        m_name = folder + '/' + prefix.toByteArray() + QByteArray::number(QRandomGenerator::global()->generate64(), base);
        Descriptor file(::open(m_name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666));
        if (!file.isOpen()) {
            if (errno != EEXIST)
                return file;
            continue;
        }
        // A file system without locks refuses them to those who remove files as well.
        const bool isTaken = ::flock(file.number(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
        struct stat status = {};
        if (!isTaken && ::fstat(file.number(), &status) == 0 && status.st_nlink > 0)
            return file;
        ::unlink(m_name.constData());
    }
    return Descriptor(-1);
}

void removeAbandonedFiles(const QByteArray &folder)
{
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder.toStdString(), error), end; !error && entry != end; entry.increment(error)) {
        if (isOurName(entry->path().filename().c_str()))
            removeIfAbandoned(entry->path().c_str());
    }
}

}  // namespace countercheck
