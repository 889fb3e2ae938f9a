// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <SQLiteCpp/Database.h>

namespace countercheck {

/// Refuses a database that does not hold exactly the tables, columns and indexes of a library of this version.
/// Error UnexpectedStructure for `path`, with the first thing that is missing or too much.
Result<Done> judgeStructure(const SQLite::Database &database, const QString &path);

/// SHA-256, as lower-case hexadecimal digits, of what SQLite wrote down of a database's structure.
QByteArray structureDigest(const SQLite::Database &database);

/// The digest of a library of this version as SQLite 3.40 writes it. A file with this digest need not be compared with a
/// library made anew, which takes longer than everything else in opening one.
inline constexpr QByteArrayView knownStructureDigest = "0d8b062fef51b303b9f76a2be84159dc4b97046aaca8fef3a51f2e1ee2444506";

}  // namespace countercheck
