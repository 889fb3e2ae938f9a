// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/text_encoding.h"
#include "tests/exchange/small_package.h"

#include <QCryptographicHash>

#include <zlib.h>

using namespace countercheck;
using namespace countercheck::test;
using namespace Qt::StringLiterals;

namespace {

struct Example {
    const char *what;
    std::function<void(SmallPackage &)> write;
    QStringList faults = {}; ///< none: the package is read as if it were written by default
};

void require(const std::vector<Example> &examples)
{
    for (const auto &[what, write, faults] : examples) {
        SmallPackage package;
        write(package);
        if (faults.isEmpty())
            requireSame(package, what);
        else
            requireFaults(package, faults, what);
    }
}

QByteArray gzipped(const QByteArray &bytes)
{
    z_stream stream = {};
    constexpr int gzipWindow = 15 + 16;
    BOOST_REQUIRE(deflateInit2(&stream, 6, Z_DEFLATED, gzipWindow, 8, Z_DEFAULT_STRATEGY) == Z_OK);
    QByteArray packed(bytes.size() + 1024, '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    BOOST_REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
    packed.truncate(packed.size() - stream.avail_out);
    deflateEnd(&stream);
    return packed;
}

QByteArray header(const SmallPackage &package, const char *file)
{
    const QByteArray bytes = package.files.value(QString::fromLatin1(file));
    return bytes.first(bytes.indexOf('\n') + 1);
}

/// Splits the observations, with a header in each file or in the first only.
void split(SmallPackage &package, bool repeatsHeader)
{
    const QByteArray head = header(package, "observations.csv");
    const QByteArrayList lines = package.files.take(u"observations.csv"_s).split('\n');
    package.file("one.csv") = head + lines.at(1) + '\n';
    package.file("two.csv") = (repeatsHeader ? head : QByteArray()) + lines.at(2) + '\n' + lines.at(3) + '\n';
    package.set("observations", "path", QJsonArray{u"one.csv"_s, u"two.csv"_s});
}

/// Moves the observations into the descriptor, as lists or as objects.
void putInside(SmallPackage &package, bool areObjects)
{
    const QByteArrayList lines = package.files.take(u"observations.csv"_s).trimmed().split('\n');
    const QList<QByteArray> names = lines.first().split(',');
    QJsonArray rows;
    for (const QByteArray &line : lines) {
        const QList<QByteArray> cells = line.split(',');
        QJsonArray list;
        QJsonObject object;
        for (qsizetype column = 0; column < names.size(); ++column) {
            bool isNumber = false;
            const double number = cells.at(column).toDouble(&isNumber);
            const QJsonValue cell = cells.at(column).isEmpty() ? QJsonValue() : isNumber ? QJsonValue(number) : QJsonValue(QString::fromUtf8(cells.at(column)));
            list.append(cell);
            if (!cell.isNull())
                object.insert(QString::fromUtf8(names.at(column)), cell);
        }
        if (!areObjects || !rows.isEmpty() || cells != names)
            rows.append(areObjects ? QJsonValue(object) : QJsonValue(list));
        else
            rows.append(QJsonValue());
    }
    if (areObjects)
        rows.removeFirst();
    package.edit("observations", [&](QJsonObject &resource) {
        resource.remove(u"path"_s);
        resource.insert(u"data"_s, rows);
    });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(package_reading)

BOOST_AUTO_TEST_CASE(a_dialect_is_honoured)
{
    const auto backslashes = [](QByteArray bytes) { return bytes.replace("\"Children identified, café à la Straße\"", "Children identified\\, café à la Straße"); };
    require({
        {"as it is", [](SmallPackage &) {}},
        {"the delimiter", [](SmallPackage &package) {
             package.setDialect(nullptr, "delimiter", u"|"_s);
             package.rewrite([](QByteArray bytes) { return bytes.replace("d, c", "d\x01 c").replace(',', '|').replace('\x01', ','); });
         }},
        {"the name under which frictionless-py writes a dialect", [](SmallPackage &package) {
             package.set(nullptr, "dialect", QJsonObject{{u"csv"_s, QJsonObject{{u"delimiter"_s, u"|"_s}}}});
             package.rewrite([](QByteArray bytes) { return bytes.replace("d, c", "d\x01 c").replace(',', '|').replace('\x01', ','); });
         }},
        {"tabs by the format", [](SmallPackage &package) {
             package.set("evidence", "format", u"tsv"_s);
             package.replace("evidence.csv", ",", "\t");
         }},
        {"the quotation mark", [](SmallPackage &package) {
             package.setDialect(nullptr, "quoteChar", u"'"_s);
             package.replace("measures.csv", "\"", "'");
         }},
        {"no quotation mark but an escape", [&](SmallPackage &package) {
             package.setDialect(nullptr, "quoteChar", QJsonValue());
             package.setDialect(nullptr, "escapeChar", u"\\"_s);
             package.rewrite(backslashes);
         }},
        {"an escape beside quotation marks that are not doubled", [&](SmallPackage &package) {
             package.setDialect(nullptr, "doubleQuote", false);
             package.setDialect(nullptr, "escapeChar", u"\\"_s);
             package.rewrite(backslashes);
         }},
        {"the end of rows", [](SmallPackage &package) {
             package.setDialect("observations", "lineTerminator", u";"_s);
             package.replace("observations.csv", "\n", ";");
         }},
        {"LF declared, CRLF written", [](SmallPackage &package) {
             package.setDialect(nullptr, "lineTerminator", u"\n"_s);
             package.rewrite([](QByteArray bytes) { return bytes.replace('\n', "\r\n"); });
         }},
        {"a byte order mark", [](SmallPackage &package) { package.rewrite([](const QByteArray &bytes) { return "\xef\xbb\xbf" + bytes; }); }},
        {"comments", [](SmallPackage &package) {
             package.setDialect("observations", "commentChar", u"//"_s);
             package.file("observations.csv").prepend("// from the yearbook\n");
             package.replace("observations.csv", "m-2021", "// \"half\nm-2021");
         }},
        {"comment rows", [](SmallPackage &package) {
             package.setDialect("observations", "commentRows", QJsonArray{2, 4});
             package.replace("observations.csv", "m-2020", "in thousands\nm-2020");
             package.replace("observations.csv", "m-2021", "revised,,\nm-2021");
         }},
        {"no header", [](SmallPackage &package) {
             package.setDialect("observations", "header", false);
             package.replace("observations.csv", header(package, "observations.csv"), "");
         }},
        {"a header further down", [](SmallPackage &package) {
             package.setDialect("observations", "headerRows", QJsonArray{3});
             package.file("observations.csv").prepend("Table 1\nof the yearbook,\n");
         }},
        {"a header of two rows", [](SmallPackage &package) {
             package.setDialect("organisations", "headerRows", QJsonArray{1, 2});
             package.setDialect("organisations", "headerJoin", u"_"_s);
             package.replace("organisations.csv", header(package, "organisations.csv"), ",,,,\n" + header(package, "organisations.csv"));
         }},
        {"letter case of the header", [](SmallPackage &package) {
             package.setDialect("organisations", "caseSensitiveHeader", false);
             package.replace("organisations.csv", "id,name", "ID,Name");
         }},
        {"a null sequence", [](SmallPackage &package) {
             package.setDialect("organisations", "nullSequence", u"\\N"_s);
             package.replace("organisations.csv", "official,,", "official,\\N,\\N");
         }},
        {"blanks behind delimiters", [](SmallPackage &package) {
             package.setDialect("organisations", "skipInitialSpace", true);
             package.replace("organisations.csv", ",", ", ");
         }},
        {"a dialect in a file", [](SmallPackage &package) {
             package.set("evidence", "dialect", u"parts/dialect.json"_s);
             package.file("parts/dialect.json") = R"({"delimiter": ";"})";
             package.replace("evidence.csv", ",", ";");
         }},
    });
    SmallPackage parts;
    parts.setDialect("evidence", "headerRows", QJsonArray{1, 2});
    parts.setDialect("evidence", "headerJoin", u"_"_s);
    parts.replace("evidence.csv", header(parts, "evidence.csv"), ",claim,observation,,\nid,id,id,role,note\n");
    requireSame(parts, "names in two rows");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_honoured_is_one_fault_that_names_property_file_and_place)
{
    const QString where = u"datapackage.json, "_s;
    require({
        {"an encoding", [](SmallPackage &package) { package.set(nullptr, "encoding", u"latin-99"_s); },
         {where + u"library, encoding (and in 12 other tables): “latin-99” cannot be honoured: known are "_s + knownEncodings().join(u", ")}},
        {"a format", [](SmallPackage &package) { package.set("gaps", "format", u"xlsx"_s); }, {where + u"gaps, format: “xlsx” cannot be honoured: the tables of a library are csv or tsv"_s}},
        {"a compression", [](SmallPackage &package) { package.set("gaps", "compression", u"7z"_s); }, {where + u"gaps, compression: “7z” cannot be honoured: gz or zip"_s}},
        {"two quotation marks", [](SmallPackage &package) { package.setDialect("gaps", "quoteChar", u"<<"_s); }, {where + u"gaps, quoteChar: “<<” cannot be honoured: it must be one character"_s}},
        {"a delimiter that quotes", [](SmallPackage &package) { package.setDialect("gaps", "delimiter", u"\""_s); }, {where + u"gaps, quoteChar: “\"” cannot be honoured: it already stands between cells or rows"_s}},
        {"an escape that separates", [](SmallPackage &package) { package.setDialect("gaps", "escapeChar", u","_s); }, {where + u"gaps, escapeChar: “,” cannot be honoured: it already stands between cells or rows"_s}},
        {"a header that is no flag", [](SmallPackage &package) { package.setDialect("gaps", "header", u"no"_s); }, {where + u"gaps, header: “no” cannot be honoured: it must be true or false"_s}},
        {"rows that are none", [](SmallPackage &package) { package.setDialect("gaps", "headerRows", QJsonArray{0}); }, {where + u"gaps, headerRows: “[0]” cannot be honoured: it must be a list of row numbers from 1"_s}},
        {"a comment that is a number", [](SmallPackage &package) { package.setDialect("gaps", "commentChar", 5); }, {where + u"gaps, commentChar: “5” cannot be honoured: it must be text"_s}},
        {"a way to match", [](SmallPackage &package) { package.setSchema("gaps", "fieldsMatch", u"nearly"_s); }, {where + u"gaps, fieldsMatch: “nearly” cannot be honoured: exact, equal, subset, superset or partial"_s}},
        {"missing values that are numbers", [](SmallPackage &package) { package.setSchema("gaps", "missingValues", QJsonArray{-99}); },
         {where + u"gaps, missingValues: “[-99]” cannot be honoured: it must be a list of texts, or of objects with a text as value"_s}},
        {"a decimal sign", [](SmallPackage &package) { package.setField("claims", "value", "decimalChar", u"0"_s); }, {where + u"claims, decimalChar of value: “0” cannot be honoured: it cannot be told from the digits"_s}},
        {"one sign for two", [](SmallPackage &package) { package.setField("claims", "value", "groupChar", u"."_s); },
         {where + u"claims, groupChar of value: “.” cannot be honoured: it cannot be told from the digits and the decimal sign"_s}},
        {"two digits for a year", [](SmallPackage &package) { package.setField("claims", "stated_on", "type", u"date"_s); package.setField("claims", "stated_on", "format", u"%d/%m/%y"_s); },
         {where + u"claims, format of stated_on: “%d/%m/%y” cannot be honoured: a date is read by %Y, %m, %d, %b and %B, each once, and the signs between them"_s}},
        {"true and false", [](SmallPackage &package) { package.setField("claims", "note", "trueValues", QJsonArray{u"yes"_s}); },
         {where + u"claims, trueValues of note: “[\"yes\"]” cannot be honoured: a library has no column of true and false"_s}},
        {"binary text", [](SmallPackage &package) { package.setField("claims", "note", "format", u"binary"_s); }, {where + u"claims, format of note: “binary” cannot be honoured: a library holds text"_s}},
        {"a check sum", [](SmallPackage &package) { package.set("gaps", "hash", u"crc32:00"_s); }, {where + u"gaps, hash: “crc32” cannot be honoured: known are md5, sha1, sha256, sha384, sha512"_s}},
        {"text without a format", [](SmallPackage &package) { package.set("gaps", "data", u"id"_s); }, {where + u"gaps, data: “a text” cannot be honoured: a text needs the format csv or tsv"_s}},
        {"a dialect that is not there", [](SmallPackage &package) { package.set(nullptr, "dialect", u"dialect.json"_s); },
         {where + u"library, dialect (and in 12 other tables): “dialect.json” cannot be honoured: there is none"_s}},
        {"a schema on the web", [](SmallPackage &package) { package.set("gaps", "schema", u"https://example.org/s.json"_s); },
         {where + u"gaps, schema: “https://example.org/s.json” cannot be honoured: it is a web address, and nothing is fetched from the web. Put the file into the package"_s}},
    });
}

BOOST_AUTO_TEST_CASE(files_may_be_elsewhere_in_several_parts_packed_or_in_the_descriptor)
{
    require({
        {"a folder of data", [](SmallPackage &package) {
             package.set("measures", "path", u"data/measures.csv"_s);
             package.file("data/measures.csv") = package.files.take(u"measures.csv"_s);
         }},
        {"a header in each part", [](SmallPackage &package) { split(package, true); }},
        {"one header for all parts", [](SmallPackage &package) { split(package, false); }},
        {"the old name of a path", [](SmallPackage &package) {
             package.edit("gaps", [](QJsonObject &resource) { resource.insert(u"url"_s, resource.take(u"path"_s)); });
         }},
        {"Gzip", [](SmallPackage &package) {
             package.set("measures", "compression", u"gz"_s);
             package.file("measures.csv") = gzipped(package.file("measures.csv"));
         }},
        {"Gzip by its name, of two members", [](SmallPackage &package) {
             const QByteArray bytes = package.files.take(u"measures.csv"_s);
             package.set("measures", "path", u"measures.csv.gz"_s);
             package.file("measures.csv.gz") = gzipped(bytes.first(100)) + gzipped(bytes.sliced(100));
         }},
        {"lists in the descriptor", [](SmallPackage &package) { putInside(package, false); }},
        {"objects in the descriptor", [](SmallPackage &package) { putInside(package, true); }},
        {"a text in the descriptor", [](SmallPackage &package) {
             const QString text = QString::fromUtf8(package.files.take(u"measures.csv"_s));
             package.edit("measures", [&](QJsonObject &resource) {
                 resource.remove(u"path"_s);
                 resource.insert(u"data"_s, text);
                 resource.insert(u"format"_s, u"csv"_s);
             });
         }},
        {"the stated size and check sums", [](SmallPackage &package) {
             const QByteArray bytes = package.file("gaps.csv");
             package.set("gaps", "bytes", bytes.size());
             package.set("gaps", "hash", u"sha256:"_s + QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
             package.set("claims", "hash", QString::fromLatin1(QCryptographicHash::hash(package.file("claims.csv"), QCryptographicHash::Md5).toHex()));
         }},
        {"another size", [](SmallPackage &package) { package.set("library", "bytes", 7); }, {u"library.csv: the file has 102 bytes, and not 7 as the package says"_s}},
        {"Gzip that is none", [](SmallPackage &package) { package.set(nullptr, "compression", u"gz"_s); },
         {u"library.csv: the file cannot be read: it is no Gzip file, where the package says compression gz; the same holds for 12 other files"_s}},
        {"Gzip that breaks off", [](SmallPackage &package) {
             package.set("measures", "compression", u"gz"_s);
             package.file("measures.csv") = gzipped(package.file("measures.csv")).chopped(20);
         }, {u"measures.csv: the file cannot be read: it breaks off"_s}},
        {"ZIP that is none", [](SmallPackage &package) { package.set("measures", "compression", u"zip"_s); },
         {u"measures.csv: the file cannot be read: it is no ZIP file, where the package says compression zip: Not a zip archive"_s}},
    });
    SmallPackage list;
    list.edit("evidence", [](QJsonObject &resource) {
        resource.remove(u"path"_s);
        resource.insert(u"data"_s, QJsonArray{QJsonObject{{u"id"_s, u"ev"_s}, {u"claim_id"_s, QJsonArray{u"c"_s}}, {u"observation_id"_s, u"m-2021"_s}, {u"role"_s, u"traces_to"_s}}});
    });
    BOOST_TEST(list.read().faults.constFirst() == u"datapackage.json, data of evidence, line 1: “[\"c\"]” is no cell: a cell is a text, a number, true, false or null"_s);
}

BOOST_AUTO_TEST_CASE(encodings_are_converted_and_a_wrong_one_is_said_once)
{
    require({
        {"Latin-1", [](SmallPackage &package) {
             package.set(nullptr, "encoding", u"iso-8859-1"_s);
             package.rewrite([](const QByteArray &bytes) { return QString::fromUtf8(bytes).toLatin1(); });
         }},
        {"UTF-16", [](SmallPackage &package) {
             package.set(nullptr, "encoding", u"utf-16"_s);
             package.rewrite([](const QByteArray &bytes) {
                 QByteArray written("\xff\xfe");
                 for (const QChar character : QString::fromUtf8(bytes))
                     written.append(char(character.cell())).append(char(character.row()));
                 return written;
             });
         }},
        {"Latin-1 that is not declared", [](SmallPackage &package) { package.rewrite([](const QByteArray &bytes) { return QString::fromUtf8(bytes).toLatin1(); }); },
         {u"measures.csv, line 2: the line is not valid UTF-8"_s}},
        {"UTF-16 that is not declared", [](SmallPackage &package) { package.rewrite([](const QByteArray &bytes) { return QByteArray("\xff\xfe") + bytes; }); },
         {u"library.csv: the file is UTF-16LE, where the package says UTF-8; the same holds for 12 other files"_s}},
    });
}

BOOST_AUTO_TEST_CASE(columns_are_told_by_their_names_and_rows_without_text_are_passed_over)
{
    const auto lacks = [](const char *before, const char *after) {
        return [=](SmallPackage &package) { package.replace("organisations.csv", before, after); };
    };
    require({
        {"another order in the file", [](SmallPackage &package) { package.file("organisations.csv") = "kind,id,country,note,name\ngovernment_agency,office,US,,Office\nofficial,speaker,,,Speaker\n"; }},
        {"more columns by subset", [](SmallPackage &package) {
             package.setSchema("organisations", "fieldsMatch", u"subset"_s);
             package.file("organisations.csv") = "id,rank,name,kind,country,note\noffice,1,Office,government_agency,US,\nspeaker,2,Speaker,official,,\n";
         }},
        {"fewer columns by superset", [](SmallPackage &package) {
             package.setSchema("organisations", "fieldsMatch", u"superset"_s);
             package.file("organisations.csv") = "id,name,kind,country\noffice,Office,government_agency,US\nspeaker,Speaker,official,\n";
         }},
        {"fewer and more by partial", [](SmallPackage &package) {
             package.setSchema("organisations", "fieldsMatch", QJsonArray{u"partial"_s});
             package.file("organisations.csv") = "rank,id,name,kind,country\n1,office,Office,government_agency,US\n2,speaker,Speaker,official,\n";
         }},
        {"no schema", [](SmallPackage &package) { package.edit("organisations", [](QJsonObject &resource) { resource.remove(u"schema"_s); }); }},
        {"a schema in a file", [](SmallPackage &package) {
             package.edit("organisations", [&](QJsonObject &resource) {
                 package.file("o.schema.json") = QJsonDocument(resource.value(u"schema"_s).toObject()).toJson();
                 resource.insert(u"schema"_s, u"./o.schema.json"_s);
             });
             package.files.insert(u"./o.schema.json"_s, package.file("o.schema.json"));
         }},
        {"blank lines at the end", [](SmallPackage &package) { package.file("organisations.csv") += "\n\n"; }},
        {"empty rows at the end", [](SmallPackage &package) { package.file("organisations.csv") += ",,,,\n\n,,,,\n,\n"; }},
        {"a blank line between", lacks("speaker,", "\nspeaker,"), {u"organisations.csv, line 3: the line is blank"_s}},
        {"an empty row between", lacks("speaker,", ",,,,\nspeaker,"), {u"organisations.csv, line 3: the line is blank"_s}},
        {"a column that the schema does not list", [](SmallPackage &package) { package.file("organisations.csv") = "id,rank,name,kind,country,note\noffice,1,Office,government_agency,US,\n"; },
         {u"organisations.csv, line 1: the first row must be: id,name,kind,country,note"_s}},
        {"a column that must be there", [](SmallPackage &package) {
             package.setSchema("organisations", "fieldsMatch", u"superset"_s);
             package.file("organisations.csv") = "id,name,country\noffice,Office,US\nspeaker,Speaker,\n";
         }, {u"organisations.csv, line 1: the column “kind” is missing"_s}},
        {"semicolons that are not declared", [](SmallPackage &package) { package.rewrite([](QByteArray bytes) { return bytes.replace(',', ';'); }); },
         {u"library.csv, line 1: the file is separated by semicolons, where the package says commas; the same holds for 12 other files"_s}},
        {"a header that is not declared", [](SmallPackage &package) { package.setDialect(nullptr, "header", false); },
         {u"library.csv, line 1: the first row names the columns, where the package says that there is no header; the same holds for 12 other files"_s}},
        {"a row that is too short", lacks("speaker,Speaker,official,,", "speaker,Speaker,official"), {u"organisations.csv, line 3: the row has 3 cells instead of 5"_s}},
    });
}

BOOST_AUTO_TEST_SUITE_END()
