// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/zip_archive.h"
#include "tests/exchange/small_package.h"

#include <QFileInfo>

#include <zip.h>

#include <unistd.h>

using namespace countercheck;
using namespace countercheck::test;
using namespace Qt::StringLiterals;

namespace {

/// An archive that is made entry by entry, so that any of them can be odd.
class OddArchive {
public:
    explicit OddArchive(const QString &path) : m_path(path), m_zip(zip_open(path.toUtf8().constData(), ZIP_CREATE | ZIP_TRUNCATE, nullptr)) { BOOST_REQUIRE(m_zip); }

    zip_uint64_t add(const QString &name, const QByteArray &bytes)
    {
        m_kept.push_back(std::make_unique<QByteArray>(bytes));
        zip_source_t *source = zip_source_buffer(m_zip, m_kept.back()->constData(), static_cast<zip_uint64_t>(bytes.size()), 0);
        const zip_int64_t index = zip_file_add(m_zip, name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
        BOOST_REQUIRE(index >= 0);
        return static_cast<zip_uint64_t>(index);
    }
    void addAll(const SmallPackage &package, const QString &folder = {})
    {
        const QHash<QString, QByteArray> files = package.allFiles();
        for (auto file = files.begin(); file != files.end(); ++file)
            m_entries.insert(file.key(), add(folder + file.key(), file.value()));
    }
    void makeLink(const QString &name) { zip_file_set_external_attributes(m_zip, m_entries.value(name), 0, ZIP_OPSYS_UNIX, 0120777U << 16); }
    void encrypt(const QString &name) { BOOST_REQUIRE(zip_file_set_encryption(m_zip, m_entries.value(name), ZIP_EM_AES_256, "secret") == 0); }

    /// Writes the archive, and puts other bytes for some of it.
    PackageOutcome read(const QByteArray &before = {}, const QByteArray &after = {})
    {
        BOOST_REQUIRE(zip_close(m_zip) == 0);
        if (!before.isEmpty()) {
            const QByteArray bytes = readFile(m_path);
            BOOST_REQUIRE(bytes.contains(before));
            putFile(m_path, QByteArray(bytes).replace(before, after));
        }
        return readAll(filesOfZip(m_path));
    }

private:
    QString m_path;
    zip_t *m_zip;
    QHash<QString, zip_uint64_t> m_entries;
    std::vector<std::unique_ptr<QByteArray>> m_kept;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(package_safety)

BOOST_AUTO_TEST_CASE(a_path_that_leaves_the_package_is_refused_with_its_reason)
{
    for (const auto &[path, reason] : {std::pair("../gaps.csv", "its path leads upwards"), std::pair("data/../../gaps.csv", "its path leads upwards"),
                                       std::pair("/etc/passwd", "its path is absolute"), std::pair("C:/gaps.csv", "its path is absolute"),
                                       std::pair("data\\gaps.csv", "folders are separated by /"), std::pair(".hidden/gaps.csv", "it is hidden: a part of its path begins with a dot"),
                                       std::pair("data/.gaps.csv", "it is hidden: a part of its path begins with a dot"), std::pair("data/", "it is a folder"),
                                       std::pair("a\nb.csv", "it holds control characters"), std::pair("", "a path is missing"),
                                       std::pair("https://example.org/gaps.csv", "it is a web address, and nothing is fetched from the web. Put the file into the package"),
                                       std::pair("file:///etc/passwd", "it is a web address, and nothing is fetched from the web. Put the file into the package")}) {
        for (const bool isInList : {false, true}) {
            SmallPackage package;
            const QString text = QString::fromUtf8(path);
            package.set("gaps", "path", isInList ? QJsonValue(QJsonArray{u"gaps.csv"_s, text}) : QJsonValue(text));
            requireFaults(package, {u"datapackage.json, gaps: “%1” is no file of the package: %2"_s.arg(text, QString::fromUtf8(reason))}, path);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_link_that_leads_out_of_a_folder_is_not_followed)
{
    const ScratchFolder scratch;
    SmallPackage package;
    package.set("gaps", "path", u"data/gaps.csv"_s);
    package.file("data/gaps.csv") = package.files.take(u"gaps.csv"_s);
    package.writeTo(scratch.path(u"package"_s));
    BOOST_TEST(readAll(filesOfFolder(scratch.path(u"package"_s))).faults == QStringList());

    const auto replaceBy = [&](const QString &name, const QString &target) {
        const QString path = scratch.path(u"package/"_s + name);
        QFile::remove(path);
        BOOST_REQUIRE(::symlink(target.toUtf8().constData(), path.toUtf8().constData()) == 0);
        return readAll(filesOfFolder(scratch.path(u"package"_s))).faults;
    };
    QFile::copy(scratch.path(u"package/claims.csv"_s), scratch.path(u"outside.csv"_s));
    QFile::copy(scratch.path(u"package/claims.csv"_s), scratch.path(u"package/inside.csv"_s));
    const QStringList refused{u"claims.csv: the file cannot be read: it is a link that leads out of the package"_s};
    BOOST_TEST(replaceBy(u"claims.csv"_s, u"../outside.csv"_s) == refused);
    BOOST_TEST(replaceBy(u"claims.csv"_s, scratch.path(u"outside.csv"_s)) == refused);
    BOOST_TEST(replaceBy(u"claims.csv"_s, u"/etc/passwd"_s) == refused);
    BOOST_TEST(replaceBy(u"claims.csv"_s, u"inside.csv"_s) == QStringList());
    BOOST_TEST(replaceBy(u"claims.csv"_s, u"nothing.csv"_s).size() == 1);

    // A folder within the package that is a link, and one beside it whose name only begins alike.
    QDir(scratch.path()).rename(u"package/data"_s, u"package-data"_s);
    BOOST_REQUIRE(::symlink("../package-data", scratch.path(u"package/data"_s).toUtf8().constData()) == 0);
    BOOST_TEST(readAll(filesOfFolder(scratch.path(u"package"_s))).faults.contains(u"data/gaps.csv: the file cannot be read: it is a link that leads out of the package"_s));
    // The package itself may be reached by a link.
    SmallPackage().writeTo(scratch.path(u"real"_s));
    BOOST_REQUIRE(::symlink("real", scratch.path(u"alias"_s).toUtf8().constData()) == 0);
    BOOST_TEST(readAll(filesOfFolder(scratch.path(u"alias"_s))).faults == QStringList());
}

BOOST_AUTO_TEST_CASE(a_zip_file_is_read_at_its_top_or_in_one_folder)
{
    const ScratchFolder scratch;
    for (const QString &folder : {QString(), u"package/"_s, u"a/b c/"_s}) {
        OddArchive archive(scratch.path(u"p.zip"_s));
        archive.addAll(SmallPackage(), folder);
        archive.add(u"__MACOSX/._datapackage.json"_s, "x");
        archive.add(u"readme.txt"_s, "x");
        const PackageOutcome outcome = archive.read();
        BOOST_TEST(outcome.faults == QStringList(), folder);
        BOOST_TEST(outcome.rows.value(u"observations"_s).size() == 3);
    }
    SmallPackage nested;
    nested.set("measures", "path", u"data/measures.csv"_s);
    nested.file("data/measures.csv") = nested.files.take(u"measures.csv"_s);
    OddArchive archive(scratch.path(u"p.zip"_s));
    archive.addAll(nested, u"top/"_s);
    BOOST_TEST(archive.read().faults == QStringList());

    OddArchive two(scratch.path(u"p.zip"_s));
    two.addAll(SmallPackage(), u"one/"_s);
    two.addAll(SmallPackage(), u"two/"_s);
    BOOST_TEST(two.read().faults == QStringList{u"datapackage.json: the file cannot be read: the ZIP file holds more than one data package"_s});
    OddArchive none(scratch.path(u"p.zip"_s));
    none.add(u"claims.csv"_s, "id");
    BOOST_TEST(none.read().faults == QStringList{u"datapackage.json: the file cannot be read: No such file"_s});
}

BOOST_AUTO_TEST_CASE(odd_entries_of_a_zip_file_are_refused_with_their_reason)
{
    const ScratchFolder scratch;
    const QString path = scratch.path(u"p.zip"_s);
    const auto refused = [](const char *reason) { return QStringList{u"claims.csv: the file cannot be read: "_s + QString::fromUtf8(reason)}; };
    OddArchive link(path);
    link.addAll(SmallPackage());
    link.makeLink(u"claims.csv"_s);
    BOOST_TEST(link.read().faults == refused("it is a link, and links are not followed"));

    OddArchive secret(path);
    secret.addAll(SmallPackage());
    secret.encrypt(u"claims.csv"_s);
    BOOST_TEST(secret.read().faults == refused("it is encrypted"));

    OddArchive twice(path);
    twice.addAll(SmallPackage());
    twice.add(u"claimz.csv"_s, "id\n");
    const QStringList found = twice.read("claimz.csv", "claims.csv").faults;
    BOOST_TEST(found == QStringList{u"datapackage.json: the file cannot be read: the ZIP file holds a file more than once"_s}, found.join(u" | "));

    OddArchive bomb(path);
    SmallPackage bombed;
    bombed.file("claims.csv") += QByteArray(20 << 20, '\n');
    bomb.addAll(bombed);
    BOOST_TEST(bomb.read().faults == refused("it unpacks to more than 200 times its size"));
    BOOST_TEST(QFileInfo(path).size() < (1 << 20));

    // Names that lead elsewhere are never asked for, and nothing is unpacked to the disk.
    OddArchive traversal(path);
    traversal.addAll(SmallPackage());
    traversal.add(u"../evil.csv"_s, "x");
    traversal.add(u"/evil.csv"_s, "x");
    BOOST_TEST(traversal.read().faults == QStringList());
    BOOST_TEST(!QFileInfo::exists(scratch.path(u"../evil.csv"_s)));
    BOOST_TEST(QDir(scratch.path()).entryList(QDir::Files) == QStringList{u"p.zip"_s});

    putFile(path, QByteArray("PK\x03\x04 and nothing more"));
    BOOST_TEST(readAll(filesOfZip(path)).faults.size() == 1);
}

BOOST_AUTO_TEST_CASE(a_packed_table_is_one_file_and_no_bomb)
{
    const ScratchFolder scratch;
    const auto packed = [&](const QHash<QString, QByteArray> &files) {
        const QString path = scratch.path(u"table.zip"_s);
        {
            OddArchive archive(path);
            for (auto file = files.begin(); file != files.end(); ++file)
                archive.add(file.key(), file.value());
            archive.read();
        }
        return readFile(path);
    };
    SmallPackage package;
    package.set("claims", "path", u"claims.csv.zip"_s);
    const QByteArray claims = package.files.take(u"claims.csv"_s);
    package.file("claims.csv.zip") = packed({{u"whatever.csv"_s, claims}});
    requireSame(package, "one file");
    package.file("claims.csv.zip") = packed({{u"a.csv"_s, claims}, {u"b.csv"_s, claims}});
    requireFaults(package, {u"claims.csv.zip: the file cannot be read: a table is one file, and this ZIP file holds 2"_s}, "two files");
    package.file("claims.csv.zip") = packed({{u"a.csv"_s, claims + QByteArray(20 << 20, '\n')}});
    requireFaults(package, {u"claims.csv.zip: the file cannot be read: it unpacks to more than 200 times its size"_s}, "a bomb");
}

BOOST_AUTO_TEST_CASE(what_is_no_library_is_said_in_one_sentence_of_its_own_kind)
{
    const QString sentence = u"datapackage.json: this is a data package, and not a library: a library has the tables library, organisations, sources, measures, observations, breaks, "
                             "claims, assessments, evidence, gaps, cautions, comparisons, relations. File › Import brings a table of it into a library"_s;
    const QByteArray gdp = R"({"name": "gdp", "resources": [{"name": "gdp", "path": "data/gdp.csv", "schema": {"fields": [{"name": "Year", "type": "year"}]}}]})";
    const QByteArray cameras = R"({"name": "camera-traps", "profile": "https://example.org/p.json", "resources": [
        {"name": "deployments", "path": "deployments.csv", "profile": "tabular-data-resource", "schema": "https://example.org/deployments.json"},
        {"name": "observations", "path": "observations.csv", "profile": "tabular-data-resource", "schema": "https://example.org/observations.json"},
        {"name": "individuals", "data": [{"id": 1, "name": "x"}]}]})";
    for (const QByteArray &descriptor : {gdp, cameras, QByteArray(R"({"resources": []})"), QByteArray(R"({"resources": [1, null, "x"]})")}) {
        SmallPackage package;
        package.descriptor = QJsonDocument::fromJson(descriptor).object();
        const PackageOutcome outcome = package.read();
        BOOST_TEST(outcome.faults == QStringList{sentence}, outcome.faults.join(u" | "));
        BOOST_TEST((outcome.raw.front().kind == FaultRule(FaultKind::NotALibrary)));
    }
    SmallPackage withMore;
    QJsonArray resources = withMore.descriptor.value("resources"_L1).toArray();
    resources.append(QJsonObject{{u"name"_s, u"codebook"_s}, {u"path"_s, u"codebook.pdf"_s}, {u"format"_s, u"pdf"_s}});
    resources.append(QJsonObject{{u"name"_s, u"prices"_s}, {u"path"_s, u"https://example.org/prices.csv"_s}});
    withMore.descriptor.insert(u"resources"_s, resources);
    requireSame(withMore, "further resources");
    BOOST_TEST(withMore.read().remarks == (QStringList{u"datapackage.json: the resource “codebook” is no table of a library and is left out"_s,
                                                       u"datapackage.json: the resource “prices” is no table of a library and is left out"_s}));
}

BOOST_AUTO_TEST_CASE(a_descriptor_without_end_is_not_read)
{
    SmallPackage package;
    package.descriptor.insert(u"note"_s, QString(17 << 20, u'x'));
    requireFaults(package, {u"datapackage.json: this is no description of a data package: it is longer than 16 MiB"_s}, "a long descriptor");
}

BOOST_AUTO_TEST_SUITE_END()
