// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/comparison_file.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

LibraryDescription library()
{
    LibraryDescription description;
    description.title = u"Who was counted?"_s;
    description.publisher = u"A newsroom"_s;
    description.version = u"1"_s;
    description.created = u"2026-01-01"_s;
    return description;
}

SavedComparison content()
{
    View view;
    view.subject = MeasureSelection{{MeasureId(u"leads"_s), MeasureId(u"cases"_s)}};
    view.oneAxis = {MeasurePair(MeasureId(u"leads"_s), MeasureId(u"cases"_s))};
    view.scale = ScaleMode::Log;
    return {u"Leads & „situations“ / 2025"_s, view};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(comparison_file)

BOOST_AUTO_TEST_CASE(a_comparison_comes_back_as_it_was)
{
    const Result<SavedComparison> read = readComparison(writeComparison(content(), library()), u"file"_s);
    BOOST_REQUIRE(bool(read));
    BOOST_TEST((*read == content()));
    BOOST_TEST(writeComparison(content(), library()) == writeComparison(*read, library()));
}

BOOST_AUTO_TEST_CASE(a_new_version_of_a_library_keeps_its_comparisons)
{
    LibraryDescription next = library();
    next.version = u"2"_s;
    next.created = u"2027-01-01"_s;
    BOOST_TEST(libraryKey(next) == libraryKey(library()));
    next.title = u"Another"_s;
    BOOST_TEST(libraryKey(next) != libraryKey(library()));
}

BOOST_AUTO_TEST_CASE(every_name_has_a_file_of_its_own_that_any_disk_takes)
{
    BOOST_TEST(comparisonFileName(u"a"_s) != comparisonFileName(u"A"_s));
    for (const QString &name : {content().name, u"../../etc/passwd"_s, u"日本"_s, QString(500, u'x')}) {
        const QString file = comparisonFileName(name);
        BOOST_TEST(!file.contains(u'/'));
        BOOST_TEST(!file.startsWith(u'.'));
        BOOST_TEST(file.size() < 80);
    }
}

BOOST_AUTO_TEST_CASE(a_comparison_that_version_1_wrote_still_opens)
{
    const Result<SavedComparison> read = readComparison(R"({"format": "countercheck-comparison", "schema": 1,
        "library": {"key": "0123", "title": "T", "version": "1"}, "name": "Leads",
        "measures": ["leads", "cases"], "one_axis": [["cases", "leads"]]})", u"file"_s);
    BOOST_REQUIRE(bool(read));
    BOOST_TEST(read->name == u"Leads"_s);
    View expected;
    expected.subject = MeasureSelection{{MeasureId(u"leads"_s), MeasureId(u"cases"_s)}};
    expected.oneAxis = {MeasurePair(MeasureId(u"leads"_s), MeasureId(u"cases"_s))};
    BOOST_TEST((read->view == expected));
}

BOOST_AUTO_TEST_CASE(what_is_no_comparison_is_refused)
{
    const QByteArray good = writeComparison(content(), library());
    const auto code = [](const QByteArray &bytes) { return readComparison(bytes, u"file"_s).error().code; };
    for (const QByteArray &bytes : {QByteArray(), QByteArray("[]"), QByteArray("{"), QByteArray(good).replace("countercheck-comparison", "x"),
                                    QByteArray(good).replace("\"schema\": 2", "\"schema\": 0"), QByteArray(good).replace("\"leads\"", "7")}) {
        BOOST_TEST((code(bytes) == ErrorCode::InvalidArgument), bytes);
    }
    BOOST_TEST((code(QByteArray(good).replace("\"schema\": 2", "\"schema\": 3")) == ErrorCode::NewerSchema));
}

BOOST_AUTO_TEST_SUITE_END()
