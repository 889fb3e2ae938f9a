// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/library.h"
#include "tests/support/bundled_library.h"
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
            std::vector<qint64> expected;
            for (const TextRow &row : rows) {
                if (std::ranges::all_of(terms, [&row](const Term &term) { return term.holdsFor(row); }))
                    expected.push_back(row.row);
            }
            const Result<std::vector<qint64>> answered = library.recordRows(kind, parseSearch(typed.join(u' ')));
            BOOST_REQUIRE(answered);
            std::vector<qint64> found = *answered;
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

BOOST_AUTO_TEST_SUITE_END()
