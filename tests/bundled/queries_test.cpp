// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/csv_reader.h"
#include "models/store/library.h"
#include "tests/support/bundled_library.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>

#include <QFile>
#include <QRegularExpression>

#include <algorithm>

// Queries of readers with the first hit that they expect, in queries.csv: kind and id of that hit, or "none". What is not met yet is marked
// "no", and must be marked "yes" as soon as it is.
using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

/// Undoes the notation of the file: \u0001 for characters that no file shows, x*10000 for a letter ten thousand times.
QString typed(QString text)
{
    static const QRegularExpression repeated(u"^(.)\\*([0-9]+)$"_s);
    if (const auto match = repeated.match(text); match.hasMatch())
        return match.captured(1).repeated(match.captured(2).toInt());
    static const QRegularExpression escaped(u"\\\\u([0-9a-fA-F]{4})"_s);
    for (auto match = escaped.match(text); match.hasMatch(); match = escaped.match(text))
        text.replace(match.capturedStart(), match.capturedLength(), QChar(static_cast<char16_t>(match.captured(1).toUShort(nullptr, 16))));
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(queries)

BOOST_AUTO_TEST_CASE(readers_find_first_what_they_expect)
{
    QFile file(QStringLiteral(COUNTERCHECK_SOURCE_DIR "/tests/bundled/queries.csv"));
    BOOST_REQUIRE(file.open(QIODevice::ReadOnly));
    std::vector<Fault> faults;
    const std::vector<CsvRow> rows = readCsv(file.readAll(), u"queries.csv"_s, faults);
    BOOST_REQUIRE(faults.empty());
    BOOST_REQUIRE(rows.size() == 121U);
    static const QStringList kinds{u"claims"_s, u"measures"_s, u"figures"_s, u"sources"_s, u"gaps"_s};
    Library library = test::openBundledLibrary();
    for (std::size_t place = 1; place < rows.size(); ++place) {
        const QStringList &cells = rows[place].cells;
        const Result<SearchAnswer> answer = library.find(parseSearch(typed(cells.at(0))), 3);
        BOOST_REQUIRE_MESSAGE(static_cast<bool>(answer), cells.at(0).toStdString());
        const auto kind = kinds.indexOf(cells.at(1));
        bool isMet = true;
        QString first;
        if (cells.at(1) == u"none"_s) {
            isMet = answer->count() == 0;
        } else if (kind >= 0) {
            const SearchGroup &group = answer->groups[static_cast<std::size_t>(kind)];
            first = group.hits.empty() ? u"nothing"_s : group.hits.front().id;
            isMet = cells.at(2).isEmpty() ? !group.hits.empty() : cells.at(2).split(u'|').contains(first);
        }
        BOOST_TEST(isMet == (cells.at(3) == u"yes"_s), cells.at(0).left(60) << ": " << first << ", expected " << cells.at(1) << ' ' << cells.at(2));
        // A word that was meant is offered.
        if (const qsizetype offer = cells.at(4).indexOf(u"offers "_s); offer >= 0 && cells.at(3) == u"yes"_s) {
            const QString meant = cells.at(4).mid(offer + 7).section(u' ', 0, 0).remove(u'.');
            BOOST_TEST(std::ranges::any_of(answer->reliefs, [&](const SearchRelief &relief) { return relief.nearest.compare(meant, Qt::CaseInsensitive) == 0; }), cells.at(0) << " offers " << meant);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
