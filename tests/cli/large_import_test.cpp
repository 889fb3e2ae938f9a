// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/library_builder.h"
#include "tests/bench/generated_package.h"
#include "tests/cli/execute.h"
#include "tests/cli/run.h"
#include "tests/support/library.h"
#include "tests/support/print.h"

#include <algorithm>
#include <sys/resource.h>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

constexpr GeneratedSize small{.claims = 300, .figures = 1'500, .seed = 7};

/// Writes a generated package and returns its files, one after another.
QByteArray generated(const ScratchFolder &folder, const GeneratedSize &size)
{
    BOOST_REQUIRE(writeGeneratedPackage(folder.path(), size));
    QByteArray bytes;
    for (const QString &name : QDir(folder.path()).entryList(QDir::Files, QDir::Name))
        bytes += readFile(folder.path(name));
    return bytes;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(large_import)

BOOST_AUTO_TEST_CASE(one_seed_gives_one_package)
{
    const ScratchFolder one;
    const ScratchFolder other;
    const ScratchFolder third;
    const QByteArray bytes = generated(one, small);
    BOOST_TEST((bytes == generated(other, small)));
    BOOST_TEST((bytes != generated(third, {.claims = 300, .figures = 1'500, .seed = 8})));
}

BOOST_AUTO_TEST_CASE(rows_in_any_order_give_the_same_library)
{
    const ScratchFolder folder;
    generated(folder, small);
    const ScratchFolder target;
    BOOST_REQUIRE(run({u"import"_s, folder.path(), u"-o"_s, target.path(u"a"_s)}).code == 0);
    for (const QString &name : QDir(folder.path()).entryList({u"*.csv"_s})) {
        QByteArrayList lines = readFile(folder.path(name)).split('\n');
        lines.removeLast();
        std::reverse(lines.begin() + 1, lines.end());
        putFile(folder.path(name), lines.join('\n') + '\n');
    }
    BOOST_REQUIRE(run({u"import"_s, folder.path(), u"-o"_s, target.path(u"b"_s)}).code == 0);
    BOOST_TEST((readFile(target.path(u"a"_s)) == readFile(target.path(u"b"_s))));
    const Run check = run({u"check"_s, target.path(u"a"_s), u"--format"_s, u"csv"_s});
    BOOST_TEST(!check.output.contains(u"grave"_s), check.output.left(400));
}

BOOST_AUTO_TEST_CASE(rows_that_contradict_each_other_are_named_by_their_lines)
{
    const ScratchFolder folder;
    generated(folder, small);
    QByteArrayList lines = readFile(folder.path(u"evidence.csv"_s)).split('\n');
    lines[5].replace("link-0000004", "link-0000001");
    lines[7].replace(",figure-", ",figure-9");
    putFile(folder.path(u"evidence.csv"_s), lines.join('\n'));
    const ScratchFolder target;
    const Run result = run({u"import"_s, folder.path(), u"-o"_s, target.path(u"a"_s)});
    BOOST_TEST(result.code == exit_code::failed);
    BOOST_TEST(result.messages.contains(u"evidence.csv, line 6, id"_s), result.messages);
    BOOST_TEST(result.messages.contains(u"evidence.csv, line 8, observation_id"_s), result.messages);
    BOOST_TEST(result.messages.contains(u"line 3"_s), result.messages);
    BOOST_TEST(QDir(target.path()).isEmpty());
}

BOOST_AUTO_TEST_CASE(an_import_that_is_stopped_leaves_the_old_file_and_nothing_else)
{
    for (const double stopsAt : {0.0, 0.2, 0.6}) {
        std::stop_source stop;
        LibraryBuilder builder(stop.get_token());
        builder.add(*findTable("library"_L1), {u"Title"_s, u"Description"_s, u"1"_s, u"2026"_s, u"en"_s, u"CC0-1.0"_s, {}});
        for (int number = 0; number < 20'000; ++number)
            builder.add(*findTable("organisations"_L1), {u"id-%1"_s.arg(number), u"Name %1"_s.arg(number), u"ngo"_s, {}, {}});
        const ScratchFolder folder;
        putFile(folder.path(u"a"_s), "old");
        if (stopsAt == 0)
            stop.request_stop();
        const Result<Done> written = builder.writeTo(folder.path(u"a"_s), [&](double fraction) {
            if (fraction >= stopsAt)
                stop.request_stop();
        });
        BOOST_REQUIRE(!written);
        BOOST_TEST(int(written.error().code) == int(ErrorCode::Cancelled));
        BOOST_TEST(readFile(folder.path(u"a"_s)) == QByteArray("old"));
        BOOST_TEST(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden) == QStringList{u"a"_s});
    }
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
BOOST_AUTO_TEST_CASE(memory_does_not_grow_with_the_package)
{
    const ScratchFolder folder;
    generated(folder, {.claims = 12'000, .figures = 60'000, .seed = 1});
    // With all rows in memory it took more than twice as much.
    Surroundings surroundings;
    surroundings.beforeStart = [] {
        const rlimit limit{120'000'000, 120'000'000};
        ::setrlimit(RLIMIT_DATA, &limit);
    };
    const Outcome outcome = execute({u"import"_s, folder.path(), u"-o"_s, folder.path(u"a"_s)}, surroundings);
    BOOST_TEST(outcome.code == 0, outcome.messages.toStdString());
}
#endif

BOOST_AUTO_TEST_SUITE_END()
