// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/files/write_file.h"
#include "tests/support/print.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <boost/test/unit_test.hpp>

#include <atomic>
#include <csignal>
#include <sys/file.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

struct Folder {
    QTemporaryDir directory;

    QString path(const QString &name) const { return directory.filePath(name); }
    QStringList listing() const
    {
        return QDir(directory.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    BOOST_REQUIRE(file.open(QIODevice::WriteOnly));
    BOOST_REQUIRE(file.write(bytes) == bytes.size());
}

bool failsWith(const Result<Done> &result, ErrorCode code)
{
    return !result && result.error().code == code;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(write_file)

BOOST_AUTO_TEST_CASE(a_new_file_holds_the_bytes_and_an_old_one_keeps_its_permissions)
{
    const Folder folder;
    const QString path = folder.path(u"new"_s);
    BOOST_TEST(bool(writeFile(path, "one")));
    BOOST_TEST(contentOf(path) == QByteArray("one"));

    ::chmod(path.toUtf8().constData(), 0640);
    BOOST_TEST(bool(writeFile(path, QByteArray("two\0", 4))));
    BOOST_TEST(contentOf(path) == QByteArray("two\0", 4));
    struct stat status = {};
    ::stat(path.toUtf8().constData(), &status);
    BOOST_TEST((status.st_mode & 07777) == 0640u);
    BOOST_TEST(folder.listing() == QStringList{u"new"_s});
}

BOOST_AUTO_TEST_CASE(a_name_of_the_greatest_length_is_written_and_a_longer_one_is_refused)
{
    const Folder folder;
    BOOST_TEST(bool(writeFile(folder.path(QString(255, u'a')), "x")));
    BOOST_TEST(failsWith(writeFile(folder.path(QString(300, u'a')), "x"), ErrorCode::NameTooLong));
    BOOST_TEST(folder.listing().size() == 1);
}

BOOST_AUTO_TEST_CASE(what_is_no_regular_file_is_refused_without_touching_it)
{
    const Folder folder;
    QDir(folder.directory.path()).mkdir(u"folder"_s);
    BOOST_REQUIRE(::mkfifo(folder.path(u"pipe"_s).toUtf8().constData(), 0600) == 0);
    const QStringList before = folder.listing();

    BOOST_TEST(failsWith(writeFile(folder.path(u"folder"_s), "x"), ErrorCode::IsDirectory));
    BOOST_TEST(failsWith(writeFile(folder.path(u"pipe"_s), "x"), ErrorCode::NotARegularFile));
    BOOST_TEST(failsWith(writeFile(u"/dev/null"_s, "x"), ErrorCode::NotARegularFile));
    BOOST_TEST(failsWith(writeFile(folder.path(u"missing/file"_s), "x"), ErrorCode::WriteFailed));
    BOOST_TEST(failsWith(writeFile(QString(), "x"), ErrorCode::InvalidArgument));
    BOOST_TEST(folder.listing() == before);
}

BOOST_AUTO_TEST_CASE(a_link_stays_a_link_and_what_it_points_at_is_replaced)
{
    const Folder folder;
    put(folder.path(u"real"_s), "old");
    BOOST_REQUIRE(QFile::link(u"real"_s, folder.path(u"link"_s)));
    BOOST_TEST(bool(writeFile(folder.path(u"link"_s), "new")));
    BOOST_TEST(QFileInfo(folder.path(u"link"_s)).isSymLink());
    BOOST_TEST(contentOf(folder.path(u"real"_s)) == QByteArray("new"));

    BOOST_REQUIRE(QFile::link(u"nothing"_s, folder.path(u"dangling"_s)));
    BOOST_TEST(failsWith(writeFile(folder.path(u"dangling"_s), "x"), ErrorCode::FileNotFound));
    BOOST_TEST(!QFile::exists(folder.path(u"nothing"_s)));
}

BOOST_AUTO_TEST_CASE(a_name_without_a_folder_is_a_file_of_the_current_one)
{
    const Folder folder;
    QDir::setCurrent(folder.directory.path());
    for (const QString &name : {u"plain"_s, u":colon"_s, u"file:x"_s}) {
        BOOST_TEST(bool(writeFile(name, "one")));
        BOOST_TEST(bool(writeFile(name, "two")));
        BOOST_TEST(contentOf(folder.directory.path() + u'/' + name) == QByteArray("two"));
    }
    BOOST_TEST(folder.listing().size() == 3);
    QDir::setCurrent(QDir::rootPath());
}

BOOST_AUTO_TEST_CASE(a_folder_or_file_without_permission_is_refused)
{
    if (::geteuid() == 0) {
        BOOST_TEST_MESSAGE("skipped: root may write everywhere");
        return;
    }
    const Folder folder;
    const QString path = folder.path(u"file"_s);
    put(path, "old");
    ::chmod(path.toUtf8().constData(), 0400);
    BOOST_TEST(failsWith(writeFile(path, "new"), ErrorCode::PermissionDenied));
    ::chmod(path.toUtf8().constData(), 0600);
    ::chmod(folder.directory.path().toUtf8().constData(), 0500);
    BOOST_TEST(failsWith(writeFile(path, "new"), ErrorCode::PermissionDenied));
    ::chmod(folder.directory.path().toUtf8().constData(), 0700);
    BOOST_TEST(contentOf(path) == QByteArray("old"));
}

BOOST_AUTO_TEST_CASE(a_file_cut_short_by_a_limit_leaves_the_old_one)
{
    const Folder folder;
    const QString path = folder.path(u"file"_s);
    put(path, "old");

    rlimit before = {};
    ::getrlimit(RLIMIT_FSIZE, &before);
    const rlimit small = {.rlim_cur = 4096, .rlim_max = before.rlim_max};
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    ::setrlimit(RLIMIT_FSIZE, &small);
    const Result<Done> result = writeFile(path, QByteArray(100'000, 'x'));
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);

    BOOST_TEST(failsWith(result, ErrorCode::DiskFull));
    BOOST_TEST(contentOf(path) == QByteArray("old"));
    BOOST_TEST(folder.listing() == QStringList{u"file"_s});
}

BOOST_AUTO_TEST_CASE(a_program_that_is_told_to_end_leaves_a_whole_file_and_no_other)
{
    const Folder folder;
    const QString path = folder.path(u"chart"_s);
    const QByteArray contents[] = {QByteArray(3'000'000, 'a'), QByteArray(3'000'000, 'b')};
    for (int round = 0; round < 20; ++round) {
        const pid_t child = ::fork();
        BOOST_REQUIRE(child >= 0);
        if (child == 0) {
            for (std::size_t turn = 0;; turn = 1 - turn) {
                if (!writeFile(path, contents[turn]))
                    ::_exit(1);
            }
        }
        ::usleep(static_cast<useconds_t>(5000 + 700 * round));
        ::kill(child, SIGTERM);
        int status = 0;
        BOOST_REQUIRE(::waitpid(child, &status, 0) == child);
        BOOST_TEST(WIFSIGNALED(status));
        const QStringList listing = folder.listing();
        BOOST_TEST((listing.isEmpty() || listing == QStringList{u"chart"_s}), listing.join(u' '));
        if (!listing.isEmpty())
            BOOST_TEST((contentOf(path) == contents[0] || contentOf(path) == contents[1]));
    }
}

BOOST_AUTO_TEST_CASE(a_program_that_writes_in_another_thread_ends_as_cleanly)
{
    const Folder folder;
    const QString path = folder.path(u"chart"_s);
    const QByteArray content(3'000'000, 'a');
    for (const int signal : {SIGTERM, SIGINT, SIGHUP}) {
        // Tests that were started in the background may have to ignore it: then it ends no program.
        struct sigaction inherited = {};
        ::sigaction(signal, nullptr, &inherited);
        if (inherited.sa_handler == SIG_IGN)
            continue;
        for (int round = 0; round < 10; ++round) {
            const pid_t child = ::fork();
            BOOST_REQUIRE(child >= 0);
            if (child == 0) {
                const auto writeForEver = [&] {
                    while (writeFile(path, content)) {
                    }
                    ::_exit(1);
                };
                std::thread(writeForEver).detach();
                std::thread(writeForEver).detach();
                for (;;)
                    ::pause();
            }
            ::usleep(static_cast<useconds_t>(15'000 + 900 * round));
            ::kill(child, signal);
            int status = 0;
            BOOST_REQUIRE(::waitpid(child, &status, 0) == child);
            BOOST_TEST((WIFSIGNALED(status) && WTERMSIG(status) == signal));
            const QStringList listing = folder.listing();
            BOOST_TEST((listing.isEmpty() || listing == QStringList{u"chart"_s}), listing.join(u' '));
        }
    }
}

BOOST_AUTO_TEST_CASE(what_a_killed_program_leaves_is_removed_by_the_next_that_writes_there)
{
    const Folder folder;
    const QString path = folder.path(u"chart"_s);
    const pid_t child = ::fork();
    BOOST_REQUIRE(child >= 0);
    if (child == 0) {
        const QByteArray content(3'000'000, 'a');
        while (writeFile(path, content)) {
        }
        ::_exit(1);
    }
    // The child is halted now and then, and killed where it was in the middle of writing.
    qsizetype left = 0;
    for (int round = 0; round < 10'000 && left == 0; ++round) {
        ::usleep(700);
        ::kill(child, SIGSTOP);
        BOOST_REQUIRE(::waitpid(child, nullptr, WUNTRACED) == child);
        left = folder.listing().filter(u".countercheck-"_s).size();
        if (left == 0)
            ::kill(child, SIGCONT);
    }
    ::kill(child, SIGKILL);
    BOOST_REQUIRE(::waitpid(child, nullptr, 0) == child);
    BOOST_REQUIRE(left > 0);
    BOOST_TEST(bool(writeFile(path, "new")));
    BOOST_TEST(folder.listing() == QStringList{u"chart"_s});
}

BOOST_AUTO_TEST_CASE(only_what_nobody_owns_is_removed)
{
    const Folder folder;
    put(folder.path(u"linked"_s), "x");
    BOOST_REQUIRE(QFile::link(u"linked"_s, folder.path(u".countercheck-1"_s)));
    QDir(folder.directory.path()).mkdir(u".countercheck-2"_s);
    put(folder.path(u".countercheck-3"_s), "held by another program");
    BOOST_REQUIRE(::mkfifo(folder.path(u".countercheck-4"_s).toUtf8().constData(), 0600) == 0);
    put(folder.path(u"other"_s), "under two names");
    BOOST_REQUIRE(::link(folder.path(u"other"_s).toUtf8().constData(), folder.path(u".countercheck-5"_s).toUtf8().constData()) == 0);
    for (const QString &name : {u".countercheck-Notes"_s, u".countercheck-a.txt"_s, u".countercheck-"_s, u".countercheck-12345678901234"_s})
        put(folder.path(name), "of somebody else");
    QFile held(folder.path(u".countercheck-3"_s));
    BOOST_REQUIRE(held.open(QIODevice::ReadWrite));
    BOOST_REQUIRE(::flock(held.handle(), LOCK_EX | LOCK_NB) == 0);
    QStringList expected = folder.listing() << u"chart"_s;
    expected.sort();

    put(folder.path(u".countercheck-6"_s), "abandoned");
    BOOST_TEST(bool(writeFile(folder.path(u"chart"_s), "new")));
    QStringList listing = folder.listing();
    listing.sort();
    BOOST_TEST(listing == expected);
    BOOST_TEST(contentOf(folder.path(u"linked"_s)) == QByteArray("x"));
    held.close();
    BOOST_TEST(bool(writeFile(folder.path(u"chart"_s), "new")));
    BOOST_TEST(!folder.listing().contains(u".countercheck-3"_s));
}

BOOST_AUTO_TEST_CASE(many_threads_that_write_side_by_side_keep_each_others_files)
{
    const Folder folder;
    std::vector<std::thread> threads;
    std::atomic<int> failures = 0;
    for (int number = 0; number < 4; ++number) {
        threads.emplace_back([&, number] {
            for (int round = 0; round < 50; ++round)
                failures += writeFile(folder.path(QString::number(number)), QByteArray(10'000, 'x')) ? 0 : 1;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    BOOST_TEST(failures == 0);
    BOOST_TEST(folder.listing().size() == 4);
}

BOOST_AUTO_TEST_CASE(a_full_disk_leaves_the_old_file)
{
    const Folder folder;
    const QByteArray place = folder.directory.path().toUtf8();
    if (::mount("tmpfs", place.constData(), "tmpfs", 0, "size=64k") != 0) {
        BOOST_TEST_MESSAGE("skipped: mounting a small file system needs root");
        return;
    }
    const QString path = folder.path(u"file"_s);
    put(path, "old");
    const Result<Done> result = writeFile(path, QByteArray(1'000'000, 'x'));
    const QByteArray content = contentOf(path);
    const QStringList listing = folder.listing();
    ::umount(place.constData());

    BOOST_TEST(failsWith(result, ErrorCode::DiskFull));
    BOOST_TEST(content == QByteArray("old"));
    BOOST_TEST(listing == QStringList{u"file"_s});
}

BOOST_AUTO_TEST_SUITE_END()
