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
    const FileKind *kind; ///< nullptr for what this program does not write
};

const Sample samples[] = {
    {"a library", databaseOf(0x4343686b), &file_kind::library},
    {"a database of another program", databaseOf(1), nullptr},
    {"a PNG picture", "\x89PNG\r\n\x1a\n...", &file_kind::png},
    {"a JPEG picture", "\xff\xd8\xff\xe0..JFIF", nullptr},
    {"an SVG picture", "<?xml version=\"1.0\"?>\n<svg width=\"1\"/>", &file_kind::svg},
    {"an SVG picture with a mark", "\xef\xbb\xbf<svg/>", &file_kind::svg},
    {"a page for the web", "<!DOCTYPE html>\n<html>a,b</html>", nullptr},
    {"a PDF page", "%PDF-1.4\n%,,", &file_kind::pdf},
    {"a workbook", "PK\x03\x04 ... xl/workbook.xml ...", &file_kind::workbook},
    {"a text document", "PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.text", nullptr},
    {"JSON", "{\"a\": [1, 2]}\n", &file_kind::json},
    {"a list in JSON", "[1, 2]", &file_kind::json},
    {"a text in brackets", "[draft] Dear all,", nullptr},
    {"a table", "year,value\n2020,\"1,234\"\n", &file_kind::csv},
    {"a table with a mark", "\xef\xbb\xbfid,text\r\n1,\"a\r\nb, c\"\r\n", &file_kind::csv},
    {"the headings of a table", "year,value\n", &file_kind::csv},
    {"BibTeX", "@online{bolt-2025,\n  title = {A, b},\n}\n", &file_kind::bibTex},
    {"a line that begins with @", "@home in Rome\n", nullptr},
    {"RIS", "TY  - NEWS\r\nER  - \r\n", &file_kind::ris},
    {"a line that begins like RIS", "TY  - and so on\n", nullptr},
    {"references", "Bolt, D. (2025, December 8). A page. https://example.org/a\nRoe, J. (n.d.). Another page.\n", &file_kind::references},
    {"a page of references", "<!DOCTYPE html>\n<meta charset=\"utf-8\">\n<title>References</title>\n<p>Bolt</p>\n", &file_kind::referencePage},
    {"a letter", "Dear Ms Smith,\n\nthank you, and so on, and so on.\n", nullptr},
    {"a plain text", "thesis\n", nullptr},
    {"Latin-1", "na\xefve,a\n1,2\n", nullptr},
    {"noise", QByteArray("\0\1\2,\n,", 6), nullptr},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(kinds_of_file)

BOOST_AUTO_TEST_CASE(a_file_is_replaced_by_its_own_kind_alone)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"file"_s);
    for (const Sample &sample : samples) {
        QFile file(path);
        BOOST_REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(sample.bytes);
        file.close();
        for (const FileKind *kind : {&file_kind::library, &file_kind::png, &file_kind::svg, &file_kind::pdf, &file_kind::workbook, &file_kind::json, &file_kind::csv}) {
            const Result<Done> verdict = refuseOtherKind(path, *kind);
            BOOST_TEST(bool(verdict) == (sample.kind == kind), sample.name << " as " << kind->name.data());
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
    BOOST_TEST(bool(refuseOtherKind(folder.filePath(u"nothing"_s), file_kind::png)));
    BOOST_TEST(bool(refuseOtherKind(folder.path(), file_kind::png)));
    QFile empty(folder.filePath(u"empty"_s));
    BOOST_REQUIRE(empty.open(QIODevice::WriteOnly));
    BOOST_TEST(bool(refuseOtherKind(empty.fileName(), file_kind::pdf)));
    BOOST_REQUIRE(::mkfifo(folder.filePath(u"pipe"_s).toUtf8().constData(), 0600) == 0);
    BOOST_TEST(bool(refuseOtherKind(folder.filePath(u"pipe"_s), file_kind::png)));
}

BOOST_AUTO_TEST_SUITE_END()
