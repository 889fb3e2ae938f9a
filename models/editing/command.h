// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/linter/linter.h"
#include "models/domain/row_reference.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace countercheck {

/// A cell that is to be set: as text, in the way of a data package. An empty text is a missing value.
struct CellEdit {
    QString column;
    QString text;
};

/// What a command does to a row.
struct RowEdit {
    enum class Kind : std::uint8_t { Add, Change, Delete };

    Kind kind = Kind::Change;
    QString table;
    /// Of the row that is changed or deleted, as the edits before this one left it; if two rows have it by now, of the one that had it before the command. Empty
    /// for one that is added, and for the one row of the table `library`.
    QString id;
    std::vector<CellEdit> cells; ///< of a row that is added or changed; the others are empty, or stay as they are
};

/// A command is what an author does at once: all of it is kept, or nothing. The room knows no clock, so that the time is given.
struct EditCommand {
    QString label; ///< for people: what is done
    QString time;  ///< when: ISO 8601 in UTC
    QString author;
    std::vector<RowEdit> edits;
};

/// What became of a command. It is refused as a whole if a row breaks a rule, or if a row that is to go is referred to.
struct CommandAnswer {
    qint64 number = 0;                    ///< of the command in the history; 0 if it was refused, or changed nothing
    std::vector<LintFinding> faults;      ///< the rules that rows would break
    std::vector<RowReference> dependents; ///< the rows that refer to rows that are to be deleted, and those that refer to them, and so on

    bool isRefused() const { return !faults.empty() || !dependents.empty(); }
};

/// A command of the history.
struct HistoryEntry {
    qint64 number = 0; ///< numbers rise, and none is given twice
    QString time;
    QString author;
    QString label;
    bool isUndone = false;

    friend bool operator==(const HistoryEntry &, const HistoryEntry &) = default;
};

/// What a command of the history did to a row: its cells before and after, in the order of the table's columns; nothing where it was not there.
struct RowHistoryEntry {
    HistoryEntry command;
    std::optional<QStringList> before;
    std::optional<QStringList> after;
};

}  // namespace countercheck
