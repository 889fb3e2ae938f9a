// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/package_writer.h"
#include "models/exchange/zip_archive.h"
#include "models/store/library.h"
#include "models/store/library_builder.h"
#include "tests/support/any_rows.h"
#include "tests/support/library.h"
#include "tests/support/print.h"

#include <QBuffer>

// From a package to a library and back. COUNTERCHECK_PACKAGES sets how many libraries are made at random.
using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

/// Keeps the rows of a package and makes a library of them.
class BuildingSink final : public RowSink {
public:
    void addRow(const TableSchema &table, const QStringList &cells, qint64 line) override
    {
        rows[table.name].push_back(cells);
        builder.add(table, cells, line);
    }
    Result<std::vector<RowFault>> contradictions() override { return builder.contradictions(); }

    test::LibraryRows rows;
    LibraryBuilder builder;
};

RowsOfTable rowsOf(Library &library)
{
    return [&library](const TableSchema &table, const std::function<bool(const QStringList &)> &take) { return library.visitRows(table, take); };
}

test::LibraryRows imported(const PackageFiles &files, const QString &path)
{
    BuildingSink sink;
    const Result<std::vector<Fault>> faults = readPackage(files, sink);
    BOOST_REQUIRE(faults);
    BOOST_REQUIRE_MESSAGE(faults->empty(), (faults->empty() ? QString() : describe(faults->front())).toStdString());
    BOOST_REQUIRE(sink.builder.writeTo(path));
    return std::move(sink.rows);
}

void exportTo(const QString &folder, const QString &path)
{
    Result<Library> library = Library::open(path);
    BOOST_REQUIRE(library);
    const Result<Done> written = writePackageFolder(folder, *library->description(), rowsOf(library.value()), false);
    BOOST_REQUIRE_MESSAGE(static_cast<bool>(written), (written ? QString() : written.error().detail).toStdString());
}

QStringList packageNames()
{
    QStringList names{u"datapackage.json"_s};
    for (const TableSchema &table : librarySchema())
        names.append(packageFileOf(table));
    return names;
}

void requireSamePackage(const QString &folder, const QString &other, const QString &context)
{
    for (const QString &name : packageNames())
        BOOST_TEST((readFile(folder + u'/' + name) == readFile(other + u'/' + name)), context << ": " << name);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(package_writer)

BOOST_AUTO_TEST_CASE(the_bundled_package_is_what_its_library_is_written_as)
{
    const ScratchFolder scratch;
    exportTo(scratch.path(u"package"_s), bundledLibrary());
    requireSamePackage(scratch.path(u"package"_s), bundledPackage(), u"bundled"_s);
}

BOOST_AUTO_TEST_CASE(any_library_goes_to_a_package_and_back_without_a_change)
{
    constexpr int sample = 200;
    const int wanted = qEnvironmentVariableIntValue("COUNTERCHECK_PACKAGES");
    std::map<QLatin1StringView, std::size_t> tried;
    for (int seed = 0; seed < (wanted > 0 ? wanted : sample); ++seed) {
        const QString context = u"library %1"_s.arg(seed);
        const ScratchFolder scratch;
        test::LibraryRows rows = test::AnyRows(static_cast<unsigned>(seed)).make();
        LibraryBuilder builder;
        for (const auto &[name, cells] : rows) {
            for (const QStringList &row : cells)
                builder.add(*findTable(name), row);
        }
        BOOST_REQUIRE(builder.writeTo(scratch.path(u"a"_s)));
        exportTo(scratch.path(u"one"_s), scratch.path(u"a"_s));
        test::LibraryRows read = imported(filesOfFolder(scratch.path(u"one"_s)), scratch.path(u"b"_s));
        for (const TableSchema &table : librarySchema()) {
            std::ranges::sort(rows[table.name], {}, [](const QStringList &row) { return row.front().toUtf8(); });
            const auto [found, expected] = std::ranges::mismatch(read[table.name], rows[table.name]);
            BOOST_TEST((found == read[table.name].end() && expected == rows[table.name].end()), context << ": " << table.name << ": "
                       << (found == read[table.name].end() ? QString() : found->join(u'|')) << " for " << (expected == rows[table.name].end() ? QString() : expected->join(u'|')));
            tried[table.name] += rows[table.name].size();
        }
        BOOST_TEST((readFile(scratch.path(u"a"_s)) == readFile(scratch.path(u"b"_s))), context);
        exportTo(scratch.path(u"two"_s), scratch.path(u"b"_s));
        requireSamePackage(scratch.path(u"one"_s), scratch.path(u"two"_s), context);
    }
    for (const TableSchema &table : librarySchema())
        BOOST_TEST(tried[table.name] > 50, table.name << ": " << tried[table.name]);
}

BOOST_AUTO_TEST_CASE(a_zip_file_holds_the_same_files_and_is_the_same_each_time)
{
    const ScratchFolder scratch;
    Result<Library> library = Library::open(bundledLibrary());
    for (const QString &name : {u"a.zip"_s, u"b.zip"_s})
        BOOST_REQUIRE(writePackageZip(scratch.path(name), *library->description(), rowsOf(library.value())));
    BOOST_TEST((readFile(scratch.path(u"a.zip"_s)) == readFile(scratch.path(u"b.zip"_s))));
    const PackageFiles files = filesOfZip(scratch.path(u"a.zip"_s));
    for (const QString &name : packageNames()) {
        const std::unique_ptr<QIODevice> device = files(name);
        BOOST_REQUIRE_MESSAGE(device->isOpen(), device->errorString().toStdString());
        BOOST_TEST((device->readAll() == readFile(bundledPackage() + u'/' + name)), name);
    }
    imported(files, scratch.path(u"c"_s));
    BOOST_TEST((readFile(scratch.path(u"c"_s)) == readFile(bundledLibrary())));
    // Whatever is not there, or is no file of the package, is not open.
    for (const QString &name : {u"other.csv"_s, u"../a.zip"_s, u"/etc/passwd"_s, QString()})
        BOOST_TEST(!files(name)->isOpen(), name);
}

BOOST_AUTO_TEST_CASE(a_damaged_zip_file_is_a_fault_and_never_half_a_library)
{
    const ScratchFolder scratch;
    Result<Library> library = Library::open(bundledLibrary());
    BOOST_REQUIRE(writePackageZip(scratch.path(u"a.zip"_s), *library->description(), rowsOf(library.value())));
    const QByteArray whole = readFile(scratch.path(u"a.zip"_s));
    std::mt19937 random(20261128);
    int refused = 0;
    for (int turn = 0; turn < 60; ++turn) {
        QByteArray damaged = whole;
        if (turn % 3 == 0)
            damaged.truncate(static_cast<qsizetype>(random() % static_cast<unsigned>(whole.size())));
        else
            damaged[static_cast<qsizetype>(random() % static_cast<unsigned>(whole.size()))] ^= 0x55;
        putFile(scratch.path(u"b.zip"_s), damaged);
        BuildingSink sink;
        const Result<std::vector<Fault>> faults = readPackage(filesOfZip(scratch.path(u"b.zip"_s)), sink);
        BOOST_REQUIRE(faults);
        if (!faults->empty()) {
            ++refused;
            continue;
        }
        // A byte that says nothing of the content: a time, an attribute.
        BOOST_REQUIRE(sink.builder.writeTo(scratch.path(u"c"_s)));
        BOOST_TEST((readFile(scratch.path(u"c"_s)) == readFile(bundledLibrary())), "turn " << turn);
    }
    BOOST_TEST(refused > 50);
    for (const QByteArray &other : {QByteArray(), QByteArray("PK\x05\x06"), QByteArray("no archive at all"), readFile(bundledLibrary())}) {
        putFile(scratch.path(u"b.zip"_s), other);
        BuildingSink sink;
        const Result<std::vector<Fault>> faults = readPackage(filesOfZip(scratch.path(u"b.zip"_s)), sink);
        BOOST_TEST((faults && !faults->empty()));
    }
}

BOOST_AUTO_TEST_CASE(files_of_somebody_else_in_a_folder_stay)
{
    const ScratchFolder scratch;
    Result<Library> library = Library::open(bundledLibrary());
    const QString folder = scratch.path();
    putFile(scratch.path(u"claims.csv"_s), "my,own\n1,2\n");
    const Result<Done> refused = writePackageFolder(folder, *library->description(), rowsOf(library.value()), false);
    BOOST_REQUIRE(!refused);
    BOOST_TEST((refused.error().code == ErrorCode::AlreadyExists));
    BOOST_TEST(QDir(folder).entryList(QDir::Files).size() == 1);
    BOOST_TEST((readFile(scratch.path(u"claims.csv"_s)) == "my,own\n1,2\n"));
    // Another program's package is not one of ours either.
    putFile(scratch.path(u"datapackage.json"_s), "{\"resources\": [{\"name\": \"claims\", \"path\": \"claims.csv\"}]}");
    BOOST_TEST(!writePackageFolder(folder, *library->description(), rowsOf(library.value()), false));
    BOOST_TEST(static_cast<bool>(writePackageFolder(folder, *library->description(), rowsOf(library.value()), true)));
    // What the program wrote it replaces, and leaves the rest.
    putFile(scratch.path(u"NOTES.md"_s), "notes");
    BOOST_TEST(static_cast<bool>(writePackageFolder(folder, *library->description(), rowsOf(library.value()), false)));
    BOOST_TEST((readFile(scratch.path(u"NOTES.md"_s)) == "notes"));
    requireSamePackage(folder, bundledPackage(), u"replaced"_s);
}

BOOST_AUTO_TEST_CASE(an_error_or_a_stop_on_the_way_leaves_every_old_file)
{
    const ScratchFolder scratch;
    exportTo(scratch.path(), bundledLibrary());
    Result<Library> library = Library::open(bundledLibrary());
    LibraryDescription other = *library->description();
    other.title = u"Another"_s;
    qint64 rows = 0;
    const Error error{.code = ErrorCode::Damaged, .subject = u"x"_s, .detail = {}};
    const auto failing = [&](const TableSchema &table, const std::function<bool(const QStringList &)> &take) -> Result<Done> {
        if (table.name == "gaps"_L1)
            return error;
        return library->visitRows(table, [&](const QStringList &cells) { return ++rows > 0 && take(cells); });
    };
    const Result<Done> failed = writePackageFolder(scratch.path(), other, failing, false);
    BOOST_REQUIRE(!failed);
    BOOST_TEST((failed.error() == error));
    BOOST_TEST(rows > 1000);
    std::stop_source stop;
    stop.request_stop();
    const Result<Done> stopped = writePackageFolder(scratch.path(), other, rowsOf(library.value()), false, stop.get_token());
    BOOST_REQUIRE(!stopped);
    BOOST_TEST((stopped.error().code == ErrorCode::Cancelled));
    BOOST_TEST(!writePackageZip(scratch.path(u"a.zip"_s), other, failing));
    BOOST_TEST(!QFileInfo::exists(scratch.path(u"a.zip"_s)));
    requireSamePackage(scratch.path(), bundledPackage(), u"after an error"_s);
    BOOST_TEST(QDir(scratch.path()).entryList(QDir::Files | QDir::Hidden).size() == packageNames().size());
    // A folder that was made for nothing is gone again.
    BOOST_TEST(!writePackageFolder(scratch.path(u"new"_s), other, failing, false));
    BOOST_TEST(!QFileInfo::exists(scratch.path(u"new"_s)));
}

BOOST_AUTO_TEST_SUITE_END()
