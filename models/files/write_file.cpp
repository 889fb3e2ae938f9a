// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/files/write_file.h"

#include "models/files/system_error.h"
#include "models/files/temporary_file.h"
#include "models/files/uninterrupted.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <memory>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>
#include <vector>

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

/// A file that is written and stands under its temporary name, ready to take the place of the target.
class Replacement {
public:
    /// Writes the temporary file. `put` returns an error, or how many bytes must have reached the disk.
    template <class Put>
    static Result<std::unique_ptr<Replacement>> write(const QString &path, Put put)
    {
        const Result<Target> target = findTarget(path);
        if (!target)
            return target.error();
        // QFileInfo is not used: it takes ":name" for a resource of the program.
        const std::filesystem::path parent = std::filesystem::path(target->path.toStdString()).parent_path();
        const QByteArray folder(parent.empty() ? "." : parent.c_str());

        removeAbandonedFiles(folder);
        auto replacement = std::make_unique<Replacement>(path, *target, folder);
        TemporaryFile &file = replacement->m_file;
        if (!file.isOpen())
            return errno == ENOENT ? missingFolder(path, parent) : writeError(path, errno);
        const Result<qsizetype> size = put(file);
        if (!size)
            return size.error();
        if ((target->mode && ::fchmod(file.number(), *target->mode) != 0) || !file.finish(*size))
            return writeError(path, errno);
        return replacement;
    }

    Replacement(QString path, Target target, QByteArray folder) : m_path(std::move(path)), m_target(std::move(target)), m_folder(std::move(folder)), m_file(m_folder) {}

    Result<Done> putInPlace()
    {
        if (!m_file.rename(m_target.path))
            return writeError(m_path, errno);
        // The rename must reach the disk as well. A folder that cannot be flushed does not make the file invalid.
        const Descriptor directory(::open(m_folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        if (directory.isOpen())
            ::fsync(directory.number());
        return Done{};
    }

private:
    QString m_path;
    Target m_target;
    QByteArray m_folder;
    TemporaryFile m_file;
};

/// Lets a function write into a temporary file by its path.
auto putWith(const QString &path, const std::function<Result<Done>(const QString &temporaryPath)> &fill)
{
    return [&path, &fill](TemporaryFile &file) -> Result<qsizetype> {
        const Result<Done> filled = fill(QFile::decodeName(file.name()));
        if (!filled)
            return filled.error();
        struct stat status = {};
        if (::fstat(file.number(), &status) != 0)
            return writeError(path, errno);
        return qsizetype(status.st_size);
    };
}

template <class Put>
Result<Done> replaceFile(const QString &path, Put put)
{
    const Uninterrupted uninterrupted;
    const Result<std::unique_ptr<Replacement>> replacement = Replacement::write(path, put);
    return replacement ? (*replacement)->putInPlace() : replacement.error();
}

}  // namespace

Result<Done> writeFile(const QString &path, const QByteArray &bytes)
{
    return replaceFile(path, [&](TemporaryFile &file) -> Result<qsizetype> {
        if (!file.write(bytes))
            return writeError(path, errno);
        return bytes.size();
    });
}

Result<Done> writeFile(const QString &path, const std::function<Result<Done>(const QString &temporaryPath)> &fill)
{
    return replaceFile(path, putWith(path, fill));
}

Result<Done> writeFiles(std::span<const FileToWrite> files)
{
    const Uninterrupted uninterrupted;
    std::vector<std::unique_ptr<Replacement>> written;
    for (const FileToWrite &file : files) {
        Result<std::unique_ptr<Replacement>> replacement = Replacement::write(file.path, putWith(file.path, file.fill));
        if (!replacement)
            return replacement.error();
        written.push_back(std::move(replacement.value()));
    }
    for (const std::unique_ptr<Replacement> &replacement : written) {
        if (const Result<Done> inPlace = replacement->putInPlace(); !inPlace)
            return inPlace;
    }
    return Done{};
}

}  // namespace countercheck
