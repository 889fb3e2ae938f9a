// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/wording.h"
#include "models/workbooks/reading_process.h"
#include "tests/support/print.h"
#include "tests/workbooks/made_workbook.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <boost/test/unit_test.hpp>

#include <csignal>
#include <sys/stat.h>
#include <thread>

using namespace countercheck;
using namespace countercheck::test;
using namespace Qt::StringLiterals;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool isSanitized = true;
#else
constexpr bool isSanitized = false;
#endif

struct Files {
    QTemporaryDir folder;

    QString put(const QString &name, const QByteArray &bytes)
    {
        QFile file(folder.filePath(name));
        BOOST_REQUIRE(file.open(QIODevice::WriteOnly));
        BOOST_REQUIRE(file.write(bytes) == bytes.size());
        return file.fileName();
    }
    /// A program in the place of ours, as one that a workbook has taken over would behave.
    ReadingProcess script(const QByteArray &lines)
    {
        const QString path = put(u"program"_s, "#!/bin/sh\n" + lines + "\n");
        BOOST_REQUIRE(QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner));
        return {.program = path};
    }
    /// A workbook with so many rows of texts of their own.
    QString large(int rows)
    {
        QByteArray text;
        for (int row = 1; row <= rows; ++row) {
            const QByteArray number = QByteArray::number(row);
            text += "<row r=\"" + number + "\"><c r=\"A" + number + "\" t=\"inlineStr\"><is><t>Text " + number + "</t></is></c><c r=\"B" + number + "\"><v>" + number + "</v></c></row>";
        }
        return put(u"large.xlsx"_s, xlsxOf(text));
    }
};

ReadingProcess program(const ReadingLimits &limits = {})
{
    return {.program = QStringLiteral(COUNTERCHECK_BINARY_DIR "/bin/countercheck"), .limits = limits};
}

struct Failure {
    ErrorCode code = ErrorCode::NothingToShow;
    QString sentence;
};

Failure failureOf(const Result<Workbook> &result)
{
    return result ? Failure() : Failure{result.error().code, Wording().error(result.error())};
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(process, Files)

BOOST_AUTO_TEST_CASE(a_large_workbook_is_read_with_progress)
{
    double last = 0;
    int steps = 0;
    const Result<Workbook> read = readWorkbook(large(30'000), program(), {}, [&](double fraction) {
        BOOST_TEST(fraction > last);
        last = fraction;
        ++steps;
    });
    BOOST_REQUIRE(read);
    BOOST_TEST(read->sheets.front().rowCount() == 30'000);
    BOOST_TEST(read->sheets.front().text(29'999, 0) == u"Text 30000"_s);
    BOOST_TEST(last == 1);
    BOOST_TEST(steps > 3);
}

BOOST_AUTO_TEST_CASE(it_can_be_stopped)
{
    const QString path = large(30'000);
    std::stop_source stop;
    const Result<Workbook> read = readWorkbook(path, program(), stop.get_token(), [&stop](double) { stop.request_stop(); });
    BOOST_TEST((failureOf(read).code == ErrorCode::Cancelled));

    const ReadingProcess sleeper = script("sleep 60");
    std::stop_source soon;
    std::jthread stopper([&soon] {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        soon.request_stop();
    });
    QElapsedTimer timer;
    timer.start();
    BOOST_TEST((failureOf(readWorkbook(path, sleeper, soon.get_token())).code == ErrorCode::Cancelled));
    BOOST_TEST(timer.elapsed() < 5'000);
}

BOOST_AUTO_TEST_CASE(a_process_that_is_killed_amid_its_answer_is_a_sentence)
{
    const QByteArray answer = streamOf(xlsxOf("<row><c><v>1</v></c></row>"));
    put(u"answer"_s, answer.chopped(8));
    const QString workbook = put(u"a.xlsx"_s, "PK");
    const Failure killed = failureOf(readWorkbook(workbook, script("cat '" + QFile::encodeName(folder.filePath(u"answer"_s)) + "'; kill -9 $$")));
    BOOST_TEST((killed.code == ErrorCode::ReaderEnded));
    BOOST_TEST(killed.sentence == workbook + u" was not read, and nothing was taken from it. It was read in a process of its own, for safety: it was ended by signal 9 (Killed)."_s);

    // An answer that looks complete counts only if its process ended well.
    put(u"answer"_s, answer);
    BOOST_TEST(bool(readWorkbook(workbook, script("cat '" + QFile::encodeName(folder.filePath(u"answer"_s)) + "'"))));
    BOOST_TEST(failureOf(readWorkbook(workbook, script("cat '" + QFile::encodeName(folder.filePath(u"answer"_s)) + "'; kill -11 $$"))).sentence.contains(u"signal 11"));
    BOOST_TEST(failureOf(readWorkbook(workbook, script("cat '" + QFile::encodeName(folder.filePath(u"answer"_s)) + "'; exit 3"))).sentence.contains(u"exit code 3"));
}

BOOST_AUTO_TEST_CASE(a_process_that_answers_nonsense_is_a_sentence)
{
    const QString workbook = put(u"a.xlsx"_s, "PK");
    BOOST_TEST(failureOf(readWorkbook(workbook, script("exit 0"))).sentence.endsWith(u"its answer breaks off."));
    BOOST_TEST(failureOf(readWorkbook(workbook, script("echo hello, and much more than a head"))).sentence.endsWith(u"its answer is no table."));
    BOOST_TEST(failureOf(readWorkbook(workbook, script("cat /dev/urandom"))).sentence.endsWith(u"its answer is no table."));
    BOOST_TEST(failureOf(readWorkbook(workbook, script("yes"))).sentence.endsWith(u"its answer is no table."));
    BOOST_TEST((failureOf(readWorkbook(workbook, {.program = folder.filePath(u"missing"_s)})).code == ErrorCode::ReaderEnded));
}

BOOST_AUTO_TEST_CASE(a_process_that_never_ends_is_ended)
{
    const QString workbook = put(u"a.xlsx"_s, "PK");
    ReadingProcess silent = script("sleep 60");
    silent.patience = 300;
    QElapsedTimer timer;
    timer.start();
    BOOST_TEST((failureOf(readWorkbook(workbook, silent)).code == ErrorCode::TooLarge));

    // It says nothing any more, and does not end.
    const Failure failure = failureOf(readWorkbook(workbook, script("exec >&-; sleep 60")));
    BOOST_TEST((failure.code == ErrorCode::ReaderEnded));
    BOOST_TEST(timer.elapsed() < 10'000);
}

BOOST_AUTO_TEST_CASE(a_process_that_takes_too_much_memory_is_a_sentence)
{
    if (isSanitized)
        return; // the sanitizers take terabytes of addresses, so that there is no limit
    const Failure failure = failureOf(readWorkbook(put(u"large.xlsx"_s, xlsxOf("<row><c t=\"inlineStr\"><is><t>" + QByteArray(20'000'000, 'a') + "</t></is></c></row>")), program({.memory = 16})));
    BOOST_TEST((failure.code == ErrorCode::TooLarge), failure.sentence.toStdString());
    BOOST_TEST(failure.sentence.endsWith(u"large.xlsx is too large: reading it takes more than 16 MiB of memory."), failure.sentence.toStdString());
}

BOOST_AUTO_TEST_CASE(a_process_that_takes_too_much_time_is_a_sentence)
{
    const Failure failure = failureOf(readWorkbook(put(u"a.xlsx"_s, "PK"), script("ulimit -t 1; while :; do :; done")));
    BOOST_TEST((failure.code == ErrorCode::TooLarge || failure.sentence.contains(u"signal 9")), failure.sentence.toStdString());
}

BOOST_AUTO_TEST_CASE(only_a_regular_file_is_read)
{
    BOOST_TEST((failureOf(readWorkbook(folder.filePath(u"missing.xlsx"_s), program())).code == ErrorCode::FileNotFound));
    BOOST_TEST((failureOf(readWorkbook(folder.path(), program())).code == ErrorCode::IsDirectory));
    const QByteArray pipe = QFile::encodeName(folder.filePath(u"pipe.xlsx"_s));
    BOOST_REQUIRE(::mkfifo(pipe.constData(), 0600) == 0);
    BOOST_TEST((failureOf(readWorkbook(QFile::decodeName(pipe), program())).code == ErrorCode::NotARegularFile));
}

BOOST_AUTO_TEST_CASE(what_is_taken_for_a_workbook)
{
    BOOST_TEST(looksLikeWorkbook("PK\x03\x04", u"a.csv"_s));
    BOOST_TEST(looksLikeWorkbook("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", u"a"_s));
    BOOST_TEST(looksLikeWorkbook("<html>", u"a.XLS"_s));
    BOOST_TEST(looksLikeWorkbook("", u"a.xlsx"_s));
    BOOST_TEST(!looksLikeWorkbook("Year,Victims", u"a.xlsx"_s));
    BOOST_TEST(!looksLikeWorkbook("<5,3", u"a.csv"_s));
    BOOST_TEST(!looksLikeWorkbook("", u"a.csv"_s));
}

BOOST_AUTO_TEST_SUITE_END()
