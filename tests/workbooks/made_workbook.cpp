// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workbooks/made_workbook.h"

#include "models/workbooks/read_workbook.h"

#include <QFile>

#include <boost/test/unit_test.hpp>

#include <cstdio>
#include <zip.h>

namespace countercheck::test {

using namespace Qt::StringLiterals;

QByteArray archiveOf(const Parts &parts)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"archive"_s);
    int code = 0;
    zip_t *const zip = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_EXCL, &code);
    BOOST_REQUIRE(zip);
    for (const auto &[name, content] : parts) {
        zip_source_t *const source = zip_source_buffer(zip, content.constData(), static_cast<zip_uint64_t>(content.size()), 0);
        BOOST_REQUIRE(zip_file_add(zip, name.constData(), source, ZIP_FL_ENC_UTF_8) >= 0);
    }
    BOOST_REQUIRE(zip_close(zip) == 0);
    QFile file(path);
    BOOST_REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QByteArray xlsxOf(const QByteArray &rows, const std::vector<QByteArray> &formats, const QByteArray &before, const QByteArray &after)
{
    const QByteArray main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const QByteArray relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const QByteArray package = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    QByteArray codes;
    QByteArray styles = "<xf numFmtId=\"0\"/>";
    for (std::size_t index = 0; index < formats.size(); ++index) {
        const QByteArray number = QByteArray::number(200 + int(index));
        codes += "<numFmt numFmtId=\"" + number + "\" formatCode=\"" + QByteArray(formats[index]).replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;") + "\"/>";
        styles += "<xf numFmtId=\"" + number + "\"/>";
    }
    return archiveOf({
        {"_rels/.rels", package + "<Relationship Id=\"a\" Type=\"" + relations + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"},
        {"xl/workbook.xml", "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relations + "\"><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"b\"/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels", package + "<Relationship Id=\"b\" Type=\"" + relations + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"c\" Type=\""
             + relations + "/styles\" Target=\"/xl/styles.xml\"/></Relationships>"},
        {"xl/styles.xml", "<styleSheet xmlns=\"" + main + "\"><numFmts>" + codes + "</numFmts><cellXfs>" + styles + "</cellXfs></styleSheet>"},
        {"xl/worksheets/sheet1.xml", "<worksheet xmlns=\"" + main + "\">" + before + "<sheetData>" + rows + "</sheetData>" + after + "</worksheet>"},
    });
}

QByteArray odsOf(const QByteArray &tables, const QByteArray &styles)
{
    QByteArray spaces;
    for (const QByteArray space : {"office", "table", "text", "style"})
        spaces += " xmlns:" + space + "=\"urn:oasis:names:tc:opendocument:xmlns:" + space + ":1.0\"";
    spaces += " xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\" xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\"";
    return archiveOf({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                      {"content.xml", "<office:document-content" + spaces + "><office:automatic-styles>" + styles + "</office:automatic-styles><office:body><office:spreadsheet>" + tables
                                          + "</office:spreadsheet></office:body></office:document-content>"}});
}

QByteArray streamOf(const QByteArray &bytes)
{
    std::FILE *const file = std::tmpfile();
    BOOST_REQUIRE(file);
    BOOST_REQUIRE(std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), file) == static_cast<std::size_t>(bytes.size()));
    std::rewind(file);
    QByteArray written;
    CellStreamWriter stream([&written](const QByteArray &further) {
        written += further;
        return true;
    });
    readWorkbook(file, stream);
    return written;
}

Reading readBytes(const QByteArray &bytes)
{
    CellStreamReader stream;
    BOOST_REQUIRE(stream.take(streamOf(bytes)));
    BOOST_REQUIRE(stream.isFinished());
    if (stream.failure())
        return {std::nullopt, stream.failure()};
    return {stream.takeWorkbook(), std::nullopt};
}

}  // namespace countercheck::test
