// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QList>

#include <cstdint>

// The tables of a library, said once: the importer checks a data package against this list, the store makes its SQL
// from it, and both therefore agree on what a column may hold.
namespace countercheck {

/// `PRAGMA application_id` of a library: "CChk".
inline constexpr std::int32_t libraryApplicationId = 0x4343686b;

/// `PRAGMA user_version` of a library that this program writes, and the newest that it reads.
inline constexpr int librarySchemaVersion = 1;

enum class ColumnKind : std::uint8_t {
    Text,       ///< plain text, never markup
    Identifier, ///< a slug, unique in its table: lower-case letters and digits in groups joined by single hyphens
    Reference,  ///< the slug of a row of `references`
    Number,     ///< a decimal number with a point, without separators
    Date,       ///< EDTF: 2025, 2025-07 or 2025-07-24, each with an optional ~
    Address,    ///< an http or https address
    Code,       ///< one of `codes`
    Status,     ///< SDMX status letters separated by blanks
    Country,    ///< ISO 3166-1 alpha-2
};

struct ColumnSchema {
    QLatin1StringView name;
    ColumnKind kind = ColumnKind::Text;
    bool required = false;
    bool unique = false;
    QLatin1StringView references;     ///< the table, for a Reference
    QList<QLatin1StringView> codes;   ///< the list, for a Code
    bool searchable = false;          ///< stands in the full-text index of its table
};

struct TableSchema {
    QLatin1StringView name;
    QList<ColumnSchema> columns;

    /// Whether any column is searchable.
    bool hasFullText() const;
};

/// All tables, each after those that it refers to.
const QList<TableSchema> &librarySchema();

/// The table of that name, or nullptr.
const TableSchema *findTable(QLatin1StringView name);

}  // namespace countercheck
