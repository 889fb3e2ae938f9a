// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

#include <string>
#include <vector>

// The SQL that follows from librarySchema(): how a library file is laid out.
namespace countercheck {

/// The statements that make the tables, full-text tables and indexes of an empty library, in order.
std::vector<std::string> libraryDefinition();

/// The columns of a table as in the schema, each with the table's name: "claims.id, claims.statement, …".
std::string columnsOf(QLatin1StringView table);

/// Those columns, and one more: the first of them that refers to a row that is missing, by its
/// name, a blank and the id that it gives; or NULL.
std::string checkedColumnsOf(QLatin1StringView table);

/// The full-text table of a table. Its row ids are those of the table.
std::string searchTableOf(QLatin1StringView table);

}  // namespace countercheck
