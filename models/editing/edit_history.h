// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/command.h"
#include "models/editing/row_states.h"

#include <SQLiteCpp/Database.h>

#include <optional>
#include <vector>

// The history of a working copy: for each command the rows that it changed, as they were and as they became. Every function throws like a statement.
namespace countercheck {

/// Keeps a command and what it changed, drops what could be redone, and returns its number.
qint64 keepCommand(SQLite::Database &database, const EditCommand &command, const std::vector<RowChange> &changes);

/// Returns what a command changed, in order.
std::vector<RowChange> changesOf(const SQLite::Database &database, qint64 number);

/// Returns the command that is undone or done again next, if there is any.
std::optional<HistoryEntry> nextStep(const SQLite::Database &database, bool isUndo);

/// Takes down whether a command is undone.
void setUndone(SQLite::Database &database, qint64 number, bool isUndone);

std::vector<HistoryEntry> allCommands(const SQLite::Database &database);
std::vector<RowHistoryEntry> commandsOf(const SQLite::Database &database, const TableSchema &table, const QString &id);

}  // namespace countercheck
