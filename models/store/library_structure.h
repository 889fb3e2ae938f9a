// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <SQLiteCpp/Database.h>

namespace countercheck {

/// Refuses a database that does not have exactly the tables, columns and indexes of a library of this version. The error
/// UnexpectedStructure for `path` names the first thing that is missing or too much.
Result<Done> judgeStructure(const SQLite::Database &database, const QString &path);

/// Returns the SHA-256 of the structure that SQLite has written into a database, as lower-case hexadecimal digits.
QByteArray structureDigest(const SQLite::Database &database);

/// The digest of a library of this version as SQLite 3.40 writes it. A file with this digest is accepted at once; any
/// other is compared with a library made anew, which takes longer than all the rest of opening a file.
inline constexpr QByteArrayView knownStructureDigest = "0d8b062fef51b303b9f76a2be84159dc4b97046aaca8fef3a51f2e1ee2444506";

}  // namespace countercheck
