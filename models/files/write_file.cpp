// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/files/write_file.h"

#include "models/files/system_error.h"

#include <QFile>
#include <QRandomGenerator>

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <optional>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

// The system is called directly: QSaveFile can commit a file that a full disk has cut short.
namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

Error writeError(const QString &path, int number)
{
    return systemError(path, number, ErrorCode::WriteFailed);
}

Error missingFolder(const QString &path, const std::filesystem::path &folder)
{
    return {.code = ErrorCode::WriteFailed,
            .subject = path,
            .detail = u"there is no folder "_s + QFile::decodeName(folder.c_str())};
}

/// A file descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor() { close(); }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    int number() const { return m_number; }
    bool isOpen() const { return m_number >= 0; }

    /// Closes the file. Returns false if the system reports a fault: some file systems report a failed write only here.
    bool close()
    {
        const int number = std::exchange(m_number, -1);
        return number < 0 || ::close(number) == 0;
    }

private:
    int m_number;
};

/// Holds back a request to end the program until the file is complete, so that no temporary file is left behind.
class HeldSignals {
public:
    HeldSignals()
    {
        sigset_t held;
        ::sigemptyset(&held);
        for (const int signal : {SIGTERM, SIGINT, SIGHUP})
            ::sigaddset(&held, signal);
        ::pthread_sigmask(SIG_BLOCK, &held, &m_before);
    }
    ~HeldSignals() { ::pthread_sigmask(SIG_SETMASK, &m_before, nullptr); }
    HeldSignals(const HeldSignals &) = delete;
    HeldSignals &operator=(const HeldSignals &) = delete;

private:
    sigset_t m_before;
};

/// A temporary file, removed again unless it was renamed to its final name.
class TemporaryFile {
public:
    explicit TemporaryFile(const QByteArray &folder) : m_file(create(folder)) {}
    ~TemporaryFile()
    {
        if (m_file.isOpen() || m_isFinished)
            ::unlink(m_name.constData());
    }

    bool isOpen() const { return m_file.isOpen(); }
    int number() const { return m_file.number(); }

    bool write(const QByteArray &bytes)
    {
        qsizetype written = 0;
        while (written < bytes.size()) {
            const ssize_t count = ::write(m_file.number(), bytes.constData() + written,
                                          static_cast<size_t>(bytes.size() - written));
            if (count < 0 && errno == EINTR)
                continue;
            if (count <= 0)
                return false;
            written += count;
        }
        return true;
    }

    bool finish(qsizetype size)
    {
        struct stat status = {};
        if (::fsync(m_file.number()) != 0 || ::fstat(m_file.number(), &status) != 0)
            return false;
        if (status.st_size != size) {
            errno = EIO;
            return false;
        }
        m_isFinished = true;
        return m_file.close();
    }

    bool rename(const QByteArray &target)
    {
        if (::rename(m_name.constData(), target.constData()) != 0)
            return false;
        m_isFinished = false;
        return true;
    }

private:
    /// Makes a short name, so that a target with the longest possible name can be written too.
    int create(const QByteArray &folder)
    {
        for (int attempt = 0; attempt < 100; ++attempt) {
            m_name = folder + "/.countercheck-" + QByteArray::number(QRandomGenerator::global()->generate64(), 36);
            const int number = ::open(m_name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
            if (number >= 0 || errno != EEXIST)
                return number;
        }
        return -1;
    }

    QByteArray m_name;
    Descriptor m_file;
    bool m_isFinished = false;
};

struct Target {
    QByteArray path;
    std::optional<mode_t> mode; ///< the permissions of the file that is replaced
};

Result<Target> findTarget(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    if (name.isEmpty() || name.contains('\0'))
        return Error{.code = ErrorCode::InvalidArgument, .subject = path, .detail = {}};
    struct stat status = {};
    if (::stat(name.constData(), &status) != 0) {
        const int number = errno;
        if (number == ENOTDIR)
            return missingFolder(path, std::filesystem::path(name.toStdString()).parent_path());
        const bool isLinkToNothing = ::lstat(name.constData(), &status) == 0;
        if (number != ENOENT || isLinkToNothing)
            return writeError(path, number);
        return Target{.path = name, .mode = {}};
    }
    if (S_ISDIR(status.st_mode))
        return writeError(path, EISDIR);
    if (!S_ISREG(status.st_mode))
        return Error{.code = ErrorCode::NotARegularFile, .subject = path, .detail = {}};
    // A write-protected file is refused, since renaming would replace it.
    if (::access(name.constData(), W_OK) != 0)
        return writeError(path, errno);
    std::error_code error;
    const std::filesystem::path real = std::filesystem::canonical(name.toStdString(), error);
    if (error)
        return writeError(path, error.value());
    return Target{.path = QByteArray(real.c_str()), .mode = status.st_mode & 07777};
}

}  // namespace

Result<Done> writeFile(const QString &path, const QByteArray &bytes)
{
    const Result<Target> target = findTarget(path);
    if (!target)
        return target.error();
    // QFileInfo is not used: it takes ":name" for a resource of the program.
    const std::filesystem::path parent = std::filesystem::path(target->path.toStdString()).parent_path();
    const QByteArray folder(parent.empty() ? "." : parent.c_str());

    const HeldSignals held;
    TemporaryFile file(folder);
    if (!file.isOpen())
        return errno == ENOENT ? missingFolder(path, parent) : writeError(path, errno);
    if (!file.write(bytes) || (target->mode && ::fchmod(file.number(), *target->mode) != 0)
        || !file.finish(bytes.size()) || !file.rename(target->path))
        return writeError(path, errno);

    // The rename must reach the disk as well. A folder that cannot be flushed does not make the file invalid.
    const Descriptor directory(::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (directory.isOpen())
        ::fsync(directory.number());
    return Done{};
}

}  // namespace countercheck
