// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/library_schema.h"
#include "models/domain/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <iterator>

namespace countercheck {

/// What a database may have beside the tables and indexes of its version.
enum class Beside : std::uint8_t {
    Nothing,
    WhatEditingNeeds, ///< in a working copy: tables and indexes whose names begin with `edit_`
};

/// Returns the version of the schema that a database follows. One that does not have exactly the tables, columns and indexes of
/// its version is refused: the error UnexpectedStructure for `path` names the first thing that is missing or too much.
Result<int> judgeStructure(const SQLite::Database &database, const QString &path, Beside beside = Beside::Nothing);

/// Returns the SHA-256 of the structure that SQLite has written into a database, as lower-case hexadecimal digits.
QByteArray structureDigest(const SQLite::Database &database);

/// The digests of the libraries of versions 1, 2, …, as SQLite 3.40 writes them. They never change. A file with the digest of
/// its version is accepted at once. Another one of the newest version is compared with a library made anew, which takes longer
/// than all the rest of opening a file.
inline constexpr QByteArrayView structureDigests[] = {
    "0d8b062fef51b303b9f76a2be84159dc4b97046aaca8fef3a51f2e1ee2444506",
    "06cd663d5b16f09610e36c37dc38adbdc521c1114c62b93d8df986fbc38e3f0a",
};
static_assert(std::size(structureDigests) == librarySchemaVersion);

}  // namespace countercheck
