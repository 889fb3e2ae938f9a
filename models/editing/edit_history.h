// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/command.h"
#include "models/editing/row_states.h"

#include <SQLiteCpp/Database.h>

#include <optional>
#include <vector>

// The history of a working copy: for each command the rows that it changed, as they were and as they became. Every function throws like a statement.
namespace countercheck {

/// Keeps a command, drops what could be redone, and returns its number.
qint64 beginCommand(SQLite::Database &database, const EditCommand &command);

/// Keeps what a command changed, after `place` changes that were kept before; returns how many there are now.
qint64 keepChanges(SQLite::Database &database, qint64 number, const std::vector<RowChange> &changes, qint64 place = 0);

/// How many rows a command changed, and whether it only added rows, or only deleted some: then its pieces can be undone one by one.
struct CommandSize {
    qint64 rows = 0;
    bool isOneWay = false;
};
CommandSize sizeOfCommand(const SQLite::Database &database, qint64 number);

/// Returns what a command changed, in order: so many changes after the first ones, or all.
std::vector<RowChange> changesOf(const SQLite::Database &database, qint64 number, qint64 after = 0, qint64 most = -1);

/// Returns the command that is undone or done again next, if there is any.
std::optional<HistoryEntry> nextStep(const SQLite::Database &database, bool isUndo);

/// Takes down whether a command is undone.
void setUndone(SQLite::Database &database, qint64 number, bool isUndone);

std::vector<HistoryEntry> allCommands(const SQLite::Database &database);
std::vector<RowHistoryEntry> commandsOf(const SQLite::Database &database, const TableSchema &table, const QString &id);

}  // namespace countercheck
