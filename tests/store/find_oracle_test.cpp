// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/library.h"
#include "tests/support/bundled_library.h"
#include "tests/support/library.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <random>

// Any query against a plain reading of all texts: words, phrases and exclusions find exactly the rows that hold them.
using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

/// The words of a text as the full text has them: without case and accents.
QStringList wordsOf(const QString &text)
{
    QStringList words;
    QString word;
    const auto end = [&] {
        if (!word.isEmpty())
            words += word;
        word.clear();
    };
    for (const QChar character : text.normalized(QString::NormalizationForm_D)) {
        if (character.isLetterOrNumber())
            word += character.toCaseFolded();
        else if (!character.isMark())
            end();
    }
    end();
    return words;
}

/// A row with the words of each of its columns.
struct TextRow {
    qint64 row = 0;
    std::vector<QStringList> columns;
};

std::vector<TextRow> textsOf(const char *table)
{
    const SQLite::Database database(bundledLibrary().toStdString(), SQLite::OPEN_READONLY);
    SQLite::Statement statement(database, "SELECT rowid, * FROM " + std::string(table) + "_search");
    std::vector<TextRow> rows;
    while (statement.executeStep()) {
        TextRow row{statement.getColumn(0).getInt64(), {}};
        for (int column = 1; column < statement.getColumnCount(); ++column)
            row.columns.push_back(wordsOf(QString::fromStdString(statement.getColumn(column).getString())));
        rows.push_back(std::move(row));
    }
    return rows;
}

struct Term {
    QStringList words; ///< one for the beginning of a word, several for a phrase
    bool isExcluded = false;

    QString typed() const
    {
        const QString text = words.size() > 1 ? u"\"%1\""_s.arg(words.join(u' ')) : words.front();
        return isExcluded ? u'-' + text : text;
    }

    bool isIn(const QStringList &column) const
    {
        if (words.size() == 1)
            return std::ranges::any_of(column, [this](const QString &word) { return word.startsWith(words.front()); });
        for (qsizetype first = 0; first + words.size() <= column.size(); ++first) {
            if (std::ranges::equal(column.sliced(first, words.size()), words))
                return true;
        }
        return false;
    }

    bool holdsFor(const TextRow &row) const
    {
        return std::ranges::any_of(row.columns, [this](const QStringList &column) { return isIn(column); }) != isExcluded;
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(find_oracle)

BOOST_AUTO_TEST_CASE(any_query_finds_exactly_the_rows_that_hold_its_words)
{
    Library library = test::openBundledLibrary();
    std::mt19937 random(20261127);
    const auto below = [&random](std::size_t limit) { return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random); };
    // Of these kinds a row is found by its own texts alone.
    const std::pair<SearchedKind, const char *> kinds[] = {{SearchedKind::Measures, "measures"}, {SearchedKind::Sources, "sources"}, {SearchedKind::Gaps, "gaps"}};
    std::size_t withHits = 0;
    for (const auto &[kind, table] : kinds) {
        const std::vector<TextRow> rows = textsOf(table);
        for (int round = 0; round < 150; ++round) {
            std::vector<Term> terms;
            QStringList typed;
            const std::size_t count = 1 + below(3);
            while (terms.size() < count) {
                // Words of rows that exist, so that most queries find something.
                const TextRow &row = rows[below(rows.size())];
                const QStringList &column = row.columns[below(row.columns.size())];
                if (column.isEmpty())
                    continue;
                const auto first = static_cast<qsizetype>(below(static_cast<std::size_t>(column.size())));
                const bool isPhrase = below(4) == 0;
                Term term{column.sliced(first, std::min<qsizetype>(isPhrase ? 2 : 1, column.size() - first)), terms.size() > 0 && below(4) == 0};
                // Numbers, and the names of months beside them, are read as more than words.
                if (std::ranges::any_of(term.words, [](const QString &word) { return std::ranges::any_of(word, [](QChar character) { return character.isDigit(); }); }))
                    continue;
                if (term.words.size() == 1)
                    term.words.front() = term.words.front().left(1 + static_cast<qsizetype>(below(8)));
                typed += term.typed();
                terms.push_back(std::move(term));
            }
            QList<qint64> expected;
            for (const TextRow &row : rows) {
                if (std::ranges::all_of(terms, [&row](const Term &term) { return term.holdsFor(row); }))
                    expected.push_back(row.row);
            }
            const Result<QList<qint64>> answered = library.recordRows(kind, parseSearch(typed.join(u' ')));
            BOOST_REQUIRE(answered);
            QList<qint64> found = *answered;
            std::ranges::sort(found);
            std::ranges::sort(expected);
            BOOST_TEST_CONTEXT(table << ": " << typed.join(u' ').toStdString())
            BOOST_TEST(found == expected, boost::test_tools::per_element());
            withHits += expected.empty() ? 0 : 1;
            // The first page counts the same rows.
            const Result<SearchAnswer> answer = library.find(parseSearch(typed.join(u' ')), 3);
            BOOST_REQUIRE(answer);
            const SearchGroup &group = answer->groups[static_cast<std::size_t>(kind)];
            BOOST_TEST(group.count == static_cast<qint64>(expected.size()), typed.join(u' '));
            BOOST_TEST(group.hits.size() == std::min<std::size_t>(3, expected.size()));
        }
    }
    // The check is worth little if most queries find nothing.
    BOOST_TEST(withHits > 200U);
}

BOOST_AUTO_TEST_CASE(a_number_and_a_date_find_each_row_that_has_them_and_no_other)
{
    const ScratchFolder folder;
    const QString path = folder.library();
    {
        // Numbers as no bundled row has them.
        SQLite::Database database(path.toStdString(), SQLite::OPEN_READWRITE);
        const char *numbers[] = {"3.5", "-12", "-0.25", "1e15", "123456789012345", "0", "1e-7", "0.1", "62000.5"};
        int row = 0;
        for (const char *number : numbers)
            database.exec("UPDATE observations SET value = " + std::string(number) + ", value_text = 'as said' WHERE row = (SELECT row FROM observations WHERE value IS NOT NULL ORDER BY id LIMIT 1 OFFSET " + std::to_string(row++ * 7) + ")");
        database.exec("INSERT INTO observations_search (observations_search) VALUES ('rebuild')");
    }
    Result<Library> library = Library::open(path);
    BOOST_REQUIRE(library);
    const SQLite::Database database(path.toStdString(), SQLite::OPEN_READONLY);
    const auto rowsOf = [&database](const std::string &sql) {
        QList<qint64> rows;
        for (SQLite::Statement statement(database, sql); statement.executeStep();)
            rows.push_back(statement.getColumn(0).getInt64());
        return rows;
    };
    std::size_t numbers = 0;
    SQLite::Statement values(database, "SELECT DISTINCT number FROM (SELECT value AS number FROM observations UNION SELECT lower FROM observations UNION SELECT upper FROM observations) WHERE number IS NOT NULL");
    while (values.executeStep()) {
        const double number = values.getColumn(0).getDouble();
        if (number < 0) // a minus in front asks for what must not be there
            continue;
        const QString typed = QString::number(number, 'f', QLocale::FloatingPointShortest);
        const SearchQuery query = parseSearch(u'"' + typed + u'"');
        if (query.terms.size() != 1 || query.terms.front().kind != SearchTermKind::Number || query.terms.front().number != number) // too many digits to be one
            continue;
        QList<qint64> expected;
        SQLite::Statement with(database, "SELECT row FROM observations WHERE value = ?1 OR lower = ?1 OR upper = ?1 ORDER BY row");
        with.bind(1, number);
        while (with.executeStep())
            expected.push_back(with.getColumn(0).getInt64());
        QList<qint64> found = *library->recordRows(SearchedKind::Figures, query);
        std::ranges::sort(found);
        BOOST_TEST(std::ranges::includes(found, expected), typed);
        ++numbers;
    }
    BOOST_TEST(numbers > 400U);
    std::size_t dates = 0;
    SQLite::Statement days(database, "SELECT DISTINCT rtrim(period_end, '~') FROM observations WHERE length(rtrim(period_end, '~')) >= 7");
    while (days.executeStep()) {
        const QString day = QString::fromStdString(days.getColumn(0).getString());
        for (const QString &typed : {day, day.first(7)}) {
            const SearchQuery query = parseSearch(typed);
            BOOST_REQUIRE((query.terms.size() == 1 && query.terms.front().date));
            const auto dated = [&typed](const char *column) { return "rtrim(" + std::string(column) + ", '~') LIKE '" + typed.toStdString() + "%'"; };
            const QList<qint64> expected = rowsOf("SELECT row FROM observations WHERE " + dated("period_start") + " OR " + dated("period_end") + " OR " + dated("published") + " ORDER BY row");
            QList<qint64> found = *library->recordRows(SearchedKind::Figures, query);
            std::ranges::sort(found);
            BOOST_TEST(std::ranges::includes(found, expected), typed);
            BOOST_TEST(!expected.empty());
            // The others hold the letters as they were typed.
            for (const qint64 row : found) {
                if (!std::ranges::binary_search(expected, row))
                    BOOST_TEST(!rowsOf("SELECT rowid FROM observations_search WHERE observations_search MATCH '\"" + typed.toStdString() + "\"' AND rowid = " + std::to_string(row)).empty(), typed);
            }
            ++dates;
        }
    }
    BOOST_TEST(dates > 100U);
}

BOOST_AUTO_TEST_SUITE_END()
