// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workbooks/reading_process.h"

#include "models/files/regular_file.h"
#include "models/files/system_error.h"
#include "models/files/temporary_file.h"
#include "models/workbooks/cell_stream.h"

#include <QDeadlineTimer>
#include <QFile>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr int millisecondsBetweenLooks = 50;
constexpr int millisecondsToEnd = 2'000;
constexpr qsizetype bytesTaken = 64 << 10;

/// A process that was started, and is ended with this object.
class Child {
public:
    explicit Child(pid_t number) : m_number(number) {}
    ~Child()
    {
        if (m_number > 0) {
            ::kill(m_number, SIGKILL);
            wait();
        }
    }
    Child(const Child &) = delete;
    Child &operator=(const Child &) = delete;

    /// Waits for its end, and returns how it ended. What says no more and does not end is ended.
    int wait()
    {
        int status = 0;
        const QDeadlineTimer deadline(millisecondsToEnd);
        pid_t found = 0;
        while ((found = ::waitpid(m_number, &status, WNOHANG)) == 0 || (found < 0 && errno == EINTR)) {
            if (deadline.hasExpired())
                ::kill(m_number, SIGKILL);
            ::poll(nullptr, 0, 2);
        }
        m_number = -1;
        return status;
    }

private:
    pid_t m_number;
};

Error ended(const QString &path, const QString &how)
{
    return {ErrorCode::ReaderEnded, path, how};
}

Result<Descriptor> openWorkbook(const QString &path)
{
    const Result<QString> file = findRegularFile(path);
    if (!file)
        return file.error();
    // It may have become a pipe in the meantime, which must not block.
    Descriptor descriptor(::open(QFile::encodeName(*file).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (!descriptor.isOpen())
        return systemError(path, errno, ErrorCode::ReadFailed);
    struct stat status {};
    if (::fstat(descriptor.number(), &status) != 0 || !S_ISREG(status.st_mode))
        return Error{ErrorCode::NotARegularFile, path, {}};
    return descriptor;
}

/// Starts the process with the workbook as its input and a pipe as its output. What it says of itself is heard by nobody.
std::optional<pid_t> start(const ReadingProcess &process, int input, int output)
{
    const QByteArray program = QFile::encodeName(process.program);
    QByteArray memory = QByteArray::number(process.limits.memory);
    QByteArray processor = QByteArray::number(process.limits.processor);
    QByteArray name = program;
    QByteArray verb = readingVerb;
    const std::array<char *, 5> arguments{name.data(), verb.data(), memory.data(), processor.data(), nullptr};

    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    if (::posix_spawn_file_actions_init(&actions) != 0)
        return std::nullopt;
    if (::posix_spawnattr_init(&attributes) != 0) {
        ::posix_spawn_file_actions_destroy(&actions);
        return std::nullopt;
    }
    sigset_t none;
    sigemptyset(&none);
    pid_t number = -1;
    const bool isStarted = ::posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO) == 0
        && ::posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO) == 0
#if !defined(__SANITIZE_ADDRESS__)
        && ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0) == 0
#endif
        && ::posix_spawnattr_setsigmask(&attributes, &none) == 0 && ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK) == 0
        && ::posix_spawn(&number, program.constData(), &actions, &attributes, arguments.data(), environ) == 0;
    ::posix_spawn_file_actions_destroy(&actions);
    ::posix_spawnattr_destroy(&attributes);
    return isStarted ? std::optional(number) : std::nullopt;
}

/// The words for a failure that the process tells of.
Error errorOf(const WorkbookFailure &failure, const QString &path, const ReadingLimits &limits)
{
    switch (failure.fault) {
    case WorkbookFault::NotAWorkbook: return {ErrorCode::NotAWorkbook, path, {}};
    case WorkbookFault::EmptyFile: return {ErrorCode::EmptyFile, path, {}};
    case WorkbookFault::WebPage: return {ErrorCode::WebPageNotWorkbook, path, {}};
    case WorkbookFault::OldFormat: return {ErrorCode::OldWorkbook, path, {}};
    case WorkbookFault::Locked: return {ErrorCode::LockedWorkbook, path, {}};
    case WorkbookFault::Damaged: return {ErrorCode::Damaged, path, failure.detail};
    case WorkbookFault::TooLarge: return {ErrorCode::TooLarge, path, failure.detail};
    case WorkbookFault::OutOfMemory: break;
    }
    return {ErrorCode::TooLarge, path, u"reading it takes more than %1 MiB of memory"_s.arg(limits.memory)};
}

/// Why a process ended before its answer did.
Error errorOfEnd(int status, const QString &path, const ReadingLimits &limits)
{
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU)
        return {ErrorCode::TooLarge, path, u"reading it takes more than %1 seconds of processor time"_s.arg(limits.processor)};
    if (WIFSIGNALED(status))
        return ended(path, u"it was ended by signal %1 (%2)"_s.arg(WTERMSIG(status)).arg(QString::fromUtf8(::strsignal(WTERMSIG(status)))));
    if (WEXITSTATUS(status) != 0)
        return ended(path, u"it ended with exit code %1"_s.arg(WEXITSTATUS(status)));
    return ended(path, u"its answer breaks off"_s);
}

}  // namespace

Result<Workbook> readWorkbook(const QString &path, const ReadingProcess &process, const std::stop_token &stop, const std::function<void(double)> &progress)
{
    const Result<Descriptor> input = openWorkbook(path);
    if (!input)
        return input.error();
    std::array<int, 2> ends{-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return systemError(path, errno, ErrorCode::ReadFailed);
    Descriptor from(ends[0]);
    std::optional<pid_t> number;
    {
        const Descriptor to(ends[1]);
        number = start(process, input->number(), to.number());
    }
    if (!number)
        return ended(path, u"it could not be started"_s);
    Child child(*number);

    CellStreamReader stream;
    QByteArray bytes(bytesTaken, Qt::Uninitialized);
    const QDeadlineTimer deadline(process.patience);
    double told = 0;
    while (true) {
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, path, {}};
        if (deadline.hasExpired())
            return Error{ErrorCode::TooLarge, path, u"reading it takes more than %1 seconds"_s.arg(process.patience / 1'000)};
        struct pollfd ready {from.number(), POLLIN, 0};
        if (::poll(&ready, 1, millisecondsBetweenLooks) <= 0)
            continue;
        const ssize_t count = ::read(from.number(), bytes.data(), static_cast<std::size_t>(bytes.size()));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            break;
        if (!stream.take(bytes.first(count)))
            return ended(path, u"its answer is no table"_s);
        if (progress && stream.progress() > told)
            progress(told = stream.progress());
    }
    if (stream.failure() && stream.isFinished())
        return errorOf(*stream.failure(), path, process.limits);
    const int status = child.wait();
    if (!stream.isFinished() || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return errorOfEnd(status, path, process.limits);
    return stream.takeWorkbook();
}

bool looksLikeWorkbook(const QByteArray &beginning, const QString &name)
{
    if (beginning.startsWith("PK\x03\x04") || beginning.startsWith("\xd0\xcf\x11\xe0"))
        return true;
    const QString ending = name.mid(name.lastIndexOf(u'.') + 1).toLower();
    const bool isNamedSo = ending == u"xls" || ending == u"xlsx" || ending == u"xlsm" || ending == u"xlsb" || ending == u"ods";
    return isNamedSo && (beginning.isEmpty() || beginning.trimmed().startsWith('<') || beginning.startsWith("%PDF"));
}

}  // namespace countercheck
