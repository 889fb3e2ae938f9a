// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QList>
#include <QStringView>

#include <cstdint>
#include <optional>

// The tables of a library. The importer checks a data package against this list, and the store makes its SQL from it, so
// that both agree on what a column may hold.
namespace countercheck {

/// The `PRAGMA application_id` of a library file: the letters "CChk".
inline constexpr std::int32_t libraryApplicationId = 0x4343686b;

/// The `PRAGMA user_version` of the libraries that this program writes. It reads older ones, whose missing columns are
/// empty, and no newer ones.
inline constexpr int librarySchemaVersion = 2;

/// The kind of a column says what its cells may hold.
enum class ColumnKind : std::uint8_t {
    Text,       ///< plain text, never markup
    Identifier, ///< a slug, unique in its table: lower-case letters and digits, in groups joined by single hyphens
    Reference,  ///< the slug of a row of the table `references`
    Number,     ///< a decimal number with a point, without separators
    Date,       ///< EDTF: 2025, 2025-07 or 2025-07-24, each with an optional ~
    Address,    ///< an http or https address
    Code,       ///< one of the words in `codes`
    Status,     ///< SDMX status letters separated by blanks
    Country,    ///< ISO 3166-1 alpha-2
    Month,      ///< 01 to 12
    Phrase,     ///< plain text with one `{value}` in it
};

/// A column of a table. `required` cells may not be empty; no two cells of a `unique` column are the same.
struct ColumnSchema {
    QLatin1StringView name;
    ColumnKind kind = ColumnKind::Text;
    bool required = false;
    bool unique = false;
    QLatin1StringView references;     ///< the table that a Reference points into
    QList<QLatin1StringView> codes;   ///< the words that a Code may be
    bool searchable = false;          ///< found by the search for words
    int since = 1;                    ///< the version of the schema that brought it
    const char *title = "";           ///< for people, in the context "Schema" of the catalogues
    const char *description = "";     ///< one or two sentences where the title does not say it all; else empty
};

/// A table with its columns, in the order in which files hold them.
struct TableSchema {
    QLatin1StringView name;
    const char *title = "";       ///< for people, in the context "Schema" of the catalogues
    const char *description = ""; ///< what a row is
    QList<ColumnSchema> columns;

    /// Returns whether any column is searchable. Such a table has a derived column `names` as well, which stands in no
    /// package: the names of other tables that a reader would look for.
    bool hasFullText() const;
};

/// Returns the month of a cell, 1 to 12, or nothing if the text is none.
std::optional<int> monthOf(QStringView cell);

/// Returns all tables, each after those that it refers to.
const QList<TableSchema> &librarySchema();

/// Returns the table of that name, or nullptr.
const TableSchema *findTable(QLatin1StringView name);
const TableSchema *findTable(QStringView name);

/// How the rows of a table are called: by what they say themselves, and by the rows that they refer to.
struct RowNaming {
    QLatin1StringView column;             ///< empty for rows that say nothing of their own by which they could be told apart
    QList<QLatin1StringView> references;  ///< the columns of the rows whose names follow
};

/// Returns how the rows of a table are called.
RowNaming namingOf(const TableSchema &table);

}  // namespace countercheck
