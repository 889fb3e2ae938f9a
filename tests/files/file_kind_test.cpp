// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/files/file_kind.h"
#include "tests/support/print.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtEndian>

#include <boost/test/unit_test.hpp>

#include <sys/stat.h>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

QByteArray databaseOf(quint32 application)
{
    QByteArray bytes("SQLite format 3\0", 16);
    bytes.resize(4096, '\0');
    qToBigEndian(application, bytes.data() + 68);
    return bytes;
}

struct Sample {
    const char *name;
    QByteArray bytes;
    std::optional<FileKind> kind; ///< nothing for what this program does not write
};

const Sample samples[] = {
    {"a library", databaseOf(0x4343686b), FileKind::Library},
    {"a database of another program", databaseOf(1), {}},
    {"a PNG picture", "\x89PNG\r\n\x1a\n...", FileKind::Png},
    {"a JPEG picture", "\xff\xd8\xff\xe0..JFIF", {}},
    {"an SVG picture", "<?xml version=\"1.0\"?>\n<svg width=\"1\"/>", FileKind::Svg},
    {"an SVG picture with a mark", "\xef\xbb\xbf<svg/>", FileKind::Svg},
    {"a page for the web", "<!DOCTYPE html>\n<html>a,b</html>", {}},
    {"a PDF page", "%PDF-1.4\n%,,", FileKind::Pdf},
    {"a workbook", "PK\x03\x04 ... xl/workbook.xml ...", FileKind::Workbook},
    {"a text document", "PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.text", {}},
    {"JSON", "{\"a\": [1, 2]}\n", FileKind::Json},
    {"a list in JSON", "[1, 2]", FileKind::Json},
    {"a text in brackets", "[draft] Dear all,", {}},
    {"a table", "year,value\n2020,\"1,234\"\n", FileKind::Csv},
    {"a table with a mark", "\xef\xbb\xbfid,text\r\n1,\"a\r\nb, c\"\r\n", FileKind::Csv},
    {"the headings of a table", "year,value\n", FileKind::Csv},
    {"a letter", "Dear Ms Smith,\n\nthank you, and so on, and so on.\n", {}},
    {"a plain text", "thesis\n", {}},
    {"Latin-1", "na\xefve,a\n1,2\n", {}},
    {"noise", QByteArray("\0\1\2,\n,", 6), {}},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(file_kind)

BOOST_AUTO_TEST_CASE(a_file_is_replaced_by_its_own_kind_alone)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"file"_s);
    for (const Sample &sample : samples) {
        QFile file(path);
        BOOST_REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(sample.bytes);
        file.close();
        for (const FileKind kind : {FileKind::Library, FileKind::Png, FileKind::Svg, FileKind::Pdf, FileKind::Workbook, FileKind::Json, FileKind::Csv}) {
            const Result<Done> verdict = refuseOtherKind(path, kind);
            BOOST_TEST(bool(verdict) == (sample.kind == kind), sample.name << " as " << int(kind));
            if (!verdict) {
                BOOST_TEST((verdict.error().code == ErrorCode::AlreadyExists));
                BOOST_TEST(verdict.error().subject == path);
                BOOST_TEST(verdict.error().detail.contains(u"--force"_s));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(nothing_and_an_empty_file_may_be_replaced_and_what_is_no_file_is_not_looked_at)
{
    const QTemporaryDir folder;
    BOOST_TEST(bool(refuseOtherKind(folder.filePath(u"nothing"_s), FileKind::Png)));
    BOOST_TEST(bool(refuseOtherKind(folder.path(), FileKind::Png)));
    QFile empty(folder.filePath(u"empty"_s));
    BOOST_REQUIRE(empty.open(QIODevice::WriteOnly));
    BOOST_TEST(bool(refuseOtherKind(empty.fileName(), FileKind::Pdf)));
    BOOST_REQUIRE(::mkfifo(folder.filePath(u"pipe"_s).toUtf8().constData(), 0600) == 0);
    BOOST_TEST(bool(refuseOtherKind(folder.filePath(u"pipe"_s), FileKind::Png)));
}

BOOST_AUTO_TEST_SUITE_END()
