// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/library_schema.h"
#include "models/domain/result.h"
#include "models/store/row_reader.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>

#include <QString>

#include <utility>
#include <vector>

// What a working copy has beside the tables of its library: its history, what it was made from, and an index for each column that refers to rows.
// All of it has names that begin with `edit_`, and none of it comes into a library file.
namespace countercheck {

/// What a working copy was made from, and what of it is in the file.
struct EditState {
    QString file;             ///< the library file, links followed
    qint64 size = -1;         ///< of that file when it was read or written last; -1 if there is none yet
    qint64 modified = 0;      ///< its time: nanoseconds since 1970
    QString sha256;
    qint64 savedNumber = 0;   ///< the last command that is in the file; -1 if the file was never written
    qint64 nextNumber = 1;    ///< of the next command
    QString pendingSha256;    ///< of a file that is about to take its place
    qint64 pendingNumber = 0; ///< the last command that is in that one
};

/// Makes tables and indexes, and keeps a first state. Throws like a statement, as all functions here.
void addEditTables(SQLite::Database &database, const EditState &state);
/// Takes them all away again.
void dropEditTables(SQLite::Database &database);

EditState readState(const SQLite::Database &database);
void writeState(SQLite::Database &database, const EditState &state);

/// Returns the number of the last command that is not undone; 0 if there is none.
qint64 lastNumber(const SQLite::Database &database);
/// Returns how many commands lie between the file and the working copy, done or undone.
qint64 unsavedCount(const SQLite::Database &database, const EditState &state);

/// A column that refers to a table.
struct ReferringColumn {
    const TableSchema *table = nullptr;
    const ColumnSchema *column = nullptr;
};

/// Returns the columns that refer to a table.
std::vector<ReferringColumn> columnsReferringTo(const TableSchema &table);

/// Translates an exception of SQLite into an error about the working copy of a file.
Error editError(const SQLite::Exception &exception, const QString &file);

/// Runs what may throw, and makes an Error of it. `file` names the library file.
template <class Function>
auto answerEditing(const QString &file, Function work) -> decltype(work())
{
    try {
        return work();
    } catch (const SQLite::Exception &exception) {
        return editError(exception, file);
    } catch (const DamagedCell &cell) {
        return Error{.code = ErrorCode::Damaged, .subject = file, .detail = cell.words()};
    }
}

}  // namespace countercheck
